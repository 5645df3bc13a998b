#include <catch2/catch.hpp>

#include "read_text.h"

using namespace crosscheck;

TEST_CASE("the story's own event has a noun, a place and a day")
{
    const Reading reading = read_text("Temblor shakes Crete\n\nAn earthquake struck off Crete on Tuesday, killing three people.\n").reading;
    CHECK(reading.event.noun == "quake");
    CHECK(reading.event.place == "crete");
    CHECK(reading.event.date == DateRange{make_day(2020, 5, 12), make_day(2020, 5, 12)});
    CHECK_FALSE(reading.event.background);
}

TEST_CASE("where somebody is from and what a film is called place no event")
{
    const Reading reading = read_text("Norwegian actor to host awards\n\nThe awards go to the star of \"Norway\", said the academy. The awards are on Tuesday.\n").reading;
    CHECK(reading.event.place == "");
}

TEST_CASE("what is told of older events is background")
{
    struct Case {
        std::string sentence; ///< after the lead
        bool background;
    };
    const std::vector<Case> cases{
        {"A 6.6-strength quake killed 2,000 people in Bam in December 2003.", true},
        {"The last major quake was in February 2017.", true},
        {"The last major quake off Crete was in February 2017, when a magnitude-6 temblor rocked Rhodes.", true},
        {"A magnitude 6 quake can flatten a village.", true},
        {"The previous quake killed 40 people.", true},
        {"Three people were killed on Tuesday.", false},
        {"The quake flattened five villages.", false},
        {"The town has had a hospital since 2009.", false},
        {"The rescue team was founded in 2009.", false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.sentence);
        const Reading reading = read_text("An earthquake struck off Crete on Tuesday.\n\n" + c.sentence + "\n").reading;
        REQUIRE(reading.clauses.size() >= 2);
        CHECK(reading.clauses[1].event.background == c.background);
    }
}

TEST_CASE("what the story's event comes a month after is background")
{
    const Reading reading = read_text("Robbers took $2 million from a shop in Riga on Tuesday.\n\nThe raid comes little over a month after robbers took $5 million from a hotel in Oslo.\n").reading;
    REQUIRE(reading.clauses.size() == 3);
    CHECK_FALSE(reading.clauses[1].event.background);
    CHECK(reading.clauses[2].event.background);
    CHECK(reading.clauses[2].event.place == "oslo");
    const Reading soon = read_text("Robbers took $2 million from a shop in Riga on Tuesday.\n\nThe men were held two weeks after they took the $2 million.\n").reading;
    CHECK_FALSE(soon.clauses.back().event.background);
}

TEST_CASE("an event of a month is none of Tuesday's, in an article without a date")
{
    struct Case {
        std::string sentence; ///< after the lead
        bool background;
    };
    const std::vector<Case> cases{
        {"A quake with a magnitude of 6.1 struck the same coast in September near the port, killing seven people.", true},
        {"A quake struck the coast in September.", true},
        {"The quake struck the coast on Tuesday.", false},
        {"The school will open in September.", false},
        {"The navy said in September that it had sunk a vessel.", false}, // no day of the story to count a year from
    };
    for (const Case& c : cases) {
        CAPTURE(c.sentence);
        const Reading reading = read_text("An earthquake struck off Crete on Tuesday.\n\n" + c.sentence + "\n", "").reading;
        CHECK(reading.clauses.back().event.background == c.background);
    }
}

TEST_CASE("one more of its sort, elsewhere or before, is not the story's")
{
    struct Case {
        std::string sentence; ///< behind the lead
        bool background;
    };
    const std::vector<Case> cases{
        {"On Saturday, a dozen people were killed by a quake in China.", true},
        {"Earlier this year, Ada Holm fled from a quake that left three dead.", true},
        {"At the end of March, a quake emptied the mill in Lower Brandt.", true},
        {"The quake was felt in China.", false},
        {"It was a quake to remember in Greece, Ada Holm said.", false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.sentence);
        const Reading reading = read_text("An earthquake struck off Crete on Tuesday. Walls fell. Nobody was hurt. Power failed.\n\n" + c.sentence + "\n").reading;
        CHECK(reading.sentences.back().event.background == c.background);
    }
}

