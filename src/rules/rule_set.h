#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "diag/diagnostic.h"
#include "mention/lexicon.h"
#include "reading/gazetteer.h"

namespace crosscheck {

/// One YAML file of rules or core tables, by its path below the rules folder
/// ("en/casualties.yaml"): from disk, or built into the program.
struct RuleFile {
    std::string path;
    std::string text;
};

/// All packs, checked and compiled into one matcher, with the tables they share.
class RuleSet;

/// The files built into the program at compile time (rules/ of the source tree).
const std::vector<RuleFile>& builtin_rules();

/// Loads and compiles. A broken file is an Error with every fault as
/// "path:line:col: message"; nothing of a broken set runs.
Result<RuleSet> load_rules(const std::vector<RuleFile>& files);

} // namespace crosscheck
