#pragma once
#include <cstdint>
#include <vector>

#include "align/features.h"

namespace crosscheck {

/// Groups of claims that answer one question: indexes into `features`, each
/// group in (article id, text) order, groups ordered by their first claim.
std::vector<std::vector<std::uint32_t>> group_claims(const std::vector<Features>& features);

/// How many pairs group_claims looked at: what the test of its growth counts.
std::size_t pairs_looked_at(const std::vector<Features>& features);

} // namespace crosscheck
