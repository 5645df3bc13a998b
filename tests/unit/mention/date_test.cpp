#include "date_lines.h"

using namespace crosscheck;

namespace {

constexpr const char* hedges[] = {"exact",   "about",     "at-least", "more-than",
                                  "at-most", "less-than", "nearly",   "range"};

/// "[words] from..to" of each date, with its time, hedge and "?" when it could
/// not be resolved.
std::string read(std::string_view text, std::string_view reference)
{
    MentionOptions options;
    options.reference = parse_iso_day(reference);
    return dates_in(text, options, [&](const Mention& date) {
        const std::string hedge = date.hedge == Hedge::Exact ? "" : std::string(" ") + hedges[static_cast<std::size_t>(date.hedge)];
        return days_of(date, text) + (date.time_of_day.empty() ? "" : " " + date.time_of_day) + hedge + (date.resolved ? "" : " ?");
    });
}

void check(std::string_view reference, std::initializer_list<DateCase> cases) { check_dates_read(read, reference, cases); }

} // namespace

TEST_CASE("days are read in every order that news prints")
{
    check("2021-06-30",
          {{"It opened on June 28, 2021.", "[June 28, 2021] 2021-06-28"},
           {"It opened on 28 June 2021.", "[28 June 2021] 2021-06-28"},
           {"It opened on the 28th of June, 2021.", "[28th of June, 2021] 2021-06-28"},
           {"Monday, June 28th, 2021", "[Monday, June 28th, 2021] 2021-06-28"},
           {"Signed 2021-06-28.", "[2021-06-28] 2021-06-28"},
           {"Updated 6 / 28 / 2021 in full", "[6 / 28 / 2021] 2021-06-28"},
           {"Updated 28.06.2021 in full", "[28.06.2021] 2021-06-28"},
           {"He was born Nov. 3, 1950.", "[Nov. 3, 1950] 1950-11-03"},
           {"on 10 Nov 11", "[10 Nov 11] 2011-11-10"},
           {"It opened on June 28,2021.", "[June 28,2021] 2021-06-28"}});
}

TEST_CASE("months, years and longer stretches are whole ranges")
{
    check("2021-06-30",
          {{"The vote of June 2019 was close.", "[June 2019] 2019-06-01..2019-06-30"},
           {"It was founded in 2014.", "[2014] 2014-01-01..2014-12-31"},
           {"The 2015 peace agreement held.", "[2015] 2015-01-01..2015-12-31"},
           {"music of the 1960s", "[1960s] 1960-01-01..1969-12-31"},
           {"music of the '70s", "['70s] 1970-01-01..1979-12-31"},
           {"in the 19th century", "[19th century] 1800-01-01..1899-12-31"},
           {"in the summer of 2014", "[summer of 2014] 2014-06-01..2014-08-31"},
           {"Sales in Q3 2020 rose.", "[Q3 2020] 2020-07-01..2020-09-30"},
           {"the third quarter of 2019", "[third quarter of 2019] 2019-07-01..2019-09-30"},
           {"Net profit for the 2008 second-quarter rose.",
            "[2008 second-quarter] 2008-04-01..2008-06-30"},
           {"in the first six months of 2019", "[first six months of 2019] 2019-01-01..2019-06-30"},
           {"in the early nineteen seventies", "[early nineteen seventies] 1970-01-01..1974-12-31"},
           {"during a 2008 police raid", "[2008] 2008-01-01..2008-12-31"},
           {"in the mid-1960's", "[mid-1960's] 1963-01-01..1966-12-31"},
           {"the late 1950s", "[late 1950s] 1955-01-01..1959-12-31"},
           {"shot in the mid-nineties", "[mid-nineties] 1993-01-01..1996-12-31"},
           {"It was shut in late '07.", "[late '07] 2007-09-01..2007-12-31"},
           {"coming sometime in early '09", "[early '09] 2009-01-01..2009-04-30"},
           {"Sales fell in the three months to the end of June.", "[three months to the end of June] 2021-04-01..2021-06-30"},
           {"in early 2019", "[early 2019] 2019-01-01..2019-04-30"},
           {"at the end of March 2019", "[end of March 2019] 2019-03-16..2019-03-31"},
           {"in the 2012–13 season", "[2012–13] 2012-01-01..2013-12-31 range"}});
}

