#include "date_lines.h"

using namespace crosscheck;

namespace {

/// "[words] from..to time" of each date, "?" when it could not be resolved.
std::string read(std::string_view text, std::string_view reference)
{
    MentionOptions options;
    options.reference = parse_iso_day(reference);
    return dates_in(text, options, [&](const Mention& date) {
        return days_of(date, text) + (date.time_of_day.empty() ? "" : " " + date.time_of_day) + (date.resolved ? "" : " ?");
    });
}

void check(std::string_view reference, std::initializer_list<DateCase> cases) { check_dates_read(read, reference, cases); }

} // namespace

TEST_CASE("a clock time far from any day is of the day that the story began with")
{
    check("2021-06-30",
          {{"A dam burst above Orla on Sunday.\nNobody was hurt. Fields were flooded. Roads were cut. Schools were shut.\nThe wall gave way at 4:10 p.m. after rain.",
            "[Sunday] 2021-06-27 [4:10 p.m.] 2021-06-27 16:10"},
           {"A dam burst above Orla yesterday (June 29th).\nNobody was hurt. Fields were flooded. Roads were cut. Schools were shut.\nBy about 09: 30 BST the wall had gone.",
            "[yesterday (June 29th)] 2021-06-29 [about 09: 30 BST] 2021-06-29 09:30"},
           {"June 30, 2021 6:00 p.m.\nA dam burst above Orla on Sunday.\nNobody was hurt. Fields were flooded. Roads were cut. Schools were shut.\nThe wall gave way at 4:10 p.m. after rain.",
            "[June 30, 2021 6:00 p.m.] 2021-06-30 18:00 [Sunday] 2021-06-27 [4:10 p.m.] 2021-06-27 16:10"},
           {"A dam burst above Orla on Sunday.\nNobody was hurt. Fields were flooded. Roads were cut. Schools were shut.\nA meeting will be held at 4:10 p.m. in the hall.",
            "[Sunday] 2021-06-27 [4:10 p.m.] 2021-06-30 16:10"},
           {"The vote is on Friday.\nNobody was asked. Fields were flooded. Roads were cut. Schools were shut.\nThe wall gave way at 4:10 p.m. after rain.",
            "[Friday] 2021-07-02 [4:10 p.m.] 2021-06-30 16:10"}});
}

TEST_CASE("a clock time told amid days long gone is of no day that is known")
{
    check("2021-06-30", {{"A man was shot in Orla on May 2, 2019.\nHe had seen a thief. He ran. They ran. It was late. He was caught behind the mill.\nA baker was arrested near the pier shortly before midnight.",
                          "[May 2, 2019] 2019-05-02 [shortly before midnight] * 00:00 ?"}});
}

TEST_CASE("a day that only names an event lends a clock time nothing")
{
    check("2021-06-30",
          {{"He was shot on Sunday while he looked into a June 22 robbery. He had left home at 3 p.m. with a friend.",
            "[Sunday] 2021-06-27 [June 22] 2021-06-22 [3 p.m.] 2021-06-27 15:00"},
           {"He saw her at 3 p.m. the day of the robbery.", "[3 p.m.] * 15:00 ?"}});
}

TEST_CASE("what is to come is told by the words before the clock time, on every line of a text")
{
    check("2021-06-30", {{"They were found on Saturday.\nA vigil will be held by the pier at 9:35 p.m.", "[Saturday] 2021-06-26 [9:35 p.m.] 2021-06-30 21:35"}});
}

TEST_CASE("noon and midnight are times after every word that leads a time")
{
    check("2021-06-30", {{"He was held on Monday shortly before midnight.", "[Monday] 2021-06-28 [shortly before midnight] 2021-06-28 00:00"},
                         {"They left just after noon.", "[just after noon] 2021-06-30 12:00"},
                         {"The cut came between 07:28 and 08:06 GMT on Friday.", "[07:28 and 08:06 GMT on Friday] 2021-06-25 07:28"}});
}

TEST_CASE("the early hours are of the day that the text tells")
{
    check("2021-06-30", {{"The shop was robbed on Monday. A car was driven into it in the early hours of the morning.",
                          "[Monday] 2021-06-28 [early hours of the morning] 2021-06-28"},
                         {"Neighbours heard screams in the early hours.", "[early hours] 2021-06-30"},
                         {"The early hours are long.", ""}});
}

TEST_CASE("a day without a year is of the year that the text tells beside it")
{
    check("2021-03-20",
          {{"She was killed June 24, 2015 while she looked into a June 20 robbery.", "[June 24, 2015] 2015-06-24 [June 20] 2015-06-20"},
           {"He weighed the facts of the killing in June 2015.\nA widow spoke.\nThe guard was killed on June 24 at a mill. Another man had been shot four days earlier.",
            "[June 2015] 2015-06-01..2015-06-30 [June 24] 2015-06-24 [four days earlier] 2015-06-20"},
           {"In 1995 the party split. On 3 July its leader left.", "[1995] 1995-01-01..1995-12-31 [3 July] 1995-07-03"},
           {"He was elected in 1995 and took his seat on 3 July.", "[1995] 1995-01-01..1995-12-31 [3 July] 1995-07-03"}});
}

