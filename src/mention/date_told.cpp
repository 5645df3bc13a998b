#include <algorithm>
#include <array>
#include <cstdlib>

#include "mention/date_scan.h"

// What a text tells lends its days to what follows: a clock time the day of its story, a day
// without a year the year of the days told with it.

namespace crosscheck {
namespace {

constexpr int story_days = 45;      ///< a day this near the article's is of its story
constexpr int lead_days = 7;        ///< a story begins with what is new
constexpr std::uint32_t lead_sentences = 6; ///< a headline, lines about the page and the first paragraph
constexpr int same_matter_days = 92; ///< days told in one sentence
constexpr int old_days = 92;        ///< who names a day longer gone than this without a year has told the year
constexpr int long_gone = 200;      ///< "in August", said in June, is seldom the August before
constexpr std::size_t anchors_back = 64; ///< dates looked at: a text of one endless sentence costs no more
constexpr std::uint32_t quote_words = 300;

int apart(Day a, Day b)
{
    return std::abs(a.number - b.number);
}

} // namespace

bool DateScanner::one_day(const DateMatch& match)
{
    return match.resolved && match.range.from && match.range.from == match.range.to;
}

/// "a June 22 robbery": the day tells which robbery, not when the sentence's own things happened.
bool DateScanner::tells_which(const DateMatch& day) const
{
    bool led = day.begin > 0 && dates_[day.begin - 1].word.is(DateClass::Determiner);
    return led && day.printed.month != 0 && !day.inside_possessive && day.end < tokens_.size() &&
           tokens_[day.end].kind == TokenKind::Word && !tokens_[day.end].has(Capitalised) && !dates_[day.end].word.any();
}

/// The day that the sentences just before a time of day speak of: "were found on Saturday. He
/// was arrested at 9:35." Null for what is to come and for days of another story.
const DateMatch* DateScanner::day_told_before(std::size_t time) const
{
    constexpr std::uint32_t sentences_back = 3;
    const DateMatch& at = found_[time];
    if (tense(at.begin, at.end) == Tense::Future) return nullptr;
    const std::uint32_t sentence = tokens_.sentence_of(at.begin);
    const bool goes_on = at.begin <= tokens_.sentences()[sentence].begin + 1; // "By noon the wall broke"
    const std::size_t least = time > anchors_back ? time - anchors_back : 0;
    for (std::size_t i = time; i-- > least && tokens_.sentence_of(found_[i].begin) + sentences_back >= sentence;) {
        const DateMatch& day = found_[i];
        if (!one_day(day) || tells_which(day)) continue;
        const bool recent = options_.reference && apart(*day.range.from, *options_.reference) <= story_days;
        const bool just_told = goes_on && tokens_.sentence_of(day.begin) + 1 >= sentence;
        return recent || just_told ? &day : nullptr;
    }
    return options_.reference && !told_by_speaker(at) ? day_of_story(time) : nullptr;
}

/// The first day that the story tells, if it is of the week behind the article.
const DateMatch* DateScanner::day_of_story(std::size_t time) const
{
    for (std::size_t i = 0; i < std::min(time, anchors_back); ++i) {
        const DateMatch& day = found_[i];
        if (tokens_.sentence_of(day.begin) >= lead_sentences) return nullptr;
        const bool of_page = day.printed.year != 0 && day.range.from == options_.reference; // "June 30, 2021 6:00 p.m."
        if (!one_day(day) || day.bare_time || of_page || tells_which(day)) continue;
        const bool new_one = *day.range.from <= *options_.reference && apart(*day.range.from, *options_.reference) <= lead_days;
        return new_one ? &day : nullptr;
    }
    return nullptr;
}

/// "They were looking for him, he said at noon": said on the day of the article.
bool DateScanner::told_by_speaker(const DateMatch& time) const
{
    static constexpr std::array<std::string_view, 6> words{"said", "says", "told", "tweeted", "announced", "wrote"};
    const std::uint32_t start = tokens_.sentences()[tokens_.sentence_of(time.begin)].begin;
    for (std::uint32_t i = time.begin; i > start && time.begin - i < 5; --i)
        if (std::find(words.begin(), words.end(), tokens_.lower(i - 1)) != words.end()) return true;
    return false;
}

/// "at 3 p.m. the day of the robbery", "on Fridays at 9 p.m.": a day that is not named.
bool DateScanner::of_unnamed_day(const DateMatch& time) const
{
    constexpr std::uint32_t beside = 4;
    for (std::uint32_t i = time.begin; i > tokens_.sentences()[tokens_.sentence_of(time.begin)].begin && time.begin - i < beside; --i)
        if (plural_weekday(i - 1) != 0 || is(i - 1, DateClass::Each)) return true;
    std::uint32_t next = is(time.end, DateClass::On) ? time.end + 1 : time.end;
    return is(next, DateClass::The) && at(next + 1).word.unit == DateUnit::Day && is(next + 2, DateClass::Of);
}

/// The last day told before is long gone: "was shot on 24 June 2005. ... He was arrested before midnight."
bool DateScanner::amid_old_days(std::size_t time) const
{
    constexpr std::uint32_t sentences_back = 8;
    const std::uint32_t sentence = tokens_.sentence_of(found_[time].begin);
    const std::size_t least = time > anchors_back ? time - anchors_back : 0;
    if (sentence < lead_sentences || tense(found_[time].begin, found_[time].end) == Tense::Future || told_by_speaker(found_[time])) return false;
    for (std::size_t i = time; i-- > least && tokens_.sentence_of(found_[i].begin) + sentences_back >= sentence;) {
        const DateMatch& day = found_[i];
        if (!one_day(day) || day.bare_time || tells_which(day)) continue;
        return apart(*day.range.from, *options_.reference) > lead_days;
    }
    return false;
}

/// Gives each time of day without a day the day its sentence speaks of, else that of the
/// sentences before it, else that of the story, else the reference day, unless it is told amid days long gone.
void DateScanner::place_times()
{
    block_ = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        DateMatch& time = found_[i];
        if (!time.bare_time) continue;
        std::uint32_t sentence = tokens_.sentence_of(time.begin);
        limit_ = tokens_.sentences()[sentence].end;
        time.relative = true;
        if (of_unnamed_day(time)) {
            time.resolved = false;
            continue;
        }
        auto names_day = [&](const DateMatch& other) {
            return !other.bare_time && one_day(other) && tokens_.sentence_of(other.begin) == sentence;
        };
        const DateMatch* day = nullptr;
        if (i > 0 && names_day(found_[i - 1]))
            day = &found_[i - 1];
        else if (i + 1 < found_.size() && names_day(found_[i + 1]))
            day = &found_[i + 1];
        else
            day = day_told_before(i);
        if (day)
            time.range = day->range;
        else if (options_.reference && !amid_old_days(i))
            time.range = {options_.reference, options_.reference};
        else
            time.resolved = false;
        if (time.resolved && i > 0) move_zone(time, found_[i - 1]);
    }
}

