#pragma once
#include <string>

#include "report/report.h"

namespace crosscheck {

/// JUnit XML: a suite for each event, a case for each question. Contradictions
/// fail; unresolved and known ones are skipped; other differences pass and say
/// so in their output.
std::string render_junit(const Report& report);

} // namespace crosscheck
