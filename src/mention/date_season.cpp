#include <algorithm>
#include <array>

#include "mention/date_scan.h"

// Seasons and holidays.

namespace crosscheck {

/// "summer 2014", "the winter of 2009-10", "last spring", "in the summer".
MaybeDate DateScanner::season(std::uint32_t i) const
{
    std::uint32_t start = i;
    bool deictic = is(i, DateClass::Last) || is(i, DateClass::Next) || is(i, DateClass::This) ||
                   is(i, DateClass::Past);
    if (deictic) ++start;
    if (!is(start, DateClass::Season) || at(start).word.value == 0) return std::nullopt;
    int first_month = at(start).word.value;
    DateMatch match = match_at(i, start + 1);
    match.precision = DatePrecision::Season;
    match.inside_possessive = at(start).possessive;
    std::uint32_t next =
        is(start + 1, DateClass::Of) || sym(start + 1, ',') ? start + 2 : start + 1;
    if (MaybeNumber year = year_number(next); year && !deictic && at(next).digits == 4) {
        bool plain_word =
            is(start, DateClass::Ambiguous) && !is(start + 1, DateClass::Of) && next != start + 1;
        if (plain_word) return std::nullopt;
        match.end = year->end;
        if (sym(next + 1, '-') && attached(next + 1) && at(next + 2).digits == 2)
            match.end = next + 3;
        match.range = season_range(year->value, first_month);
        return match;
    }
    if (!deictic && is(start + 1, DateClass::Of)) {
        if (MaybeDate told = season_of_year(match, next, first_month)) return told;
    }
    bool in_the = before_is(i, DateClass::The) && i > block_ + 1 && is(i - 2, DateClass::In);
    bool by_the = before_is(i, DateClass::The) && i > block_ + 1 && is(i - 2, DateClass::By);
    bool of_thing = is(start + 1, DateClass::Of) || (lower_word(start + 1) && !at(start + 1).word.any() && !clause_follows(start + 1));
    bool other_sense = is(start, DateClass::Ambiguous) && !((in_the || by_the || (i > block_ && tokens_.lower(i - 1) == "in" && !capital(i))) && season_by_tense(i, match.end));
    if (!deictic && (!(in_the || by_the || before_is(i, DateClass::In)) || of_thing || other_sense))
        return season_of_no_year(match, i);
    match.relative = true;
    match.resolved = options_.reference.has_value();
    if (match.resolved) match.range = nearest_season(i, match.end, first_month);
    return match;
}

/// A word that begins another phrase, so that the season before it names nothing else.
bool DateScanner::clause_follows(std::uint32_t i) const
{
    static constexpr std::array<std::string_view, 20> words{"when", "and", "but", "as", "because", "while", "where", "with", "if", "although",
                                                            "he", "she", "they", "it", "we", "i", "at", "or", "so", "after"};
    return std::find(words.begin(), words.end(), tokens_.lower(i)) != words.end();
}

/// "It will open in the fall", not "he broke a leg in the fall": a word that has another sense
/// is a season where its verb says when, and nobody is hurt and nothing loses worth.
bool DateScanner::season_by_tense(std::uint32_t i, std::uint32_t end) const
{
    static constexpr std::array<std::string_view, 24> falls{
        "hurt",  "injured", "injuries", "injury", "died",   "killed", "survived", "suffered", "broke", "broken", "leg",   "arm",
        "shares", "stock",  "stocks",   "prices", "price", "ladder", "roof",     "bruised",  "slipped", "head",  "water", "rose"};
    const TokenRange sentence = tokens_.sentences()[tokens_.sentence_of(i)];
    for (std::uint32_t t = std::max(block_, sentence.begin); t < std::min(limit_, sentence.end); ++t) {
        if (std::find(falls.begin(), falls.end(), tokens_.lower(t)) != falls.end()) return false;
    }
    return tense(i, end) != Tense::Unknown;
}

/// "the summer of last year".
MaybeDate DateScanner::season_of_year(DateMatch match, std::uint32_t next, int first_month) const
{
    bool last = is(next, DateClass::Last);
    bool year = (last || is(next, DateClass::This) || is(next, DateClass::Next)) && at(next + 1).word.unit == DateUnit::Year;
    if (!year) return std::nullopt;
    match.end = next + 2;
    match.inside_possessive = at(next + 1).possessive;
    match.relative = true;
    match.resolved = options_.reference.has_value();
    int step = last ? -1 : is(next, DateClass::Next) ? 1 : 0;
    if (match.resolved) match.range = season_range(calendar(*options_.reference).year + step, first_month);
    return match;
}

/// "Winter, when ...", "the summer months": a season of a year that is not said.
MaybeDate DateScanner::season_of_no_year(DateMatch match, std::uint32_t i) const
{
    std::uint32_t next = match.end;
    bool named = capital(next) || (capital(i) && i > block_) || match.inside_possessive || is(i, DateClass::Ambiguous);
    std::string_view noun = lower_word(next) ? tokens_.lower(next) : std::string_view();
    bool other = !noun.empty() && !at(next).word.any() && noun != "period" && noun != "months";
    if (!options_.everything || named || other) return std::nullopt;
    match.relative = true;
    match.resolved = false;
    return match;
}

/// The season that "last", "next", "this" or the tense choose.
DateRange DateScanner::nearest_season(std::uint32_t i, std::uint32_t end, int first_month) const
{
    Day reference = *options_.reference;
    int year = calendar(reference).year;
    Tense when = is(i, DateClass::Last) || is(i, DateClass::Past) ? Tense::Past
                 : is(i, DateClass::Next)                         ? Tense::Future
                                                                  : tense(i, end);
    bool this_one = is(i, DateClass::This);
    DateRange best;
    for (int candidate = year - 2; candidate <= year + 1; ++candidate) {
        DateRange range = season_range(candidate, first_month);
        if (!range.from || !range.to) continue;
        bool now = *range.from <= reference && reference <= *range.to;
        bool begun = *range.from <= reference;
        bool to_come = when == Tense::Past && !begun; // "they met this fall", told in January
        if (this_one && !to_come && (now || calendar(*range.from).year == year)) return range;
        if (now && (is(i, DateClass::Last) || is(i, DateClass::Next))) continue;
        if (when == Tense::Future && *range.to >= reference) return range;
        if (begun) best = range;
    }
    return best;
}

std::optional<Day> DateScanner::holiday_day(const Holiday& day, int year) const
{
    std::optional<Day> found;
    if (day.easter)
        found = plus_days(easter_sunday(year), *day.easter);
    else if (day.nth != 0)
        found = nth_weekday(year, day.month, day.nth, day.weekday);
    else
        found = make_day(year, day.month, day.day);
    return found && day.plus != 0 ? plus_days(*found, day.plus) : found;
}

/// The holiday with the longest name that begins at `i`; sets its end.
const Holiday* DateScanner::holiday_words(std::uint32_t i, std::uint32_t& end) const
{
    const std::vector<std::size_t>* starts = lexicon_.holidays_from(tokens_.lower(i));
    const Holiday* best = nullptr;
    for (std::size_t k = 0; starts && k < starts->size(); ++k) {
        const Holiday& day = lexicon_.holidays()[(*starts)[k]];
        std::uint32_t next = i;
        std::size_t word = 0;
        for (; word < day.words.size() && next < limit_; ++word, ++next) {
            bool mark = sym(next, '.') || (word > 0 && sym(next, '\'') && attached(next)); // "Jr. Day", "Fools' Day"
            if (mark) ++next;
            if (next >= limit_ || tokens_.lower(next) != day.words[word]) break;
        }
        if (word == day.words.size() && (!best || next > end)) {
            best = &day;
            end = next;
        }
    }
    return best;
}

/// "by Christmas", "New Year's Eve", "Easter Monday 2012", "last Thanksgiving".
MaybeDate DateScanner::holiday(std::uint32_t i) const
{
    std::uint32_t end = i;
    const Holiday* day = is(i, DateClass::Holiday) ? holiday_words(i, end) : nullptr;
    if (!day) return std::nullopt;
    DateMatch match = match_at(i, end);
    if (MaybeNumber year = year_number(is(end, DateClass::Of) || sym(end, ',') ? end + 1 : end)) {
        match.end = year->end;
        std::optional<Day> found = holiday_day(*day, year->value);
        match.range = {found, found};
        match.resolved = found.has_value();
        return match;
    }
    bool weekend = at(end).word.unit == DateUnit::Weekend;
    bool last = before_is(i, DateClass::Last);
    bool next = before_is(i, DateClass::Next);
    bool led = day->bare || weekend || last || next || before_is(i, DateClass::This) ||
               before_is(i, DateClass::In) || before_is(i, DateClass::By) ||
               before_is(i, DateClass::On) || before_is(i, DateClass::Before) ||
               before_is(i, DateClass::After) || (i > block_ && tokens_.lower(i - 1) == "over");
    // "for Christmas trees"
    bool modifies = lower_word(end) && !at(end).word.any() && tokens_.lower(end).size() > 4 && tokens_.lower(end) != "holiday";
    if (!led || modifies) return std::nullopt;
    const bool since = i > block_ && tokens_.lower(i - 1) == "since";
    Tense when = last || since ? Tense::Past : next ? Tense::Future : tense(i, end);
    match.relative = true;
    match.range = nearest_holiday(*day, when);
    match.resolved = match.range.from.has_value();
    if (!weekend) return match;
    match.end = end + 1; // "Labor Day weekend"
    match.inside_possessive = at(end).possessive;
    match.precision = DatePrecision::Other;
    if (match.resolved) match.range = weekend_around(*match.range.from);
    return match;
}

DateRange DateScanner::nearest_holiday(const Holiday& holiday, Tense when) const
{
    if (!options_.reference) return {};
    Day reference = *options_.reference;
    int base = calendar(reference).year;
    DateRange best;
    int best_cost = -1;
    for (int year = base - 1; year <= base + 1; ++year) {
        std::optional<Day> day = holiday_day(holiday, year);
        if (!day) continue;
        int ahead = day->number - reference.number;
        bool wrong_side =
            (when == Tense::Past && ahead > 0) || (when == Tense::Future && ahead < 0);
        int cost = (ahead < 0 ? -ahead : ahead) * (wrong_side ? 10 : 1);
        if (best_cost < 0 || cost < best_cost) {
            best_cost = cost;
            best = {day, day};
        }
    }
    return best;
}

} // namespace crosscheck
