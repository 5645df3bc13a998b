#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "mention/date_lexicon.h"

using namespace crosscheck;

TEST_CASE("the English words of dates load")
{
    std::ifstream file(CROSSCHECK_SOURCE_DIR "/rules/en/dates.yaml");
    std::stringstream text;
    text << file.rdbuf();
    auto lexicon = load_date_lexicon("rules/en/dates.yaml", text.str());
    REQUIRE(lexicon);
    CHECK(lexicon->find("september").is(DateClass::Month));
    CHECK(lexicon->find("september").value == 9);
    CHECK(lexicon->find("second").is(DateClass::Ordinal));
    CHECK(lexicon->find("weeks").unit == DateUnit::Week);
    CHECK_FALSE(lexicon->find("minister").any());
    CHECK(lexicon->holidays_from("christmas"));
}

TEST_CASE("a fault in the words of dates is named with its place")
{
    struct Case {
        const char* text;
        const char* message;
    };
    for (const Case& c :
         {Case{"months: {smarch: 13}", "d.yaml:1:18: expected a number from 1 to 12"},
          Case{"moons: {}", "d.yaml:1:8: unknown table 'moons'"},
          Case{"units: {day: dey}", "d.yaml:1:14: unknown unit of time 'dey'"},
          Case{"words: {lastly: [x]}", "d.yaml:1:17: unknown class of words 'lastly'"},
          Case{"holidays: [{month: 1}]", "d.yaml:1:12: expected 'names' of the holiday"}}) {
        CAPTURE(c.text);
        auto lexicon = load_date_lexicon("d.yaml", c.text);
        REQUIRE_FALSE(lexicon);
        CHECK(lexicon.error() == c.message);
    }
}
