#include "align/quantity.h"
#include "compare/judge.h"

namespace crosscheck {

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
    case ValueRelation::Hedged: return decide("hedge", "overlaps", Verdict::Compatible);
    case ValueRelation::Rounded:
        return decide(a.claim->value.unit == b.claim->value.unit ? "rounding" : "unit", "same",
                      Verdict::Compatible);
    case ValueRelation::Contained: return decide("containment", "contains", Verdict::Compatible);
    case ValueRelation::Incomparable: return decide("unit", "unknown", Verdict::Unresolved);
    case ValueRelation::OtherUnit: return check_currency(a, b, judgement);
    case ValueRelation::Differs: break;
    }
    judgement.reasons.push_back({"value", "differs", false, pair});
    return Outcome::GoOn;
}

} // namespace crosscheck
