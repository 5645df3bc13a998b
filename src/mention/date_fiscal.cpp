#include "mention/date_scan.h"

// Years that are not the calendar's. A fiscal year has the number of a year, whose twelve months it
// is compared by, but when it begins is not said: by the letter its days are not known.

namespace crosscheck {
namespace {

bool digits_only(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int value_of(std::string_view digits)
{
    int value = 0;
    for (char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

} // namespace

/// "fiscal year 2008", "fiscal 2021", "FY21", "FY 2021/22", "the tax year 2019-20".
MaybeDate DateScanner::fiscal_year(std::uint32_t i) const
{
    if (i >= limit_) return std::nullopt;
    std::string_view word = tokens_.lower(i);
    MaybeDate match = word.starts_with("fy") && word.size() > 2 ? glued_fiscal_year(i) : std::nullopt;
    if (!match && is(i, DateClass::Fiscal)) {
        std::uint32_t next = i + 1;
        bool year = at(next).word.unit == DateUnit::Year && !at(next).possessive && !tokens_.lower(next).ends_with("s");
        if (year) ++next;
        bool initials = word == "fy";
        if (!year && !initials && word != "fiscal") return std::nullopt;
        if (at(next).digits == 4) match = bare_year(next);
        if (MaybeNumber number = initials && !match ? year_number(next) : std::nullopt) {
            match = match_at(i, number->end);
            match->fields.year = number->value;
        }
    }
    if (!match || match->fields.month != 0) return std::nullopt;
    match->begin = i;
    match->precision = DatePrecision::Year;
    match->literal = DateRange{};
    return match;
}

/// "FY21", "FY2021", "FY21/22".
MaybeDate DateScanner::glued_fiscal_year(std::uint32_t i) const
{
    std::string_view figures = tokens_.lower(i).substr(2);
    if (!digits_only(figures) || (figures.size() != 2 && figures.size() != 4)) return std::nullopt;
    int year = figures.size() == 2 ? full_year(value_of(figures)) : value_of(figures);
    if (year < 1900 || year > 2100) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.fields.year = year;
    bool joined = (sym(i + 1, '/') || sym(i + 1, '-')) && attached(i + 1) && attached(i + 2);
    if (joined && at(i + 2).digits == 2 && at(i + 2).number == (year + 1) % 100) {
        match.fields = {};
        match.range = years(year, year + 1);
        match.hedge = Hedge::Range;
        match.end = i + 3;
    }
    return match;
}

/// "3Q19", "1H 2019", "4Q": the figure first, as analysts write.
MaybeDate DateScanner::figure_quarter(std::uint32_t i) const
{
    std::string_view word = tokens_.lower(i);
    bool formed = word.size() >= 2 && (word[1] == 'q' || word[1] == 'h') && capital_letter(i, 1);
    int n = word[0] - '0';
    bool half = formed && word[1] == 'h';
    if (!formed || n < 1 || n > (half ? 2 : 4)) return std::nullopt;
    std::string_view figures = word.substr(2);
    if (figures.empty()) return year_number(i + 1) ? quarter_of(i, i + 1, n, half) : std::nullopt;
    if (!digits_only(figures) || (figures.size() != 2 && figures.size() != 4)) return std::nullopt;
    int year = figures.size() == 2 ? full_year(value_of(figures)) : value_of(figures);
    if (year < 1900 || year > 2100) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.precision = half ? DatePrecision::Other : DatePrecision::Quarter;
    match.range = half ? half_range(year, n) : quarter_range(year, n);
    return match;
}

/// Whether the byte `at` of token `i` is a capital.
bool DateScanner::capital_letter(std::uint32_t i, std::size_t at) const
{
    std::string_view raw = tokens_.raw(i);
    return raw.size() > at && raw[at] >= 'A' && raw[at] <= 'Z';
}

} // namespace crosscheck
