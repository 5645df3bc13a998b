#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "align/features.h"
#include "align/tables.h"
#include "align/wording.h"
#include "compare/judge.h"

// Answers in words: an office, a place, a person. Two answers are one when they
// are the same words, when one contains the other's, or when a table says that
// they mean the same. Words that merely differ decide nothing.

namespace crosscheck {
namespace {

std::string folded(const std::string& text)
{
    std::string result;
    for (char c : text)
        result.push_back(ascii_lower(c));
    return result;
}

/// Sets of phrases that mean one thing (rules/core/synonyms.yaml).
const std::vector<std::vector<std::string>>& synonyms()
{
    static const std::vector<std::vector<std::string>> groups = [] {
        std::vector<std::vector<std::string>> result;
        const YamlNode root = builtin_table("core/synonyms.yaml");
        if (const YamlNode* same = root.find("same"))
            for (const YamlNode& group : same->items) {
                result.emplace_back();
                for (const YamlNode& phrase : group.items)
                    result.back().push_back(phrase.scalar);
            }
        return result;
    }();
    return groups;
}

bool synonymous(const std::string& a, const std::string& b)
{
    const std::string x = folded(a);
    const std::string y = folded(b);
    auto holds = [](const std::string& text, const std::vector<std::string>& group) {
        return std::any_of(group.begin(), group.end(),
                           [&](const std::string& phrase) { return text.find(phrase) != std::string::npos; });
    };
    return std::any_of(synonyms().begin(), synonyms().end(),
                       [&](const auto& group) { return holds(x, group) && holds(y, group); });
}

/// "robert-gates" and "defence-secretary-robert-gates" are one.
bool other_holders(const std::string& a, const std::string& b)
{
    const std::vector<std::string> x = slug_words(a);
    const std::vector<std::string> y = slug_words(b);
    return !x.empty() && !y.empty() && !std::includes(x.begin(), x.end(), y.begin(), y.end()) &&
           !std::includes(y.begin(), y.end(), x.begin(), x.end());
}

} // namespace

Outcome check_statement(const Voice& a, const Voice& b, Judgement& judgement)
{
    const std::string& x = a.claim->value.text;
    const std::string& y = b.claim->value.text;
    const std::string pair = x + " / " + y;
    const std::set<std::string> left = content_stems(x);
    const std::set<std::string> right = content_stems(y);
    if (a.claim->negated != b.claim->negated && left == right) {
        judgement.reasons.push_back({"polarity", "differs", false, pair});
        return Outcome::GoOn;
    }
    if (left == right || synonymous(x, y) ||
        std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
        std::includes(right.begin(), right.end(), left.begin(), left.end())) {
        judgement.reasons.push_back({"meaning", left == right ? "same" : "contains", true, pair});
        judgement.verdict = Verdict::Agreement;
        return Outcome::Decided;
    }
    // Whose position it is makes two of it; one person's offices are under one name or another.
    const bool speakers = a.claim->kind == "position" && other_holders(a.claim->subject, b.claim->subject);
    judgement.reasons.push_back({speakers ? "attribution" : "meaning", speakers ? "differs" : "unknown", true, pair});
    judgement.verdict = speakers ? Verdict::AttributionDifference : Verdict::Unresolved;
    return Outcome::Decided;
}

} // namespace crosscheck
