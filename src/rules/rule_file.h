#pragma once
#include <string>
#include <vector>

namespace crosscheck {

/// One YAML file of rules or core tables, by its path below the rules folder
/// ("en/casualties.yaml"): from disk, or built into the program.
struct RuleFile {
    std::string path;
    std::string text;
    std::string named = {}; ///< how a message names it, as the user did; empty: `path`

    const std::string& name() const { return named.empty() ? path : named; }
};

/// The files built into the program at compile time (rules/ of the source tree),
/// ordered by path.
const std::vector<RuleFile>& builtin_rules();

} // namespace crosscheck
