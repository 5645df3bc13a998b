#pragma once
#include <string>
#include <vector>

#include "rules/rule_set.h"

namespace crosscheck {

/// Something in a pack that loads and yet is probably not meant: a trigger that
/// can never match or is written twice, two rules that want the same words.
struct LintNote {
    std::string path;
    std::uint32_t line = 0;
    std::string rule;
    std::string message;
};

/// Notes in the order of the rules.
std::vector<LintNote> lint_rules(const RuleSet& rules);

} // namespace crosscheck
