#include "mention/date_scan.h"

namespace crosscheck {
namespace {

/// How fine the printed fields are, so that a range joins like with like.
int grain(const DateMatch& match)
{
    const CalendarFields& fields = match.fields;
    if (!fields.any()) return 0;
    if (fields.day != 0) return 3;
    if (fields.weekday != 0) return 4;
    return fields.month != 0 ? 2 : 1;
}

} // namespace

/// The forms without outer words, the longest reading.
MaybeDate DateScanner::core(std::uint32_t i)
{
    if (i >= limit_) return std::nullopt;
    const DateToken& token = at(i);
    MaybeDate best;
    auto take = [&](MaybeDate match) {
        if (match && (!best || match->end > best->end)) best = match;
    };
    if (token.number >= 0) {
        if (MaybeDate listed = day_after_list(i)) return listed;
        if (MaybeDate other = other_day_of_month(i)) return other;
        take(numeric(i));
        take(year_in_middle(i));
        take(day_first(i));
        take(year_first(i));
        take(decade(i));
        take(bare_year(i));
        take(numbered_part(i));
        take(figure_quarter(i));
        take(counted_weekdays(i));
        take(distance(i));
        return best;
    }
    if (token.symbol == '\'') {
        MaybeDate ten = decade(i);
        return ten ? ten : short_year(i);
    }
    if (tokens_[i].kind != TokenKind::Word) return std::nullopt;
    if (tokens_.lower(i) == "half") return distance(i);
    if (!token.word.any()) {
        MaybeDate fiscal = fiscal_year(i);
        return fiscal ? fiscal : quarter(i);
    }
    if (is(i, DateClass::Fiscal)) take(fiscal_year(i));
    bool ordinal = is(i, DateClass::Ordinal);
    bool last = is(i, DateClass::Last) || is(i, DateClass::Portion);
    if (is(i, DateClass::Holiday)) take(holiday(i));
    if (is(i, DateClass::Month)) take(month_first(i));
    if (is(i, DateClass::Month)) take(year_in_middle(i));
    if (is(i, DateClass::Weekday)) take(weekday_first(i));
    if (ordinal || is(i, DateClass::Cardinal)) take(day_first(i));
    if (is(i, DateClass::Cardinal)) take(year_in_words(i));
    if (is(i, DateClass::Portion)) take(same_unit(i));
    if (ordinal || last) take(numbered_part(i));
    if (is(i, DateClass::The)) take(day_of_this_month(i));
    if (is(i, DateClass::The)) take(other_day_of_month(i));
    if (is(i, DateClass::The)) take(new_year(i));
    if (is(i, DateClass::Unit) || is(i, DateClass::Weekday) || is(i, DateClass::The)) take(beyond(i));
    if (is(i, DateClass::Cardinal)) take(counted_weekdays(i));
    if (is(i, DateClass::Portion)) take(rest_of(i));
    if (is(i, DateClass::Unit)) take(to_date(i));
    if (is(i, DateClass::Unit)) take(unit_end(i));
    if (is(i, DateClass::Unit)) take(quarter_number(i));
    if (is(i, DateClass::The)) take(unit_of_article(i));
    if (is(i, DateClass::Determiner)) take(unit_told(i));
    if (is(i, DateClass::Decade) || is(i + 1, DateClass::Decade)) take(decade(i));
    if (is(i, DateClass::Unit)) take(week_of(i));
    if (is(i, DateClass::Season) || last || is(i, DateClass::Next) || is(i, DateClass::This) ||
        is(i, DateClass::Past))
        take(season(i));
    take(relative(i));
    return best;
}

/// "early 2019", "mid-June", "the end of last year".
MaybeDate DateScanner::parted(std::uint32_t i)
{
    bool early = is(i, DateClass::Early);
    bool late = is(i, DateClass::Late);
    if (!early && !late && !is(i, DateClass::Mid)) return core(i);
    std::uint32_t next = i + 1;
    if (sym(next, '-')) ++next;
    bool of = is(next, DateClass::Of) || is(next, DateClass::In);
    if (is(i, DateClass::Edge) && !is(next, DateClass::Of)) return core(i);
    if (MaybeDate half = vague_half(i)) return half;
    if (MaybeDate parts = part_range(i)) return parts;
    bool piece = !of && next < limit_ && (tokens_.lower(next) == "part" || tokens_.lower(next) == "parts");
    if (piece && is(next + 1, DateClass::Of)) { // "the early part of 2019"
        of = true;
        ++next;
    }
    if (of) ++next;
    if (is(next, DateClass::The)) ++next;
    MaybeDate match = core(next);
    if (!match && of && is(next, DateClass::Unit)) match = part_of_unit(next);
    if (!match) return core(i);
    match->begin = i;
    if (of && is(i, DateClass::Edge)) match->edge = early ? DatePart::Early : late ? DatePart::Late : DatePart::Mid;
    match->part = early ? DatePart::Early : late ? DatePart::Late : DatePart::Mid;
    return match;
}

/// The token after the words that join two ends of a range at `i`; 0 when none.
std::uint32_t DateScanner::range_joint(std::uint32_t i, bool between, bool opened) const
{
    if (opened && sym(i, ',') && is(i + 1, DateClass::To)) return i + 2; // "from May 1, 2005, to"
    if (sym(i, '-') || sym(i, '~')) return sym(i + 1, '-') ? i + 2 : i + 1;
    if (is(i, DateClass::To)) return i + 1;
    std::uint32_t joint = between && sym(i, ',') ? i + 1 : i; // "May 1, 2005, and June 3"
    return between && is(joint, DateClass::And) ? joint + 1 : 0;
}

/// Makes `first` the range from `first` to `second` when both are of a kind and
/// in order; lends each the year or month that only the other prints.
bool DateScanner::join(DateMatch& first, const DateMatch& second, bool opened)
{
    if (grain(first) != grain(second)) return join_unlike(first, second, opened);
    DateMatch left = first;
    DateMatch right = second;
    bool right_lacks = grain(first) < 4 && grain(first) > 0 && right.fields.year == 0;
    bool left_lacks = grain(first) < 4 && grain(first) > 0 && left.fields.year == 0;
    if (right_lacks && !left_lacks) right.fields.year = left.fields.year;
    resolve(right);
    if (left_lacks && right.resolved && right.range.from)
        left.fields.year = calendar(*right.range.from).year;
    if (left.fields.weekday != 0 && right.resolved && right.range.from && grain(left) == 4) {
        Day day = plus_days(*right.range.from,
                            -((weekday(*right.range.from) - left.fields.weekday + 7) % 7));
        left.fields = {};
        left.range = {day, day};
        left.relative = true;
    }
    resolve(left);
    bool known = left.resolved && right.resolved && left.range.from && right.range.to;
    if (known && *left.range.from > *right.range.to) {
        if (left_lacks)
            left.range.from = move_day(*left.range.from, DateUnit::Year, -1);
        else if (right_lacks)
            right.range.to = move_day(*right.range.to, DateUnit::Year, 1);
    }
    if (known && *left.range.from > *right.range.to) return false;
    span_both(first, left, right);
    return true;
}

/// Where a range begins or ends that is told by the edge of a time: "from the middle of
/// March to the start of June" is from the 16th of March to the 1st of June.
std::optional<Day> DateScanner::end_point(const DateMatch& end, bool first)
{
    if (!end.edge || !end.range.from || !end.range.to) return first ? end.range.from : end.range.to;
    if (*end.edge == DatePart::Early) return end.range.from;
    if (*end.edge == DatePart::Late) return end.range.to;
    DateRange whole = end.range;
    CalendarDate day = calendar(*whole.from);
    if (end.precision == DatePrecision::Year) whole = year_range(day.year);
    if (end.precision == DatePrecision::Month) whole = month_range(day.year, day.month);
    return plus_days(*whole.from, (whole.to->number - whole.from->number) / 2);
}

void DateScanner::span_both(DateMatch& first, const DateMatch& left, const DateMatch& right)
{
    first.fields = {};
    first.printed = {};
    first.part.reset();
    first.resolved = left.resolved && right.resolved;
    first.range = first.resolved ? DateRange{end_point(left, true), end_point(right, false)} : DateRange{};
    first.edge.reset();
    first.literal.reset();
    if (first.resolved && (left.literal || right.literal))
        first.literal = DateRange{left.literal ? left.literal->from : first.range.from,
                                  right.literal ? right.literal->to : first.range.to};
    first.relative = left.relative || right.relative;
    first.precision = left.precision;
    first.hedge = Hedge::Range;
    first.end = right.end;
    first.inside_possessive = right.inside_possessive;
}

/// "from next Monday to Friday", "between January 2019 and now": two days told
/// differently, or anything after a word that opens a range.
bool DateScanner::join_unlike(DateMatch& first, DateMatch second, bool opened)
{
    DateMatch left = first;
    const bool of_week = grain(first) == 4 && !second.fields.any() && second.resolved && second.range.from && is_weekday(second.begin);
    if (of_week) { // "Monday through Friday next week"
        const Day day = plus_days(*second.range.from, -((weekday(*second.range.from) - left.fields.weekday + 7) % 7));
        left.fields = {};
        left.range = {day, day};
        left.relative = true;
    }
    resolve(left);
    bool days = left.precision == DatePrecision::Day && left.resolved && left.range.from;
    if (grain(second) == 4 && days) {
        Day start = *left.range.from;
        Day end = plus_days(start, (second.fields.weekday - weekday(start) + 7) % 7);
        second.fields = {};
        second.range = {end, end};
        second.relative = true;
    } else {
        resolve(second);
    }
    bool both_days = days && second.precision == DatePrecision::Day;
    bool known = left.resolved && second.resolved && left.range.from && second.range.to;
    bool years_said = !left.relative && !second.relative;
    if (!known || (!both_days && !opened && !years_said) || *left.range.from > *second.range.to)
        return false;
    span_both(first, left, second);
    return true;
}

/// What ends a range: a date, or the present after a word that opens one.
MaybeDate DateScanner::range_end(std::uint32_t i, bool opened)
{
    std::uint32_t start = is(i, DateClass::The) ? i + 1 : i;
    if (MaybeDate match = parted(start)) return match;
    if (!opened || !is(i, DateClass::Now)) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.relative = true;
    match.resolved = options_.reference.has_value();
    match.range = {options_.reference, options_.reference};
    return match;
}

/// "from April 27 to the third": the day that ends a range, without its month.
MaybeDate DateScanner::day_after(const DateMatch& first, std::uint32_t i) const
{
    bool known = first.fields.day != 0 && first.fields.month != 0 && first.fields.last_day == 0;
    bool the = is(i, DateClass::The);
    if (!known || (!the && at(i).suffix != DateToken::Suffix::Ordinal)) return std::nullopt;
    MaybeNumber day = day_number(the ? i + 1 : i);
    bool counts = day && lower_word(day->end) && (the || plural_noun(day->end) || !at(day->end).word.any());
    if (!day || counts || is(day->end, DateClass::Of)) return std::nullopt;
    DateMatch match = match_at(i, day->end);
    match.fields = first.fields;
    match.fields.weekday = 0;
    match.fields.day = day->value;
    if (day->value < first.fields.day) {
        bool december = first.fields.month == 12;
        match.fields.month = december ? 1 : first.fields.month + 1;
        match.fields.year += december && first.fields.year != 0 ? 1 : 0;
    }
    return match;
}

/// "from the 2nd to the 7th of this month": the first day has the month of the second.
MaybeDate DateScanner::bare_days(std::uint32_t i, bool between)
{
    MaybeNumber day = at(i).suffix == DateToken::Suffix::Ordinal ? day_number(i) : std::nullopt;
    std::uint32_t next = day ? range_joint(day->end, between, true) : 0;
    if (next == 0) return std::nullopt;
    MaybeDate last = day_of_this_month(next);
    if (!last) last = day_first(is(next, DateClass::The) ? next + 1 : next);
    if (!last || last->fields.month == 0 || last->fields.day <= day->value) return std::nullopt;
    last->begin = i;
    last->fields.last_day = last->fields.day;
    last->fields.day = day->value;
    last->hedge = Hedge::Range;
    return last;
}

/// "2001-present": a hyphen joins a year and the day of the article.
MaybeDate DateScanner::open_end(const DateMatch& first, std::uint32_t i) const
{
    bool year = first.fields.year != 0 && first.fields.weekday == 0 && first.fields.last_day == 0;
    bool now = is(i, DateClass::Now) && !is(i, DateClass::RelativeDay) && tokens_.lower(i) != "date";
    if (!year || !now || !sym(i - 1, '-')) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.relative = true;
    match.resolved = options_.reference.has_value();
    match.range = {options_.reference, options_.reference};
    return match;
}

/// A date or a range of two: "from 12 to 14 May", "2012–13", "Monday to Friday".
MaybeDate DateScanner::range(std::uint32_t i)
{
    bool between = is(i, DateClass::Between);
    bool opened = between || is(i, DateClass::From);
    std::uint32_t start = opened ? i + 1 : i;
    if (opened && is(start, DateClass::The)) ++start;
    MaybeDate first = parted(start);
    if (!first && opened) first = bare_days(start, between);
    if (!first) return std::nullopt;
    if (opened && first->hedge == Hedge::Range) {
        first->begin = i;
        resolve(*first);
        return first;
    }
    std::uint32_t next = first->inside_possessive ? 0 : range_joint(first->end, between, opened);
    MaybeDate second = next != 0 ? range_end(next, opened) : std::nullopt;
    if (!second && next != 0 && opened) second = day_after(*first, next);
    if (second && opened && !between && first->fields.any() && moved_before(i)) {
        resolve_moved(*first, *second);
        return first;
    }
    bool open = !second && next != 0 && !opened;
    if (open) second = open_end(*first, next);
    if (second && join(*first, *second, opened || open)) {
        first->begin = i;
        return first;
    }
    if (opened) return std::nullopt;
    lend_year(*first);
    weekday_at_distance(*first);
    resolve(*first);
    weekday_in_week(*first);
    read_weekday_after(*first);
    return first;
}

} // namespace crosscheck
