#include <catch2/catch.hpp>

#include "extract/extract.h"
#include "pack_files.h"
#include "read_text.h"

using namespace crosscheck;
