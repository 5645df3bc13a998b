#include <algorithm>

#include "report/figure_plot.h"
#include "report/html_parts.h"
#include "report/plain.h"
#include "report/source_graph.h"

namespace crosscheck {
namespace {

constexpr int wide = 470;
constexpr int narrow = 350;

void write_figure(Markup& out, const FigurePlot& plot)
{
    const VerdictLook& shown = look(plot.finding->verdict);
    out.raw("<figure class=\"").text(shown.tag).raw("\"><figcaption><h3>");
    if (is_difference(plot.finding->verdict))
        out.raw("<a href=\"#").text(anchor(*plot.finding)).raw("\">");
    out.text(plain(plot.finding->question, 160));
    if (is_difference(plot.finding->verdict)) out.raw("</a>");
    out.raw("</h3><p>").text(capitalised(shown.word));
    if (!plot.unit.empty()) out.raw(" · ").text(plot.unit);
    out.raw("</p></figcaption>");
    write_plot(out, plot, wide, "w");
    write_plot(out, plot, narrow, "n");
    out.raw("</figure>\n");
}

} // namespace

void write_figures(Markup& out, const ReportView& view, const PageLimits& limits)
{
    std::vector<FigurePlot> plots;
    std::size_t left_out = 0;
    for (const auto* list : {&view.differences(), &view.agreements()})
        for (const Finding* finding : *list) {
            if (plots.size() + left_out > 4 * limits.plots) break;
            auto plot = figure_plot(view, *finding);
            if (!plot) continue;
            if (plots.size() < limits.plots)
                plots.push_back(std::move(*plot));
            else
                ++left_out;
        }
    if (plots.empty()) return;
    open_section(
        out, "figures", "Figures over time",
        "Each figure at the day it speaks of. A bar is a range, an arrow “at least” or “at "
        "most”, a diamond another authority, a hollow point an old figure repeated, a cross "
        "one taken back.");
    out.raw("<div class=\"figs\">");
    for (const FigurePlot& plot : plots)
        write_figure(out, plot);
    out.raw("</div>");
    if (left_out > 0) out.raw("<p class=\"note\">Further figures are not drawn.</p>");
    out.raw("</div></section>\n");
}

void write_sources(Markup& out, const ReportView& view)
{
    if (view.report().articles.size() < 2) return;
    SourceGraph graph = source_graph(view);
    open_section(out, "sources", "Who copies whom", "Agreement counts origins, not outlets.");
    out.raw("<h3>").text(capitalised(number_word(view.report().articles.size(), false)));
    out.raw(" articles, ").text(number_word(view.origin_count(), false));
    out.text(view.origin_count() == 1 ? " origin" : " origins").raw("</h3>");
    if (!graph.shares()) {
        out.raw("<p class=\"say\">No two articles share their text, and none credits an agency: "
                "each is an origin of its own.</p></div></section>\n");
        return;
    }
    Markup inside;
    double height = write_source_graph(inside, graph, 760);
    out.raw("<p class=\"note\">Lines lead from the agencies an article credits. A bracket holds "
            "articles that share text or a credit: they are one origin.</p>"
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Source graph\">"
            "<svg class=\"fig graph\" role=\"img\" viewBox=\"0 0 760 ")
        .number(height);
    out.raw("\" aria-label=\"");
    std::string words;
    for (std::size_t i = 0; i < graph.origins.size(); ++i) {
        const SourceOrigin& origin = graph.origins[i];
        if (origin.articles < 2) continue;
        words += "Origin " + std::to_string(i + 1) + ": " + counted(origin.articles, "article");
        for (std::size_t row = origin.first_row; row < origin.first_row + origin.rows; ++row)
            words += ", " + graph.rows[row].label;
        words += ". ";
    }
    out.text(clip("Source graph. " + words, 1500)).raw("\">").append(inside).raw("</svg></div>");
    if (graph.left_out > 0)
        out.raw("<p class=\"note\">")
            .text(counted(graph.left_out, "more origin"))
            .raw(" not drawn; the DOT format holds all.</p>");
    out.raw("</div></section>\n");
}

} // namespace crosscheck