TEST_CASE("ranges take from each end what the other prints")
{
    check("2021-06-30",
          {{"May 4-6, 2020", "[May 4-6, 2020] 2020-05-04..2020-05-06 range"},
           {"from 12 to 14 May 2020", "[from 12 to 14 May 2020] 2020-05-12..2020-05-14 range"},
           {"between 2017 and 2019", "[between 2017 and 2019] 2017-01-01..2019-12-31 range"},
           {"Nov. 18-Dec. 19, 2015", "[Nov. 18-Dec. 19, 2015] 2015-11-18..2015-12-19 range"},
           {"between May 1, 2005, and Dec. 8, 2006",
            "[between May 1, 2005, and Dec. 8, 2006] 2005-05-01..2006-12-08 range"},
           {"between January 2019 and now",
            "[between January 2019 and now] 2019-01-01..2021-06-30 range"},
           {"from last Monday to Friday",
            "[from last Monday to Friday] 2021-06-28..2021-07-02 range"},
           {"from Monday to Friday", "[from Monday to Friday] 2021-06-21..2021-06-25 range"}});
}

TEST_CASE("a date without a year follows the tense of its verb")
{
    check("2021-06-30", {{"The bridge fell on November 27.", "[November 27] 2020-11-27"},
                         {"The bridge will open on November 27.", "[November 27] 2021-11-27"},
                         {"The bridge will be opened in May.", "[May] 2022-05-01..2022-05-31"},
                         {"In July the wind broke two masts.", "[July] 2020-07-01..2020-07-31"},
                         {"She resigned in May.", "[May] 2021-05-01..2021-05-31"},
                         {"The council will vote on Tuesday or Thursday.", "[Tuesday] 2021-07-06 [Thursday] 2021-07-08"},
           {"The judge held him until his next hearing July 9.", "[July 9] 2021-07-09"},
           {"The goal is passage by Friday.", "[by Friday] 2021-07-02 at-most"},
           {"The fair opens on Friday.", "[Friday] 2021-07-02"},
           {"MUMBAI, 27 Nov", "[27 Nov] 2020-11-27"},
           {"They meet every Friday.", ""},
           {"She agreed to a deal late on Friday.", "[Friday] 2021-06-25"},
           {"She agreed to meet them on Friday.", "[Friday] 2021-07-02"},
           {"The work will last five years.", ""},
           {"He resigned on Friday.", "[Friday] 2021-06-25"},
                         {"The court is expected to rule on Friday.", "[Friday] 2021-07-02"},
                         {"He said Monday the road would close on Friday.",
                          "[Monday] 2021-06-28 [Friday] 2021-07-02"}});
}

TEST_CASE("relative dates count from the reference")
{
    check("2021-06-30", {{"It rained yesterday.", "[yesterday] 2021-06-29"},
                         {"It rained last night.", "[last night] 2021-06-29"},
                         {"last month and last year",
                          "[last month] 2021-05-01..2021-05-31 [last year] 2020-01-01..2020-12-31"},
                         {"It began two years ago.", "[two years ago] 2019-01-01..2019-12-31"},
                         {"It began three days ago.", "[three days ago] 2021-06-27"},
                         {"in the last 24 hours", "[last 24 hours] 2021-06-29..2021-06-30"},
                         {"up from a year earlier", "[a year earlier] 2020-01-01..2020-12-31"},
                         {"Last week's storm", "[Last week] 2021-06-21..2021-06-27"}});
}

TEST_CASE("a relation without a date to count from stays unresolved")
{
    check("2021-06-30", {{"They met two days before the attack.", "[two days before] * ?"},
                         {"They fled the day after the attack.", "[the day after] * ?"},
                         {"It closed several years ago.", "[several years ago] * ?"}});
    CHECK(read("It rained yesterday and on Friday.", "") == "[yesterday] * ? [Friday] * ?");
    CHECK(read("It rained in June 2014.", "") == "[June 2014] 2014-06-01..2014-06-30");
}

TEST_CASE("a distance counts from the date beside it")
{
    check("2021-06-30", {{"The strike began on May 3, 2021. Two days later it ended.",
                          "[May 3, 2021] 2021-05-03 [Two days later] 2021-05-05"},
                         {"He spoke today (30 June 2021).", "[today (30 June 2021)] 2021-06-30"},
                         {"June 29, 2021\nA day earlier it had stood.", "[June 29, 2021] 2021-06-29 [A day earlier] * ?"},
                         {"six months prior to the vote", "[six months prior to] * ?"},
                         {"It fell in May. A day earlier it stood.",
                          "[May] 2021-05-01..2021-05-31 [A day earlier] * ?"},
                         {"two days before Christmas", "[two days before Christmas] 2021-12-23"}});
}

