#include <catch2/catch.hpp>

#include "read_text.h"

using namespace crosscheck;

namespace {

std::vector<std::string> verbs(const Reading& reading)
{
    std::vector<std::string> found;
    for (const Clause& clause : reading.clauses) found.push_back(clause.verb_lemma + (clause.passive ? "+" : ""));
    return found;
}

} // namespace

TEST_CASE("a clause is what one verb rules over")
{
    struct Case {
        std::string text;
        std::vector<std::string> verbs; ///< '+' marks a passive
    };
    const std::vector<Case> cases{
        {"A storm hit the coast on Monday, killing 10 people and injuring 80.", {"hit", "kill", "injure"}},
        {"Nine soldiers were wounded, seven Danes and two Finns.", {"wound+"}},
        {"Rescuers found the boat, but the crew was missing.", {"find", "be"}},
        {"The bridge, which opened in May, carries 4,000 cars a day.", {"", "open", "carry"}},
        {"Police said three men were arrested.", {"say", "arrest+"}},
        {"Sailors hurt in the raid were flown home.", {"fly+"}},
        {"The minister plans to visit the camp.", {"plan"}},
        {"A report posted late on Monday by Ada Holm sank the plan.", {"sink"}},
        {"The baker accused of hitting a guard who saw him was jailed.", {"accuse", "see", "jail+"}},
        {"Posted 11 / 27 / 2005 7: 21 AM", {"post"}},
        {"Holm wrote in his Monday column the offer was late.", {"write", "be"}},
        {"Holm said in the town the mayor knew.", {"say", "know"}},
        {"The lamp, which was due in May, offers 40 hours of light.", {"", "be", "offer"}},
        {"The rescued sailors thanked the crew.", {"thank"}},
        {"Miners dug for two days; nobody came out.", {"dig", "come"}},
        {"When the pilot died in 2007 he was 80.", {"die", "be"}},
        {"The Orion offers a lamp and costs $99.", {"offer", "cost"}},
        {"Air strikes a day later hit the port.", {"hit"}},
        {"The car reached speeds of 90 mph.", {"reach"}},
        {"Traffic fell by 40 percent.", {"fall"}},
        {"The firm expects sales will double.", {"expect", "double"}},
        {"After winning the vote, she sang.", {"win", "sing"}},
        {"Police said on Friday the road was closed.", {"say", "close+"}},
        {"Most of these came back, Holm said.", {"come", "say"}},
        {"Holm did not reveal the sums, but the paper speculates the deal is good.", {"reveal", "speculate", "be"}},
        {"My guess is they will leave.", {"be", "leave"}},
        {"Guards found a rocket propelled grenade launcher and a rope.", {"find"}},
        {"The quake killed two men and caused heavy damage to residential units in May.", {"kill", "cause"}},
        {"The company expects repairs to be completed in May.", {"expect"}},
        {"Police say armed robbers cleaned out a shop.", {"say", "clean"}},
        {"Tatra's state agency reported a fire.", {"report"}},
        {"The woman who shot and killed two co-workers at the mill will face trial.", {"", "shoot", "kill", "face"}},
        {"The men have come to help.", {"come"}},
        {"The men come from Riga.", {"come"}},
        {"A big lamp (40 watts, glass and steel) costs $99.", {"cost"}},
        {"She fled (and) it is feared that he died.", {"flee", "fear+", "die"}},
        {"The theft comes days after thieves took the gems.", {"come", "take"}},
        {"The raid came two weeks after a robber fled.", {"come", "flee"}},
        {"Doors opened at 8:30 am on Tuesday.", {"open"}},
        {"She sang four or five times a week.", {"sing"}},
        {"Holm, a lawyer for the town, said bakers would sing.", {"say", "sing"}},
        {"He faces one attempted murder charge.", {"face"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(verbs(read_text(c.text).reading) == c.verbs);
    }
}

TEST_CASE("a headline tells what is to come by a bare infinitive")
{
    const ReadText read = read_text("Holm to cut 300 jobs in Orla\n\nThe mill said so on Monday.");
    REQUIRE(!read.reading.clauses.empty());
    CHECK(read.reading.clauses.front().verb_lemma == "cut");
    CHECK(read.reading.clauses.front().modality == Modality::Planned);
    CHECK(read_text("Plan to cut 300 jobs in Orla\n\nThe mill said so on Monday.").reading.clauses.front().verb_lemma.empty());
}

TEST_CASE("clauses cover every sentence in order")
{
    const Reading reading = read_text("One came. He said, \"Go\" - and they went; nobody (not one) stayed!\n\nEnd").reading;
    std::uint32_t next = 0;
    for (const Clause& clause : reading.clauses) {
        CHECK(clause.tokens.begin == next);
        next = clause.tokens.end;
    }
    CHECK(next == reading.tokens.size());
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        CHECK(reading.clauses[reading.clause_of(i)].tokens.contains(i));
    }
}

TEST_CASE("the certainty of a clause is read from its verb group")
{
    struct Case {
        std::string text;
        Modality modality;
        bool negated;
    };
    const std::vector<Case> cases{
        {"The firm cut 300 jobs.", Modality::Asserted, false},
        {"The firm will cut 300 jobs.", Modality::Planned, false},
        {"The firm could cut 300 jobs.", Modality::Hypothetical, false},
        {"Guards chased the suspect on Friday.", Modality::Asserted, false},
        {"The firm has rarely if ever cut 300 jobs.", Modality::Asserted, false},
        {"The firm is expected to cut 300 jobs.", Modality::Expected, false},
        {"The firm promised to add 300 jobs.", Modality::Pledged, false},
        {"The firm allegedly cut 300 jobs.", Modality::Alleged, false},
        {"The lamp is said to burn for 40 hours.", Modality::Alleged, false},
        {"The firm denied cutting 300 jobs.", Modality::Denied, false},
        {"The lamp burns as long (which is no bad thing), with 40 hours.", Modality::Asserted, false},
        {"The firm did not cut 300 jobs.", Modality::Asserted, true},
        {"No one was hurt.", Modality::Asserted, true},
        {"The planned measures saved 40 villages.", Modality::Asserted, false},
        {"A strong quake can flatten a town.", Modality::Hypothetical, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Reading reading = read_text(c.text).reading;
        REQUIRE_FALSE(reading.clauses.empty());
        CHECK(name(reading.clauses[0].modality) == name(c.modality));
        CHECK(reading.clauses[0].negated == c.negated);
    }
}

TEST_CASE("an adverb of one participle is of the next one too")
{
    const Reading reading = read_text("Karl Brandt is charged with attempted murder for allegedly shooting and injuring 12 bakers.").reading;
    REQUIRE_FALSE(reading.clauses.empty());
    CHECK(name(reading.clauses.back().modality) == name(Modality::Alleged));
}

TEST_CASE("what somebody said would happen is planned")
{
    for (const char* text : {"The minister said it would close 12 schools.", "Tatra said on Monday that it would close 12 schools."}) {
        const Reading reading = read_text(text).reading;
        CAPTURE(text);
        CHECK(name(reading.clauses.back().modality) == name(Modality::Planned));
    }
}

TEST_CASE("earlier reports that were wrong are taken back")
{
    const Reading reading = read_text("Earlier reports of 84 dead were wrong.").reading;
    CHECK(reading.clauses[0].retracted);
    CHECK_FALSE(read_text("Reports of 84 dead came in.").reading.clauses[0].retracted);
}
