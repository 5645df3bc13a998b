#pragma once
#include <string>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

/// Which tokens a figure or a date takes up; of a count only its number and its nouns.
PerToken<bool> figure_tokens(const Reading& reading);

/// Which name a noun phrase is about. Keeps references to all it is made of.
class PhraseNames {
  public:
    PhraseNames(const Reading& reading, const PerToken<bool>& named, const PerToken<bool>& inside)
        : reading_(reading), tokens_(reading.tokens), named_(named), inside_(inside)
    {}

    /// The name that is the phrase's head: one that no preposition leads in; "" when it has none.
    std::string name_in(TokenRange phrase) const;
    /// The name with which a clause ends, before a relative clause; "" when it ends otherwise.
    std::string last_name(TokenRange clause) const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    bool bracketed(std::uint32_t begin, std::uint32_t name) const;
    std::string described_before(TokenRange phrase) const;
    std::uint32_t first_phrase_end(TokenRange phrase) const;
    bool heads(const EntityMention& entity, TokenRange phrase) const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const PerToken<bool>& named_;
    const PerToken<bool>& inside_;
};

} // namespace crosscheck
