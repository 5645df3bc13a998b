#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "reading/reading.h"

namespace crosscheck {

/// The noun phrases of one clause, and the subjects that they name. Borrows what
/// it is made with; `mention`, whose own words name nothing, may be null.
class NounPhrases {
  public:
    NounPhrases(const Reading& reading, const Clause& clause, const Mention* mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention)
    {}

    /// The phrase up to its head: "the 11-inch model" of "the 11-inch model of the range".
    TokenRange noun_phrase(TokenRange words) const;
    /// The slug of a phrase: that of the event its head is a noun of, else its own words.
    std::string named(TokenRange phrase) const;
    /// The slug of the noun phrase with which the words begin; "" for a pronoun and where there is none.
    std::string noun_of(TokenRange words) const;
    /// The slug of the clause's event, when it is one of `noun`, else of any such event.
    std::string event_named(const std::string& noun) const;
    /// The class of the event that the token is a noun of, or null.
    const std::string* event_noun_at(std::uint32_t token) const;
    /// A pronoun, or another word that stands where a subject does and names nothing.
    bool pronoun(std::uint32_t token) const;
    /// "The number of dead", "the total": what is counted is said elsewhere.
    bool tallies(std::uint32_t head) const;
    /// The token is of a figure other than a count.
    bool in_number(std::uint32_t token) const;
    /// The token is the number of a count: "twenty".
    bool in_count(std::uint32_t token) const;
    /// The token is of a date or a stretch of time: "today", "later".
    bool dated(std::uint32_t i) const;
    /// A word that a noun phrase may be made of.
    bool noun_word(std::uint32_t token) const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    bool figure(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Number; }
    bool ends_phrase(std::uint32_t i) const;
    bool gathering(std::uint32_t i) const;
    bool joins_modifiers(std::uint32_t begin, std::uint32_t i) const;
    bool goes_on(std::uint32_t begin, std::uint32_t i) const;
    bool adverb(std::uint32_t i) const;
    bool quantifier(std::uint32_t i) const;
    bool plain_noun(std::uint32_t i) const;
    bool verbal(std::uint32_t i) const;
    bool ends_name(std::uint32_t i) const;
    /// "Four cement makers" are cement makers.
    std::uint32_t behind_number(std::uint32_t begin) const;
    std::uint32_t behind_term(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) const;
    bool noun_too(std::uint32_t i) const;
    TokenRange behind_age(TokenRange phrase) const;
    TokenRange behind_sizes(TokenRange phrase) const;
    std::string described(TokenRange phrase) const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
};

} // namespace crosscheck
