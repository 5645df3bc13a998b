#include <algorithm>
#include <set>

#include "align/features.h"
#include "align/quantity.h"
#include "compare/judge.h"

// Two claims of one question, check after check, and what is left where none has
// explained the difference: a contradiction, if nothing that is needed is unknown.

namespace crosscheck {
namespace {

/// What is true for months, not of one moment of an event.
bool lasting_kind(const std::string& kind)
{
    static const std::set<std::string_view> of_events = {"casualties", "count", "quantity", "money", "measure", "percent", "attacks"};
    return !of_events.contains(kind);
}

/// Rates, results, shipments, contracts: of somebody, today and again next week. A price that
/// was paid, a fine, a haul is of one occasion and needs no day to contradict.
bool recurs(const Voice& voice)
{
    static const std::set<std::string_view> kinds = {"measure", "percent", "pledge", "quantity"};
    static const std::set<std::string_view> amounts = {"amount", "contract", "loss", "profit", "revenue", "share-price"};
    if (const Value& value = voice.claim->value; voice.claim->kind == "date") // "on Friday", "for shipment in May"
        return value.relative || !value.date.from || value.date.from != value.date.to;
    if (voice.claim->kind == "money" && voice.claim->attribute == "price" && told_as_another(*voice.claim)) return true; // "up from the previous sale"
    const bool kind = kinds.contains(voice.claim->kind) || !voice.claim->context.per.empty() || (voice.claim->kind == "money" && amounts.contains(voice.claim->attribute));
    return kind && !of_event(*voice.claim) && voice.claim->value.unit != "magnitude" &&
           voice.claim->value.type != ValueType::Duration;
}

/// "Today", "yesterday", "12 weeks ago": right only when the article is of the day its page says.
bool counted_day(const Claim& claim)
{
    return claim.value.type == ValueType::Date && claim.value.relative && claim.value.weekday == 0 && claim.value.month == 0;
}

} // namespace

bool meant_in_many_ways(const Claim& claim)
{
    static const std::set<std::string_view> kinds = {"quantity", "date", "money", "measure", "percent", "count", "membership"};
    static const std::set<std::string_view> plain = {"magnitude", "depth"};
    return kinds.contains(claim.kind) && !plain.contains(claim.attribute) && of_generic_rule(claim);
}

namespace {

Judgement judge_one_time(const Voice& a, const Voice& b)
{
    Judgement judgement;
    if (check_bodies(a, b, judgement) == Outcome::Decided)
        return judgement;
    if (check_retraction(a, b, judgement) == Outcome::Decided)
        return judgement;
    using Check = Outcome (*)(const Voice&, const Voice&, Judgement&);
    const bool words = in_words(*a.claim) || in_words(*b.claim);
    const Check first = words ? check_statement : check_value;
    // Of what can be meant in many ways (a story has many distances), only like words show that time or another
    // authority moved it.
    const bool by_words = meant_in_many_ways(*a.claim) || meant_in_many_ways(*b.claim) || a.claim->attribute == "distance";
    const Check meaning = by_words ? check_evidence : check_scope;
    for (Check check : {first, meaning, check_parties, check_event, check_modality, check_time, check_scope, check_day, check_attribution, check_evidence}) {
        if (words && check == check_attribution && a.claim->kind == "role")
            continue; // two offices of one person are no dispute, whoever names them
        if (check(a, b, judgement) == Outcome::Decided)
            return judgement;
    }
    auto left_open = [&](const char* why) {
        judgement.reasons.push_back({"time", "unknown", true, why});
        judgement.verdict = Verdict::Unresolved;
        return judgement;
    };
    if (time_unknown(a, b))
        return left_open("the quantity can change and a date is missing");
    auto long_span = [](const Claim& claim) {
        static const std::set<std::string_view> units = {"week", "month", "year", "decade", "century"};
        return claim.value.type == ValueType::Duration && units.contains(claim.value.unit);
    };
    const bool fixed = (a.claim->changes == Changes::Fixed && b.claim->changes == Changes::Fixed) ||
                       (long_span(*a.claim) && long_span(*b.claim)); // years are no longer in the evening
    const bool timed = a.claim->when.basis == "text" && b.claim->when.basis == "text";
    const bool one_voice = one_authority(a.said_by(), b.said_by());
    if (!fixed && !timed && !one_voice && a.claim->article != b.claim->article && !lasting_kind(a.claim->kind))
        return left_open("it can change within the day, and only the day of the reports is known");
    const DateRange& x = a.claim->when.range;
    const DateRange& y = b.claim->when.range;
    if (!fixed && timed && !(x == y)) // "on Sunday", "on Sunday and Monday", "this week"
        return left_open("one speaks of more days than the other");
    if (counted_day(*a.claim) || counted_day(*b.claim))
        return left_open("a day is counted from the article's own date, which may be another than it was written on");
    if (recurs(a) && recurs(b) && (undated(a) || undated(b)) && !one_deed(*a.claim, *b.claim))
        return left_open("such figures are given again and again, and a date is missing");
    judgement.reasons.push_back({"verdict", "contradicts", true, "nothing found that would let both be true"});
    judgement.verdict = Verdict::Contradiction;
    return judgement;
}

} // namespace

Judgement judge(const Voice& a, const Voice& b)
{
    Judgement judgement = judge_one_time(a, b);
    // What contradicts is told alike, and of two days only where nothing else but the datelines tells when.
    const bool open = judgement.verdict == Verdict::Unresolved || (judgement.verdict == Verdict::Contradiction && weeks_apart(a, b));
    if (open && !of_two_questions(judgement) && of_two_times(a, b)) {
        judgement.verdict = Verdict::Unresolved;
        for (Reason& reason : judgement.reasons)
            reason.decides = false;
        judgement.reasons.push_back({"subject", "differs", true, "the figures are of two times"});
    }
    return judgement;
}

} // namespace crosscheck
