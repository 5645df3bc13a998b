#include <array>

#include "compare/judge.h"

namespace crosscheck {
namespace {

std::string month_name(int month)
{
    static constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                             "July",    "August",   "September", "October", "November", "December"};
    return std::string(months[static_cast<std::size_t>(month - 1)]);
}

std::string day_text(const CalendarDate& date, bool with_month, bool with_year)
{
    return std::to_string(date.day) + (with_month ? " " + month_name(date.month) : "") +
           (with_year ? " " + std::to_string(date.year) : "");
}

std::string month_text(const CalendarDate& date, bool with_year)
{
    return month_name(date.month) + (with_year ? " " + std::to_string(date.year) : "");
}

} // namespace

std::string date_label(const DateRange& date)
{
    if (!date.from && !date.to) return "unknown";
    if (!date.from || !date.to)
        return (date.from ? "from " : "until ") + day_text(calendar(date.from ? *date.from : *date.to), true, true);
    const CalendarDate from = calendar(*date.from);
    const CalendarDate to = calendar(*date.to);
    if (date.from == date.to) return day_text(from, true, true);
    const bool same_year = from.year == to.year;
    const bool same_month = same_year && from.month == to.month;
    const bool whole_months = from.day == 1 && to.day == days_in_month(to.year, to.month);
    if (whole_months && from.month == 1 && to.month == 12)
        return std::to_string(from.year) + (same_year ? "" : " to " + std::to_string(to.year));
    if (whole_months)
        return same_month ? month_text(from, true) : month_text(from, !same_year) + " to " + month_text(to, true);
    return day_text(from, !same_month, !same_year) + " to " + day_text(to, true, true);
}

} // namespace crosscheck
