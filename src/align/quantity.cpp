#include "align/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "align/tables.h"
#include "base/ascii.h"

namespace crosscheck {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Quantity date_quantity(const Value& value)
{
    Quantity result;
    result.dimension = "date";
    result.lower = value.date.from ? value.date.from->number : -infinity;
    result.upper = value.date.to ? value.date.to->number : infinity;
    result.known = value.date.from || value.date.to || value.weekday != 0 || value.month != 0 || value.relative || !value.time.empty();
    result.printed = value.date.from ? result.lower : result.upper;
    return result;
}

std::string dimension_of(const Value& value)
{
    switch (value.type) {
    case ValueType::Count: return value.unit == "person" ? "person" : "count";
    case ValueType::Money: return "money";
    case ValueType::Percent: return "percent";
    case ValueType::Ratio: return "ratio";
    case ValueType::Age: return "age";
    case ValueType::Date: return "date";
    case ValueType::Entity:
    case ValueType::Text: return "text";
    case ValueType::Measure:
    case ValueType::Duration: break;
    }
    const UnitScale* scale = unit_scale(value.unit);
    return scale ? scale->dimension : value.unit;
}

bool close(double a, double b)
{
    if (!std::isfinite(a) || !std::isfinite(b))
        return a == b; // an open end is like no number
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool dollar(const std::string& unit)
{
    return unit.size() == 3 && unit[2] == 'D';
}

/// "$" of an unknown kind beside a known dollar.
bool maybe_same_dollar(const std::string& a, const std::string& b)
{
    return (a == "XXD" && dollar(b)) || (b == "XXD" && dollar(a));
}

/// A bare "$" at outlets of two countries: the kind of one is only assumed.
bool assumed_dollars(const Value& a, const Value& b)
{
    return (a.unit_assumed || b.unit_assumed) && dollar(a.unit) && dollar(b.unit);
}

/// Both print a bare "$": what one outlet's country tells does not part them.
bool one_sign(const Value& a, const Value& b)
{
    auto bare = [](const Value& value) { return value.unit == "XXD" || (value.unit_assumed && dollar(value.unit)); };
    return bare(a) && bare(b) && (a.unit == "XXD" || b.unit == "XXD");
}

/// 58 km and 60 km, 35 miles and 60 km: distances are rounded to tens where counts are not. Both in one unit.
bool tens_of(double fine, double coarse)
{
    constexpr double nearest = 0.07; ///< of the finer figure
    return coarse >= 20 && std::fmod(coarse, 10) == 0 && std::fmod(fine, 10) != 0 && std::abs(fine - coarse) <= 5 && std::abs(fine - coarse) <= nearest * fine;
}

double in_unit(double base, const std::string& unit)
{
    const UnitScale* scale = unit_scale(unit);
    return scale != nullptr && scale->factor > 0 ? base / scale->factor : base;
}

std::optional<int> minutes_of(const std::string& time)
{
    if (time.size() != 5 || time[2] != ':')
        return std::nullopt;
    return (time[0] - '0') * 600 + (time[1] - '0') * 60 + (time[3] - '0') * 10 + (time[4] - '0');
}

/// "06:31 GMT" and "08:30 am" of a place two hours ahead: whole hours lie between them, and a few minutes.
bool of_two_zones(const Value& a, const Value& b, int apart)
{
    constexpr int an_hour = 60;
    constexpr int few = 5;
    constexpr int farthest = 14;
    auto of_the_world = [](const Value& value) { return value.text.find("GMT") != std::string::npos || value.text.find("UTC") != std::string::npos; };
    const int over = apart % an_hour;
    return of_the_world(a) != of_the_world(b) && apart <= farthest * an_hour && (over <= few || an_hour - over <= few);
}

/// Two times of one day. Less than an hour apart they are one in other words; more,
/// they differ, unless they may be of two time zones.
ValueRelation relate_times(const Value& a, const Value& b)
{
    const std::optional<int> x = minutes_of(a.time);
    const std::optional<int> y = minutes_of(b.time);
    if (!x || !y || *x == *y)
        return ValueRelation::Equal;
    constexpr int an_hour = 60;
    if (std::abs(*x - *y) <= an_hour || of_two_zones(a, b, std::abs(*x - *y)))
        return ValueRelation::Hedged;
    return names_zone(a.text) || names_zone(b.text) ? ValueRelation::Incomparable : ValueRelation::Differs;
}

/// What a date prints of a calendar day, or what its day tells.
struct DayParts {
    int month = 0;
    int day = 0;
    int weekday = 0;
    bool dated = false; ///< told by the day
};

DayParts day_parts(const Value& value)
{
    if (!value.date.from || !value.date.to || *value.date.from != *value.date.to)
        return {value.month, value.month_day, value.weekday, false};
    const CalendarDate date = calendar(*value.date.from);
    return {date.month, date.day, weekday(*value.date.from), true};
}

ValueRelation relate_month_days(const Value& one, const Value& other, const DayParts& a, const DayParts& b)
{
    if (a.month != b.month)
        return ValueRelation::Differs;
    if (a.day == 0 || b.day == 0)
        return a.day == b.day ? ValueRelation::Equal : ValueRelation::Contained;
    return a.day == b.day ? relate_times(one, other) : ValueRelation::Differs;
}

/// Dates of which one names no day of the calendar: "31 December", "Friday", "last
/// year" or a time in an article without a date. The weekday of a known day is one
/// of many.
ValueRelation relate_undated(const Value& one, const Value& other)
{
    const DayParts a = day_parts(one);
    const DayParts b = day_parts(other);
    if (a.month != 0 && b.month != 0)
        return relate_month_days(one, other, a, b);
    const bool dated = a.dated || b.dated;
    if (a.weekday != 0 && b.weekday != 0) {
        if (a.weekday == b.weekday)
            return dated ? ValueRelation::Hedged : relate_times(one, other);
        return dated ? ValueRelation::Incomparable : ValueRelation::Differs;
    }
    if (one.relative && other.relative && !dated && ascii_lower(one.text) == ascii_lower(other.text))
        return relate_times(one, other);
    if (one.time.empty() || other.time.empty())
        return ValueRelation::Incomparable;
    const ValueRelation times = relate_times(one, other);
    return times == ValueRelation::Differs ? ValueRelation::Incomparable : times; // of nobody knows which days
}

/// In days.
double span(const Value& date)
{
    return date_quantity(date).upper - date_quantity(date).lower + 1;
}

/// Two days that were worked out, or one of them. "Saturday" in papers a week
/// apart is often one day reported late, and "12 weeks ago" is no exact day.
ValueRelation relate_far_days(const Value& one, const Value& other)
{
    const bool minute = !one.time.empty() && one.time == other.time && (one.relative || other.relative);
    if (minute && (one.weekday == other.weekday || one.weekday == 0 || other.weekday == 0)) // in papers of two weeks
        return one.weekday != 0 && one.weekday == other.weekday ? ValueRelation::Equal : ValueRelation::Hedged;
    if (one.weekday != 0 && one.weekday == other.weekday)
        return ValueRelation::Incomparable;
    constexpr double week = 7;
    const double apart = std::abs(date_quantity(one).printed - date_quantity(other).printed);
    const bool weeks = span(one) == week && span(other) == week && one.relative && other.relative;
    if (weeks && apart <= week && ascii_lower(one.text) == ascii_lower(other.text)) // "12 weeks ago", a day later
        return ValueRelation::Hedged;
    const bool counted = (one.relative && one.weekday == 0) || (other.relative && other.weekday == 0);
    constexpr double month = 28;
    if (!counted || std::min(span(one), span(other)) >= month) // "this year", "next month"
        return ValueRelation::Differs;
    constexpr double a_few_days = 3;
    return apart <= a_few_days ? ValueRelation::Differs : ValueRelation::Incomparable;
}

ValueRelation relate_dates(const Value& one, const Value& other)
{
    const Quantity a = date_quantity(one);
    const Quantity b = date_quantity(other);
    if (!std::isfinite(a.printed) || !std::isfinite(b.printed))
        return relate_undated(one, other);
    if (a.lower == b.lower && a.upper == b.upper)
        return relate_times(one, other);
    if ((a.lower <= b.lower && b.upper <= a.upper) || (b.lower <= a.lower && a.upper <= b.upper))
        return ValueRelation::Contained;
    return a.lower <= b.upper && b.lower <= a.upper ? ValueRelation::Hedged : relate_far_days(one, other);
}

} // namespace

std::string with_six_decimals(double value)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    const bool whole = std::abs(value) < exact && std::trunc(value) == value && !std::signbit(value);
    return whole ? std::to_string(static_cast<std::int64_t>(value)) + ".000000" : std::to_string(value);
}

