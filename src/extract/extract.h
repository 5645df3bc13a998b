#pragma once
#include <vector>

#include "base/stop_check.h"
#include "diag/diagnostic.h"
#include "extract/claim.h"
#include "ingest/article.h"
#include "reading/reading.h"
#include "rules/rule_set.h"

namespace crosscheck {

/// What bounds the work for one article; both are options of the program.
struct ExtractLimits {
    std::uint32_t mentions = 4'000; ///< figures and dates that are read; no honest article has as many
    StopCheck stop;                 ///< where it says yes, the article makes no claims
};

/// What one article claims, in text order, and which quantities no rule claimed.
struct Extraction {
    std::vector<Claim> claims;
    std::uint32_t quantities = 0;   ///< mentions outside page furniture
    std::uint32_t claimed = 0;      ///< of these, stated by some claim
    std::vector<Span> unclaimed;    ///< the others
    Diagnostics diagnostics;        ///< what cannot be right in its dates; the limits it passed
};

/// Reads one article against all packs at once. A pure function of its arguments
/// as long as `limits.stop` is one; safe to call from many threads.
Extraction extract(const Article& article, const RuleSet& rules, const ExtractLimits& limits = {});

} // namespace crosscheck
