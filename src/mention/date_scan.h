#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mention/date.h"
#include "mention/date_calendar.h"

namespace crosscheck {

/// One token as the date reader sees it.
struct DateToken {
    enum class Suffix : std::uint8_t { None, Ordinal, Plural, Am, Pm, Zone, Other };

    DateWord word;              ///< of a Word, without a possessive ending
    std::int32_t number = -1;   ///< the leading digits of a Number; -1 when it has none or too many
    std::int16_t fraction = -1; ///< "9.25": 25
    std::int16_t joined_year = 0; ///< "28,2021": 2021
    std::uint8_t digits = 0;      ///< of `number`
    std::uint8_t fraction_digits = 0;
    Suffix suffix = Suffix::None;
    bool possessive = false;
    char symbol = 0; ///< an ASCII Symbol; '-' for any dash, '\'' for any apostrophe
};

/// The fields of a date as printed; 0 = not said.
struct CalendarFields {
    int year = 0;
    int month = 0;
    int day = 0;
    int last_day = 0; ///< "May 4-6": 6
    int weekday = 0;

    bool any() const { return year != 0 || month != 0 || day != 0 || weekday != 0; }
};

/// What the words beside a date leave open: "since 2014", "until May".
enum class DateBound : std::uint8_t { None, Since, Until };

/// A stretch of tokens read as a date.
struct DateMatch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    CalendarFields fields; ///< when any() is true `range` is not yet set
    CalendarFields printed; ///< of one calendar date: what its words name, once `fields` are worked out
    DateRange range;
    DatePrecision precision = DatePrecision::Day;
    bool relative = false;
    bool resolved = true;
    Hedge hedge = Hedge::Exact;
    std::optional<DatePart> part;   ///< "early", not yet applied
    std::optional<DatePart> edge;   ///< Early for "the start of" a time, Late for its end
    int direction = 0;              ///< of a distance: -1 "two years ago", 1 "in two years"
    std::optional<DateRange> literal; ///< by the letter, where news means `range` by the words
    DateBound bound = DateBound::None;
    std::uint32_t bound_begin = 0;  ///< the token of its "since" or "until", else `begin`
    int minutes = -1;               ///< time of day
    std::uint32_t list_end = 0;     ///< "June 2, 9 and 16": where the days that share its month end
    bool bare_time = false;         ///< a time of day whose day is not known yet
    bool inside_possessive = false; ///< the last token carries "'s", which is outside the span
};

using MaybeDate = std::optional<DateMatch>;

/// Nearest: "until May 3" lies on either side of its verb and of the reference.
enum class Tense : std::uint8_t { Unknown, Past, Future, Nearest };

/// Reads one text. Every function takes a token index and either reads on from
/// there or returns nothing; none looks further than a fixed number of tokens
/// past what it reads, so the whole is linear.
class DateScanner {
  public:
    DateScanner(const TokenBuffer& tokens, const DateLexicon& lexicon,
                const MentionOptions& options);
    std::vector<Mention> run();

  private:
    struct Number {
        int value = 0;
        std::uint32_t end = 0;
    };
    using MaybeNumber = std::optional<Number>;

    // date.cpp: tokens, the walk and the outer words
    void classify();
    void classify_number(std::string_view text, DateToken& token) const;
    void scan_block(std::uint32_t begin, std::uint32_t end);
    bool may_begin(std::uint32_t i) const;
    MaybeDate expression(std::uint32_t i);
    MaybeDate hedged(std::uint32_t i);
    MaybeDate bounded(std::uint32_t i);
    MaybeDate no_later_than(std::uint32_t i);
    bool close_by(std::uint32_t i) const;
    bool denied_before(std::uint32_t i) const;
    MaybeDate dated(std::uint32_t i);
    void append_time(DateMatch& match);
    Mention mention(const DateMatch& match) const;

