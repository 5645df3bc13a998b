#include "report/figure_plot.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr std::size_t points_limit = 60;

bool is_number(ValueType type)
{
    switch (type) {
    case ValueType::Count:
    case ValueType::Money:
    case ValueType::Percent:
    case ValueType::Measure:
    case ValueType::Ratio:
        return true;
    default:
        return false;
    }
}

/// A bound at least, and none so large that a scale could not hold it.
bool is_drawable(const Value& value)
{
    constexpr double largest = 1e18;
    for (auto bound : {value.lower, value.upper})
        if (bound && !(std::abs(*bound) <= largest)) return false;
    return value.lower || value.upper;
}

std::optional<std::int32_t> day_of(const ReportView& view, std::uint32_t index)
{
    const Claim& claim = view.claim(index);
    if (claim.when.range.from) return claim.when.range.from->number;
    if (claim.when.range.to) return claim.when.range.to->number;
    const ReportArticle* article = view.article_of(index);
    auto day = article == nullptr ? std::nullopt : parse_iso_day(article->summary.published);
    return day ? std::optional(day->number) : std::nullopt;
}

std::string origin_of(const ReportArticle* article)
{
    if (article == nullptr) return "";
    return article->summary.origin.empty() ? article->summary.id : article->summary.origin;
}

/// Claims that make one point: same day, same interval, same standing.
struct PointKey {
    std::int32_t day;
    std::optional<double> lower;
    std::optional<double> upper;
    bool retracted;
    bool other;
    bool operator<(const PointKey& o) const
    {
        return std::tie(day, lower, upper, retracted, other) <
               std::tie(o.day, o.lower, o.upper, o.retracted, o.other);
    }
};
struct PointVoices {
    std::string label;
    std::set<std::string> outlets;
    std::set<std::string> origins;
};

bool names_outlet(const Finding& finding, std::string_view outcome,
                  const std::set<std::string>& outlets)
{
    for (const Reason& reason : finding.reasons)
        if (reason.outcome == outcome)
            for (const std::string& outlet : outlets)
                if (reason.detail.find(outlet) != std::string::npos) return true;
    return false;
}

bool has_outcome(const Finding& finding, std::string_view outcome)
{
    return std::any_of(finding.reasons.begin(), finding.reasons.end(),
                       [&](const Reason& reason) { return reason.outcome == outcome; });
}

void mark_falls(FigurePlot& plot)
{
    if (!has_outcome(*plot.finding, "regression")) return;
    double highest = -HUGE_VAL;
    for (PlotPoint& point : plot.points) {
        if (!point.exact()) continue;
        point.fallen = point.shown() < highest;
        highest = std::max(highest, point.shown());
    }
}

} // namespace

std::string compact_number(double value)
{
    double size = std::abs(value);
    if (size >= 1e15) return fmt::format("{:.3g}", value);
    for (auto [scale, suffix] : {std::pair(1e12, "tn"), std::pair(1e9, "bn"), std::pair(1e6, "m")})
        if (size >= scale) return fmt::format("{}", std::round(value / scale * 100) / 100) + suffix;
    std::string digits = fmt::format("{}", std::round(value * 100) / 100);
    std::size_t end = std::min(digits.find('.'), digits.size());
    std::size_t start = value < 0 ? 1 : 0;
    for (std::size_t i = end; i > start + 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits;
}

std::optional<FigurePlot> figure_plot(const ReportView& view, const Finding& finding)
{
    std::map<PointKey, PointVoices> groups;
    FigurePlot plot;
    plot.finding = &finding;
    const Claim* first = nullptr;
    std::size_t used = 0;
    for (const Position& position : finding.positions)
        for (std::uint32_t index : position.claims) {
            const Claim& claim = view.claim(index);
            auto day = day_of(view, index);
            bool bounded = is_drawable(claim.value);
            if (!is_number(claim.value.type) || !day || !bounded) continue;
            if (first == nullptr) first = &claim;
            if (claim.value.unit != first->value.unit || ++used > 2000) continue;
            bool other = finding.verdict == Verdict::AttributionDifference &&
                         claim.attribution.speaker != first->attribution.speaker;
            PointVoices& voices = groups[{*day, claim.value.lower, claim.value.upper,
                                          claim.context.retracted, other}];
            const ReportArticle* article = view.article_of(index);
            if (voices.label.empty()) voices.label = plain(position.label, 40);
            voices.outlets.insert(view.outlet(article));
            voices.origins.insert(origin_of(article));
        }
    if (groups.size() < 2 || groups.size() > points_limit ||
        groups.begin()->first.day == groups.rbegin()->first.day)
        return std::nullopt;
    plot.unit = plain(first->value.unit, 30);
    plot.connected = finding.verdict == Verdict::Update;
    for (const auto& [key, voices] : groups) {
        PlotPoint point{key.day, key.lower, key.upper,     voices.label, "",
                        false,   false,     key.retracted, key.other};
        point.source = voices.outlets.size() == 1
                           ? *voices.outlets.begin()
                           : counted(voices.outlets.size(), "outlet") + ", " +
                                 counted(voices.origins.size(), "origin");
        point.stale = names_outlet(finding, "stale", voices.outlets);
        plot.points.push_back(std::move(point));
    }
    mark_falls(plot);
    return plot;
}

} // namespace crosscheck
