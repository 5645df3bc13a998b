#include <algorithm>
#include <array>
#include <iterator>

#include "compare/finding.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 8> verdicts = {
    "agreement",     "compatible", "update",        "scope-difference", "attribution-difference",
    "contradiction", "unresolved", "single-origin"};
constexpr std::array<std::string_view, 4> severities = {"info", "low", "medium", "high"};

} // namespace

std::string_view name(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

std::optional<Verdict> parse_verdict(std::string_view name)
{
    auto found = std::find(verdicts.begin(), verdicts.end(), name);
    if (found == verdicts.end())
        return std::nullopt;
    return static_cast<Verdict>(std::distance(verdicts.begin(), found));
}

std::string_view name(Severity severity) { return severities[static_cast<std::size_t>(severity)]; }

std::optional<Severity> parse_severity(std::string_view name)
{
    auto found = std::find(severities.begin(), severities.end(), name);
    if (found == severities.end())
        return std::nullopt;
    return static_cast<Severity>(std::distance(severities.begin(), found));
}

} // namespace crosscheck
