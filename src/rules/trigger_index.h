#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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

    void add(std::string_view word, Entry entry);
    /// Entries anchored at that word, in the order of the rules; null when none.
    const std::vector<Entry>* find(std::string_view word) const;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const
        {
            return std::hash<std::string_view>{}(word);
        }
    };
    std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>> entries_;
};

} // namespace crosscheck
