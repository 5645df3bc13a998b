#pragma once
#include <cstdint>
#include <string>

#include "extract/noun_phrases.h"
#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// What a figure is of where the clause's subject is an "it", a "this" or a day, and what it tells of stands elsewhere in the
/// sentence: "it took two weeks to repair the cable", "it was in May that the navy sank". Each gives "" or null where the
/// words are not of its sort. Keeps references to all it is made of; `mention` may be null.
class Expletives {
  public:
    Expletives(const Reading& reading, const Clause& clause, const Mention* mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), phrases_(reading, clause, mention)
    {}

    /// "It's due in May": of what "it" stands for, where the verb is written into it.
    std::string due_then() const;
    /// "Today may be Tatra's last show": the show's.
    std::string day_of() const;
    /// "This was followed by a fair on 20 May": the fair.
    std::string followed_by(TokenRange words) const;
    /// "It is the second time this year | that Riga closed its port": the clause that is told of.
    const Clause* time_that() const;
    /// "It was in May | that the navy sank": the clause that the date is put before.
    const Clause* set_apart() const;
    /// "It took the jury four hours", "it will take two weeks to repair the cable", "for the road to open": of the
    /// jury, the cable, the road.
    std::string whom_it_takes() const;
    /// "It was the pairing of two singers in 2011": of the pairing; "it has been quite a week for Ada Holm": of her.
    std::string what_it_was() const;
    /// "It was the second fire this year": of the fire.
    std::string predicate_event() const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    const Clause* next_clause() const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
    NounPhrases phrases_;
};

} // namespace crosscheck
