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
    about = about || (before_is(i, DateClass::About) && usual && before_is(i - 1, DateClass::In) && tokens_.lower(i - 2) == "in");
    about = about || (usual && i > block_ + 2 && tokens_.lower(i - 1) == "least" && is(i - 3, DateClass::Since));
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

/// "the 2018/2019 season".
MaybeDate DateScanner::two_whole_years(std::uint32_t i, int year) const
{
    bool slash = sym(i + 1, '/') && attached(i + 1) && attached(i + 2) && !sym(i + 3, '/');
    bool next = at(i + 2).digits == 4 && at(i + 2).number == year + 1 && at(i + 2).suffix == DateToken::Suffix::None;
    if (!slash || !next) return std::nullopt;
    DateMatch match = match_at(i, i + 3);
    match.range = years(year, year + 1);
    match.precision = DatePrecision::Year;
    match.hedge = Hedge::Range;
    return match;
}

/// "in '08", "since '97".
MaybeDate DateScanner::short_year(std::uint32_t i) const
{
    bool led = before_is(i, DateClass::Since) || part_before(i) || (i > block_ && (tokens_.lower(i - 1) == "in" || tokens_.lower(i - 1) == "of"));
    MaybeNumber year = led ? year_number(i) : std::nullopt;
    if (!year || plural_noun(year->end) || is(year->end, DateClass::Counted)) return std::nullopt;
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
    if (MaybeDate both = two_whole_years(i, year->value)) return both;
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

/// "the sixties", "the early nineteen seventies".
MaybeDate DateScanner::decade_in_words(std::uint32_t i) const
{
    bool whole = is(i, DateClass::Cardinal) && at(i).word.value > 10 && is(i + 1, DateClass::Decade);
    const std::uint32_t before = i > block_ && sym(i - 1, '-') ? i - 1 : i;
    bool part = part_before(i) && before > block_ + 1 && is(before - 2, DateClass::The);
    bool led = is(i, DateClass::Decade) && (before_is(i, DateClass::The) || before_is(i, DateClass::In) || part);
    if (!whole && !led) return std::nullopt;
    DateMatch match = match_at(i, whole ? i + 2 : i + 1);
    match.range = decade_range(whole ? at(i).word.value * 100 + at(i + 1).word.value : full_year(at(i).word.value, 0));
    match.precision = DatePrecision::Decade;
    return match;
}

/// The first year of "60s"; nothing where it is an age or no decade.
std::optional<int> DateScanner::short_decade(std::uint32_t i, bool apart) const
{
    int first = at(sym(i, '\'') ? i + 1 : i).number;
    std::uint32_t before = i;
    if (before > block_ && sym(before - 1, '-')) --before;
    if (before > block_ && part_before(before)) --before;
    bool named = sym(i, '\'') || (before_is(before, DateClass::The) && first >= 20) || (apart && first >= 50);
    // "the 1920s and 30s": the second is of the century of the first.
    const DateMatch* other = !found_.empty() && before_is(i, DateClass::And) && found_.back().end + 1 == i ? &found_.back() : nullptr;
    bool listed = other != nullptr && other->precision == DatePrecision::Decade && other->range.from;
    if (!(named || listed) || before_is(before, DateClass::Possessor)) return std::nullopt;
    return listed ? calendar(*other->range.from).year / 100 * 100 + first : full_year(first, 0);
}

/// "the 1960s", "the '60s"; not "in his 60s".
MaybeDate DateScanner::decade(std::uint32_t i) const
{
    std::uint32_t start = sym(i, '\'') ? i + 1 : i;
    const DateToken& token = at(start);
    if (is(i, DateClass::Decade) || is(i + 1, DateClass::Decade)) return decade_in_words(i);
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
        std::optional<int> year = short_decade(i, end > start + 1);
        if (!year) return std::nullopt;
        first = *year;
    } else if (token.digits != 4 || first < 1000 || first > 2090) {
        return std::nullopt;
    }
    DateMatch match = match_at(i, end);
    match.range = first % 100 == 0 && first < 1900 ? years(first, first + 99) : decade_range(first);
    match.precision =
        first % 100 == 0 && first < 1900 ? DatePrecision::Other : DatePrecision::Decade;
    return match;
}

} // namespace crosscheck
