#include "report/terminal.h"

#include <algorithm>
#include <map>

#include "report/plain.h"
#include "report/view.h"

namespace crosscheck {
namespace {

constexpr std::size_t differences_shown = 20;
constexpr std::size_t agreements_shown = 12;
constexpr std::size_t quotes_shown = 3;
constexpr std::size_t notes_shown = 10;

const char* colour_code(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Contradiction:
        return "31";
    case Verdict::ScopeDifference:
        return "35";
    case Verdict::AttributionDifference:
        return "33";
    case Verdict::Update:
        return "34";
    case Verdict::Compatible:
        return "36";
    case Verdict::Agreement:
        return "32";
    case Verdict::Unresolved:
    case Verdict::SingleOrigin:
        return "2";
    }
    return "0";
}

class TextWriter {
  public:
    TextWriter(const ReportView& view, const TextOptions& options)
        : view_(view), options_(options), width_(std::max(options.width, 40U))
    {
    }

    std::string write()
    {
        write_head();
        write_differences();
        write_agreements();
        write_coverage();
        write_diagnostics();
        return std::move(out_);
    }

  private:
    std::string painted(const std::string& text, const char* code) const
    {
        return options_.colour && !text.empty()
                   ? std::string("\033[") + code + "m" + text + "\033[0m"
                   : text;
    }

    void line(const std::string& text = "") { out_ += text + "\n"; }

    void paragraph(std::string_view text, std::size_t indent, const char* code = nullptr)
    {
        for (const std::string& part : wrap(text, width_ - indent))
            line(std::string(indent, ' ') + (code == nullptr ? part : painted(part, code)));
    }

    void title(const std::string& text)
    {
        line();
        line(painted(text, "1"));
    }

    void write_head()
    {
        paragraph("crosscheck: " + counted(view_.report().articles.size(), "article") + ", " +
                      counted(view_.outlet_count(), "outlet") + ", " +
                      counted(view_.origin_count(), "origin") + ", " +
                      counted(view_.report().events.size(), "event"),
                  0, "1");
        paragraph(view_.headline() + " " + view_.ways(), 0);
        std::string tally;
        std::size_t columns = 0;
        for (Verdict verdict : verdict_order()) {
            std::size_t count = view_.count(verdict);
            if (count == 0) continue;
            const VerdictLook& shown = look(verdict);
            std::string item = std::string(shown.glyph) + " " + std::to_string(count) + " " +
                               std::string(count == 1 ? shown.word : shown.plural);
            if (columns != 0 && columns + 3 + display_width(item) > width_) {
                tally += "\n";
                columns = 0;
            } else if (columns != 0) {
                tally += "   ";
                columns += 3;
            }
            columns += display_width(item);
            tally += painted(item, colour_code(verdict));
        }
        if (!tally.empty()) line(tally);
        if (std::size_t known = view_.known_count(); known > 0)
            paragraph(counted(view_.differences().size() - known, "difference") +
                          " new since the baseline, " + std::to_string(known) + " known",
                      0);
    }

    void write_differences()
    {
        const auto& list = view_.differences();
        if (list.empty()) return;
        title("DIFFERENCES, worst first");
        std::size_t shown =
            options_.verbose ? list.size() : std::min(list.size(), differences_shown);
        for (std::size_t i = 0; i < shown; ++i)
            write_difference(*list[i], i + 1);
        if (shown < list.size()) {
            line();
            paragraph("… and " + std::to_string(list.size() - shown) +
                          " more differences: --verbose, or --format html=FILE",
                      0);
        }
    }

    void write_difference(const Finding& finding, std::size_t number)
    {
        const VerdictLook& shown = look(finding.verdict);
        line();
        std::string head = std::string(shown.glyph) + " " + std::string(shown.word) + " · " +
                           std::string(name(finding.severity));
        head += finding.within_article ? " · within one article"
                                       : " · " + counted(view_.outlets(finding).size(), "outlet") +
                                             ", " + counted(view_.origins(finding), "origin");
        if (finding.known) head += " · known";
        std::string digits = std::to_string(number);
        digits.resize(std::max<std::size_t>(digits.size() + 1, 3), ' ');
        for (const std::string& part : wrap(head, width_ - digits.size())) {
            line(digits + painted(part, colour_code(finding.verdict)));
            digits.assign(digits.size(), ' ');
        }
        paragraph(plain(finding.question, 400), 3, "1");
        paragraph(plain(finding.explanation, 2000), 3);
        for (const Position& position : finding.positions)
            write_position(finding, position);
        write_reasons(finding);
    }

