#include "report/claim_review.h"

#include <algorithm>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "report/markup.h"
#include "report/plain.h"
#include "report/view.h"
#include "yaml/node.h"

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t claim_limit = 75; ///< code points of claimReviewed, as search engines want it
constexpr std::size_t appearances_limit = 50;

std::string dump(const Json& json)
{
    // "<" never stands in the output, so it may be put into a script block.
    std::string out;
    for (char c : json.dump(1, ' ', false, Json::error_handler_t::replace))
        out += c == '<' ? std::string("\\u003c") : std::string(1, c);
    return out + "\n";
}

Json appearance(const ReportView& view, const ReportArticle& article)
{
    Json json{{"@type", "NewsArticle"}};
    if (!article.summary.title.empty()) json["headline"] = plain(article.summary.title, 200);
    if (is_web_address(article.summary.url)) json["url"] = article.summary.url;
    if (!article.summary.published.empty())
        json["datePublished"] = plain(article.summary.published, 40);
    json["publisher"] = {{"@type", "Organization"}, {"name", view.outlet(&article)}};
    return json;
}

std::vector<const ReportArticle*> articles_of(const ReportView& view, const Position& position)
{
    std::vector<const ReportArticle*> articles;
    for (std::uint32_t claim : position.claims) {
        const ReportArticle* article = view.article_of(claim);
        bool seen = std::find(articles.begin(), articles.end(), article) != articles.end();
        if (article != nullptr && !seen && articles.size() < appearances_limit)
            articles.push_back(article);
    }
    return articles;
}

Json claim_draft(const ReportView& view, const Finding& finding, const Position& position)
{
    Json json{{"@type", "Claim"},
              {"identifier", finding.id},
              {"name", plain(finding.question, 200) + " " + plain(position.label, 80)}};
    if (position.claims.empty()) return json;
    json["text"] = plain(view.claim(position.claims[0]).evidence.sentence_text, 500);
    Json list = Json::array();
    auto articles = articles_of(view, position);
    for (const ReportArticle* article : articles)
        list.push_back(appearance(view, *article));
    auto first = std::min_element(articles.begin(), articles.end(),
                                  [](const ReportArticle* a, const ReportArticle* b) {
                                      const std::string& x = a->summary.published;
                                      const std::string& y = b->summary.published;
                                      if (x.empty() != y.empty()) return y.empty();
                                      return x < y;
                                  });
    if (first != articles.end() && !(*first)->summary.published.empty())
        json["firstAppearance"] = appearance(view, **first);
    json["appearance"] = std::move(list);
    return json;
}

Json graph(Json items)
{
    return {{"@context", "https://schema.org"}, {"@graph", std::move(items)}};
}

/// One entry of the verdict file, checked.
struct HumanVerdict {
    std::string finding;
    std::string position;
    std::string rating;
    std::string url;
    std::string date;
    std::string reviewed;
    std::string author;
    std::string author_url;
    std::optional<double> value;
    std::optional<double> best;
    std::optional<double> worst;
};

class VerdictReader {
  public:
    Result<std::vector<HumanVerdict>> read(std::string_view text)
    {
        auto document = parse_yaml(text, "verdicts");
        if (!document) return Error{document.error()};
        const YamlNode* list = document->find("verdicts");
        if (list == nullptr || !list->is_sequence())
            return Error{"verdicts: expected a mapping with a list 'verdicts'"};
        std::string author;
        std::string author_url;
        if (const YamlNode* node = document->find("author")) {
            author = text_of(*node, "name");
            author_url = text_of(*node, "url");
        }
        std::vector<HumanVerdict> verdicts;
        for (const YamlNode& node : list->items) {
            verdicts.push_back(read_entry(node));
            verdicts.back().author = author;
            verdicts.back().author_url = author_url;
        }
        if (!fault_.empty()) return Error{fault_};
        return verdicts;
    }

  private:
    void fail(const YamlNode& node, const std::string& words)
    {
        if (fault_.empty())
            fault_ = "verdicts:" + std::to_string(node.line) + ":" + std::to_string(node.column) +
                     ": " + words;
    }

    static std::string text_of(const YamlNode& node, std::string_view key)
    {
        const YamlNode* member = node.find(key);
        return member != nullptr && member->is_scalar() ? member->scalar : "";
    }

    std::string needed(const YamlNode& node, const std::string& key)
    {
        std::string text = text_of(node, key);
        if (text.empty()) fail(node, "expected a text '" + key + "'");
        return text;
    }

