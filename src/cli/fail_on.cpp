#include "cli/fail_on.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::array worst_first{
    Verdict::Contradiction,   Verdict::Update,     Verdict::AttributionDifference,
    Verdict::ScopeDifference, Verdict::Unresolved, Verdict::Compatible,
    Verdict::SingleOrigin,    Verdict::Agreement};

std::size_t rank(Verdict verdict)
{
    return static_cast<std::size_t>(
        std::find(worst_first.begin(), worst_first.end(), verdict) - worst_first.begin());
}

} // namespace

Result<FailOn> parse_fail_on(const std::string& text)
{
    FailOn fail_on;
    if (text == "never")
        return fail_on;
    fail_on.verdict = parse_verdict(text);
    if (fail_on.verdict)
        return fail_on;
    fail_on.severity = parse_severity(text);
    if (fail_on.severity)
        return fail_on;
    return Error{"--fail-on: '" + text +
                 "' is unknown; expected a verdict (contradiction, update, attribution-difference, "
                 "scope-difference, unresolved, compatible, single-origin, agreement), a severity "
                 "(high, medium, low, info) or never"};
}

bool fails(const FailOn& fail_on, const Report& report)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
        if (finding.known)
            return false;
        if (fail_on.verdict)
            return rank(finding.verdict) <= rank(*fail_on.verdict);
        return fail_on.severity && finding.severity >= *fail_on.severity;
    });
}

} // namespace crosscheck
