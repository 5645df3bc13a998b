#include "report/view.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/check.h"
#include "reading/labels.h"
#include "report/plain.h"
#include "text/plural.h"

namespace crosscheck {
namespace {

constexpr std::array looks{
    VerdictLook{Verdict::Contradiction, "≠", "contradiction", "contradictions", "con"},
    VerdictLook{Verdict::ScopeDifference, "∩", "scope difference", "scope differences", "sco"},
    VerdictLook{Verdict::AttributionDifference, "”", "attribution difference",
                "attribution differences", "att"},
    VerdictLook{Verdict::Update, "→", "update", "updates", "upd"},
    VerdictLook{Verdict::Unresolved, "?", "unresolved", "unresolved", "unr"},
    VerdictLook{Verdict::Compatible, "≈", "compatible", "compatible", "com"},
    VerdictLook{Verdict::Agreement, "=", "agreement", "agreements", "agr"},
    VerdictLook{Verdict::SingleOrigin, "•", "single origin", "single origin", "sin"}};

std::string last_part(std::string_view path)
{
    std::size_t slash = path.find_last_of('/');
    return plain(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string origin_of(const ReportArticle& article)
{
    return article.summary.origin.empty() ? article.summary.id : article.summary.origin;
}

/// Its name, else the file's name.
std::string shown_outlet(const ReportArticle& article)
{
    std::string name = plain(article.summary.outlet, 60);
    if (name.empty()) name = clip(last_part(article.path), 60);
    return name.empty() ? "unknown" : name;
}

std::string spaced(std::string text)
{
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

/// Whether the label does not say it already, in these words or by its last one.
bool is_new(std::string_view value, std::string_view label)
{
    std::size_t space = value.rfind(' ');
    std::string_view last = space == std::string_view::npos ? value : value.substr(space + 1);
    return !value.empty() && label.find(value) == std::string_view::npos && label.find(plural_of(value)) == std::string_view::npos &&
           (space == std::string_view::npos || label.find(last) == std::string_view::npos);
}

/// "in Lake Orune", "by the coast guard", "period: this year".
std::string scope_words(const std::string& key, const std::string& value)
{
    std::string shown = plain(value, 80);
    if (key == "place") return "in " + plain(name_of_slug(value.substr(0, 200)), 80);
    if (key == "of") return "of " + shown;
    if (key == "from" || key == "more") return shown; // "southwest of the dam", "on top of another figure"
    if (key == "part" || key == "purpose" || shown.starts_with(key + " "))
        return (key == "part" ? "part " : "") + shown;
    return plain(spaced(key), 40) + ": " + shown;
}

/// The range of the sentence to mark: the answer's own words where they stand
/// in the evidence or the sentence, else the whole evidence.
Span marked_range(const Claim& claim, const Position& position)
{
    const Evidence& evidence = claim.evidence;
    std::string_view sentence = evidence.sentence_text;
    auto size_of = [](std::string_view text) { return static_cast<std::uint32_t>(text.size()); };
    // A report may be from anybody: its places need not lie in its sentences.
    std::uint32_t begin = std::min(
        evidence.span.begin - std::min(evidence.span.begin, evidence.sentence.begin), size_of(sentence));
    if (sentence.substr(begin, evidence.text.size()) != evidence.text)
        begin = static_cast<std::uint32_t>(std::min(sentence.find(evidence.text), sentence.size()));
    const std::uint32_t size = size_of(evidence.text);
    bool worded =
        position.value.type == ValueType::Text || position.value.type == ValueType::Entity;
    std::string_view wanted = worded ? position.value.text : claim.value.text;
    if (wanted.empty()) return {begin, std::min(begin + size, size_of(sentence))};
    // An answer in words may stand beside the evidence; no farther than a reader looks.
    constexpr std::uint32_t reach = 2000;
    std::uint32_t from = worded ? begin - std::min(begin, reach) : begin;
    std::string_view near = sentence.substr(from, begin - from + size + (worded ? reach : 0));
    if (std::size_t at = near.find(wanted); at != std::string_view::npos) {
        std::uint32_t found = from + static_cast<std::uint32_t>(at);
        return {found, found + size_of(wanted)};
    }
    return {begin, std::min(begin + size, size_of(sentence))};
}

/// Code points of a neighbouring sentence that a quote shows.
constexpr std::size_t neighbour_shown = 140;

/// The last words of the sentence before a quote.
std::string end_of(std::string_view sentence)
{
    constexpr std::size_t window = neighbour_shown * 8;
    if (sentence.size() > window) sentence.remove_prefix(sentence.size() - window);
    return clip_front(plain(sentence), neighbour_shown);
}

} // namespace

const VerdictLook& look(Verdict verdict)
{
    for (const VerdictLook& entry : looks)
        if (entry.verdict == verdict) return entry;
    CC_CHECK(false);
    return looks[0];
}

const std::vector<Verdict>& verdict_order()
{
    static const std::vector<Verdict> order = [] {
        std::vector<Verdict> verdicts;
        for (const VerdictLook& entry : looks)
            verdicts.push_back(entry.verdict);
        return verdicts;
    }();
    return order;
}

bool is_difference(Verdict verdict)
{
    return verdict != Verdict::Compatible && verdict != Verdict::Agreement &&
           verdict != Verdict::SingleOrigin;
}

ReportView::ReportView(const Report& report) : report_(&report)
{
    for (std::size_t i = 0; i < report.articles.size(); ++i)
        article_index_.emplace(report.articles[i].summary.id, i);
    std::map<std::string, std::uint32_t> origins_seen;
    for (const ReportArticle& source : report.articles) {
        outlet_names_.push_back(shown_outlet(source));
        auto next = static_cast<std::uint32_t>(origins_seen.size());
        article_origin_.push_back(origins_seen.emplace(origin_of(source), next).first->second);
    }
    for (const Claim& source : report.claims) {
        auto found = article_index_.find(source.article);
        claim_article_.push_back(found == article_index_.end() ? report.articles.size()
                                                               : found->second);
    }
    for (std::size_t i = 0; i < report.events.size(); ++i)
        event_index_.emplace(report.events[i].id, i);
    for (const Finding& finding : report.findings) {
        ++counts_[finding.verdict];
        if (is_difference(finding.verdict))
            differences_.push_back(&finding);
        else if (finding.verdict == Verdict::SingleOrigin)
            singles_.push_back(&finding);
        else
            agreements_.push_back(&finding);
    }
    std::stable_sort(
        differences_.begin(), differences_.end(), [](const Finding* a, const Finding* b) {
            if (a->severity != b->severity) return a->severity > b->severity;
            return (a->verdict == Verdict::Contradiction) > (b->verdict == Verdict::Contradiction);
        });
    std::stable_sort(agreements_.begin(), agreements_.end(),
                     [this](const Finding* a, const Finding* b) {
                         bool first = a->verdict == Verdict::Agreement;
                         bool second = b->verdict == Verdict::Agreement;
                         if (first != second) return first;
                         return origins(*a) > origins(*b);
                     });
}

const ReportArticle* ReportView::article(const std::string& id) const
{
    auto found = article_index_.find(id);
    return found == article_index_.end() ? nullptr : &report_->articles[found->second];
}

const ReportArticle* ReportView::article_of(std::uint32_t claim) const
{
    std::size_t index = claim_article_[claim];
    return index < report_->articles.size() ? &report_->articles[index] : nullptr;
}

const Event* ReportView::event(const std::string& id) const
{
    auto found = event_index_.find(id);
    return found == event_index_.end() ? nullptr : &report_->events[found->second];
}

std::string ReportView::outlet(const ReportArticle* article) const
{
    if (article == nullptr) return "unknown";
    return outlet_names_[static_cast<std::size_t>(article - report_->articles.data())];
}

std::string ReportView::published(const ReportArticle* article) const
{
    if (article == nullptr || article->summary.published.empty()) return "undated";
    return long_date(plain(article->summary.published, 40));
}

std::string ReportView::place(std::uint32_t claim) const
{
    const ReportArticle* source = article_of(claim);
    std::string path = source == nullptr ? "unknown" : last_part(source->path);
    const bool archived = source != nullptr && source->archived;
    return path + ":" + std::to_string(report_->claims[claim].evidence.line) + (archived ? " (earlier drop)" : "");
}

template <typename Visit>
void ReportView::each_claim(const Finding& finding, Visit visit) const
{
    for (const Position& position : finding.positions)
        for (std::uint32_t claim : position.claims)
            visit(claim);
}

std::vector<std::string> ReportView::outlets(const Finding& finding) const
{
    std::vector<std::uint32_t> claims;
    each_claim(finding, [&](std::uint32_t claim) { claims.push_back(claim); });
    return outlets_of(claims);
}

std::vector<std::string> ReportView::outlets(const Position& position) const
{
    return outlets_of(position.claims);
}

std::vector<std::string> ReportView::outlets_of(const std::vector<std::uint32_t>& claims) const
{
    std::set<std::size_t> articles;
    for (std::uint32_t claim : claims)
        articles.insert(claim_article_[claim]);
    std::vector<std::string> names;
    std::set<std::string_view> seen;
    for (std::size_t index : articles)
        if (index < outlet_names_.size() && seen.insert(outlet_names_[index]).second)
            names.push_back(outlet_names_[index]);
    return names;
}

std::size_t ReportView::origins(const Finding& finding) const
{
    std::set<std::uint32_t> seen;
    each_claim(finding, [&](std::uint32_t claim) {
        std::size_t index = claim_article_[claim];
        if (index < article_origin_.size()) seen.insert(article_origin_[index]);
    });
    return seen.size();
}

std::size_t ReportView::origin_count() const
{
    std::set<std::string> seen;
    for (const ReportArticle& article : report_->articles)
        seen.insert(origin_of(article));
    return seen.size();
}

std::size_t ReportView::outlet_count() const
{
    std::set<std::string> seen;
    for (const ReportArticle& article : report_->articles)
        seen.insert(outlet(&article));
    return seen.size();
}

std::size_t ReportView::count(Verdict verdict) const
{
    auto found = counts_.find(verdict);
    return found == counts_.end() ? 0 : found->second;
}

std::size_t ReportView::known_count() const
{
    return static_cast<std::size_t>(std::count_if(differences_.begin(), differences_.end(),
                                                  [](const Finding* f) { return f->known; }));
}

std::uint64_t ReportView::quantities() const
{
    std::uint64_t sum = 0;
    for (const ReportArticle& article : report_->articles)
        sum += article.quantities;
    return sum;
}

std::uint64_t ReportView::claimed() const
{
    std::uint64_t sum = 0;
    for (const ReportArticle& article : report_->articles)
        sum += article.claimed;
    return sum;
}

std::size_t ReportView::set_aside_count() const
{
    std::size_t sum = 0;
    for (const ReportArticle& article : report_->articles)
        sum += article.set_aside.size();
    return sum;
}

std::vector<const Diagnostic*> ReportView::warnings() const
{
    std::vector<const Diagnostic*> list;
    for (auto severity : {DiagnosticSeverity::Error, DiagnosticSeverity::Warning})
        for (const Diagnostic& diagnostic : report_->diagnostics)
            if (diagnostic.severity == severity) list.push_back(&diagnostic);
    return list;
}

Quote ReportView::quote(std::uint32_t index, const Position& position, std::size_t around) const
{
    const Claim& source = report_->claims[index];
    std::string_view sentence = source.evidence.sentence_text;
    if (sentence.empty()) return {"", plain(source.evidence.text, 2 * around), "", "", ""};
    Span range = marked_range(source, position);
    // Only what can be shown is cleaned: a sentence may be megabytes long.
    std::size_t window = around * 8;
    std::string_view head = sentence.substr(0, range.begin);
    std::string_view tail = sentence.substr(range.end);
    bool cut_head = head.size() > window;
    if (cut_head) head = head.substr(head.size() - window);
    std::string before = plain(head);
    std::string marked =
        plain(sentence.substr(range.begin, std::min<std::size_t>(range.size(), window)));
    std::string after = plain(tail.substr(0, window));
    auto spaced_at = [](std::string_view text, bool front) {
        return !text.empty() && std::string_view(" \t\r\n").find(
                                    front ? text.front() : text.back()) != std::string_view::npos;
    };
    Quote quote{clip_front(before, around), clip(marked, 2 * around), clip(after, around), "", ""};
    if (!cut_head && quote.before == before) quote.previous = end_of(source.evidence.before);
    if (tail.size() <= window && quote.after == after)
        quote.next = plain(source.evidence.after, neighbour_shown);
    if (spaced_at(head, false) && !quote.before.empty()) quote.before += ' ';
    if (spaced_at(tail, true) && !quote.after.empty()) quote.after.insert(0, " ");
    return quote;
}

std::string ReportView::speaker(std::uint32_t index) const
{
    const Claim& source = report_->claims[index];
    constexpr std::size_t longest = 2000; // of a text that is clipped to 60 below
    std::string text = plain(speaker_name({source.attribution.speaker.substr(0, longest), source.attribution.text.substr(0, longest)}), 60);
    while (!text.empty() && std::string_view(" ,;:.").find(text.back()) != std::string_view::npos)
        text.pop_back();
    if (source.modality != Modality::Asserted) {
        if (!text.empty()) text += ", ";
        text += name(source.modality);
    }
    return text;
}

std::string ReportView::scope(std::uint32_t index, const Position& position) const
{
    const Claim& source = report_->claims[index];
    std::string text;
    auto add = [&](const std::string& part) {
        if (part.empty() || text.find(part) != std::string::npos) return;
        if (!text.empty()) text += " · ";
        text += clip(part, 60);
    };
    if (auto noun = source.scope.find("unit_noun"); noun != source.scope.end() && is_new(noun->second, position.label))
        add(plain(noun->second, 80));
    for (const auto& [key, value] : source.scope)
        if (key != "unit_noun" && is_new(value, position.label) && !(key == "part" && source.value.type == ValueType::Percent))
            add(scope_words(key, value)); // every share is a part of a whole
    return clip(text, 160);
}

} // namespace crosscheck
