#include "date_lines.h"

using namespace crosscheck;

namespace {

/// "[words] from..to" of each date of an article of 2021-06-30.
std::string read(std::string_view text, bool everything)
{
    MentionOptions options;
    options.reference = parse_iso_day("2021-06-30");
    options.everything = everything;
    return dates_in(text, options, [&](const Mention& date) { return days_of(date, text); });
}

} // namespace

TEST_CASE("days that share a month are dates of their own")
{
    for (const DateCase& c : std::initializer_list<DateCase>{
             {"Talks on 2, 9 and 16 May broke down.", "[2] 2021-05-02 [9] 2021-05-09 [16 May] 2021-05-16"},
             {"The matches on May 2, 9, and 16 were lost.", "[May 2] 2021-05-02 [9] 2021-05-09 [16] 2021-05-16"},
             {"Strikes are set for July 8 and 15, 2022.", "[July 8] 2022-07-08 [15, 2022] 2022-07-15"},
             {"They met on the 4th and 7th of March 2019.", "[4th] 2019-03-04 [7th of March 2019] 2019-03-07"},
             {"It will not be on sale on the 11th or 18th, they said.", "[the 11th] 2021-07-11 [18th] 2021-07-18"},
             {"The shop was shut on the 3rd and the 10th.", "[the 3rd] 2021-06-03 [the 10th] 2021-06-10"},
             {"On May 2 and 40 others left.", "[May 2] 2021-05-02"},
             {"On May 2, 9 people and 12 dogs were saved.", "[May 2] 2021-05-02"},
             {"On May 2 and 9 boats sank.", "[May 2] 2021-05-02"}}) {
        CAPTURE(c.text);
        CHECK(read(c.text, false) == c.dates);
    }
}

TEST_CASE("two days in a row are a range to claims and two dates in a list of everything")
{
    CHECK(read("Talks on 8 and 9 May failed.", false) == "[8 and 9 May] 2021-05-08..2021-05-09");
    CHECK(read("Talks on 8 and 9 May failed.", true) == "[8] 2021-05-08 [9 May] 2021-05-09");
    CHECK(read("Talks on May 8 and 9 in Oslo failed.", false) == "[May 8 and 9] 2021-05-08..2021-05-09");
    CHECK(read("Talks on May 8 and 9 in Oslo failed.", true) == "[May 8] 2021-05-08 [9] 2021-05-09");
    CHECK(read("Talks from 8 to 9 May failed.", true) == "[from 8 to 9 May] 2021-05-08..2021-05-09");
}

TEST_CASE("a month or day without a year has that of the one it is listed with")
{
    for (const DateCase& c : std::initializer_list<DateCase>{
             {"Output fell in May and June 2019.", "[May] 2019-05-01..2019-05-31 [June 2019] 2019-06-01..2019-06-30"},
             {"It snowed in December and January 2018.", "[December] 2017-12-01..2017-12-31 [January 2018] 2018-01-01..2018-01-31"},
             {"Fires on March 3 and April 5, 2012 hurt two.", "[March 3] 2012-03-03 [April 5, 2012] 2012-04-05"},
             {"The raid of June 5, 2012 killed two.", "[June 5, 2012] 2012-06-05"}}) {
        CAPTURE(c.text);
        CHECK(read(c.text, false) == c.dates);
    }
}

TEST_CASE("a season of no year is listed where everything is")
{
    CHECK(read("Winter, and much of spring, was dry.", true) == "[Winter] *");
    CHECK(read("Winter, and much of spring, was dry.", false).empty());
    CHECK(read("She bought a winter coat for Joe Winter.", true).empty());
}
