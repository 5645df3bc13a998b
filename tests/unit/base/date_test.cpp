#include <catch2/catch.hpp>

#include "base/date.h"

using namespace crosscheck;

TEST_CASE("a day prints as it was read")
{
    struct Case {
        const char* text;
        const char* printed;
    };
    for (const Case& c : {Case{"2021-06-28", "2021-06-28"}, Case{"1970-01-01", "1970-01-01"},
                          Case{"2021-06-29T10:00:00+02:00", "2021-06-29"},
                          Case{"0001-01-01", "0001-01-01"}, Case{"2024-02-29", "2024-02-29"}}) {
        CAPTURE(c.text);
        auto day = parse_iso_day(c.text);
        REQUIRE(day);
        CHECK(iso(*day) == c.printed);
    }
}

TEST_CASE("what is not a day is refused")
{
    for (const char* text : {"", "2021", "2021-6-28", "2021-02-29", "2021-13-01", "0000-01-01",
                             "2021-06-281", "yesterday"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_day(text));
    }
}

TEST_CASE("weekdays are ISO numbers")
{
    CHECK(weekday(*parse_iso_day("2021-06-28")) == 1);
    CHECK(weekday(*parse_iso_day("2005-11-27")) == 7);
}

TEST_CASE("a range contains and overlaps with open ends")
{
    DateRange march = month_range(2019, 3);
    DateRange year = year_range(2019);
    DateRange until{std::nullopt, march.to};
    CHECK(year.contains(march));
    CHECK_FALSE(march.contains(year));
    CHECK(until.contains(march));
    CHECK(until.overlaps(year));
    CHECK_FALSE(year_range(2018).overlaps(march));
}
