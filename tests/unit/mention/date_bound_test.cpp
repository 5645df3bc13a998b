#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "lexicon_files.h"
#include "mention/date.h"

using namespace crosscheck;

namespace {

/// "[words] from..to" of the days the words of the first date allow, "*" for an open end.
std::string allowed(std::string_view text, std::string_view reference)
{
    MentionOptions options;
    options.reference = parse_iso_day(reference);
    TokenBuffer tokens = tokenize(text);
    for (const Mention& mention : find_dates(tokens, test_lexicon().dates(), options)) {
        std::string from = mention.allowed.from ? iso(*mention.allowed.from) : "*";
        std::string to = mention.allowed.to ? iso(*mention.allowed.to) : "*";
        Span span = mention.allowed_span;
        return "[" + std::string(text.substr(span.begin, span.size())) + "] " + from +
               (to == from ? "" : ".." + to);
    }
    return "";
}

struct Case {
    const char* text;
    const char* days;
};

} // namespace

TEST_CASE("words beside a date open one end of its time")
{
    for (const Case& c : std::initializer_list<Case>{
             {"The bridge has been shut since 2014.", "[since 2014] 2014-01-01..*"},
             {"The road is closed since Friday.", "[since Friday] 2021-06-25..*"},
             {"Fares rise starting on August 1.", "[starting on August 1] 2021-08-01..*"},
             {"He ran the port until May 2003.", "[until May 2003] *..2003-05-31"},
             {"They lived there until the end of 1989.", "[until the end of 1989] *..1989-12-31"},
             {"It was built before 1910.", "[before 1910] *..1909-12-31"},
             {"It must go before the end of December.", "[before the end of December] *..2021-12-31"},
             {"It closed before the start of 2009.", "[before the start of 2009] *..2008-12-31"},
             {"The firm grew after 1998.", "[after 1998] 1999-01-01..*"},
             {"The plant will open by March 2024.", "[by March 2024] *..2024-03-31"},
             {"Tax rises from 2016 onwards were dropped.", "[2016 onwards] 2016-01-01..*"},
             {"It will cost more in 2030 or later.", "[2030 or later] 2030-01-01..*"},
             {"It was empty prior to 1990.", "[prior to 1990] *..1989-12-31"},
             {"A vote could come as early as July 5.", "[as early as July 5] 2021-07-05..*"},
             {"They will leave as late as July 5.", "[as late as July 5] *..2021-07-05"},
             {"He won as late as 1995.", "[1995] 1995-01-01..1995-12-31"},
             {"From 2016 on, it fell.", "[2016 on] 2016-01-01..*"},
             {"It has been open since at least 2014.", "[since at least 2014] 2014-01-01..*"},
             {"Since the mid-1990s it has grown.", "[Since the mid-1990s] 1993-01-01..*"},
             {"It must open no earlier than June 2022.", "[no earlier than June 2022] 2022-06-01..*"},
             {"It must open not later than the end of May 2022.", "[not later than the end of May 2022] *..2022-05-31"},
             {"It must close on or before July 5, 2021.", "[on or before July 5, 2021] *..2021-07-05"},
             {"She left more than two years ago.", "[more than two years ago] *..2019-06-30"},
             {"He moved less than a month ago.", "[less than a month ago] 2021-05-30..2021-06-30"}}) {
        CAPTURE(c.text);
        CHECK(allowed(c.text, "2021-06-30") == c.days);
    }
}

TEST_CASE("a distance from the article's day is a day by the letter")
{
    for (const Case& c : std::initializer_list<Case>{
             {"It closed no more than two weeks ago.", "[no more than two weeks ago] 2021-06-16..2021-06-30"},
             {"It closed two or three weeks ago.", "[two or three weeks ago] 2021-06-09..2021-06-16"},
             {"The dam broke two months ago.", "[two months ago] 2021-04-30"},
             {"She will return in two weeks.", "[in two weeks] 2021-07-14"},
             {"It opens three years from now.", "[three years from now] 2024-06-30"},
             {"It closed a week and two days ago.", "[a week and two days ago] 2021-06-21"},
             {"It closed about two years ago.", "[about two years ago] 2019-01-01..2019-12-31"},
             {"It was sold six months ago today.", "[six months ago today] 2020-12-30"},
             {"They met a week ago Friday.", "[a week ago Friday] 2021-06-18"},
             {"It will reopen later this year.", "[later this year] 2021-07-01..2021-12-31"},
             {"It will reopen later this week.", "[later this week] 2021-07-01..2021-07-04"}}) {
        CAPTURE(c.text);
        CHECK(allowed(c.text, "2021-06-30") == c.days);
    }
}

TEST_CASE("the days of a fiscal year are not known")
{
    for (const Case& c : std::initializer_list<Case>{
             {"Sales rose in fiscal year 2008.", "[fiscal year 2008] *"},
             {"Sales rose in fiscal 2021.", "[fiscal 2021] *"},
             {"Sales rose in FY21.", "[FY21] *"},
             {"Profit fell in Q3 FY2020.", "[Q3 FY2020] *"}}) {
        CAPTURE(c.text);
        CHECK(allowed(c.text, "2021-06-30") == c.days);
    }
}

TEST_CASE("a date that bounds nothing allows its own days")
{
    for (const Case& c : std::initializer_list<Case>{
             {"It was not until 1997 that a court heard him.", "[1997] 1997-01-01..1997-12-31"},
             {"He has led it since the 2003 war.", "[2003] 2003-01-01..2003-12-31"},
             {"Much changed after the 2003 war.", "[2003] 2003-01-01..2003-12-31"},
             {"It rained before Friday's match.", "[Friday] 2021-06-25"},
             {"It was won by last year's champion.", "[last year] 2020-01-01..2020-12-31"},
             {"The bank was sunk by the 2008 crash.", "[2008] 2008-01-01..2008-12-31"},
             {"The talks were on June 2.", "[June 2] 2021-06-02"}}) {
        CAPTURE(c.text);
        CHECK(allowed(c.text, "2021-06-30") == c.days);
    }
}
