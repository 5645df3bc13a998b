#include <algorithm>

#include "report/html_parts.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr std::size_t around =
    220; ///< code points of the sentence on each side of the marked words

/// "en", "pt-BR": what a lang attribute takes.
bool is_language_tag(std::string_view tag)
{
    std::size_t letters = 0;
    while (letters < tag.size() && tag[letters] >= 'a' && tag[letters] <= 'z')
        ++letters;
    if (letters < 2 || letters > 3 || tag.size() > 12) return false;
    return letters == tag.size() ||
           (tag[letters] == '-' && tag.size() > letters + 1 && tag.back() != '-' &&
            tag.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
                                  letters + 1) == std::string_view::npos);
}

class FindingWriter {
  public:
    FindingWriter(Markup& out, const ReportView& view, const PageLimits& limits)
        : out_(out), view_(view), limits_(limits)
    {
    }

    void write(const Finding& finding, std::size_t number, bool folded)
    {
        const VerdictLook& shown = look(finding.verdict);
        out_.raw("<article class=\"dif ").text(shown.tag).raw("\" id=\"").text(anchor(finding));
        out_.raw("\" data-v=\"").text(shown.tag).raw("\" data-s=\"");
        out_.text(std::to_string(static_cast<int>(finding.severity))).raw("\" data-n=\"");
        out_.text(std::to_string(view_.outlets(finding).size())).raw("\">\n");
        write_side(finding, number);
        out_.raw("<div>");
        if (folded) {
            out_.raw("<details><summary><h3>").text(plain(finding.question, 300));
            out_.raw("</h3><small>").text(labels(finding)).raw("</small></summary>");
        } else {
            out_.raw("<h3>").text(plain(finding.question, 300)).raw("</h3>");
        }
        if (!finding.explanation.empty())
            out_.raw("<p class=\"say\">").text(plain(finding.explanation, 1000)).raw("</p>\n");
        write_positions(finding);
        write_chain(finding);
        if (folded) out_.raw("</details>");
        out_.raw("</div></article>\n");
    }

    static std::string labels(const Finding& finding)
    {
        std::vector<std::string> words;
        for (const Position& position : finding.positions)
            if (words.size() < 6) words.push_back(plain(position.label, 40));
        if (finding.positions.size() > 6) words.emplace_back("more");
        return enumerate(words);
    }

  private:
    void write_side(const Finding& finding, std::size_t number)
    {
        const VerdictLook& shown = look(finding.verdict);
        out_.raw("<div class=\"side\"><span class=\"num\">").text(std::to_string(number));
        out_.raw("</span><span class=\"badge\">");
        write_tile(out_, finding.verdict);
        out_.text(capitalised(shown.word)).raw("</span><p>");
        out_.text(capitalised(name(finding.severity))).raw(" severity</p><p>");
        if (finding.within_article)
            out_.raw("Within one article");
        else
            out_.text(capitalised(number_word(view_.outlets(finding).size(), false)))
                .text(view_.outlets(finding).size() == 1 ? " outlet, " : " outlets, ")
                .text(number_word(view_.origins(finding), false))
                .text(view_.origins(finding) == 1 ? " origin" : " origins");
        out_.raw("</p>");
        if (finding.known) out_.raw("<p>Known: in the baseline</p>");
        if (const Event* event = view_.event(finding.event); event != nullptr)
            out_.raw("<p>").text(plain(event->label, 60)).raw("</p>");
        out_.raw("</div>\n");
    }