TEST_CASE("a sentence that goes on from the background stays there")
{
    const Reading reading =
        read_text("An earthquake struck off Crete on Tuesday.\n\nThe last major quake was in February 2017. It killed 61 people.\n").reading;
    REQUIRE(reading.sentences.size() == 3);
    CHECK(reading.sentences[2].event.background);
}

TEST_CASE("a figure of the year before 'when' is background")
{
    const Reading reading =
        read_text("A ferry sank off Crete on Tuesday.\n\nThe sinking was the worst since 2011, when 212 people died on a steamer.\n").reading;
    CHECK(reading.clauses.back().event.background);
    CHECK(reading.clauses.back().event.date == year_range(2011));
}

TEST_CASE("what an earlier version said is taken back, what is right is not")
{
    struct Case {
        std::string text;
        bool first; ///< of the clauses that hold a figure
        bool last;
    };
    const std::vector<Case> cases{
        {"An earlier version of this story said that 54 people had died.", true, true},
        {"An earlier version of this story said that 54 people had died; it was 45.", true, false},
        {"Earlier reports of 54 dead were wrong.", true, true},
        {"The correct figure is 45.", false, false},
        {"The police corrected the figure to 45 dead.", false, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Reading reading = read_text(c.text).reading;
        REQUIRE_FALSE(reading.mentions.empty());
        CHECK(reading.clauses[reading.clause_of(reading.mentions.front().tokens.begin)].retracted == c.first);
        CHECK(reading.clauses[reading.clause_of(reading.mentions.back().tokens.begin)].retracted == c.last);
    }
}

TEST_CASE("what only sounds like an event is no story's event")
{
    struct Case {
        std::string text;
        std::string noun;
    };
    const std::vector<Case> cases{
        {"The baker died of a heart attack. The heart attack came at night.", ""},
        {"The plan is for March. In March the shop opens.", ""},
        {"A woman opened fire in a mill. She opened fire twice.", "shooting"},
        {"The Vardan Storm is a new phone. The Vardan Storm has two lamps.", ""},
        {"A ferry sank on the lake. The sinking was the worst in years.", "sinking"},
        {"The mayor spoke of an arrest among many other things.", ""},
        {"Taking the lead in the fight against rats, the town bought cats. The fight against rats is old.", ""},
        {"As if the land had not enough trouble with war, hunger and want, the mill shut. War is bad.", ""},
        {"The firm's final note named a lamp. The final lamp was red.", ""},
        {"LAMPS GAMES SEQUEL\n\nThe Lamps Games sold well. Ada Holm starred in The Lamps Games.", ""},
        {"CATCHING FIRE SEQUEL\n\nThe book Catching Fire sold well. The sequel to Catching Fire is due.", ""},
        {"Baker Convicted Of Theft\nA jury convicted a baker on Friday. He was convicted at once.", "sentence"},
        {"Summit Pictures hired Ada Holm. Summit paid Ada Holm on Friday.", ""},
        {"Hurricane Ada hit Crete. Hurricane Ada was strong.", "storm"},
        {"The shop will not offer lamps. It will offer chairs.", ""},
        {"The stove held enough gas to cause a huge explosion. A shooting followed, and the shooting hurt two men.", "shooting"},
        {"The firm said so at a news conference. The news conference was short.", ""},
        {"The police spoke of a clash on Friday. The clash was short.", "clash"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(read_text(c.text).reading.event.noun == c.noun);
    }
}

TEST_CASE("the largest ever is not the one of the day")
{
    const ReadText read = read_text("A quake shook Harran on Sunday. The largest quake ever recorded there was stronger.");
    const Reading& reading = read.reading;
    REQUIRE(reading.clauses.size() >= 2);
    CHECK(!reading.clauses.front().event.background);
    CHECK(reading.clauses[reading.clause_of(reading.tokens.token_at(45))].event.background);
}
