#include "report/markdown.h"

#include <algorithm>

#include "report/plain.h"
#include "report/view.h"

namespace crosscheck {
namespace {

constexpr std::size_t quotes_shown = 4;

class MarkdownWriter {
  public:
    explicit MarkdownWriter(const ReportView& view) : view_(view) {}

    std::string write()
    {
        write_head();
        write_differences();
        write_agreements();
        write_singles();
        write_coverage();
        write_diagnostics();
        return std::move(out_);
    }

  private:
    static std::string text(std::string_view article_text, std::size_t limit = 400)
    {
        return markdown_text(plain(article_text, limit));
    }

    void line(const std::string& words = "") { out_ += words + "\n"; }

    void write_head()
    {
        line("# crosscheck: " + counted(view_.report().articles.size(), "article") + ", " +
             counted(view_.outlet_count(), "outlet") + ", " +
             counted(view_.origin_count(), "origin"));
        line();
        std::string ways = view_.ways();
        line("**" + view_.headline() + "** " + ways + (ways.empty() ? "" : " ") + view_.limits());
        line();
        std::string tally;
        for (Verdict verdict : verdict_order()) {
            std::size_t count = view_.count(verdict);
            if (count == 0) continue;
            const VerdictLook& shown = look(verdict);
            tally += (tally.empty() ? "" : " · ") + std::string(shown.glyph) + " " +
                     std::to_string(count) + " " +
                     std::string(count == 1 ? shown.word : shown.plural);
        }
        if (!tally.empty()) line(tally);
        if (std::size_t known = view_.known_count(); known > 0) {
            line();
            line(counted(view_.differences().size() - known, "difference") +
                 " new since the baseline, " + std::to_string(known) + " known.");
        }
    }

    void write_differences()
    {
        if (view_.differences().empty()) return;
        line();
        line("## Differences, worst first");
        std::size_t number = 0;
        for (const Finding* finding : view_.differences())
            write_difference(*finding, ++number);
    }

    void write_difference(const Finding& finding, std::size_t number)
    {
        const VerdictLook& shown = look(finding.verdict);
        line();
        line("### " + std::to_string(number) + ". " + std::string(shown.glyph) + " " +
             text(finding.question));
        line();
        std::string head =
            "**" + std::string(shown.word) + "** · " + std::string(name(finding.severity));
        head += finding.within_article ? " · within one article"
                                       : " · " + counted(view_.outlets(finding).size(), "outlet") +
                                             ", " + counted(view_.origins(finding), "origin");
        line(head + (finding.known ? " · known" : ""));
        if (!finding.explanation.empty()) {
            line();
            line(text(finding.explanation, 1000));
        }
        line();
        for (const Position& position : finding.positions)
            write_position(position);
        write_reasons(finding);
    }

    void write_position(const Position& position)
    {
        std::size_t shown = std::min(position.claims.size(), quotes_shown);
        for (std::size_t i = 0; i < shown; ++i) {
            std::uint32_t claim = position.claims[i];
            if (i == 0) {
                std::string scope = view_.scope(claim, position);
                line("- **" + text(position.label, 80) + "**" +
                     (scope.empty() ? "" : " (" + markdown_text(scope) + ")"));
            }
            Quote quote = view_.quote(claim, position, 160);
            line("  > “" + markdown_text(quote.before) + "**" + markdown_text(quote.marked) + "**" +
                 markdown_text(quote.after) + "”  ");
            const ReportArticle* article = view_.article_of(claim);
            std::string speaker = view_.speaker(claim);
            line("  > — **" + markdown_text(view_.outlet(article)) + "**, " +
                 markdown_text(view_.published(article)) +
                 (speaker.empty() ? "" : " · " + markdown_text(speaker)) + " · " +
                 markdown_text(view_.place(claim)));
            line();
        }
        if (shown < position.claims.size()) {
            line("  … and " + std::to_string(position.claims.size() - shown) +
                 " more: " + text(enumerate(view_.outlets(position)), 300));
            line();
        }
    }

    void write_reasons(const Finding& finding)
    {
        if (finding.reasons.empty()) return;
        std::string chain;
        for (const Reason& reason : finding.reasons) {
            std::string step = text(reason.check, 40) + " " + text(reason.outcome, 40);
            if (reason.decides) step = "**" + step + "**";
            if (!reason.detail.empty()) step += " (" + text(reason.detail, 200) + ")";
            chain += (chain.empty() ? "Why: " : " → ") + step;
        }
        line(chain);
    }

