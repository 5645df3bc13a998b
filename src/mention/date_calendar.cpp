#include "mention/date_calendar.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// Month `months` after year-month, as a count from year 0.
struct YearMonth {
    int year;
    int month;
};

YearMonth shift_month(int year, int month, int months)
{
    int index = year * 12 + (month - 1) + months;
    int shifted = index >= 0 ? index / 12 : -1;
    return {shifted, index >= 0 ? index % 12 + 1 : 1};
}

/// Days of the calendar that base/date can name.
constexpr Day first_day{-719162};
constexpr Day last_day{2932896};

bool in_calendar(int number)
{
    return number >= first_day.number && number <= last_day.number;
}

DateRange months_range(int year, int month, int count)
{
    YearMonth last = shift_month(year, month, count - 1);
    return {month_range(year, month).from, month_range(last.year, last.month).to};
}

} // namespace

DateRange week_range(Day day)
{
    Day monday = plus_days(day, 1 - weekday(day));
    return {monday, plus_days(monday, 6)};
}

DateRange weekend_range(Day day)
{
    Day saturday = plus_days(day, 6 - weekday(day));
    return {saturday, plus_days(saturday, 1)};
}

DateRange weekend_around(Day day)
{
    int number = weekday(day);
    if (number <= 2) return {plus_days(day, -1 - number), day};
    if (number == 4 || number == 5) return {day, plus_days(day, 7 - number)};
    return weekend_range(day);
}

DateRange quarter_range(int year, int quarter)
{
    return months_range(year, quarter * 3 - 2, 3);
}

DateRange half_range(int year, int half)
{
    return months_range(year, half * 6 - 5, 6);
}

DateRange season_range(int year, int first_month)
{
    return months_range(year, first_month, 3);
}

DateRange years(int first, int last)
{
    return {year_range(first).from, year_range(last).to};
}

DateRange decade_range(int first)
{
    return years(first, first + 9);
}

DateRange century_range(int ordinal)
{
    int first = (ordinal - 1) * 100;
    return years(std::max(first, 1), first + 99);
}

/// The Gregorian computus in the form of Meeus, Jones and Butcher.
Day easter_sunday(int year)
{
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return make_day(year, n / 31, n % 31 + 1).value_or(Day{});
}

std::optional<Day> nth_weekday(int year, int month, int nth, int wanted)
{
    DateRange range = month_range(year, month);
    if (!range.from || !range.to) return std::nullopt;
    if (nth < 0) return plus_days(*range.to, -((weekday(*range.to) - wanted + 7) % 7));
    Day day = plus_days(*range.from, (wanted - weekday(*range.from) + 7) % 7 + 7 * (nth - 1));
    return day <= *range.to ? std::optional(day) : std::nullopt;
}

Day plus_days(Day day, int days)
{
    int number = day.number + std::clamp(days, -4'000'000, 4'000'000);
    return in_calendar(number) ? Day{number} : (number < 0 ? first_day : last_day);
}

DateRange month_from(Day day, int months)
{
    CalendarDate date = calendar(day);
    YearMonth moved = shift_month(date.year, date.month, months);
    return month_range(moved.year, moved.month);
}

DateRange unit_range(Day day, DateUnit unit, int steps)
{
    CalendarDate date = calendar(day);
    switch (unit) {
    case DateUnit::Week:
        return week_range(plus_days(day, 7 * steps));
    case DateUnit::Weekend:
        return weekend_range(plus_days(day, 7 * steps));
    case DateUnit::Month:
        return month_from(day, steps);
    case DateUnit::Quarter: {
        YearMonth moved = shift_month(date.year, (date.month - 1) / 3 * 3 + 1, 3 * steps);
        return months_range(moved.year, moved.month, 3);
    }
    case DateUnit::Year:
        return year_range(date.year + steps);
    case DateUnit::Decade:
        return decade_range((date.year / 10 + steps) * 10);
    case DateUnit::Century:
        return century_range(date.year / 100 + 1 + steps);
    default: {
        Day moved = move_day(day, unit, steps);
        return {moved, moved};
    }
    }
}

Day move_day(Day day, DateUnit unit, int steps)
{
    int months = 0;
    switch (unit) {
    case DateUnit::Minute:
        return plus_days(day, steps / (24 * 60));
    case DateUnit::Hour:
        return plus_days(day, steps / 24);
    case DateUnit::Day:
        return plus_days(day, steps);
    case DateUnit::Weekend:
    case DateUnit::Week:
        return plus_days(day, 7 * steps);
    case DateUnit::Month:
        months = 1;
        break;
    case DateUnit::Quarter:
        months = 3;
        break;
    case DateUnit::Year:
        months = 12;
        break;
    case DateUnit::Decade:
        months = 120;
        break;
    case DateUnit::Century:
        months = 1200;
        break;
    default:
        return day;
    }
    CalendarDate date = calendar(day);
    YearMonth moved = shift_month(date.year, date.month, months * std::clamp(steps, -9999, 9999));
    if (moved.year < 1 || moved.year > 9999) return moved.year < 1 ? first_day : last_day;
    int kept = std::min(date.day, days_in_month(moved.year, moved.month));
    return make_day(moved.year, moved.month, kept).value_or(day);
}

bool whole_unit(DateUnit unit)
{
    return unit == DateUnit::Weekend || (unit != DateUnit::Day && countable_unit(unit));
}

bool countable_unit(DateUnit unit)
{
    return unit == DateUnit::Day || unit == DateUnit::Week || unit == DateUnit::Month ||
           unit == DateUnit::Quarter || unit == DateUnit::Year || unit == DateUnit::Decade ||
           unit == DateUnit::Century;
}

DatePrecision precision_of(DateUnit unit)
{
    switch (unit) {
    case DateUnit::Week:
        return DatePrecision::Week;
    case DateUnit::Month:
        return DatePrecision::Month;
    case DateUnit::Quarter:
        return DatePrecision::Quarter;
    case DateUnit::Year:
        return DatePrecision::Year;
    case DateUnit::Decade:
        return DatePrecision::Decade;
    case DateUnit::Season:
        return DatePrecision::Season;
    case DateUnit::Weekend:
    case DateUnit::Century:
        return DatePrecision::Other;
    default:
        return DatePrecision::Day;
    }
}

DateRange part_of(const DateRange& range, DatePart part, DatePrecision precision)
{
    if (!range.from || !range.to || *range.from == *range.to) return range;
    Day from = *range.from;
    Day to = *range.to;
    int length = to.number - from.number + 1;
    // Thirds of a year, and the days people mean in a month.
    if (precision == DatePrecision::Year && length <= 366) {
        int year = calendar(from).year;
        if (part == DatePart::Mid) return months_range(year, 5, 4);
        return months_range(year, part == DatePart::Early ? 1 : 9, 4);
    }
    if (precision == DatePrecision::Month) {
        if (part == DatePart::Mid) return {plus_days(from, 9), plus_days(from, 19)};
        return part == DatePart::Early ? DateRange{from, plus_days(from, 14)}
                                       : DateRange{plus_days(from, 15), to};
    }
    if (precision == DatePrecision::Decade) {
        int year = calendar(from).year;
        if (part == DatePart::Mid) return years(year + 3, year + 6);
        return part == DatePart::Early ? years(year, year + 4) : years(year + 5, year + 9);
    }
    if (part == DatePart::Mid) return {plus_days(from, length / 4), plus_days(to, -(length / 4))};
    return part == DatePart::Early ? DateRange{from, plus_days(from, (length - 1) / 2)}
                                   : DateRange{plus_days(from, length / 2), to};
}

} // namespace crosscheck
