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

/// "noon" and "midnight" after "at", "by" or "about".
MaybeDate DateScanner::named_time(std::uint32_t i) const
{
    std::string_view word = tokens_.lower(i);
    bool noon = word == "noon" || word == "midday";
    bool led = before_is(i, DateClass::On) || before_is(i, DateClass::By) ||
               before_is(i, DateClass::About) || before_is(i, DateClass::Before) ||
               before_is(i, DateClass::After) || before_is(i, DateClass::Until);
    if (!led || (!noon && word != "midnight")) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.minutes = noon ? 12 * 60 : 0;
    match.bare_time = true;
    return match;
}

/// The figures of a time: "9", "9:25", "9. 25", "9.25", "0925", "3: 02: 00".
std::optional<DateScanner::ClockFigures> DateScanner::clock_figures(std::uint32_t i) const
{
    using Suffix = DateToken::Suffix;
    const DateToken& token = at(i);
    bool plain =
        token.number >= 0 && token.joined_year == 0 &&
        (token.suffix == Suffix::None || token.suffix == Suffix::Am || token.suffix == Suffix::Pm ||
         (token.suffix == Suffix::Zone && token.digits == 4));
    bool tail = i > block_ && attached(i) && tokens_[i - 1].kind == TokenKind::Symbol &&
                !sym(i - 1, '(') && !sym(i - 1, '"') && !sym(i - 1, '\'') && !sym(i - 1, '-') &&
                !sym(i - 1, '|');
    if (!plain || tail) return std::nullopt;
    ClockFigures figures;
    figures.hour = token.number;
    figures.suffix = token.suffix;
    figures.end = i + 1;
    const DateToken& second = at(i + 2);
    bool apart = (sym(i + 1, ':') || sym(i + 1, '.')) && second.digits == 2 && second.fraction < 0;
    if (token.fraction >= 0) {
        if (token.fraction_digits != 2) return std::nullopt;
        figures.minute = token.fraction;
        figures.printed = true;
    } else if (token.digits <= 2 && apart && token.suffix == Suffix::None) {
        figures.colon = sym(i + 1, ':');
        figures.printed = figures.colon || is(i + 3, DateClass::Zone); // "08. 23 BST"
        figures.minute = second.number;
        figures.suffix = second.suffix;
        figures.end = i + 3;
        if (sym(i + 3, ':') && at(i + 4).digits == 2) { // seconds
            figures.suffix = at(i + 4).suffix;
            figures.end = i + 5;
            figures.seconds = figures.colon;
        }
    } else if (token.digits == 4) {
        figures.hour = token.number / 100;
        figures.minute = token.number % 100;
        figures.printed = true;
        figures.military = true;
    }
    figures.zoned = figures.suffix == Suffix::Zone; // "06: 31GMT"
    if (figures.zoned) figures.suffix = Suffix::None;
    bool possible = figures.hour <= 24 && figures.minute <= 59;
    return possible ? std::optional(figures) : std::nullopt;
}

/// Reads what makes the figures a time of day by itself: "a.m.", "pm" glued to
/// them or "o'clock". False when there is none; nothing when it cannot be one.
std::optional<bool> DateScanner::read_half_day(ClockFigures& figures, std::uint32_t i) const
{
    using Suffix = DateToken::Suffix;
    std::uint32_t& next = figures.end;
    if (figures.suffix == Suffix::Am || figures.suffix == Suffix::Pm) {
        if (figures.hour < 1 || figures.hour > 12) return std::nullopt;
        figures.hour = figures.hour % 12 + (figures.suffix == Suffix::Pm ? 12 : 0);
        // "9a.m." may come apart at its stops.
        if (sym(next, '.') && attached(next) && attached(next + 1) &&
            tokens_.lower(next + 1) == "m")
            next += 2;
        if (sym(next, '.') && attached(next) &&
            tokens_.lower(next - 1).find('.') != std::string_view::npos)
            ++next;
        return true;
    }
    if (figures.suffix != Suffix::None) return std::nullopt;
    if (at(i).digits > 2) return false;
    if (read_meridiem(next, figures.hour)) return true;
    bool oclock =
        next < limit_ && (tokens_.lower(next) == "o'clock" || tokens_.lower(next) == "o’clock");
    next += oclock ? 1 : 0;
    return oclock;
}

