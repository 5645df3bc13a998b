#include "report/figure_plot.h"

#include <algorithm>
#include <array>
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

struct Box {
    double left, top, right, bottom;
    bool overlaps(const Box& o) const
    {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
};

/// Coordinates and drawing of one plot at one width.
class PlotDrawing {
  public:
    PlotDrawing(Markup& out, const FigurePlot& plot, int width)
        : out_(out), plot_(plot), width_(width)
    {
        set_days();
        set_values();
    }

    void draw()
    {
        draw_axes();
        if (plot_.connected) draw_line();
        for (const PlotPoint& point : plot_.points)
            draw_mark(point);
        for (const PlotPoint& point : plot_.points)
            taken_.push_back(box_of(point));
        for (const PlotPoint& point : plot_.points)
            draw_label(point);
    }

    static constexpr double height = 236;

  private:
    static constexpr double left = 52, right = 22, top = 34, bottom = 32;

    void set_days()
    {
        first_day_ = plot_.points.front().day;
        last_day_ = plot_.points.back().day;
    }

    void set_values()
    {
        double low = HUGE_VAL;
        double high = -HUGE_VAL;
        for (const PlotPoint& point : plot_.points)
            for (auto bound : {point.lower, point.upper})
                if (bound) {
                    low = std::min(low, *bound);
                    high = std::max(high, *bound);
                }
        bool reduced = low > 0 && high > 0 && (high - low) < 0.5 * high;
        if (!reduced && low > 0) low = 0;
        if (high - low < 1e-9 * std::max(1.0, std::abs(high)))
            high = low + std::max(1.0, 1e-3 * std::abs(low));
        double rough = (high - low) / 3;
        double power = std::pow(10, std::floor(std::log10(rough)));
        step_ = power;
        for (double factor : {1.0, 2.0, 5.0, 10.0})
            if (step_ = power * factor; step_ >= rough) break;
        if (high - low >= 1 && std::floor(low) == low && std::floor(high) == high)
            step_ = std::max(1.0, step_);
        low_ = std::floor(low / step_) * step_;
        high_ = std::ceil(high / step_) * step_;
        if (reduced && low_ == low) low_ -= step_;
    }

    double x(std::int32_t day) const
    {
        double span = std::max(1, last_day_ - first_day_);
        double room = width_ - left - right - 60;
        return left + 34 + room * (day - first_day_) / span;
    }
    double y(double value) const
    {
        return top + (height - top - bottom) * (high_ - value) / (high_ - low_);
    }

    void draw_axes()
    {
        int steps = static_cast<int>(std::lround(std::min(10.0, (high_ - low_) / step_)));
        for (int i = 0; i <= steps; ++i) {
            double tick = low_ + i * step_;
            bool base = i == 0;
            out_.raw("<line class=\"").text(base ? "ax" : "grid").raw("\" x1=\"").number(left);
            out_.raw("\" x2=\"").number(width_ - right).raw("\" y1=\"").number(y(tick));
            out_.raw("\" y2=\"").number(y(tick)).raw("\"/>");
            text(left - 8, y(tick) + 4.5, "t e", compact_number(tick));
        }
        bool years = last_day_ - first_day_ > 300;
        double free = 0;
        for (const PlotPoint& point : plot_.points) {
            std::string label = tick_label(point.day, years);
            double half = 3.4 * static_cast<double>(label.size()) + 5;
            if (x(point.day) - half < free) continue;
            out_.raw("<line class=\"ax\" x1=\"").number(x(point.day)).raw("\" x2=\"");
            out_.number(x(point.day)).raw("\" y1=\"").number(height - bottom).raw("\" y2=\"");
            out_.number(height - bottom + 5).raw("\"/>");
            text(x(point.day), height - bottom + 20, "t m", label);
            free = x(point.day) + half;
        }
    }

    static std::string tick_label(std::int32_t day, bool years)
    {
        static constexpr std::array<const char*, 12> months{
            "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"};
        CalendarDate date = calendar(Day{day});
        std::string month = months[static_cast<std::size_t>(date.month - 1)];
        return years ? month + " " + std::to_string(date.year)
                     : std::to_string(date.day) + " " + month;
    }

    void draw_line()
    {
        out_.raw("<path class=\"ln\" d=\"");
        bool first = true;
        for (const PlotPoint& point : plot_.points) {
            if (!point.exact() || point.stale || point.retracted || point.other_authority) continue;
            if (first)
                out_.raw("M").number(x(point.day)).raw(" ").number(y(point.shown()));
            else
                out_.raw("H").number(x(point.day)).raw("V").number(y(point.shown()));
            first = false;
        }
        out_.raw("\"/>");
    }

