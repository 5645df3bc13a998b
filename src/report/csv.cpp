#include "report/csv.h"

#include <fmt/format.h>

#include "report/location.h"
#include "report/plain.h"
#include "report/view.h"

namespace crosscheck {
namespace {

constexpr const char* header =
    "finding,verdict,severity,known,within_article,question,answer,outlet,published,title,url,path,"
    "line,lower,upper,unit,hedge,from,to,speaker,modality,scope,evidence,sentence,event,origin,"
    "explanation\r\n";

std::string figure(std::optional<double> value)
{
    return value ? fmt::format("{}", *value) : "";
}

std::string day(std::optional<Day> value)
{
    return value ? iso(*value) : "";
}

class Row {
  public:
    Row& text(std::string_view words, std::size_t limit = 1000)
    {
        return cell(csv_cell(plain(words, limit)));
    }
    /// What the program wrote itself: numbers, days, words of the contract.
    Row& own(std::string_view words) { return cell(std::string(words)); }
    std::string take() { return std::move(line_) + "\r\n"; }

  private:
    Row& cell(const std::string& bytes)
    {
        if (!first_) line_ += ',';
        first_ = false;
        line_ += bytes;
        return *this;
    }
    std::string line_;
    bool first_ = true;
};

std::string row(const ReportView& view, const Finding& finding, const Position& position,
                std::uint32_t index)
{
    const Claim& claim = view.claim(index);
    const ReportArticle* article = view.article_of(index);
    const ArticleSummary none;
    const ArticleSummary& source = article == nullptr ? none : article->summary;
    const Event* event = view.event(finding.event);
    Row row;
    row.text(finding.id).own(name(finding.verdict)).own(name(finding.severity));
    row.own(finding.known ? "true" : "false").own(finding.within_article ? "true" : "false");
    row.text(finding.question).text(position.label).text(view.outlet(article));
    row.text(source.published).text(source.title).text(source.url);
    row.text(article == nullptr ? "" : article->path).own(std::to_string(claim.evidence.line));
    row.own(figure(claim.value.lower)).own(figure(claim.value.upper)).text(claim.value.unit);
    row.own(name(claim.value.hedge)).own(day(claim.value.date.from)).own(day(claim.value.date.to));
    row.text(claim.attribution.text).own(name(claim.modality)).text(view.scope(index, {}));
    row.text(claim.evidence.text).text(claim.evidence.sentence_text);
    row.text(event == nullptr ? "" : event->label).text(source.origin).text(finding.explanation);
    return row.take();
}

} // namespace

std::string csv_cell(std::string_view plain_text)
{
    std::string cell = "\"";
    static constexpr std::string_view formula_starts[] = {
        "=",           "+", "-", "@", "|", "%", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
        "\xEF\xBC\xA0"};
    for (std::string_view start : formula_starts)
        if (plain_text.substr(0, start.size()) == start) {
            cell += '\'';
            break;
        }
    for (char c : plain_text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + "\"";
}

std::string render_csv(const Report& report)
{
    ReportView view(report);
    std::string out = header;
    for (const auto* list : {&view.differences(), &view.agreements(), &view.singles()})
        for (const Finding* finding : *list)
            for (const Position& position : finding->positions)
                for (std::uint32_t claim : position.claims)
                    out += row(view, *finding, position, claim);
    return out;
}

} // namespace crosscheck
