#include <algorithm>

#include "mention/date_scan.h"

// Parts of a longer time that are counted: quarters, halves, "the first week of June".

namespace crosscheck {

/// "the 19th century".
MaybeDate DateScanner::century(std::uint32_t i) const
{
    const DateToken& token = at(i);
    int ordinal = token.suffix == DateToken::Suffix::Ordinal ? token.number
                  : is(i, DateClass::Ordinal)                ? token.word.value
                                                             : 0;
    std::uint32_t unit = sym(i + 1, '-') ? i + 2 : i + 1;
    bool listed = is(i + 1, DateClass::And) && (is(i + 2, DateClass::Ordinal) || at(i + 2).suffix == DateToken::Suffix::Ordinal) &&
                  at(i + 3).word.unit == DateUnit::Century;
    if (listed && ordinal >= 1 && ordinal <= 22) { // "the 18th and 19th centuries"
        DateMatch match = match_at(i, i + 1);
        match.range = century_range(ordinal);
        match.precision = DatePrecision::Other;
        return match;
    }
    if (ordinal < 1 || ordinal > 22 || at(unit).word.unit != DateUnit::Century) return std::nullopt;
    if (unit + 1 < limit_ && tokens_.lower(unit + 1).starts_with("b.c")) return std::nullopt;
    if (unit + 1 < limit_ && tokens_.lower(unit + 1) == "bc") return std::nullopt;
    DateMatch match = match_at(i, unit + 1);
    match.inside_possessive = at(unit).possessive;
    match.range = century_range(ordinal);
    match.precision = DatePrecision::Other;
    return match;
}

/// "the fourth quarter of 2019", "first half", "third week of June", "19th century".
MaybeDate DateScanner::numbered_part(std::uint32_t i) const
{
    if (MaybeDate found = century(i)) return found;
    const DateToken& token = at(i);
    bool ordinal = is(i, DateClass::Ordinal) || token.suffix == DateToken::Suffix::Ordinal;
    bool final = is(i, DateClass::Portion) && !is(i + 1, DateClass::Of) && tokens_.lower(i) != "same";
    bool last_one = is(i, DateClass::Last) || final;
    int n = last_one ? -1 : token.number >= 0 ? token.number : token.word.value;
    std::uint32_t unit = sym(i + 1, '-') ? i + 2 : i + 1;
    if ((!ordinal && !last_one) || unit >= limit_) return std::nullopt;
    bool half = tokens_.lower(unit) == "half" && (n == 1 || n == 2);
    bool is_quarter = at(unit).word.unit == DateUnit::Quarter && ((n >= 1 && n <= 4) || final);
    std::uint32_t behind = half && at(unit + 1).word.unit == DateUnit::Year && !at(unit + 1).possessive ? unit + 2 : unit + 1;
    if (is(unit, DateClass::Fiscal) && at(unit + 1).word.unit == DateUnit::Quarter && n >= 1 && n <= 4) {
        MaybeDate part = quarter_of(i, unit + 2, n, false);
        return part && !part->relative ? part : quarter_unknown(i, unit + 2);
    }
    if (half || is_quarter) return quarter_of(i, behind, final ? 4 : n, half);
    if (is_weekday(unit)) return weekday_of(i, unit, n);
    // "the first week of June", "the last day of 2016".
    DateUnit piece = at(unit).word.unit;
    int count = 1;
    if (piece == DateUnit::None && (n == 1 || last_one)) { // "the first six months of"
        if (MaybeNumber number = cardinal(i + 1)) {
            count = number->value;
            unit = number->end;
            piece = at(unit).word.unit;
        }
    }
    // "the last days of 2016": a few of them.
    const bool some = count == 1 && (n == 1 || last_one) && at(unit).word.unit != DateUnit::None && tokens_.lower(unit).ends_with("s");
    if (some) count = piece == DateUnit::Day ? 7 : piece == DateUnit::Week ? 4 : piece == DateUnit::Month ? 3 : 1;
    bool known = piece == DateUnit::Week || piece == DateUnit::Day || piece == DateUnit::Weekend ||
                 piece == DateUnit::Month || piece == DateUnit::Quarter;
    bool of = is(unit + 1, DateClass::Of) || (is(unit + 1, DateClass::In) && is_month(unit + 2)); // "the last week in May"
    if (!known || !of || n > 31 || count > 31) return std::nullopt;
    return units_of(i, unit, n, count);
}

/// "1986's first quarter", "last year's second-half loss": the part of the year that owns it.
void DateScanner::read_owned_part(DateMatch& match) const
{
    const bool year = match.precision == DatePrecision::Year && match.hedge == Hedge::Exact && !match.literal &&
                      (!match.resolved || (match.range.from && match.range.to && calendar(*match.range.from).year == calendar(*match.range.to).year));
    const bool glued = possessive_at(match.end);
    if (!year || (!glued && !match.inside_possessive)) return;
    const std::uint32_t i = !glued ? match.end : sym(match.end, '\'') ? match.end + 2 : match.end + 1;
    const int n = at(i).suffix == DateToken::Suffix::Ordinal ? at(i).number : is(i, DateClass::Ordinal) ? at(i).word.value : 0;
    const std::uint32_t unit = sym(i + 1, '-') ? i + 2 : i + 1;
    const bool half = unit < limit_ && tokens_.lower(unit) == "half";
    if (n < 1 || n > (half ? 2 : 4) || (!half && at(unit).word.unit != DateUnit::Quarter)) return;
    match.end = unit + 1;
    match.inside_possessive = at(unit).possessive;
    match.precision = half ? DatePrecision::Other : DatePrecision::Quarter;
    if (!match.resolved) return;
    const int of = calendar(*match.range.from).year;
    match.range = half ? half_range(of, n) : quarter_range(of, n);
}

/// "within its first fiscal quarter": when a year of accounts begins is not said.
MaybeDate DateScanner::quarter_unknown(std::uint32_t begin, std::uint32_t end) const
{
    DateMatch match = match_at(begin, end);
    match.inside_possessive = at(end - 1).possessive;
    match.relative = true;
    match.resolved = false;
    match.precision = DatePrecision::Quarter;
    return match;
}

/// "the first Friday of July", "the last Sunday in May 2022".
MaybeDate DateScanner::weekday_of(std::uint32_t i, std::uint32_t day, int nth) const
{
    bool of = is(day + 1, DateClass::Of) || is(day + 1, DateClass::In);
    std::uint32_t next = is(day + 2, DateClass::The) ? day + 3 : day + 2;
    MaybeDate month = of && nth <= 5 ? month_first(next) : std::nullopt;
    if (!month && of && nth <= 5) month = deictic(next);
    if (!month && of && nth <= 5 && next == day + 3) month = part_of_unit(next);
    if (!month && of && nth <= 5 && at(next).digits == 4) month = bare_year(next);
    bool year = month && month->fields.month == 0 && (month->fields.year != 0 || month->precision == DatePrecision::Year);
    bool usable = month && month->fields.day == 0 &&
                  (month->fields.month != 0 || month->precision == DatePrecision::Month || year);
    if (!usable) return std::nullopt;
    resolve(*month);
    DateMatch match = match_at(i, month->end);
    match.relative = month->relative;
    match.resolved = month->resolved && month->range.from;
    match.inside_possessive = month->inside_possessive;
    if (!match.resolved) return match;
    CalendarDate first = calendar(year && nth < 0 ? *month->range.to : *month->range.from);
    std::optional<Day> found = nth_weekday(first.year, first.month, nth, at(day).word.value);
    match.range = {found, found};
    match.resolved = found.has_value();
    return match;
}

/// `count` units from the `first` (-1: up to the last) of the month or year after "of".
MaybeDate DateScanner::units_of(std::uint32_t i, std::uint32_t unit, int first, int count) const
{
    DateUnit piece = at(unit).word.unit;
    std::uint32_t whole = is(unit + 2, DateClass::The) ? unit + 3 : unit + 2;
    MaybeDate outer = month_first(whole);
    if (!outer && at(whole).number >= 0) outer = bare_year(whole);
    if (!outer) outer = deictic(whole);
    if (!outer && whole == unit + 3) outer = part_of_unit(whole);
    bool usable = outer && outer->fields.day == 0 && outer->precision != DatePrecision::Week &&
                  (outer->fields.any() || outer->range.from || !outer->resolved);
    if (!usable) return std::nullopt;
    resolve(*outer);
    DateMatch match = match_at(i, outer->end);
    match.relative = outer->relative;
    match.resolved = outer->resolved;
    match.precision = precision_of(piece);
    if (!outer->resolved) return match;
    if (outer->range.from == outer->range.to) return std::nullopt;
    match.inside_possessive = outer->inside_possessive;
    Day edge = first > 0 ? move_day(*outer->range.from, piece, first - 1) : *outer->range.to;
    // The first week of a year is the one that holds its 4th of January (ISO 8601); so of a month.
    if (piece == DateUnit::Week) edge = plus_days(edge, first > 0 ? 3 : -3);
    DateRange near = unit_range(edge, piece, 0);
    bool outside = piece == DateUnit::Weekend && near.from && (first == 1 ? near.from < outer->range.from : near.from > outer->range.to);
    if (outside) {
        edge = plus_days(edge, first > 0 ? 7 : -7);
        near = unit_range(edge, piece, 0);
    }
    DateRange far = unit_range(edge, piece, first > 0 ? count - 1 : 1 - count);
    match.range = first > 0 ? DateRange{near.from, far.to} : DateRange{far.from, near.to};
    return match;
}

/// The year right before token `i`: "2019 Q3", "2019-Q3".
DateScanner::MaybeNumber DateScanner::year_before(std::uint32_t i) const
{
    std::uint32_t year = i > block_ && sym(i - 1, '-') ? i - 1 : i;
    if (year <= block_ || at(year - 1).digits != 4) return std::nullopt;
    MaybeNumber number = year_number(year - 1);
    return number && !at(year - 1).possessive ? number : std::nullopt;
}

/// Resolves a quarter or half from `i` whose year may stand at `next`.
MaybeDate DateScanner::quarter_of(std::uint32_t i, std::uint32_t next, int n, bool half) const
{
    DateMatch match = match_at(i, next);
    match.precision = half ? DatePrecision::Other : DatePrecision::Quarter;
    match.inside_possessive = at(next - 1).possessive;
    std::uint32_t year_at = next;
    if (is(year_at, DateClass::Of) || is(year_at, DateClass::In) || sym(year_at, ',')) ++year_at;
    if (is(year_at, DateClass::The)) ++year_at;
    bool the_year = year_at == next + 2 && at(year_at).word.unit == DateUnit::Year && !at(year_at).possessive; // "of the year"
    for (std::string_view word : {"ended", "ending", "to", "before", "after"}) // whose end is told
        the_year = the_year && !(year_at + 1 < limit_ && tokens_.lower(year_at + 1) == word);
    if (the_year && at(year_at + 1).digits == 4) ++year_at;
    if (year_at > next) {
        if (MaybeDate part = half_of_longer(match, year_at, n, half)) return part;
    }
    int year = 0;
    bool deictic = is(year_at, DateClass::Last) || is(year_at, DateClass::This) ||
                   is(year_at, DateClass::Next);
    MaybeNumber number = at(year_at).number >= 0 || sym(year_at, '\'') ? year_number(year_at) : std::nullopt;
    MaybeDate fiscal = number ? std::nullopt : fiscal_year(year_at);
    if (number) {
        year = number->value;
        match.end = number->end;
    } else if (the_year) {
        match.relative = true;
        match.end = year_at + 1;
        if (options_.reference) year = calendar(*options_.reference).year;
    } else if (fiscal) {
        year = fiscal->fields.year != 0 ? fiscal->fields.year : calendar(*fiscal->range.to).year;
        match.end = fiscal->end;
        match.literal = DateRange{};
    } else if (MaybeNumber before = year_before(i)) {
        year = before->value;
    } else if (MaybeNumber behind = year_of_range(next)) {
        year = behind->value;
    } else if (deictic && at(year_at + 1).word.unit == DateUnit::Year) {
        match.relative = true;
        match.end = year_at + 2;
        match.inside_possessive = at(year_at + 1).possessive;
        int step = is(year_at, DateClass::Last) ? -1 : is(year_at, DateClass::Next) ? 1 : 0;
        if (options_.reference) year = calendar(*options_.reference).year + step;
    } else {
        // Without a year it is a quarter of a match unless the sentence talks business.
        TokenRange sentence = tokens_.sentences()[tokens_.sentence_of(i)];
        std::uint32_t first = std::max(sentence.begin, i > 20 ? i - 20 : 0U);
        std::uint32_t last = std::min(sentence.end, i + 20);
        bool business = false;
        for (std::uint32_t k = first; k < last && !business; ++k)
            business = dates_[k].word.is(DateClass::Business);
        if (!business) return std::nullopt;
        match.relative = true;
        if (options_.reference) year = nearest_part_year(n, half, tense(i, next));
    }
    match.resolved = year != 0;
    if (match.resolved) match.range = half ? half_range(year, n) : quarter_range(year, n);
    return match;
}

/// Past: the last quarter or half of that number that had begun; future: the next that ends.
int DateScanner::nearest_part_year(int n, bool half, Tense when) const
{
    int year = calendar(*options_.reference).year;
    DateRange range = half ? half_range(year, n) : quarter_range(year, n);
    if (when == Tense::Future) return *range.to < *options_.reference ? year + 1 : year;
    return *range.from > *options_.reference ? year - 1 : year;
}

/// "Q3 2020", "H1".
MaybeDate DateScanner::quarter(std::uint32_t i) const
{
    std::string_view word = tokens_.lower(i);
    if (word.size() != 2 || (word[0] != 'q' && word[0] != 'h') || word[1] < '1' || word[1] > '4')
        return std::nullopt;
    bool half = word[0] == 'h';
    bool year_beside =
        (i > block_ && at(i - 1).digits == 4) || year_before(i) || at(i + 1).digits == 4 || is(i + 1, DateClass::Of) || year_of_range(i + 1);
    if ((!capital(i) && !year_beside) || (half && word[1] > '2')) return std::nullopt;
    MaybeDate match = quarter_of(i, i + 1, word[1] - '0', half);
    // A model name may end in "Q4".
    if (match && match->relative && i > block_ && capital(i - 1) && attached(i))
        return std::nullopt;
    return match;
}

/// The year of "Q1-Q3 2020" for its first quarter.
DateScanner::MaybeNumber DateScanner::year_of_range(std::uint32_t i) const
{
    std::uint32_t second = i + 1;
    bool joined = (sym(i, '-') || is(i, DateClass::To)) && second < limit_ && tokens_.lower(second).size() == 2 &&
                  tokens_.lower(second)[0] == 'q' && at(second + 1).digits == 4;
    return joined ? year_number(second + 1) : std::nullopt;
}

/// "quarter 3 of 2016".
MaybeDate DateScanner::quarter_number(std::uint32_t i) const
{
    const DateToken& number = at(i + 1);
    bool plain = at(i).word.unit == DateUnit::Quarter && number.number >= 1 && number.number <= 4 && number.fraction < 0 &&
                 number.suffix == DateToken::Suffix::None;
    if (!plain) return std::nullopt;
    bool of = is(i + 2, DateClass::Of) || is(i + 2, DateClass::In) || sym(i + 2, ',');
    return year_number(of ? i + 3 : i + 2) ? quarter_of(i, i + 2, number.number, false) : std::nullopt;
}

/// "the second half of the 1990s", "the last quarter of the 19th century".
MaybeDate DateScanner::half_of_longer(DateMatch match, std::uint32_t outer, int n, bool half) const
{
    MaybeDate longer = decade(outer);
    if (!longer) longer = century(outer);
    if (!longer && half) {
        MaybeDate month = month_first(outer);
        if (!month) month = deictic(outer);
        if (!month && is(outer - 1, DateClass::The)) month = part_of_unit(outer);
        bool whole = month && month->fields.day == 0 && (month->fields.month != 0 || month->precision == DatePrecision::Month);
        if (!whole) return std::nullopt;
        resolve(*month);
        if (month->resolved) month->range = part_of(month->range, n == 1 ? DatePart::Early : DatePart::Late, DatePrecision::Month);
        month->begin = match.begin;
        month->precision = DatePrecision::Other;
        month->printed = {};
        return month;
    }
    if (!longer || !longer->range.from || !longer->range.to) return std::nullopt;
    int first = calendar(*longer->range.from).year;
    int size = calendar(*longer->range.to).year + 1 - first;
    int pieces = half ? 2 : 4;
    match.range = years(first + size * (n - 1) / pieces, first + size * n / pieces - 1);
    match.precision = DatePrecision::Other;
    match.end = longer->end;
    match.inside_possessive = longer->inside_possessive;
    return match;
}

/// "the rest of the week", "the remainder of 2021": of the present one what is left of it.
MaybeDate DateScanner::rest_of(std::uint32_t i) const
{
    if (!is(i + 1, DateClass::Of)) return std::nullopt;
    std::uint32_t next = is(i + 2, DateClass::The) ? i + 3 : i + 2;
    MaybeDate whole = next > i + 2 ? part_of_unit(next) : deictic(next);
    if (!whole) whole = month_first(next);
    if (!whole && at(next).digits == 4) whole = bare_year(next);
    bool longer = whole && whole->fields.day == 0 && (whole->fields.any() || whole->precision != DatePrecision::Day);
    if (!longer) return std::nullopt;
    resolve(*whole);
    whole->begin = i;
    bool present = whole->resolved && options_.reference && whole->range.from && whole->range.to &&
                   *whole->range.from <= *options_.reference && *options_.reference <= *whole->range.to;
    if (present) whole->range.from = options_.reference;
    return whole;
}

/// "sales for the year to date", "a year-to-date loss": from its start to the article's day.
MaybeDate DateScanner::to_date(std::uint32_t i) const
{
    DateUnit unit = at(i).word.unit;
    std::uint32_t to = sym(i + 1, '-') ? i + 2 : i + 1;
    std::uint32_t date = sym(to + 1, '-') ? to + 2 : to + 1;
    bool words = (unit == DateUnit::Year || unit == DateUnit::Month || unit == DateUnit::Quarter) && date < limit_ &&
                 tokens_.lower(to) == "to" && tokens_.lower(date) == "date" && !before_is(i, DateClass::Fiscal);
    if (!words) return std::nullopt;
    DateMatch match = match_at(i, date + 1);
    set_unit(match, unit, 0);
    if (match.resolved) match.range.to = options_.reference;
    return match;
}

/// "the latter half of 2019", "the early half of the year".
MaybeDate DateScanner::vague_half(std::uint32_t i) const
{
    bool words = i + 2 < limit_ && tokens_.lower(i + 1) == "half" && is(i + 2, DateClass::Of) && !is(i, DateClass::Mid);
    MaybeDate match = words ? quarter_of(i, i + 2, is(i, DateClass::Late) ? 2 : 1, true) : std::nullopt;
    return match && match->end > i + 2 ? match : std::nullopt;
}

/// "by year-end", "at year-end 2019", "by month's end".
MaybeDate DateScanner::unit_end(std::uint32_t i) const
{
    DateUnit unit = at(i).word.unit;
    std::uint32_t end = at(i).possessive ? i + 1 : sym(i + 1, '-') && attached(i + 1) && attached(i + 2) ? i + 2 : 0;
    bool known = unit == DateUnit::Year || unit == DateUnit::Month || unit == DateUnit::Quarter || unit == DateUnit::Week;
    if (!known || end == 0 || end >= limit_ || tokens_.lower(end) != "end" || before_is(i, DateClass::Fiscal)) return std::nullopt;
    bool led = i > block_ && (before_is(i, DateClass::By) || before_is(i, DateClass::On) || before_is(i, DateClass::Before) ||
                              before_is(i, DateClass::In) || before_is(i, DateClass::To) || before_is(i, DateClass::After) ||
                              before_is(i, DateClass::Since));
    MaybeNumber year = unit == DateUnit::Year && at(end + 1).digits == 4 ? year_number(end + 1) : std::nullopt;
    if ((!led && !year) || (lower_word(end + 1) && !at(end + 1).word.any() && tokens_.lower(end + 1).size() > 4)) return std::nullopt;
    DateMatch match = match_at(i, year ? year->end : end + 1);
    if (year)
        match.fields.year = year->value;
    else
        set_unit(match, unit, 0);
    match.part = DatePart::Late;
    match.edge = DatePart::Late;
    return match;
}

/// "mid to late June", "early-to-mid May".
MaybeDate DateScanner::part_range(std::uint32_t i)
{
    std::uint32_t to = sym(i + 1, '-') ? i + 2 : i + 1;
    std::uint32_t second_at = sym(to + 1, '-') ? to + 2 : to + 1;
    bool words = !is(i, DateClass::Edge) && is(to, DateClass::To) && !is(second_at, DateClass::Edge) &&
                 (is(second_at, DateClass::Mid) || is(second_at, DateClass::Late));
    MaybeDate second = words ? parted(second_at) : std::nullopt;
    if (!second || !second->part) return std::nullopt;
    DateMatch first = *second;
    first.part = is(i, DateClass::Early) ? DatePart::Early : DatePart::Mid;
    resolve(first);
    resolve(*second);
    second->begin = i;
    second->hedge = Hedge::Range;
    second->edge.reset();
    second->printed = {};
    if (second->resolved && first.range.from) second->range.from = first.range.from;
    return second;
}

} // namespace crosscheck
