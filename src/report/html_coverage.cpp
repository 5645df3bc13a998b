#include <algorithm>
#include <set>

#include "report/html_parts.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr std::size_t omissions_named = 6;
constexpr std::size_t outlets_named = 40;

void write_table(Markup& out, const ReportView& view)
{
    std::uint32_t most = 1;
    for (const ReportArticle& article : view.report().articles)
        most = std::max(most, article.quantities);
    out.raw("<div><p class=\"h4\">").text(std::to_string(view.claimed())).raw(" of ");
    out.text(std::to_string(view.quantities()))
        .raw(" quantities became claims</p><table class=\"tb\"><thead><tr><th "
             "scope=\"col\">Outlet</th>"
             "<th scope=\"col\" class=\"r\">Quantities</th><th scope=\"col\" "
             "class=\"r\">Claimed</th>"
             "<th scope=\"col\">Share</th></tr></thead><tbody>");
    for (const ReportArticle& article : view.report().articles) {
        if (article.archived) continue;
        out.raw("<tr><th scope=\"row\"><bdi>").name_text(view.outlet(&article)).raw("</bdi><small>");
        out.text(view.published(&article)).raw("</small></th><td class=\"r\">");
        out.text(std::to_string(article.quantities)).raw("</td><td class=\"r\">");
        out.text(std::to_string(article.claimed))
            .raw("</td><td><svg class=\"meter\" "
                 "viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect "
                 "height=\"6\" width=\"");
        out.number(100.0 * article.quantities / most)
            .raw("\"/><rect class=\"f\" height=\"6\" "
                 "width=\"");
        out.number(100.0 * std::min(article.claimed, article.quantities) / most);
        out.raw("\"/></svg></td></tr>\n");
    }
    out.raw("</tbody></table></div>");
}

/// Questions that other outlets of the same event answer and this one does not.
std::vector<const Finding*> omissions(const ReportView& view, const OutletColumn& column)
{
    std::set<std::string> events;
    for (const ReportArticle* article : column.articles)
        if (!article->archived) events.insert(article->events.begin(), article->events.end());
    std::vector<const Finding*> missing;
    for (const auto* list : {&view.differences(), &view.agreements()})
        for (const Finding* finding : *list) {
            if (finding->within_article || events.count(finding->event) == 0) continue;
            auto outlets = view.outlets(*finding);
            if (std::find(outlets.begin(), outlets.end(), column.outlet) == outlets.end())
                missing.push_back(finding);
        }
    return missing;
}

void write_omissions(Markup& out, const ReportView& view)
{
    Markup list;
    std::size_t named = 0;
    for (const OutletColumn& column : outlet_columns(view)) {
        if (named == outlets_named) break;
        auto missing = omissions(view, column);
        if (missing.empty()) continue;
        ++named;
        list.raw("<li><b><bdi>").text(column.outlet).raw("</bdi></b>");
        for (std::size_t i = 0; i < std::min(missing.size(), omissions_named); ++i) {
            if (i > 0) list.raw(" · ");
            list.text(plain(missing[i]->question, 90));
        }
        if (missing.size() > omissions_named)
            list.raw(" · ").text(std::to_string(missing.size() - omissions_named)).raw(" more");
        list.raw("</li>");
    }
    if (named == 0) return;
    out.raw("<div><p class=\"h4\">What an outlet leaves out of its event</p><ul class=\"lack\">");
    out.append(list).raw("</ul></div>");
}

