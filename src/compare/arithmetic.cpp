#include <algorithm>
#include <cmath>

#include "align/quantity.h"
#include "compare/judge.h"

// Parts and their total. Parts that leave nobody out ("212 people: 140 women and
// 62 men") must add up to it, for the words let nothing else be true; of any other
// list a part may be missing or counted twice, so that only one part larger than
// the whole is a contradiction.

namespace crosscheck {
namespace {

std::string sum_text(const std::vector<Voice>& parts, std::uint32_t implied)
{
    std::string text;
    for (const Voice& part : parts)
        text += (text.empty() ? "" : " + ") + value_label(*part.claim);
    for (; implied > 0; --implied)
        text += " + one";
    return text;
}

bool all_exact(const std::vector<Voice>& voices)
{
    return std::all_of(voices.begin(), voices.end(), [](const Voice& voice) { return voice.claim->value.hedge == Hedge::Exact; });
}

} // namespace

Judgement judge_sum(const std::vector<Voice>& whole_and_parts)
{
    Judgement judgement;
    judgement.verdict = Verdict::Compatible;
    const Voice& whole = whole_and_parts.front();
    const std::vector<Voice> parts(whole_and_parts.begin() + 1, whole_and_parts.end());
    const Quantity total = quantity_of(whole.claim->value);
    const std::uint32_t implied = whole.claim->context.implied_parts;
    double lower = implied;
    double upper = implied;
    double largest = 0;
    for (const Voice& part : parts) {
        const Quantity quantity = quantity_of(part.claim->value);
        lower += quantity.lower;
        upper += quantity.upper;
        largest = std::max(largest, quantity.lower);
    }
    const std::string detail = sum_text(parts, implied) + " of " + value_label(*whole.claim);
    const bool meets = lower <= total.upper && total.lower <= upper;
    if (meets && parts.size() + implied > 1) {
        judgement.verdict = Verdict::Agreement;
        judgement.reasons.push_back({"arithmetic", "holds", true, detail});
    } else if (largest > total.upper) {
        judgement.verdict = Verdict::Contradiction;
        judgement.reasons.push_back({"arithmetic", "fails", true, detail + ": a part is larger than the whole"});
    } else if (whole.claim->context.all_parts && !meets && all_exact(whole_and_parts)) {
        judgement.verdict = Verdict::Contradiction;
        judgement.reasons.push_back({"arithmetic", "fails", true, detail + ": the parts leave nobody out, and make " + std::to_string(std::llround(lower))});
    } else if (lower > total.upper) {
        judgement.verdict = Verdict::Unresolved;
        judgement.reasons.push_back({"arithmetic", "unknown", true, detail + ": the parts may overlap"});
    } else {
        judgement.reasons.push_back({"arithmetic", "within", true, detail});
    }
    return judgement;
}

} // namespace crosscheck
