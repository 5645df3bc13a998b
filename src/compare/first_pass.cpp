// A first pass so that the pipeline runs end to end; replaced whole by the comparison proper.
#include <array>
#include <map>
#include <set>

#include "compare/finding.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 8> verdict_names{
    "agreement", "compatible", "update", "scope-difference", "attribution-difference",
    "contradiction", "unresolved", "single-origin"};
constexpr std::array<std::string_view, 4> severity_names{"info", "low", "medium", "high"};

} // namespace

std::string_view name(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }
std::optional<Verdict> parse_verdict(std::string_view text)
{
    for (std::size_t i = 0; i < verdict_names.size(); ++i)
        if (verdict_names[i] == text) return static_cast<Verdict>(i);
    return std::nullopt;
}
std::string_view name(Severity severity) { return severity_names[static_cast<std::size_t>(severity)]; }
std::optional<Severity> parse_severity(std::string_view text)
{
    for (std::size_t i = 0; i < severity_names.size(); ++i)
        if (severity_names[i] == text) return static_cast<Severity>(i);
    return std::nullopt;
}

std::vector<Finding> compare(const Question& question, const std::vector<Claim>& claims,
                             const std::vector<ArticleSummary>&)
{
    Finding finding;
    finding.id = question.id;
    finding.question = question.text;
    finding.kind = question.kind;
    finding.attribute = question.attribute;
    finding.subject = question.subject;
    std::map<std::string, Position> positions;
    std::set<std::string> articles;
    for (std::uint32_t i : question.claims) {
        Position& position = positions[claims[i].value.text];
        position.label = claims[i].value.text;
        position.value = claims[i].value;
        position.claims.push_back(i);
        articles.insert(claims[i].article);
    }
    for (auto& [label, position] : positions)
        finding.positions.push_back(position);
    finding.verdict = articles.size() < 2             ? Verdict::SingleOrigin
                      : finding.positions.size() == 1 ? Verdict::Agreement
                                                      : Verdict::Unresolved;
    return {finding};
}

std::vector<Finding> compare_all(const Alignment& alignment, const std::vector<Claim>& claims,
                                 const std::vector<ArticleSummary>& articles)
{
    std::vector<Finding> findings;
    for (const Question& question : alignment.questions)
        for (Finding& finding : compare(question, claims, articles))
            findings.push_back(std::move(finding));
    return findings;
}

} // namespace crosscheck
