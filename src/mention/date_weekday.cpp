#include "mention/date_scan.h"

// Weekdays, and the days of a month that stand by themselves.

namespace crosscheck {

/// "Friday", "Thursday, June 28, 2021", "Friday last week", "Monday 21".
MaybeDate DateScanner::weekday_first(std::uint32_t i) const
{
    bool each = before_is(i, DateClass::Each) || // "every Monday", "every second Monday"
                (i > block_ + 1 && is(i - 2, DateClass::Each) && (before_is(i, DateClass::Ordinal) || tokens_.lower(i - 1) == "other"));
    if (!is_weekday(i) || each) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.fields.weekday = at(i).word.value;
    match.inside_possessive = at(i).possessive;
    if (is(i, DateClass::Abbreviation) && sym(i + 1, '.')) match.end = i + 2;
    if (match.inside_possessive) return match;
    if (MaybeDate day = day_of_weekday(match)) return day;
    if (MaybeDate day = weekday_by_day(match)) return day;
    if (weekday_of_no_day(i, match.end)) return std::nullopt;
    if (capital(i + 1) && lexicon_.names_weekday(tokens_.lower(i + 1))) return std::nullopt;
    bool named = is(i, DateClass::Ambiguous) && !before_is(i, DateClass::On) &&
                 !before_is(i, DateClass::Last) && !before_is(i, DateClass::Next);
    if (named) return std::nullopt;
    // "Friday last week", "Thursday of next week".
    bool of = is(match.end, DateClass::Of);
    std::uint32_t week = match.end + (of && is(match.end + 1, DateClass::The) ? 2U : of ? 1U : 0U);
    bool last = is(week, DateClass::Last);
    bool next = is(week, DateClass::Next) || (of && is(week, DateClass::Later));
    if ((!last && !next && !is(week, DateClass::This)) || at(week + 1).word.unit != DateUnit::Week)
        return match;
    match.end = week + 2;
    match.inside_possessive = at(week + 1).possessive;
    match.relative = true;
    match.resolved = options_.reference.has_value();
    if (match.resolved) {
        int steps = last ? -1 : next ? 1 : 0;
        const DateMatch* said =
            is(week, DateClass::Later) ? antecedent(match.begin, DateUnit::Week) : nullptr;
        Day from = said ? *said->range.from : *options_.reference;
        Day monday = *unit_range(from, DateUnit::Week, steps).from;
        Day day = plus_days(monday, match.fields.weekday - 1);
        match.range = {day, day};
    }
    match.printed.weekday = match.fields.weekday;
    match.fields = {};
    return match;
}

/// The date that a weekday introduces: "Thursday, June 28", "Monday (Jan. 5)",
/// "Wednesday the 31st".
MaybeDate DateScanner::day_of_weekday(const DateMatch& weekday) const
{
    std::uint32_t next = weekday.end;
    bool open = sym(next, '(');
    if (open || sym(next, ',') || sym(next, '-')) ++next;
    bool the = is(next, DateClass::The);
    if (the) ++next;
    MaybeDate day = month_first(next);
    if (!day) day = day_first(next);
    if (!day && at(next).number >= 0) day = numeric(next);
    if (day && day->fields.day != 0) {
        day->fields.weekday = weekday.fields.weekday;
        day->begin = weekday.begin;
        day->end += open && sym(day->end, ')') ? 1U : 0U;
        return day;
    }
    MaybeNumber number = the || next == weekday.end ? day_number(next) : std::nullopt;
    bool figure = number && at(next).number >= 0;
    bool alone =
        figure && (at(next).suffix == DateToken::Suffix::Ordinal || stop_follows(number->end));
    bool verb = number && the && (is(number->end, DateClass::PastTense) || is(number->end, DateClass::Future));
    if (!number || (!the && !alone) || (lower_word(number->end) && !verb)) return std::nullopt;
    DateMatch match = weekday;
    match.fields.day = number->value;
    match.end = number->end;
    return match;
}

/// "on the 28th", "the 12th of this month": nothing else a numbered thing could be.
MaybeDate DateScanner::day_of_this_month(std::uint32_t i) const
{
    if (!is(i, DateClass::The) || at(i + 1).suffix != DateToken::Suffix::Ordinal)
        return std::nullopt;
    MaybeNumber day = day_number(i + 1);
    if (!day) return std::nullopt;
    DateMatch match = match_at(i, day->end);
    match.fields.day = day->value;
    bool verb = is(day->end, DateClass::PastTense) || is(day->end, DateClass::Future);
    bool of = is(day->end, DateClass::Of) || is(day->end, DateClass::In);
    std::uint32_t which = of ? day->end + 1 : day->end; // "the 21st this month"
    bool of_month = at(which + 1).word.unit == DateUnit::Month;
    bool last = is(which, DateClass::Last);
    const std::uint32_t second = is(day->end + 1, DateClass::The) ? day->end + 2 : day->end + 1; // "on the 3rd and the 10th"
    const bool listed = tokens_.lower(day->end) == "or" || (is(day->end, DateClass::And) && at(second).suffix == DateToken::Suffix::Ordinal && !is(second + 1, DateClass::Of));
    if (of_month && (last || is(which, DateClass::This) || is(which, DateClass::Next))) {
        match.end = which + 2;
        match.relative = true;
        if (!options_.reference) return match;
        int steps = last ? -1 : is(which, DateClass::Next) ? 1 : 0;
        CalendarDate month = calendar(*month_from(*options_.reference, steps).from);
        match.fields.month = month.month;
        match.fields.year = month.year;
    } else if (!before_is(i, DateClass::On) || (lower_word(day->end) && !verb && !listed) || capital(day->end) ||
             is(day->end, DateClass::Of))
        return std::nullopt;
    return match;
}

/// "the Friday before Easter", "the Monday after June 5": counted from the day that is named.
MaybeDate DateScanner::weekday_by_day(const DateMatch& weekday_said) const
{
    bool before = is(weekday_said.end, DateClass::Before);
    bool joined = before || is(weekday_said.end, DateClass::After);
    if (!before_is(weekday_said.begin, DateClass::The) || !joined) return std::nullopt;
    std::uint32_t next = weekday_said.end + 1;
    MaybeDate day = holiday(next);
    if (!day) day = month_first(next);
    if (!day) day = day_first(next);
    bool one = day && (day->fields.any() ? day->fields.day != 0 && day->fields.last_day == 0 : day->precision == DatePrecision::Day);
    if (!one || day->inside_possessive) return std::nullopt;
    resolve(*day);
    DateMatch match = match_at(weekday_said.begin, day->end);
    match.relative = day->relative;
    match.resolved = day->resolved && day->range.from;
    if (!match.resolved) return match;
    Day from = *day->range.from;
    int wanted = weekday_said.fields.weekday;
    int steps = before ? -((weekday(from) - wanted + 6) % 7 + 1) : (wanted - weekday(from) + 6) % 7 + 1;
    match.range.from = match.range.to = plus_days(from, steps);
    return match;
}

/// 1..7 of "Mondays", 0 of other words.
int DateScanner::plural_weekday(std::uint32_t i) const
{
    if (i >= limit_ || tokens_[i].kind != TokenKind::Word || !tokens_.lower(i).ends_with("days")) return 0;
    std::string_view word = tokens_.lower(i);
    DateWord one = lexicon_.find(word.substr(0, word.size() - 1));
    return one.is(DateClass::Weekday) ? one.value : 0;
}

/// "two Fridays ago", "three Sundays from now".
MaybeDate DateScanner::counted_weekdays(std::uint32_t i) const
{
    MaybeNumber number = cardinal(i);
    int wanted = number ? plural_weekday(number->end) : 0;
    std::uint32_t next = number ? number->end + 1 : i;
    bool ago = is(next, DateClass::Ago);
    bool ahead = is(next, DateClass::From) && is(next + 1, DateClass::Now);
    if (wanted == 0 || (!ago && !ahead)) return std::nullopt;
    DateMatch match = match_at(i, ago ? next + 1 : next + 2);
    match.relative = true;
    match.resolved = options_.reference.has_value();
    if (!match.resolved) return match;
    Day reference = *options_.reference;
    int apart = ago ? (weekday(reference) - wanted + 6) % 7 + 1 : (wanted - weekday(reference) + 6) % 7 + 1;
    int days = apart + 7 * (number->value - 1);
    match.range.from = match.range.to = plus_days(reference, ago ? -days : days);
    return match;
}

/// "the week before last", "the year after next", "the Saturday before last".
MaybeDate DateScanner::beyond(std::uint32_t i) const
{
    std::uint32_t unit_at = is(i, DateClass::The) ? i + 1 : i;
    std::uint32_t end = unit_at + 3;
    bool back = is(unit_at + 1, DateClass::Before) && end <= limit_ && tokens_.lower(unit_at + 2) == "last";
    bool ahead = is(unit_at + 1, DateClass::After) && end <= limit_ && tokens_.lower(unit_at + 2) == "next";
    bool goes_on = is(end, DateClass::Unit) || is(end, DateClass::Weekday) || is(end, DateClass::Month) ||
                   is(end, DateClass::Season) || is(end, DateClass::DayPart) || is(end, DateClass::Holiday);
    DateUnit unit = at(unit_at).word.unit;
    if ((!back && !ahead) || goes_on) return std::nullopt;
    DateMatch match = match_at(i, end);
    if (countable_unit(unit) || unit == DateUnit::Weekend) {
        set_unit(match, unit, back ? -2 : 2);
        return match;
    }
    if (!is_weekday(unit_at)) return std::nullopt;
    match.relative = true;
    match.resolved = options_.reference.has_value();
    if (!match.resolved) return match;
    Day reference = *options_.reference;
    int wanted = at(unit_at).word.value;
    Day last = plus_days(reference, -((weekday(reference) - wanted + 5) % 7 + 2)); // as "last Friday"
    Day day = back ? plus_days(last, -7) : plus_days(*unit_range(reference, DateUnit::Week, 2).from, wanted - 1);
    match.range = {day, day};
    return match;
}

/// "6 June, a Sunday": the weekday that follows may choose the year.
void DateScanner::read_weekday_after(DateMatch& match) const
{
    const CalendarFields& said = match.printed;
    std::uint32_t day = match.end + 2;
    bool words = said.month != 0 && said.day != 0 && said.weekday == 0 && !match.inside_possessive && match.resolved &&
                 sym(match.end, ',') && day < limit_ && tokens_.lower(match.end + 1) == "a" && is_weekday(day) &&
                 stop_follows(day + 1);
    if (!words) return;
    int wanted = at(day).word.value;
    if (weekday(*match.range.from) != wanted) {
        if (said.year != 0 || !options_.reference) return;
        std::optional<Day> other = make_day(nearest_year(said.month, said.day, wanted, Tense::Nearest), said.month, said.day);
        if (!other || weekday(*other) != wanted) return;
        match.range = {other, other};
    }
    match.printed.weekday = wanted;
    match.end = day + 1;
}

/// "Friday nights", "on a Friday", "one Sunday", and the Friday of "Black Friday sales".
bool DateScanner::weekday_of_no_day(std::uint32_t i, std::uint32_t end) const
{
    if (lower_word(end) && tokens_.lower(end).ends_with("s")) {
        std::string_view plural = tokens_.lower(end);
        if (lexicon_.find(plural.substr(0, plural.size() - 1)).is(DateClass::DayPart)) return true;
    }
    bool one = i > block_ && tokens_.lower(i - 1) == "one" && !before_is(i - 1, DateClass::Determiner);
    bool any = i > block_ + 1 && tokens_.lower(i - 1) == "a" && tokens_.lower(i - 2) == "on";
    std::uint32_t name_end = 0;
    if (i > block_ && capital(i - 1) && lexicon_.distinguishes_weekday(tokens_.lower(i - 1))) return true; // "Super Tuesday"
    bool named = before_is(i, DateClass::Holiday) && holiday_words(i - 1, name_end) != nullptr && name_end == i + 1;
    return one || any || named;
}

} // namespace crosscheck