/// "At 4:30 a.m. in Riga (9:30 p.m. ET)": the same moment is of the day before there.
void DateScanner::move_zone(DateMatch& time, const DateMatch& other) const
{
    constexpr int half_day = 12 * 60;
    const bool same = other.minutes >= 0 && one_day(other) && other.range.from == time.range.from && time.begin > 0 && sym(time.begin - 1, '(') &&
                      time.begin <= other.end + 4;
    if (!same || std::abs(time.minutes - other.minutes) < half_day) return;
    const Day day = plus_days(*time.range.from, time.minutes > other.minutes ? -1 : 1);
    time.range = {day, day};
}

/// The year of a month and day by the dates that the text has told in full; 0 when it tells none.
/// fields.year is the one nearest to the article, 0 without one. A day near the article is of its
/// own year, and so is one whose weekday fits it.
int DateScanner::year_told(std::uint32_t i, const CalendarFields& fields) const
{
    const int month = fields.month;
    const int day = fields.day;
    const int nearest = fields.year;
    const bool weekday = fields.weekday != 0;
    const std::uint32_t sentence = tokens_.sentence_of(i);
    const std::size_t least = found_.size() > anchors_back ? found_.size() - anchors_back : 0;
    auto in_year = [&](int year) { return make_day(year, month, day == 0 ? 15 : day); };
    const std::optional<Day> by_article = nearest != 0 ? in_year(nearest) : std::nullopt;
    const int away = by_article && options_.reference ? apart(*by_article, *options_.reference) : old_days + 1;
    if (away <= story_days) return 0;
    for (std::size_t k = found_.size(); k-- > least;) {
        const DateMatch& told = found_[k];
        const int year = told.printed.year;
        if (year == 0 || year == nearest || !told.resolved) continue;
        const std::optional<Day> that = in_year(year);
        if (!that || (options_.reference && *that > *options_.reference)) continue;
        const bool here = tokens_.sentence_of(told.begin) == sentence;
        if (told.printed.month == 0) {
            if (day != 0 && !weekday && k + 1 == found_.size() && year_leads_story(told, sentence, here)) return year;
            continue;
        }
        const bool same_month = told.printed.month == month;
        const bool near_told = same_month && tokens_.sentence_of(told.begin) + 3 >= sentence; // "On June 5, 2014, ... On June 7"
        const int between = told.range.from ? apart(*that, *told.range.from) : same_matter_days;
        if (here && between < same_matter_days) return year;
        if (same_month && day != 0 && (away > old_days || near_told)) return year;
        const bool just_told = tokens_.sentence_of(told.begin) + 1 >= sentence && k + 1 == found_.size();
        if (just_told && !weekday && !same_month && away > long_gone) return month > told.printed.month ? year : year + 1;
    }
    return 0;
}

