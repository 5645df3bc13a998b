#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/stop_check.h"
#include "text/tokens.h"

namespace crosscheck {

enum class MentionType : std::uint8_t {
    Number,   ///< a quantity without a head noun
    Count,    ///< a quantity with a head noun: unit = its singular, or "person"
    Money,    ///< unit = ISO 4217 code, or XXD for a dollar of unknown kind
    Percent,  ///< unit = "percent"
    Measure,  ///< unit = id from rules/core/units.yaml
    Ratio,    ///< "doubled", "threefold", "one in five": unit = "factor"
    Ordinal,  ///< "third", "22nd"
    Duration, ///< "three years": unit = "year", "day", ...
    Date,     ///< a day, month, year, range, or a time of day on a known day
    Age,      ///< "28-year-old", "aged 28", "Smith, 28,": unit = "year"
};

enum class Hedge : std::uint8_t {
    Exact,
    About,    ///< about, some, roughly, an estimated
    AtLeast,  ///< at least, no fewer than
    MoreThan, ///< more than, over
    AtMost,   ///< up to, as many as, no more than
    LessThan, ///< fewer than, under
    Nearly,   ///< nearly, almost
    Range,    ///< between 12 and 13, 15-20
};

enum class DatePrecision : std::uint8_t { Time, Day, Week, Month, Season, Quarter, Year, Decade, Other };

/// How the words around a figure say that it moves: "rose by 5", "rose to 5".
enum class Change : std::uint8_t { None, By, To, From };

/// A normalised quantity or date with its place in the text.
struct Mention {
    MentionType type = MentionType::Number;
    Span span;         ///< hedge, currency, number, unit and head noun: what a reader would underline
    TokenRange tokens; ///< the tokens of `span`
    Span number;       ///< the number words alone

    std::optional<double> printed; ///< the number in the words, whatever its hedge
    /// The interval the words allow; nothing = unbounded. "More than 80" of
    /// countable things starts at 81. The rules: docs/HEDGES.md.
    std::optional<double> lower;
    std::optional<double> upper;
    Hedge hedge = Hedge::Exact;

    std::string unit;         ///< canonical, see MentionType
    std::string printed_unit; ///< as written: "miles" where unit is "kilometre" is never done: unit keeps "mile"
    bool unit_assumed = false; ///< "$" read as USD because of the outlet or country, not the words
    bool in_subunit = false;   ///< Money printed in cents or pence; the values are of the whole currency
    std::string per;          ///< "year" in "$21 million per year", "person" in "$6 each"; else empty

    /// Count: the last token of the head noun phrase and where that phrase lies
    /// ("UN soldiers" in "13 UN soldiers"); empty for the others.
    std::optional<std::uint32_t> head;
    TokenRange noun_phrase;
    std::string noun; ///< singular of the head as printed: "soldier"; unit is "person"

    DateRange date; ///< Date only: the days that are named
    /// Date only: the days the words allow, as `lower` and `upper` are of numbers: of "before
    /// 2010" those up to 2009-12-31, of "since May" those from its first. The rules: docs/DATES.md.
    DateRange allowed;
    /// Date only: a distance from the article's day ("two months ago"). `allowed` tells it by the
    /// letter, that very day; `date` is the week, month or year that holds it, as `precision` says.
    bool loose = false;
    /// Date only: `span`, and the "since" or "until" before it that `allowed` minds.
    Span allowed_span;
    DatePrecision precision = DatePrecision::Day;
    bool resolved = true;      ///< false: a relation that could not be resolved ("the day before the attack")
    bool relative = false;     ///< resolved against the article's date ("Friday", "two years ago")
    std::string time_of_day;   ///< "09:25" when printed, else empty
    std::uint8_t weekday = 0;  ///< of a date that prints one: ISO 8601, Monday is 1; else 0
    std::uint8_t month = 0;    ///< of a date that prints one: 1..12; else 0
    std::uint8_t month_day = 0; ///< of a date that prints one: 1..31; else 0

    Change change = Change::None;
    bool idiom = false; ///< a figure that counts nothing: "9/11", "24/7", a score, a model number
};

std::string_view name(MentionType type);
std::string_view name(Hedge hedge);
std::optional<Hedge> parse_hedge(std::string_view name);

class Lexicon; // mention/lexicon.h: number words, units, currencies, hedges, nouns of persons

/// What a text is read against. The clock is never asked.
struct MentionOptions {
    std::optional<Day> reference; ///< the article's date; relative dates stay unresolved without it
    std::string dollar;           ///< ISO code of a bare "$" at this outlet, or empty
    std::string language = "en";
    /// Figures that count nothing ("9/11", phone numbers) and relative ordinals
    /// ("the last but one") too, with `idiom` or `relative` set.
    bool everything = false;
    /// Whether this outlet prints 6/7/2021 for the 6th of July; unset = unknown.
    std::optional<bool> day_first;
    StopCheck stop; ///< where it says yes, the rest of the text has no mentions
};

/// Finds every mention, in text order of `span.begin`. Mentions of one type do
/// not overlap; a Date may lie inside a Duration's words but not the reverse.
/// Linear in the text; never fails.
std::vector<Mention> find_mentions(const TokenBuffer& tokens, const Lexicon& lexicon,
                                   const MentionOptions& options);

} // namespace crosscheck