TEST_CASE("what was asked for and not had lies in the past")
{
    check("2021-06-30", {{"The owner could not be reached Monday.", "[Monday] 2021-06-28"},
                         {"Police would not comment Saturday on the fire.", "[Saturday] 2021-06-26"},
                         {"The heir, who used his money to buy silence, died Saturday.", "[Saturday] 2021-06-26"},
                         {"Calls to the pier could not be completed Monday.", "[Monday] 2021-06-28"},
                         {"The court would not sit Monday.", "[Monday] 2021-07-05"}});
}

TEST_CASE("a time of day takes the day of its sentence")
{
    check("2021-06-30", {{"At 9. 25 a. m. on Thursday the ship left.",
                          "[9. 25 a. m. on Thursday] 2021-06-24 09:25"},
                         {"The quake struck on Monday at 09:10 (0440 GMT).",
                          "[Monday at 09:10 (0440 GMT)] 2021-06-28 09:10"},
                         {"Published July 29, 2011|10: 57 pm", "[July 29, 2011|10: 57 pm] 2011-07-29 22:57"},
           {"The call is at 7: 15-7: 45 a. m. PT today.", "[7: 15-7: 45 a. m. PT today] 2021-06-30 07:15"},
           {"Doors open on Friday, 11 to 1 p.m.", "[Friday, 11 to 1 p.m.] 2021-06-25 11:00"},
           {"The vote was 11 to 1.", ""},
           {"It struck at 7: 21 PM near the coast.", "[7: 21 PM] 2021-06-30 19:21"},
                         {"It struck at 17:06 pm (1336 GMT) on Sunday.",
                          "[17:06 pm (1336 GMT) on Sunday] 2021-06-27 17:06"},
                         {"They were found on Saturday. A man was held at 9:35 a.m. by the pier.",
                          "[Saturday] 2021-06-26 [9:35 a.m.] 2021-06-26 09:35"},
                         {"They were found on Saturday. A vigil will be held at 9:35 p.m. by the pier.",
                          "[Saturday] 2021-06-26 [9:35 p.m.] 2021-06-30 21:35"},
                         {"The pier was built on 3 May 2004. A man was held at 9:35 a.m. there.",
                          "[3 May 2004] 2004-05-03 [9:35 a.m.] 2021-06-30 09:35"},
                         {"Thursday's fire began at 5 p.m. in a mill.",
                          "[Thursday] 2021-06-24 [5 p.m.] 2021-06-24 17:00"}});
}

TEST_CASE("words that bound a date are its hedge")
{
    check("2021-06-30",
          {{"to be done by March 2019", "[by March 2019] 2019-03-01..2019-03-31 at-most"},
           {"to close by the end of January 2022", "[by the end of January 2022] 2022-01-31 at-most"},
           {"built before 2010.", "[before 2010] 2010-01-01..2010-12-31 less-than"},
           {"no later than July 2, 2021", "[no later than July 2, 2021] 2021-07-02 at-most"},
           {"since 2014", "[2014] 2014-01-01..2014-12-31"},
           {"after the 2003 invasion", "[2003] 2003-01-01..2003-12-31"},
           {"Police came shortly after 3 p.m. on Sunday.", "[shortly after 3 p.m. on Sunday] 2021-06-27 15:00 about"},
           {"Just before 8am crews asked for help.", "[Just before 8am] 2021-06-30 08:00 about"},
           {"Police came minutes before noon.", "[minutes before noon] 2021-06-30 12:00 about"},
           {"They went home long after 9 p.m. on Sunday.", "[after 9 p.m. on Sunday] 2021-06-27 21:00 more-than"},
           {"before the 5 p.m. match", "[5 p.m.] 2021-06-30 17:00"},
           {"It will not be sold before July 2.", "[before July 2] 2021-07-02 at-least"},
           {"Nobody is to leave before Friday.", "[before Friday] 2021-07-02 at-least"},
           {"The vote could come as early as July 5.", "[as early as July 5] 2021-07-05 at-least"},
           {"They could leave as late as July 5.", "[as late as July 5] 2021-07-05 at-most"},
           {"It was sold as early as 2005.", "[2005] 2005-01-01..2005-12-31"},
           {"Crews will stay until at least Monday.", "[until at least Monday] 2021-07-05 at-least"}});
}

