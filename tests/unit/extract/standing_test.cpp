#include <catch2/catch.hpp>

#include <numeric>

#include "extract/assembly.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// "attribute modality", with "not" before a denied one, of the last claim of a kind.
std::string standing(const std::string& text, const std::string& kind)
{
    const ReadText read = read_text(text);
    std::vector<std::uint32_t> all(read.reading.mentions.size());
    std::iota(all.begin(), all.end(), 0U);
    std::string found;
    for (const Claim& claim : generic_claims(*read.article, read.reading, all))
        if (claim.kind == kind) found = std::string(claim.negated ? "not " : "") + claim.attribute + " " + std::string(name(claim.modality));
    return found;
}

} // namespace

TEST_CASE("what a verb denies or plans is not what its words take for granted")
{
    struct Case {
        std::string text;
        std::string kind;
        std::string standing;
    };
    const std::vector<Case> cases{
        {"The ferry has never lost a race in its six seasons.", "quantity", "season asserted"},
        {"The two divers no longer wanted the job.", "quantity", "diver asserted"},
        {"The harbour does not own two tugs.", "quantity", "not tug asserted"},
        {"The board will buy two tugs.", "quantity", "tug planned"},
        {"The tug, with 40 km of cable on board, will leave.", "measure", "length asserted"},
        {"At a depth of 40 km, the pump should have failed.", "measure", "depth asserted"},
        {"Waves of 40 km are common here.", "measure", "height hypothetical"},
        {"Waves of 40 km are a threat.", "measure", "height asserted"},
        {"With a value of $99, the mill could pay for it.", "money", "amount asserted"},
        {"The 13-inch screens do not break.", "measure", "length asserted"},
        {"Police will question Ada Holm, 52, again.", "age", "age asserted"},
        {"Ada Holm did not meet Karl Brandt until 3 May 2008.", "date", "event-date asserted"},
        {"Ada Holm did not meet Karl Brandt until three weeks before the race.", "quantity", "time-earlier asserted"},
        {"No plea was entered at the 3 May 2008 hearing.", "date", "event-date asserted"},
        {"The board will meet on 3 May 2030.", "date", "event-date planned"},
        {"Ada Holm announced on 3 May 2008 that she would not run.", "date", "statement-date asserted"},
        {"Ada Holm denied arson at the mill on 3 May 2008.", "date", "event-date asserted"},
        {"Ada Holm denied meeting Karl Brandt on 3 May 2008.", "date", "event-date denied"},
        {"Police held 90 divers suspected of fraud.", "quantity", "diver asserted"},
        {"The cause of his death at home on 3 May 2008 was not known.", "date", "event-date asserted"},
        {"The accused killer appeared in court on 3 May 2008.", "date", "event-date asserted"},
        {"On 3 May 2008 the suspect was found guilty.", "date", "event-date asserted"},
        {"It was announced on 3 May 2008 that the harbour would close.", "date", "statement-date asserted"},
        {"A spokeswoman said on 3 May 2008: \"We are still there.\"", "date", "statement-date asserted"},
        {"Details of the sale, announced on 3 May 2008, were not told.", "date", "event-date asserted"},
        {"Ada Holm announced the sale on 3 May 2008.", "date", "event-date asserted"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(standing(c.text, c.kind) == c.standing);
    }
}

TEST_CASE("a word that denies one word denies no clause")
{
    CHECK(standing("A not guilty plea was entered on 3 May 2008.", "date") == "event-date asserted");
    CHECK(standing("The fact, but not the name, became known on 3 May 2008.", "date") == "event-date asserted");
    CHECK(standing("The name did not become known on 3 May 2008.", "date") == "not event-date asserted");
}

TEST_CASE("the day on which it was reported is that of the words")
{
    CHECK(standing("Ada Holm was found dead in her room, it was reported Wednesday.", "date") == "statement-date asserted");
    CHECK(standing("Ada Holm will sing in the mill, clerks said on 3 May 2020, in a move seen as bold.", "date") == "statement-date asserted");
    CHECK(standing("It emerged on 3 May 2020 that Ada Holm had left.", "date") == "statement-date asserted");
    CHECK(standing("Ada Holm emerged on 3 May 2020 from the cave.", "date") == "event-date asserted");
}