/// "In 1995 the party split. On 3 July", "was elected in 1995 and sworn in on 3 July".
bool DateScanner::year_leads_story(const DateMatch& year, std::uint32_t sentence, bool here) const
{
    const std::uint32_t of = tokens_.sentence_of(year.begin);
    const bool led = year.begin > 0 && tokens_.lower(year.begin - 1) == "in" && year.precision == DatePrecision::Year;
    const bool opens = led && year.begin - 1 == tokens_.sentences()[of].begin;
    return here ? led : opens && of + 1 == sentence;
}

/// "Laughed Thursday" on a page put online on Wednesday evening: the paper of the next morning.
bool DateScanner::of_next_morning(int weekday_ahead) const
{
    constexpr int evening = 18 * 60;
    if (weekday_ahead != 1) return false;
    for (std::size_t k = 0; k < found_.size() && k < 4; ++k) {
        const DateMatch& stamp = found_[k];
        if (stamp.printed.year != 0 && stamp.range.from == options_.reference && stamp.minutes >= evening) return true;
    }
    return false;
}

/// The last day told in this or the previous sentence with the part of the day at `part`: "Monday morning".
const DateMatch* DateScanner::told_with(std::uint32_t i, std::uint32_t part) const
{
    const std::size_t least = found_.size() > anchors_back ? found_.size() - anchors_back : 0;
    for (std::size_t k = found_.size(); k-- > least && tokens_.sentence_of(found_[k].begin) + 1 >= tokens_.sentence_of(i);)
        for (std::uint32_t token = found_[k].begin; token < found_[k].end && one_day(found_[k]); ++token)
            if (tokens_.lower(token) == tokens_.lower(part)) return &found_[k];
    return nullptr;
}