/// "two o'clock", "six in the evening": hours in words, or figures with a part of the day.
MaybeDate DateScanner::spoken_hour(std::uint32_t i) const
{
    bool words = is(i, DateClass::Cardinal) && tokens_.lower(i).size() > 2;
    int hour = words ? at(i).word.value : at(i).digits <= 2 ? at(i).number : 0;
    bool plain = words || (at(i).suffix == DateToken::Suffix::None && at(i).fraction < 0);
    if (!plain || hour < 1 || hour > 12 || attached(i) || i + 1 >= limit_) return std::nullopt;
    bool oclock = tokens_.lower(i + 1) == "o'clock" || tokens_.lower(i + 1) == "o’clock";
    std::uint32_t part = oclock ? i + 2 : i + 1;
    bool in_the = is(part, DateClass::In) && is(part + 1, DateClass::The) && part + 2 < limit_;
    std::string_view name = in_the ? tokens_.lower(part + 2) : std::string_view();
    bool morning = name == "morning";
    bool later = name == "afternoon" || name == "evening";
    bool led = before_is(i, DateClass::On) || before_is(i, DateClass::About) ||
               before_is(i, DateClass::By) || before_is(i, DateClass::After) ||
               before_is(i, DateClass::Before) || before_is(i, DateClass::Until);
    if (!oclock && !(led && (morning || later))) return std::nullopt;
    if (oclock && !words && !morning && !later) return std::nullopt; // read in figures
    DateMatch match = match_at(i, morning || later ? part + 3 : i + 2);
    match.minutes = (hour % 12 + (later ? 12 : 0)) * 60;
    match.precision = DatePrecision::Time;
    match.bare_time = true;
    return match;
}

/// "half past ten", "at a quarter to four in the afternoon".
MaybeDate DateScanner::part_of_hour(std::uint32_t i) const
{
    if (i + 2 >= limit_) return std::nullopt;
    const bool half = tokens_.lower(i) == "half";
    const bool to = tokens_.lower(i + 1) == "to";
    const std::uint32_t led = before_is(i, DateClass::Determiner) ? i - 1 : i;
    const bool led_by = before_is(led, DateClass::On) || before_is(led, DateClass::About) || before_is(led, DateClass::By) ||
                        before_is(led, DateClass::After) || before_is(led, DateClass::Before) || before_is(led, DateClass::Until);
    if ((!half && tokens_.lower(i) != "quarter") || (half && to) || !led_by || (!to && tokens_.lower(i + 1) != "past"))
        return std::nullopt;
    int hour = at(i + 2).digits <= 2 && at(i + 2).number > 0 ? at(i + 2).number : is(i + 2, DateClass::Cardinal) ? at(i + 2).word.value : 0;
    std::uint32_t end = i + 3;
    if (hour < 1 || hour > 12 || (lower_word(end) && !at(end).word.any() && tokens_.lower(end).size() > 3)) return std::nullopt;
    const bool in_the = is(end, DateClass::In) && is(end + 1, DateClass::The) && end + 2 < limit_;
    const std::string_view part = in_the ? tokens_.lower(end + 2) : std::string_view();
    const bool later = part == "afternoon" || part == "evening";
    DateMatch match = match_at(i, later || part == "morning" ? end + 3 : end);
    if (!read_meridiem(match.end, hour) && later) hour = hour % 12 + 12;
    match.minutes = (hour * 60 + (half ? 30 : to ? -15 : 15)) % (24 * 60);
    match.precision = DatePrecision::Time;
    match.bare_time = true;
    return match;
}

