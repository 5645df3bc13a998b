#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "reading/reading.h"

namespace crosscheck {

/// Which event nouns of an article tell of an event, and which are part of a name or only sound like one.
/// Borrows the reading, whose entities and clauses are found.
class EventNames {
  public:
    explicit EventNames(const Reading& reading);

    bool in_a_name(std::uint32_t token) const;
    bool only_sounds_like(std::uint32_t token) const;
    std::string named_by(std::uint32_t token) const;
    bool modifies(std::uint32_t noun, TokenRange clause) const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    bool bears_names(std::uint32_t token) const;
    void note_names();
    bool in_title_case(std::uint32_t i) const;
    bool kept_from(std::uint32_t noun, TokenRange sentence) const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    std::set<std::string_view> firms_; ///< event nouns that names begin with
    std::set<std::pair<std::string_view, std::string_view>> called_; ///< word before an event noun and the noun, of what is called by both
};

} // namespace crosscheck
