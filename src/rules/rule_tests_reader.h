#pragma once
#include <vector>

#include "rules/faults.h"
#include "rules/rule.h"

namespace crosscheck {

/// Reads a list of inline tests: a text, in which [brackets] stand around the
/// words of each claim, or a mapping {text, claim, published}.
void read_rule_tests(const YamlNode& node, bool match, bool known_gap, std::vector<RuleTest>& tests,
                     Faults& faults);

} // namespace crosscheck
