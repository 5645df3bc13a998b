#include "cli/pipeline.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "align/lent_days.h"
#include "base/hash.h"
#include "cli/in_parallel.h"
#include "cli/stop_clock.h"
#include "compare/finding.h"
#include "ingest/places.h"

namespace crosscheck {
namespace {

std::uint64_t size_of(const Article& article) { return article.source.text.size(); }

std::vector<Passage> passages(const Article& article, const ArticlePlaces& places,
                              const std::vector<Span>& spans)
{
    std::vector<Passage> result;
    for (Span span : spans)
        result.push_back({places.bytes(span), places.begin(span).line,
                          std::string(article.source.slice(span)), ""});
    return result;
}

/// The claims of a page point at the bytes of the page, not of the text taken from it.
void place_in_file(const Article& article, std::vector<Claim>& claims)
{
    if (article.offsets.empty())
        return;
    ArticlePlaces places(article);
    for (Claim& claim : claims) {
        LineColumn begin = places.begin(claim.evidence.span);
        claim.evidence.line = begin.line;
        claim.evidence.column = begin.column;
        claim.evidence.character = 0;
        claim.evidence.span = places.bytes(claim.evidence.span);
        claim.evidence.sentence = places.bytes(claim.evidence.sentence);
    }
}

/// What has no rules for its language, or was replaced by a later version, makes no claims.
bool speaks(const Article& article)
{
    return article.not_read.empty() && article.superseded_by.empty();
}

Extraction extract_within(const Article& article, const RuleSet& rules, const InputLimits& limits)
{
    return extract(article, rules,
                   {limits.mentions, after_processor_seconds(limits.article_seconds)});
}

ReportArticle report_article(const Article& article, const Extraction& extraction,
                             ArticleSummary summary)
{
    ArticlePlaces places(article);
    ReportArticle result;
    result.summary = std::move(summary);
    result.path = article.path;
    result.author = article.author;
    result.language = article.language;
    result.quantities = extraction.quantities;
    result.claimed = extraction.claimed;
    result.unclaimed = passages(article, places, extraction.unclaimed);
    for (const SetAside& aside : article.set_aside)
        result.set_aside.push_back({places.bytes(aside.span), places.begin(aside.span).line,
                                    std::string(article.source.slice(aside.span)), aside.why});
    if (!article.offsets_are_of_file)
        result.text = article.source.text;
    return result;
}

/// Which events an article reports, from the alignment's own lists.
void name_events(Report& report)
{
    std::unordered_map<std::string_view, ReportArticle*> by_id;
    for (ReportArticle& article : report.articles)
        by_id.emplace(article.summary.id, &article);
    for (const Event& event : report.events)
        for (const std::string& id : event.articles)
            if (auto found = by_id.find(id); found != by_id.end())
                found->second->events.push_back(event.id);
}

/// The article's own words, without front matter and page furniture.
std::string own_words(const Article& article)
{
    std::string text;
    std::uint32_t at = article.body.begin;
    for (const SetAside& aside : article.set_aside) {
        if (aside.span.begin > at)
            text += article.source.slice({at, aside.span.begin});
        at = std::max(at, aside.span.end);
    }
    if (article.body.end > at)
        text += article.source.slice({at, article.body.end});
    return text;
}

} // namespace

ArticleSummary summarize(const Article& article)
{
    ArticleSummary summary;
    summary.id = article.id;
    summary.outlet = article.outlet;
    summary.title = article.title;
    summary.file = article.path.substr(article.path.rfind('/') + 1);
    if (article.published.basis != Basis::None && article.published.day)
        summary.published = iso(*article.published.day);
    summary.published_basis = name(article.published.basis);
    summary.modified = article.modified.day ? iso(*article.modified.day) : "";
    summary.url = article.url;
    summary.credits = article.credits;
    std::string text = own_words(article);
    summary.text_hash = IdHasher().add(text).id();
    summary.signature = signature(text);
    return summary;
}

void set_reference(Drop& drop, std::optional<Day> day)
{
    for (Article& article : drop.articles)
        if (day && !article.published.day)
            article.published.day = day;
}

std::uint64_t text_bytes(const Drop& drop)
{
    std::uint64_t bytes = 0;
    for (const Article& article : drop.articles)
        bytes += size_of(article);
    return bytes;
}

void extract_each(const Drop& drop, const RuleSet& rules, const DropOptions& options,
                  const std::function<void(std::size_t, Extraction)>& take, const Progress& progress)
{
    std::mutex reporting;
    std::size_t done = 0;
    std::uint64_t bytes = 0;
    in_parallel(drop.articles.size(), options.jobs, [&](std::size_t i) {
        Extraction extraction;
        if (speaks(drop.articles[i]))
            extraction = extract_within(drop.articles[i], rules, options.limits);
        place_in_file(drop.articles[i], extraction.claims);
        take(i, std::move(extraction));
        if (!progress)
            return;
        std::lock_guard lock(reporting);
        bytes += size_of(drop.articles[i]);
        progress(++done, bytes);
    });
}

std::vector<Extraction> extract_drop(const Drop& drop, const RuleSet& rules,
                                     const DropOptions& options, const Progress& progress)
{
    std::vector<Extraction> extractions(drop.articles.size());
    extract_each(drop, rules, options, [&](std::size_t i, Extraction extraction) { extractions[i] = std::move(extraction); }, progress);
    return extractions;
}

std::vector<ArticleSummary> summarize(const Drop& drop, unsigned jobs)
{
    std::vector<ArticleSummary> summaries(drop.articles.size());
    in_parallel(drop.articles.size(), jobs,
                [&](std::size_t i) { summaries[i] = summarize(drop.articles[i]); });
    return summaries;
}

namespace {

std::size_t count_claims(const std::vector<Extraction>& extractions)
{
    std::size_t count = 0;
    for (const Extraction& extraction : extractions)
        count += extraction.claims.size();
    return count;
}

/// All claims in one list; `put_back` undoes it.
std::vector<Claim> taken_out(std::vector<Extraction>& extractions)
{
    std::vector<Claim> claims;
    claims.reserve(count_claims(extractions));
    for (Extraction& extraction : extractions)
        std::move(extraction.claims.begin(), extraction.claims.end(), std::back_inserter(claims));
    return claims;
}

void put_back(std::vector<Claim> claims, std::vector<Extraction>& extractions)
{
    auto next = claims.begin();
    for (Extraction& extraction : extractions)
        for (Claim& claim : extraction.claims)
            claim = std::move(*next++);
}

/// Reads articles without a date again, against the days of those that tell their story.
void read_against_lent_days(const Drop& drop, const RuleSet& rules, const DropOptions& options,
                            const std::vector<ArticleSummary>& summaries, std::vector<Extraction>& extractions)
{
    const auto dated = [](const ArticleSummary& article) { return !article.published.empty(); };
    if (std::none_of(summaries.begin(), summaries.end(), dated) || std::all_of(summaries.begin(), summaries.end(), dated))
        return;
    std::vector<Claim> claims = taken_out(extractions);
    const std::vector<std::optional<Day>> days = lend_days(claims, summaries);
    put_back(std::move(claims), extractions);
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i])
            continue;
        Article article = drop.articles[i];
        article.published.day = days[i];
        extractions[i] = extract_within(article, rules, options.limits);
        place_in_file(article, extractions[i].claims);
        extractions[i].diagnostics.push_back(
            {DiagnosticSeverity::Note, "day-lent", "it has no date; what it tells by weekdays is read against " + iso(*days[i]) +
                 ", the day of articles that tell the same", article.path, article.id, 0, 0});
    }
}

} // namespace