    void write_position(const Finding& finding, const Position& position)
    {
        std::string label = plain(position.label, 80);
        std::size_t limit = options_.verbose ? position.claims.size() : quotes_shown;
        std::size_t shown = std::min(position.claims.size(), limit);
        for (std::size_t i = 0; i < shown; ++i) {
            std::uint32_t claim = position.claims[i];
            const ReportArticle* article = view_.article_of(claim);
            std::string source = view_.outlet(article) + ", " + view_.published(article);
            if (std::string speaker = view_.speaker(claim); !speaker.empty())
                source += " · " + speaker;
            source += " · " + view_.place(claim);
            if (i == 0) {
                line();
                std::string scope = view_.scope(claim, position);
                paragraph(label + (scope.empty() ? "" : " (" + scope + ")"), 5,
                          colour_code(finding.verdict));
            }
            write_quote(view_.quote(claim, position, 110));
            paragraph("— " + source, 7, "2");
        }
        if (shown < position.claims.size())
            paragraph("… and " + std::to_string(position.claims.size() - shown) +
                          " more: " + clip(enumerate(view_.outlets(position)), 200),
                      7, "2");
    }

    void write_quote(const Quote& quote)
    {
        // Colour is put on after wrapping: marks stand for it until then.
        std::string text = "“" + quote.before + "‹" + quote.marked + "›" + quote.after + "”";
        bool marked = false;
        for (std::string part : wrap(text, width_ - 7)) {
            if (options_.colour) part = coloured_marks(part, marked);
            line(std::string(7, ' ') + part);
        }
    }

    static std::string coloured_marks(const std::string& part, bool& marked)
    {
        std::string out = marked ? "\033[1;4m" : "";
        for (std::size_t at = 0; at < part.size();) {
            std::size_t size = decode(part, at).size;
            std::string_view point = std::string_view(part).substr(at, size);
            if (point == "‹" && !marked) {
                out += "\033[1;4m";
                marked = true;
            } else if (point == "›" && marked) {
                out += "\033[0m";
                marked = false;
            } else {
                out += point;
            }
            at += size;
        }
        return marked ? out + "\033[0m" : out;
    }

    void write_reasons(const Finding& finding)
    {
        if (finding.reasons.empty()) return;
        std::string chain = "why: ";
        for (std::size_t i = 0; i < finding.reasons.size(); ++i) {
            const Reason& reason = finding.reasons[i];
            if (i > 0) chain += " → ";
            std::string step = plain(reason.check, 60) + " " + plain(reason.outcome, 60);
            if (!reason.detail.empty()) step += " (" + plain(reason.detail, 120) + ")";
            chain += reason.decides ? "[" + step + "]" : step;
        }
        line();
        paragraph(chain, 5);
    }

    void write_agreements()
    {
        const auto& list = view_.agreements();
        if (!list.empty()) title("AGREEMENT, and who agrees");
        std::size_t shown =
            options_.verbose ? list.size() : std::min(list.size(), agreements_shown);
        for (std::size_t i = 0; i < shown; ++i)
            write_agreement(*list[i]);
        if (shown < list.size())
            paragraph("… and " + std::to_string(list.size() - shown) + " more", 2);
        if (view_.singles().empty()) return;
        line();
        paragraph(std::string(look(Verdict::SingleOrigin).glyph) + " " +
                      counted(view_.singles().size(), "question") +
                      (view_.singles().size() == 1 ? " is" : " are") +
                      " answered by one origin only" +
                      (options_.verbose ? ":" : "; --verbose lists them"),
                  0);
        if (!options_.verbose) return;
        for (const Finding* finding : view_.singles())
            write_agreement(*finding);
    }

