#include "compare/corrections.h"

#include <algorithm>

#include "align/quantity.h"

namespace crosscheck {
namespace {

std::optional<Day> printed_on(const Voice& voice)
{
    return voice.article ? parse_iso_day(voice.article->published) : std::nullopt;
}

} // namespace

Corrections::Corrections(std::vector<Voice> voices) : voices_(std::move(voices))
{
    for (const Voice& voice : voices_)
        if (voice.claim->context.retracted)
            retractions_.push_back(voice);
    std::sort(retractions_.begin(), retractions_.end(), [](const Voice& a, const Voice& b) {
        const std::optional<Day> x = printed_on(a);
        const std::optional<Day> y = printed_on(b);
        return x != y ? (x && (!y || *x < *y)) : a.claim->id < b.claim->id;
    });
}

const Voice* Corrections::retired_by(const Claim& claim) const
{
    auto found = std::find_if(retractions_.begin(), retractions_.end(), [&](const Voice& retraction) {
        return retraction.claim != &claim && relate(retraction.claim->value, claim.value) == ValueRelation::Equal;
    });
    return found == retractions_.end() ? nullptr : &*found;
}

bool Corrections::retires(const std::vector<Voice>& old, const std::vector<Voice>& fresh, Judgement& judgement) const
{
    const Voice& first = old.front();
    const Voice* by = first.claim->context.retracted ? &first : retired_by(*first.claim);
    if (by == nullptr || retired_by(*fresh.front().claim) != nullptr || fresh.front().claim->context.retracted)
        return false;
    const Claim& next = *fresh.front().claim;
    if (meant_in_many_ways(*first.claim) && meant_in_many_ways(next) && !may_replace(first, fresh.front()))
        return false;
    const std::optional<Day> day = printed_on(*by);
    const std::optional<Day> since = printed_on(fresh.front());
    const bool sets_right = !day || !since || !(*since < *day); // what was printed before it is not what it sets right
    if (sets_right) {
        judgement.verdict = Verdict::Update;
        judgement.reasons = {{"value", "differs", false, value_label(*first.claim) + " / " + value_label(*fresh.front().claim)},
                             {"correction", "retracted", true,
                              value_label(*first.claim) + " was taken back by " + voice_label(*by) + (day ? " on " + date_label({day, day}) : "")}};
    }
    for (const Voice& voice : voices_) {
        const std::optional<Day> carried = printed_on(voice);
        if (!voice.claim->context.retracted && day && carried && *day < *carried &&
            relate(voice.claim->value, first.claim->value) == ValueRelation::Equal)
            judgement.reasons.push_back({"correction", "stale", false,
                                         voice_label(voice) + " still prints " + value_label(*voice.claim) + " on " + date_label({carried, carried})});
    }
    return sets_right;
}

void Corrections::apply(const std::vector<Voice>& a, const std::vector<Voice>& b, Judgement& judgement) const
{
    const bool open = judgement.verdict == Verdict::Contradiction || judgement.verdict == Verdict::Unresolved || judgement.verdict == Verdict::Update;
    if (retractions_.empty() || a.empty() || b.empty() || !open)
        return;
    if (retires(a, b, judgement))
        judgement.reversed = false;
    else if (retires(b, a, judgement))
        judgement.reversed = true;
}

} // namespace crosscheck
