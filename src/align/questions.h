#pragma once
#include <cstdint>
#include <vector>

#include "align/kinship.h"

namespace crosscheck {

/// Two claims that kinship ties to one question, for sure or perhaps.
struct Link {
    std::uint32_t a = 0; ///< indexes into the features
    std::uint32_t b = 0;
    double strength = 0;
    Kin kin = Kin::Linked; ///< Linked or Akin
};

struct Grouping {
    /// Claims that answer one question: indexes into `features`, each group in
    /// (article id, text) order, groups ordered by their first claim.
    std::vector<std::vector<std::uint32_t>> groups;
    /// Links between claims that stand in one group, strongest first.
    std::vector<Link> inner;
    /// Links between claims that stand in different groups all the same: others of
    /// these groups bar each other, or they are only akin; strongest first.
    std::vector<Link> crossing;
};
Grouping group_claims(const std::vector<Features>& features);

/// How many pairs group_claims looked at: what the test of its growth counts.
std::size_t pairs_looked_at(const std::vector<Features>& features);

} // namespace crosscheck