TEST_CASE("numbers and words that only look like dates are left alone")
{
    check("2021-06-30", {{"He may march on the second floor.", ""},
                         {"Sun is a company, and Mrs May lives in a house.", ""},
                         {"The storm cut off 2,014 people and 1500 homes.", ""},
                         {"Flight 1549 left gate 12.", ""},
                         {"He scored in the second quarter.", ""},
                         {"a woman in her 60s", ""},
                         {"The Sunday Times said so.", ""},
                         {"He won the state on Super Tuesday.", ""},
                         {"She will sing on Oscar Sunday.", ""},
                         {"They sold the Christmas tree.", ""},
                         {"about 2000 soldiers", ""},
                         {"a screen of 1920 x 1200 dots", ""},
                         {"over the coming months", ""},
                         {"Call +86 2010-2015-86 now.", ""},
                         {"He lives at 1920 Main Street.", ""}});
}

TEST_CASE("holidays are days of their year")
{
    check("2021-06-30", {{"to finish by Christmas", "[by Christmas] 2021-12-25 at-most"},
                         {"It opened on Easter Monday 2012.", "[Easter Monday 2012] 2012-04-09"},
                         {"The pier has been shut since New Year's Day.", "[New Year's Day] 2021-01-01"},
                         {"The pier is shut since Christmas.", "[Christmas] 2020-12-25"},
                         {"It will not be sold on the 11th or 18th.", "[the 11th] 2021-07-11 [18th] 2021-07-18"},
                         {"It runs Monday through Friday next week.", "[Monday through Friday next week] 2021-07-05..2021-07-09 range"},
                         {"They met from Monday to Wednesday of last week.", "[from Monday to Wednesday of last week] 2021-06-21..2021-06-23 range"},
                         {"Sales for the 52 weeks to 31 March rose.", "[52 weeks to 31 March] 2020-04-02..2021-03-31"},
                         {"It fell from the prior year.", "[prior year] 2020-01-01..2020-12-31"},
                         {"It was shut prior to 2010.", "[prior to 2010] 2010-01-01..2010-12-31 less-than"},
                         {"The game is a week from Friday.", "[a week from Friday] 2021-07-09"},
                         {"He said he would fly two weeks from Monday.", "[two weeks from Monday] 2021-07-19"},
                         {"It will open on Thanksgiving.", "[Thanksgiving] 2021-11-25"}});
}

TEST_CASE("years in words need a word that leads them")
{
    check("2021-06-30",
          {{"It opened in nineteen eighty-four.", "[nineteen eighty-four] 1984-01-01..1984-12-31"},
           {"It was May two thousand and five.",
            "[May two thousand and five] 2005-05-01..2005-05-31"},
           {"It sailed on 6 April seventeen hundred thirty-three.",
            "[6 April seventeen hundred thirty-three] 1733-04-06"},
           {"Nineteen eighty-year-olds sang.", ""},
           {"It has two thousand and five seats.", ""}});
}

TEST_CASE("days are counted by weekday, week and working day")
{
    check("2021-06-30",
          {{"The vote is on the first Friday of July.", "[first Friday of July] 2021-07-02"},
           {"It will be held on the last Sunday in May 2022.", "[last Sunday in May 2022] 2022-05-29"},
           {"Sales fell in week 23.", "[week 23] 2021-06-07..2021-06-13"},
           {"Sales fell in week 27 of last year.", "[week 27 of last year] 2020-06-29..2020-07-05"},
           {"He was hurt in Week 5.", ""},
           {"In week 3 of the trial she spoke.", ""},
           {"They met in the week of the 18th.", "[week of the 18th] 2021-06-14..2021-06-20"},
           {"It ships in the next four business days.", "[next four business days] 2021-07-01..2021-07-06"},
           {"We return on Monday of the following week.",
            "[Monday of the following week] 2021-07-05"}});
}

TEST_CASE("holidays lend their weekend their name")
{
    check("2021-06-30",
          {{"Roads were full on Labor Day weekend.", "[Labor Day weekend] 2020-09-05..2020-09-07"},
           {"He was at home on the weekend of Thanksgiving 2023.",
            "[weekend of Thanksgiving 2023] 2023-11-23..2023-11-26"}});
}

TEST_CASE("stretches of time begin or end at a named day")
{
    check("2021-06-30",
          {{"The strike will last three days starting Monday.",
            "[three days starting Monday] 2021-07-05..2021-07-07"},
           {"Trains will stop for two weeks from July 5.",
            "[two weeks from July 5] 2021-07-05..2021-07-18"},
           {"The work will be done within nine months.", "[within nine months] 2021-06-30..2022-03-30"},
           {"They moved a year and three months ago.",
            "[a year and three months ago] 2020-03-01..2020-03-31"},
           {"The offer was extended until August 31.", "[August 31] 2021-08-31"},
           {"He left in March 2010, and the same month she came.",
            "[March 2010] 2010-03-01..2010-03-31 [same month] 2010-03-01..2010-03-31"},
           {"Sales were below the same month last year.", "[last year] 2020-01-01..2020-12-31"},
           {"It rained earlier last week.", "[earlier last week] 2021-06-21..2021-06-24"},
           {"Profit fell in the last fiscal year.", "[last fiscal year] * ?"}});
}

