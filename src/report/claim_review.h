#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "report/report.h"

namespace crosscheck {

/// schema.org Claim drafts as JSON-LD: one for each answer of each finding,
/// with every article it appears in. No rating: the program finds differences,
/// not truth.
std::string render_claim_drafts(const Report& report);

/// schema.org ClaimReview as JSON-LD, one for each verdict of `verdicts`, a
/// YAML or JSON file written by people (docs/REPORTS.md). The Error names the
/// line of what cannot be used; no verdict file is an Error too.
Result<std::string> render_claim_reviews(const Report& report, std::string_view verdicts);

} // namespace crosscheck
