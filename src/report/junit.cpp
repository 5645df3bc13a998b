#include "report/junit.h"

#include <algorithm>
#include <map>

#include "report/location.h"
#include "report/markup.h"
#include "report/plain.h"
#include "report/view.h"

namespace crosscheck {
namespace {

/// Of each answer; dashboards show the text of a case whole.
constexpr std::size_t quotes_shown = 20;

bool is_skipped(const Finding& finding)
{
    return finding.known || finding.verdict == Verdict::Unresolved;
}

bool is_failure(const Finding& finding)
{
    return finding.verdict == Verdict::Contradiction && !finding.known;
}

std::string body(const ReportView& view, const Finding& finding)
{
    std::string text = plain(finding.explanation, 2000) + "\n";
    for (const Position& position : finding.positions) {
        std::size_t shown = std::min(position.claims.size(), quotes_shown);
        for (std::size_t i = 0; i < shown; ++i) {
            std::uint32_t claim = position.claims[i];
            Quote quote = view.quote(claim, position, 160);
            text += plain(position.label, 80) + ": " + view.outlet(view.article_of(claim)) + ", " +
                    view.published(view.article_of(claim)) + ", " + view.place(claim) + ": “" +
                    quote.before + quote.marked + quote.after + "”\n";
        }
        if (shown < position.claims.size())
            text += plain(position.label, 80) + ": " +
                    std::to_string(position.claims.size() - shown) + " more\n";
    }
    for (const Reason& reason : finding.reasons)
        text += plain(reason.check, 60) + " " + plain(reason.outcome, 60) + ": " +
                plain(reason.detail, 300) + "\n";
    return text;
}

void write_case(Markup& out, const ReportView& view, const Finding& finding)
{
    std::string verdict(name(finding.verdict));
    out.raw("  <testcase classname=\"").text(plain(finding.kind, 60));
    if (!finding.attribute.empty()) out.raw(".").text(plain(finding.attribute, 60));
    out.raw("\" name=\"").text(plain(finding.question, 300));
    out.raw(" [").text(finding.id).raw("]\" time=\"0\"");
    if (finding.verdict == Verdict::Agreement || finding.verdict == Verdict::SingleOrigin) {
        out.raw("/>\n");
        return;
    }
    out.raw(">\n");
    if (is_skipped(finding)) {
        out.raw("   <skipped message=\"");
        out.text(verdict + (finding.known ? ", known in the baseline" : "")).raw("\"/>\n");
    } else if (is_failure(finding)) {
        out.raw("   <failure type=\"").text(verdict).raw("\" message=\"");
        out.text(answers(view, finding)).raw("\">").text(body(view, finding)).raw("</failure>\n");
    }
    if (!is_failure(finding))
        out.raw("   <system-out>")
            .text(verdict + ": " + answers(view, finding) + "\n" + body(view, finding))
            .raw("</system-out>\n");
    out.raw("  </testcase>\n");
}

struct Suite {
    std::string name;
    std::vector<const Finding*> findings;
    std::size_t failures = 0;
    std::size_t skipped = 0;
};

void write_counts(Markup& out, std::size_t tests, std::size_t failures, std::size_t skipped)
{
    out.raw(" tests=\"").number(static_cast<long long>(tests));
    out.raw("\" failures=\"").number(static_cast<long long>(failures));
    out.raw("\" errors=\"0\" skipped=\"").number(static_cast<long long>(skipped)).raw("\"");
}

} // namespace

std::string render_junit(const Report& report)
{
    ReportView view(report);
    std::map<std::string, Suite> suites;
    Suite all;
    for (const Finding& finding : report.findings) {
        const Event* event = view.event(finding.event);
        Suite& suite = suites[event == nullptr ? "" : event->id];
        suite.name = event == nullptr ? "no event" : plain(event->label, 100);
        suite.findings.push_back(&finding);
        suite.failures += is_failure(finding) ? 1U : 0U;
        suite.skipped += is_skipped(finding) ? 1U : 0U;
        all.failures += is_failure(finding) ? 1U : 0U;
        all.skipped += is_skipped(finding) ? 1U : 0U;
    }
    Markup out;
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crosscheck\"");
    write_counts(out, report.findings.size(), all.failures, all.skipped);
    out.raw(" time=\"0\">\n");
    for (const auto& [id, suite] : suites) {
        out.raw(" <testsuite name=\"").text(suite.name).raw("\"");
        write_counts(out, suite.findings.size(), suite.failures, suite.skipped);
        out.raw(" time=\"0\">\n");
        for (const Finding* finding : suite.findings)
            write_case(out, view, *finding);
        out.raw(" </testsuite>\n");
    }
    out.raw("</testsuites>\n");
    return out.take();
}

} // namespace crosscheck