TEST_CASE("ranges of days are read in figures and in words")
{
    check("2021-06-30",
          {{"It ran from 10/25 to 11/15.", "[from 10/25 to 11/15] 2020-10-25..2020-11-15 range"},
           {"It ran between 10/1-11/7/2019.", "[between 10/1-11/7/2019] 2019-10-01..2019-11-07 range"},
           {"Shares rose from 1/4 to 1/2 of a point.", ""},
           {"He was away from April 27 to the third.",
            "[from April 27 to the third] 2021-04-27..2021-05-03 range"},
           {"It ran between the ninth and the seventeenth of April.",
            "[between the ninth and the seventeenth of April] 2021-04-09..2021-04-17 range"},
           {"Backup of 20210628 was lost.", "[20210628] 2021-06-28"},
           {"They shipped 20210628 copies.", ""}});
}

TEST_CASE("what is awaited lies ahead, and what ends does")
{
    check("2024-02-04",
          {{"Its mandate ends on 30 June.", "[30 June] 2024-06-30"},
           {"He was held until a hearing April 19.", "[April 19] 2024-04-19"},
           {"The match was set for a Sunday in the park on May 5.", "[Sunday] 2024-02-04 [May 5] 2024-05-05"},
           {"He ran last week. This weekend he will rest.",
            "[last week] 2024-01-22..2024-01-28 [This weekend] 2024-02-03..2024-02-04"}});
}

TEST_CASE("halves of a unit are distances of the next smaller one")
{
    check("2024-02-04", {{"She left half a century ago.", "[half a century ago] 1972-01-01..1976-12-31"},
                         {"She left half a year ago.", "[half a year ago] 2023-08-01..2023-08-31"},
                         {"She ate half a cake.", ""}});
}

TEST_CASE("hours in words are times of day")
{
    check("2024-02-04",
          {{"It closed shortly after two o'clock.", "[shortly after two o'clock] 2024-02-04 02:00 about"},
           {"It shut at six in the evening.", "[six in the evening] 2024-02-04 18:00"},
           {"It struck at half past ten on Sunday.", "[half past ten on Sunday] 2024-02-04 10:30"},
           {"Doors opened at a quarter to four in the afternoon.", "[quarter to four in the afternoon] 2024-02-04 15:45"},
           {"The doors open at quarter past seven.", "[quarter past seven] 2024-02-04 07:15"},
           {"They were half past ten huts.", ""},
           {"He lost six in the morning races.", ""}});
}

TEST_CASE("a date keeps the weekday, the month and the day that it prints")
{
    TokenBuffer tokens = tokenize("They met on Tuesday, in December, on 31 December and last year.");
    const std::vector<Mention> dates = find_dates(tokens, test_lexicon().dates(), {});
    REQUIRE(dates.size() == 4);
    CHECK(dates[0].weekday == 2);
    CHECK(dates[1].month == 12);
    CHECK(dates[1].month_day == 0);
    CHECK(dates[2].month == 12);
    CHECK(dates[2].month_day == 31);
    CHECK((dates[3].weekday == 0 && dates[3].month == 0));
    for (const Mention& date : dates) CHECK(!date.resolved);
}

TEST_CASE("times keep their zone, their seconds and their day when torn apart")
{
    check("2013-05-08",
          {{"Links were down from 06: 31GMT on.", "[06: 31GMT] 2013-05-08 06:31"},
           {"Updated 2012-04-04 11: 47: 35", "[2012-04-04 11: 47: 35] 2012-04-04 11:47"},
           {"First posted 23: 37: 00 05 / 05 / 2010", "[23: 37: 00 05 / 05 / 2010] 2010-05-05 23:37"},
           {"Thursday 29 July 2004 08. 23 BST", "[Thursday 29 July 2004 08. 23 BST] 2004-07-29 08:23"},
           {"The page of 4 July 2008. 4: 49 pm", "[4 July 2008. 4: 49 pm] 2008-07-04 16:49"},
           {"They held it since 12: 00 that day.", "[12: 00] 2013-05-08 12:00"},
           {"He ran it in 2:03:23 there.", ""}});
}

