#include <catch2/catch.hpp>

#include "compare/judge.h"

using namespace crosscheck;

namespace {

Claim counted_claim(double printed, const std::string& noun, const std::string& unit)
{
    Claim claim;
    claim.value.type = ValueType::Count;
    claim.value.printed = claim.value.lower = claim.value.upper = printed;
    claim.value.unit = unit;
    claim.context.noun = noun;
    return claim;
}

DateRange range(Day from, Day to) { return {from, to}; }

Day day(int year, int month, int of_month) { return *make_day(year, month, of_month); }

} // namespace

TEST_CASE("a count is said as people say it")
{
    struct Case {
        double printed;
        std::string noun;
        std::string unit;
        std::string label;
    };
    const Case cases[] = {{18, "month", "month", "18 months"}, {3, "dead", "person", "3 dead"},
                          {58, "toll", "person", "58 dead"},   {140, "injure", "person", "140 injured"},
                          {2, "Hurt", "person", "2 hurt"},     {1, "kill", "person", "1 killed"},
                          {600, "were killed", "person", "600 killed"}, {7, "men", "person", "7 men"},
                          {5, "them", "person", "5 of them"},  {2, "them", "boat", "2 of them"},
                          {1, "one", "person", "1 person"}, {1, "country", "country", "1 country"}, {84, "country", "country", "84 countries"},
                          {41327, "vote", "vote", "41,327 votes"}, {22.4e9, "", "", "22.4 billion"},
                          {1e6, "member", "person", "1 million members"},
                          {2000, "2,000", "person", "2,000 people"},  {26, "crew", "person", "26 crew"},
                          {24, "dozen", "person", "24 people"}};
    for (const Case& c : cases) {
        CAPTURE(c.label);
        CHECK(value_label(counted_claim(c.printed, c.noun, c.unit)) == c.label);
    }
}

TEST_CASE("two nouns are plural as they are printed, and one with a number of its own is left out")
{
    Claim claim = counted_claim(31, "magazine and rounds", "magazine");
    claim.value.text = "31 magazines and rounds";
    CHECK(value_label(claim) == "31 magazines and rounds");
    claim.value.text = "31 magazines"; // "and 923 rounds"
    CHECK(value_label(claim) == "31 magazines");
    claim.context.noun = "young and old voters";
    claim.value.text = "31 young and old voters";
    CHECK(value_label(claim) == "31 young and old voters");
}

TEST_CASE("a hedge stands before the words it hedges")
{
    Claim quake = counted_claim(2, "", "magnitude");
    quake.value.type = ValueType::Measure;
    CHECK(value_label(quake) == "magnitude 2");
    quake.value.hedge = Hedge::About;
    CHECK(value_label(quake) == "about magnitude 2");
    Claim quarter = counted_claim(0.25, "", "century");
    quarter.value.type = ValueType::Duration;
    quarter.value.text = "a quarter of a century";
    CHECK(value_label(quarter) == "a quarter of a century");
}

TEST_CASE("what was computed is rounded, money has two decimals or none")
{
    Claim third = counted_claim(100.0 / 3, "", "percent");
    third.value.type = ValueType::Percent;
    CHECK(value_label(third) == "33.3%");
    Claim price = counted_claim(34.5, "", "USD");
    price.value.type = ValueType::Money;
    CHECK(value_label(price) == "$34.50");
    price.value.printed = 1.234e9;
    CHECK(value_label(price) == "$1.234bn");
}

TEST_CASE("an article without an outlet is told by its file, or by the beginning of its title")
{
    Claim claim;
    ArticleSummary article;
    article.id = "a1";
    article.title = "Divers reach the hull of the ferry that went down in rough water on Friday night, police say";
    Voice voice;
    voice.claim = &claim;
    voice.article = &article;
    CHECK(voice_label(voice) == "Divers reach the hull of the ferry that went down in rough…");
    CHECK(voice_name(voice) == article.title);
    article.file = "divers.txt";
    CHECK(voice_label(voice) == "divers.txt");
    article.outlet = "lakeside.example";
    CHECK(voice_label(voice) == "lakeside.example");
}

TEST_CASE("a date is said at the precision of its range")
{
    CHECK(date_label({}) == "unknown");
    CHECK(date_label({day(2024, 3, 14), std::nullopt}) == "from 14 March 2024");
    CHECK(date_label(range(day(2024, 3, 14), day(2024, 3, 14))) == "14 March 2024");
    CHECK(date_label(range(day(2008, 12, 8), day(2008, 12, 14))) == "8 to 14 December 2008");
    CHECK(date_label(range(day(2007, 4, 28), day(2007, 5, 2))) == "28 April to 2 May 2007");
    CHECK(date_label(range(day(2008, 12, 30), day(2009, 1, 2))) == "30 December 2008 to 2 January 2009");
    CHECK(date_label(month_range(2019, 3)) == "March 2019");
    CHECK(date_label(range(day(2014, 6, 1), day(2014, 8, 31))) == "June to August 2014");
    CHECK(date_label(range(day(2008, 12, 1), day(2009, 2, 28))) == "December 2008 to February 2009");
    CHECK(date_label(year_range(2014)) == "2014");
    CHECK(date_label(range(day(2017, 1, 1), day(2019, 12, 31))) == "2017 to 2019");
}

TEST_CASE("a check that is made twice is told once")
{
    const auto reasons = without_repeats({{"scope", "same", false, "nothing"}, {"time", "same", false, "x"}, {"scope", "same", true, "nothing"}});
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0].decides);
}
