#include <catch2/catch.hpp>

#include "align/wording.h"
#include "claim_builder.h"

using namespace crosscheck;

namespace {

Claim role(const std::string& article, const std::string& office)
{
    return ClaimBuilder(article, "role", "role").subject("ada-holm").words(office).at(1);
}

Claim stance(const std::string& article, const std::string& subject, const std::string& text)
{
    return ClaimBuilder(article, "position", "stance").subject(subject).words(text).at(1);
}

Finding verdict_of(const std::vector<Claim>& claims)
{
    Question question;
    question.text = "q";
    question.kind = claims.front().kind;
    for (std::uint32_t i = 0; i < claims.size(); ++i)
        question.claims.push_back(i);
    return compare(question, claims, {test_article("a"), test_article("b")}).at(0);
}

} // namespace

TEST_CASE("offices agree by synonyms and containment, and not by likeness alone")
{
    struct Case {
        std::string first;
        std::string second;
        Verdict verdict;
    };
    for (const Case& c : {Case{"foreign minister", "Foreign Minister", Verdict::Agreement},
                          Case{"top diplomat", "foreign minister of Norland", Verdict::Agreement},
                          Case{"German foreign minister", "foreign minister of Germany", Verdict::Agreement},
                          Case{"US Secretary of State", "America's top diplomat", Verdict::Agreement},
                          Case{"the company's chief executive", "Harbour Lines CEO", Verdict::Agreement},
                          Case{"head of the harbour board", "chief of the harbour board", Verdict::Agreement},
                          Case{"Vardania trade minister", "Vardanian trade minister", Verdict::Agreement},
                          Case{"HGA president", "Harran Growers Association president", Verdict::Agreement},
                          Case{"HGA president", "Oreth Fishers League president", Verdict::Unresolved},
                          Case{"German foreign minister", "Danish foreign minister", Verdict::Unresolved},
                          Case{"former president", "president", Verdict::Unresolved},
                          Case{"vice president", "president", Verdict::Unresolved},
                          Case{"leader of the Red Front", "member of the Blue League", Verdict::Unresolved}}) {
        CAPTURE(c.first, c.second);
        CHECK(verdict_of({role("a", c.first), role("b", c.second)}).verdict == c.verdict);
        CHECK(verdict_of({role("b", c.second), role("a", c.first)}).verdict == c.verdict);
    }
}

TEST_CASE("a stance in nearly the same words is one, and one that denies or names another thing is not")
{
    const Claim first = stance("a", "ada-holm", "parliament to pass the country's share of the bailout quickly and in full");
    CHECK(verdict_of({first, stance("b", "ada-holm", "them to quickly pass the share of the bailout in full")}).verdict == Verdict::Agreement);
    CHECK(verdict_of({first, stance("b", "ada-holm", "parliament to delay the bailout")}).verdict == Verdict::Unresolved);
}

TEST_CASE("two offices that one article gives a person are both held")
{
    CHECK(verdict_of({role("a", "mayor of Oden"), role("a", "chair of the board")}).verdict == Verdict::Compatible);
}

TEST_CASE("stances are told apart by who takes them and by what they name")
{
    CHECK(verdict_of({stance("a", "norland", "withdraw its troops from Varda"), stance("b", "norland", "its troop withdrawal from Varda")}).verdict ==
          Verdict::Agreement);
    CHECK(verdict_of({stance("a", "ada-holm", "a task force"), stance("b", "ole-brix", "a working group")}).verdict == Verdict::SingleOrigin);
    Claim against = stance("b", "ole-brix", "any task force");
    against.negated = true;
    CHECK(verdict_of({stance("a", "ada-holm", "a new task force"), against}).verdict == Verdict::AttributionDifference);
    CHECK(verdict_of({stance("a", "ada-holm", "any task force"), against}).verdict == Verdict::AttributionDifference);
    Question two_sides;
    two_sides.text = "What is the position of Ada Holm?";
    two_sides.kind = "position";
    two_sides.attribute = "stance";
    two_sides.claims = {0, 1};
    const std::vector<Claim> sides = {stance("a", "ada-holm", "a new task force"), against};
    CHECK(compare(two_sides, sides, {test_article("a"), test_article("b")}).at(0).question == "Who is for and who is against any task force?");
    CHECK(verdict_of({stance("a", "ada-holm", "rejection of a new task force"), against}).verdict != Verdict::AttributionDifference);
    against.value.text = "higher tolls";
    CHECK(verdict_of({stance("a", "ada-holm", "a new task force"), against}).verdict == Verdict::SingleOrigin);
    auto proposal = [](const std::string& article, const std::string& subject, const std::string& text, const std::string& place) {
        return ClaimBuilder(article, "position", "proposal").subject(subject).words(text).names({place, subject}).at(1);
    };
    CHECK(verdict_of({proposal("a", "ada-holm", "a task force", "harran"), proposal("b", "ole-brix", "a working group", "harran")}).verdict ==
          Verdict::AttributionDifference);
    CHECK(verdict_of({proposal("a", "ada-holm", "a task force", "harran"), proposal("b", "ole-brix", "a working group", "oreth")}).verdict ==
          Verdict::SingleOrigin);
    CHECK(verdict_of({stance("a", "fred-c-brix", "a task force"), stance("b", "frederick-carl-brix", "a working group")}).verdict == Verdict::Unresolved);
    CHECK(verdict_of({stance("a", "norland-lawmaker", "a task force"), stance("a", "lawmaker", "lower tolls")}).verdict == Verdict::Compatible);
    CHECK(verdict_of({stance("a", "norland-bank", "a task force"), stance("b", "norland-bank-inc", "lower tolls")}).verdict == Verdict::Unresolved);
    Claim headline = stance("a", "trade", "a task force");
    headline.context.headline = true;
    CHECK(verdict_of({headline, stance("a", "coffee-roaster", "lower tolls")}).verdict == Verdict::Compatible);
    const std::vector<Claim> claims = {stance("a", "norland", "withdrawal from Varda"), stance("b", "norland", "a withdrawal from Hallia")};
    const Alignment alignment = align(claims, {test_article("a"), test_article("b")});
    CHECK(alignment.questions.size() == 2);
}

TEST_CASE("a person described and a person named are one answer")
{
    ClaimBuilder described("a", "sanction", "target");
    described.subject("norland").words("a leader of the Red Front").context().stands_for = "ivo-trask";
    ClaimBuilder named("b", "sanction", "target");
    named.subject("norland").words("Ivo Trask").context().stands_for = "ivo-trask";
    const std::vector<Claim> claims = {described.at(1), named.at(1)};
    CHECK(verdict_of(claims).verdict == Verdict::Agreement);
    CHECK(align(claims, {test_article("a"), test_article("b")}).questions.size() == 1);
}

TEST_CASE("phrases that mean one thing have the same stems")
{
    CHECK(meaning_stems("Norland’s top diplomat") == meaning_stems("foreign minister of Norland"));
    CHECK(meaning_stems("U.S. envoy") == meaning_stems("American envoy"));
    CHECK(head_stem("chief executive officer of the yard") == "officer");
    CHECK(names_apart("withdrawal from Varda", "withdrawal from Hallia"));
    CHECK_FALSE(names_apart("withdrawal from Varda", "the withdrawal"));
}