TEST_CASE("two neighbours make one date")
{
    check("2013-05-08",
          {{"It happened last week - Monday.", "[last week - Monday] 2013-04-29"},
           {"It happened last week on Friday.", "[last week on Friday] 2013-05-03"},
           {"They will meet Monday two weeks from now.", "[Monday two weeks from now] 2013-05-20"},
           {"They left on the 21st of this month.", "[the 21st of this month] 2013-05-21"},
           {"It was built the year before 2011.", "[the year before 2011] 2010-01-01..2010-12-31"},
           {"It saves five crowns a year from 2015.", "[2015] 2015-01-01..2015-12-31"},
           {"It ran September-2020-23.", "[September-2020-23] 2020-09-23"},
           {"The payment is due from June five.", "[June five] 2013-06-05"},
           {"It will open next workweek.", "[next workweek] 2013-05-13..2013-05-17"},
           {"It was shut in the week beginning February 5.", "[week beginning February 5] 2012-02-05..2012-02-11"}});
}

TEST_CASE("edges of a time are the points where a range begins and ends")
{
    check("2013-05-08",
          {{"It ran from the middle of March 2010 to the start of June 2010.",
            "[from the middle of March 2010 to the start of June 2010] 2010-03-16..2010-06-01 range"},
           {"It ran from early 2010 to late 2011.", "[from early 2010 to late 2011] 2010-01-01..2011-12-31 range"}});
}

TEST_CASE("analysts write quarters and fiscal years in their own way")
{
    check("2021-06-30", {{"Profit rose in 3Q19.", "[3Q19] 2019-07-01..2019-09-30"},
                         {"Sales fell in 1H 2020.", "[1H 2020] 2020-01-01..2020-06-30"},
                         {"Sales fell in Q3 '20.", "[Q3 '20] 2020-07-01..2020-09-30"},
                         {"Sales fell in fiscal year 2008.", "[fiscal year 2008] 2008-01-01..2008-12-31"},
                         {"Sales fell in FY2021/22.", "[FY2021/22] 2021-01-01..2022-12-31 range"},
                         {"It fell in the third quarter of fiscal 2020.",
                          "[third quarter of fiscal 2020] 2020-07-01..2020-09-30"}});
}

TEST_CASE("a year may own its quarter")
{
    check("2021-06-30", {{"Sales rose from 1986's first quarter.", "[1986's first quarter] 1986-01-01..1986-03-31"},
                         {"It beat last year's fourth-quarter loss.", "[last year's fourth-quarter] 2020-10-01..2020-12-31"},
                         {"More than in 2006’s second half.", "[2006’s second half] 2006-07-01..2006-12-31"},
                         {"It was 2006's second storm.", "[2006] 2006-01-01..2006-12-31"}});
}

TEST_CASE("units and weekdays beyond the next are counted")
{
    check("2021-06-30", {{"It opened the week before last.", "[the week before last] 2021-06-14..2021-06-20"},
                         {"It is due the year after next.", "[the year after next] 2023-01-01..2023-12-31"},
                         {"He left the Saturday before last.", "[Saturday before last] 2021-06-19"},
                         {"The vote is on the Monday after next.", "[Monday after next] 2021-07-12"},
                         {"The deal was done two Fridays ago.", "[two Fridays ago] 2021-06-18"},
                         {"They meet two Sundays from now.", "[two Sundays from now] 2021-07-11"},
                         {"He left the Friday before Easter.", "[Friday before Easter] 2021-04-02"},
                         {"The Monday after June 5 was dry.", "[Monday after June 5] 2021-06-07"},
                         {"They meet every second Tuesday.", ""},
                         {"Every May 1 they march.", ""}});
}

TEST_CASE("a season by itself is the one that the verb and the article's date choose")
{
    check("2021-06-30", {{"The museum will open in the fall.", "[fall] 2021-09-01..2021-11-30"},
                         {"The museum opened in the fall.", "[fall] 2020-09-01..2020-11-30"},
                         {"The museum closed in the spring and was sold.", "[spring] 2021-03-01..2021-05-31"},
                         {"The hall will be ready by the winter.", "[by the winter] 2021-12-01..2022-02-28 at-most"},
                         {"The climber broke a leg in the fall.", ""},
                         {"They will meet this fall.", "[this fall] 2021-09-01..2021-11-30"},
                         {"They met this fall.", "[this fall] 2020-09-01..2020-11-30"},
                         {"They married in spring.", "[spring] 2021-03-01..2021-05-31"}});
}

