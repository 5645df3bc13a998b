#include <algorithm>
#include <set>
#include <cstdlib>

#include "align/quantity.h"
#include "base/ascii.h"
#include "compare/judge.h"

// Time explains a difference when the quantity can change and the two as-of
// times are apart: the later one is news, not a contradiction. The as-of time is
// the one the text gives, else the dateline, else the day of publication; the
// same day is the same time.

namespace crosscheck {
namespace {

struct AsOf {
    std::optional<Day> from;
    std::optional<Day> to;
};

AsOf as_of(const Voice& voice)
{
    const When& when = voice.claim->when;
    if (when.range.from && when.range.to)
        return {when.range.from, when.range.to};
    std::optional<Day> published = voice.article ? parse_iso_day(voice.article->published) : std::nullopt;
    return {published, published};
}

std::string day_text(const Voice& voice)
{
    const AsOf time = as_of(voice);
    if (!time.from)
        return "unknown";
    return date_label({time.from, time.to});
}

bool settled(const Claim& claim)
{
    return claim.modality == Modality::Asserted || claim.modality == Modality::Alleged;
}

double size_of(const Claim& claim)
{
    return claim.value.printed.value_or(claim.value.lower.value_or(claim.value.upper.value_or(0)));
}

/// Nothing tells when what it speaks of happened.
bool event_undated(const Voice& voice)
{
    return undated(voice) && !voice.claim->context.event.date.from && voice.claim->when.basis != "text";
}

/// Of one event only a weekday is known, and the other was on a day of that name.
bool day_fits(const Claim& undated, const Claim& dated)
{
    const DateRange& day = dated.context.event.date;
    const bool known = day.from && day.from == day.to;
    return known && undated.context.event.weekday != 0 && undated.context.event.weekday == weekday(*day.from);
}

/// A quake, a shooting: of one article nobody knows the day, and it may tell of another such event.
bool perhaps_another(const Voice& a, const Voice& b)
{
    if (!of_event(*a.claim) || !of_event(*b.claim) || event_undated(a) == event_undated(b))
        return false;
    return event_undated(a) ? !day_fits(*a.claim, *b.claim) : !day_fits(*b.claim, *a.claim);
}

bool provisional(const Claim& claim)
{
    auto status = claim.scope.find("status");
    return status != claim.scope.end() && status->second == "provisional";
}

Outcome of_something_else(const Voice& voice, const char* what, Judgement& judgement)
{
    judgement.reasons.push_back({"subject", "differs", true, value_label(*voice.claim) + " " + what});
    judgement.verdict = Verdict::Unresolved;
    return Outcome::Decided;
}

/// A preliminary figure is one that another replaces.
Outcome check_provisional(const Voice& a, const Voice& b, Judgement& judgement)
{
    const ValueRelation values = relate(a.claim->value, b.claim->value);
    const bool one_kind = a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute;
    if (perhaps_another(a, b) || provisional(*a.claim) == provisional(*b.claim) || values != ValueRelation::Differs || !one_kind)
        return Outcome::GoOn;
    const Voice& first = provisional(*a.claim) ? a : b;
    if (!may_replace(first, provisional(*a.claim) ? b : a))
        return of_something_else(first, "is the first figure of something else", judgement);
    judgement.reasons.push_back({"time", "provisional", true, value_label(*first.claim) + " is provisional in " + voice_label(first)});
    judgement.verdict = Verdict::Update;
    judgement.reversed = &first == &b;
    return Outcome::Decided;
}

bool exact(const Claim& claim) { return claim.value.hedge == Hedge::Exact; }

/// "The ministry" is one authority in two texts, whatever name each resolved it to.
bool same_voice(const Claim& a, const Claim& b)
{
    if (!a.attribution.speaker.empty() && a.attribution.speaker == b.attribution.speaker)
        return true;
    return !a.attribution.text.empty() && ascii_lower(a.attribution.text) == ascii_lower(b.attribution.text);
}

/// One authority's figure, or one outlet's that no other authority is named for.
bool one_source(const Voice& a, const Voice& b)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (same_voice(x, y))
        return true;
    const bool credited = !x.attribution.speaker.empty() && !y.attribution.speaker.empty();
    return !credited && a.article != nullptr && b.article != nullptr && !a.article->outlet.empty() &&
           a.article->outlet == b.article->outlet && x.article != y.article;
}

constexpr int a_day = 1; ///< that does not move what two authorities say of what may rise and fall

bool two_authorities(const Voice& a, const Voice& b)
{
    return !a.said_by().speaker.empty() && !b.said_by().speaker.empty() && !one_authority(a.said_by(), b.said_by());
}

/// "It expects 2.5 percent next year", "2.8 percent in 2022": forecasts for two times, not an older and a newer one.
bool of_other_times(const Voice& a, const Voice& b)
{
    auto foreseen = [](const Voice& voice) {
        const std::optional<Day> printed = voice.article ? parse_iso_day(voice.article->published) : std::nullopt;
        const When& when = voice.claim->when;
        return !settled(*voice.claim) && when.basis == "text" && when.range.from && (!printed || *printed < *when.range.from);
    };
    return foreseen(a) && foreseen(b);
}

/// What a share stood at when the trading of its day ended: "closed down 3.9 percent", "added 26 cents to close at $24.34".
bool at_the_close(const Claim& claim)
{
    static const std::set<std::string_view> ends = {"close", "end", "finish", "settle"};
    const auto& terms = claim.context.terms;
    return ends.contains(claim.context.verb) || std::any_of(terms.begin(), terms.end(), [](const std::string& term) { return ends.contains(term); });
}

/// Of one share and day: what it lost during the day, and what it lost by the close.
bool one_is_the_close(const Claim& a, const Claim& b)
{
    const bool share = a.attribute == b.attribute && (a.attribute == "share-price" || a.attribute == "share-price-change");
    return share && !a.subject.empty() && a.subject == b.subject && at_the_close(a) != at_the_close(b);
}

Outcome judge_growth(const Voice& early, const Voice& late, Judgement& judgement, const std::string& detail)
{
    if (size_of(*late.claim) >= size_of(*early.claim)) {
        judgement.reasons.push_back({"time", "later", true, detail + ": the later figure is larger, as a growing count may be"});
        judgement.verdict = Verdict::Update;
        return Outcome::Decided;
    }
    const bool firm = exact(*early.claim) && exact(*late.claim) && one_source(early, late);
    judgement.reasons.push_back({"time", "regression", true, detail + ": a growing count is smaller in the later report, without a correction"});
    judgement.verdict = firm ? Verdict::Contradiction : Verdict::Unresolved;
    return Outcome::Decided;
}

} // namespace