    // date_told.cpp
    void place_times();
    void place_quoted_days();
    void move_zone(DateMatch& time, const DateMatch& other) const;
    std::uint32_t quote_end(std::uint32_t i) const;
    const DateMatch* day_told_before(std::size_t time) const;
    const DateMatch* day_of_story(std::size_t time) const;
    bool told_by_speaker(const DateMatch& time) const;
    bool amid_old_days(std::size_t time) const;
    bool of_unnamed_day(const DateMatch& time) const;
    bool tells_which(const DateMatch& day) const;
    static bool one_day(const DateMatch& match);
    int year_told(std::uint32_t i, const CalendarFields& fields) const;
    bool year_leads_story(const DateMatch& year, std::uint32_t sentence, bool here) const;
    bool of_next_morning(int weekday_ahead) const;
    MaybeDate unit_told(std::uint32_t i) const;
    const DateMatch* told_with(std::uint32_t i, std::uint32_t part) const;
    MaybeDate early_hours(std::uint32_t i) const;

    // date_bound.cpp
    void read_bound(DateMatch& match) const;
    DateRange allowed(const DateMatch& match) const;
    DateRange allowed_by_letter(const DateMatch& match) const;

    // date_range.cpp
    MaybeDate range(std::uint32_t i);
    MaybeDate parted(std::uint32_t i);
    MaybeDate core(std::uint32_t i);
    std::uint32_t range_joint(std::uint32_t i, bool between, bool opened) const;
    bool join(DateMatch& first, const DateMatch& second, bool opened);
    bool join_unlike(DateMatch& first, DateMatch second, bool opened);
    MaybeDate range_end(std::uint32_t i, bool opened);
    MaybeDate bare_days(std::uint32_t i, bool between);
    MaybeDate open_end(const DateMatch& first, std::uint32_t i) const;
    MaybeDate day_after(const DateMatch& first, std::uint32_t i) const;
    static void span_both(DateMatch& first, const DateMatch& left, const DateMatch& right);
    static std::optional<Day> end_point(const DateMatch& end, bool first);

    // date_absolute.cpp
    MaybeDate month_first(std::uint32_t i) const;
    MaybeNumber day_after_month(std::uint32_t i) const;
    MaybeDate day_first(std::uint32_t i) const;
    MaybeDate year_first(std::uint32_t i) const;
    MaybeNumber day_number(std::uint32_t i) const;
    MaybeNumber year_number(std::uint32_t i) const;
    MaybeNumber spelled_year(std::uint32_t i) const;
    bool year_leads(std::uint32_t i) const;
    void read_year_after(DateMatch& match, bool day_first) const;
    void read_second_day(DateMatch& match) const;
    void read_year_of_list(DateMatch& match) const;
    bool is_month(std::uint32_t i) const;
    bool is_weekday(std::uint32_t i) const;
    bool month_stands_alone(std::uint32_t i, std::uint32_t end) const;

    // date_list.cpp
    struct DayList {
        std::uint32_t end = 0;     ///< one past the last day; 0 = no list
        std::uint32_t last_at = 0; ///< the last day
        int last = 0;
        int count = 0;             ///< of the days after the first
    };
    DayList listed_days(std::uint32_t i, int day) const;
    bool reads_as_range(const DayList& list, int day) const;
    MaybeDate day_before_month(std::uint32_t i, const Number& day) const;
    MaybeDate day_after_list(std::uint32_t i) const;
    MaybeDate other_day_of_month(std::uint32_t i) const;
    void lend_year(DateMatch& first) const;

    // date_fiscal.cpp
    MaybeDate fiscal_year(std::uint32_t i) const;
    MaybeDate glued_fiscal_year(std::uint32_t i) const;
    MaybeDate figure_quarter(std::uint32_t i) const;
    bool capital_letter(std::uint32_t i, std::size_t at) const;

    // date_numeric.cpp
    MaybeDate numeric(std::uint32_t i) const;
    MaybeDate dotted(std::uint32_t i) const;
    MaybeDate compact(std::uint32_t i) const;
    MaybeDate without_year(std::uint32_t i) const;
    bool in_day_slot(std::uint32_t i) const;
    void read_stamp_time(DateMatch& match) const;
    MaybeDate from_numbers(const int (&value)[3], const int (&digits)[3], char separator) const;
    bool day_comes_first(int first, int second, int year, char separator) const;
    void find_day_order();
    int full_year(int two_digits, int years_ahead = 20) const;

