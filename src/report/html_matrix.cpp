#include <algorithm>
#include <map>

#include "report/html_parts.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr std::size_t cell_words = 24;

using ColumnOfArticle = std::map<std::string, std::size_t>;

class MatrixWriter {
  public:
    MatrixWriter(Markup& out, const ReportView& view, const PageLimits& limits)
        : out_(out), view_(view), limits_(limits), columns_(outlet_columns(view)),
          narrow_(columns_.size() > limits.wide_columns)
    {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            for (const ReportArticle* article : columns_[i].articles)
                column_of_[article->summary.id] = i;
        for (const auto* findings : {&view.differences(), &view.agreements()})
            for (const Finding* finding : *findings)
                ++asked_[finding->question];
    }

    void write()
    {
        std::vector<const Finding*> rows = view_.differences();
        std::size_t differing = std::min(rows.size(), limits_.matrix_open);
        open_section(out_, "glance", "At a glance",
                     "Each row is a question, each column an outlet. Rows and cells lead to the "
                     "evidence.");
        std::vector<const Finding*> first(rows.begin(),
                                          rows.begin() + static_cast<long>(differing));
        std::vector<const Finding*> agreeing = view_.agreements();
        std::size_t shown = std::min(agreeing.size(), limits_.matrix_open);
        std::vector<const Finding*> second(agreeing.begin(),
                                           agreeing.begin() + static_cast<long>(shown));
        write_table(first, second, "Questions by outlet, worst differences first.");
        write_key();
        rows.erase(rows.begin(), rows.begin() + static_cast<long>(differing));
        agreeing.erase(agreeing.begin(), agreeing.begin() + static_cast<long>(shown));
        write_rest(rows, agreeing);
        out_.raw("</div></section>\n");
    }

  private:
    void write_rest(std::vector<const Finding*>& differing, std::vector<const Finding*>& agreeing)
    {
        std::size_t left = differing.size() + agreeing.size();
        if (left == 0) return;
        differing.resize(std::min(differing.size(), limits_.matrix_folded));
        agreeing.resize(std::min(agreeing.size(), limits_.matrix_folded - differing.size()));
        out_.raw("<details class=\"fold\"><summary>").text(counted(left, "more question"));
        std::size_t shown = differing.size() + agreeing.size();
        if (shown < left)
            out_.raw(" <small>the first ").text(std::to_string(shown));
        else
            out_.raw(" <small>folded");
        out_.raw("; all are in the JSON and CSV reports</small></summary>");
        write_table(differing, agreeing, "Further questions by outlet.");
        out_.raw("</details>");
    }

    void write_table(const std::vector<const Finding*>& differing,
                     const std::vector<const Finding*>& agreeing, std::string_view caption)
    {
        if (differing.empty() && agreeing.empty()) return;
        out_.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .text(caption)
            .raw("\"><table class=\"mx");
        if (narrow_)
            out_.raw(" many");
        else
            out_.text(columns_.size() <= 3 ? " c3" : columns_.size() <= 5 ? " c5" : columns_.size() <= 6 ? "" : " c8");
        out_.raw("\"><caption class=\"vh\">")
            .text(caption)
            .raw(" Each cell gives the outlet’s answer; the verdict is named in the row’s header."
                 "</caption><colgroup><col class=\"cq\">");
        for (std::size_t i = 0; i < columns_.size(); ++i)
            out_.raw("<col class=\"co\">");
        out_.raw("</colgroup>");
        write_head();
        write_rows(differing, counted(differing.size(), "difference"));
        write_rows(agreeing, "Where the texts agree");
        out_.raw("</table></div>\n");
    }

    /// Visits runs of neighbouring columns that `same` holds together.
    template <typename Same, typename Visit>
    void each_run(Same same, Visit visit)
    {
        for (std::size_t i = 0; i < columns_.size();) {
            std::size_t end = i + 1;
            while (end < columns_.size() && same(columns_[i], columns_[end]))
                ++end;
            visit(columns_[i], end - i);
            i = end;
        }
    }

    static bool same_event(const OutletColumn& a, const OutletColumn& b)
    {
        return a.event == b.event;
    }

    static bool same_origin(const OutletColumn& a, const OutletColumn& b)
    {
        return a.event == b.event && a.origin == b.origin && !a.origin.empty();
    }

    void write_head()
    {
        out_.raw("<thead>");
        if (std::any_of(columns_.begin(), columns_.end(),
                        [](const OutletColumn& column) { return column.event != nullptr; })) {
            out_.raw("<tr class=\"ev\"><td></td>");
            each_run(same_event, [&](const OutletColumn& column, std::size_t run) {
                out_.raw("<th scope=\"colgroup\" colspan=\"")
                    .text(std::to_string(run))
                    .raw("\"><span>");
                out_.text(column.event == nullptr ? "No event named"
                                                  : plain(column.event->label, 60));
                out_.raw("</span></th>");
            });
            out_.raw("</tr>");
        }
        out_.raw("<tr class=\"nm\"><th scope=\"col\">Question</th>");
        for (const OutletColumn& column : columns_) {
            out_.raw("<th scope=\"col\"><b>").name_text(clip(column.outlet, 32)).raw("</b><small>");
            out_.text(column.published.empty() ? "undated" : long_date(column.published));
            out_.raw("</small></th>");
        }
        out_.raw("</tr><tr class=\"or\"><td></td>");
        each_run(same_origin, [&](const OutletColumn&, std::size_t run) {
            if (run == 1) {
                out_.raw("<td></td>");
                return;
            }
            out_.raw("<th scope=\"colgroup\" class=\"br\" colspan=\"").text(std::to_string(run));
            out_.raw("\"><span></span>one origin</th>");
        });
        out_.raw("</tr></thead>");
    }