TEST_CASE("the day is the one told before, else the article's")
{
    check("2021-06-30", {{"He spoke to his voters on Monday. Later in the day he left.", "[Monday] 2021-06-28 [Later in the day] 2021-06-28"},
                         {"They will meet on Friday, he said earlier in the day.", "[Friday] 2021-07-02 [earlier in the day] 2021-06-30"},
                         {"Later in the day he left.", "[Later in the day] 2021-06-30"},
                         {"The rain stopped in the course of the day.", "[the day] 2021-06-30"},
                         {"In the course of the day of the vote it rained.", ""}});
}

TEST_CASE("distances may be vague or end in a half, and a figure before a unit is no year")
{
    check("2021-06-30", {{"He left a week or so ago.", "[a week or so ago] 2021-06-21..2021-06-27"},
                         {"She moved 2.5 years ago.", "[2.5 years ago] 2018-01-01..2019-12-31"},
                         {"It has 2 GB of 1066 MHz memory.", ""},
                         {"It ran at speeds of 1987 rpm.", ""}});
}

TEST_CASE("parts of a time end within it")
{
    check("2021-06-30", {{"It will rain for the rest of the week.", "[rest of the week] 2021-06-30..2021-07-04"},
                         {"It rained for the rest of 2020.", "[rest of 2020] 2020-01-01..2020-12-31"},
                         {"Sales are up year to date.", "[year to date] 2021-01-01..2021-06-30"},
                         {"Sales fell in the final quarter of 2016.", "[final quarter of 2016] 2016-10-01..2016-12-31"},
                         {"Sales fell in quarter 3 of 2016.", "[quarter 3 of 2016] 2016-07-01..2016-09-30"},
                         {"Sales fell in Q1-Q3 2020.", "[Q1-Q3 2020] 2020-01-01..2020-09-30 range"},
                         {"It grew in the second half of the 1990s.", "[second half of the 1990s] 1995-01-01..1999-12-31"},
                         {"The last weekend in May was wet.", "[last weekend in May] 2021-05-29..2021-05-30"},
                         {"The first week of May was wet.", "[first week of May] 2021-05-03..2021-05-09"},
                         {"It was sent on Wed Oct 26 15:50:06 2016.", "[Wed Oct 26 15:50:06 2016] 2016-10-26 15:50"},
                         {"They wed on 6 June, a Sunday.", "[6 June, a Sunday] 2021-06-06"},
                         {"It was shut from Dec. 28, 2020, through Jan. 3, 2021, for works.",
                          "[from Dec. 28, 2020, through Jan. 3, 2021] 2020-12-28..2021-01-03 range"}});
}

TEST_CASE("parts of a year and a month have many names")
{
    check("2021-06-30", {{"In the summer of last year it rained.", "[summer of last year] 2020-06-01..2020-08-31"},
                         {"It rained in the second half of May.", "[second half of May] 2021-05-16..2021-05-31"},
                         {"It will open by year-end.", "[by year-end] 2021-12-31 at-most"},
                         {"At year-end 2019 it was shut.", "[year-end 2019] 2019-09-01..2019-12-31"},
                         {"It will open in mid to late July.", "[mid to late July] 2021-07-10..2021-07-31 range"},
                         {"It closed in '08.", "['08] 2008-01-01..2008-12-31"},
                         {"The 2018/2019 season was dry.", "[2018/2019] 2018-01-01..2019-12-31 range"},
                         {"It was on the first Monday of 2018.", "[first Monday of 2018] 2018-01-01"},
                         {"It was on the last Thursday of the month.", "[last Thursday of the month] 2021-06-24"},
                         {"He died on Christmas.", "[Christmas] 2020-12-25"},
                         {"It was told on April Fools' Day.", "[April Fools' Day] 2021-04-01"},
                         {"He died over Easter.", "[Easter] 2021-04-04"},
                         {"She marched on International Women's Day.", "[International Women's Day] 2021-03-08"},
                         {"It was open two fortnights ago.", "[two fortnights ago] 2021-05-31..2021-06-06"}});
}

TEST_CASE("distances have two ends where the words give two")
{
    check("2021-06-30", {{"It opened two or three years ago.", "[two or three years ago] 2018-01-01..2019-12-31"},
                         {"She wrote in the last two years of her life.", ""},
                         {"She wrote in the last two weeks of May.", "[last two weeks of May] 2021-05-17..2021-05-30"},
                         {"It rained in the days before June 5.", "[the days before June 5] * ?"},
                         {"It rained the week before Christmas.", "[the week before Christmas] 2020-12-18..2020-12-24"},
                         {"It rained in January, February and March 2019.",
                          "[January] 2019-01-01..2019-01-31 [February] 2019-02-01..2019-02-28 [March 2019] 2019-03-01..2019-03-31"},
                         {"It will run Monday, Wednesday and Friday.", "[Monday] 2021-07-05 [Wednesday] 2021-07-07 [Friday] 2021-07-09"},
                         {"It fell in the 4th quarter of the year 2016.", "[4th quarter of the year 2016] 2016-10-01..2016-12-31"},
                         {"It fell in the first quarter of the year.", "[first quarter of the year] 2021-01-01..2021-03-31"},
                         {"It stood in the 18th and 19th centuries.", "[18th] 1700-01-01..1799-12-31 [19th centuries] 1800-01-01..1899-12-31"}});
}