    void write_agreement(const Finding& finding)
    {
        std::vector<std::string> labels;
        for (const Position& position : finding.positions)
            labels.push_back(plain(position.label, 60));
        auto outlets = view_.outlets(finding);
        const VerdictLook& shown = look(finding.verdict);
        line(painted(std::string(shown.glyph), colour_code(finding.verdict)) + " " +
             wrapped_rest(plain(finding.question, 400) + " " + enumerate(labels)));
        std::string who = finding.within_article
                              ? "within one article: "
                              : counted(outlets.size(), "outlet") + ", " +
                                    counted(view_.origins(finding), "origin") + ": ";
        paragraph(who + clip(enumerate(outlets), 300), 4, "2");
        if (finding.verdict == Verdict::Compatible) paragraph(plain(finding.explanation, 2000), 4);
    }

    /// The first line beside a glyph, the rest indented below it.
    std::string wrapped_rest(const std::string& text) const
    {
        std::string out;
        for (const std::string& part : wrap(text, width_ - 2))
            out += (out.empty() ? "" : "\n  ") + part;
        return out;
    }

    void write_coverage()
    {
        title("COVERAGE");
        std::uint64_t left = view_.quantities() - std::min(view_.quantities(), view_.claimed());
        paragraph(std::to_string(view_.claimed()) + " of " + std::to_string(view_.quantities()) +
                      " quantities became claims" +
                      (left == 0 ? "." : "; silence is not agreement:"),
                  0);
        if (left > 0)
            for (const ReportArticle& article : view_.report().articles)
                write_unclaimed(article);
        if (std::size_t aside = view_.set_aside_count(); aside > 0) write_set_aside(aside);
    }

    void write_unclaimed(const ReportArticle& article)
    {
        if (article.claimed >= article.quantities) return;
        paragraph(view_.outlet(&article) + ": " +
                      std::to_string(article.quantities - article.claimed) + " of " +
                      std::to_string(article.quantities) + " unclaimed",
                  2);
        if (!options_.verbose) return;
        for (const Passage& passage : article.unclaimed)
            paragraph("line " + std::to_string(passage.line) + ": " + plain(passage.text, 80), 4,
                      "2");
    }

    void write_set_aside(std::size_t total)
    {
        std::map<std::string, std::size_t> kinds;
        for (const ReportArticle& article : view_.report().articles)
            for (const Passage& passage : article.set_aside)
                ++kinds[plain(passage.why, 60)];
        std::vector<std::string> parts;
        for (const auto& [why, count] : kinds)
            parts.push_back(std::to_string(count) + " " + why);
        paragraph(counted(total, "passage") + " set aside as page furniture: " + enumerate(parts),
                  0);
        if (!options_.verbose) return;
        for (const ReportArticle& article : view_.report().articles)
            for (const Passage& passage : article.set_aside)
                paragraph(view_.outlet(&article) + ":" + std::to_string(passage.line) + " " +
                              plain(passage.why, 60) + ": " + plain(passage.text, 80),
                          2, "2");
    }

    void write_diagnostics()
    {
        auto list = view_.warnings();
        if (options_.verbose)
            for (const Diagnostic& diagnostic : view_.report().diagnostics)
                if (diagnostic.severity == DiagnosticSeverity::Note) list.push_back(&diagnostic);
        if (list.empty()) return;
        title("NOTES ON THE INPUT");
        std::size_t shown = options_.verbose ? list.size() : std::min(list.size(), notes_shown);
        for (std::size_t i = 0; i < shown; ++i)
            paragraph(plain(format(*list[i]), 500), 2);
        if (shown < list.size())
            paragraph("… and " + std::to_string(list.size() - shown) + " more", 2);
    }

    const ReportView& view_;
    const TextOptions& options_;
    std::size_t width_;
    std::string out_;
};

} // namespace

std::string render_text(const Report& report, const TextOptions& options)
{
    ReportView view(report);
    return TextWriter(view, options).write();
}

} // namespace crosscheck
