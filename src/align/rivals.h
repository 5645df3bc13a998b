#pragma once
#include <cstdint>
#include <vector>

#include "align/questions.h"

namespace crosscheck {

/// Answers that were kept apart, yet answer one question for some articles: one
/// outlet prints 14 of what nine others print six of, while those nine print 14
/// too, of something else. Each result holds the claims of one answer and the
/// rival ones of the articles that do not give it, in (article, text) order of
/// the groups; a claim is a rival once at most. Rivals that let the answer be true stand in
/// one result, each group that denies it in one of its own. Linear in the crossing links.
struct Rivalry {
    std::vector<std::uint32_t> claims;
    std::size_t rivals = 0; ///< of the claims, at the end
    auto operator<=>(const Rivalry&) const = default;
};
std::vector<Rivalry> find_rivals(const std::vector<Features>& features, const Grouping& grouping);

} // namespace crosscheck
