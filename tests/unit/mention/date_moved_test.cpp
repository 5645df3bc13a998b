#include "date_lines.h"

using namespace crosscheck;

namespace {

/// "[words] from..to" of each date with its hedge.
std::string read(std::string_view text, std::string_view reference)
{
    static constexpr std::string_view hedges[] = {"",        "about",     "at-least", "more-than",
                                                  "at-most", "less-than", "nearly",   "range"};
    MentionOptions options;
    options.reference = parse_iso_day(reference);
    return dates_in(text, options, [&](const Mention& date) {
        const std::string hedge = date.hedge == Hedge::Exact ? "" : " " + std::string(hedges[static_cast<std::size_t>(date.hedge)]);
        return days_of(date, text) + hedge;
    });
}

void check(std::string_view reference, std::initializer_list<DateCase> cases) { check_dates_read(read, reference, cases); }

} // namespace

TEST_CASE("what was moved from one day to another has two days")
{
    check("2021-06-30",
          {{"The club pushed the match back from June 28 to July 12.", "[June 28] 2021-06-28 [July 12] 2021-07-12"},
           {"The launch was moved from Sept. 3 to Sept. 10, 2022.", "[Sept. 3] 2022-09-03 [Sept. 10, 2022] 2022-09-10"},
           {"The vote was brought forward from December to November.",
            "[December] 2021-12-01..2021-12-31 [November] 2021-11-01..2021-11-30"},
           {"The fair was postponed from Friday until Monday.", "[Friday] 2021-07-02 [Monday] 2021-07-05"},
           {"The fair ran from June 14 to June 18.", "[from June 14 to June 18] 2021-06-14..2021-06-18 range"},
           {"Crowds moved along the pier from June 14 to June 18.", "[from June 14 to June 18] 2021-06-14..2021-06-18 range"},
           {"The shop moved in 2019 and was shut from June 14 to June 18.",
            "[2019] 2019-01-01..2019-12-31 [from June 14 to June 18] 2021-06-14..2021-06-18 range"}});
}

TEST_CASE("what was moved to a day lies near, on either side of the verb")
{
    check("2021-06-30", {{"The trial was moved to October 2.", "[October 2] 2021-10-02"},
                         {"The vote has been put back to October.", "[October] 2021-10-01..2021-10-31"},
                         {"The final was rescheduled for October 2.", "[October 2] 2021-10-02"},
                         {"The match was postponed to Friday.", "[Friday] 2021-07-02"},
                         {"They delayed the launch to June 10, and it went well.", "[June 10] 2021-06-10"},
                         {"The family moved to the coast on October 2.", "[October 2] 2020-10-02"},
                         {"He moved on Friday.", "[Friday] 2021-06-25"}});
}

TEST_CASE("an appointment told in the present lies ahead, and what a headline tells in it behind")
{
    check("2018-08-15", {{"They face Brazil on Saturday.", "[Saturday] 2018-08-18"},
                         {"He faces jail after a fight on Saturday.", "[Saturday] 2018-08-11"},
                         {"The fair runs until Sunday.", "[Sunday] 2018-08-19"},
                         {"He was held until Sunday.", "[Sunday] 2018-08-12"},
                         {"They did not kick off talks until weeks before the March 23 opening.", "[March 23] 2018-03-23"},
                         {"The phone goes on sale on Friday.", "[Friday] 2018-08-17"},
                         {"The law takes effect on Friday.", "[Friday] 2018-08-17"},
                         {"The council meets on Thursday to decide.", "[Thursday] 2018-08-16"},
                         {"A meet on Thursday drew crowds.", "[Thursday] 2018-08-09"},
                         {"Ahead of Saturday's final, the coach was calm.", "[Saturday] 2018-08-18"},
                         {"Voters go to the polls on Sunday.", "[Sunday] 2018-08-19"},
                         {"The album is released on Friday.", "[Friday] 2018-08-17"},
                         {"The album was released on Friday.", "[Friday] 2018-08-10"},
                         {"The storm could hit by Friday.", "[by Friday] 2018-08-17 at-most"},
                         {"The storm is forecast to hit on Friday.", "[Friday] 2018-08-17"},
                         {"The storm hit on Friday.", "[Friday] 2018-08-10"},
                         {"Quake hits the coast on Friday.", "[Friday] 2018-08-10"},
                         {"Police arrest baker on Friday.", "[Friday] 2018-08-10"}});
}

TEST_CASE("what goes past a number of years is no time gone by")
{
    check("2021-06-30", {{"The club will not go past seven years.", ""},
                         {"It grew over the past seven years.", "[past seven years] 2014-06-30..2021-06-30"},
                         {"Past two years were dry.", "[Past two years] 2019-06-30..2021-06-30"}});
}

TEST_CASE("a plural part of a time is a few of its units")
{
    check("2021-06-30", {{"He left in the last days of 2016.", "[last days of 2016] 2016-12-25..2016-12-31"},
                         {"It fell in the final weeks of 2015.", "[final weeks of 2015] 2015-12-07..2016-01-03"},
                         {"It fell on the last day of 2016.", "[last day of 2016] 2016-12-31"}});
}
