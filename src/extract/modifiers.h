#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "extract/noun_phrases.h"
#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// What a figure is of where it stands at a noun and not in a place of its own: "the one-day trial",
/// "Thursday's shooting", "the 17-inch Orion". Keeps references to all it is made of.
class Modifiers {
  public:
    Modifiers(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), phrases_(reading, clause, &mention)
    {}

    /// The event that a date stands at: "Thursday's shooting", "the fire at the shop at the weekend".
    std::optional<std::string> event_at_date() const;
    /// The noun phrase whose modifier the date, measure or stretch of time is; "" when it is none.
    std::string modified() const;
    /// "A share of the $550 billion lamp market": of the market; "" elsewhere.
    std::string worth_of() const;
    /// The name that a plain year stands behind: "at Norda Expo 2009"; "" elsewhere.
    std::string name_of_year() const;
    /// The show or the visit that a date stands behind: "despite reviews in May"; "" elsewhere.
    std::string occurrence() const;
    bool hyphenated() const;
    /// "Sold the 17-inch Orion": not "has a 3-inch lamp", which tells something of the clause's subject.
    bool tells_apart() const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    bool led(std::uint32_t noun) const;
    bool judged_for(std::uint32_t noun) const;
    bool names_matter(std::uint32_t i) const;
    std::uint32_t name_begin(std::uint32_t i) const;
    bool is_modifier() const;
    bool edition() const;
    bool happens(std::uint32_t i) const;
    bool owns() const;
    bool acts(std::uint32_t i, std::uint32_t begin) const;
    bool attempted(std::uint32_t i) const;
    bool hyphen_joins(std::uint32_t word, std::uint32_t begin) const;
    std::uint32_t behind_alike(std::uint32_t begin) const;
    std::uint32_t behind_bracket(std::uint32_t begin) const;
    std::uint32_t behind_participle(std::uint32_t begin) const;
    std::uint32_t behind_extent(std::uint32_t begin) const;
    const EntityMention* name_beginning_at(std::uint32_t begin) const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& mention_;
    NounPhrases phrases_;
};

} // namespace crosscheck
