#include "mention/date_scan.h"

namespace crosscheck {

/// A day of the month: "28", "28th", "first". Not the start of a decimal, a
/// time, a count or a share.
DateScanner::MaybeNumber DateScanner::day_number(std::uint32_t i) const
{
    using Suffix = DateToken::Suffix;
    const DateToken& token = at(i);
    if (token.number < 0) {
        if (is(i, DateClass::Ordinal)) return Number{token.word.value, i + 1};
        // "twenty-first", "twenty nine"
        std::uint32_t ones = sym(i + 1, '-') ? i + 2 : i + 1;
        bool tens =
            is(i, DateClass::Cardinal) && (token.word.value == 20 || token.word.value == 30);
        bool compound = tens && (is(ones, DateClass::Ordinal) || is(ones, DateClass::Cardinal));
        int value = token.word.value + at(ones).word.value;
        if (!compound || value > 31 || is(ones + 1, DateClass::Counted) || plural_noun(ones + 1))
            return std::nullopt;
        return Number{value, ones + 1};
    }
    bool plain = token.suffix == Suffix::None || token.suffix == Suffix::Ordinal;
    if (!plain || token.digits > 2 || token.fraction >= 0 || token.number < 1 || token.number > 31)
        return std::nullopt;
    std::uint32_t next = i + 1;
    bool glued = (sym(next, '.') || sym(next, ':')) && at(next + 1).number >= 0 &&
                 (sym(next, ':') || attached(next + 1));
    if (glued || sym(next, '%') ||
        (sym(next, '-') && lower_word(next + 1) && attached(next + 1) &&
         !is(next + 1, DateClass::Month)))
        return std::nullopt;
    if (is(next, DateClass::Counted) || is(next, DateClass::Meridiem) ||
        (is(next, DateClass::Unit) && at(next).word.unit != DateUnit::Weekend && token.suffix == Suffix::None))
        return std::nullopt;
    return Number{token.number, next};
}

/// A year of four digits, two after an apostrophe, or words.
DateScanner::MaybeNumber DateScanner::year_number(std::uint32_t i) const
{
    const DateToken& token = at(i);
    if (is(i, DateClass::Cardinal)) return spelled_year(i);
    if (sym(i, '\'') && at(i + 1).digits == 2 && attached(i + 1) && at(i + 1).fraction < 0 &&
        at(i + 1).suffix == DateToken::Suffix::None)
        return Number{full_year(at(i + 1).number), i + 2};
    bool plain = token.suffix == DateToken::Suffix::None && token.fraction < 0 &&
                 token.digits == 4 && token.number >= 1000 && token.number <= 2100;
    bool counted = is(i + 1, DateClass::Counted) && !before_is(i, DateClass::Determiner);
    if (!plain || counted || is(i + 1, DateClass::Zone)) return std::nullopt;
    if (sym(i + 1, '%') || (sym(i + 1, ':') && at(i + 2).number >= 0)) return std::nullopt;
    return Number{token.number, i + 1};
}

bool DateScanner::is_month(std::uint32_t i) const
{
    if (!is(i, DateClass::Month) || capital(i) || !is(i, DateClass::LowerAmbiguous))
        return is(i, DateClass::Month);
    // Text in lower case: "in may 2019", "12 may", never "he may".
    bool year = at(i + 1).digits == 4 || (is(i + 1, DateClass::Of) && at(i + 2).digits == 4);
    bool day = at(i + 1).digits >= 1 && at(i + 1).digits <= 2 && !lower_word(i + 2);
    bool led =
        before_is(i, DateClass::In) || before_is(i, DateClass::Last) ||
        (i > block_ && (at(i - 1).suffix == DateToken::Suffix::Ordinal || at(i - 1).digits == 2));
    return year || day || led;
}

bool DateScanner::is_weekday(std::uint32_t i) const
{
    return is(i, DateClass::Weekday) && (capital(i) || !is(i, DateClass::LowerAmbiguous));
}

/// Reads the year, or "last year", that ends a date of day and month.
void DateScanner::read_year_after(DateMatch& match, bool day_first) const
{
    std::uint32_t next = match.end;
    if (at(next - 1).joined_year != 0) {
        match.fields.year = at(next - 1).joined_year;
        return;
    }
    if (sym(next, ',') || (sym(next, '.') && attached(next)) || sym(next, '-') || sym(next, '/'))
        ++next;
    else if (is(next, DateClass::Of) || (is(next, DateClass::In) && at(next + 1).digits == 4))
        ++next;
    MaybeNumber year = year_number(next);
    if (next == match.end && !year && sym(next + 1, ':')) { // "Oct 26 15:50:06 2016"
        std::optional<ClockFigures> time = clock_figures(next);
        MaybeNumber behind = time && time->seconds ? year_number(time->end) : std::nullopt;
        if (behind) match.fields.year = behind->value;
        if (behind) return;
    }
    // "On June 5, 2012 killed" is no count of them: that prints "2,012 killed".
    bool day_said = match.fields.day != 0 && sym(next - 1, ',') && at(next).digits == 4 && is(next + 1, DateClass::Counted);
    if (!year && day_said && at(next).number >= 1900 && at(next).number < 2040 &&
        at(next).suffix == DateToken::Suffix::None && at(next).fraction < 0)
        year = Number{at(next).number, next + 1};
    if (year) {
        match.fields.year = year->value;
        match.end = year->end;
        match.inside_possessive = false;
        return;
    }
    bool this_year = is(next, DateClass::This);
    bool last_year = is(next, DateClass::Last);
    if ((this_year || last_year || is(next, DateClass::Next)) &&
        at(next + 1).word.unit == DateUnit::Year && next + 1 < limit_) {
        if (options_.reference)
            match.fields.year = calendar(*options_.reference).year + (this_year   ? 0
                                                                      : last_year ? -1
                                                                                  : 1);
        match.relative = true;
        match.end = next + 2;
        match.inside_possessive = at(next + 1).possessive;
        return;
    }
    // "10 Nov 11", "05-Aug-16".
    const DateToken& token = at(next);
    bool short_year =
        token.digits == 2 && token.fraction < 0 && token.suffix == DateToken::Suffix::None;
    bool glued = next > match.end && attached(next - 1) && attached(next) && !sym(next - 1, ','); // "05-Aug-16"
    bool ends = (glued || !lower_word(next + 1)) && !sym(next + 1, ':') && !sym(next + 1, '%') &&
                !(sym(next + 1, '.') && attached(next + 2));
    if (day_first && short_year && ends && !sym(match.end, ',') &&
        !is(next + 1, DateClass::Month)) {
        match.fields.year = full_year(token.number);
        match.end = next + 1;
    }
}

/// "May 4-6", "Nov. 2 and 3": a second day after the first.
void DateScanner::read_second_day(DateMatch& match) const
{
    std::uint32_t next = match.end;
    if (DayList list = listed_days(next, match.fields.day); list.end != 0) {
        bool month = is_month(list.end) || (is(list.end, DateClass::Of) && is_month(list.end + 1));
        bool verb = before_is(match.begin, DateClass::On) &&
                    (is(list.end, DateClass::PastTense) || is(list.end, DateClass::Future));
        bool led_on = verb || (is(list.end, DateClass::In) && !is(list.end, DateClass::Of));
        if (month || (lower_word(list.end) && !led_on)) return;
        if (!reads_as_range(list, match.fields.day)) {
            match.list_end = list.end;
            return;
        }
    }
    bool and_joins = is(next, DateClass::And);
    if (!sym(next, '-') && !is(next, DateClass::To) && !and_joins) return;
    MaybeNumber day = day_number(next + 1);
    bool words = at(next + 1).number < 0 && !is(next, DateClass::To);
    if (!day || words || day->value <= match.fields.day || is_month(day->end)) return;
    if (is(day->end, DateClass::Of) && is_month(day->end + 1)) return;
    if (and_joins && !reads_as_range(listed_days(next, match.fields.day), match.fields.day)) return;
    match.fields.last_day = day->value;
    match.hedge = Hedge::Range;
    match.end = day->end;
}

/// The year behind the last day of a list is the year of its first, too.
void DateScanner::read_year_of_list(DateMatch& match) const
{
    DateMatch last = match;
    last.end = match.list_end;
    read_year_after(last, false);
    match.fields.year = last.fields.year;
    match.relative = last.relative;
}

/// A month by itself is a date where the words around it leave no other
/// reading: "in May", "last June", "its August results", "September".
bool DateScanner::month_stands_alone(std::uint32_t i, std::uint32_t end) const
{
    bool after_word = before_is(i, DateClass::In) || before_is(i, DateClass::By) ||
                      before_is(i, DateClass::Before) || before_is(i, DateClass::After) ||
                      before_is(i, DateClass::From) || before_is(i, DateClass::To) ||
                      before_is(i, DateClass::Between) || before_is(i, DateClass::Early) ||
                      before_is(i, DateClass::Mid) || before_is(i, DateClass::Late);
    if (i > block_ && sym(i - 1, '-') && i > block_ + 1 &&
        (is(i - 2, DateClass::Mid) || is(i - 2, DateClass::Month)))
        after_word = true;
    if (before_is(i, DateClass::And) && i > block_ + 1 && is(i - 2, DateClass::Month))
        after_word = true;
    if ((is(end, DateClass::To) || sym(end, '-')) && is_month(end + 1)) after_word = true;
    if (is(end, DateClass::And) && is_month(end + 1) && at(end + 2).digits == 4) after_word = true;
    if (before_is(i, DateClass::Determiner) && lower_word(end) && tokens_.lower(end).size() > 3)
        after_word = true;
    if (is(i, DateClass::Abbreviation) && sym(end - 1, '.')) after_word = true;
    bool letters = is(i, DateClass::Abbreviation) && tokens_[i].has(AllCaps) && !after_word; // "0% APR"
    if (is(i, DateClass::Ambiguous) || letters) return after_word;
    return capital(i) || after_word;
}

/// The day behind a month; one in words is the last of its clause: "from June five."
DateScanner::MaybeNumber DateScanner::day_after_month(std::uint32_t i) const
{
    int value = at(i).word.value;
    bool one = value == 1 && tokens_.lower(i) == "one" && capital(i); // "April One"
    bool words = is(i, DateClass::Cardinal) && value < 13 && capital(i - 1) && (one || (value > 1 && stop_follows(i + 1)));
    return words ? MaybeNumber(Number{value, i + 1}) : day_number(i);
}

/// "June 28, 2021", "June 2021", "Nov. 27", "May 4-6", "in May".
MaybeDate DateScanner::month_first(std::uint32_t i) const
{
    if (!is_month(i) || before_is(i, DateClass::Each)) return std::nullopt;
    DateMatch match = match_at(i, i + 1);
    match.fields.month = at(i).word.value;
    match.inside_possessive = at(i).possessive;
    if (is(i, DateClass::Abbreviation) && sym(i + 1, '.') &&
        (attached(i + 1) || at(i + 2).number >= 0))
        match.end = i + 2;
    std::uint32_t next = match.end;
    if (sym(next, '-') || sym(next, '/') ||
        (sym(next, ',') && at(next + 1).suffix == DateToken::Suffix::Ordinal))
        ++next;
    bool the = is(next, DateClass::The);
    MaybeNumber day = match.inside_possessive ? std::nullopt : day_after_month(the ? next + 1 : next);
    if (day && the && at(next + 1).number >= 0 && at(next + 1).suffix != DateToken::Suffix::Ordinal)
        day.reset();
    if (day && at(next).number < 0 && !the && is(next, DateClass::Ordinal) &&
        lower_word(day->end) && !is(day->end, DateClass::To))
        day.reset(); // "in May first results came"
    // "in June, 28 people": the number counts.
    if (day && plural_noun(day->end) && at(next).suffix == DateToken::Suffix::None &&
        sym(match.end, ','))
        day.reset();
    if (day) {
        match.fields.day = day->value;
        match.end = day->end;
        match.inside_possessive = false;
        read_second_day(match);
        if (at(next).joined_year != 0 && match.fields.last_day == 0)
            match.fields.year = at(next).joined_year;
        else if (match.list_end != 0)
            read_year_of_list(match);
        else
            read_year_after(match, false);
        // "February 30" may be a month and a count; with a year it is a day that never was.
        bool no_day = match.fields.year == 0 &&
                      !make_day(2000, match.fields.month, match.fields.day);
        if (no_day) return std::nullopt;
        if (at(match.end).word.unit == DateUnit::Weekend) return weekend_of_day(match);
        // "June 28 (Thursday)".
        if (sym(match.end, '(') && is_weekday(match.end + 1) && sym(match.end + 2, ')'))
            match.end += 3;
        return match;
    }
    bool possessive = match.inside_possessive;
    if (!possessive) read_year_after(match, false);
    if (match.fields.year == 0 && !match.relative && !month_stands_alone(i, match.end))
        return std::nullopt;
    return match;
}

/// "28 June 2021", "28th of June", "12-14 May", "the first of January".
MaybeDate DateScanner::day_first(std::uint32_t i) const
{
    MaybeNumber day = day_number(i);
    // "fifteen August nineteen ninety-three": a figure in words needs both.
    if (!day && is(i, DateClass::Cardinal) && is_month(i + 1) && spelled_year(i + 2))
        day = Number{at(i).word.value, i + 1};
    if (!day || before_is(i, DateClass::Each)) return std::nullopt;
    bool spelled = at(i).number < 0;
    if (MaybeDate listed = spelled ? std::nullopt : day_before_month(i, *day)) return listed;
    DateMatch match = match_at(i, day->end);
    match.fields.day = day->value;
    std::uint32_t next = day->end;
    if (sym(next, '-') || is(next, DateClass::To) || is(next, DateClass::And)) {
        MaybeNumber last = day_number(is(next + 1, DateClass::The) ? next + 2 : next + 1);
        bool month = last && (is_month(last->end) ||
                              (is(last->end, DateClass::Of) && is_month(last->end + 1)));
        bool both = !is(next, DateClass::And) || spelled || reads_as_range(listed_days(next, day->value), day->value);
        if (month && both && last->value > day->value) {
            match.fields.last_day = last->value;
            match.hedge = Hedge::Range;
            next = last->end;
        }
    }
    bool of = is(next, DateClass::Of);
    if (of || sym(next, '-') || sym(next, '/') || (sym(next, '.') && attached(next))) ++next;
    if (!is_month(next) || (spelled && !of && !is(i, DateClass::Cardinal)) || at(next).possessive)
        return std::nullopt;
    if (i > block_ && (sym(i - 1, '$') || sym(i - 1, '#') || before_is(i, DateClass::NotYear)))
        return std::nullopt;
    match.fields.month = at(next).word.value;
    match.end = next + 1;
    if (is(next, DateClass::Abbreviation) && sym(next + 1, '.') && attached(next + 1) &&
        (at(next + 2).digits == 4 || sym(next + 2, ',') || is(next + 2, DateClass::To)))
        match.end = next + 2;
    read_year_after(match, true);
    int year = match.fields.year != 0 ? match.fields.year : 2000;
    int last = match.fields.last_day != 0 ? match.fields.last_day : match.fields.day;
    if (!make_day(year, match.fields.month, last)) return std::nullopt;
    return match;
}

/// "2017 April", "2020/Sep/23".
MaybeDate DateScanner::year_first(std::uint32_t i) const
{
    MaybeNumber year = year_number(i);
    if (!year || at(i).digits != 4) return std::nullopt;
    std::uint32_t next = i + 1;
    if (sym(next, '-') || sym(next, '/')) ++next;
    if (next < limit_ && tokens_[next].kind == TokenKind::Word && tokens_.lower(next).size() == 2) {
        if (MaybeDate part = quarter(next)) {
            part->begin = i;
            return part;
        }
    }
    if (is(next, DateClass::Ordinal) || at(next).suffix == DateToken::Suffix::Ordinal) {
        MaybeDate part = numbered_part(next); // "2008 second-quarter results"
        bool piece = part && (part->precision == DatePrecision::Quarter ||
                              part->precision == DatePrecision::Other);
        if (piece && part->end <= next + 3) {
            part->begin = i;
            return part;
        }
    }
    if (!is_month(next) || at(next).possessive || is(next + 1, DateClass::To)) return std::nullopt;
    DateMatch match = match_at(i, next + 1);
    match.fields.year = year->value;
    match.fields.month = at(next).word.value;
    std::uint32_t day_at = sym(next + 1, '-') || sym(next + 1, '/') ? next + 2 : next + 1;
    if (MaybeNumber day = day_number(day_at); day && at(day_at).number >= 0) {
        match.fields.day = day->value;
        match.end = day->end;
    } else if (is(next, DateClass::Ambiguous) && lower_word(next + 1)) {
        return std::nullopt; // "in 2017 May said"
    }
    return match;
}

} // namespace crosscheck