    // date_weekday.cpp
    MaybeDate weekday_first(std::uint32_t i) const;
    MaybeDate day_of_weekday(const DateMatch& weekday) const;
    MaybeDate weekday_by_day(const DateMatch& weekday) const;
    MaybeDate counted_weekdays(std::uint32_t i) const;
    int plural_weekday(std::uint32_t i) const;
    MaybeDate beyond(std::uint32_t i) const;
    MaybeDate day_of_this_month(std::uint32_t i) const;
    void read_weekday_after(DateMatch& match) const;
    bool weekday_of_no_day(std::uint32_t i, std::uint32_t end) const;

    // date_year.cpp
    MaybeDate bare_year(std::uint32_t i) const;
    MaybeDate year_in_words(std::uint32_t i) const;
    MaybeDate short_year(std::uint32_t i) const;
    MaybeDate two_whole_years(std::uint32_t i, int year) const;
    MaybeDate decade(std::uint32_t i) const;
    MaybeDate decade_in_words(std::uint32_t i) const;
    std::optional<int> short_decade(std::uint32_t i, bool apart) const;
    bool part_before(std::uint32_t i) const;
    // date_part.cpp
    MaybeDate quarter(std::uint32_t i) const;
    MaybeDate quarter_number(std::uint32_t i) const;
    MaybeNumber year_of_range(std::uint32_t i) const;
    MaybeDate vague_half(std::uint32_t i) const;
    MaybeDate unit_end(std::uint32_t i) const;
    MaybeDate part_range(std::uint32_t i);
    MaybeDate half_of_longer(DateMatch match, std::uint32_t outer, int n, bool half) const;
    MaybeDate rest_of(std::uint32_t i) const;
    MaybeDate to_date(std::uint32_t i) const;
    MaybeDate numbered_part(std::uint32_t i) const;
    void read_owned_part(DateMatch& match) const;
    MaybeDate quarter_unknown(std::uint32_t begin, std::uint32_t end) const;
    MaybeDate weekday_of(std::uint32_t i, std::uint32_t weekday, int nth) const;
    MaybeDate units_of(std::uint32_t i, std::uint32_t unit, int first, int count) const;
    MaybeDate century(std::uint32_t i) const;
    MaybeDate quarter_of(std::uint32_t i, std::uint32_t next, int n, bool half) const;
    MaybeNumber year_before(std::uint32_t i) const;
    int nearest_part_year(int n, bool half, Tense when) const;
    bool reads_as_year(std::uint32_t i) const;

    // date_season.cpp
    MaybeDate season(std::uint32_t i) const;
    MaybeDate season_of_year(DateMatch match, std::uint32_t next, int first_month) const;
    MaybeDate season_of_no_year(DateMatch match, std::uint32_t i) const;
    bool clause_follows(std::uint32_t i) const;
    bool season_by_tense(std::uint32_t i, std::uint32_t end) const;
    DateRange nearest_season(std::uint32_t i, std::uint32_t end, int first_month) const;
    MaybeDate holiday(std::uint32_t i) const;
    const Holiday* holiday_words(std::uint32_t i, std::uint32_t& end) const;
    std::optional<Day> holiday_day(const Holiday& holiday, int year) const;
    DateRange nearest_holiday(const Holiday& holiday, Tense when) const;