Quantity quantity_of(const Value& value)
{
    if (value.type == ValueType::Date)
        return date_quantity(value);
    Quantity result;
    result.dimension = dimension_of(value);
    if (result.dimension == "text") {
        result.known = !value.text.empty();
        return result;
    }
    result.known = value.printed || value.lower || value.upper;
    double factor = 1;
    double offset = 0;
    if (value.type == ValueType::Measure || value.type == ValueType::Duration)
        if (const UnitScale* scale = unit_scale(value.unit)) {
            factor = scale->factor;
            offset = scale->offset;
        }
    auto base = [&](double number) { return number * factor + offset; };
    result.lower = value.lower ? base(*value.lower) : -infinity;
    result.upper = value.upper ? base(*value.upper) : infinity;
    if (value.printed)
        result.printed = base(*value.printed);
    else
        result.printed = value.lower ? result.lower : value.upper ? result.upper : 0;
    return result;
}

int significant_digits(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 1;
    double scaled = std::abs(value);
    const double exponent = std::floor(std::log10(scaled));
    scaled = scaled / std::pow(10.0, exponent);
    int digits = 1;
    while (digits < 12 && std::abs(scaled - std::round(scaled)) > 1e-7) {
        scaled *= 10;
        ++digits;
    }
    return digits;
}

