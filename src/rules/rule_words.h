#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crosscheck {

/// The number of a word that some rule names; 0 for any other word.
using RuleWord = std::uint32_t;

/// Numbers the words that rules name, so that a text's words are looked up once
/// and then compared as numbers.
class RuleWords {
  public:
    /// The number of the word, a new one if it has none yet.
    RuleWord add(std::string_view word);
    RuleWord number(std::string_view word) const;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    std::unordered_map<std::string, RuleWord, Hash, std::equal_to<>> numbers_;
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