TEST_CASE("a weekday of no day is none")
{
    check("2021-06-30", {{"Friday nights are dull.", ""},
                         {"They wed on a Saturday in May.", "[May] 2021-05-01..2021-05-31"},
                         {"Black Friday sales rose.", ""},
                         {"On Black Friday sales rose.", "[Black Friday] 2020-11-27"},
                         {"A Monday deadline passed.", "[Monday] 2021-06-28"},
                         {"Friday the 25th was dull.", "[Friday the 25th] 2021-06-25"},
                         {"He left between 5 and 6 p.m.", "[5 and 6 p.m.] 2021-06-30 17:00"}});
}

TEST_CASE("stretches are told by their end")
{
    check("2021-06-30", {{"Sales fell in the three months ended March 31.", "[three months ended March 31] 2021-01-01..2021-03-31"},
                         {"Sales fell in the year to March 2021.", "[the year to March 2021] 2020-04-01..2021-03-31"},
                         {"The week ending 4 June was wet.", "[The week ending 4 June] 2021-05-29..2021-06-04"},
                         {"It is shut from the 2nd to the 7th of this month.", "[from the 2nd to the 7th of this month] 2021-06-02..2021-06-07 range"},
                         {"In ten days they will vote.", "[In ten days] 2021-07-10"},
                         {"It opened a year ago this week.", "[a year ago this week] 2020-06-29..2020-07-05"},
                         {"The latter half of 2019 was dry.", "[latter half of 2019] 2019-07-01..2019-12-31"},
                         {"He left a year and a half ago.", "[a year and a half ago] 2019-01-01..2020-12-31"},
                         {"He was a star of the 1920s and 30s.", "[1920s] 1920-01-01..1929-12-31 [30s] 1930-01-01..1939-12-31"},
                         {"It will open over the next day or two.", "[next day or two] 2021-07-01..2021-07-02"},
                         {"It fell a year or two ago.", "[a year or two ago] 2019-01-01..2020-12-31"},
                         {"In the year ended March 31, 2021, it rose from a year earlier.",
                          "[the year ended March 31, 2021] 2020-04-01..2021-03-31 [a year earlier] 2020-01-01..2020-12-31"},
                         {"They have three months to prepare.", ""},
                         {"Logged at 2014-01-05T10:32:00Z.", "[2014-01-05T10:32:00Z] 2014-01-05 10:32"}});
}

TEST_CASE("a weekday and its date are one")
{
    check("2021-06-30", {{"Classes begin next Monday, July 5.", "[next Monday, July 5] 2021-07-05"},
                         {"He died last Friday (June 25).", "[last Friday (June 25)] 2021-06-25"},
                         {"The final is this coming Saturday.", "[this coming Saturday] 2021-07-03"},
                         {"He said on Tuesday the vote is on Friday.", "[Tuesday] 2021-06-29 [Friday] 2021-07-02"},
                         {"Four drowned on the July 4 weekend.", "[July 4 weekend] 2021-07-03..2021-07-04"},
                         {"They met at 5 p.m. on the 3rd.", "[5 p.m. on the 3rd] 2021-06-03 17:00"},
                         {"She ran it from 2009 (2001-present).", "[2009] 2009-01-01..2009-12-31 [2001-present] 2001-01-01..2021-06-30 range"},
                         {"In the noughties it was rich.", "[noughties] 2000-01-01..2009-12-31"},
                         {"In the early part of 2019 it rained.", "[early part of 2019] 2019-01-01..2019-04-30"}});
}

TEST_CASE("the unit that an article stands in needs no name")
{
    check("2013-05-08", {{"It is the worst storm of the year.", "[the year] 2013-01-01..2013-12-31"},
                         {"Shares are up 3 percent for the month.", "[the month] 2013-05-01..2013-05-31"},
                         {"It comes at this time of the year.", ""},
                         {"He was Player of the Year.", ""},
                         {"It began about 1970 when she left.", "[about 1970] 1970-01-01..1970-12-31 about"},
                         {"It has about 2000 of them.", ""}});
}