void write_passages(Markup& out, const ReportView& view, bool unclaimed, std::size_t limit)
{
    std::size_t total = 0;
    for (const ReportArticle& article : view.report().articles)
        total += unclaimed ? article.unclaimed.size() : article.set_aside.size();
    if (total == 0) return;
    out.raw("<details><summary>");
    if (unclaimed)
        out.text(std::to_string(total))
            .text(total == 1 ? " quantity" : " quantities")
            .raw(" no rule claimed <small>read these yourself</small>");
    else
        out.text(counted(total, "passage"))
            .raw(" set aside <small>on the page, not in the article</small>");
    out.raw("</summary><ul class=\"lack\">");
    std::size_t shown = 0;
    for (const ReportArticle& article : view.report().articles)
        for (const Passage& passage : unclaimed ? article.unclaimed : article.set_aside) {
            if (shown++ >= limit) continue;
            out.raw("<li><q><bdi>").text(plain(passage.text, 160)).raw("</bdi></q> <small><bdi>");
            out.text(view.outlet(&article)).raw("</bdi>, line ").text(std::to_string(passage.line));
            if (!passage.why.empty()) out.raw(", ").text(plain(passage.why, 40));
            out.raw("</small></li>\n");
        }
    if (shown > limit)
        out.raw("<li>").text(std::to_string(shown - limit)).raw(" more in the JSON report</li>");
    out.raw("</ul></details>");
}

void write_rows(Markup& out, const ReportView& view, const std::vector<const Finding*>& list,
                std::size_t limit)
{
    out.raw("<table class=\"tb st\"><thead><tr><th scope=\"col\">Question</th><th scope=\"col\">"
            "Answer</th><th scope=\"col\">Who</th></tr></thead><tbody>");
    for (std::size_t i = 0; i < std::min(list.size(), limit); ++i) {
        const Finding& finding = *list[i];
        out.raw("<tr class=\"")
            .text(look(finding.verdict).tag)
            .raw("\"><th scope=\"row\"><span "
                 "class=\"qq\">");
        write_tile(out, finding.verdict);
        out.raw("<span>").text(plain(finding.question, 160)).raw("<span class=\"vh\">: ");
        out.text(look(finding.verdict).word).raw("</span></span></span></th><td>");
        std::vector<std::string> labels;
        for (const Position& position : finding.positions)
            if (labels.size() < 5) labels.push_back(plain(position.label, 60));
        out.text(enumerate(labels)).raw("</td><td>");
        auto outlets = view.outlets(finding);
        if (finding.within_article)
            out.raw("within one article: ");
        else
            out.text(counted(outlets.size(), "outlet") + ", " +
                     counted(view.origins(finding), "origin") + ": ");
        out.raw("<bdi>").text(clip(enumerate(outlets), 200)).raw("</bdi></td></tr>\n");
    }
    out.raw("</tbody></table>");
    if (list.size() > limit)
        out.raw("<p class=\"note\">")
            .text(std::to_string(list.size() - limit))
            .raw(" more in the JSON and CSV reports.</p>");
}

} // namespace

void write_coverage(Markup& out, const ReportView& view, const PageLimits& limits)
{
    open_section(out, "coverage", "Coverage", "Silence is not agreement.");
    out.raw("<div class=\"two\">");
    write_table(out, view);
    write_omissions(out, view);
    out.raw("</div>");
    write_passages(out, view, true, limits.passages);
    write_passages(out, view, false, limits.passages);
    out.raw("</div></section>\n");
}

void write_agreements(Markup& out, const ReportView& view, const PageLimits& limits)
{
    if (view.agreements().empty() && view.singles().empty()) return;
    open_section(out, "agree", "Agreement", "Folded, because it needs no work.");
    if (!view.agreements().empty()) {
        out.raw("<details><summary><span class=\"agr\">");
        write_tile(out, Verdict::Agreement);
        out.raw("</span>").text(counted(view.count(Verdict::Agreement), "agreement"));
        if (std::size_t count = view.count(Verdict::Compatible); count > 0)
            out.raw(" and ").text(counted(count, "compatible answer"));
        out.raw(" <small>who agrees with whom</small></summary>");
        write_rows(out, view, view.agreements(), limits.agreements);
        out.raw("</details>");
    }
    if (!view.singles().empty()) {
        out.raw("<details id=\"singles\"><summary><span class=\"sin\">");
        write_tile(out, Verdict::SingleOrigin);
        out.raw("</span>").text(counted(view.singles().size(), "question"));
        out.raw(" only one origin answers <small>nothing to compare them with</small></summary>");
        write_rows(out, view, view.singles(), limits.agreements);
        out.raw("</details>");
    }
    out.raw("</div></section>\n");
}

} // namespace crosscheck
