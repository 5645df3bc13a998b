#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "align/surroundings.h"

using namespace crosscheck;

TEST_CASE("the surroundings of a figure are the content words and the other figures of its sentence")
{
    const std::vector<std::string> around = surroundings("Corvane will pay $1,500 for two ferries, the harbour's owner said.", "two ferries");
    CHECK(std::count(around.begin(), around.end(), "#1500") == 1);
    CHECK(std::count(around.begin(), around.end(), "corvane") == 1);
    CHECK(std::count(around.begin(), around.end(), "ferry") == 0);
    CHECK(std::count(around.begin(), around.end(), "the") == 0);
    CHECK(std::is_sorted(around.begin(), around.end()));
}

TEST_CASE("any bytes have surroundings")
{
    CHECK(surroundings("", "").empty());
    CHECK(surroundings("\xE2\x80", "\xE2").empty());
    CHECK_NOTHROW(surroundings("\xE2\x80\x9Cquoted\xE2\x80\x9D \xFF\xFE 12,", "12"));
    CHECK(surroundings(std::string(100000, '7'), "x").size() == 1);
}
