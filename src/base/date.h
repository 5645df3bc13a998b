#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
struct Day {
    std::int32_t number = 0;
    auto operator<=>(const Day&) const = default;
};

/// Weekdays as ISO 8601 numbers them: Monday is 1, Sunday is 7.
int weekday(Day day);
/// The day of a year, month (1..12) and day of month; nothing if there is no such day.
std::optional<Day> make_day(int year, int month, int day_of_month);
int days_in_month(int year, int month);

struct CalendarDate {
    int year = 0;
    int month = 0;
    int day = 0;
};
CalendarDate calendar(Day day);

/// "2021-06-28". Years 0001 to 9999 only.
std::string iso(Day day);
/// Reads the leading "YYYY-MM-DD" of `text` ("2021-06-29T10:00:00+02:00" is
/// 2021-06-29 as written; no time zone is applied).
std::optional<Day> parse_iso_day(std::string_view text);

/// Inclusive at both ends. An open end (no day) is unbounded.
struct DateRange {
    std::optional<Day> from;
    std::optional<Day> to;
    bool operator==(const DateRange&) const = default;
    bool contains(const DateRange& inner) const;
    bool overlaps(const DateRange& other) const;
};

/// The whole of a year or of a month.
DateRange year_range(int year);
DateRange month_range(int year, int month);

} // namespace crosscheck
