#include <algorithm>
#include <array>

#include "mention/date_scan.h"

// Nights and new years: words for a time that no calendar names.

namespace crosscheck {

/// "Burned overnight in Orla": the night before the article. Of a day that is named it is a part.
MaybeDate DateScanner::overnight(std::uint32_t i) const
{
    static constexpr std::array<std::string_view, 16> before_clause{"in", "at", "after", "as", "when", "and", "by", "near", "from", "with", "between", "following", "during", "but", "that", "while"};
    if (i >= limit_ || tokens_.lower(i) != "overnight" || i == block_) return std::nullopt;
    const bool ends = i + 1 >= limit_ || tokens_[i + 1].kind == TokenKind::Symbol || stop_follows(i + 1);
    const bool goes_on = !ends && std::find(before_clause.begin(), before_clause.end(), tokens_.lower(i + 1)) != before_clause.end();
    const bool led = lower_word(i - 1) && !is(i - 1, DateClass::Determiner) && !is(i - 1, DateClass::Possessor) && !is(i - 1, DateClass::The);
    if (!led || sym(i + 1, '-') || !(ends || goes_on) || is(i - 1, DateClass::Weekday) || is_weekday(i + 2)) return std::nullopt;
    static constexpr std::array<std::string_view, 8> suddenly{"famous", "rich", "star", "success", "stay", "staying", "stayed", "change"};
    if (std::find(suddenly.begin(), suddenly.end(), tokens_.lower(i - 1)) != suddenly.end()) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.relative = true;
    match.precision = DatePrecision::Other;
    match.resolved = options_.reference.has_value();
    if (match.resolved) match.range = {plus_days(*options_.reference, -1), options_.reference};
    return match;
}

/// "Until the new year", "early in the new year": the January that comes, and in January this one.
MaybeDate DateScanner::new_year(std::uint32_t i) const
{
    static constexpr std::array<std::string_view, 7> leads{"until", "till", "in", "by", "into", "before", "after"};
    if (i + 2 >= limit_ || !is(i, DateClass::The) || tokens_.lower(i + 1) != "new" || tokens_.lower(i + 2) != "year" || i == block_) return std::nullopt;
    if (std::find(leads.begin(), leads.end(), tokens_.lower(i - 1)) == leads.end() || lower_word(i + 3)) return std::nullopt;
    DateMatch match = match_at(i, i + 3);
    match.relative = true;
    match.precision = DatePrecision::Month;
    match.resolved = options_.reference.has_value();
    if (!match.resolved) return match;
    const CalendarDate now = calendar(*options_.reference);
    const int year = now.month == 1 ? now.year : now.year + 1;
    match.range = {*make_day(year, 1, 1), *make_day(year, 1, 31)};
    return match;
}

} // namespace crosscheck
