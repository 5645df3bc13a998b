#include "mention/date_scan.h"

// Dates of digits alone. ISO order needs no choice. In "11/28/05" a number
// above 12 is the day; when both may be months the order is, first found wins:
// what another numeric date of the text shows, the reading that lies within a
// week of the reference when the other does not, a stop as separator (day
// first), month first.

namespace crosscheck {
namespace {

constexpr int near_days = 7;

} // namespace

/// "05" is the last year of that ending up to some years after the reference.
int DateScanner::full_year(int two_digits, int years_ahead) const
{
    int latest = (options_.reference ? calendar(*options_.reference).year : 2029) + years_ahead;
    int year = latest / 100 * 100 + two_digits;
    return year > latest ? year - 100 : year;
}

bool DateScanner::day_comes_first(int first, int second, int year, char separator) const
{
    if (first > 12 || second > 12) return first > 12;
    if (day_first_) return *day_first_;
    if (options_.reference && first != second) {
        auto near = [&](std::optional<Day> day) {
            return day && day->number <= options_.reference->number + near_days &&
                   day->number >= options_.reference->number - near_days;
        };
        bool month_first_near = near(make_day(year, first, second));
        bool day_first_near = near(make_day(year, second, first));
        if (month_first_near != day_first_near) return day_first_near;
    }
    return separator == '.';
}

MaybeDate DateScanner::from_numbers(const int (&value)[3], const int (&digits)[3],
                                    char separator) const
{
    DateMatch match;
    if (digits[0] == 4) {
        match.fields = {value[0], value[1], value[2], 0, 0};
    } else if (digits[0] <= 2 && digits[1] <= 2 && (digits[2] == 4 || digits[2] == 2)) {
        int year = digits[2] == 4 ? value[2] : full_year(value[2]);
        bool day_first = day_comes_first(value[0], value[1], year, separator);
        match.fields = {year, day_first ? value[1] : value[0], day_first ? value[0] : value[1], 0,
                        0};
    } else {
        return std::nullopt;
    }
    bool year_known = match.fields.year >= 1000 && match.fields.year <= 2100;
    if (!year_known || !make_day(match.fields.year, match.fields.month, match.fields.day))
        return std::nullopt;
    return match;
}

/// "28.06.2021" comes as one token.
MaybeDate DateScanner::dotted(std::uint32_t i) const
{
    std::string_view text = tokens_.lower(i);
    int value[3] = {0, 0, 0};
    int digits[3] = {0, 0, 0};
    int part = 0;
    for (char c : text) {
        if (c == '.' && part < 2 && digits[part] > 0)
            ++part;
        else if (c >= '0' && c <= '9' && digits[part] < 4) {
            value[part] = value[part] * 10 + (c - '0');
            ++digits[part];
        } else
            return std::nullopt;
    }
    MaybeDate match = part == 2 ? from_numbers(value, digits, '.') : std::nullopt;
    if (match) {
        match->begin = i;
        match->end = i + 1;
    }
    return match;
}

/// "20210628", where nothing says that it counts.
MaybeDate DateScanner::compact(std::uint32_t i) const
{
    const DateToken& token = at(i);
    int year = token.number / 10000;
    bool plain = token.suffix == DateToken::Suffix::None && token.fraction < 0 && year >= 1900 &&
                 year <= 2099 && !before_is(i, DateClass::NotYear);
    bool money = i > block_ && (tokens_[i - 1].kind == TokenKind::Symbol) && attached(i) &&
                 !sym(i - 1, '-') && !sym(i - 1, '(') && !sym(i - 1, '/') && !sym(i - 1, '"');
    bool counts = is(i + 1, DateClass::Counted) || is(i + 1, DateClass::Unit) ||
                  sym(i + 1, '%') || plural_noun(i + 1);
    DateMatch match = match_at(i, i + 1);
    match.fields.year = year;
    match.fields.month = token.number / 100 % 100;
    match.fields.day = token.number % 100;
    bool real = plain && make_day(year, match.fields.month, match.fields.day);
    return real && !money && !counts ? MaybeDate(match) : std::nullopt;
}

/// "2021-06-28", "11/27/2005", "11 / 28 / 05", "on 11/27".
MaybeDate DateScanner::numeric(std::uint32_t i) const
{
    if (at(i).fraction >= 0) return dotted(i);
    if (at(i).digits == 8) return compact(i);
    bool range = i >= block_ + 4 && sym(i - 1, '-') && sym(i - 3, '/') && sym(i + 1, '/');
    bool glued_before = i > block_ && attached(i) && !range &&
                        (sym(i - 1, '-') || sym(i - 1, '/') || sym(i - 1, '.') || sym(i - 1, '$'));
    char separator = at(i + 1).symbol;
    if (glued_before || (separator != '-' && separator != '/' && separator != '.'))
        return std::nullopt;
    // Only slashes are found with spaces around them in badly joined text.
    bool tight = attached(i + 1) && attached(i + 2);
    if (separator != '/' && !tight) return std::nullopt;
    const DateToken& second = at(i + 2);
    bool plain = at(i).suffix == DateToken::Suffix::None && second.number >= 0 &&
                 second.fraction < 0 && second.suffix == DateToken::Suffix::None;
    if (!plain) return std::nullopt;
    const DateToken& third = at(i + 4);
    if (sym(i + 3, separator) && third.number >= 0 &&
        (separator == '/' || (attached(i + 3) && attached(i + 4))) &&
        !(sym(i + 5, separator) && attached(i + 5) && at(i + 6).number >= 0)) {
        int value[3] = {at(i).number, second.number, third.number};
        int digits[3] = {at(i).digits, second.digits, third.digits};
        MaybeDate match = from_numbers(value, digits, separator);
        if (match) {
            match->begin = i;
            match->end = i + 5;
            read_stamp_time(*match);
        }
        return match;
    }
    bool day = separator == '/' && tight && at(i).digits <= 2 && second.digits <= 2;
    return day && in_day_slot(i) ? without_year(i) : std::nullopt;
}

/// "2014-01-05T10:32:00Z": the time glued to the day.
void DateScanner::read_stamp_time(DateMatch& match) const
{
    std::string_view last = tokens_.lower(match.end - 1);
    bool hour = last.size() == 5 && last[2] == 't' && last[3] >= '0' && last[3] <= '2' && last[4] >= '0' && last[4] <= '9';
    if (!hour || !sym(match.end, ':') || !attached(match.end + 1) || at(match.end + 1).digits != 2) return;
    match.minutes = ((last[3] - '0') * 10 + (last[4] - '0')) * 60 + at(match.end + 1).number;
    match.precision = DatePrecision::Time;
    match.end += 2;
    if (sym(match.end, ':') && attached(match.end + 1) && at(match.end + 1).digits == 2) match.end += 2;
}

/// Whether a month and a day in figures may stand at `i`. Without a year two
/// numbers are a fraction or a score unless the words around say otherwise.
bool DateScanner::in_day_slot(std::uint32_t i) const
{
    bool famous = at(i).number == 9 && at(i + 2).number == 11;
    auto fraction = [&](std::uint32_t at_first) {
        return at(at_first).number < at(at_first + 2).number && at(at_first + 2).number <= 10;
    };
    bool led_on = is(i + 3, DateClass::To) || is(i + 3, DateClass::And) ||
                  (is(i + 3, DateClass::In) && !is(i + 3, DateClass::Of));
    bool no_score = (at(i).number > 12) != (at(i + 2).number > 12) && before_is(i, DateClass::On); // "on 6/30"
    if (famous || (lower_word(i + 3) && !led_on && (!no_score || is(i + 3, DateClass::Of)))) return false;
    if (before_is(i, DateClass::On) || before_is(i, DateClass::Weekday)) return true;
    // The second of a list or a range of such days: "on 11/20, 11/22 or 11/25".
    std::uint32_t joint = i;
    while (joint > block_ && i - joint < 2 &&
           (sym(joint - 1, ',') || sym(joint - 1, '-') || before_is(joint, DateClass::And) ||
            before_is(joint, DateClass::To)))
        --joint;
    bool figures = joint < i && joint >= block_ + 3 && at(joint - 1).number >= 0 &&
                   sym(joint - 2, '/') && at(joint - 3).number >= 0;
    if (figures && (joint < block_ + 4 || !attached(joint - 3) || !sym(joint - 4, '/')))
        return ((before_is(joint - 3, DateClass::From) || before_is(joint - 3, DateClass::Between)) &&
                !fraction(joint - 3)) ||
               (!found_.empty() && found_.back().end == joint);
    bool opened = before_is(i, DateClass::From) || before_is(i, DateClass::Between);
    bool joined = sym(i + 3, '-') || is(i + 3, DateClass::To) || is(i + 3, DateClass::And);
    return opened && joined && !fraction(i);
}

/// "11/27" in a place for a day.
MaybeDate DateScanner::without_year(std::uint32_t i) const
{
    const DateToken& second = at(i + 2);
    constexpr char separator = '/';
    bool day_first = day_comes_first(at(i).number, second.number, 2000, separator);
    DateMatch match = match_at(i, i + 3);
    match.fields.month = day_first ? second.number : at(i).number;
    match.fields.day = day_first ? at(i).number : second.number;
    if (!make_day(2000, match.fields.month, match.fields.day)) return std::nullopt;
    return match;
}

/// Looks for a numeric date whose order is certain.
void DateScanner::find_day_order()
{
    day_first_ = options_.day_first;
    limit_ = tokens_.size();
    for (std::uint32_t i = 0; i + 4 < limit_; ++i) {
        bool date = dates_[i].digits >= 1 && dates_[i].digits <= 2 && sym(i + 1, '/') &&
                    at(i + 2).digits >= 1 && at(i + 2).digits <= 2 && sym(i + 3, '/') &&
                    at(i + 4).digits == 4;
        if (!date) continue;
        int first = dates_[i].number;
        int second = at(i + 2).number;
        if ((first > 12) != (second > 12) && first >= 1 && second >= 1 && first <= 31 &&
            second <= 31) {
            day_first_ = first > 12;
            return;
        }
    }
}

} // namespace crosscheck
