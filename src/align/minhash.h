#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "align/question.h"

namespace crosscheck {

inline constexpr std::size_t signature_places = 128;
inline constexpr std::size_t shingle_words = 5;

/// The estimated share of shingles that two texts have in common, 0..1; 0 when
/// one of the signatures is missing.
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Pairs of articles (lower index first, sorted) of which at least one band of
/// four places is equal: all pairs of near copies, hardly any others. Linear in
/// the articles; crowds of equal bands are chained, not crossed.
std::vector<std::pair<std::uint32_t, std::uint32_t>>
similar_candidates(const std::vector<ArticleSummary>& articles);

} // namespace crosscheck
