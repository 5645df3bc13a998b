#include <catch2/catch.hpp>

#include "extract/assembly.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// The claim that a rule "test.figure" makes of the mention printed last as `printed`.
Claim claim_of(const ReadText& read, const std::string& printed)
{
    const std::size_t at = read.reading.tokens.text().rfind(printed);
    REQUIRE(at != std::string::npos);
    for (const Mention& mention : read.reading.mentions) {
        if (mention.number.begin > at || mention.number.end <= at) continue;
        ClaimSeed seed;
        seed.rule = "test.figure";
        seed.kind = "quantity";
        seed.attribute = "thing";
        seed.question = "How many things has {subject}?";
        seed.value = value_of(mention, read.reading.tokens);
        seed.mention = &mention;
        seed.evidence = mention.span;
        seed.anchor = mention.tokens.begin;
        return assemble_claim(*read.article, read.reading, seed);
    }
    FAIL("no mention at " << printed);
    return {};
}

} // namespace

TEST_CASE("the value of a mention keeps its number, interval, unit and words")
{
    const ReadText read = read_text("More than 80 houses burned.");
    const Claim claim = claim_of(read, "80");
    CHECK(claim.value.type == ValueType::Count);
    CHECK(claim.value.printed == 80.0);
    CHECK(claim.value.lower == 81.0);
    CHECK_FALSE(claim.value.upper);
    CHECK(claim.value.hedge == Hedge::MoreThan);
    CHECK(claim.value.unit == "house");
    CHECK(claim.value.text == "More than 80 houses");
    CHECK(claim.context.noun == "house");
    CHECK(claim.context.verb == "burn");
}

TEST_CASE("how sure a figure is, by the words around it")
{
    const std::pair<std::string, Modality> cases[] = {
        {"Losses due to the storm reached $5 million.", Modality::Asserted},
        {"The train is due to carry 300 guests.", Modality::Expected},
        {"The project employs 300 bakers.", Modality::Asserted},
        {"The firm projected sales of 300 boats.", Modality::Expected},
        {"Insurance claims rose 10 percent.", Modality::Asserted},
        {"The firm claims to have sold 300 boats.", Modality::Alleged},
        {"Theresa May sold 3 houses.", Modality::Asserted},
        {"It is likely that 300 boats sank.", Modality::Expected},
        {"Police suspect that 12 boats were used.", Modality::Alleged},
        {"If convicted, he faces 12 years in prison.", Modality::Hypothetical},
        {"He faces 12 years in prison if he is convicted.", Modality::Hypothetical},
        {"They asked if 12 boats had sunk.", Modality::Hypothetical},
        {"He paid 12 crowns when she asked if he was well.", Modality::Asserted},
        {"The court denied a request for $5 million.", Modality::Asserted},
        {"The firm denied that 300 boats sank.", Modality::Denied},
        {"A potential buyer offered $5 million.", Modality::Asserted},
        {"The box should have been opened on 24 April.", Modality::Hypothetical},
        {"The fear of floods drove 300 bakers away.", Modality::Asserted},
    };
    for (const auto& [text, modality] : cases) {
        CAPTURE(text);
        const ReadText read = read_text(text);
        std::size_t at = text.find_first_of("0123456789");
        CHECK(name(claim_of(read, text.substr(at, 1)).modality) == name(modality));
    }
}

TEST_CASE("the dead of no known event are of who is said to have killed them")
{
    const std::pair<std::string, std::string> cases[] = {
        {"A quake shook Riga on Tuesday.\n\nIn 1967 Karl Brandt shot and killed two men.\n", "karl-brandt"},
        {"A quake shook Riga on Tuesday.\n\nIn 1967 Karl Brandt was accused of murdering two men.\n", "karl-brandt"},
        {"A quake shook Riga on Tuesday.\n\nIn 1967 two men were killed.\n", ""},
    };
    for (const auto& [text, subject] : cases) {
        CAPTURE(text);
        const ReadText read = read_text(text);
        const Mention& mention = read.reading.mentions.back();
        ClaimSeed seed;
        seed.rule = "test.killed";
        seed.kind = "casualties";
        seed.attribute = "killed";
        seed.value = value_of(mention, read.reading.tokens);
        seed.mention = &mention;
        seed.of_event = true;
        seed.evidence = mention.span;
        std::uint32_t verb = mention.tokens.begin;
        while (!read.reading.tokens.lower(verb).starts_with("kill") && !read.reading.tokens.lower(verb).starts_with("murder")) verb = subject.empty() ? verb + 1 : verb - 1;
        seed.anchor = verb;
        CHECK(assemble_claim(*read.article, read.reading, seed).subject == subject);
    }
}

TEST_CASE("an age in passing is of the article's day, whatever else its clause dates")
{
    const ReadText read = read_text("A 61-year-old man was accused of a killing in 1967. Ada Holm was 23 in 1967.");
    CHECK(claim_of(read, "61").when.range.from == make_day(2020, 5, 14));
    CHECK(claim_of(read, "23").when.range.from == make_day(1967, 1, 1));
}

