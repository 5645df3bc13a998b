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

/// "2021-06-28", "11/27/2005", "11 / 28 / 05", "on 11/27".
MaybeDate DateScanner::numeric(std::uint32_t i) const
{
    if (at(i).fraction >= 0) return dotted(i);
    bool glued_before = i > block_ && attached(i) &&
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
        }
        return match;
    }
    // Without a year two numbers are a fraction or a score unless "on" says so.
    bool day_slot = before_is(i, DateClass::On) || before_is(i, DateClass::Weekday);
    bool famous = at(i).number == 9 && second.number == 11;
    if (separator != '/' || !tight || !day_slot || famous || at(i).digits > 2 ||
        second.digits > 2 || lower_word(i + 3))
        return std::nullopt;
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
