#pragma once
#include <cstdint>
#include <string>

#include "extract/noun_phrases.h"
#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// The whole where the words of a subject say how much of it: "one of the cables", "half of the roof", "55 percent of the traffic".
/// Each gives "" where they are not of its sort. Keeps references to all it is made of; `mention` may be null.
class SubjectWholes {
  public:
    SubjectWholes(const Reading& reading, const Clause& clause, const Mention* mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), phrases_(reading, clause, mention)
    {}

    /// "55 percent of the traffic in Riga, 52 percent in Oslo and 82 percent in Rome was lost": of the traffic.
    std::string share_of() const;
    /// "One of the cables is", "most of the boats were".
    std::string of_group(TokenRange words) const;
    /// "The majority of fans were", "half of the roof fell on Sunday", "dozens of players have": of the whole.
    std::string of_part(TokenRange words) const;

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    std::uint32_t before_helpers(std::uint32_t verb) const;
    /// The words before "of" say how much of it: "the rest", "a handful", "about 80 percent".
    bool parts(std::uint32_t begin, std::uint32_t of) const;

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
    NounPhrases phrases_;
};

} // namespace crosscheck
