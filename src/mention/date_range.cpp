#include "mention/date_scan.h"

namespace crosscheck {
namespace {

/// How fine the printed fields are, so that a range joins like with like.
int grain(const DateMatch& match)
{
    const CalendarFields& fields = match.fields;
    if (!fields.any())
        return 0;
    if (fields.day != 0)
        return 3;
    if (fields.weekday != 0)
        return 4;
    return fields.month != 0 ? 2 : 1;
}

} // namespace

/// The forms without outer words, the longest reading.
MaybeDate DateScanner::core(std::uint32_t i)
{
    if (i >= limit_)
        return std::nullopt;
    const DateToken& token = at(i);
    MaybeDate best;
    auto take = [&](MaybeDate match) {
        if (match && (!best || match->end > best->end))
            best = match;
    };
    if (token.number >= 0) {
        take(numeric(i));
        take(day_first(i));
        take(year_first(i));
        take(decade(i));
        take(bare_year(i));
    }
    take(holiday(i));
    if (token.word.any() || token.number >= 0) {
        take(month_first(i));
        take(weekday_first(i));
        take(relative(i));
        take(numbered_part(i));
        take(week_of(i));
    }
    if (tokens_[i].kind == TokenKind::Word) {
        take(quarter(i));
        take(season(i));
        take(day_first(i));
        take(day_of_this_month(i));
    }
    if (token.symbol == '\'')
        take(decade(i));
    return best;
}

/// "early 2019", "mid-June", "the end of last year".
MaybeDate DateScanner::parted(std::uint32_t i)
{
    bool early = is(i, DateClass::Early);
    bool late = is(i, DateClass::Late);
    if (!early && !late && !is(i, DateClass::Mid))
        return core(i);
    std::uint32_t next = i + 1;
    if (sym(next, '-'))
        ++next;
    bool of = is(next, DateClass::Of) || is(next, DateClass::In);
    if (is(i, DateClass::Edge) && !is(next, DateClass::Of))
        return core(i);
    if (of)
        ++next;
    if (is(next, DateClass::The))
        ++next;
    MaybeDate match = core(next);
    if (!match && of && is(next, DateClass::Unit))
        match = part_of_unit(next);
    if (!match)
        return core(i);
    match->begin = i;
    match->part = early ? DatePart::Early : late ? DatePart::Late : DatePart::Mid;
    return match;
}

/// The token after the words that join two ends of a range at `i`; 0 when none.
std::uint32_t DateScanner::range_joint(std::uint32_t i, bool between) const
{
    if (sym(i, '-') || sym(i, '~'))
        return sym(i + 1, '-') ? i + 2 : i + 1;
    if (is(i, DateClass::To))
        return i + 1;
    return between && is(i, DateClass::And) ? i + 1 : 0;
}

/// Makes `first` the range from `first` to `second` when both are of a kind and
/// in order; lends each the year or month that only the other prints.
bool DateScanner::join(DateMatch& first, const DateMatch& second)
{
    if (second.minutes >= 0 || grain(first) != grain(second))
        return false;
    DateMatch left = first;
    DateMatch right = second;
    bool right_lacks = grain(first) < 4 && grain(first) > 0 && right.fields.year == 0;
    bool left_lacks = grain(first) < 4 && grain(first) > 0 && left.fields.year == 0;
    if (right_lacks && !left_lacks)
        right.fields.year = left.fields.year;
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
    if (known && *left.range.from > *right.range.to)
        return false;
    first.fields = {};
    first.part.reset();
    first.range = {left.range.from, right.range.to};
    first.resolved = known;
    first.relative = left.relative || right.relative;
    first.precision = left.precision;
    first.hedge = Hedge::Range;
    first.end = second.end;
    first.inside_possessive = second.inside_possessive;
    return true;
}

/// A date or a range of two: "from 12 to 14 May", "2012–13", "Monday to Friday".
MaybeDate DateScanner::range(std::uint32_t i)
{
    bool between = is(i, DateClass::Between);
    bool opened = between || is(i, DateClass::From);
    std::uint32_t start = opened ? i + 1 : i;
    if (opened && is(start, DateClass::The))
        ++start;
    MaybeDate first = parted(start);
    if (!first)
        return std::nullopt;
    if (opened && first->hedge == Hedge::Range) {
        first->begin = i;
        resolve(*first);
        return first;
    }
    std::uint32_t next = first->inside_possessive ? 0 : range_joint(first->end, between);
    MaybeDate second = next != 0 ? parted(is(next, DateClass::The) ? next + 1 : next) : std::nullopt;
    if (second && join(*first, *second)) {
        first->begin = i;
        return first;
    }
    if (opened)
        return std::nullopt;
    resolve(*first);
    return first;
}

} // namespace crosscheck
