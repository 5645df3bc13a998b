#pragma once
#include <vector>

#include "extract/frames.h"

namespace crosscheck {

/// The name of what changes hands for the candidate's value: "Lipa" of "bought Lipa
/// for $3m", "Lipa was bought by Tatra for $3m", "Lipa, which Tatra bought for $3m".
/// Null when no name stands there.
const EntityMention* find_goods(const Scene& scene, const Candidate& candidate);

/// The further members of a list that says its verb once, each with the name before
/// its figure as its subject: "bought Lipa for $3m and Orsa for $2m", "the Falcons bid
/// $3m over six years, the Rovers $2m". `first` has a mention.
std::vector<Candidate> gapped_members(const Scene& scene, const Candidate& first);

} // namespace crosscheck
