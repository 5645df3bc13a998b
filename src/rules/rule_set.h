#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "diag/diagnostic.h"
#include "mention/lexicon.h"
#include "reading/gazetteer.h"
#include "rules/frame_words.h"
#include "rules/rule.h"
#include "rules/rule_file.h"
#include "rules/trigger_index.h"

namespace crosscheck {

/// A pack as its file names it.
struct Pack {
    std::string id; ///< "en.casualties": the file's path with dots
    std::string title;
    std::string version;
    std::string path;
};

/// All rules of one language: the words of its grammar and one index of triggers.
struct LanguageRules {
    std::string language;
    FrameWords words;
    TriggerIndex index;
};

/// All packs, checked and compiled into one matcher, with the tables they share.
/// Immutable once loaded; copies share their data.
class RuleSet {
  public:
    const Lexicon& lexicon() const { return *lexicon_; }
    const Gazetteer& gazetteer() const { return *gazetteer_; }
    const std::vector<Rule>& rules() const { return *rules_; }
    const std::vector<Pack>& packs() const { return *packs_; }
    /// The numbers of the words that triggers, `with` and `unless` name.
    const RuleWords& words() const { return *words_; }
    /// The rules for a language ("en", "en-GB"); those of English when there are none.
    const LanguageRules& language(std::string_view tag) const;
    /// The rule of that id, or null.
    const Rule* find(std::string_view id) const;
    /// The same set without one rule: what mutation tests run on.
    RuleSet without(std::string_view id) const;

  private:
    friend Result<RuleSet> load_rules(const std::vector<RuleFile>& files);

    std::shared_ptr<const Lexicon> lexicon_;
    std::shared_ptr<const Gazetteer> gazetteer_;
    std::shared_ptr<const std::vector<Rule>> rules_;
    std::shared_ptr<const std::vector<Pack>> packs_;
    std::shared_ptr<const RuleWords> words_;
    std::shared_ptr<const std::vector<LanguageRules>> languages_;
};

/// Loads and compiles. A broken file is an Error with every fault as
/// "path:line:col: message"; nothing of a broken set runs. Of two files with
/// one path the later wins, so a pack on disk can replace a built-in one.
Result<RuleSet> load_rules(const std::vector<RuleFile>& files);

} // namespace crosscheck
