#pragma once
#include <cstdint>
#include <vector>

#include "rules/rule.h"

namespace crosscheck {

/// All triggers of all rules of one language, by the word each is anchored at:
/// one look-up a word of text, however many rules there are.
class TriggerIndex {
  public:
    struct Entry {
        std::uint32_t rule = 0;    ///< index into RuleSet::rules()
        std::uint32_t trigger = 0; ///< index into Rule::triggers
    };

    void add(RuleWord word, Entry entry);
    /// Entries anchored at that word, in the order of the rules; null when none.
    const std::vector<Entry>* find(RuleWord word) const
    {
        return word < entries_.size() && !entries_[word].empty() ? &entries_[word] : nullptr;
    }

  private:
    std::vector<std::vector<Entry>> entries_; ///< by the number of the word
};

} // namespace crosscheck