/// "that year", "that night": the one told before. "He said that night fell" tells none.
MaybeDate DateScanner::unit_told(std::uint32_t i) const
{
    DateUnit unit = at(i + 1).word.unit;
    bool part = is(i + 1, DateClass::DayPart) && tokens_.lower(i + 1) != "midnight" && tokens_.lower(i + 1) != "noon";
    if (part) unit = DateUnit::Day;
    bool known = unit == DateUnit::Day || unit == DateUnit::Week || unit == DateUnit::Month || unit == DateUnit::Year;
    if (i >= limit_ || tokens_.lower(i) != "that" || !known || tokens_.lower(i + 1).ends_with("s")) return std::nullopt;
    bool later = is(i - 1, DateClass::Later) || is(i - 1, DateClass::Earlier) || before_is(i, DateClass::In) || before_is(i, DateClass::On);
    bool closes = i + 2 >= limit_ || tokens_[i + 2].kind == TokenKind::Symbol;
    bool opens = i == tokens_.sentences()[tokens_.sentence_of(i)].begin;
    const DateMatch* from = closes || later || opens ? antecedent(i, unit) : nullptr;
    if (const DateMatch* same = part && from ? told_with(i, i + 1) : nullptr) from = same;
    if (!from) return std::nullopt;
    DateMatch match = match_at(i, i + 2);
    match.inside_possessive = at(i + 1).possessive;
    match.relative = from->relative;
    match.precision = precision_of(unit);
    match.range = unit_range(*from->range.from, unit, 0);
    return match;
}

/// "The ruling today is good," she said on Tuesday: the day on which it was said.
void DateScanner::place_quoted_days()
{
    if (!options_.reference) return;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        DateMatch& day = found_[i];
        if (!dates_[day.begin].word.is(DateClass::RelativeDay) || day.end != day.begin + 1 || !one_day(day)) continue;
        const std::uint32_t close = quote_end(day.begin);
        if (close == 0) continue;
        const std::uint32_t sentence = tokens_.sentence_of(day.begin);
        const std::size_t last = std::min(found_.size(), i + anchors_back);
        for (std::size_t k = i + 1; k < last && tokens_.sentence_of(found_[k].begin) == sentence; ++k) {
            const DateMatch& said = found_[k];
            if (said.begin < close || said.printed.weekday == 0 || !one_day(said) || plus_days(*options_.reference, 1) < *said.range.from) continue;
            const Day meant = plus_days(*said.range.from, dates_[day.begin].word.value);
            day.range = {meant, meant};
            break;
        }
    }
}

/// Where the quote that token `i` stands in ends, within its sentence; 0 when it stands in none.
std::uint32_t DateScanner::quote_end(std::uint32_t i) const
{
    const TokenRange sentence = tokens_.sentences()[tokens_.sentence_of(i)];
    auto mark = [&](std::uint32_t k) { const std::string_view raw = tokens_.raw(k); return raw == "\"" ? '"' : raw == "“" ? '(' : raw == "”" ? ')' : ' '; };
    bool open = false;
    const std::uint32_t from = i - std::min(i - sentence.begin, quote_words);
    const std::uint32_t past = std::min(sentence.end, i + quote_words);
    for (std::uint32_t k = from; k < i; ++k)
        open = mark(k) == '"' ? !open : mark(k) == '(' ? true : mark(k) == ')' ? false : open;
    for (std::uint32_t k = i + 1; open && k < past; ++k)
        if (mark(k) == '"' || mark(k) == ')') return k;
    return 0;
}

/// "in the early hours of the morning": of the day that the text tells, as a clock time is.
MaybeDate DateScanner::early_hours(std::uint32_t i) const
{
    bool words = before_is(i, DateClass::The) && i > block_ + 1 && tokens_.lower(i - 2) == "in" && is(i, DateClass::Early) &&
                 i + 1 < limit_ && tokens_.lower(i + 1) == "hours";
    if (!words) return std::nullopt;
    std::uint32_t end = i + 2;
    bool of_morning = is(end, DateClass::Of) && is(end + 1, DateClass::The) && end + 2 < limit_ && tokens_.lower(end + 2) == "morning";
    if (is(end, DateClass::Of) && !of_morning) return std::nullopt;
    DateMatch match = match_at(i, of_morning ? end + 3 : end);
    match.bare_time = true;
    return match;
}

} // namespace crosscheck
