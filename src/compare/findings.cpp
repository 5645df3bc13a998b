#include <algorithm>
#include <map>
#include <set>

#include "compare/comparison.h"
#include "compare/positions.h"

// From questions to findings: a question whose answers are about two things is asked in parts (positions.h), and a
// part may hold more than one finding.

namespace crosscheck {
namespace {

bool differs(const Finding& finding)
{
    return finding.positions.size() > 1 && weight(finding.verdict) > weight(Verdict::Compatible);
}

/// Adds what a question comes to. "More than 80" beside 83 takes nothing from the three who print 83: what two
/// origins say alike is an agreement of its own. And where authorities differ, each may be quoted with two figures.
void judge_part(const Question& question, const Voices& voices, std::vector<Finding>& findings)
{
    std::optional<Finding> finding = finding_of(question, voices);
    if (!finding)
        return;
    const Verdict verdict = finding->verdict;
    const std::vector<Position> positions = finding->positions;
    findings.push_back(std::move(*finding));
    if (!question.aspect.empty())
        return;
    if (verdict == Verdict::Compatible && question.rivals == 0)
        for (const Position& position : positions)
            if (position.origins > 1)
                if (std::optional<Finding> alike = finding_of(narrowed(question, position.claims, voices.claims()), voices))
                    findings.push_back(std::move(*alike));
    if (verdict == Verdict::AttributionDifference)
        for (const Question& asked : of_each_authority(question, voices))
            if (std::optional<Finding> said = finding_of(asked, voices); said && differs(*said))
                findings.push_back(std::move(*said));
}

/// A rival that two answers have is asked of each: of two findings that say the same, the one
/// with fewer answers goes.
void drop_doublets(std::vector<Finding>& findings)
{
    auto claims_of = [](const Finding& finding) {
        std::set<std::uint32_t> claims;
        for (const Position& position : finding.positions)
            claims.insert(position.claims.begin(), position.claims.end());
        return claims;
    };
    std::map<std::pair<std::string, Verdict>, std::vector<std::size_t>> asked;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (findings[i].positions.size() > 1)
            asked[{findings[i].question, findings[i].verdict}].push_back(i);
    constexpr std::size_t most_alike = 32; ///< findings of one question and verdict that are looked at
    std::vector<bool> doublet(findings.size(), false);
    for (const auto& [key, group] : asked)
        for (std::size_t a = 0; a < std::min(group.size(), most_alike); ++a)
            for (std::size_t b = 0; b < std::min(group.size(), most_alike); ++b) {
                const std::set<std::uint32_t> fewer = claims_of(findings[group[a]]);
                const std::set<std::uint32_t> more = claims_of(findings[group[b]]);
                if (fewer.size() < more.size() && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end()))
                    doublet[group[a]] = true;
            }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!doublet[i]) {
            if (kept != i)
                findings[kept] = std::move(findings[i]);
            ++kept;
        }
    findings.resize(kept);
}

} // namespace

std::vector<Finding> compare(const Question& question, const std::vector<Claim>& claims,
                             const std::vector<ArticleSummary>& articles, const RateTable& rates)
{
    const Voices voices(claims, articles, rates);
    std::vector<Finding> findings;
    for (const Question& part : split(question, voices))
        judge_part(part, voices, findings);
    return findings;
}

std::vector<Finding> compare_all(const Alignment& alignment, const std::vector<Claim>& claims,
                                 const std::vector<ArticleSummary>& articles, const RateTable& rates)
{
    const Voices voices(claims, articles, rates);
    std::vector<Finding> findings;
    for (const Question& question : alignment.questions)
        for (const Question& part : split(question, voices))
            judge_part(part, voices, findings);
    drop_doublets(findings);
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        return a.question != b.question ? a.question < b.question : a.id < b.id;
    });
    return findings;
}

} // namespace crosscheck
