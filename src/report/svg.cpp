#include <algorithm>
#include <map>
#include <set>

#include "report/plain.h"
#include "report/source_graph.h"

namespace crosscheck {
namespace {

constexpr std::size_t findings_drawn = 60;
constexpr std::size_t outlets_drawn = 12;
constexpr double page_width = 760;
constexpr double row_height = 26;

const char* colour(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Contradiction:
        return "#b3211a";
    case Verdict::ScopeDifference:
        return "#6a3d9a";
    case Verdict::AttributionDifference:
        return "#855300";
    case Verdict::Update:
        return "#15599f";
    default:
        return "#4f5861";
    }
}

void text(Markup& out, double x, double y, std::string_view css_class, std::string_view words)
{
    out.raw("<text class=\"").text(css_class).raw("\" x=\"").number(x).raw("\" y=\"").number(y);
    out.raw("\">").text(words).raw("</text>");
}

/// One question: its answers on the left, the outlets that give them on the right.
double draw_finding(Markup& out, const ReportView& view, const Finding& finding, double top)
{
    const VerdictLook& shown = look(finding.verdict);
    out.raw("<g fill=\"").text(colour(finding.verdict)).raw("\" stroke=\"");
    out.text(colour(finding.verdict)).raw("\">");
    text(out, 20, top + 18, "q", std::string(shown.glyph) + " " + plain(finding.question, 90));
    std::vector<std::string> outlets = view.outlets(finding);
    std::size_t left_out = outlets.size() > outlets_drawn ? outlets.size() - outlets_drawn : 0;
    outlets.resize(outlets.size() - left_out);
    auto row = [&](std::size_t i) {
        return top + 34 + row_height * (static_cast<double>(i) + 0.5);
    };
    for (std::size_t i = 0; i < outlets.size(); ++i)
        text(out, 480, row(i) + 4, "o", clip(outlets[i], 36));
    if (left_out > 0)
        text(out, 480, row(outlets.size()) + 4, "o", "and " + counted(left_out, "more outlet"));
    for (std::size_t i = 0; i < finding.positions.size(); ++i) {
        const Position& position = finding.positions[i];
        text(out, 280, row(i) + 4, "p", plain(position.label, 34));
        for (const std::string& outlet : view.outlets(position)) {
            auto found = std::find(outlets.begin(), outlets.end(), outlet);
            if (found == outlets.end()) continue;
            double to = row(static_cast<std::size_t>(found - outlets.begin()));
            out.raw("<path fill=\"none\" stroke-width=\"1.5\" d=\"M292 ").number(row(i));
            out.raw("C380 ").number(row(i)).raw(" 380 ").number(to).raw(" 468 ").number(to).raw(
                "\"/>");
        }
    }
    out.raw("</g>\n");
    std::size_t rows = std::max(finding.positions.size(), outlets.size() + (left_out > 0 ? 1 : 0));
    return top + 52 + row_height * static_cast<double>(rows);
}

} // namespace

std::string render_svg(const Report& report)
{
    ReportView view(report);
    Markup body;
    double height = 40;
    text(body, 20, 28, "h", "crosscheck: who is behind the articles, and who answers what");
    body.raw("\n<g transform=\"translate(0 40)\">");
    height += write_source_graph(body, source_graph(view), page_width) + 20;
    body.raw("</g>\n");
    std::size_t drawn = 0;
    for (const Finding* finding : view.differences()) {
        if (drawn++ == findings_drawn) break;
        height = draw_finding(body, view, *finding, height);
    }
    if (view.differences().size() > findings_drawn) {
        text(body, 20, height + 18, "t",
             std::to_string(view.differences().size() - findings_drawn) + " more differences");
        height += 40;
    }
    Markup out;
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"crosscheck source "
            "and claim graph\" width=\"")
        .number(page_width)
        .raw("\" height=\"")
        .number(height);
    out.raw("\" viewBox=\"0 0 ")
        .number(page_width)
        .raw(" ")
        .number(height)
        .raw("\">\n<style>"
             "text{font:13px sans-serif;stroke:none;fill:#15191c}.t{fill:#4b545b}.e,.p{text-anchor:"
             "end}.b{font-weight:650}.h,.q{font-weight:600;font-size:15px}.q,.p{fill:inherit}"
             ".lk{fill:none;stroke:#4b545b;stroke-width:1.5}.bk{fill:none;stroke:#15191c;"
             "stroke-width:1.5}.nd{fill:#15191c}.nh{fill:#fff;stroke:#15191c;stroke-width:1.5}"
             "</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    out.append(body).raw("</svg>\n");
    return out.take();
}

} // namespace crosscheck