    // date_relative.cpp
    MaybeDate relative(std::uint32_t i);
    MaybeDate deictic(std::uint32_t i) const;
    MaybeDate deictic_named(DateMatch match, std::uint32_t j, int step, bool past) const;
    MaybeDate unit_or_two(std::uint32_t i, std::uint32_t j, int direction) const;
    MaybeDate deictic_unit(DateMatch match, std::uint32_t j, int step, bool past) const;
    MaybeDate weekday_of_week(DateMatch match, std::uint32_t j, int step) const;
    MaybeDate deictic_weekday(DateMatch match, std::uint32_t j, int step) const;
    MaybeDate deictic_month(DateMatch match, std::uint32_t j, int step) const;
    MaybeDate dated_weekday(DateMatch match, std::uint32_t j) const;
    MaybeDate rolling(std::uint32_t i, Number number, int direction) const;
    MaybeDate weekday_beside(std::uint32_t i, std::uint32_t j) const;
    MaybeDate neighbour(std::uint32_t i, std::uint32_t j, int step) const;
    DateUnit told_unit(std::uint32_t i) const;
    MaybeDate earlier_in_unit(std::uint32_t i) const;
    MaybeDate course_of_the_day(std::uint32_t i) const;
    MaybeDate overnight(std::uint32_t i) const;
    MaybeDate new_year(std::uint32_t i) const;
    MaybeDate weekend(std::uint32_t i) const;
    MaybeDate part_of_unit(std::uint32_t i) const;
    MaybeDate week_of(std::uint32_t i);
    DateMatch weekend_of_day(DateMatch match) const;
    DateMatch coming(DateMatch match, std::uint32_t j) const;
    MaybeDate numbered_week(std::uint32_t i) const;
    MaybeDate same_unit(std::uint32_t i) const;
    MaybeDate working_week(DateMatch match, int step) const;
    MaybeDate working_days(std::uint32_t i, Number number, int direction) const;
    MaybeNumber cardinal(std::uint32_t i) const;
    void set_unit(DateMatch& match, DateUnit unit, int steps) const;
    void set_distance(DateMatch& match, Day from, DateUnit unit, int steps) const;
    void count_from(DateMatch& match, Day from, DateUnit unit, int steps) const;
    const DateMatch* antecedent(std::uint32_t i, DateUnit unit) const;
    MaybeDate day_beside(std::uint32_t i) const;

    // date_distance.cpp
    struct Distance {
        int steps = 1;
        DateUnit unit = DateUnit::None;
        std::uint32_t number_end = 0;
        std::uint32_t unit_at = 0;
        std::uint32_t end = 0;
        bool few = false;  ///< an unknown number
        bool half = false; ///< and a half
        bool or_two = false; ///< "a year or two ago"
        int least = 0;       ///< "two or three years ago": 2, with steps 3
        bool the = false;  ///< "the day", for one
    };
    std::optional<Distance> read_distance(std::uint32_t i) const;
    bool half_figure(std::uint32_t i) const;
    std::optional<Distance> half_unit(std::uint32_t i) const;
    MaybeDate distance(std::uint32_t i);
    MaybeDate ago(DateMatch match, const Distance& distance) const;
    void day_of_distance(DateMatch& match, const Distance& distance) const;
    MaybeDate before_or_after(DateMatch match, const Distance& distance);
    MaybeDate distance_from(DateMatch match, std::uint32_t next, DateUnit unit, int steps, bool stretch = false);
    MaybeDate within(std::uint32_t i) const;
    MaybeDate span_from(DateMatch match, const Distance& distance);
    MaybeDate span_to(DateMatch match, const Distance& distance);
    MaybeDate two_units_ago(DateMatch match, const Distance& distance) const;
    MaybeDate in_future(DateMatch match, DateUnit unit, int steps, bool vague) const;
    MaybeDate core_without_distance(std::uint32_t i);

    // date_time.cpp
    struct ClockFigures {
        int hour = 0;
        int minute = 0;
        DateToken::Suffix suffix = DateToken::Suffix::None;
        std::uint32_t end = 0;
        bool colon = false;
        bool printed = false;  ///< hours and minutes in a form of the clock
        bool military = false; ///< "0925"
        bool zoned = false;    ///< "35GMT"
        bool seconds = false;
    };
    MaybeDate clock(std::uint32_t i) const;
    MaybeDate spoken_hour(std::uint32_t i) const;
    MaybeDate part_of_hour(std::uint32_t i) const;
    MaybeDate named_time(std::uint32_t i) const;
    std::optional<ClockFigures> clock_figures(std::uint32_t i) const;
    std::optional<bool> read_half_day(ClockFigures& figures, std::uint32_t i) const;
    MaybeDate shared_half_day(std::uint32_t i, ClockFigures first) const;
    void read_second_time(DateMatch& match) const;
    bool read_meridiem(std::uint32_t& i, int& hour) const;
    void read_zone(std::uint32_t& i) const;
    bool after_date(std::uint32_t i) const;
    std::uint32_t day_part_after(std::uint32_t i) const;

