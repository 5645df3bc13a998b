#pragma once
#include <vector>

#include "diag/diagnostic.h"
#include "extract/claim.h"
#include "ingest/article.h"
#include "reading/reading.h"
#include "rules/rule_set.h"

namespace crosscheck {

/// Figures and dates of one article that are read; no honest one holds as many.
inline constexpr std::uint32_t most_mentions = 4'000;

/// What one article claims, in text order, and which quantities no rule claimed.
struct Extraction {
    std::vector<Claim> claims;
    std::uint32_t quantities = 0;   ///< mentions outside page furniture
    std::uint32_t claimed = 0;      ///< of these, stated by some claim
    std::vector<Span> unclaimed;    ///< the others
    Diagnostics diagnostics;        ///< what cannot be right in its dates; more than most_mentions
};

/// Reads one article against all packs at once. A pure function of its
/// arguments; safe to call from many threads.
Extraction extract(const Article& article, const RuleSet& rules);

} // namespace crosscheck