    /// The answers with most origins get a quote; the rest are named, in the order of the report.
    void write_positions(const Finding& finding)
    {
        std::vector<const Position*> order;
        for (const Position& position : finding.positions)
            if (!position.claims.empty()) order.push_back(&position);
        std::vector<const Position*> quoted = order;
        std::stable_sort(quoted.begin(), quoted.end(), [](const Position* a, const Position* b) {
            return a->origins > b->origins;
        });
        quoted.resize(std::min(quoted.size(), limits_.positions));
        auto is_quoted = [&](const Position* position) {
            return std::find(quoted.begin(), quoted.end(), position) != quoted.end();
        };
        out_.raw("<div class=\"qs n").text(std::to_string(quoted.size())).raw("\">");
        for (const Position* position : order)
            if (is_quoted(position)) write_position(*position);
        out_.raw("</div>");
        if (quoted.size() == order.size()) return;
        out_.raw("<p class=\"note\">Other answers: ");
        std::string words;
        for (const Position* position : order)
            if (!is_quoted(position))
                words += (words.empty() ? "" : "; ") + plain(position->label, 60) + " (" +
                         clip(enumerate(view_.outlets(*position)), 120) + ")";
        out_.text(clip(words, 1500)).raw(".</p>");
    }

    void write_position(const Position& position)
    {
        std::uint32_t claim = position.claims[0];
        out_.raw("<div class=\"q\"><p class=\"val\">").text(plain(position.label, 80)).raw("</p>");
        if (std::string scope = view_.scope(claim, position); !scope.empty())
            out_.raw("<p class=\"of\">").text(scope).raw("</p>");
        write_quote(position, claim);
        if (position.claims.size() > 1) write_more(position);
        out_.raw("</div>\n");
    }

    void write_quote(const Position& position, std::uint32_t claim)
    {
        Quote quote = view_.quote(claim, position, around);
        const ReportArticle* article = view_.article_of(claim);
        out_.raw("<blockquote dir=\"auto\"");
        if (article != nullptr && is_language_tag(article->language))
            out_.raw(" lang=\"").text(article->language).raw("\"");
        out_.raw(">");
        if (!quote.previous.empty())
            out_.raw("<span class=\"cx\">").text(quote.previous).raw("</span> ");
        out_.text(quote.before).raw("<mark>").text(quote.marked).raw("</mark>").text(quote.after);
        if (!quote.next.empty())
            out_.raw(" <span class=\"cx\">").text(quote.next).raw("</span>");
        out_.raw("</blockquote><footer><b><bdi>");
        if (article != nullptr && is_web_address(article->summary.url))
            out_.raw("<a")
                .href(article->summary.url)
                .raw(">")
                .text(view_.outlet(article))
                .raw("</a>");
        else
            out_.text(view_.outlet(article));
        out_.raw("</bdi></b>, ").text(view_.published(article)).raw("<br>");
        std::string speaker = view_.speaker(claim);
        out_.text(speaker.empty() ? "No speaker named" : speaker).raw(" · <bdi>");
        out_.name_text(view_.place(claim)).raw("</bdi></footer>");
    }

    void write_more(const Position& position)
    {
        std::size_t more = position.claims.size() - 1;
        auto outlets = view_.outlets(position);
        if (outlets.size() > 1)
            out_.raw("<p class=\"also\">")
                .text(counted(outlets.size(), "outlet"))
                .raw(", ")
                .text(counted(position.origins, "origin"))
                .raw(": ")
                .text(clip(enumerate(outlets), 300))
                .raw("</p>");
        out_.raw("<details class=\"more\"><summary>").text(counted(more, "further quote"));
        out_.raw("</summary>");
        for (std::size_t i = 1; i < std::min(position.claims.size(), limits_.more_quotes + 1); ++i)
            write_quote(position, position.claims[i]);
        if (more > limits_.more_quotes)
            out_.raw("<p class=\"note\">")
                .text(std::to_string(more - limits_.more_quotes))
                .raw(" more in the JSON and CSV reports.</p>");
        out_.raw("</details>");
    }

    void write_chain(const Finding& finding)
    {
        if (finding.reasons.empty()) return;
        out_.raw("<ol class=\"chain\" aria-label=\"Checks made, in order\">");
        for (const Reason& reason : finding.reasons) {
            if (reason.decides)
                out_.raw("<li class=\"d\">");
            else
                out_.raw("<li>");
            out_.raw("<span class=\"k\">").text(plain(reason.check, 40)).raw("</span> <b>");
            out_.text(plain(reason.outcome, 40)).raw("</b>");
            if (!reason.detail.empty())
                out_.raw(" <span class=\"t\">").text(plain(reason.detail, 240)).raw("</span>");
            if (reason.decides) out_.raw("<span class=\"vh\"> (decides)</span>");
            out_.raw("</li>");
        }
        out_.raw("<li class=\"end\"><span class=\"badge\">");
        write_tile(out_, finding.verdict);
        out_.text(capitalised(look(finding.verdict).word)).raw("</span></li></ol>\n");
    }