    // date_beside.cpp
    void weekday_in_week(DateMatch& match) const;
    void weekday_at_distance(DateMatch& match);
    MaybeDate unit_of_article(std::uint32_t i) const;
    MaybeDate year_in_middle(std::uint32_t i) const;
    bool read_end_words(DateMatch& match) const;
    bool bounds_event(std::uint32_t end, bool the) const;
    bool names_doer(const DateMatch& match, bool the) const;
    bool read_as_early_as(DateMatch& match) const;
    void fit_week_begin(DateMatch& day) const;

    // date_fixture.cpp
    bool appointed(std::uint32_t i, std::uint32_t date) const;

    // date_moved.cpp
    bool moved_before(std::uint32_t i) const;
    bool moved_to(std::uint32_t date) const;
    void resolve_moved(DateMatch& first, DateMatch second) const;

    // date_tense.cpp
    bool declined(std::uint32_t i) const;
    Tense tense(std::uint32_t begin, std::uint32_t end) const;
    std::optional<Tense> cue(std::uint32_t i, bool& passive) const;
    bool past_form(std::uint32_t i) const;
    bool awaited(std::uint32_t date) const;

    // date_resolve.cpp
    void resolve(DateMatch& match) const;
    void settle_year(DateMatch& match, Tense tense) const;
    void resolve_day(DateMatch& match, Tense tense) const;
    void resolve_month(DateMatch& match, Tense tense) const;
    void resolve_weekday(DateMatch& match, Tense tense) const;
    void resolve_day_of_month(DateMatch& match, Tense tense) const;
    int nearest_year(int month, int day, int weekday, Tense tense) const;

    const DateToken& at(std::uint32_t i) const { return i < limit_ ? dates_[i] : none_; }
    bool is(std::uint32_t i, DateClass c) const { return at(i).word.is(c); }
    bool sym(std::uint32_t i, char c) const { return at(i).symbol == c; }
    bool before_is(std::uint32_t i, DateClass c) const
    {
        return i > block_ && dates_[i - 1].word.is(c);
    }
    bool attached(std::uint32_t i) const { return i < limit_ && !tokens_[i].has(SpaceBefore); }
    bool capital(std::uint32_t i) const { return i < limit_ && tokens_[i].has(Capitalised); }
    bool lower_word(std::uint32_t i) const
    {
        return i < limit_ && tokens_[i].kind == TokenKind::Word && !tokens_[i].has(Capitalised);
    }
    bool possessive_at(std::uint32_t i) const;
    bool stop_follows(std::uint32_t i) const
    {
        return i >= limit_ || sym(i, '.') || sym(i, ',') || sym(i, '!') || sym(i, ')');
    }
    bool plural_noun(std::uint32_t i) const;
    bool stands_alone(std::uint32_t end) const;
    static DateMatch match_at(std::uint32_t begin, std::uint32_t end);

    const TokenBuffer& tokens_;
    const DateLexicon& lexicon_;
    const MentionOptions& options_;
    std::vector<DateToken> dates_;
    std::vector<DateMatch> found_;
    const DateToken none_;
    std::uint32_t block_ = 0;       ///< first token of the stretch that dates may not leave
    std::uint32_t limit_ = 0;       ///< one past its last token
    std::uint32_t day_end_ = 0;     ///< one past the day whose time is being looked for; 0 = none
    std::optional<bool> day_first_; ///< how the numeric dates of this text are ordered
};

} // namespace crosscheck