bool undated(const Voice& voice)
{
    return voice.article == nullptr || voice.article->published.empty();
}

std::optional<int> days_between(const Voice& a, const Voice& b)
{
    const AsOf x = as_of(a);
    const AsOf y = as_of(b);
    if (!x.from || !y.from)
        return std::nullopt;
    if (*x.to < *y.from)
        return y.from->number - x.to->number;
    if (*y.to < *x.from)
        return y.to->number - x.from->number;
    return 0;
}

bool time_unknown(const Voice& a, const Voice& b)
{
    return (a.claim->changes != Changes::Fixed || b.claim->changes != Changes::Fixed) &&
           !days_between(a, b);
}

Outcome check_retraction(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (a.claim->context.retracted == b.claim->context.retracted)
        return check_provisional(a, b, judgement);
    const Voice& old = a.claim->context.retracted ? a : b;
    if (meant_in_many_ways(*a.claim) && meant_in_many_ways(*b.claim) && !may_replace(old, &old == &a ? b : a))
        return of_something_else(old, "is taken back of something else", judgement);
    judgement.reasons.push_back({"correction", "retracted", true,
                                 value_label(*old.claim) + " is withdrawn by " + voice_label(old)});
    judgement.verdict = Verdict::Update;
    judgement.reversed = &old == &b;
    return Outcome::Decided;
}

