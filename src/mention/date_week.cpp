#include "mention/date_scan.h"

// Weeks, weekends and working days.

namespace crosscheck {

/// "the next four business days": Monday to Friday are counted.
MaybeDate DateScanner::working_days(std::uint32_t i, Number number, int direction) const
{
    DateMatch match = match_at(i, number.end + 2);
    match.inside_possessive = at(number.end + 1).possessive;
    match.relative = true;
    match.resolved = options_.reference.has_value() && number.value <= 366;
    if (!match.resolved) return match;
    Day last = *options_.reference;
    Day first = last;
    for (int counted = 0; counted < number.value;) {
        last = plus_days(last, direction);
        bool works = weekday(last) <= 5;
        counted += works ? 1 : 0;
        if (works && counted == 1) first = last;
    }
    match.range = direction > 0 ? DateRange{first, last} : DateRange{last, *options_.reference};
    return match;
}

/// "next workweek", "this business week": Monday to Friday.
MaybeDate DateScanner::working_week(DateMatch match, int step) const
{
    match.inside_possessive = at(match.end - 1).possessive;
    set_unit(match, DateUnit::Week, step);
    match.precision = DatePrecision::Other;
    if (match.resolved) match.range.to = plus_days(*match.range.from, 4);
    return match;
}

/// "over the weekend".
MaybeDate DateScanner::weekend(std::uint32_t i) const
{
    if (!is(i, DateClass::The) || at(i + 1).word.unit != DateUnit::Weekend ||
        (is(i + 2, DateClass::Of) || is(i + 2, DateClass::Before) || is(i + 2, DateClass::After)))
        return std::nullopt;
    DateMatch match = match_at(i, i + 2);
    set_unit(match, DateUnit::Weekend, 0);
    if (!match.resolved || *match.range.from <= *options_.reference) return match;
    Tense when = tense(i, i + 2);
    // Without a verb the coming one is meant on the eve of it alone.
    bool eve = when == Tense::Unknown && weekday(*options_.reference) == 5;
    if (when != Tense::Future && !eve) set_unit(match, DateUnit::Weekend, -1);
    return match;
}

/// "the July 4 weekend".
DateMatch DateScanner::weekend_of_day(DateMatch match) const
{
    match.inside_possessive = at(match.end).possessive;
    ++match.end;
    resolve(match);
    match.printed = {};
    match.precision = DatePrecision::Other;
    match.hedge = Hedge::Exact;
    if (match.resolved) match.range = weekend_around(*match.range.from);
    return match;
}

/// "this coming Saturday", "the upcoming weekend": the nearest after the reference.
DateMatch DateScanner::coming(DateMatch match, std::uint32_t j) const
{
    match.relative = true;
    match.resolved = options_.reference.has_value();
    bool whole = at(j).word.unit == DateUnit::Weekend;
    match.precision = whole ? DatePrecision::Other : DatePrecision::Day;
    if (!match.resolved) return match;
    int wanted = whole ? 6 : at(j).word.value;
    Day day = plus_days(*options_.reference, (wanted - weekday(*options_.reference) + 6) % 7 + 1);
    match.range = {day, whole ? plus_days(day, 1) : day};
    return match;
}

/// "the week of June 5", "the week ending Friday".
MaybeDate DateScanner::week_of(std::uint32_t i)
{
    DateUnit unit = at(i).word.unit;
    if (unit != DateUnit::Week && unit != DateUnit::Weekend) return std::nullopt;
    if (MaybeDate week = numbered_week(i)) return week;
    std::uint32_t next = i + 1;
    if (!is(next, DateClass::Of) && !is(next, DateClass::Begins) &&
        !(next < limit_ && tokens_.lower(next) == "ending"))
        return std::nullopt;
    bool starts = is(next, DateClass::Begins);
    bool ending = tokens_.lower(next) == "ending";
    next += is(next + 1, DateClass::The) ? 2U : 1U;
    MaybeDate day = month_first(next);
    if (!day) day = day_first(next);
    if (!day) day = holiday(next);
    if (!day && at(next).suffix == DateToken::Suffix::Ordinal) { // "the week of the 18th"
        if (MaybeNumber number = day_number(next); number && !lower_word(number->end)) {
            day = match_at(next, number->end);
            day->fields.day = number->value;
        }
    }
    bool holidays = day && !day->fields.any() && day->range.from;
    if (!day || (day->fields.day == 0 && !holidays)) return std::nullopt;
    resolve(*day);
    if (starts && unit == DateUnit::Week) fit_week_begin(*day);
    DateMatch match = match_at(i, day->end);
    match.relative = day->relative;
    match.resolved = day->resolved;
    match.precision = precision_of(unit);
    if (match.resolved && starts)
        match.range = {day->range.from, plus_days(*day->range.from, 6)};
    else if (match.resolved)
        match.range = unit == DateUnit::Week && ending ? DateRange{plus_days(*day->range.from, -6), day->range.from}
                      : unit == DateUnit::Week ? week_range(*day->range.from)
                      : holidays             ? weekend_around(*day->range.from)
                                             : weekend_range(*day->range.from);
    return match;
}

/// "week 31", "week 27 of last year", by ISO 8601. With a capital it is a
/// round of a league, and before a noun it is no week of the calendar.
MaybeDate DateScanner::numbered_week(std::uint32_t i) const
{
    const DateToken& number = at(i + 1);
    bool plain = number.number >= 1 && number.number <= 53 && number.fraction < 0 &&
                 number.suffix == DateToken::Suffix::None && number.joined_year == 0;
    if (at(i).word.unit != DateUnit::Week || !plain || tokens_.lower(i) != "week" ||
        (capital(i) && i > block_) || sym(i + 2, '-') || (lower_word(i + 2) && !at(i + 2).word.any()))
        return std::nullopt;
    std::uint32_t next = i + 2;
    bool of = is(next, DateClass::Of) || is(next, DateClass::In) || sym(next, ',');
    if (of) ++next;
    DateMatch match = match_at(i, i + 2);
    match.precision = DatePrecision::Week;
    int year = 0;
    if (MaybeNumber said = year_number(next)) {
        year = said->value;
        match.end = said->end;
    } else if (at(next + 1).word.unit == DateUnit::Year &&
               (is(next, DateClass::Last) || is(next, DateClass::This) || is(next, DateClass::Next))) {
        int step = is(next, DateClass::Last) ? -1 : is(next, DateClass::Next) ? 1 : 0;
        match.end = next + 2;
        match.relative = true;
        if (options_.reference) year = calendar(*options_.reference).year + step;
    } else if (of && !sym(next - 1, ',')) {
        return std::nullopt; // "week 31 of the trial"
    } else {
        match.relative = true;
        if (options_.reference) year = calendar(*options_.reference).year;
    }
    match.resolved = year != 0;
    if (match.resolved) // the first week of a year holds its 4th of January
        match.range = unit_range(*make_day(year, 1, 4), DateUnit::Week, number.number - 1);
    return match;
}

} // namespace crosscheck
