#pragma once
#include <optional>

#include "base/date.h"
#include "mention/date_lexicon.h"
#include "mention/mention.h"

namespace crosscheck {

/// Calendar arithmetic of the date reader. Days outside the years 1..9999 come
/// back as an open end.

/// The week from Monday to Sunday that holds `day`.
DateRange week_range(Day day);
/// Saturday and Sunday of that week.
DateRange weekend_range(Day day);
/// The free days around a holiday: to the Sunday after a Thursday or Friday, from
/// the Saturday before a Monday or Tuesday, else the weekend of its week.
DateRange weekend_around(Day day);
/// `quarter` is 1..4.
DateRange quarter_range(int year, int quarter);
/// `half` is 1 or 2.
DateRange half_range(int year, int half);
/// A northern season by its first month (3, 6, 9, 12). The winter of a year
/// begins in its December.
DateRange season_range(int year, int first_month);
/// "the 1960s" is 1960 to 1969; `first` is 1960.
DateRange decade_range(int first);
/// "the 19th century" is 1800 to 1899.
DateRange century_range(int ordinal);
DateRange years(int first, int last);

Day easter_sunday(int year);
/// The nth (1..5, or -1 for the last) weekday of a month.
std::optional<Day> nth_weekday(int year, int month, int nth, int weekday);

Day plus_days(Day day, int days);
/// The month that lies `months` after the month of `day`.
DateRange month_from(Day day, int months);
/// The unit of time that holds `day`, moved by `steps` of itself.
DateRange unit_range(Day day, DateUnit unit, int steps);
/// `day` moved by `steps` units, keeping the day of the month where it exists.
Day move_day(Day day, DateUnit unit, int steps);
DatePrecision precision_of(DateUnit unit);
/// Units that "last" and "this" may stand before: a week and more.
bool whole_unit(DateUnit unit);
/// Units that dates are counted in: a day and more.
bool countable_unit(DateUnit unit);

enum class DatePart : std::uint8_t { Early, Mid, Late };
/// The part of a year, month, decade or other range that "early", "mid" and
/// "late" leave of it: thirds of a year, halves of a month. A single day stays whole.
DateRange part_of(const DateRange& range, DatePart part, DatePrecision precision);

} // namespace crosscheck
