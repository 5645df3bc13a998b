#include "mention/date_scan.h"

// Dates that two neighbours make together: a weekday and its week, a weekday and
// a distance, a month, a year and a day in an order of their own; and the unit of
// time that an article speaks from, "of the year".

namespace crosscheck {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    for (std::string_view each : words)
        if (each == word) return true;
    return false;
}

} // namespace

/// "last week - Monday", "the first week of October, on Friday": the day of the week before it.
void DateScanner::weekday_in_week(DateMatch& match) const
{
    bool week = match.precision == DatePrecision::Week && match.resolved && match.range.from && match.range.to &&
                match.range.to->number - match.range.from->number == 6 && !match.inside_possessive;
    std::uint32_t next = sym(match.end, ',') ? match.end + 1 : match.end;
    bool joined = is(next, DateClass::On) || (next == match.end && sym(next, '-') && !attached(next));
    if (!week || !joined || !is_weekday(next + 1) || at(next + 2).number >= 0) return;
    Day day = plus_days(*match.range.from, (at(next + 1).word.value - weekday(*match.range.from) + 7) % 7);
    match.range = {day, day};
    match.precision = DatePrecision::Day;
    match.end = next + 2;
    match.inside_possessive = at(next + 1).possessive;
}

/// "Monday two weeks from now": the weekday of the week that the distance ends in.
void DateScanner::weekday_at_distance(DateMatch& match)
{
    bool bare = match.fields.weekday != 0 && match.fields.day == 0 && !match.inside_possessive;
    std::uint32_t next = sym(match.end, ',') ? match.end + 1 : match.end;
    if (!bare || !is(next, DateClass::Cardinal) || !countable_unit(at(next + 1).word.unit)) return;
    MaybeDate far = distance(next);
    bool counted = far && far->direction != 0 && far->precision == DatePrecision::Week &&
                   (is(far->end - 1, DateClass::Ago) || is(far->end - 1, DateClass::Now));
    if (!counted) return;
    int wanted = match.fields.weekday;
    match.fields = {};
    match.relative = true;
    match.resolved = far->resolved;
    match.end = far->end;
    if (!far->resolved) return;
    Day day = plus_days(*week_range(*far->range.from).from, wanted - 1);
    match.range = {day, day};
}

/// "the worst storm of the year", "up 3 percent for the month": the unit the article stands in.
MaybeDate DateScanner::unit_of_article(std::uint32_t i) const
{
    DateUnit unit = at(i + 1).word.unit;
    bool known = unit == DateUnit::Week || unit == DateUnit::Month || unit == DateUnit::Year;
    if (!known || i < block_ + 2 || capital(i + 1) || at(i + 1).possessive || tokens_.lower(i + 1).ends_with("s"))
        return std::nullopt;
    std::uint32_t end = i + 2;
    bool closes = end >= limit_ || sym(end, '.') || sym(end, ',') || sym(end, ';') || sym(end, ')') || sym(end, '!') || sym(end, '?');
    std::string_view led = tokens_.lower(i - 1);
    std::string_view what = tokens_.lower(i - 2);
    // "at this time of the year" is said of every year.
    bool every = led == "of" && one_of(what, {"time", "times", "day", "days", "week", "weeks", "month", "months", "part", "parts", "half",
                                              "quarter", "season", "seasons", "most", "much", "all", "rest", "out", "end"});
    if (!closes || every || !one_of(led, {"of", "for", "in", "on"})) return std::nullopt;
    DateMatch match = match_at(i, end);
    set_unit(match, unit, 0);
    return match;
}

/// "September-2020-23", "23-2020-September": hyphens and a year in the middle.
MaybeDate DateScanner::year_in_middle(std::uint32_t i) const
{
    for (std::uint32_t k = i + 1; k < i + 5; ++k)
        if (!attached(k)) return std::nullopt;
    bool dashes = sym(i + 1, '-') && sym(i + 3, '-') && at(i + 2).digits == 4 && !(attached(i + 5) && sym(i + 5, '-'));
    MaybeNumber year = dashes ? year_number(i + 2) : std::nullopt;
    if (!year) return std::nullopt;
    std::uint32_t month = is(i, DateClass::Month) ? i : i + 4;
    std::uint32_t day_at = month == i ? i + 4 : i;
    const DateToken& day = at(day_at);
    bool plain = is(month, DateClass::Month) && day.number >= 1 && day.digits <= 2 && day.fraction < 0 &&
                 day.suffix == DateToken::Suffix::None && make_day(year->value, at(month).word.value, day.number);
    if (!plain) return std::nullopt;
    DateMatch match = match_at(i, i + 5);
    match.fields.year = year->value;
    match.fields.month = at(month).word.value;
    match.fields.day = day.number;
    return match;
}

/// "could come as early as Monday", "will leave as late as June": the words open what lies ahead.
bool DateScanner::read_as_early_as(DateMatch& match) const
{
    std::uint32_t i = match.begin;
    bool words = i >= block_ + 3 && tokens_.lower(i - 1) == "as" && tokens_.lower(i - 3) == "as" &&
                 (is(i - 2, DateClass::Early) || is(i - 2, DateClass::Late) || tokens_.lower(i - 2) == "soon");
    if (!words || tense(i, match.end) != Tense::Future) return false;
    match.hedge = is(i - 2, DateClass::Late) ? Hedge::AtMost : Hedge::AtLeast;
    match.begin = match.bound_begin = i - 3;
    return true;
}

/// A week begins on a Monday or a Sunday: of a day without a year the nearest that is one.
void DateScanner::fit_week_begin(DateMatch& day) const
{
    if (!day.relative || !day.resolved || !day.range.from || day.range.from != day.range.to) return;
    auto begins = [](Day each) { return weekday(each) == 1 || weekday(each) == 7; };
    Day said = *day.range.from;
    if (begins(said)) return;
    for (int years : {-1, 1}) {
        Day other = move_day(said, DateUnit::Year, years);
        if (!begins(other)) continue;
        day.range = {other, other};
        return;
    }
}

} // namespace crosscheck
