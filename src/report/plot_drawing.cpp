#include "report/figure_plot.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/plain.h"

namespace crosscheck {
namespace {

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

void write_plot(Markup& out, const FigurePlot& plot, int width, std::string_view css_class)
{
    out.raw("<svg class=\"fig ").text(css_class).raw("\" role=\"img\" viewBox=\"0 0 ");
    out.number(static_cast<long long>(width)).raw(" ").number(PlotDrawing::height);
    out.raw("\" aria-label=\"").text(description(plot)).raw("\">");
    PlotDrawing(out, plot, width).draw();
    out.raw("</svg>");
}

} // namespace crosscheck
