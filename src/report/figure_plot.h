#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/markup.h"
#include "report/view.h"

namespace crosscheck {

/// One answer at one time, by all who give it then.
struct PlotPoint {
    std::int32_t day = 0; ///< the day the figure speaks of, else the article's
    std::optional<double> lower;
    std::optional<double> upper;
    std::string label;  ///< "at least 40"
    std::string source; ///< "3 outlets, 1 origin", or the outlet
    bool stale = false;
    bool fallen = false;    ///< lower than before although the figure can only grow
    bool retracted = false; ///< its article takes it back
    bool other_authority = false;

    double shown() const { return lower ? *lower : upper.value_or(0); }
    bool exact() const { return lower && upper && *lower == *upper; }
};

/// A figure over time: what a plot draws, and what its description reads out.
struct FigurePlot {
    const Finding* finding = nullptr;
    std::string unit;
    std::vector<PlotPoint> points; ///< by day, then value
    bool connected = false;        ///< the figure moved: a line leads from one to the next
};

/// Nothing unless the finding has numbers of one unit at two different days.
std::optional<FigurePlot> figure_plot(const ReportView& view, const Finding& finding);

/// Inline SVG, `width` units wide, with a description for screen readers.
void write_plot(Markup& out, const FigurePlot& plot, int width, std::string_view css_class);

/// "1,234", "6.1m", "13.5bn".
std::string compact_number(double value);

} // namespace crosscheck
