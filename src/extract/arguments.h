#pragma once
#include <vector>

#include "extract/frames.h"

namespace crosscheck {

/// A trigger that matched: where, and for which rule.
struct Match {
    const Rule* rule = nullptr;
    std::uint32_t rule_index = 0;
    std::uint32_t trigger = 0;
    TokenRange tokens;
    TokenRange sentence;

    const Trigger& definition() const { return rule->triggers[trigger]; }
};

/// Whether a mention is of the kind that the rule's value asks for. `adjacent`:
/// it stands right at the trigger, where a bare number may do.
bool accepts(const ValueSpec& spec, const Mention& mention, bool adjacent);

/// The arguments of one matched trigger, by its role; none when it has none.
std::vector<Candidate> find_arguments(const Scene& scene, const Match& match);

/// The values of text and entity rules.
std::vector<Candidate> find_phrases(const Scene& scene, const Match& match);

/// The noun phrase that begins at `begin`: up to the next verb, stop word or
/// punctuation mark, at most `limit` tokens; determiners included.
TokenRange phrase_from(const Scene& scene, std::uint32_t begin, std::uint32_t end, std::uint32_t limit);

} // namespace crosscheck
