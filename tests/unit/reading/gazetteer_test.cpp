#include <catch2/catch.hpp>

#include <string>

#include "reading/gazetteer.h"
#include "pack_files.h"

using namespace crosscheck;

TEST_CASE("names are found in every printed form, the longest first")
{
    struct Case {
        std::string text;
        std::string id;
        std::uint32_t size;
        NameKind kind;
    };
    const std::vector<Case> cases{
        {"ISIL fighters", "islamic-state", 1, NameKind::Name},
        {"Daesh fighters", "islamic-state", 1, NameKind::Name},
        {"Islamic State in the Greater Sahara", "islamic-state-greater-sahara", 6, NameKind::Name},
        {"US-led coalition", "anti-is-coalition", 4, NameKind::Name},
        {"the alliance met", "anti-is-coalition", 2, NameKind::ByContext},
        {"Iran's ministry", "iran", 1, NameKind::Name},
        {"Iranian troops", "iran", 1, NameKind::People},
        {"Tehran said", "tehran", 1, NameKind::Capital},
        {"UN Security Council", "un-security-council", 3, NameKind::Name},
    };
    const Gazetteer& gazetteer = shipped_gazetteer();
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const auto match = gazetteer.match(tokenize(c.text), 0);
        REQUIRE(match);
        CHECK(gazetteer.entity(match->entity).id == c.id);
        CHECK(match->size == c.size);
        CHECK(match->kind == c.kind);
    }
    CHECK_FALSE(gazetteer.match(tokenize("is it raining"), 0));
    CHECK_FALSE(gazetteer.match(tokenize("who said so"), 0));
}

TEST_CASE("words come back to their lemma")
{
    struct Case {
        std::string word;
        std::string lemma;
    };
    const std::vector<Case> cases{
        {"injured", "injure"}, {"killing", "kill"},   {"dead", "dead"},       {"children", "child"},
        {"countries", "country"}, {"died", "die"},    {"said", "say"},        {"seized", "seize"},
        {"planned", "plan"},   {"fled", "flee"},      {"houses", "house"},    {"buses", "bus"},
        {"wounded", "wound"},  {"Iran's", "Iran"},    {"crashes", "crash"},   {"boxes", "box"},
        {"rounds", "round"},   {"police", "police"},  {"series", "series"},   {"carried", "carry"},
        {"robbed", "rob"},     {"striking", "strike"}, {"married", "marry"},
    };
    const Words& words = shipped_gazetteer().words("en");
    for (const Case& c : cases) {
        CAPTURE(c.word);
        CHECK(words.lemma(c.word) == c.lemma);
    }
}

TEST_CASE("slugs are plain letters, digits and single dashes")
{
    CHECK(slug("Heiko Maas") == "heiko-maas");
    CHECK(slug("Ménaka") == "menaka");
    CHECK(slug("U.S. Geological Survey") == "us-geological-survey");
    CHECK(slug("N'Djamena") == "ndjamena");
}

TEST_CASE("a fault in a file names its place")
{
    const auto broken = load_gazetteer({{"core/entities.yaml", "bodies:\n  - {id: x, type: nothing, names: [X]}\n"}});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().find("core/entities.yaml:2:") == 0);
}
