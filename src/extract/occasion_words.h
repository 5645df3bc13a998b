#pragma once
#include <cstdint>
#include <string>

#include "extract/occasion.h"
#include "reading/reading.h"

namespace crosscheck {

/// What the words of a clause name, seen from a date of it. Borrows all it is given.
class OccasionWords {
  public:
    OccasionWords(const Reading& reading, const Clause& clause, const Mention& date)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), date_(date.tokens)
    {
    }

  protected:
    /// The noun phrase that the clause's verb is of; it may be empty.
    TokenRange doer() const;
    /// "The body" of "the body behind the awards", "the wave of attacks" of "the wave of attacks on shops".
    TokenRange head_of(TokenRange phrase) const;

    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    bool verb_form(std::uint32_t i) const;
    const std::string* at(std::uint32_t token) const { return occasion_at(reading_, token); }
    const std::string* event_at(std::uint32_t token) const { return is(token, WordClass::EventNoun) ? at(token) : nullptr; }

    /// A noun that names what was done: "the announcement", "charges".
    const std::string* deed_at(std::uint32_t token) const;
    /// "Filed charges", "an announcement was made": what its object says, or its subject where that is what was done.
    const std::string* deed_done(std::uint32_t verb) const;
    /// The first event noun of a phrase, "trial" of "the murder trial"; none of "the fire crews".
    const std::string* event_in(TokenRange range) const;
    /// "Attempt", "spree": what stands behind the name of an event, and is one itself.
    bool of_event(std::uint32_t i) const;
    /// An event noun that tells the kind of the noun behind it, and is not what happened: "fire crews", "quake victims".
    bool tells_kind(std::uint32_t i, std::uint32_t end) const;
    /// "It" alone, "the incident": what broke out or struck was named before.
    bool it_alone(TokenRange subject) const;
    const std::string& event_told() const { return clause_.event.noun.empty() ? reading_.event.noun : clause_.event.noun; }
    /// What began or ended: the last noun of a subject before what goes on about it, "problem" of "the problems with the line".
    std::string told_of(TokenRange subject) const;
    /// "In an Orla jail on Friday": a noun, though it may be a verb.
    bool bare_noun(std::uint32_t token) const;
    bool opens_phrase(std::uint32_t token) const { return is(token, WordClass::Determiner) || is(token, WordClass::Preposition); }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    TokenRange date_;
};

} // namespace crosscheck