/// "9:25 a.m.", "9. 25 a. m.", "at 09: 10", "7 p.m.", "1353 (1023 GMT)", "2100 GMT".
MaybeDate DateScanner::clock(std::uint32_t i) const
{
    if (is(i, DateClass::DayPart)) return named_time(i);
    if (MaybeDate spoken = spoken_hour(i)) return spoken;
    if (MaybeDate spoken = part_of_hour(i)) return spoken;
    std::optional<ClockFigures> figures = clock_figures(i);
    std::optional<bool> half_day = figures ? read_half_day(*figures, i) : std::nullopt;
    if (!half_day) return std::nullopt;
    std::uint32_t next = figures->end;
    std::uint32_t zone = next;
    read_zone(zone);
    bool led = before_is(i, DateClass::On) || before_is(i, DateClass::About) ||
               before_is(i, DateClass::By) || before_is(i, DateClass::Before) ||
               before_is(i, DateClass::After) || before_is(i, DateClass::From) || before_is(i, DateClass::Between) ||
               before_is(i, DateClass::Weekday) || before_is(i, DateClass::Since) || before_is(i, DateClass::Until) || after_date(i) ||
               (figures->seconds && next < limit_ && numeric(next));
    // "9.25 hours" is a length of time, "1015 hours" and "10: 15 hours" are times.
    bool length = zone == next + 1 && is(next, DateClass::Unit) && !figures->military;
    bool zoned = (zone > next || figures->zoned) && figures->printed && !length;
    bool colon_time = figures->colon && led;
    if (!*half_day && !zoned) {
        if (MaybeDate shared = shared_half_day(i, *figures)) return shared;
        if (!colon_time) return std::nullopt;
    }
    DateMatch match = match_at(i, zone);
    match.minutes = figures->hour % 24 * 60 + figures->minute;
    match.precision = DatePrecision::Time;
    match.bare_time = true;
    read_second_time(match);
    return match;
}

/// "7-9 p.m.", "10: 30 to 11 a.m.": the first time takes the half of the day
/// from the second.
MaybeDate DateScanner::shared_half_day(std::uint32_t i, ClockFigures first) const
{
    std::uint32_t joint = first.end;
    bool between = is(joint, DateClass::And) && before_is(i, DateClass::Between);
    if (!sym(joint, '-') && !is(joint, DateClass::To) && !between) return std::nullopt;
    std::optional<ClockFigures> second = clock_figures(joint + 1);
    if (!second || second->hour > 12 || first.hour < 1 || first.hour > 12) return std::nullopt;
    int last_printed = second->hour;
    if (read_half_day(*second, joint + 1) != true) return std::nullopt;
    bool afternoon = second->hour >= 12;
    // "11 to 1 p.m." begins before noon.
    if (first.hour % 12 > last_printed % 12) afternoon = !afternoon;
    DateMatch match = match_at(i, second->end);
    match.minutes = (first.hour % 12 + (afternoon ? 12 : 0)) * 60 + first.minute;
    match.precision = DatePrecision::Time;
    match.bare_time = true;
    read_zone(match.end);
    return match;
}

/// "5 p.m. to 7 p.m.": the first is the time, both are its words.
void DateScanner::read_second_time(DateMatch& match) const
{
    using Suffix = DateToken::Suffix;
    std::uint32_t last = match.end + 1;
    bool joined = sym(match.end, '-') || is(match.end, DateClass::To) ||
                  (is(match.end, DateClass::And) && before_is(match.begin, DateClass::Between));
    if (!joined || at(last).number < 0) return;
    int hour = at(last).number;
    if (sym(last + 1, ':') || (sym(last + 1, '.') && attached(last + 2))) last += 2;
    std::uint32_t after = last + 1;
    bool glued = at(last).suffix == Suffix::Am || at(last).suffix == Suffix::Pm;
    std::optional<ClockFigures> figures = clock_figures(match.end + 1);
    bool colons = figures && figures->colon && sym(match.begin + 1, ':'); // "between 07:28 and 08:06 GMT"
    if (colons && !glued && !is(figures->end, DateClass::Meridiem)) {
        match.end = figures->end;
        read_zone(match.end);
        return;
    }
    if (!glued && !read_meridiem(after, hour)) return;
    read_zone(after);
    match.end = after;
}

/// Whether a date ends right before token `i`, so that "12: 30" is its time.
bool DateScanner::after_date(std::uint32_t i) const
{
    std::uint32_t before = i;
    if (before > block_ && (sym(before - 1, ',') || sym(before - 1, '-'))) --before;
    if (before <= block_) return false;
    if (before == day_end_) return true;
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
