#include <catch2/catch.hpp>

#include "lexicon_files.h"

using namespace crosscheck;

TEST_CASE("the lexicon of the rules loads and knows its words")
{
    const Lexicon& lexicon = test_lexicon();
    REQUIRE(lexicon.find("million") != nullptr);
    CHECK(lexicon.find("million")->value == 1e6);
    CHECK(lexicon.find("xyzzy") == nullptr);
    CHECK(lexicon.find("miles")->unit != 0);
    CHECK(lexicon.unit_at(lexicon.phrase("miles per hour")->unit).id == "mph");
    CHECK(lexicon.unit("km")->factor == 1000);
    CHECK(lexicon.unit_at(lexicon.unit_sign("MB")).id == "megabyte");
    CHECK(lexicon.unit("cubit") == nullptr);
    CHECK(lexicon.currency_at(lexicon.phrase("swiss francs")->currency).code == "CHF");
    CHECK(lexicon.currency_at(lexicon.currency_sign("us$")).code == "USD");
    CHECK(lexicon.currency_at(lexicon.currency_letters("Rs")).code == "INR");
    CHECK(lexicon.currency("EUR")->name == "Euro");
    CHECK(lexicon.phrase("at least")->hedge_before == Hedge::AtLeast);
}

TEST_CASE("nouns of people are known in both numbers")
{
    const Lexicon& lexicon = test_lexicon();
    for (const char* noun : {"soldier", "soldiers", "people", "men", "crew", "germans", "villagers"}) {
        CAPTURE(noun);
        CHECK(lexicon.person(noun));
    }
    for (const char* noun : {"boat", "houses", "aircraft", "rifles"}) {
        CAPTURE(noun);
        CHECK_FALSE(lexicon.person(noun));
    }
}

TEST_CASE("plural nouns have their singular")
{
    const Lexicon& lexicon = test_lexicon();
    const std::pair<const char*, const char*> cases[] = {
        {"boats", "boat"},   {"countries", "country"}, {"women", "woman"}, {"churches", "church"},
        {"houses", "house"}, {"aircraft", "aircraft"}, {"glass", "glass"}, {"thieves", "thief"}};
    for (const auto& [plural, singular] : cases)
        CHECK(lexicon.singular(plural) == singular);
}

TEST_CASE("a broken table is an error with its place")
{
    Result<Lexicon> missing = load_lexicon({});
    REQUIRE_FALSE(missing);
    CHECK(missing.error() == "core/units.yaml: the file is missing");
    Result<Lexicon> broken = load_lexicon({{"core/units.yaml", "units:\n  - {id: x, factor: 1}\n"}});
    REQUIRE_FALSE(broken);
    CHECK(broken.error() == "core/units.yaml:2:5: expected a member 'dimension'");
}
