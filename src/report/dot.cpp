#include "report/dot.h"

#include <set>

#include "report/plain.h"
#include "report/view.h"

namespace crosscheck {
namespace {

constexpr std::size_t findings_shown = 100;

/// A quoted DOT string; labels and ids alike.
std::string quoted(std::string_view plain_text)
{
    std::string out = "\"";
    for (char c : plain_text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string node(std::string_view prefix, std::string_view id)
{
    return quoted(std::string(prefix) + plain(id, 200));
}

void write_sources(std::string& out, const ReportView& view)
{
    out += " subgraph cluster_sources {\n  label=\"Sources\";\n";
    std::set<std::string> agencies;
    std::set<std::string> origins;
    for (const ReportArticle& article : view.report().articles) {
        const ArticleSummary& summary = article.summary;
        out += "  " + node("article ", summary.id) + " [shape=box label=" +
               quoted(view.outlet(&article) + ", " + view.published(&article)) + "];\n";
        for (const std::string& credit : summary.credits)
            agencies.insert(credit);
        if (!summary.origin.empty()) origins.insert(summary.origin);
    }
    for (const std::string& agency : agencies)
        out += "  " + node("agency ", agency) +
               " [shape=ellipse label=" + quoted(plain(agency, 60)) + "];\n";
    std::size_t number = 0;
    for (const std::string& origin : origins)
        out += "  " + node("origin ", origin) + " [shape=diamond label=\"origin " +
               std::to_string(++number) + "\"];\n";
    for (const ReportArticle& article : view.report().articles) {
        std::string from = node("article ", article.summary.id);
        for (const std::string& credit : article.summary.credits)
            out += "  " + from + " -> " + node("agency ", credit) + " [label=\"credits\"];\n";
        if (!article.summary.origin.empty())
            out += "  " + from + " -> " + node("origin ", article.summary.origin) +
                   " [style=dashed];\n";
    }
    out += " }\n";
}

void write_finding(std::string& out, const ReportView& view, const Finding& finding)
{
    const VerdictLook& shown = look(finding.verdict);
    std::string question = node("finding ", finding.id);
    out += "  " + question + " [shape=note label=" +
           quoted(std::string(shown.glyph) + " " + plain(finding.question, 80)) + "];\n";
    for (std::size_t i = 0; i < finding.positions.size(); ++i) {
        const Position& position = finding.positions[i];
        std::string answer = node("answer ", finding.id + " " + std::to_string(i));
        out +=
            "  " + answer + " [shape=plaintext label=" + quoted(plain(position.label, 60)) + "];\n";
        out += "  " + question + " -> " + answer + " [dir=none];\n";
        std::set<std::string> articles;
        for (std::uint32_t claim : position.claims)
            articles.insert(view.claim(claim).article);
        for (const std::string& article : articles)
            out += "  " + answer + " -> " + node("article ", article) + ";\n";
    }
}

} // namespace

std::string render_dot(const Report& report)
{
    ReportView view(report);
    std::string out = "digraph crosscheck {\n rankdir=LR;\n node [fontname=\"sans-serif\"];\n";
    write_sources(out, view);
    out += " subgraph cluster_claims {\n  label=\"Answers that differ\";\n";
    std::size_t shown = 0;
    for (const Finding* finding : view.differences())
        if (shown++ < findings_shown) write_finding(out, view, *finding);
    out += " }\n}\n";
    return out;
}

} // namespace crosscheck
