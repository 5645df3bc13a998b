#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "archive/archive.h"

namespace crosscheck {
namespace {

/// Per claim, whether its article is of an earlier drop.
std::vector<bool> archived_claims(const Report& report)
{
    std::set<std::string_view> archived;
    for (const ReportArticle& article : report.articles)
        if (article.archived) archived.insert(article.summary.id);
    std::vector<bool> result;
    for (const Claim& claim : report.claims)
        result.push_back(archived.contains(claim.article));
    return result;
}

bool any_claim(const Finding& finding, const std::vector<bool>& mark, bool wanted)
{
    return std::any_of(finding.positions.begin(), finding.positions.end(), [&](const Position& position) {
        return std::any_of(position.claims.begin(), position.claims.end(), [&](std::uint32_t claim) { return mark[claim] == wanted; });
    });
}

/// Takes out the claims that are not `kept`; positions then name the others by their new places.
void keep_claims(Report& report, const std::vector<bool>& kept)
{
    std::vector<std::uint32_t> place(kept.size(), 0);
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        place[i] = static_cast<std::uint32_t>(claims.size());
        if (kept[i]) claims.push_back(std::move(report.claims[i]));
    }
    report.claims = std::move(claims);
    for (Finding& finding : report.findings)
        for (Position& position : finding.positions)
            for (std::uint32_t& claim : position.claims)
                claim = place[claim];
}

} // namespace

void add_past(Report& report, Past past)
{
    std::move(past.articles.begin(), past.articles.end(), std::back_inserter(report.articles));
    std::move(past.claims.begin(), past.claims.end(), std::back_inserter(report.claims));
    std::move(past.diagnostics.begin(), past.diagnostics.end(), std::back_inserter(report.diagnostics));
}

void keep_what_concerns_drop(Report& report)
{
    const std::vector<bool> archived = archived_claims(report);
    std::erase_if(report.findings, [&](const Finding& finding) { return !any_claim(finding, archived, false); });
    std::vector<bool> kept(archived.size());
    std::transform(archived.begin(), archived.end(), kept.begin(), [](bool each) { return !each; });
    for (const Finding& finding : report.findings)
        for (const Position& position : finding.positions)
            for (std::uint32_t claim : position.claims)
                kept[claim] = true;
    keep_claims(report, kept);
    std::set<std::string_view> speaking;
    for (const Claim& claim : report.claims)
        speaking.insert(claim.article);
    std::erase_if(report.articles, [&](const ReportArticle& article) { return article.archived && !speaking.contains(article.summary.id); });
    std::set<std::string_view> present;
    for (const ReportArticle& article : report.articles)
        present.insert(article.summary.id);
    for (Event& event : report.events)
        std::erase_if(event.articles, [&](const std::string& id) { return !present.contains(id); });
    std::set<std::string_view> asked;
    for (const Finding& finding : report.findings)
        asked.insert(finding.event);
    std::erase_if(report.events, [&](const Event& event) { return event.articles.empty() && !asked.contains(event.id); });
}

} // namespace crosscheck
