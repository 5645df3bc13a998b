#include <algorithm>

#include "mention/date_scan.h"

namespace crosscheck {
namespace {

/// Years that stand in news without a word before them.
constexpr int usual_first = 1900;
constexpr int usual_last = 2039;

} // namespace

/// A word before that a year follows: "in", "since", "late", "the year".
bool DateScanner::year_leads(std::uint32_t i) const
{
    return before_is(i, DateClass::In) || before_is(i, DateClass::By) ||
           before_is(i, DateClass::From) || before_is(i, DateClass::To) ||
           before_is(i, DateClass::Between) || before_is(i, DateClass::Before) ||
           before_is(i, DateClass::After) || before_is(i, DateClass::Early) ||
           before_is(i, DateClass::Mid) || before_is(i, DateClass::Late) ||
           (i > block_ && at(i - 1).word.unit == DateUnit::Year);
}

/// Whether a number of four digits is a year and not a quantity, an id, a time
/// or an address. Quantities of this size mostly print a comma; round ones
/// ("1500 homes") often do not, so they need a word that leads a year.
bool DateScanner::reads_as_year(std::uint32_t i) const
{
    int number = at(i).number;
    bool led = year_leads(i);
    bool modifier = before_is(i, DateClass::Determiner) || (i > block_ && at(i - 1).possessive);
    bool round = number % 50 == 0;
    bool alone = limit_ - block_ == 1 && number >= 1700; // nothing else is said
    bool usual = alone || (number >= usual_first && number <= usual_last);
    // "It began about 1970 when he left": round hundreds count rather than date.
    std::string_view next = i + 1 < limit_ ? tokens_.lower(i + 1) : std::string_view();
    bool clause = stop_follows(i + 1) || next == "when" || next == "and" || next == "but" || next == "as" || next == "after";
    bool about = before_is(i, DateClass::About) && usual && number % 100 != 0 && clause &&
                 !(i > block_ + 1 && (is(i - 2, DateClass::BeVerb) || tokens_.lower(i - 2) == "of"));
    if ((before_is(i, DateClass::NotYear) && !about) || is(i + 1, DateClass::Street) ||
        is(i + 2, DateClass::Street))
        return false;
    if (i > block_ && (sym(i - 1, '$') || sym(i - 1, '#') || tokens_.raw(i - 1) == "€" ||
                       tokens_.raw(i - 1) == "£"))
        return false;
    if (i > block_ && attached(i) && tokens_[i - 1].kind == TokenKind::Symbol) {
        bool prefix = sym(i - 1, '-') && i > block_ + 1 && tokens_[i - 2].kind == TokenKind::Word;
        if (!prefix && !sym(i - 1, '(') && !sym(i - 1, '~') && !sym(i - 1, '\'') && !sym(i - 1, '"') &&
            !sym(i - 1, '['))
            return false;
    }
    if (attached(i + 1) && (sym(i + 1, '/') || sym(i + 1, '-') || sym(i + 1, ':')) &&
        at(i + 2).number >= 0)
        return false;
    if (sym(i + 1, '-') && attached(i + 2) && (is(i + 2, DateClass::Counted) || round))
        return false;
    bool size = i + 1 < limit_ && (tokens_.lower(i + 1) == "x" || tokens_.raw(i + 1) == "×") &&
                at(i + 2).number >= 0;
    if (size) // "1920 x 1200"
        return false;
    if (is(i + 1, DateClass::Counted) || is(i + 1, DateClass::Unit))
        return (led || modifier) && usual && !round;
    if (plural_noun(i + 1) && (round || !usual)) return modifier && usual;
    if (usual) return led || modifier || !round || !lower_word(i + 1);
    return led && (number % 10 != 0 || !before_is(i, DateClass::Of));
}

/// "nineteen eighty-four", "seventeen hundred thirty-three", "two thousand and five".
DateScanner::MaybeNumber DateScanner::spelled_year(std::uint32_t i) const
{
    int tens = at(i).word.value;
    bool thousand = tens == 2 && i + 1 < limit_ && tokens_.lower(i + 1) == "thousand";
    if (!is(i, DateClass::Cardinal) || (!thousand && (tens < 10 || tens > 20))) return std::nullopt;
    bool hundred = is(i + 1, DateClass::Cardinal) && at(i + 1).word.value == 100;
    std::uint32_t next = i + (thousand || hundred ? 2 : sym(i + 1, '-') ? 2 : 1);
    int year = thousand ? 2000 : tens * 100;
    if ((thousand || hundred) && is(next, DateClass::And)) ++next;
    MaybeNumber rest = at(next).number < 0 ? cardinal(next) : std::nullopt;
    int least = thousand || hundred ? 1 : 10;
    if (!rest || rest->value < least || rest->value > 99) return std::nullopt;
    year += rest->value;
    std::uint32_t end = rest->end;
    // "nineteen eighty-year-olds", "two thousand and five people"
    bool counts = is(end, DateClass::Counted) || is(end, DateClass::Unit) || plural_noun(end) ||
                  sym(end, '-') || is(end, DateClass::Cardinal);
    return counts || year < 1000 || year > 2100 ? std::nullopt : MaybeNumber(Number{year, end});
}

/// A year in words needs a word that leads one.
MaybeDate DateScanner::year_in_words(std::uint32_t i) const
{
    MaybeNumber year = year_leads(i) ? spelled_year(i) : std::nullopt;
    if (!year) return std::nullopt;
    DateMatch match = match_at(i, year->end);
    match.fields.year = year->value;
    return match;
}

/// "2014", "2012–13".
MaybeDate DateScanner::bare_year(std::uint32_t i) const
{
    MaybeNumber year = year_number(i);
    if (!year || at(i).digits != 4) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.fields.year = year->value;
    // "2009-10" is a season of two years, "2009-03" the third month.
    bool dash = sym(i + 1, '-') && attached(i + 1) && attached(i + 2);
    bool chained = i > block_ + 1 && attached(i) && sym(i - 1, '-') && at(i - 2).number >= 0;
    if (dash && chained) // a telephone number
        return std::nullopt;
    bool sum = sym(i + 1, '-') && !attached(i + 1) && at(i + 2).digits == 2 && at(i + 2).number > 12 &&
               stop_follows(i + 3); // "2015 - 32"
    if (sum) return std::nullopt;
    if ((dash || (sym(i + 1, '/') && attached(i + 1))) && at(i + 2).digits == 2 &&
        at(i + 2).fraction < 0 && at(i + 2).suffix == DateToken::Suffix::None &&
        !(attached(i + 3) && sym(i + 3, '-'))) {
        int second = at(i + 2).number;
        int ending = year->value % 100;
        bool next_year = second == (ending + 1) % 100;
        match.end = i + 3;
        if (!next_year && second >= 1 && second <= 12 && second <= ending) {
            match.fields.month = second;
            return match;
        }
        if (next_year || second > ending) {
            int last = year->value + (second - ending + 100) % 100;
            match.fields = {};
            match.range = years(year->value, last);
            match.precision = DatePrecision::Year;
            match.hedge = Hedge::Range;
            return match;
        }
        return std::nullopt;
    }
    bool numbered = before_is(i, DateClass::NotYear) || (i > block_ && capital(i - 1));
    bool month = dash && at(i + 2).digits == 1 && at(i + 2).number > 0 && !attached(i + 3) &&
                 at(i + 2).suffix == DateToken::Suffix::None && at(i + 2).fraction < 0;
    if (month && !numbered) { // "2015-3"
        match.fields.month = at(i + 2).number;
        match.end = i + 3;
        return match;
    }
    if (dash && at(i + 2).digits == 4 && year_number(i + 2) && at(i + 2).number > year->value &&
        !(sym(i + 3, '-') && at(i + 4).number >= 0))
        return match; // range() joins the two
    if (before_is(i, DateClass::To) && i >= 2 && at(i - 2).digits == 4) return match;
    if (i > block_ && sym(i - 1, '-') && attached(i) && i > block_ + 1 && at(i - 2).digits == 4)
        return match;
    return reads_as_year(i) ? MaybeDate(match) : std::nullopt;
}

/// "mid-" or "late" right before.
bool DateScanner::part_before(std::uint32_t i) const
{
    std::uint32_t before = i > block_ && sym(i - 1, '-') ? i - 1 : i;
    return before_is(before, DateClass::Early) || before_is(before, DateClass::Mid) ||
           before_is(before, DateClass::Late);
}

/// "the 1960s", "the '60s"; not "in his 60s".
MaybeDate DateScanner::decade(std::uint32_t i) const
{
    std::uint32_t start = sym(i, '\'') ? i + 1 : i;
    const DateToken& token = at(start);
    // "the early nineteen seventies"
    if (is(i, DateClass::Cardinal) && at(i).word.value > 10 && is(i + 1, DateClass::Decade)) {
        DateMatch match = match_at(i, i + 2);
        match.range = decade_range(at(i).word.value * 100 + at(i + 1).word.value);
        match.precision = DatePrecision::Decade;
        return match;
    }
    if (is(i, DateClass::Decade)) {
        bool part = before_is(i, DateClass::Early) || before_is(i, DateClass::Mid) ||
                    before_is(i, DateClass::Late);
        bool led =
            before_is(i, DateClass::The) || before_is(i, DateClass::In) || (part && i > block_ + 1 && is(i - 2, DateClass::The));
        if (!led) return std::nullopt;
        DateMatch match = match_at(i, i + 1);
        match.range = decade_range(full_year(token.word.value, 0));
        match.precision = DatePrecision::Decade;
        return match;
    }
    if (token.number < 0 || token.number % 10 != 0 || token.fraction >= 0) return std::nullopt;
    std::uint32_t end = start + 1;
    bool plural = token.suffix == DateToken::Suffix::Plural;
    // "1960's" may come apart.
    if (!plural && token.digits == 4 && sym(end, '\'') && attached(end) && attached(end + 1) &&
        tokens_.lower(end + 1) == "s" && (before_is(i, DateClass::The) || part_before(i))) {
        plural = true;
        end += 2;
    }
    // "in the 1990 s", as badly joined text has it.
    if (!plural && end < limit_ && tokens_.raw(end) == "s" && token.suffix == DateToken::Suffix::None &&
        (token.digits == 4 || before_is(i, DateClass::In) || before_is(i, DateClass::The))) {
        plural = true;
        ++end;
    }
    if (!plural) return std::nullopt;
    int first = token.number;
    if (token.digits == 2) {
        std::uint32_t before = i;
        if (before > block_ && sym(before - 1, '-')) --before;
        if (before > block_ &&
            (before_is(before, DateClass::Early) || before_is(before, DateClass::Mid) ||
             before_is(before, DateClass::Late)))
            --before;
        bool named = sym(i, '\'') || (before_is(before, DateClass::The) && first >= 20) ||
                     (end > start + 1 && first >= 50);
        if (!named || before_is(before, DateClass::Possessor)) return std::nullopt;
        first = full_year(first, 0);
    } else if (token.digits != 4 || first < 1000 || first > 2090) {
        return std::nullopt;
    }
    DateMatch match = match_at(i, end);
    match.range = first % 100 == 0 && first < 1900 ? years(first, first + 99) : decade_range(first);
    match.precision =
        first % 100 == 0 && first < 1900 ? DatePrecision::Other : DatePrecision::Decade;
    return match;
}

/// "the 19th century".
MaybeDate DateScanner::century(std::uint32_t i) const
{
    const DateToken& token = at(i);
    int ordinal = token.suffix == DateToken::Suffix::Ordinal ? token.number
                  : is(i, DateClass::Ordinal)                ? token.word.value
                                                             : 0;
    std::uint32_t unit = sym(i + 1, '-') ? i + 2 : i + 1;
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
    bool last_one = is(i, DateClass::Last);
    int n = last_one ? -1 : token.number >= 0 ? token.number : token.word.value;
    std::uint32_t unit = sym(i + 1, '-') ? i + 2 : i + 1;
    if ((!ordinal && !last_one) || unit >= limit_) return std::nullopt;
    bool half = tokens_.lower(unit) == "half" && (n == 1 || n == 2);
    bool is_quarter = at(unit).word.unit == DateUnit::Quarter && n >= 1 && n <= 4;
    if (half || is_quarter) return quarter_of(i, unit + 1, n, half);
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
    bool known = piece == DateUnit::Week || piece == DateUnit::Day || piece == DateUnit::Weekend ||
                 piece == DateUnit::Month || piece == DateUnit::Quarter;
    if (!known || !is(unit + 1, DateClass::Of) || n > 31 || count > 31) return std::nullopt;
    return units_of(i, unit, n, count);
}

/// "the first Friday of July", "the last Sunday in May 2022".
MaybeDate DateScanner::weekday_of(std::uint32_t i, std::uint32_t day, int nth) const
{
    bool of = is(day + 1, DateClass::Of) || is(day + 1, DateClass::In);
    std::uint32_t next = is(day + 2, DateClass::The) ? day + 3 : day + 2;
    MaybeDate month = of && nth <= 5 ? month_first(next) : std::nullopt;
    if (!month && of && nth <= 5) month = deictic(next);
    bool usable = month && month->fields.day == 0 &&
                  (month->fields.month != 0 || month->precision == DatePrecision::Month);
    if (!usable) return std::nullopt;
    resolve(*month);
    DateMatch match = match_at(i, month->end);
    match.relative = month->relative;
    match.resolved = month->resolved && month->range.from;
    match.inside_possessive = month->inside_possessive;
    if (!match.resolved) return match;
    CalendarDate first = calendar(*month->range.from);
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
    // The first week of a year is the one that holds its 4th of January (ISO 8601).
    if (first > 0 && piece == DateUnit::Week && outer->precision == DatePrecision::Year)
        edge = plus_days(edge, 3);
    DateRange near = unit_range(edge, piece, 0);
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
    int year = 0;
    bool deictic = is(year_at, DateClass::Last) || is(year_at, DateClass::This) ||
                   is(year_at, DateClass::Next);
    MaybeNumber number = at(year_at).number >= 0 || sym(year_at, '\'') ? year_number(year_at) : std::nullopt;
    MaybeDate fiscal = number ? std::nullopt : fiscal_year(year_at);
    if (number) {
        year = number->value;
        match.end = number->end;
    } else if (fiscal) {
        year = fiscal->fields.year != 0 ? fiscal->fields.year : calendar(*fiscal->range.to).year;
        match.end = fiscal->end;
        match.literal = DateRange{};
    } else if (MaybeNumber before = year_before(i)) {
        year = before->value;
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
        (i > block_ && at(i - 1).digits == 4) || year_before(i) || at(i + 1).digits == 4 || is(i + 1, DateClass::Of);
    if ((!capital(i) && !year_beside) || (half && word[1] > '2')) return std::nullopt;
    MaybeDate match = quarter_of(i, i + 1, word[1] - '0', half);
    // A model name may end in "Q4".
    if (match && match->relative && i > block_ && capital(i - 1) && attached(i))
        return std::nullopt;
    return match;
}

} // namespace crosscheck