Outcome check_modality(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (settled(*a.claim) == settled(*b.claim)) {
        judgement.reasons.push_back({"modality", "same", false, std::string(name(a.claim->modality))});
        return Outcome::GoOn;
    }
    const Voice& plan = settled(*a.claim) ? b : a;
    const Voice& fact = settled(*a.claim) ? a : b;
    if (!may_replace(plan, fact))
        return of_something_else(plan, "is planned of something else", judgement);
    const std::optional<int> days = days_between(plan, fact);
    const bool overtaken = !days || *days >= 0;
    judgement.reasons.push_back({"modality", overtaken ? "overtaken" : "differs", true,
                                 std::string(name(plan.claim->modality)) + " in " + voice_label(plan) +
                                     ", reported as fact in " + voice_label(fact)});
    const bool known = overtaken && plan.claim->modality != Modality::Hypothetical && one_meaning(*a.claim, *b.claim) && !meant_in_many_ways(*a.claim) && !meant_in_many_ways(*b.claim);
    judgement.verdict = known ? Verdict::Update : Verdict::Unresolved;
    judgement.reversed = &plan == &b;
    return Outcome::Decided;
}

Outcome check_day(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (!perhaps_another(a, b))
        return Outcome::GoOn;
    judgement.reasons.push_back({"event", "unknown", true, "one article has no date, so that it may tell of another such event"});
    judgement.verdict = Verdict::Unresolved;
    return Outcome::Decided;
}

Outcome check_time(const Voice& a, const Voice& b, Judgement& judgement)
{
    const bool fixed = a.claim->changes == Changes::Fixed && b.claim->changes == Changes::Fixed;
    if (fixed) {
        judgement.reasons.push_back({"time", "not needed", false, "what is stated cannot change"});
        return Outcome::GoOn;
    }
    const std::string detail = day_text(a) + " / " + day_text(b);
    const std::optional<int> days = days_between(a, b);
    if (!days) {
        judgement.reasons.push_back({"time", "unknown", false, detail});
        return Outcome::GoOn;
    }
    if (*days == 0 && one_is_the_close(*a.claim, *b.claim)) {
        const Voice& late = at_the_close(*a.claim) ? a : b;
        judgement.reasons.push_back({"time", "later", true, value_label(*late.claim) + " is of the close, later in the day"});
        judgement.verdict = Verdict::Update;
        judgement.reversed = &late == &a;
        return Outcome::Decided;
    }
    if (*days == 0) {
        judgement.reasons.push_back({"time", "same", false, detail});
        return Outcome::GoOn;
    }
    const Voice& early = *days > 0 ? a : b;
    const Voice& late = *days > 0 ? b : a;
    judgement.reversed = *days < 0;
    if (a.claim->changes == Changes::Grows && b.claim->changes == Changes::Grows)
        return judge_growth(early, late, judgement, detail);
    if (of_other_times(a, b)) {
        judgement.reasons.push_back({"scope", "differs", true, "the time foreseen: " + detail});
        judgement.verdict = Verdict::ScopeDifference;
        return Outcome::Decided;
    }
    if (two_authorities(a, b) && std::abs(*days) <= a_day) {
        judgement.reasons.push_back({"time", "near", false, detail});
        return Outcome::GoOn;
    }
    if (!may_replace(early, late))
        return of_something_else(early, "is the earlier figure of something else", judgement);
    judgement.reasons.push_back({"time", "later", true, detail + ": " + voice_label(late) + " is later"});
    judgement.verdict = Verdict::Update;
    return Outcome::Decided;
}

} // namespace crosscheck