double last_digit(double value)
{
    return std::pow(10.0, std::floor(std::log10(std::abs(value))) - significant_digits(value) + 1);
}

bool rounds_to(double fine, double coarse)
{
    // "$99" of what costs $99.99.
    if (coarse > 0 && coarse == std::floor(coarse) && std::floor(fine) == coarse && std::round((fine - coarse) * 100) >= 95)
        return true;
    if (coarse == 0 || fine == 0 || (fine < 0) != (coarse < 0))
        return false;
    const bool whole = close(fine, std::round(fine)) && close(coarse, std::round(coarse));
    if (whole && std::min(std::abs(fine), std::abs(coarse)) < 100)
        return false;
    if (std::abs(fine - coarse) > 0.06 * std::abs(fine)) // most pairs: spares the digits
        return false;
    const int digits = significant_digits(coarse);
    if (digits >= significant_digits(fine))
        return false;
    return std::abs(fine - coarse) <= last_digit(coarse) / 2 * (1 + 1e-9);
}

ValueRelation relate(const Value& a, const Value& b)
{
    return relate(a, quantity_of(a), b, quantity_of(b));
}

ValueRelation relate(const Value& a, const Quantity& x, const Value& b, const Quantity& y)
{
    if (!x.known || !y.known)
        return ValueRelation::Incomparable;
    const bool counts = (x.dimension == "count" && y.dimension == "person") ||
                        (x.dimension == "person" && y.dimension == "count");
    if (x.dimension != y.dimension && !counts)
        return ValueRelation::Incomparable;
    if (x.dimension == "text")
        return a.text == b.text ? ValueRelation::Equal : ValueRelation::Differs;
    if (x.dimension == "date")
        return relate_dates(a, b);
    const bool other_money = x.dimension == "money" && a.unit != b.unit && !one_sign(a, b);
    const bool same_interval = close(x.lower, y.lower) && close(x.upper, y.upper);
    const bool same_sum = same_interval && assumed_dollars(a, b);
    if (other_money && !maybe_same_dollar(a.unit, b.unit) && !same_sum)
        return ValueRelation::OtherUnit;
    if (same_interval || (a.hedge == b.hedge && close(x.printed, y.printed)))
        return ValueRelation::Equal;
    const bool counted = x.dimension == "count" || x.dimension == "person"; // 89 people and 91 survivors are no conversion
    if (x.dimension != "money" && !counted && a.unit != b.unit && std::abs(x.printed - y.printed) <= 0.05 * std::abs(x.printed))
        return ValueRelation::Rounded;
    if (x.lower <= y.upper && y.lower <= x.upper)
        return ValueRelation::Hedged;
    if (a.unit == b.unit && close(x.printed, y.printed) && (a.hedge == Hedge::Nearly || b.hedge == Hedge::Nearly))
        return ValueRelation::Rounded; // "nearly 300", "more than 300"
    const bool distance = x.dimension == "length" && a.printed && b.printed;
    if (distance && (tens_of(in_unit(x.printed, b.unit), *b.printed) || tens_of(in_unit(y.printed, a.unit), *a.printed)))
        return ValueRelation::Rounded;
    if (rounds_to(x.printed, y.printed) || rounds_to(y.printed, x.printed))
        return ValueRelation::Rounded;
    return other_money ? ValueRelation::OtherUnit : ValueRelation::Differs;
}

bool names_zone(const std::string& time)
{
    int capitals = 0;
    for (std::size_t i = 0; i <= time.size(); ++i) {
        const bool capital = i < time.size() && time[i] >= 'A' && time[i] <= 'Z';
        if (capital) {
            ++capitals;
            continue;
        }
        const std::string word = time.substr(i - static_cast<std::size_t>(capitals), static_cast<std::size_t>(capitals));
        if (capitals >= 2 && word != "AM" && word != "PM")
            return true;
        capitals = 0;
    }
    return time.find("time") != std::string::npos;
}

bool one_moment_possible(const Value& a, const Value& b)
{
    const std::optional<int> x = minutes_of(a.time);
    const std::optional<int> y = minutes_of(b.time);
    constexpr int an_hour = 60;
    if (!x || !y || std::abs(*x - *y) <= an_hour)
        return true;
    constexpr int quarter = 15; // zones lie whole quarters of an hour apart
    return (names_zone(a.text) || names_zone(b.text)) && (*x - *y) % quarter == 0;
}

} // namespace crosscheck
