#include <algorithm>
#include <array>

#include "mention/date_scan.h"

// Dates told from the article's day ("last month", "two years ago") or from a
// date before them in the text ("a day later"). The latter resolve only when
// that date stands in the same sentence or the one before; otherwise the
// mention is a relation, kept with resolved = false.

namespace crosscheck {
/// "24", "two", "twenty-five", "a", "a hundred".
DateScanner::MaybeNumber DateScanner::cardinal(std::uint32_t i) const
{
    const DateToken& token = at(i);
    if (token.number >= 0) {
        bool plain =
            token.suffix == DateToken::Suffix::None && token.fraction < 0 && token.joined_year == 0;
        return plain && token.digits <= 4 && token.number > 0
                   ? MaybeNumber(Number{token.number, i + 1})
                   : std::nullopt;
    }
    if (!is(i, DateClass::Cardinal)) return std::nullopt;
    int value = token.word.value;
    std::uint32_t end = i + 1;
    std::uint32_t second = sym(end, '-') ? end + 1 : end;
    if (is(second, DateClass::Cardinal)) {
        int more = at(second).word.value;
        if (value >= 20 && value < 100 && more < 10) return Number{value + more, second + 1};
        if (value < 10 && more == 100) return Number{value * 100, second + 1};
    }
    return Number{value, end};
}

void DateScanner::set_unit(DateMatch& match, DateUnit unit, int steps) const
{
    match.relative = true;
    match.precision = precision_of(unit);
    match.resolved = options_.reference.has_value();
    if (match.resolved) match.range = unit_range(*options_.reference, unit, steps);
}

/// A distance of weeks, months or years names the whole week, month or year it
/// ends in; of decades the years around.
void DateScanner::set_distance(DateMatch& match, Day from, DateUnit unit, int steps) const
{
    match.precision = precision_of(unit);
    match.resolved = true;
    match.range = unit_range(from, unit, steps);
    if (unit == DateUnit::Decade || unit == DateUnit::Century) {
        int size = unit == DateUnit::Decade ? 10 : 100;
        int year = calendar(from).year + steps * size;
        match.range = years(year - size / 5, year + size / 5);
    }
    match.resolved = match.range.from && match.range.to;
}

/// A distance from the article's own day `from`, or from one counted from it.
void DateScanner::count_from(DateMatch& match, Day from, DateUnit unit, int steps) const
{
    set_distance(match, from, unit, steps);
    bool loose = unit == DateUnit::Week || unit == DateUnit::Month || unit == DateUnit::Year;
    Day day = move_day(from, unit, steps);
    if (match.resolved && loose) match.literal = DateRange{day, day};
}

/// The date a distance in `unit` may count from: close before it, and no
/// coarser than the unit ("a day earlier" does not count from a month).
const DateMatch* DateScanner::antecedent(std::uint32_t i, DateUnit unit) const
{
    if (found_.empty()) return nullptr;
    const DateMatch& last = found_.back();
    bool close = tokens_.sentence_of(last.begin) + 1 >= tokens_.sentence_of(i);
    if (!close || !last.resolved || !last.range.from || !last.range.to) return nullptr;
    // The date line of a page is no event of its story.
    TokenRange sentence = tokens_.sentences()[tokens_.sentence_of(last.begin)];
    bool date_line = sentence.size() < last.end - last.begin + 5 && !sentence.contains(i);
    if (date_line) return nullptr;
    int most = unit == DateUnit::Day     ? 1
               : unit == DateUnit::Week  ? 7
               : unit == DateUnit::Month ? 31
                                         : 366;
    return last.range.to->number - last.range.from->number < most ? &last : nullptr;
}

MaybeDate DateScanner::relative(std::uint32_t i)
{
    if (is(i, DateClass::RelativeDay)) {
        bool name = capital(i) && i > block_ && capital(i - 1) && !tokens_[i].has(AllCaps);
        if (name) // "USA Today"
            return std::nullopt;
        DateMatch match = match_at(i, i + 1);
        match.inside_possessive = at(i).possessive;
        match.relative = true;
        match.resolved = options_.reference.has_value();
        if (MaybeDate named = day_beside(i + 1)) { // "today (4 November 2011)"
            named->begin = i;
            return named;
        }
        if (match.resolved) {
            Day day = plus_days(*options_.reference, at(i).word.value);
            match.range = {day, day};
        }
        return match;
    }
    if (is(i, DateClass::Now) && before_is(i, DateClass::Until) && tokens_.lower(i) == "date") {
        DateMatch match = match_at(i, i + 1); // "till date"
        set_unit(match, DateUnit::Day, 0);
        return match;
    }
    if (MaybeDate match = deictic(i)) return match;
    if (MaybeDate match = earlier_in_unit(i)) return match;
    if (MaybeDate match = weekend(i)) return match;
    if (MaybeDate match = course_of_the_day(i)) return match;
    if (MaybeDate match = overnight(i)) return match;
    return distance(i);
}

/// "in the course of the day", "over the course of the day": the day told before, else the article's.
MaybeDate DateScanner::course_of_the_day(std::uint32_t i) const
{
    bool course = is(i, DateClass::The) && i > block_ + 2 && tokens_.lower(i - 1) == "of" && tokens_.lower(i - 2) == "course" &&
                  before_is(i - 2, DateClass::The);
    if (!course || at(i + 1).word.unit != DateUnit::Day || tokens_.lower(i + 1) != "day" || at(i + 1).possessive || !stop_follows(i + 2))
        return std::nullopt;
    DateMatch match = match_at(i, i + 2);
    set_unit(match, DateUnit::Day, 0);
    const DateMatch* said = antecedent(i, DateUnit::Day);
    if (match.resolved && said && *said->range.to <= *options_.reference) match.range = said->range;
    return match;
}

/// The date that explains the word before it: "(4 November)", ", Saturday".
MaybeDate DateScanner::day_beside(std::uint32_t i) const
{
    bool open = sym(i, '(');
    if (!open && !sym(i, ',')) return std::nullopt;
    std::uint32_t start = i + 1;
    MaybeDate day = month_first(start);
    if (!day) day = day_first(start);
    if (!day && is_weekday(start)) day = weekday_first(start);
    bool whole = day && (day->fields.day != 0 || stop_follows(day->end)) &&
                 day->fields.month * day->fields.day != 0;
    if (!whole || (open && !sym(day->end, ')'))) return std::nullopt;
    day->end += open ? 1 : 0;
    return day;
}

/// "last month", "this week", "next Monday", "last night", "the past year".
MaybeDate DateScanner::deictic(std::uint32_t i) const
{
    bool last = is(i, DateClass::Last);
    bool next = is(i, DateClass::Next);
    bool now = is(i, DateClass::This);
    bool past = is(i, DateClass::Past);
    std::uint32_t j = i + 1;
    if (now && is(j, DateClass::Past)) { // "this past weekend"
        last = true;
        now = false;
        ++j;
    }
    bool near = next && tokens_.lower(i) != "next"; // "this coming Saturday"
    if (now && is(j, DateClass::Next) && tokens_.lower(j) != "next") {
        near = true;
        ++j;
    }
    if (MaybeDate told = weekday_beside(i, j)) return told;
    if (is(i, DateClass::Later) && before_is(i, DateClass::The)) {
        MaybeNumber many = found_.empty() ? cardinal(j) : std::nullopt;
        return many ? rolling(i, *many, 1) : neighbour(i, j, 1); // "the following day"
    }
    if (!last && !next && !now && !past) return std::nullopt;
    bool verb = last && i > block_ && // "will last five years"
                (before_is(i, DateClass::Future) || tokens_.lower(i - 1) == "to");
    // "The past seven years", but "will not go past seven years".
    const bool beyond_it = past && i > block_ && !is(i - 1, DateClass::Determiner) && !is(i - 1, DateClass::Possessor) && !is(i - 1, DateClass::In) &&
                           tokens_.lower(i - 1) != "these" && tokens_.lower(i - 1) != "over" && tokens_.lower(i - 1) != "for" && lower_word(i);
    if (MaybeNumber number = cardinal(j); number && !now)
        return verb || beyond_it ? std::nullopt : rolling(i, *number, next ? 1 : -1);
    int step = next ? 1 : now ? 0 : -1;
    DateMatch match = match_at(i, j + 1);
    match.inside_possessive = at(j).possessive;
    bool told = before_is(i, DateClass::The) && !now; // "the previous evening", "the next morning"
    if (told && is(j, DateClass::DayPart) && tokens_.lower(i) != "last") return neighbour(i, j, step);
    if (is(j, DateClass::DayPart) && (now || last)) {
        MaybeDate named = month_first(j + 1); // "this morning 16 August"
        if (!named) named = day_first(j + 1);
        if (named && named->fields.day * named->fields.month != 0) {
            named->begin = i;
            return named;
        }
        set_unit(match, DateUnit::Day, step);
        return match;
    }
    DateUnit unit = at(j).word.unit;
    if (!now && !verb) {
        if (MaybeDate both = unit_or_two(i, j, next ? 1 : -1)) return both;
    }
    if (is_weekday(j)) {
        if (MaybeDate dated = dated_weekday(match, j)) return dated;
    }
    if (near && (is_weekday(j) || unit == DateUnit::Weekend)) return coming(match, j);
    if (near && now) step = 1;
    if (MaybeDate named = deictic_named(match, j, step, past)) return named;
    if (unit == DateUnit::Day) return neighbour(i, j, step);
    if (unit == DateUnit::Week && is_weekday(j + 1)) return weekday_of_week(match, j, step);
    if (whole_unit(unit)) return deictic_unit(match, j, step, past);
    if (is_weekday(j)) return deictic_weekday(match, j, past || j == i + 2 ? -2 : step);
    if (is_month(j) && at(j + 1).number < 0) return deictic_month(match, j, step);
    return std::nullopt;
}

/// "the next day or two".
MaybeDate DateScanner::unit_or_two(std::uint32_t i, std::uint32_t j, int direction) const
{
    bool words = j + 2 < limit_ && tokens_.lower(j + 1) == "or" && at(j + 2).word.value == 2 && countable_unit(at(j).word.unit);
    MaybeDate both = words ? rolling(i, {2, j}, direction) : std::nullopt;
    if (both) both->end = j + 3;
    return both;
}

/// "the last fiscal year", whose end is not said, "next workweek", "this business week".
MaybeDate DateScanner::deictic_named(DateMatch match, std::uint32_t j, int step, bool past) const
{
    if (is(j, DateClass::Fiscal) && at(j + 1).word.unit == DateUnit::Year && !at(j + 1).possessive) {
        match.end = j + 2;
        match.relative = true;
        match.resolved = false;
        match.precision = DatePrecision::Year;
        return match;
    }
    if (is(j, DateClass::Working) && at(j + 1).word.unit == DateUnit::Week && !past) {
        match.end = j + 2;
        return working_week(match, step);
    }
    bool week = at(j).word.unit == DateUnit::Week && tokens_.lower(j) == "workweek";
    return week ? working_week(match, step) : std::nullopt;
}

/// "last month", "this week", "the past year".
MaybeDate DateScanner::deictic_unit(DateMatch match, std::uint32_t j, int step, bool past) const
{
    DateUnit unit = at(j).word.unit;
    if (tokens_.lower(j).ends_with("s") && !at(j).possessive)
        return std::nullopt; // "the coming months": how many is not said
    if (past && unit != DateUnit::Weekend) return rolling(match.begin, {1, j}, -1);
    set_unit(match, unit, step);
    bool ended = unit == DateUnit::Weekend && step == 0 && match.resolved &&
                 *match.range.from > *options_.reference &&
                 tense(match.begin, j + 1) == Tense::Past;
    if (ended) set_unit(match, unit, -1);
    return match;
}

/// "next week Wednesday".
MaybeDate DateScanner::weekday_of_week(DateMatch match, std::uint32_t j, int step) const
{
    match.end = j + 2;
    match.inside_possessive = at(j + 1).possessive;
    set_unit(match, DateUnit::Week, step);
    match.precision = DatePrecision::Day;
    if (match.resolved)
        match.range.from = match.range.to = plus_days(*match.range.from, at(j + 1).word.value - 1);
    return match;
}

/// "last Friday" is the latest at least two days before the reference; "next" and "this" Friday
/// are those of the next week and of this one.
MaybeDate DateScanner::deictic_weekday(DateMatch match, std::uint32_t j, int step) const
{
    match.relative = true;
    match.resolved = options_.reference.has_value();
    if (!match.resolved) return match;
    Day reference = *options_.reference;
    int wanted = at(j).word.value;
    Day day =
        plus_days(*unit_range(reference, DateUnit::Week, step < 0 ? -1 : step).from, wanted - 1);
    // What was yesterday nobody calls last Friday, but it may be the past Friday.
    int least = step == -2 ? 1 : 2;
    if (step < 0)
        day = plus_days(reference, -((weekday(reference) - wanted + 7 - least) % 7 + least));
    match.range = {day, day};
    return match;
}

/// "next Monday, July 5": the day that is named, nearest to the reference.
MaybeDate DateScanner::dated_weekday(DateMatch match, std::uint32_t j) const
{
    DateMatch named = match_at(j, j + 1);
    named.fields.weekday = at(j).word.value;
    MaybeDate day = match.inside_possessive ? std::nullopt : day_of_weekday(named);
    if (!day || day->fields.month == 0 || day->fields.last_day != 0) return std::nullopt;
    day->begin = match.begin;
    if (day->fields.year != 0 || !options_.reference) return day;
    day->relative = true;
    day->fields.weekday = 0;
    day->fields.year = nearest_year(day->fields.month, day->fields.day, 0, Tense::Nearest);
    return day;
}

MaybeDate DateScanner::deictic_month(DateMatch match, std::uint32_t j, int step) const
{
    match.relative = true;
    match.precision = DatePrecision::Month;
    match.resolved = options_.reference.has_value();
    match.printed.month = at(j).word.value;
    if (!match.resolved) return match;
    CalendarDate now = calendar(*options_.reference);
    int month = at(j).word.value;
    int year = now.year;
    if (step < 0 && month >= now.month) --year;
    if (step > 0 && month <= now.month) ++year;
    match.range = month_range(year, month);
    return match;
}

/// "the last 24 hours", "the past three years", "the next two weeks".
MaybeDate DateScanner::rolling(std::uint32_t i, Number number, int direction) const
{
    std::uint32_t j = number.end;
    DateUnit unit = at(j).word.unit;
    if (is(j, DateClass::Working) && at(j + 1).word.unit == DateUnit::Day)
        return working_days(i, number, direction);
    if (unit == DateUnit::None || unit == DateUnit::Season || unit == DateUnit::Weekend ||
        unit == DateUnit::Minute)
        return std::nullopt;
    if (is(i, DateClass::Last) && is(j + 1, DateClass::Of)) return std::nullopt; // "the last two years of her life"
    DateMatch match = match_at(i, j + 1);
    match.inside_possessive = at(j).possessive;
    match.relative = true;
    match.precision = precision_of(unit);
    match.resolved = options_.reference.has_value();
    if (!match.resolved) return match;
    Day reference = *options_.reference;
    int steps =
        unit == DateUnit::Week && tokens_.lower(j).starts_with("fortnight") ? 2 * number.value : number.value;
    if (unit == DateUnit::Hour) steps = (steps + 23) / 24 * 24;
    if (unit == DateUnit::Quarter) { // quarters of results are whole ones
        DateRange first = unit_range(reference, unit, direction);
        DateRange last = unit_range(reference, unit, direction * steps);
        match.range =
            direction < 0 ? DateRange{last.from, first.to} : DateRange{first.from, last.to};
        return match;
    }
    Day other = move_day(reference, unit, direction * steps);
    if (unit == DateUnit::Hour && direction > 0) { // "the next two hours" are of this day
        match.range = {reference, number.value < 24 ? reference : other};
        return match;
    }
    std::uint32_t outer = before_is(i, DateClass::The) ? i - 1 : i;
    bool inside = outer > block_ && tokens_.lower(outer - 1) == "within";
    match.range = direction < 0 ? DateRange{other, reference}
                                : DateRange{plus_days(reference, inside ? 0 : 1), other};
    return match;
}

/// The unit that a word counts in beside "the same", "the next": of a part of the day the day.
DateUnit DateScanner::told_unit(std::uint32_t i) const
{
    bool part = is(i, DateClass::DayPart) && tokens_.lower(i) != "midnight" && tokens_.lower(i) != "overnight";
    return part ? DateUnit::Day : at(i).word.unit;
}

/// "the same day", "that same month": of the date told just before.
MaybeDate DateScanner::same_unit(std::uint32_t i) const
{
    DateUnit unit = told_unit(i + 1);
    bool led = before_is(i, DateClass::The) || before_is(i, DateClass::This) ||
               before_is(i, DateClass::Determiner);
    bool compared = i + 2 < limit_ && (tokens_.lower(i + 2) == "as" || at(i + 1).possessive);
    for (DateClass c : {DateClass::Last, DateClass::Next, DateClass::This, DateClass::Past,
                        DateClass::Cardinal, DateClass::Of, DateClass::Ago})
        compared = compared || is(i + 2, c); // "the same month last year"
    if (!led || compared || !countable_unit(unit) || tokens_.lower(i) != "same") return std::nullopt;
    const DateMatch* from = antecedent(i, unit);
    if (!from) return std::nullopt;
    DateMatch match = match_at(i, i + 2);
    match.relative = from->relative; // "in 1957. That same year": nothing is counted from the article
    match.precision = precision_of(unit);
    match.range = unit_range(*from->range.from, unit, 0);
    return match;
}

/// "the next day", "the following year": beside the date before it in the text.
MaybeDate DateScanner::neighbour(std::uint32_t i, std::uint32_t j, int step) const
{
    DateUnit unit = told_unit(j);
    if (!countable_unit(unit) || step == 0 || is(j + 1, DateClass::Of)) return std::nullopt;
    bool night = tokens_.lower(j).starts_with("night");
    bool bare_last = !before_is(i, DateClass::The);
    DateMatch match = match_at(i, j + 1);
    match.inside_possessive = at(j).possessive;
    if (night && step < 0 && bare_last) {
        set_unit(match, DateUnit::Day, -1);
        return match;
    }
    if (unit == DateUnit::Day && bare_last) return std::nullopt;
    bool final_one = tokens_.lower(i) == "last";
    if (final_one) return std::nullopt; // "the last day"
    match.relative = true;
    match.resolved = false;
    match.precision = precision_of(unit);
    if (const DateMatch* from = antecedent(i, unit)) {
        set_distance(match, *from->range.from, unit, step);
        match.relative = from->relative;
    } else if (found_.empty() && step > 0 && unit != DateUnit::Day)
        set_unit(match, unit, step); // nothing said before it: the article's own day
    return match;
}

/// "The following Monday", "the previous Friday" of a day told just before.
MaybeDate DateScanner::weekday_beside(std::uint32_t i, std::uint32_t j) const
{
    if (i >= tokens_.size()) return std::nullopt;
    const std::string_view word = tokens_.lower(i);
    const bool ahead = word == "following" || word == "next";
    if (!before_is(i, DateClass::The) || !(ahead || word == "previous" || word == "preceding") || !is_weekday(j) || is(j + 1, DateClass::Of)) return std::nullopt;
    const DateMatch* from = antecedent(i, DateUnit::Day);
    if (from == nullptr || (word == "next" && from->relative)) return std::nullopt;
    const int wanted = at(j).word.value;
    const int away = (wanted - weekday(*from->range.from) + 6) % 7 + 1;
    DateMatch match = match_at(i, j + 1);
    match.inside_possessive = at(j).possessive;
    match.relative = from->relative;
    const int back = away == 7 ? -7 : away - 7;
    const Day day = plus_days(*from->range.from, ahead ? away : back);
    match.range = {day, day};
    match.printed.weekday = wanted;
    return match;
}

/// "earlier this year", "later in the week".
MaybeDate DateScanner::earlier_in_unit(std::uint32_t i) const
{
    bool earlier = is(i, DateClass::Earlier);
    if (!earlier && !is(i, DateClass::Later)) return std::nullopt;
    std::uint32_t j = i + 1;
    bool in_the = is(j, DateClass::In) && is(j + 1, DateClass::The);
    bool other = (is(j, DateClass::Last) || is(j, DateClass::Next)) && !is(i, DateClass::Before) &&
                 !is(i, DateClass::After) && tokens_.lower(i) != "following";
    int step = !other ? 0 : is(j, DateClass::Last) ? -1 : 1;
    if (in_the)
        j += 2;
    else if (is(j, DateClass::This) || other)
        ++j;
    else
        return std::nullopt;
    DateUnit unit = at(j).word.unit;
    bool day = unit == DateUnit::Day && in_the;
    if (!day && (!whole_unit(unit) || unit == DateUnit::Weekend)) return std::nullopt;
    DateMatch match = match_at(i, j + 1);
    match.inside_possessive = at(j).possessive;
    set_unit(match, unit, step);
    // "They meet on Friday, he said earlier in the day": that day is the article's.
    const DateMatch* said = day && !earlier ? antecedent(i, DateUnit::Day) : nullptr;
    bool gone = match.resolved && said != nullptr && *said->range.to <= *options_.reference;
    if (gone) // "He spoke on Tuesday. Later in the day"
        match.range = said->range;
    else if (match.resolved && other) // "earlier last week": a part of another unit
        match.range = part_of(match.range, earlier ? DatePart::Early : DatePart::Late, match.precision);
    else if (match.resolved && earlier)
        match.range.to = options_.reference;
    else if (match.resolved) {
        // Who means the next few days of a year says so: by the letter it is not its first half.
        DateRange rest = unit == DateUnit::Year ? half_range(calendar(*match.range.from).year, 2)
                                                : part_of(match.range, DatePart::Late, DatePrecision::Other);
        match.range.from = options_.reference;
        match.literal = DateRange{std::max(*rest.from, *options_.reference), match.range.to};
    }
    return match;
}

/// The unit after "the end of", "early in".
MaybeDate DateScanner::part_of_unit(std::uint32_t i) const
{
    DateUnit unit = at(i).word.unit;
    bool known = unit == DateUnit::Week || unit == DateUnit::Month || unit == DateUnit::Year ||
                 unit == DateUnit::Decade || unit == DateUnit::Century;
    if (!known || is(i + 1, DateClass::Of)) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    set_unit(match, unit, 0);
    return match;
}

} // namespace crosscheck
