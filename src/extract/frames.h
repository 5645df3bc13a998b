#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/scene.h"

namespace crosscheck {

/// What one trigger found for one value, before precedence is settled.
struct Candidate {
    std::uint32_t rule = 0;
    std::uint32_t trigger = 0;
    TokenRange trigger_tokens;
    std::optional<std::uint32_t> mention; ///< index into Reading::mentions
    TokenRange words;                     ///< the value's tokens: the mention's, or a phrase
    std::optional<double> implied;        ///< "a woman" is 1, "no injuries" 0
    const EntityMention* subject = nullptr; ///< when the pattern or title names it
    bool part = false;                    ///< listed as a part of the whole before it
    std::uint32_t distance = 0;           ///< tokens between trigger and value
    bool listed = false;                  ///< implied, and one of several: "a guard and a clerk were killed"
};

/// A trigger whose words stood there and that came to nothing, for `explain`.
struct Attempt {
    std::uint32_t rule = 0;
    std::uint32_t trigger = 0;
    TokenRange trigger_tokens;
    std::string missing; ///< the element that failed, in plain words
};

/// Finds every candidate of one sentence. `attempts` may be null.
void find_candidates(const Scene& scene, std::uint32_t sentence, std::vector<Candidate>& candidates,
                     std::vector<Attempt>* attempts);

} // namespace crosscheck