    Markup& out_;
    const ReportView& view_;
    const PageLimits& limits_;
};

void write_list(Markup& out, const ReportView& view, std::size_t from, std::size_t limit)
{
    const auto& list = view.differences();
    std::size_t end = std::min(list.size(), from + limit);
    out.raw("<details class=\"fold\"><summary>")
        .text(counted(list.size() - from, "more difference"));
    out.raw(" <small>one line each");
    if (end < list.size())
        out.raw("; ")
            .text(std::to_string(list.size() - end))
            .raw(" more only in the JSON and CSV reports");
    out.raw("</small></summary><table class=\"tb list\"><thead><tr><th scope=\"col\">Verdict</th>"
            "<th scope=\"col\">Question</th><th scope=\"col\">Answers</th></tr></thead><tbody>");
    for (std::size_t i = from; i < end; ++i) {
        const Finding& finding = *list[i];
        const VerdictLook& shown = look(finding.verdict);
        out.raw("<tr class=\"")
            .text(shown.tag)
            .raw("\" id=\"")
            .text(anchor(finding))
            .raw("\"><td>");
        out.text(shown.glyph).raw(" ").text(shown.word).raw("</td><td>");
        out.text(plain(finding.question, 120)).raw("</td><td>");
        out.text(clip(FindingWriter::labels(finding), 120)).raw("</td></tr>\n");
    }
    out.raw("</tbody></table></details>");
}

/// Warnings and errors; notes are in the JSON report and on standard error.
void write_notes(Markup& out, const ReportView& view, const PageLimits& limits)
{
    auto list = view.warnings();
    if (list.empty()) return;
    out.raw("<div class=\"diag\" id=\"notes\"><div class=\"side\"><span class=\"badge att\">"
            "<span class=\"tile att\"><svg class=\"g\" aria-hidden=\"true\"><use href=\"#g-note\"/>"
            "</svg></span>Notes on the input</span><p>Not verdicts</p></div><ul>");
    std::size_t shown = std::min(list.size(), limits.notes);
    for (std::size_t i = 0; i < shown; ++i)
        out.raw("<li><bdi>").text(plain(format(*list[i]), 400)).raw("</bdi></li>");
    if (shown < list.size())
        out.raw("<li>")
            .text(std::to_string(list.size() - shown))
            .raw(" more in the JSON report</li>");
    out.raw("</ul></div>\n");
}

} // namespace

void write_differences(Markup& out, const ReportView& view, const PageLimits& limits)
{
    const auto& list = view.differences();
    open_section(out, "differences", "Differences",
                 "By severity, contradictions first. The marked words state the answer; filled "
                 "points on a line are the checks that decided.");
    out.raw("<div class=\"tools\" id=\"tools\" hidden></div>");
    if (list.empty()) {
        out.raw("<p class=\"say\">");
        out.text(view.agreements().empty()
                     ? "Nothing could be compared: no question is answered by two articles."
                     : "Wherever two articles answer the same question, their answers agree.");
        out.raw("</p>");
    }
    out.raw("<div id=\"list\">");
    FindingWriter writer(out, view, limits);
    std::size_t full = std::min(list.size(), limits.open + limits.folded);
    for (std::size_t i = 0; i < full; ++i)
        writer.write(*list[i], i + 1, i >= limits.open);
    out.raw("</div><p class=\"note\" id=\"none\" hidden>No difference passes the filter.</p>");
    if (full < list.size()) write_list(out, view, full, limits.listed);
    write_notes(out, view, limits);
    out.raw("</div></section>\n");
}

} // namespace crosscheck
