#include <catch2/catch.hpp>

#include <fstream>
#include <set>

#include "extract/rule_tests.h"
#include "rules/lint.h"

namespace crosscheck {
namespace {

const RuleSet& packs()
{
    static const RuleSet rules = [] {
        auto loaded = load_rules(builtin_rules());
        if (!loaded) FAIL(loaded.error());
        return loaded.take();
    }();
    return rules;
}

std::string describe(const RuleTestResult& result)
{
    return result.rule->path + ":" + std::to_string(result.test->line) + ": " + result.rule->id + ": " +
           result.message + "\n    " + result.test->text;
}

} // namespace

TEST_CASE("every rule of the packs passes the tests it carries")
{
    const auto results = run_rule_tests(packs(), "");
    REQUIRE(results.size() >= 600);
    for (const RuleTestResult& result : results) {
        if (result.rule->trial) continue;
        INFO(describe(result));
        CHECK(result.passed);
    }
}

TEST_CASE("without a rule one of its tests fails")
{
    for (const Rule& rule : packs().rules()) {
        CAPTURE(rule.id);
        const RuleSet rest = packs().without(rule.id);
        bool failed = false;
        for (const RuleTest& test : rule.tests) failed = failed || !run_rule_test(rule, test, rest).passed;
        CHECK(failed);
    }
}

TEST_CASE("ids are those of the register, so a deleted or renamed rule is seen")
{
    std::ifstream file(CROSSCHECK_SOURCE_DIR "/tests/unit/extract/rule_ids.txt");
    std::set<std::string> registered;
    for (std::string id; std::getline(file, id);) {
        if (!id.empty() && !id.starts_with('#')) registered.insert(id);
    }
    std::set<std::string> present;
    for (const Rule& rule : packs().rules()) present.insert(rule.id);
    for (const std::string& id : registered) {
        INFO("registered, and in no pack: " << id);
        CHECK((present.contains(id) || id.starts_with("retired ")));
    }
    for (const std::string& id : present) {
        INFO("in a pack, and not registered or retired: " << id);
        CHECK(registered.contains(id));
    }
}

TEST_CASE("the packs are free of triggers that cannot match or clash")
{
    for (const LintNote& note : lint_rules(packs())) {
        FAIL_CHECK(note.path << ":" << note.line << ": " << note.rule << ": " << note.message);
    }
}

} // namespace crosscheck
