#pragma once
#include <string>
#include <vector>

#include "extract/claim.h"
#include "rules/rule_set.h"

namespace crosscheck {

/// How one inline test of a rule went.
struct RuleTestResult {
    const Rule* rule = nullptr;
    const RuleTest* test = nullptr;
    bool passed = false;
    std::string message; ///< why not: what was expected, what was found
};

/// Runs one test on `rules`, which need not hold the rule any more: what counts
/// is that a claim of that rule comes out.
RuleTestResult run_rule_test(const Rule& rule, const RuleTest& test, const RuleSet& rules);

/// All tests of all rules whose id begins with `prefix`, in the order of the files.
std::vector<RuleTestResult> run_rule_tests(const RuleSet& rules, std::string_view prefix);

/// The article that a test's text is read as.
Article test_article(const RuleTest& test, std::string_view language);

} // namespace crosscheck