Report read_report(const Drop& drop, const RuleSet& rules, const DropOptions& options, Diagnostics diagnostics,
                   const Progress& progress)
{
    std::vector<Extraction> extractions = extract_drop(drop, rules, options, progress);
    std::vector<ArticleSummary> summaries = summarize(drop, options.jobs);
    read_against_lent_days(drop, rules, options, summaries, extractions);
    Report report;
    report.tool_version = CROSSCHECK_VERSION;
    for (const Pack& pack : rules.packs())
        report.packs.push_back({pack.id, pack.version});
    report.articles.reserve(drop.articles.size());
    for (std::size_t i = 0; i < drop.articles.size(); ++i)
        report.articles.push_back(
            report_article(drop.articles[i], extractions[i], std::move(summaries[i])));
    report.claims.reserve(count_claims(extractions));
    for (Extraction& extraction : extractions) {
        std::move(extraction.claims.begin(), extraction.claims.end(),
                  std::back_inserter(report.claims));
        std::move(extraction.diagnostics.begin(), extraction.diagnostics.end(),
                  std::back_inserter(diagnostics));
    }
    report.diagnostics = std::move(diagnostics);
    return report;
}

void compare_report(Report& report, const RateTable& rates)
{
    std::vector<ArticleSummary> summaries;
    for (ReportArticle& article : report.articles)
        summaries.push_back(std::move(article.summary));
    find_origins(summaries);
    Alignment alignment = align(report.claims, summaries);
    report.findings = compare_all(alignment, report.claims, summaries, rates);
    report.events = std::move(alignment.events);
    for (std::size_t i = 0; i < summaries.size(); ++i)
        report.articles[i].summary = std::move(summaries[i]);
    name_events(report);
}

Report build_report(const Drop& drop, const RuleSet& rules, const DropOptions& options,
                    Diagnostics diagnostics, const Progress& progress, const RateTable& rates)
{
    Report report = read_report(drop, rules, options, std::move(diagnostics), progress);
    compare_report(report, rates);
    return report;
}

} // namespace crosscheck
