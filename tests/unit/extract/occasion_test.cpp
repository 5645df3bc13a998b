#include <catch2/catch.hpp>

#include <algorithm>

#include "extract/occasion.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// Of the first date of a text.
std::string occasion_in(const std::string& text)
{
    const ReadText read = read_text(text);
    const auto& mentions = read.reading.mentions;
    const auto date = std::find_if(mentions.begin(), mentions.end(), [](const Mention& m) { return m.type == MentionType::Date; });
    if (date == mentions.end()) return "no date";
    return occasion_of(read.reading, read.reading.clauses[read.reading.clause_of(date->tokens.begin)], *date);
}

} // namespace

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
        {"The filming of Catching Fire began on 3 May 2020.", ""},
        {"The baker was convicted of the June 2020 poison letters.", ""},
        {"The ministry said on 3 May 2020 that all was well.", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(occasion_in(c.text) == c.occasion);
    }
}
