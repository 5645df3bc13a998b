#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "compare/finding.h"
#include "report/report.h"

namespace crosscheck {

/// When `check` exits with 1. Verdicts from worst to best: contradiction,
/// update, attribution-difference, scope-difference, unresolved, compatible,
/// single-origin, agreement.
struct FailOn {
    std::optional<Verdict> verdict;   ///< this one or a worse one
    std::optional<Severity> severity; ///< this one or a higher one
};

/// A verdict, a severity, or "never".
Result<FailOn> parse_fail_on(const std::string& text);

/// True when some finding that the baseline does not know is at or above it.
bool fails(const FailOn& fail_on, const Report& report);

} // namespace crosscheck