    void write_rows(const std::vector<const Finding*>& findings, std::string_view heading)
    {
        if (findings.empty()) return;
        out_.raw("<tbody><tr class=\"grp\"><th scope=\"rowgroup\" colspan=\"");
        out_.text(std::to_string(columns_.size() + 1)).raw("\">").text(heading).raw("</th></tr>");
        for (const Finding* finding : findings)
            write_row(*finding);
        out_.raw("</tbody>");
    }

    void write_row(const Finding& finding)
    {
        const VerdictLook& shown = look(finding.verdict);
        std::vector<std::vector<std::size_t>> given(columns_.size());
        for (std::size_t i = 0; i < finding.positions.size(); ++i)
            for (std::uint32_t claim : finding.positions[i].claims)
                if (auto found = column_of_.find(view_.claim(claim).article);
                    found != column_of_.end())
                    if (auto& list = given[found->second]; list.empty() || list.back() != i)
                        list.push_back(i);
        std::string target = is_difference(finding.verdict) ? anchor(finding) : "agree";
        out_.raw("<tr class=\"").text(shown.tag).raw("\"><th scope=\"row\"><a href=\"#");
        out_.text(target).raw("\">");
        write_tile(out_, finding.verdict);
        out_.raw("<span>").text(plain(finding.question, 120));
        if (asked_[finding.question] > 1) out_.raw("<small>").text(answers(finding)).raw("</small>");
        out_.raw("<span class=\"vh\">: ").text(shown.word).raw("</span></span></a></th>");
        for (std::size_t i = 0; i < columns_.size(); ++i)
            write_cell(finding, columns_[i], given[i], target);
        out_.raw("</tr>\n");
    }

    /// What tells a question from others of the same words: its first answers.
    static std::string answers(const Finding& finding)
    {
        constexpr std::size_t most = 2;
        std::string words;
        for (std::size_t i = 0; i < std::min(finding.positions.size(), most); ++i)
            words += (words.empty() ? "" : " / ") + plain(finding.positions[i].label, cell_words);
        return finding.positions.size() > most ? words + " / …" : words;
    }

    void write_cell(const Finding& finding, const OutletColumn& column,
                    const std::vector<std::size_t>& given, const std::string& target)
    {
        out_.raw("<td>");
        if (given.empty()) {
            bool covers = std::any_of(
                column.articles.begin(), column.articles.end(), [&](const ReportArticle* article) {
                    return !finding.event.empty() &&
                           std::find(article->events.begin(), article->events.end(),
                                     finding.event) != article->events.end();
                });
            if (covers) out_.raw("<span class=\"om\"><span>not mentioned</span></span>");
            out_.raw("</td>");
            return;
        }
        std::string words;
        for (std::size_t index : given)
            words +=
                (words.empty() ? "" : " / ") + plain(finding.positions[index].label, cell_words);
        out_.raw("<a tabindex=\"-1\" href=\"#").text(target).raw("\" class=\"p");
        std::size_t position = given.size() > 1 ? 1 : given[0];
        if (position == 1) out_.raw(" p2");
        if (position > 1) out_.raw(" p3");
        out_.raw("\"");
        if (narrow_) out_.raw(" title=\"").text(column.outlet + ": " + words).raw("\"");
        out_.raw(">");
        write_glyph(out_, finding.verdict);
        out_.raw("<span class=\"v\">").text(clip(words, cell_words + 8)).raw("</span></a></td>");
    }

    void write_key()
    {
        out_.raw(
            "<p class=\"key\"><span><i></i>first answer</span><span><i class=\"b\"></i>another, "
            "or several</span><span><i class=\"c\"></i>a third</span><span>“not mentioned” (or "
            "–): the outlet covers the event but leaves this out</span><span>blank: another "
            "event</span></p>");
    }

    Markup& out_;
    const ReportView& view_;
    const PageLimits& limits_;
    std::vector<OutletColumn> columns_;
    bool narrow_;
    ColumnOfArticle column_of_;
    std::map<std::string, std::size_t> asked_; ///< how often, by the question's words
};

} // namespace

std::vector<OutletColumn> outlet_columns(const ReportView& view)
{
    std::vector<OutletColumn> columns;
    std::map<std::string, std::size_t> index;
    for (const ReportArticle& article : view.report().articles) {
        std::string outlet = view.outlet(&article);
        auto [found, added] = index.emplace(outlet, columns.size());
        if (added) columns.push_back({outlet, {}, nullptr, article.summary.origin, ""});
        OutletColumn& column = columns[found->second];
        column.articles.push_back(&article);
        const std::string& day = article.summary.published;
        if (!day.empty() && (column.published.empty() || day < column.published))
            column.published = plain(day, 10);
        for (const std::string& id : article.events)
            if (column.event == nullptr) column.event = view.event(id);
    }
    auto rank = [&](const Event* event) {
        return event == nullptr ? view.report().events.size()
                                : static_cast<std::size_t>(event - view.report().events.data());
    };
    // Within an event: origins in the order of their first article, so that copies stand together.
    std::map<std::string, std::size_t> origin_rank;
    for (const OutletColumn& column : columns)
        origin_rank.emplace(column.origin, origin_rank.size());
    std::stable_sort(columns.begin(), columns.end(),
                     [&](const OutletColumn& a, const OutletColumn& b) {
                         if (rank(a.event) != rank(b.event)) return rank(a.event) < rank(b.event);
                         return origin_rank[a.origin] < origin_rank[b.origin];
                     });
    return columns;
}

void write_matrix(Markup& out, const ReportView& view, const PageLimits& limits)
{
    bool anything = !view.differences().empty() || !view.agreements().empty();
    if (view.outlet_count() < 2 || !anything) return;
    MatrixWriter(out, view, limits).write();
}

} // namespace crosscheck
