#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "align/features.h"
#include "align/subjects.h"
#include "align/wording.h"
#include "compare/judge.h"

// Answers in words: an office, a place, a person, a stance. Two answers are one
// when they name one person or place, when synonyms make their words the same, or
// when one contains the other's words. "Former" and "deputy" make another office,
// and a negation another stance. Words that merely differ decide nothing, and two
// of them in one article are both meant.

namespace crosscheck {
namespace {

bool subset(const std::set<std::string>& a, const std::set<std::string>& b)
{
    return !a.empty() && std::includes(b.begin(), b.end(), a.begin(), a.end());
}

/// "Them to pass the share of the bailout quickly", "parliament to pass the country's share of the bailout quickly".
bool nearly(const std::set<std::string>& a, const std::set<std::string>& b)
{
    std::vector<std::string> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    constexpr std::size_t telling = 4;
    return shared.size() >= telling && 3 * shared.size() >= 2 * std::min(a.size(), b.size());
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

/// The one is for it, the other against it.
bool opposed(const Claim& a, const Claim& b) { return a.negated != b.negated; }

/// "Rejection of the offer", "data on the tax": who is for that is not for the offer, nor for the tax.
bool turned(const std::string& x, const std::string& y)
{
    static const std::set<std::string_view> turning = {"rejection", "elimination", "abolition", "ban", "end", "removal", "repeal", "delay", "postponement", "cut",
                                                       "debate", "data", "information", "details", "review", "study", "opposition", "withdrawal", "lifting"};
    return says_one_of(turning, x) != says_one_of(turning, y);
}

/// Each has a plan of its own for what both sentences name.
bool rival_proposals(const Claim& a, const Claim& b)
{
    const auto& others = b.context.names;
    return a.attribute == "proposal" && b.attribute == "proposal" && std::any_of(a.context.names.begin(), a.context.names.end(), [&](const std::string& name) {
        const bool speaks = name == a.subject || name == b.subject || name == a.attribution.speaker || name == b.attribution.speaker;
        return !speaks && std::find(others.begin(), others.end(), name) != others.end();
    });
}

/// "Barnett Banks" and "Barnett Banks Inc", "the lawmakers" and "Republican lawmakers"; a headline names whom its text does.
bool of_one_body(const Claim& a, const Claim& b)
{
    if (slugs_nest(a.subject, b.subject) || one_name(a.subject, b.subject))
        return true;
    if (a.article == b.article && a.context.headline != b.context.headline)
        return true;
    const std::vector<std::string> words = slug_words(a.subject);
    const std::vector<std::string> others = slug_words(b.subject);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return std::find(others.begin(), others.end(), word) != others.end(); });
}

} // namespace

bool in_words(const Claim& claim)
{
    return claim.value.type == ValueType::Text || claim.value.type == ValueType::Entity;
}

Outcome check_statement(const Voice& a, const Voice& b, Judgement& judgement)
{
    const std::string& x = a.claim->value.text;
    const std::string& y = b.claim->value.text;
    const std::string pair = x + " / " + y;
    auto decide = [&](const char* check, const char* outcome, Verdict verdict, const std::string& detail) {
        judgement.reasons.push_back({check, outcome, true, detail});
        judgement.verdict = verdict;
        return Outcome::Decided;
    };
    const std::set<std::string> left = meaning_stems(x);
    const std::set<std::string> right = meaning_stems(y);
    const bool alike = left == right || subset(left, right) || subset(right, left);
    // "Director A. Holm did not come" denies no office.
    const bool office = a.claim->kind == "role";
    if (alike && !office && a.claim->negated != b.claim->negated) {
        if (a.claim->kind == "position" && !of_one_body(*a.claim, *b.claim))
            return decide("attribution", "differs", Verdict::AttributionDifference, pair);
        judgement.reasons.push_back({"polarity", "differs", false, pair});
        return left == right ? Outcome::GoOn : decide("meaning", "unknown", Verdict::Unresolved, pair + ": one is denied, of more or of less");
    }
    if (name_one(*a.claim, *b.claim))
        return decide("meaning", left == right ? "same" : "one name", Verdict::Agreement, pair);
    if (alike && unlike_words(x) == unlike_words(y))
        return decide("meaning", left == right ? "same" : "contains", Verdict::Agreement, pair);
    if (!office && nearly(left, right) && unlike_words(x) == unlike_words(y))
        return decide("meaning", "like words", Verdict::Agreement, pair);
    if (office && !head_stem(x).empty() && head_stem(x) == head_stem(y) && !names_apart(x, y) && unlike_words(x) == unlike_words(y))
        return decide("meaning", "one office", Verdict::Agreement, pair);
    const bool position = a.claim->kind == "position";
    if (a.claim->article == b.claim->article && (position ? of_one_body(*a.claim, *b.claim) : slugs_nest(a.claim->subject, b.claim->subject)))
        return decide("meaning", "both", Verdict::Compatible, pair + ": one article says both");
    // Whose position it is makes two of it; one person's offices are under one name or another.
    if (position && !of_one_body(*a.claim, *b.claim)) {
        const bool one_matter = opposed(*a.claim, *b.claim) ? meet(left, right) && !turned(x, y) : rival_proposals(*a.claim, *b.claim);
        if (!one_matter)
            return decide("subject", "differs", Verdict::Unresolved, pair + ": of two bodies, on two matters");
        return decide("attribution", "differs", Verdict::AttributionDifference, pair);
    }
    return decide("meaning", "unknown", Verdict::Unresolved, pair + ": whether other words say the same is not known");
}

} // namespace crosscheck
