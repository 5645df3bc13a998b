#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/word_table.h"

namespace crosscheck {

/// What a word can be in the words of a date. A word may be several: "second"
/// is an Ordinal and a Unit.
enum class DateClass : std::uint8_t {
    Month,          ///< value: 1..12
    Weekday,        ///< value: 1..7, Monday first
    Season,         ///< value: its first month, northern hemisphere
    Unit,           ///< unit: DateUnit
    Cardinal,       ///< value: "two", "a"
    Ordinal,        ///< value: "second", "22nd" is read from its digits
    RelativeDay,    ///< value: days from the reference: "yesterday" is -1
    DayPart,        ///< "morning", "night"
    Meridiem,       ///< value: 0 for "a.m.", 12 for "p.m."
    Zone,           ///< "GMT", "local": follows a time of day
    Last,           ///< "last", "previous"
    Next,           ///< "next", "coming"
    This,           ///< "this", "current"
    Past,           ///< "past", "preceding": "the past week" runs up to the reference
    Early,          ///< "early", "beginning", "start"
    Mid,            ///< "mid", "middle"
    Late,           ///< "late", "end"
    Earlier,        ///< "earlier", "before"
    Later,          ///< "later", "after", "following"
    Ago,            ///< "ago", "back"
    By,             ///< at or before: "by"
    Before,         ///< "before", "until" is not one: its date is exact
    After,          ///< "after"
    Between,        ///< "between"
    From,           ///< "from"
    To,             ///< joins a range: "to", "until", "through"
    In,             ///< stands before a month or a year: "in", "since", "during"
    On,             ///< stands before a day: "on"
    Determiner,     ///< "the", "a", "its": a month after it is a modifier, "its June results"
    Counted,        ///< what a number of four digits counts rather than dates: "people", "homes"
    NotYear,        ///< a number after it is no year: "flight", "about", "section"
    Business,       ///< a sentence with it may have a quarter of a year: "profit"
    Future,         ///< the clause looks forward: "will", "scheduled"
    PastTense,      ///< the clause looks back: "was", "said"
    BeVerb,         ///< a participle after it takes its time from what stands before: "be"
    Ambiguous,      ///< a month or weekday whose capitalised form is also a name: "May", "April"
    LowerAmbiguous, ///< in lower case it is mostly another word: "may", "sun"
    Decade,         ///< value: "eighties" is 80
    Holiday,        ///< a holiday's name begins with it
    Begins,         ///< "the week beginning June 5"
    About,          ///< hedges of a distance in time: "about two years ago"
    MoreThan,
    LessThan,
    Nearly,
    AtLeast,
    Few, ///< an unknown number: "several years ago"
    Of,  ///< "28th of June"
    The,
    And,
    Each,         ///< "every Friday" is no day
    Possessor,    ///< "his 60s" are an age
    FutureTo,     ///< looks forward only before "to" or "for": "agreed to meet on Friday"
    Street,       ///< "1920 Main Street" is an address
    Abbreviation, ///< a stop after it belongs to it: "nov"
    Edge,         ///< an Early, Mid or Late that needs "of": "the end of June"
    Now,          ///< "two weeks from now"
    Since,        ///< opens a time that a date begins: "since"
    Until,        ///< opens a time that a date ends: "until"
    Portion,      ///< before a unit: "the same day", "the final week of May", "the rest of the week"
    Working,      ///< "the next four business days"
    Fiscal,       ///< a year that is not the calendar's: "the last fiscal year"
    Scheduled,    ///< "hearing", "trial"
    Negation,     ///< "not until 2003" is in 2003
    Onward,       ///< after a date: "from 2016 onwards"
    Count_,
};
static_assert(static_cast<unsigned>(DateClass::Count_) <= 64, "a DateWord has a bit for each");

enum class DateUnit : std::uint8_t {
    None,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Season
};

/// Everything the date reader knows about one word; nothing set = no date word.
struct DateWord {
    std::uint64_t classes = 0;
    std::int16_t value = 0;
    DateUnit unit = DateUnit::None;

    constexpr bool is(DateClass c) const
    {
        return ((classes >> static_cast<unsigned>(c)) & 1U) != 0;
    }
    bool any() const { return classes != 0; }
    constexpr void add(DateClass c) { classes |= std::uint64_t{1} << static_cast<unsigned>(c); }
};

/// A day of the year with a name: fixed, the nth weekday of a month, or
/// counted from Easter Sunday.
struct Holiday {
    std::vector<std::string> words; ///< lower case, as tokens
    int month = 0;
    int day = 0; ///< fixed, when not 0
    int nth = 0; ///< 1..5, or -1 for the last, with `weekday`
    int weekday = 0;
    std::optional<int> easter; ///< days from Easter Sunday
    int plus = 0;              ///< days after the day the rest gives
    bool bare = false;         ///< a date without any preposition: "Christmas Eve"
};

/// The words dates are made of in one language: rules/<language>/dates.yaml.
class DateLexicon {
  public:
    /// `lower` in lower case, without a possessive ending.
    DateWord find(std::string_view lower) const
    {
        const DateWord* known = words_.find(lower);
        return known == nullptr ? DateWord{} : *known;
    }
    const std::vector<Holiday>& holidays() const { return holidays_; }
    /// A weekday before one of these is a name: "Sunday Times".
    bool names_weekday(std::string_view lower) const { return weekday_names_.contains(lower); }
    /// A weekday behind one of these has a name of its own: "Super Tuesday".
    bool distinguishes_weekday(std::string_view lower) const { return weekday_epithets_.contains(lower); }
    /// The indexes of the holidays that begin with this word.
    const std::vector<std::size_t>* holidays_from(std::string_view first) const { return holiday_starts_.find(first); }

  private:
    friend Result<DateLexicon> load_date_lexicon(std::string_view path, std::string_view text);
    friend class DateLexiconLoader;

    WordTable<DateWord> words_;
    WordTable<std::vector<std::size_t>> holiday_starts_;
    WordSet weekday_names_;
    WordSet weekday_epithets_;
    std::vector<Holiday> holidays_;
};

/// Reads rules/<language>/dates.yaml. A fault is an Error "path:line:col: message".
Result<DateLexicon> load_date_lexicon(std::string_view path, std::string_view text);

} // namespace crosscheck
