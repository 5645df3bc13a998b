#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/phrase_names.h"
#include "reading/reading.h"

namespace crosscheck {

/// Whom a relative clause is of. Keeps references to all it is made of.
class Relatives {
  public:
    Relatives(const Reading& reading, const PerToken<bool>& named, const PerToken<bool>& inside, const PhraseNames& names)
        : reading_(reading), tokens_(reading.tokens), named_(named), inside_(inside), names_(names)
    {}

    /// Sets `subject` or else `shared_subject` of a relative clause: the name or the noun phrase that
    /// it stands at, at the end of `before`; `waiting` is that of a clause still without its verb.
    void describe(Clause& clause, const Clause& before, TokenRange waiting) const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    static bool does(std::string_view noun);
    std::uint32_t before_date(TokenRange clause) const;
    bool begins(const Clause& clause) const;
    bool has_lead(TokenRange phrase) const;
    bool same_as_subject(const Clause& before, TokenRange phrase) const;
    TokenRange head_of_chain(const Clause& clause, const Clause& before, TokenRange phrase) const;
    bool cut_short(const Clause& before) const;
    TokenRange happening_in(const Clause& clause, const Clause& before) const;
    TokenRange before_last_place(const Clause& before) const;
    TokenRange person_of(const Clause& clause, TokenRange waiting) const;
    TokenRange last_phrase(const Clause& before) const;
    std::string described_by(const Clause& before, TokenRange phrase) const;
    bool ends_elsewhere(const Clause& before) const;
    std::string owner_of_aside(const Clause& before) const;
    std::string described_owner(const Clause& before) const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const PerToken<bool>& named_;
    const PerToken<bool>& inside_; ///< of a figure or a date
    const PhraseNames& names_;
};

} // namespace crosscheck
