#include <algorithm>
#include <cmath>

#include "align/quantity.h"
#include "compare/judge.h"

namespace crosscheck {
namespace {

/// The widest relative distance between two positions, 0..1; 1 for words.
double gap(const Finding& finding)
{
    double low = 0;
    double high = 0;
    bool first = true;
    for (const Position& position : finding.positions) {
        const Quantity quantity = quantity_of(position.value);
        if (!quantity.known || quantity.dimension == "text" || quantity.dimension == "date")
            return 1;
        const double size = std::abs(quantity.printed);
        low = first ? size : std::min(low, size);
        high = first ? size : std::max(high, size);
        first = false;
    }
    return high > 0 ? (high - low) / high : 0;
}

bool grave(const std::string& kind)
{
    static constexpr std::string_view kinds[] = {"casualties", "pledge",     "money", "membership", "sanction",
                                                 "detention",  "strength", "troops", "death-of-person"};
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

bool reason_is(const Finding& finding, std::string_view outcome)
{
    return std::any_of(finding.reasons.begin(), finding.reasons.end(),
                       [&](const Reason& reason) { return reason.outcome == outcome; });
}

Severity lower(Severity severity)
{
    return severity == Severity::Info ? severity : static_cast<Severity>(static_cast<int>(severity) - 1);
}

} // namespace

Severity severity_of(const Finding& finding, const std::vector<Claim>&)
{
    switch (finding.verdict) {
    case Verdict::Contradiction: {
        Severity severity = grave(finding.kind) || gap(finding) >= 0.1 ? Severity::High : Severity::Medium;
        return gap(finding) < 0.02 ? lower(severity) : severity;
    }
    case Verdict::AttributionDifference:
    case Verdict::ScopeDifference: return Severity::Medium;
    case Verdict::Update: return reason_is(finding, "stale") ? Severity::Medium : Severity::Low;
    case Verdict::Unresolved: return reason_is(finding, "regression") ? Severity::Medium : Severity::Low;
    case Verdict::Agreement:
    case Verdict::Compatible:
    case Verdict::SingleOrigin: break;
    }
    return Severity::Info;
}

} // namespace crosscheck
