#include <catch2/catch.hpp>

#include <numeric>

#include "extract/assembly.h"
#include "extract/idle_dates.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// "kind/attribute value" of each claim the generic rules make.
std::vector<std::string> generic(const std::string& text)
{
    const ReadText read = read_text(text);
    std::vector<std::uint32_t> all(read.reading.mentions.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<std::string> found;
    for (const Claim& claim : generic_claims(*read.article, read.reading, all)) {
        std::string line = claim.kind + "/" + claim.attribute;
        if (claim.value.printed) line += " " + std::to_string(static_cast<long>(*claim.value.printed));
        found.push_back(line);
    }
    return found;
}

/// Whose the last age of a text is.
std::string subject_of_last_age(const std::string& text)
{
    const ReadText read = read_text(text);
    std::vector<std::uint32_t> all(read.reading.mentions.size());
    std::iota(all.begin(), all.end(), 0U);
    std::string subject;
    for (const Claim& claim : generic_claims(*read.article, read.reading, all))
        if (claim.kind == "age") subject = claim.subject;
    return subject;
}

} // namespace

TEST_CASE("figures that no pack names are claims with what they count or measure")
{
    struct Case {
        std::string text;
        std::vector<std::string> claims;
    };
    const std::vector<Case> cases{
        {"The gang stole 14 paintings.", {"quantity/painting 14"}},
        {"The town saw 14 movies.", {"quantity/movie 14"}},
        {"The mill lost $4.1 million in the year against 3.5 million before.", {"money/amount 4100000", "money/amount 3500000"}},
        {"The mill lost $4.1 million with 350,000 to spare.", {"money/amount 4100000", "quantity/number 350000"}},
        {"The baker was held in the week before the raid on the mill.", {"date/event-date"}},
        {"Five Thoughts on the Fair\n\nThe town saw 14 movies.", {"quantity/movie 14"}},
        {"Five Boats Lost on the Lake\n\nThe town saw 14 movies.", {"quantity/boat 5", "quantity/movie 14"}},
        {"Tatra sold the 17-inch Orion. The 17-inch Orion is late.", {"measure/length 17"}},
        {"Tatra sold the 17-inch Orion. The 15-inch Orion is late.", {"measure/length 17", "measure/length 15"}},
        {"The lamp runs on the Orion® 10 platform.", {}},
        {"A 14-year-old girl sang. The guard came with the 14-year-old.", {"age/age 14"}},
        {"It is about one man, Ada Holm.", {}},
        {"4-Plus Earthquake Recorded Near Riga", {"measure/magnitude 4"}},
        {"The bridge cost $90 million.", {"money/amount 90000000"}},
        {"Turnout was 62 percent.", {"percent/share 62"}},
        {"The quake struck at a depth of 10 km.", {"measure/depth 10"}},
        {"The runner finished after three hours.", {"quantity/duration 3"}},
        {"The runner waited three weeks.", {"quantity/duration 3"}},
        {"Three weeks before the race, the runner fell.", {"quantity/time-earlier 3"}},
        {"Three weeks prior to the race, the runner fell.", {"quantity/time-earlier 3"}},
        {"The runner trained three weeks before the race.", {"quantity/time-earlier 3"}},
        {"The runner trained for three weeks before the race.", {"quantity/duration 3"}},
        {"The crew waited three hours before leaving.", {"quantity/duration 3"}},
        {"The hourlong talk ended.", {"quantity/duration 1"}},
        {"An 18-year-old civil war ended.", {"quantity/duration 18"}},
        {"A 41-year-old baker sang.", {"age/age 41"}},
        {"The council is to raise the retirement age for bakers to 65.", {"age/retirement-age 65"}},
        {"A four-legged robot walked in.", {"quantity/leg 4"}},
        {"He is 5-foot-8 and stout.", {"measure/height 5"}},
        {"The boat is a 40-foot sloop.", {"measure/length 40"}},
        {"She dropped a 9 mm pistol.", {"measure/calibre 9"}},
        {"She dropped a 44-caliber gun.", {"measure/calibre 0"}},
        {"Two of the ferries sank.", {"quantity/ferry 2"}},
        {"The new engine is three times the weight.", {"quantity/factor 3"}},
        {"Fares rose three times faster than wages.", {"quantity/factor 3"}},
        {"The ferry ran aground three times.", {"quantity/times 3"}},
        {"The ferry ran aground twice.", {"quantity/times 2"}},
        {"In the riot one protester threw a stone.", {"quantity/protester 1"}},
        {"Ada Holm insists that the informer is one person.", {"quantity/person 1"}},
        {"Police moved in, with one armoured van torched.", {"quantity/van 1"}},
        {"He met a pupil-then 14-at the harbour.", {"age/age 14"}},
        {"The pupil, now 28, has left.", {"age/age 28"}},
        {"She celebrated her 100th birthday.", {"age/age 100"}},
        {"At least one of the girls was from Riga.", {"quantity/girl 1"}},
        {"Beneath a desk, the three kept quiet.", {"quantity/number 3"}},
        {"Records list Ada Holm as the owner of all four.", {"quantity/number 4"}},
        {"The two-time winner of the race sailed away.", {"quantity/times 2"}},
        {"The ferry sank one day after the vote.", {"quantity/time-later 1"}},
        {"Ada Holm, a mother of two, sailed away.", {"quantity/child 2"}},
        {"He planned nine break-ins.", {"quantity/break-in 9"}},
        {"All three mobile carriers in the country raised their fees.", {"quantity/carrier 3"}},
        {"Three carriers raised their fees. All three carriers were fined.", {"quantity/carrier 3"}},
        {"Ada Holm was 95.", {"age/age 95"}},
        {"The phone has a 1920x1200 display.", {"measure/pixel 1920", "measure/pixel 1200"}},
        {"The screen has 480 by 360 pixels.", {"measure/pixel 480", "measure/pixel 360"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(generic(c.text) == c.claims);
    }
}

TEST_CASE("an age is of the name it stands at")
{
    struct Case {
        std::string text;
        std::string subject;
    };
    const std::vector<Case> cases{
        {"Ada Holm, 52, met Karl Brandt.", "ada-holm"},
        {"Police Chief Karl Brandt named 52-year-old Ada Holm.", "ada-holm"},
        {"Ada Holm, a painter of the Harbour School, died at 52.", "ada-holm"},
        {"Karl Brandt leaves a wife and two sons, ages 6 and 16.", "son"},
        {"Karl Brandt had a child with the 15-year-old in May.", "somebody"},
        {"Karl Brandt met the 12-year-old.", "somebody"},
        {"Karl Brandt will not sell to an under-16-year-old on Sundays.", "somebody"},
        {"Karl Brandt and an aide, between 30 and 40 years old, left.", "somebody"},
        {"Karl Brandt spoke of the 18-year-old harbour bridge.", "harbour-bridge"},
        {"A rare treat for the 29-year-old Riga Gardens gang member was a smile.", "riga-gardens-gang-member"},
        {"Karl Brandt was the father of the 15-year-old's child.", "somebody"},
        {"Actor Karl Brandt sang. The 40-year-old actor left.", "karl-brandt"},
        {"The singer of \"Take Me Out\" died at the age of 91.", "singer"},
        {"The thief is Karl Brandt, a 38-year-old Riga resident who left.", "karl-brandt"},
        {"Karl Brandt, the 61-year-old captain, remains in custody.", "karl-brandt"},
        {"A 35-year-old New Castle man was held.", "new-castle-man"},
        {"Karl Brandt hid two women -- 68 and 48 years old -- in the mill.", "woman"},
        {"A 27-year-old baker is found in the mill.", "baker"},
        {"Karl Brandt is charged with the murder of his 58-year-old mother, Ada Holm.", "ada-holm"},
        {"Karl Brandt is charged with the murder of his 58-year-old mother.", "mother"},
        {"Guards heard Karl Brandt talking to the girl when she was 14, after Ranger Nick Hal told of it.", "girl"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(subject_of_last_age(c.text) == c.subject);
    }
}

TEST_CASE("who is named again by age and trade is the one person named before")
{
    struct Case {
        std::string text;
        std::string subject; ///< of the last age
    };
    const std::vector<Case> cases{
        {"Riga police held Karl Brandt. The 39-year-old Orune man was charged.", "karl-brandt"},
        {"Riga police held Karl Brandt. The 45-year-old driver was charged.", "karl-brandt"},
        {"Karl Brandt, 45, was held. Ivo Trask saw it. The 45-year-old driver was charged.", "karl-brandt"},
        {"Karl Brandt, 33, was held. The 45-year-old driver was charged.", "driver"},
        {"Karl Brandt was held. Ada Holm saw it. The 45-year-old driver was charged.", "driver"},
        {"Karl Brandt was held. Ada Holm saw it. The 45-year-old man was charged.", "karl-brandt"},
        {"Karl Brandt was held, police chief Ada Holm said. The 45-year-old driver was charged.", "karl-brandt"},
        {"A driver struck Karl Brandt. The 45-year-old driver was charged.", "driver"},
        {"Karl Brandt, leader of a sect, was jailed. Ada Holm saw it. The 45-year-old sect leader was charged.", "karl-brandt"},
        {"Sect leader Karl Brandt met leader Ada Holm. The 45-year-old sect leader was charged.", "sect-leader"},
        {"Karl Brandt was held. He hit the 12-year-old girl.", "girl"},
        {"Karl Brandt was held. He left the 40-year-old firm.", "firm"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(subject_of_last_age(c.text) == c.subject);
    }
}

TEST_CASE("an event in the name of something else is not the story's own")
{
    const ReadText read = read_text("The award will be given on Friday. The award is gold. Ada Holm won a Lamp Award in 2004.");
    std::vector<std::uint32_t> all(read.reading.mentions.size());
    std::iota(all.begin(), all.end(), 0U);
    const std::vector<Claim> claims = generic_claims(*read.article, read.reading, all);
    REQUIRE_FALSE(claims.empty());
    CHECK(claims.back().subject == "ada-holm");
}

TEST_CASE("a text may begin with the verb of its date")
{
    CHECK(generic("unveiled at the keynote on Tuesday morning was a new lamp of the firm.").size() <= 1);
}

TEST_CASE("since when no other was like it is no day of what it is about")
{
    for (const std::string text : {"The flood was the worst since 1953.", "It was the third strike since May 2010.", "It was the strongest storm to hit Riga since 1999."}) {
        CAPTURE(text);
        const ReadText read = read_text(text);
        for (const Mention& mention : read.reading.mentions)
            if (mention.type == MentionType::Date) CHECK(marks_record(read.reading, mention));
    }
    const ReadText read = read_text("The bridge has been shut since 2014. The oldest, Ada Holm, had worked there since 1979.");
    for (const Mention& mention : read.reading.mentions)
        if (mention.type == MentionType::Date) CHECK_FALSE(marks_record(read.reading, mention));
}

TEST_CASE("what counts nothing is no claim")
{
    const std::vector<std::string> texts{
        "One of the ferries sank.", "One woman told us so.", "It shook badly, one woman in Karsu said.", "There was only one reason for it.", "\"I saw one guard run,\" Ada Holm said.", "On the one hand it was late.",           "The two biggest unions marched.",
        "The shop shut before 9.",  "The board shows 1680 x 1050.",   "He was seen by all 3.",
        "Neighbours made 911 calls.", "The phone has USB 3.0.", "He broke section 293 at last.", "She lived at 24 Harbour Street.",
        "He called 911 at once.",   "It is among the top 10 in Europe.", "The Q10 was sold out.", "Boats of the 40s.",
        "He sailed on the SAT-3 line.", "She was the 1950s queen of the harbour.", "She sang on CBS This Morning with Ada Holm.",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(generic(text).empty());
    }
}

TEST_CASE("a decade in which something was is a date, with or without a comma behind it")
{
    CHECK(generic("In the late 1950s Ada Holm left Riga.").size() == 1);
    CHECK(generic("In the late 1950s, Ada Holm left Riga.").size() == 1);
    CHECK(generic("Boats came to the 1950s quay.").empty());
}

TEST_CASE("a line of times dates nothing, and two who are known already are no figure")
{
    CHECK(generic("Ada Holm slept.\n\nNovember 12, 2019 - - 18:19 GMT (10:19 PST)\n").empty());
    CHECK(generic("Ada Holm slept.\n\nPosted 1 year ago on 12 November 2019\n").empty());
    CHECK(generic("Ada Holm slept.\n\nPosted 1 year, 160 days ago [downloaded on 12 November 2019]\n").empty());
    CHECK(generic("Ada Holm slept.\n\nThe mill opened on 12 November 2019.\n").size() == 1);
    CHECK(generic("Tatra aims to bring the two more closely together.").empty());
    CHECK(generic("The mill is old. If you are among the thousands who like it, sing.").empty());
    CHECK(generic("It is the work of four movies.") == std::vector<std::string>{"quantity/movie 4"});
}

TEST_CASE("a count named again with \"the\" is not claimed twice")
{
    CHECK(generic("Raiders took three boats. The three boats were old.") == std::vector<std::string>{"quantity/boat 3"});
    CHECK(generic("Raiders took three boats. Of the four barns one burned.").size() >= 2);
}

TEST_CASE("a small decimal beside a quake is its magnitude")
{
    CHECK(generic("The quake was followed by tremors of up to 4.3.") == std::vector<std::string>{"measure/magnitude 4"});
    CHECK(generic("The rate stood at up to 4.3.") != std::vector<std::string>{"measure/magnitude 4"});
}

TEST_CASE("a bare figure takes the unit of the one it answers")
{
    const std::vector<std::string> claims = generic("The centre put the magnitude at 5.9, but the survey said it was 6.1.");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].substr(0, 17) == "measure/magnitude");
    CHECK(claims[1].substr(0, 17) == "measure/magnitude");
}

TEST_CASE("a figure is asked for in the words it is counted by")
{
    struct Case {
        std::string text;
        std::string question;
    };
    const std::vector<Case> cases{
        {"The gang stole 14 paintings.", "How many paintings did the gang steal?"},
        {"The prison held 14 Canadians and their dogs.", "How many Canadians did the prison hold?"},
        {"Ada Holm planned nine break-ins.", "How many break-ins did Ada Holm plan?"},
        {"Ada Holm worked for three hours.", "For how long did Ada Holm work?"},
        {"The ferry ran aground three times.", "What number of times is given for the ferry?"},
        {"The bakery needs 14 men.", "How many men does the bakery need?"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        std::vector<std::uint32_t> all(read.reading.mentions.size());
        std::iota(all.begin(), all.end(), 0U);
        const std::vector<Claim> claims = generic_claims(*read.article, read.reading, all);
        REQUIRE(!claims.empty());
        CHECK(claims.front().question == c.question);
    }
}

TEST_CASE("a date is asked for by what it is the date of")
{
    struct Case {
        std::string text;
        std::string question; ///< of the last date
    };
    const std::vector<Case> cases{
        {"A quake killed two people in Karsu. The quake struck on 3 May 2020.", "When was the Karsu quake?"},
        {"Ada Holm was arrested on 3 May 2020.", "When was Ada Holm arrested?"},
        {"Ada Holm had 40 boats before the arrest on 3 May 2020.", "When was the arrest?"},
        {"The strike of the bakers will end on 3 May 2020.", "When was the end of the strike?"},
        {"Ada Holm gave 40 boats away on 3 May 2020.", "When did Ada Holm give 40 boats?"},
        {"Ada Holm said on 3 May 2020 that all was well.", "When did Ada Holm say so?"},
        {"Ada Holm confirmed on 3 May 2020 that all was well.", "When did Ada Holm confirm it?"},
        {"Ada Holm never gave 40 boats away on 3 May 2020.", "What date is given in connection with Ada Holm?"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        std::vector<std::uint32_t> all(read.reading.mentions.size());
        std::iota(all.begin(), all.end(), 0U);
        std::string question;
        for (const Claim& claim : generic_claims(*read.article, read.reading, all))
            if (claim.kind == "date") question = claim.question;
        CHECK(question == c.question);
    }
}