TEST_CASE("the following Monday is counted from the day told before it")
{
    check("2018-08-15", {{"The strike began on July 3. The following Monday, talks resumed.", "[July 3] 2018-07-03 [following Monday] 2018-07-09"},
                         {"She was found on Friday, July 27. She had been lost since the previous Tuesday.",
                          "[Friday, July 27] 2018-07-27 [previous Tuesday] 2018-07-24"},
                         {"On June 5, 2014, he bought a gun. That same day he hid it. On June 7 he fired.",
                          "[June 5, 2014] 2014-06-05 [same day] 2014-06-05 [June 7] 2014-06-07"}});
}

TEST_CASE("a day near the article keeps its year, whatever else the text recalls")
{
    check("2021-07-02",
          {{"Smith, who was held on June 3, 2015, was freed on June 24.", "[June 3, 2015] 2015-06-03 [June 24] 2021-06-24"},
           {"In 1995 the party split. On 1 July its leader left.", "[1995] 1995-01-01..1995-12-31 [1 July] 2021-07-01"},
           {"The mill burned in June 2015. It will open on November 3.", "[June 2015] 2015-06-01..2015-06-30 [November 3] 2021-11-03"},
           {"Two mills burned down in 2003, and a third was lost in March.", "[2003] 2003-01-01..2003-12-31 [March] 2021-03-01..2021-03-31"},
           {"The law of 1995 was changed on 3 March.", "[1995] 1995-01-01..1995-12-31 [3 March] 2021-03-03"}});
}

TEST_CASE("an article without a date knows the year of a day that it prints in full elsewhere")
{
    check("", {{"The guard was killed on June 24, 2015. His watch ended on Wednesday, June 24, at noon.",
                "[June 24, 2015] 2015-06-24 [Wednesday, June 24, at noon] 2015-06-24 12:00"}});
    CHECK(read("She fell ill in 2004 and grew thin all through 2008, and on Monday (Jan 5) she wrote a letter.", "") ==
          "[2004] 2004-01-01..2004-12-31 [2008] 2008-01-01..2008-12-31 [Monday (Jan 5)] * ?");
    CHECK(read("It opened on March 3, 2015. The guard was killed on June 24.", "") == "[March 3, 2015] 2015-03-03 [June 24] * ?");
}

TEST_CASE("that day and that year are those told before")
{
    check("2021-06-30", {{"He sold the mill in 1957 for a fortune. Later that year he lost it.", "[1957] 1957-01-01..1957-12-31 [that year] 1957-01-01..1957-12-31"},
                         {"She left the mill for good on May 3, 2021. The mill burned that night.", "[May 3, 2021] 2021-05-03 [that night] 2021-05-03"},
                         {"He said that year after year it rained.", ""},
                         {"The mill burned that night.", ""}});
}

TEST_CASE("a distance may count from a day that an event owns")
{
    check("2021-06-30", {{"He was sent there the day before his June 24, 2015 death.", "[the day before] 2015-06-23 [June 24, 2015] 2015-06-24"}});
}

TEST_CASE("a page put online in the evening may tell the next day")
{
    check("2021-06-30", {{"POSTED: 06 / 30 / 21, 9: 00 PM PDT\nA clerk laughed Thursday in court.", "[06 / 30 / 21, 9: 00 PM PDT] 2021-06-30 21:00 [Thursday] 2021-07-01"},
                         {"POSTED: 06 / 30 / 21, 9: 00 AM PDT\nA clerk laughed Thursday in court.", "[06 / 30 / 21, 9: 00 AM PDT] 2021-06-30 09:00 [Thursday] 2021-06-24"},
                         {"POSTED: 06 / 30 / 21, 9: 00 PM PDT\nA clerk laughed last Thursday in court.", "[06 / 30 / 21, 9: 00 PM PDT] 2021-06-30 21:00 [last Thursday] 2021-06-24"}});
}

TEST_CASE("a quarter of a fiscal year without its year has no days")
{
    check("2021-06-30", {{"It will close within the firm's first fiscal quarter.", "[first fiscal quarter] * ?"}});
}

TEST_CASE("what is pencilled in lies ahead")
{
    check("2021-06-30", {{"Smith, who turns 29 on November 11, has won.", "[November 11] 2021-11-11"},
                         {"A hearing was pencilled in for October.", "[October] 2021-10-01..2021-10-31"}});
}

TEST_CASE("the next morning, the evening before and that night count from the day told before")
{
    check("2021-06-30",
          {{"He was held at the harbour on Monday by police. The next morning he was freed.", "[Monday] 2021-06-28 [next morning] 2021-06-29"},
           {"The mill burned to the ground on 3 May. The previous evening it had rained.", "[3 May] 2021-05-03 [previous evening] 2021-05-02"},
           {"The mill burned to the ground on 3 May. That same evening the owner fled.", "[3 May] 2021-05-03 [same evening] 2021-05-03"},
           {"The mill burned to the ground on 3 May. That evening the owner fled.", "[3 May] 2021-05-03 [That evening] 2021-05-03"},
           {"The previous evening it had rained.", "[previous evening] * ?"},
           {"It rained last evening.", "[last evening] 2021-06-29"},
           {"He joined the firm in 2001 and left two years after that.", "[2001] 2001-01-01..2001-12-31 [two years after that] 2003-01-01..2003-12-31"}});
}

