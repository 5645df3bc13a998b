#include <catch2/catch.hpp>

#include "lexicon_files.h"
#include "mention/mention.h"

using namespace crosscheck;

namespace {

OutletHabits habits(std::string_view outlet, std::string_view url = {})
{
    return test_lexicon().outlets().habits(outlet, url);
}

Mention first(std::string_view text, std::string_view outlet)
{
    MentionOptions options;
    options.reference = parse_iso_day("2021-06-30");
    OutletHabits known = habits(outlet);
    options.dollar = known.dollar;
    options.day_first = known.day_first;
    TokenBuffer tokens = tokenize(text);
    std::vector<Mention> found = find_mentions(tokens, test_lexicon(), options);
    REQUIRE_FALSE(found.empty());
    return found.front();
}

} // namespace

TEST_CASE("the country of an outlet is told by its site, its name or the address of the article")
{
    CHECK(habits("news.example.com.au").dollar == "AUD");
    CHECK(habits("https://www.example.co.nz/a.b?c=d.uk").dollar == "NZD");
    CHECK(habits("www.nytimes.com").dollar == "USD");
    CHECK(habits("The New York Times").day_first == false);
    CHECK(habits("The Daily Planet", "http://planet.example.ca/story").dollar == "CAD");
    CHECK_FALSE(habits("The Daily Planet", "http://planet.example.ca/story").day_first.has_value());
    CHECK(habits("The Daily Planet").dollar.empty());
    CHECK(habits("Gazette.au Weekly").dollar.empty());
    CHECK(habits("").dollar.empty());
}

TEST_CASE("a bare dollar is that of the outlet's country, and said to be assumed")
{
    Mention there = first("It cost $5 million.", "example.com.au");
    CHECK(there.unit == "AUD");
    CHECK(there.unit_assumed);
    Mention unknown = first("It cost $5 million.", "");
    CHECK(unknown.unit == "XXD");
    CHECK_FALSE(unknown.unit_assumed);
    Mention printed = first("It cost US$5 million.", "example.com.au");
    CHECK(printed.unit == "USD");
    CHECK_FALSE(printed.unit_assumed);
}

TEST_CASE("figures of a date stand in the order of the outlet's country")
{
    CHECK(iso(*first("Published 6/7/2020.", "example.co.uk").date.from) == "2020-07-06");
    CHECK(iso(*first("Published 6/7/2020.", "nytimes.com").date.from) == "2020-06-07");
}

TEST_CASE("a page of outlets with a fault is refused with its place")
{
    CHECK(load_outlets("o.yaml", "countries: {us: {dollars: USD}}").error().find("o.yaml:1:") == 0);
    CHECK_FALSE(load_outlets("o.yaml", "countries: {us: {endings: [us]}, gb: {endings: [us]}}"));
    CHECK_FALSE(load_outlets("o.yaml", "[]"));
}
