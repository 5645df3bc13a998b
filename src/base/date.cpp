#include "base/date.h"

#include <chrono>
#include <cstdio>

namespace crosscheck {
namespace {

std::chrono::year_month_day civil(Day day)
{
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day.number}}};
}

bool read_digits(std::string_view text, std::size_t at, std::size_t count, int& value)
{
    if (text.size() < at + count)
        return false;
    value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (text[i] - '0');
    }
    return true;
}

} // namespace

int weekday(Day day)
{
    return static_cast<int>(
        std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day.number}}}.iso_encoding());
}

std::optional<Day> make_day(int year, int month, int day_of_month)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31)
        return std::nullopt;
    std::chrono::year_month_day date{std::chrono::year{year},
                                     std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day_of_month)}};
    if (!date.ok())
        return std::nullopt;
    return Day{static_cast<std::int32_t>(
        std::chrono::sys_days{date}.time_since_epoch().count())};
}

int days_in_month(int year, int month)
{
    std::chrono::year_month_day_last last{
        std::chrono::year{year},
        std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

CalendarDate calendar(Day day)
{
    auto date = civil(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string iso(Day day)
{
    CalendarDate date = calendar(day);
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

std::optional<Day> parse_iso_day(std::string_view text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (!read_digits(text, 0, 4, year) || text.size() < 10 || text[4] != '-' || text[7] != '-' ||
        !read_digits(text, 5, 2, month) || !read_digits(text, 8, 2, day))
        return std::nullopt;
    if (text.size() > 10 && text[10] >= '0' && text[10] <= '9')
        return std::nullopt;
    return make_day(year, month, day);
}

bool DateRange::contains(const DateRange& inner) const
{
    bool begins = !from || (inner.from && *from <= *inner.from);
    bool ends = !to || (inner.to && *inner.to <= *to);
    return begins && ends;
}

bool DateRange::overlaps(const DateRange& other) const
{
    bool before = to && other.from && *to < *other.from;
    bool after = from && other.to && *other.to < *from;
    return !before && !after;
}

DateRange year_range(int year)
{
    return {make_day(year, 1, 1), make_day(year, 12, 31)};
}

DateRange month_range(int year, int month)
{
    return {make_day(year, month, 1), make_day(year, month, days_in_month(year, month))};
}

} // namespace crosscheck