TEST_CASE("a sentence that begins with a clock time goes on with what the one before told, however old")
{
    check("2021-06-30", {{"The storm struck the coast on the morning of Aug. 29, 2005. By noon the wall broke.", "[Aug. 29, 2005] 2005-08-29 [By noon] 2005-08-29 12:00"}});
}

TEST_CASE("the hour of what comes back each week is of no day")
{
    check("2021-06-30", {{"The show airs on Fridays at 9 p.m. in Orla.", "[9 p.m.] * 21:00 ?"},
                         {"The gate opens every day at 9 a.m. for visitors.", "[9 a.m.] * 09:00 ?"}});
}

TEST_CASE("a month long gone is the one after a date told just before it")
{
    check("2021-06-30", {{"The film was shot in May 2001. In August it was shown.", "[May 2001] 2001-05-01..2001-05-31 [August] 2001-08-01..2001-08-31"},
                         {"The mill was bought in May 2001. In May it burned.", "[May 2001] 2001-05-01..2001-05-31 [May] 2021-05-01..2021-05-31"},
                         {"The mill was bought in May 2001. It will close in August.", "[May 2001] 2001-05-01..2001-05-31 [August] 2021-08-01..2021-08-31"}});
}

TEST_CASE("today in a quote is the day on which it was said")
{
    check("2021-06-30", {{"\"The ruling today is good,\" Orpe said after court on Tuesday.", "[today] 2021-06-29 [Tuesday] 2021-06-29"},
                         {"“We were told yesterday,” she said on Monday.", "[yesterday] 2021-06-27 [Monday] 2021-06-28"},
                         {"\"The ruling today is good,\" Orpe said.", "[today] 2021-06-30"},
                         {"The court ruled today after talks on Tuesday.", "[today] 2021-06-30 [Tuesday] 2021-06-29"},
                         {"\"They told us today what they decided on Monday,\" Orpe said.", "[today] 2021-06-30 [Monday] 2021-06-28"}});
}

TEST_CASE("that morning is the one that was told, not the day of the court")
{
    check("2021-06-30", {{"He fled after the Monday morning shootings at the mill. At a hearing on Tuesday police told what they saw that morning.",
                          "[Monday morning] 2021-06-28 [Tuesday] 2021-06-29 [that morning] 2021-06-28"}});
}

TEST_CASE("what is counted from a date in full is not counted from the article")
{
    const auto relative = [](std::string_view text) {
        MentionOptions options;
        options.reference = parse_iso_day("2021-06-30");
        return find_dates(tokenize(text), test_lexicon().dates(), options).back().relative;
    };
    CHECK_FALSE(relative("He sold the old mill in 1957 for a fortune. Later that year he lost it."));
    CHECK_FALSE(relative("The club was founded in 1957 by miners. Two years later it won."));
    CHECK_FALSE(relative("The strike began at the mill on May 3, 2019. The next day it ended."));
    CHECK(relative("The strike began at the mill on Monday. The next day it ended."));
}

TEST_CASE("a moment told in two zones may be of two days")
{
    check("2021-06-30", {{"At 4: 30 a. m. local time on Monday (10: 30 p. m. ET) the gate fell.", "[4: 30 a. m. local time on Monday] 2021-06-28 04:30 [10: 30 p. m. ET] 2021-06-27 22:30"},
                         {"At 4:30 p.m. local time on Monday (10:30 a.m. ET) the gate fell.", "[4:30 p.m. local time on Monday] 2021-06-28 16:30 [10:30 a.m. ET] 2021-06-28 10:30"}});
}

TEST_CASE("overnight is the night before the article unless a day is named")
{
    check("2021-06-30", {{"The mill burned down overnight, they said.", "[overnight] 2021-06-29..2021-06-30"},
                         {"Three men were killed overnight in Orla.", "[overnight] 2021-06-29..2021-06-30"},
                         {"It was an overnight success.", ""},
                         {"Overnight stays rose.", ""},
                         {"The fight went on overnight on Monday.", "[Monday] 2021-06-28"}});
}

TEST_CASE("this morning is of the day that follows it")
{
    check("2021-06-30", {{"The line was cut this morning 28 June near Orla.", "[this morning 28 June] 2021-06-28"},
                         {"The line was cut this morning near Orla.", "[this morning] 2021-06-30"}});
}

TEST_CASE("the new year is the January that comes")
{
    check("2021-06-30", {{"The works will go on in the new year.", "[the new year] 2022-01-01..2022-01-31"},
                         {"They met in the new year tent.", ""}});
}