    void write_agreements()
    {
        if (view_.agreements().empty()) return;
        line();
        line("## Agreement, and who agrees");
        line();
        line("| | question | answer | who |");
        line("|---|---|---|---|");
        for (const Finding* finding : view_.agreements())
            write_row(*finding);
    }

    void write_row(const Finding& finding)
    {
        std::vector<std::string> labels;
        for (const Position& position : finding.positions)
            labels.push_back(text(position.label, 60));
        auto outlets = view_.outlets(finding);
        std::string who = finding.within_article
                              ? "within one article: "
                              : counted(outlets.size(), "outlet") + ", " +
                                    counted(view_.origins(finding), "origin") + ": ";
        const VerdictLook& shown = look(finding.verdict);
        line("| " + std::string(shown.glyph) + " " + std::string(shown.word) + " | " +
             text(finding.question) + " | " + enumerate(labels) + " | " + who +
             text(enumerate(outlets), 300) + " |");
    }

    void write_singles()
    {
        if (view_.singles().empty()) return;
        line();
        line("<details><summary>" + std::string(look(Verdict::SingleOrigin).glyph) + " " +
             counted(view_.singles().size(), "question") +
             " answered by one origin only</summary>");
        line();
        line("| | question | answer | who |");
        line("|---|---|---|---|");
        for (const Finding* finding : view_.singles())
            write_row(*finding);
        line();
        line("</details>");
    }

    void write_coverage()
    {
        line();
        line("## Coverage");
        line();
        line("| outlet | published | quantities | claimed | set aside |");
        line("|---|---|--:|--:|--:|");
        for (const ReportArticle& article : view_.report().articles)
            if (!article.archived)
                line("| " + markdown_text(view_.outlet(&article)) + " | " +
                     markdown_text(view_.published(&article)) + " | " +
                     std::to_string(article.quantities) + " | " + std::to_string(article.claimed) +
                     " | " + std::to_string(article.set_aside.size()) + " |");
        if (view_.claimed() < view_.quantities())
            write_passages("Quantities no rule claimed", true);
        if (view_.set_aside_count() > 0) write_passages("Passages set aside", false);
    }

    void write_passages(const std::string& heading, bool unclaimed)
    {
        line();
        line("<details><summary>" + heading + "</summary>");
        line();
        for (const ReportArticle& article : view_.report().articles)
            for (const Passage& passage : unclaimed ? article.unclaimed : article.set_aside)
                line("- " + markdown_text(view_.outlet(&article)) + ", line " +
                     std::to_string(passage.line) + ": “" + text(passage.text, 120) + "”" +
                     (passage.why.empty() ? "" : " (" + text(passage.why, 40) + ")"));
        line();
        line("</details>");
    }

    void write_diagnostics()
    {
        auto list = view_.warnings();
        if (list.empty()) return;
        line();
        line("## Notes on the input");
        line();
        for (const Diagnostic* diagnostic : list)
            line("- " + text(format(*diagnostic), 400));
    }

    const ReportView& view_;
    std::string out_;
};

} // namespace

std::string markdown_text(std::string_view plain_text)
{
    std::string out;
    for (std::size_t i = 0; i < plain_text.size(); ++i) {
        char c = plain_text[i];
        // A doubled slash or "www." would become a link, "@name" a mention.
        if (c == '/' && i + 1 < plain_text.size() && plain_text[i + 1] == '/')
            out += '\\';
        else if (c == '.' && i >= 3 &&
                 (plain_text.substr(i - 3, 3) == "www" || plain_text.substr(i - 3, 3) == "WWW"))
            out += '\\';
        else if (std::string_view("\\`*_[]<>|~&#$").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
        if (c == '@') out += "<!-- -->";
    }
    return out;
}

std::string render_markdown(const Report& report, const MarkdownOptions& options)
{
    ReportView view(report);
    std::string text = MarkdownWriter(view).write();
    if (text.size() <= options.max_bytes) return text;
    const std::string last =
        "\n_The report was cut here; --format html and json hold all of it._\n";
    std::size_t room = options.max_bytes > last.size() ? options.max_bytes - last.size() : 0;
    std::size_t end = text.rfind('\n', room);
    text.resize(end == std::string::npos || room == 0 ? 0 : end + 1);
    return text + last;
}

} // namespace crosscheck