    void draw_mark(const PlotPoint& point)
    {
        double px = x(point.day);
        double py = y(point.shown());
        if (!point.exact()) draw_interval(point, px, py);
        if (point.retracted) {
            out_.raw("<path class=\"cross\" d=\"M").number(px - 5).raw(" ").number(py - 5);
            out_.raw("l10 10m0 -10l-10 10\"/>");
        } else if (point.other_authority) {
            out_.raw("<path class=\"da\" d=\"M").number(px).raw(" ").number(py - 6);
            out_.raw("l6 6l-6 6l-6 -6z\"/>");
        } else if (point.exact()) {
            out_.raw("<circle class=\"").text(point.fallen ? "dr" : point.stale ? "ho" : "dot");
            out_.raw("\" r=\"5\" cx=\"").number(px).raw("\" cy=\"").number(py).raw("\"/>");
        }
    }

    void draw_interval(const PlotPoint& point, double px, double py)
    {
        if (point.lower && point.upper) {
            out_.raw("<line class=\"bar\" x1=\"").number(px).raw("\" x2=\"").number(px);
            out_.raw("\" y1=\"").number(y(*point.lower)).raw("\" y2=\"").number(y(*point.upper));
            out_.raw("\"/>");
            cap(px, y(*point.lower));
            cap(px, y(*point.upper));
            return;
        }
        bool upwards = point.lower.has_value();
        double tip = upwards ? py - 24 : py + 24;
        double barb = upwards ? 6 : -6;
        cap(px, py);
        out_.raw("<path class=\"up\" d=\"M").number(px).raw(" ").number(py).raw("V").number(tip);
        out_.raw("m-5 ").number(barb).raw("l5 ").number(-barb).raw("l5 ").number(barb).raw("\"/>");
    }

    void cap(double px, double py)
    {
        out_.raw("<line class=\"cap\" x1=\"").number(px - 6).raw("\" x2=\"").number(px + 6);
        out_.raw("\" y1=\"").number(py).raw("\" y2=\"").number(py).raw("\"/>");
    }

    Box box_of(const PlotPoint& point) const
    {
        double px = x(point.day);
        double low = y(point.shown());
        double high = point.upper ? y(*point.upper) : low - (point.lower ? 24 : 0);
        return {px - 7, std::min(low, high) - 7, px + 7, std::max(low, high) + 7};
    }

    /// Direct labels: above, below, right or left of the mark, wherever there
    /// is room; none rather than one upon another.
    void draw_label(const PlotPoint& point)
    {
        std::string first = clip(point.label, 22);
        std::string second = clip(point.source, 24);
        double wide =
            6.9 * static_cast<double>(std::max(display_width(first), display_width(second)));
        Box mark = box_of(point);
        double centre = std::clamp(x(point.day), left + wide / 2, width_ - 2 - wide / 2);
        const Box boxes[] = {{centre - wide / 2, mark.top - 32, centre + wide / 2, mark.top},
                             {centre - wide / 2, mark.bottom, centre + wide / 2, mark.bottom + 32},
                             {mark.right + 2, mark.bottom - 32, mark.right + 2 + wide, mark.bottom},
                             {mark.left - 2 - wide, mark.bottom - 32, mark.left - 2, mark.bottom}};
        for (const Box& box : boxes) {
            bool inside = box.left >= left - 2 && box.right <= width_ && box.top >= 0 &&
                          box.bottom <= height - bottom + 2;
            bool is_free = std::none_of(taken_.begin(), taken_.end(),
                                        [&](const Box& other) { return other.overlaps(box); });
            if (!inside || !is_free) continue;
            double middle = (box.left + box.right) / 2;
            text(middle, box.top + 13, point.fallen ? "b h m r" : "b h m", first);
            text(middle, box.top + 27, "t h m", second);
            taken_.push_back(box);
            return;
        }
    }

    void text(double px, double py, std::string_view css_class, std::string_view words)
    {
        out_.raw("<text class=\"").text(css_class).raw("\" x=\"").number(px).raw("\" y=\"");
        out_.number(py).raw("\">").text(words).raw("</text>");
    }

    Markup& out_;
    const FigurePlot& plot_;
    double width_;
    std::int32_t first_day_ = 0;
    std::int32_t last_day_ = 0;
    double low_ = 0;
    double high_ = 1;
    double step_ = 1;
    std::vector<Box> taken_;
};

std::string description(const FigurePlot& plot)
{
    std::string text;
    for (const PlotPoint& point : plot.points) {
        text += (text.empty() ? "" : "; ") + long_date(iso(Day{point.day})) + ": " + point.label +
                ", " + point.source;
        if (point.stale) text += ", an old figure";
        if (point.fallen) text += ", falls";
        if (point.retracted) text += ", taken back";
        if (point.other_authority) text += ", another authority";
    }
    return clip(text, 2000);
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

void write_plot(Markup& out, const FigurePlot& plot, int width, std::string_view css_class)
{
    out.raw("<svg class=\"fig ").text(css_class).raw("\" role=\"img\" viewBox=\"0 0 ");
    out.number(static_cast<long long>(width)).raw(" ").number(PlotDrawing::height);
    out.raw("\" aria-label=\"").text(description(plot)).raw("\">");
    PlotDrawing(out, plot, width).draw();
    out.raw("</svg>");
}

} // namespace crosscheck
