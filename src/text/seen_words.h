#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/word_table.h"

namespace crosscheck {

/// Which words stand in a text. Borrows the text.
class SeenWords {
  public:
    SeenWords() = default;
    /// Room for so many different words; none but these may be added.
    explicit SeenWords(std::size_t most)
    {
        std::size_t size = 16;
        while (size < most * 2) size *= 2;
        slots_.resize(size);
    }

    void add(std::string_view word)
    {
        const std::size_t at = place_of(word);
        if (at < slots_.size()) slots_[at] = word;
    }
    bool has(std::string_view word) const
    {
        const std::size_t at = place_of(word);
        return at < slots_.size() && !slots_[at].empty();
    }

  private:
    /// Where the word is or may be put; behind the last slot for no word.
    std::size_t place_of(std::string_view word) const
    {
        if (word.empty() || slots_.empty()) return slots_.size();
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = place_hash(word) & mask;
        while (!slots_[at].empty() && slots_[at] != word) at = (at + 1) & mask;
        return at;
    }

    std::vector<std::string_view> slots_; ///< a power of two of them; free ones are empty
};

} // namespace crosscheck
