#include <algorithm>
#include <cmath>

#include "align/quantity.h"
#include "compare/judge.h"

namespace crosscheck {
namespace {

/// "At least 30" and 33: that the one lets the other be true does not make them one figure.
bool far_figures(const Claim& a, const Claim& b)
{
    if (a.value.type == ValueType::Date || !a.value.printed || !b.value.printed || a.article == b.article)
        return false;
    const double near = a.value.type == ValueType::Percent ? 1.02 : 1.25;
    const double x = std::abs(*a.value.printed);
    const double y = std::abs(*b.value.printed);
    return a.value.unit == b.value.unit && std::max(x, y) > near * std::min(x, y);
}

/// "Today" and "Saturday" where nobody knows when at least one of them was written; not "Saturday" and a known Tuesday.
bool may_be_one_day(const Value& a, const Value& b)
{
    auto known = [](const Value& value) { return value.date.from || value.date.to; };
    if ((known(a) && known(b)) || !one_moment_possible(a, b))
        return false;
    auto day_of_week = [](const Value& value) { return value.date.from && value.date.from == value.date.to ? weekday(*value.date.from) : value.weekday; };
    const int x = day_of_week(a);
    const int y = day_of_week(b);
    return x == 0 || y == 0 || x == y;
}

/// "Dozens of children", "more than a hundred children" of one man: from below, both are true of whatever there are.
bool from_below(const Claim& a, const Claim& b)
{
    auto open = [](const Claim& claim) { return claim.value.hedge == Hedge::AtLeast || claim.value.hedge == Hedge::MoreThan; };
    return open(a) && open(b) && !a.context.noun.empty() && a.context.noun == b.context.noun && of_one_named(a, b);
}

} // namespace

Outcome check_value(const Voice& a, const Voice& b, Judgement& judgement)
{
    const std::string pair = value_label(*a.claim) + " / " + value_label(*b.claim);
    auto decide = [&](const char* check, const char* outcome, Verdict verdict) {
        judgement.reasons.push_back({check, outcome, true, pair});
        judgement.verdict = verdict;
        return Outcome::Decided;
    };
    switch (relate(a.claim->value, b.claim->value)) {
    case ValueRelation::Equal: return decide("value", "same", Verdict::Agreement);
    case ValueRelation::Hedged:
        if (far_figures(*a.claim, *b.claim) && !from_below(*a.claim, *b.claim) && (meant_in_many_ways(*a.claim) || meant_in_many_ways(*b.claim)) && !one_meaning(*a.claim, *b.claim)) {
            judgement.reasons.push_back({"meaning", "unknown", true, pair + ": both may be true, and of two things"});
            judgement.verdict = Verdict::Unresolved;
            return Outcome::Decided;
        }
        return decide("hedge", "overlaps", Verdict::Compatible);
    case ValueRelation::Rounded:
        return decide(a.claim->value.unit == b.claim->value.unit || a.claim->value.type == ValueType::Count ? "rounding" : "unit", "same", Verdict::Compatible);
    case ValueRelation::Contained: return decide("containment", "contains", Verdict::Compatible);
    case ValueRelation::Incomparable:
        if (a.claim->value.type == ValueType::Date) {
            const bool one = may_be_one_day(a.claim->value, b.claim->value);
            judgement.reasons.push_back({"date", "unknown", true, pair + (one ? " may be one" : "") + ": which days are meant is not said"});
            judgement.verdict = one ? Verdict::Compatible : Verdict::Unresolved;
        } else {
            judgement.reasons.push_back({"unit", "unknown", true, pair + ": no unit is common to both"});
            judgement.verdict = Verdict::Unresolved;
        }
        return Outcome::Decided;
    case ValueRelation::OtherUnit: return check_currency(a, b, judgement);
    case ValueRelation::Differs: break;
    }
    judgement.reasons.push_back({"value", "differs", false, pair});
    return Outcome::GoOn;
}

} // namespace crosscheck