TEST_CASE("a claim holds as of the day its clause names, else the article's")
{
    const ReadText read = read_text("On Tuesday 80 houses burned. In all 95 barns are gone. The town has had 3 banks since 2009.");
    const Claim on_tuesday = claim_of(read, "80");
    CHECK(on_tuesday.when.basis == "text");
    CHECK(on_tuesday.when.range.from == make_day(2020, 5, 12));
    const Claim published = claim_of(read, "95");
    CHECK(published.when.basis == "published");
    CHECK(published.when.range.from == make_day(2020, 5, 14));
    CHECK(claim_of(read, "3 banks").when.basis == "published");
    const ReadText both = read_text("Police arrested 35 men on Tuesday and Wednesday. They had arrested 20 on Monday, and Tuesday was calm.");
    CHECK(claim_of(both, "35").when.range == DateRange{make_day(2020, 5, 12), make_day(2020, 5, 13)});
    CHECK(claim_of(both, "20").when.range == DateRange{make_day(2020, 5, 11), make_day(2020, 5, 11)});
}

TEST_CASE("speaker, certainty and subject come from the clause")
{
    const ReadText read = read_text("Orvik Shipping said it could sell 12 ferries.");
    const Claim claim = claim_of(read, "12");
    CHECK(claim.attribution.speaker == "orvik-shipping");
    CHECK(name(claim.modality) == name(Modality::Hypothetical));
    CHECK(claim.question.find("{subject}") == std::string::npos);
}

TEST_CASE("the scope says where, for what, over which time and on top of what")
{
    struct Case {
        std::string text;
        std::string printed;
        std::string key;
        std::string value;
    };
    const std::vector<Case> cases{
        {"Norway gave $40 million to help refugees in Chad.", "40", "purpose", "to help refugees in Chad"},
        {"Norway gave $40 million (about €36 million) for schools.", "40", "purpose", "for schools"},
        {"Some 40 boats sank in Kenya.", "40", "place", "kenya"},
        {"The storm reached Kenya, where 40 boats sank off Somalia.", "40", "place", "kenya"},
        {"The storm raged in Brandthaven where 40 boats sank off Somalia.", "40", "place", "brandthaven"},
        {"So far 40 boats have been seized.", "40", "period", "so far"},
        {"Nine people died, including 4 children.", "4", "part", "of a whole"},
        {"Another 40 boats sank.", "40", "more", "on top of another figure"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.key);
        const ReadText read = read_text(c.text);
        const Claim claim = claim_of(read, c.printed);
        const auto found = claim.scope.find(c.key);
        REQUIRE(found != claim.scope.end());
        CHECK(found->second == c.value);
    }
}

TEST_CASE("a place that another figure or another name has is not where this one is")
{
    struct Case {
        std::string text;
        std::string printed;
        std::string place; ///< "" where the words put the figure nowhere
    };
    const std::vector<Case> cases{
        {"The guards are from Latvia and Estonia, two countries on the coast.", "two", ""},
        {"In Riga, two bakers were killed.", "two", "riga"},
        {"Karl Brandt left for four years for his role in the Watergate scandal.", "four", ""},
        {"The quake was six miles west of Karsu and seven miles from Riga.", "six", ""},
        {"The quake was six miles west of Karsu and seven miles from Riga.", "seven", "riga"},
        {"Tatra has 350 employees with 13 offices in Latvia.", "350", ""},
        {"Tatra has 350 employees with 13 offices in Latvia.", "13", "latvia"},
        {"Guards took three boats with 26 sailors in Latvia.", "three", "latvia"},
        {"Headquartered in Riga with 13 offices, Tatra sells lamps.", "13", ""},
        {"A father of two sons died after a shooting on Friday in Riga.", "two", ""},
        {"The theft comes a month after a thief took a necklace in Riga.", "a month", ""},
        {"Two of the seven thieves are from Latvia.", "Two", "latvia"},
        {"The navy took 1.8 tonnes of milk from a boat 140 miles off Latvia.", "1.8", "latvia"},
        {"Out of 23 thieves, 12 are from Latvia.", "23", ""},
        {"\"Three sailors were lost,\" said Ada Holm, head of the harbour in Riga.", "Three", ""},
        {"A 6.4-magnitude quake hit the town of Karsu in Latvia's Orune province.", "6.4", "latvia"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        const Claim claim = claim_of(read, c.printed);
        const auto found = claim.scope.find("place");
        CHECK((found == claim.scope.end() ? std::string() : found->second) == c.place);
    }
}

TEST_CASE("ids stay when lines move and differ within a sentence that repeats")
{
    const ReadText read = read_text("Six boats sank and six barns burned.");
    const ReadText moved = read_text("A new first line.\n\nSix boats sank and six barns burned.");
    CHECK(claim_of(read, "Six").id == claim_of(moved, "Six").id);
    CHECK(claim_of(read, "Six").id != claim_of(read, "six").id);
    const ReadText twice = read_text("Six boats sank.\n\nSix boats sank.");
    REQUIRE(twice.reading.mentions.size() == 2);
    CHECK(claim_of(twice, "Six").evidence.line == 3);
}
