#include <cstdio>
#include <string>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "extract/rule_tests.h"
#include "rules/lint.h"
#include "rules/rule_schema.h"

namespace crosscheck {
namespace {

constexpr const char* usage =
    "Usage: crosscheck rules list|test|lint|schema [ID...] [--rules PACK]\n\n"
    "  list    every rule: id, kind, question, number of tests\n"
    "  test    run the tests that stand in the rules; those whose ids begin with ID, else all\n"
    "  lint    triggers that can never match, duplicates, rules that want the same words\n"
    "  schema  the JSON Schema of a pack, for completion in an editor\n";

void print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

bool wanted(const Rule& rule, const std::vector<std::string>& prefixes)
{
    if (prefixes.empty()) return true;
    for (const std::string& prefix : prefixes) {
        if (rule.id.starts_with(prefix)) return true;
    }
    return false;
}

int list(const RuleSet& rules, const std::vector<std::string>& prefixes)
{
    for (const Rule& rule : rules.rules()) {
        if (!wanted(rule, prefixes)) continue;
        print(fmt::format("{}\t{}/{}\t{} tests\t{}{}\n", rule.id, rule.kind, rule.attribute, rule.tests.size(),
                          rule.question, rule.trial ? "\ttrial" : ""));
    }
    return Clean;
}

std::string place(const RuleTestResult& result)
{
    return fmt::format("{}:{}:{}", result.rule->path, result.test->line, result.test->column);
}

int test(const RuleSet& rules, const std::vector<std::string>& prefixes)
{
    std::size_t run = 0;
    std::size_t failed = 0;
    std::size_t trial_failed = 0;
    for (const Rule& rule : rules.rules()) {
        if (!wanted(rule, prefixes)) continue;
        for (const RuleTest& one : rule.tests) {
            const RuleTestResult result = run_rule_test(rule, one, rules);
            ++run;
            if (result.passed) continue;
            ++(rule.trial ? trial_failed : failed);
            print(fmt::format("{}: {}: {}\n    {}\n", place(result), rule.id, result.message, one.text));
        }
    }
    print(fmt::format("{} tests, {} failed{}\n", run, failed,
                      trial_failed != 0 ? fmt::format(", {} of trial rules failed", trial_failed) : ""));
    if (run == 0) return usage_error("rules", "no rule has such an id");
    return failed == 0 ? Clean : FindingsFound;
}

int lint(const RuleSet& rules)
{
    const std::vector<LintNote> notes = lint_rules(rules);
    for (const LintNote& note : notes) print(fmt::format("{}:{}: {}: {}\n", note.path, note.line, note.rule, note.message));
    print(fmt::format("{} rules in {} packs, {} notes\n", rules.rules().size(), rules.packs().size(), notes.size()));
    return notes.empty() ? Clean : FindingsFound;
}

} // namespace

int rules_command(const std::vector<std::string>& arguments)
{
    const auto options = input_options();
    const auto values = parse_arguments(arguments, options);
    if (!values) return usage_error("rules", values.error());
    if (values->count("help") != 0 || arguments.empty()) {
        print(usage);
        return arguments.empty() ? WrongUsage : Clean;
    }
    const auto input = read_input_options(*values);
    if (!input) return usage_error("rules", input.error());
    if (input->paths.empty()) return usage_error("rules", "which of list, test, lint and schema?");
    const std::string& what = input->paths.front();
    const std::vector<std::string> prefixes(input->paths.begin() + 1, input->paths.end());
    if (what == "schema") {
        print(std::string(rule_schema()));
        return Clean;
    }
    const auto packs = load_packs(*input);
    if (!packs) return usage_error("rules", packs.error());
    const RuleSet& rules = packs->rules;
    if (what == "list") return list(rules, prefixes);
    if (what == "test") return test(rules, prefixes);
    if (what == "lint") return lint(rules);
    return usage_error("rules", "'" + what + "' is none of list, test, lint and schema");
}

} // namespace crosscheck
