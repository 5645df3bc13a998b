#include "align/days.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "align/occurrences.h"
#include "base/ascii.h"

namespace crosscheck {
namespace {

/// A day or an hour of it, be it one of the calendar or not: "Tuesday", "last night", and no "this year".
bool of_a_day(const Value& value)
{
    static constexpr std::array<std::string_view, 7> words = {"today", "yesterday", "tomorrow", "tonight", "night", "morning", "afternoon"};
    if (value.weekday != 0 || !value.time.empty() || (value.date.from && value.date.from == value.date.to))
        return true;
    const std::string text = ascii_lower(value.text);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

} // namespace

bool same_day_of(const Features& a, const Features& b)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    const DateRange& day = a.claim->value.date;
    const bool one_day = day.from && day.from == day.to && day.from == b.claim->value.date.from && day.to == b.claim->value.date.to;
    const bool often = x.occasion == "announcement" || x.occasion.starts_with("to "); // several a day
    return one_day && !x.occasion.empty() && x.occasion == y.occasion && x.event.background == y.event.background &&
           (!often || likeness(a, b).share >= 0.2);
}

bool one_day_told(const Features& a, const Features& b)
{
    const Value& x = a.claim->value;
    const Value& y = b.claim->value;
    const Likeness like = likeness(a, b);
    const bool minute = !x.time.empty() && x.time == y.time;
    const bool end = !x.relative && !y.relative && ((x.date.from && x.date.from == y.date.from) || (x.date.to && x.date.to == y.date.to));
    return minute || (like.share >= 0.5 && like.shared >= 3) || (end && like.share >= 0.3);
}

bool open_dates(const Features& a, const Features& b)
{
    if (a.quantity.dimension != "date" || b.quantity.dimension != "date" || a.article == b.article)
        return false;
    const bool verb = !a.verb.empty() && a.verb == b.verb;
    const bool occasion = same_occasion(a, b);
    const bool sole = a.sole && b.sole;
    const Likeness like = likeness(a, b);
    if (like.shared >= 5 && ((verb && !occasions_apart(a, b)) || (occasion && sole)))
        return true; // told in so many words, be it a day or a season
    return sole && a.lone && b.lone && (verb || occasion) && of_a_day(a.claim->value) && of_a_day(b.claim->value) && like.share >= 0.5 && like.shared >= 2.5;
}

} // namespace crosscheck
