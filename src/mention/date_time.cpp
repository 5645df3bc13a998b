#include "mention/date_scan.h"

namespace crosscheck {
namespace {

constexpr std::string_view fold_dots(std::string_view word)
{
    return word == "a.m" ? "am" : word == "p.m" ? "pm" : word;
}

} // namespace

/// Reads "a.m.", "a. m.", "PM" at `i` and moves `hour` to the clock of 24.
bool DateScanner::read_meridiem(std::uint32_t& i, int& hour) const
{
    if (i >= limit_ || hour > 24 || hour < 1) return false;
    int plus = -1;
    std::uint32_t next = i;
    std::string_view word = fold_dots(tokens_.lower(i));
    if (is(i, DateClass::Meridiem)) {
        plus = at(i).word.value;
        next = i + 1;
    } else if ((word == "a" || word == "p") && sym(i + 1, '.') && i + 2 < limit_ &&
               tokens_.lower(i + 2) == "m") {
        plus = word == "p" ? 12 : 0;
        next = i + 3;
    }
    if (plus < 0) return false;
    // The stop belongs to the abbreviation unless it also ends the sentence's words.
    if (sym(next, '.') && attached(next) && tokens_.lower(next - 1) != "am" &&
        tokens_.lower(next - 1) != "pm")
        ++next;
    if (hour > 12 && plus == 0) return false;
    hour = hour > 12 ? hour : hour % 12 + plus; // "17:06 pm" is said, too
    i = next;
    return true;
}

/// Passes over "GMT", "local time", "Eastern time", "hours", "(0440 GMT)".
void DateScanner::read_zone(std::uint32_t& i) const
{
    std::uint32_t next = i;
    if (is(next, DateClass::Unit) && at(next).word.unit == DateUnit::Hour) ++next;
    for (int words = 0; words < 2 && is(next, DateClass::Zone); ++words)
        ++next;
    if (capital(next) && next + 1 < limit_ && tokens_.lower(next + 1) == "time") ++next;
    if (next > i && next < limit_ && tokens_.lower(next) == "time") ++next;
    i = next;
    if (!sym(i, '(') && !sym(i, '/')) return;
    // The same moment in another zone: "(1023 GMT)", "(0925 GMT Thursday)" is left alone.
    std::uint32_t inner = i + 1;
    while (inner < limit_ && inner < i + 8 &&
           (at(inner).number >= 0 || sym(inner, ':') || sym(inner, '.') ||
            is(inner, DateClass::Meridiem)))
        ++inner;
    bool zone = inner > i + 1 && is(inner, DateClass::Zone);
    if (!zone) return;
    while (is(inner, DateClass::Zone) || (inner < limit_ && tokens_.lower(inner) == "time"))
        ++inner;
    if (sym(i, '/'))
        i = inner;
    else if (sym(inner, ')'))
        i = inner + 1;
}

/// "9:25 a.m.", "9. 25 a. m.", "at 09: 10", "7 p.m.", "1353 (1023 GMT)", "2100 GMT".
MaybeDate DateScanner::clock(std::uint32_t i) const
{
    using Suffix = DateToken::Suffix;
    const DateToken& token = at(i);
    if (is(i, DateClass::DayPart) && token.word.value == 0) {
        std::string_view word = tokens_.lower(i);
        bool noon = word == "noon" || word == "midday";
        if (!(noon || word == "midnight") ||
            !(before_is(i, DateClass::On) || before_is(i, DateClass::By) ||
              before_is(i, DateClass::About)))
            return std::nullopt;
        DateMatch match = match_at(i, i + 1);
        match.minutes = noon ? 12 * 60 : 0;
        match.bare_time = true;
        return match;
    }
    if (token.number < 0 || token.joined_year != 0 || token.suffix == Suffix::Ordinal ||
        token.suffix == Suffix::Plural || token.suffix == Suffix::Other)
        return std::nullopt;
    if (i > block_ && attached(i) && tokens_[i - 1].kind == TokenKind::Symbol && !sym(i - 1, '(') &&
        !sym(i - 1, '"') && !sym(i - 1, '\'') && !sym(i - 1, '-'))
        return std::nullopt;
    int hour = token.number;
    int minute = 0;
    bool colon = false;
    bool fraction = token.fraction >= 0 && token.fraction_digits == 2;
    Suffix suffix = token.suffix;
    std::uint32_t next = i + 1;
    const DateToken& second = at(i + 2);
    bool two_digits = second.digits == 2 && second.fraction < 0;
    if (fraction) {
        minute = token.fraction;
    } else if (token.fraction >= 0) {
        return std::nullopt;
    } else if (token.digits <= 2 && two_digits && (sym(i + 1, ':') || sym(i + 1, '.')) &&
               suffix == Suffix::None) {
        colon = sym(i + 1, ':');
        minute = second.number;
        suffix = second.suffix;
        next = i + 3;
        if (sym(next, ':') && at(next + 1).digits == 2) { // seconds
            suffix = at(next + 1).suffix;
            next += 2;
        }
    } else if (token.digits == 4 && suffix == Suffix::None) {
        hour = token.number / 100;
        minute = token.number % 100;
    }
    if (hour > 24 || minute > 59) return std::nullopt;
    bool known = false;
    if (suffix == Suffix::Am || suffix == Suffix::Pm) {
        if (hour < 1 || hour > 12) return std::nullopt;
        hour = hour % 12 + (suffix == Suffix::Pm ? 12 : 0);
        known = true;
        if (sym(next, '.') && attached(next) && next + 1 < limit_ &&
            tokens_.lower(next + 1) == "m" && attached(next + 1))
            next += 2;
        if (sym(next, '.') && attached(next) &&
            tokens_.lower(next - 1).find('.') != std::string_view::npos)
            ++next;
    } else if (suffix != Suffix::None) {
        return std::nullopt;
    } else if (token.digits <= 2) {
        known = read_meridiem(next, hour);
        if (!known && next < limit_ &&
            (tokens_.lower(next) == "o'clock" || tokens_.lower(next) == "o’clock")) {
            known = true;
            ++next;
        }
    }
    std::uint32_t zone = next;
    read_zone(zone);
    bool printed_clock = colon || fraction || token.digits == 4;
    bool at_time = before_is(i, DateClass::On) || before_is(i, DateClass::About) ||
                   before_is(i, DateClass::By) || before_is(i, DateClass::Before) ||
                   before_is(i, DateClass::After) || before_is(i, DateClass::From) ||
                   before_is(i, DateClass::Weekday);
    bool hours_only = zone == next + 1 && is(next, DateClass::Unit);
    bool zoned = zone > next && printed_clock && !(hours_only && (fraction || token.digits != 4));
    if (!known && !zoned && !(colon && (at_time || after_date(i)))) return std::nullopt;
    DateMatch match = match_at(i, zone > next && (zoned || known || colon) ? zone : next);
    match.minutes = hour % 24 * 60 + minute;
    match.precision = DatePrecision::Time;
    match.bare_time = true;
    // "5 p.m. to 7 p.m.": the first is the time, both are its words.
    bool dash = sym(match.end, '-') || is(match.end, DateClass::To) ||
                (is(match.end, DateClass::And) && before_is(i, DateClass::Between));
    if (dash && at(match.end + 1).number >= 0 && match.end + 1 < limit_) {
        std::uint32_t inner = match.end + 1;
        if (sym(inner + 1, ':') || (sym(inner + 1, '.') && attached(inner + 2))) inner += 2;
        int last_hour = at(match.end + 1).number;
        std::uint32_t after = inner + 1;
        bool glued = at(inner).suffix == Suffix::Am || at(inner).suffix == Suffix::Pm;
        if (glued || read_meridiem(after, last_hour)) match.end = after;
    }
    return match;
}

/// Whether a date ends right before token `i`, so that "12: 30" is its time.
bool DateScanner::after_date(std::uint32_t i) const
{
    std::uint32_t before = i;
    if (before > block_ && (sym(before - 1, ',') || sym(before - 1, '-'))) --before;
    if (before <= block_) return false;
    const DateToken& last = dates_[before - 1];
    return (last.digits == 4 && last.number >= 1900 && last.number <= 2100) ||
           last.word.is(DateClass::Weekday) || last.word.is(DateClass::RelativeDay);
}

/// The end of "morning", "early on", "night" after a day.
std::uint32_t DateScanner::day_part_after(std::uint32_t i) const
{
    std::uint32_t next = i;
    if (is(next, DateClass::Early) || is(next, DateClass::Late) || is(next, DateClass::Mid)) {
        ++next;
        if (sym(next, '-')) ++next;
    }
    return is(next, DateClass::DayPart) ? next + 1 : i;
}

} // namespace crosscheck
