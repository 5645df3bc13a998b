#include <algorithm>
#include <cstdlib>

#include "mention/date_scan.h"

namespace crosscheck {
namespace {

/// A day on the side of the reference that the tense speaks against must be this
/// much nearer to win: a verb may belong to another date, and who speaks of a day
/// eleven months away prints its year.
constexpr int past_verb_cost = 10;
/// "In January five cables were cut", read in December: a whole month ahead is seldom told in the past.
constexpr int past_verb_month_cost = 400;
/// "Will" is surer: only a few days, for an article read late, may lie behind.
constexpr int future_verb_cost = 100;
/// The same for a date ahead where no verb is found: datelines and lists mostly
/// look back.
constexpr int unknown_ahead_cost = 3;

int days_apart(Day a, Day b)
{
    return std::abs(a.number - b.number);
}

} // namespace

/// The year of a month and day (day 0: the whole month) that the tense and the
/// reference choose; with a weekday, the nearest in which it is that weekday.
int DateScanner::nearest_year(int month, int day, int wanted_weekday, Tense tense) const
{
    Day reference = *options_.reference;
    int base = calendar(reference).year;
    int best = base;
    int best_distance = -1;
    int reach = wanted_weekday != 0 || (month == 2 && day == 29) ? 8 : 1;
    for (int year = base - reach; year <= base + reach; ++year) {
        std::optional<Day> first = make_day(year, month, day == 0 ? 1 : day);
        if (!first || (wanted_weekday != 0 && weekday(*first) != wanted_weekday)) continue;
        Day last = day == 0 ? *month_range(year, month).to : *first;
        int away = *first <= reference && reference <= last
                       ? 0
                       : std::min(days_apart(*first, reference), days_apart(last, reference));
        bool ahead = *first > reference;
        int weight = 1;
        if (ahead && tense != Tense::Future && tense != Tense::Nearest)
            weight = tense != Tense::Past ? unknown_ahead_cost : day == 0 ? past_verb_month_cost : past_verb_cost;
        else if (tense == Tense::Future && last < reference)
            weight = future_verb_cost;
        int cost = away * weight;
        if (best_distance < 0 || cost < best_distance) {
            best_distance = cost;
            best = year;
        }
    }
    return best;
}

/// The year of a date that prints none: the one the text tells with it, else the nearest.
void DateScanner::settle_year(DateMatch& match, Tense when) const
{
    CalendarFields& fields = match.fields;
    if (options_.reference) fields.year = nearest_year(fields.month, fields.day, fields.weekday, when);
    if (fields.weekday == 0 || !options_.reference) {
        const int told = when == Tense::Future ? 0 : year_told(match.begin, fields);
        std::optional<Day> day = told != 0 && fields.weekday != 0 ? make_day(told, fields.month, fields.day) : std::nullopt;
        const bool fits = fields.weekday == 0 || (day && weekday(*day) == fields.weekday);
        if (told != 0 && fits) fields.year = told;
    }
    match.resolved = fields.year != 0;
}

void DateScanner::resolve_day(DateMatch& match, Tense when) const
{
    CalendarFields& fields = match.fields;
    if (fields.year == 0) {
        match.relative = true;
        settle_year(match, when);
        if (!match.resolved) return;
    }
    match.range.from = make_day(fields.year, fields.month, fields.day);
    match.range.to = fields.last_day != 0 ? make_day(fields.year, fields.month, fields.last_day)
                                          : match.range.from;
    match.resolved = match.range.from && match.range.to;
}

void DateScanner::resolve_month(DateMatch& match, Tense when) const
{
    match.precision = DatePrecision::Month;
    if (match.fields.year == 0) {
        match.relative = true;
        settle_year(match, when);
        if (!match.resolved) return;
    }
    match.range = month_range(match.fields.year, match.fields.month);
}

void DateScanner::resolve_weekday(DateMatch& match, Tense when) const
{
    match.relative = true;
    match.resolved = options_.reference.has_value();
    if (!match.resolved) return;
    int ahead = (match.fields.weekday - weekday(*options_.reference) + 7) % 7;
    if (when != Tense::Future && ahead != 0 && !of_next_morning(ahead)) ahead -= 7;
    Day day = plus_days(*options_.reference, ahead);
    // "will vote on Tuesday or Wednesday": the second follows the first.
    bool listed = !found_.empty() && found_.back().end + 1 == match.begin &&
                  (before_is(match.begin, DateClass::And) || sym(match.begin - 1, ',')) && found_.back().range.from &&
                  found_.back().printed.weekday != 0;
    if (listed && when == Tense::Future && day < *found_.back().range.from) day = plus_days(day, 7);
    match.range = {day, day};
}

/// "the 28th", "Monday 21": the nearest month whose day it is.
void DateScanner::resolve_day_of_month(DateMatch& match, Tense when) const
{
    match.relative = true;
    match.resolved = false;
    if (!options_.reference) return;
    Day reference = *options_.reference;
    int best = -1;
    for (int months = -6; months <= 6; ++months) {
        CalendarDate first = calendar(*month_from(reference, months).from);
        std::optional<Day> day = make_day(first.year, first.month, match.fields.day);
        if (!day || (match.fields.weekday != 0 && weekday(*day) != match.fields.weekday)) continue;
        bool wrong_side = (when == Tense::Past && *day > reference) ||
                          (when == Tense::Future && *day < reference);
        int cost = days_apart(*day, reference) + (wrong_side ? 1000 : 0);
        if (best < 0 || cost < best) {
            best = cost;
            match.range = {day, day};
            match.resolved = true;
        }
    }
}

/// Turns the fields as printed into days.
void DateScanner::resolve(DateMatch& match) const
{
    if (match.fields.any()) {
        const CalendarFields words = match.fields;
        Tense when = match.fields.year == 0 ? tense(match.begin, match.end) : Tense::Past;
        bool open = before_is(match.begin, DateClass::Until) ||
                    before_is(match.begin, DateClass::Begins) ||
                    (before_is(match.begin, DateClass::On) && before_is(match.begin - 1, DateClass::Begins));
        if (open && match.fields.month != 0 && when == Tense::Past) when = Tense::Nearest;
        if (open && match.fields.month == 0 && when == Tense::Unknown) when = Tense::Future; // "the fair runs until Sunday"
        if (match.fields.year == 0 && moved_to(match.begin)) when = match.fields.month != 0 ? Tense::Nearest : Tense::Future;
        if (match.fields.month != 0 && match.fields.day != 0)
            resolve_day(match, when);
        else if (match.fields.month != 0)
            resolve_month(match, when);
        else if (match.fields.year != 0) {
            match.precision = DatePrecision::Year;
            match.range = year_range(match.fields.year);
        } else if (match.fields.day != 0)
            resolve_day_of_month(match, when);
        else
            resolve_weekday(match, when);
        match.printed = words.last_day == 0 ? words : CalendarFields{};
        match.fields = {};
    }
    if (match.part && match.resolved) {
        match.range = part_of(match.range, *match.part, match.precision);
        match.literal.reset();
    }
    match.part.reset();
}

} // namespace crosscheck
