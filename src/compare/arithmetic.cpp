#include <algorithm>
#include <cmath>

#include "align/quantity.h"
#include "compare/judge.h"

// Parts and their total. Parts that the words make exhaustive ("13: twelve
// Germans and one Belgian") must add up; a part alone must not exceed the whole.

namespace crosscheck {
namespace {

std::string sum_text(const std::vector<Voice>& parts)
{
    std::string text;
    for (const Voice& part : parts)
        text += (text.empty() ? "" : " + ") + value_label(*part.claim);
    return text;
}

} // namespace

Judgement judge_sum(const std::vector<Voice>& whole_and_parts)
{
    Judgement judgement;
    judgement.verdict = Verdict::Compatible;
    const Voice& whole = whole_and_parts.front();
    const std::vector<Voice> parts(whole_and_parts.begin() + 1, whole_and_parts.end());
    const Quantity total = quantity_of(whole.claim->value);
    double lower = 0;
    double upper = 0;
    double largest = 0;
    for (const Voice& part : parts) {
        const Quantity quantity = quantity_of(part.claim->value);
        lower += quantity.lower;
        upper += quantity.upper;
        largest = std::max(largest, quantity.lower);
    }
    const std::string detail = sum_text(parts) + " of " + value_label(*whole.claim);
    const bool meets = lower <= total.upper && total.lower <= upper;
    if (meets && parts.size() > 1) {
        judgement.verdict = Verdict::Agreement;
        judgement.reasons.push_back({"arithmetic", "holds", true, detail});
    } else if (largest > total.upper) {
        judgement.verdict = Verdict::Contradiction;
        judgement.reasons.push_back({"arithmetic", "fails", true, detail + ": a part is larger than the whole"});
    } else if (lower > total.upper) {
        judgement.verdict = Verdict::Unresolved;
        judgement.reasons.push_back({"arithmetic", "unknown", true, detail + ": the parts may overlap"});
    } else {
        judgement.reasons.push_back({"arithmetic", "within", true, detail});
    }
    return judgement;
}

} // namespace crosscheck
