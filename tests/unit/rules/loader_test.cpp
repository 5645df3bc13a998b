#include "rules/loader.h"

#include <catch2/catch.hpp>

namespace crosscheck {
namespace {

constexpr const char* good = R"(pack: {title: Tides, version: "1"}
rules:
  - id: en.tides.height
    kind: measure
    attribute: height
    question: How high was {subject}?
    value: {measure: [metre]}
    triggers: {following: [tide of]}
    matches: ["A tide of [three metres] came in."]
    ignores: ["The tide came in."]
)";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string faults_of(const std::string& text, const std::string& path = "en/tides.yaml")
{
    const auto node = parse_yaml(text, path);
    if (!node) return node.error();
    Faults faults(path);
    read_pack(*node, path, faults);
    return faults.text();
}

} // namespace

TEST_CASE("a good pack loads without a fault")
{
    REQUIRE(faults_of(good).empty());
}

TEST_CASE("every fault is said with its place")
{
    struct Case {
        const char* says;
        const char* from;
        const char* to;
        const char* fault;
    };
    const Case cases[] = {
        {"an unknown member", "kind: measure", "knd: measure", "en/tides.yaml:4:5: unknown member 'knd' of a rule"},
        {"no kind", "    kind: measure\n", "", "has no kind"},
        {"an id of another pack", "en.tides.height", "en.floods.height", "must be the file's path and a name: 'en.tides....'"},
        {"no match", "    matches: [\"A tide of [three metres] came in.\"]\n", "", "has no 'matches'"},
        {"no ignore", "    ignores: [\"The tide came in.\"]\n", "", "has no 'ignores'"},
        {"a match that expects nothing", "[three metres]", "three metres", "a match says what it expects"},
        {"a bracket that stays open", "[three metres]", "[three metres", "a bracket that does not close"},
        {"an unknown value type", "{measure: [metre]}", "{length: [metre]}", "unknown member 'length' of value"},
        {"no value type", "{measure: [metre]}", "{bare: true}", "a value needs a type"},
        {"an unknown role", "{following: [tide of]}", "{behind: [tide of]}", "unknown role 'behind'"},
        {"an empty trigger", "[tide of]", "['*']", "a trigger needs a word that must stand there"},
        {"a pattern without its value", "{following: [tide of]}", "{pattern: [tide of]}", "a pattern holds {value} once"},
        {"an unknown slot", "{following: [tide of]}", "{pattern: ['{height} tide {value}']}", "unknown slot '{height}'"},
        {"an unknown way of changing", "    triggers:", "    changes: often\n    triggers:", "'changes' is fixed, freely or grows"},
        {"a flag that is no flag", "    triggers:", "    shares: maybe\n    triggers:", "'shares' is true or false"},
        {"an unknown modality", "    triggers:", "    modality: sure\n    triggers:", "unknown modality 'sure'"},
        {"a scope without words", "    triggers:", "    scope: [purpose]\n    triggers:", "scope 'purpose' needs its words"},
        {"an unknown place of a subject", "    triggers:", "    subject: [speaker]\n    triggers:", "unknown place of a subject 'speaker'"},
        {"a key written twice", "    kind: measure\n", "    kind: measure\n    kind: money\n", "en/tides.yaml:5"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.says);
        const std::string faults = faults_of(replaced(good, c.from, c.to));
        CAPTURE(faults);
        REQUIRE(faults.find(c.fault) != std::string::npos);
    }
}

TEST_CASE("all faults of a file are said at once")
{
    std::string text = replaced(good, "kind: measure", "kind: [a, b]");
    text = replaced(text, "{following: [tide of]}", "{behind: [tide of]}");
    const std::string faults = faults_of(text);
    REQUIRE(faults.find("'kind' is a text") != std::string::npos);
    REQUIRE(faults.find("unknown role 'behind'") != std::string::npos);
}

TEST_CASE("a pack is named by its file and the folder of its language")
{
    REQUIRE(pack_id("en/tides.yaml") == "en.tides");
    REQUIRE(pack_id("my/packs/en/tides.yaml") == "en.tides");
    REQUIRE(pack_language("en/tides.yaml") == "en");
    REQUIRE(pack_language("tides.yaml").empty());
    REQUIRE(faults_of(good, "tides.yaml").find("lies in the folder of its language") != std::string::npos);
}

TEST_CASE("a trigger is read as words, alternatives, gaps and slots")
{
    Trigger trigger;
    trigger.role = Role::Pattern;
    REQUIRE(read_trigger("the? lost|lose * {value} co-chaired", trigger).empty());
    REQUIRE(trigger.words.size() == 7);
    REQUIRE(trigger.words[0].optional);
    REQUIRE(trigger.words[1].any_of == std::vector<std::string>{"lost", "lose"});
    REQUIRE(trigger.words[2].slot == PhraseWord::Slot::Gap);
    REQUIRE(trigger.words[3].slot == PhraseWord::Slot::Value);
    REQUIRE(trigger.words[5].any_of == std::vector<std::string>{"-"});
    REQUIRE(trigger.anchor == 1);
    REQUIRE(trigger.weight == 4);
}

} // namespace crosscheck
