#include "mention/date_scan.h"

// Days that share a month or a year: "18 and 19 June", "June 2, 9 and 16", "May and June 2019". Each
// is a date of its own. Two that follow one another are read as the range of both, for an
// event on "18 and 19 June" is one event of two days; MentionOptions::everything has them apart.

namespace crosscheck {
namespace {

constexpr int most_listed = 6;

} // namespace

/// The days that follow `day` in a list that "and" closes, from the token after it: ", 9 and 16".
DateScanner::DayList DateScanner::listed_days(std::uint32_t i, int day) const
{
    DayList list;
    int previous = day;
    for (list.count = 1; list.count <= most_listed; ++list.count) {
        bool comma = sym(i, ',');
        std::uint32_t joint = comma ? i + 1 : i;
        bool closes = is(joint, DateClass::And) || sym(joint, '&');
        std::uint32_t next = i + (comma ? 1U : 0U) + (closes ? 1U : 0U);
        MaybeNumber number = (comma || closes) && at(next).number >= 0 ? day_number(next) : std::nullopt;
        if (!number || number->value <= previous) return {};
        previous = number->value;
        i = number->end;
        if (!closes) continue;
        list.end = number->end;
        list.last = number->value;
        list.last_at = next;
        return list;
    }
    return {};
}

/// A list that is read as the range from its first to its last day.
bool DateScanner::reads_as_range(const DayList& list, int day) const
{
    return list.count == 1 && list.last == day + 1 && !options_.everything;
}

/// "2" of "2, 9 and 16 June 2019": the month and the year stand with the last.
MaybeDate DateScanner::day_before_month(std::uint32_t i, const Number& day) const
{
    DayList list = listed_days(day.end, day.value);
    std::uint32_t month = is(list.end, DateClass::Of) ? list.end + 1 : list.end;
    if (list.end == 0 || !is_month(month) || reads_as_range(list, day.value)) return std::nullopt;
    MaybeDate last = day_first(list.last_at);
    if (!last || last->fields.last_day != 0) return std::nullopt;
    DateMatch match = match_at(i, day.end);
    match.fields = last->fields;
    match.fields.day = day.value;
    match.relative = last->relative;
    return match;
}

/// "9" and "16" of "June 2, 9 and 16, 2019".
MaybeDate DateScanner::day_after_list(std::uint32_t i) const
{
    if (found_.empty() || found_.back().list_end <= i) return std::nullopt;
    const DateMatch& before = found_.back();
    MaybeNumber day = day_number(i);
    if (!day || day->end > before.list_end || before.printed.month == 0) return std::nullopt;
    DateMatch match = match_at(i, day->end);
    match.fields = before.printed;
    match.fields.weekday = 0;
    match.fields.day = day->value;
    match.relative = before.relative;
    if (before.resolved && before.range.from) match.fields.year = calendar(*before.range.from).year;
    match.list_end = day->end < before.list_end ? before.list_end : 0;
    if (match.list_end == 0) read_year_after(match, false);
    return match;
}

/// "18th" of "on the 11th or 18th", "the 20th" of "on the 11th and the 20th": of the month of the day before it.
MaybeDate DateScanner::other_day_of_month(std::uint32_t i) const
{
    if (found_.empty()) return std::nullopt;
    const DateMatch& before = found_.back();
    const bool lone = is(before.begin, DateClass::The) && at(before.begin + 1).suffix == DateToken::Suffix::Ordinal && before.end == before.begin + 2;
    const bool joined = lone && before.end + 1 == i && (is(before.end, DateClass::And) || tokens_.lower(before.end) == "or");
    const std::uint32_t at_day = is(i, DateClass::The) ? i + 1 : i;
    MaybeNumber day = joined && at(at_day).suffix == DateToken::Suffix::Ordinal ? day_number(at_day) : std::nullopt;
    if (!day || (lower_word(day->end) && !at(day->end).word.any() && plural_noun(day->end))) return std::nullopt;
    DateMatch match = match_at(i, day->end);
    match.fields.day = day->value;
    if (before.resolved && before.range.from) {
        match.fields.year = calendar(*before.range.from).year;
        match.fields.month = calendar(*before.range.from).month;
    }
    match.relative = true;
    return match;
}

/// "May and June 2019", "June 3 and July 5, 2012": the first has the year of the second.
void DateScanner::lend_year(DateMatch& first) const
{
    const CalendarFields& fields = first.fields;
    bool lacks = fields.month != 0 && fields.year == 0 && !first.inside_possessive;
    std::uint32_t joint = first.end;
    for (int months = 0; months < most_listed && sym(joint, ',') && fields.day == 0 && is_month(joint + 1); ++months)
        joint += 2; // "January, February and March 2019"
    if (sym(joint, ',') && is(joint + 1, DateClass::And)) ++joint;
    if (!lacks || !(is(joint, DateClass::And) || (sym(joint, '/') && fields.day == 0))) return;
    MaybeDate second = month_first(joint + 1);
    if (!second) second = day_first(joint + 1);
    if (!second || second->fields.year == 0 || second->relative) return;
    if ((second->fields.day != 0) != (fields.day != 0)) return;
    bool earlier = fields.month < second->fields.month ||
                   (fields.month == second->fields.month && fields.day <= second->fields.day);
    first.fields.year = second->fields.year - (earlier ? 0 : 1);
}

} // namespace crosscheck
