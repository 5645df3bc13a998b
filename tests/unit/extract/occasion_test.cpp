#include <catch2/catch.hpp>

#include "occasion_in.h"

using namespace crosscheck;

TEST_CASE("the day of what only a pronoun names is that of the story's event")
{
    CHECK(occasion_in("Fire guts mill in Karsu\n\nIt broke out on 3 May 2020, killing ten people in the mill.") == "fire");
}

TEST_CASE("a date says what it is the date of")
{
    struct Case {
        std::string text;
        std::string occasion;
    };
    const std::vector<Case> cases{
        {"The baker was shot in the mill on 3 May 2020.", "violence"},
        {"The raid on 3 May 2020 was the last.", "violence"},
        {"Ada Holm described Sunday's raid in a letter.", "violence"},
        {"The patrol foiled a raid by two boats on 3 May 2020.", "violence"},
        {"A quake struck the valley on 3 May 2020.", "quake"},
        {"The baker was arrested on 3 May 2020.", "arrest"},
        {"The strike began on 3 May 2020.", "begin strike"},
        {"Both lines were severed on 3 May 2020.", "damage"},
        {"The wages were paid on 3 May 2020.", "to pay"},
        {"A court found the baker guilty on 3 May 2020.", "conviction"},
        {"The baker was found not guilty on 3 May 2020.", "acquittal"},
        {"The baker was found dead on 3 May 2020.", "discovery"},
        {"The baker hanged himself in an Orla jail on 3 May 2020.", "to hang"},
        {"The baker was arraigned on two murder charges on 3 May 2020.", "arraignment"},
        {"The talk show host spoke on 3 May 2020.", "to speak"},
        {"The baker had been denied a permit in March 2020.", ""},
        {"A jury convicted the baker of child assault Thursday.", "conviction"},
        {"The baker was charged with murder for the shooting of two men in May 2020.", "violence"},
        {"The filming of Catching Fire began on 3 May 2020.", "begin film"},
        {"The cable problems began on 3 May 2020.", "begin problem"},
        {"It began on 3 May 2020.", ""},
        {"A follow-up inquiry began on 3 May 2020.", "begin inquiry"},
        {"The jury began its work on 3 May 2020.", ""},
        {"The conviction was overturned on 3 May 2020.", "overturning"},
        {"The two charges were sworn on 3 May 2020.", "charge"},
        {"The clerks filed charges on 3 May 2020 against the baker.", "charge"},
        {"The clerks went on to make the formal announcement on 3 May 2020.", "announcement"},
        {"The announcement for the baker will be made on 3 May 2020.", "announcement"},
        {"The clerks made a cake on 3 May 2020.", "to make"},
        {"The firm extended its tender offer to 3 May 2020.", "to extend"},
        {"The trial was held on 3 May 2020.", "trial"},
        {"The shop closed on 3 May 2020.", "end shop"},
        {"The mill closed on 3 May 2020 at $20.", ""},
        {"It was 12 percent, compared with 9 percent in May 2020.", ""},
        {"Prices climbed in May 2020.", "rise"},
        {"The son sold the mill for a reported $30 million on 3 May 2020.", "sale"},
        {"The cutter sailed through the Internationally Recognised Corridor on 3 May 2020.", "to sail"},
        {"The cutter escorted a Danish-flagged ship on 3 May 2020.", "to escort"},
        {"The phone is expected to ship in May 2020.", "release"},
        {"The phone is due to ship in May 2020.", "release"},
        {"The cutter was escorting merchant ships on 3 May 2020.", "to escort"},
        {"The crew plans to repair the line in May 2020.", "restoration"},
        {"The crew sailed out to repair the line in May 2020.", "restoration"},
        {"When Sunday's violence ended, the baker was dead.", "violence"},
        {"Ada Holm called Sunday's brass band concert a farce.", "concert"},
        {"The owner, according to the ministry, left on 3 May 2020.", "to leave"},
        {"The baker was convicted of the June 2020 poison letters.", ""},
        {"The ministry said on 3 May 2020 that all was well.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(occasion_in(c.text) == c.occasion);
    }
}
