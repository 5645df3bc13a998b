#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// How a figure stands towards the verb of its clause: what the verb denies,
/// plans or doubts is not what its words take for granted, and who says
/// something on a day says it, whatever it is.
class Standing {
  public:
    Standing(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention) {}

    /// "Having never hit fewer in *his six seasons*", "*the two victims* no longer want
    /// it", "a plea was not entered at *Wednesday's* hearing", "will extradite Holm, *52*,".
    bool granted() const;

    /// "Did not meet him until 2008": he did in 2008.
    bool only_later() const;

    /// "Holm announced *on Friday* that", "Holm *on Friday* vowed that": the day
    /// of the words, not of what they say.
    bool of_the_words() const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return i < tokens_.size() && reading_.classes[i].is(c); }
    bool finite(std::uint32_t i) const { return is(i, WordClass::VerbPast) || is(i, WordClass::VerbThird); }
    bool plain_word(std::uint32_t i) const;
    bool definite(std::uint32_t i) const;
    bool modifier() const;
    bool to_come() const;
    bool of_a_noun() const;
    bool of_what_is_denied() const;
    bool of_an_accused() const;
    bool date_granted() const;
    bool age_granted() const;
    bool topic() const;
    bool inserted() const;
    bool along() const;
    bool object_denied() const;
    bool within_subject() const;
    bool are_suspected() const;
    bool doubted_itself() const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& mention_;
};

} // namespace crosscheck
