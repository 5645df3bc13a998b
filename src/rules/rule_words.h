#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/word_table.h"

namespace crosscheck {

/// The number of a word that some rule names; 0 for any other word.
using RuleWord = std::uint32_t;

/// Numbers the words that rules name, so that a text's words are looked up once
/// and then compared as numbers.
class RuleWords {
  public:
    /// The number of the word, a new one if it has none yet.
    RuleWord add(std::string_view word);
    RuleWord number(std::string_view word) const
    {
        const RuleWord* found = numbers_.find(word);
        return found == nullptr ? 0 : *found;
    }

  private:
    WordTable<RuleWord> numbers_;
};

/// A set of words that rules name. Words without a number are in none.
class RuleWordSet {
  public:
    void add(RuleWord word);
    bool has(RuleWord word) const
    {
        return word / 64 < bits_.size() && ((bits_[word / 64] >> (word % 64)) & 1U) != 0;
    }
    bool empty() const { return bits_.empty(); }

  private:
    std::vector<std::uint64_t> bits_;
};

} // namespace crosscheck