    std::optional<double> number(const YamlNode& node, const std::string& key)
    {
        std::string text = text_of(node, key);
        if (text.empty()) return std::nullopt;
        if (text.size() > 6 || text.find_first_not_of("0123456789") != std::string::npos) {
            fail(node, "'" + key + "' is not a whole number");
            return std::nullopt;
        }
        return std::stoi(text);
    }

    HumanVerdict read_entry(const YamlNode& node)
    {
        HumanVerdict verdict;
        if (!node.is_mapping()) {
            fail(node, "expected a mapping with 'finding', 'rating' and 'url'");
            return verdict;
        }
        verdict.finding = needed(node, "finding");
        verdict.rating = needed(node, "rating");
        verdict.url = needed(node, "url");
        if (!verdict.url.empty() && !is_web_address(verdict.url))
            fail(node, "'url' is not an http or https address");
        verdict.position = text_of(node, "position");
        verdict.date = text_of(node, "date");
        if (!verdict.date.empty() && !parse_iso_day(verdict.date))
            fail(node, "'date' is not a day; expected YYYY-MM-DD");
        verdict.reviewed = text_of(node, "reviewed");
        verdict.value = number(node, "value");
        verdict.best = number(node, "best");
        verdict.worst = number(node, "worst");
        return verdict;
    }

    std::string fault_;
};

const Position* find_position(const Finding& finding, const std::string& label)
{
    if (label.empty() && finding.positions.size() == 1) return &finding.positions[0];
    for (const Position& position : finding.positions)
        if (position.label == label) return &position;
    return nullptr;
}

Json number_json(double value)
{
    return static_cast<std::int64_t>(value);
}

Json review(const ReportView& view, const HumanVerdict& verdict, const Finding& finding,
            const Position& position)
{
    Json rating{{"@type", "Rating"}, {"alternateName", plain(verdict.rating, 60)}};
    if (verdict.value) rating["ratingValue"] = number_json(*verdict.value);
    if (verdict.best) rating["bestRating"] = number_json(*verdict.best);
    if (verdict.worst) rating["worstRating"] = number_json(*verdict.worst);
    std::string reviewed = verdict.reviewed.empty()
                               ? plain(position.label, 40) + ": " + plain(finding.question, 75)
                               : plain(verdict.reviewed, 200);
    Json json{{"@type", "ClaimReview"},
              {"url", verdict.url},
              {"claimReviewed", clip(reviewed, claim_limit - 1)},
              {"reviewRating", std::move(rating)}};
    if (!verdict.author.empty()) {
        json["author"] = {{"@type", "Organization"}, {"name", plain(verdict.author, 200)}};
        if (is_web_address(verdict.author_url)) json["author"]["url"] = verdict.author_url;
    }
    if (!verdict.date.empty()) json["datePublished"] = verdict.date;
    json["itemReviewed"] = claim_draft(view, finding, position);
    return json;
}

} // namespace

std::string render_claim_drafts(const Report& report)
{
    ReportView view(report);
    Json items = Json::array();
    for (const auto* list : {&view.differences(), &view.agreements(), &view.singles()})
        for (const Finding* finding : *list)
            for (const Position& position : finding->positions)
                items.push_back(claim_draft(view, *finding, position));
    return dump(graph(std::move(items)));
}

Result<std::string> render_claim_reviews(const Report& report, std::string_view verdicts)
{
    if (verdicts.empty())
        return Error{"claimreview: expected a file of human verdicts (--verdicts FILE); the "
                     "program rates nothing itself"};
    auto entries = VerdictReader().read(verdicts);
    if (!entries) return Error{entries.error()};
    ReportView view(report);
    Json items = Json::array();
    for (const HumanVerdict& verdict : *entries) {
        auto finding =
            std::find_if(report.findings.begin(), report.findings.end(),
                         [&](const Finding& candidate) { return candidate.id == verdict.finding; });
        if (finding == report.findings.end())
            return Error{"verdicts: the report has no finding '" + plain(verdict.finding, 40) +
                         "'"};
        const Position* position = find_position(*finding, verdict.position);
        if (position == nullptr)
            return Error{"verdicts: finding '" + finding->id + "' has no position '" +
                         plain(verdict.position, 80) + "'; expected one of its labels"};
        items.push_back(review(view, verdict, *finding, *position));
    }
    return dump(graph(std::move(items)));
}

} // namespace crosscheck
