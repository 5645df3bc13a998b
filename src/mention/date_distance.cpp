#include <algorithm>

#include "mention/date_scan.h"

// Distances in time: "two years ago", "a day later", "three weeks from now".

namespace crosscheck {

/// "2.5" before a unit and "ago".
bool DateScanner::half_figure(std::uint32_t i) const
{
    const DateToken& token = at(i);
    return token.number > 0 && token.digits <= 2 && token.fraction == 5 && token.fraction_digits == 1 &&
           token.suffix == DateToken::Suffix::None && is(i + 2, DateClass::Ago);
}

/// "two years", "a day", "several months", "two and a half years", "the day".
std::optional<DateScanner::Distance> DateScanner::read_distance(std::uint32_t i) const
{
    Distance distance;
    std::uint32_t end = i;
    distance.the = is(i, DateClass::The) && is(i + 1, DateClass::Unit);
    std::uint32_t few_at = is(i, DateClass::Determiner) && is(i + 1, DateClass::Few) ? i + 1 : i;
    distance.few = !distance.the && is(few_at, DateClass::Few);
    if (distance.the) {
        end = i + 1;
        distance.few = tokens_.lower(end).ends_with("s"); // "in the days before June 5"
    } else if (distance.few) {
        end = is(few_at + 1, DateClass::Of) ? few_at + 2 : few_at + 1;
    } else {
        MaybeNumber number = cardinal(i);
        bool and_half = !number && half_figure(i); // "2.5 years ago"
        if (and_half) number = Number{at(i).number, i + 1};
        if (!number) return std::nullopt;
        distance.half = and_half;
        distance.steps = number->value;
        end = number->end;
        bool joined = (end < limit_ && tokens_.lower(end) == "or") || is(end, DateClass::To);
        MaybeNumber most = joined ? cardinal(end + 1) : std::nullopt;
        if (most && most->value > number->value && is(most->end + 1, DateClass::Ago)) { // "two or three years ago"
            distance.least = number->value;
            distance.steps = most->value;
            end = most->end;
        }
    }
    bool spoken_half = is(end, DateClass::And) && at(end + 1).word.value == 1 && end + 2 < limit_ &&
                       tokens_.lower(end + 2) == "half";
    distance.half = distance.half || spoken_half;
    distance.number_end = end;
    distance.unit_at = spoken_half ? end + 3 : end;
    distance.unit = at(distance.unit_at).word.unit;
    distance.end = distance.unit_at + 1;
    bool half_behind = !distance.half && is(distance.end, DateClass::And) && at(distance.end + 1).word.value == 1 &&
                       distance.end + 2 < limit_ && tokens_.lower(distance.end + 2) == "half" && is(distance.end + 3, DateClass::Ago);
    if (half_behind) { // "a year and a half ago"
        distance.half = true;
        distance.end += 3;
    }
    distance.or_two = distance.steps == 1 && !distance.few && !distance.the && distance.end < limit_ && tokens_.lower(distance.end) == "or" &&
                      at(distance.end + 1).word.value == 2 && is(distance.end + 2, DateClass::Ago);
    bool or_so = !distance.the && distance.end + 1 < limit_ && tokens_.lower(distance.end) == "or" &&
                 tokens_.lower(distance.end + 1) == "so" && is(distance.end + 2, DateClass::Ago); // "a week or so ago"
    if (distance.or_two || or_so) distance.end += 2;
    if (distance.unit == DateUnit::Week && tokens_.lower(distance.unit_at).starts_with("fortnight"))
        distance.steps *= 2;
    return distance;
}

/// "half a century" is five decades, "half a year" six months.
std::optional<DateScanner::Distance> DateScanner::half_unit(std::uint32_t i) const
{
    if (i >= limit_ || tokens_.lower(i) != "half") return std::nullopt;
    bool article = is(i + 1, DateClass::Cardinal) && at(i + 1).word.value == 1;
    Distance distance;
    distance.unit_at = article ? i + 2 : sym(i + 1, '-') ? i + 2 : i + 1;
    distance.number_end = distance.unit_at;
    switch (at(distance.unit_at).word.unit) {
    case DateUnit::Century:
        distance.steps = 5;
        distance.unit = DateUnit::Decade;
        return distance;
    case DateUnit::Decade:
        distance.steps = 5;
        distance.unit = DateUnit::Year;
        return distance;
    case DateUnit::Year:
        distance.steps = 6;
        distance.unit = DateUnit::Month;
        return distance;
    default:
        return std::nullopt;
    }
}

/// A distance and what it is counted from: "two years ago", "a day later",
/// "the day after the attack", "in two weeks" of what is to come.
MaybeDate DateScanner::distance(std::uint32_t i)
{
    if (is(i, DateClass::In) && tokens_.lower(i) == "within") return within(i);
    bool inside = is(i, DateClass::In) && tokens_.lower(i) == "in";
    std::optional<Distance> read = half_unit(i);
    if (!read) read = read_distance(inside ? i + 1 : i);
    if (!read) return std::nullopt;
    // "the three past years"
    std::uint32_t past_at = read->number_end;
    bool past = is(past_at, DateClass::Past) || is(past_at, DateClass::Last);
    bool several = past_at + 1 < limit_ && tokens_.lower(past_at + 1).ends_with("s");
    if ((past || is(past_at, DateClass::Next)) && !read->few && !inside && several)
        return rolling(i, {read->steps, past_at + 1}, past ? -1 : 1);
    if (read->unit == DateUnit::None || read->unit == DateUnit::Season) return std::nullopt;
    DateMatch match = match_at(i, std::max(read->end, read->unit_at + 1));
    match.relative = true;
    match.precision = precision_of(read->unit);
    if (inside) return in_future(match, read->unit, read->steps, read->few || read->half);
    if (is(match.end, DateClass::Ago)) return ago(match, *read);
    if (!countable_unit(read->unit) || read->half) return std::nullopt;
    if (is(match.end, DateClass::And) || sym(match.end, ',')) {
        if (MaybeDate both = two_units_ago(match, *read)) return both;
    }
    if (MaybeDate span = span_from(match, *read)) return span;
    if (MaybeDate span = span_to(match, *read)) return span;
    if (is(match.end, DateClass::From))
        return distance_from(match, match.end, read->unit, read->few ? 0 : read->steps);
    return before_or_after(match, *read);
}

MaybeDate DateScanner::ago(DateMatch match, const Distance& distance) const
{
    if (distance.the) return std::nullopt;
    ++match.end;
    match.direction = -1;
    match.resolved = options_.reference.has_value() && !distance.few;
    if (!match.resolved) return match;
    int steps = distance.steps;
    if (distance.unit == DateUnit::Hour || distance.unit == DateUnit::Minute)
        set_unit(match, DateUnit::Day, distance.unit == DateUnit::Hour ? -(steps / 24) : 0);
    else
        count_from(match, *options_.reference, distance.unit, -steps);
    if (distance.half && match.range.from) {
        match.range.from = unit_range(*options_.reference, distance.unit, -steps - 1).from;
        match.literal.reset();
    }
    if (distance.or_two && match.range.from) {
        match.range.from = unit_range(*options_.reference, distance.unit, -2).from;
        if (match.literal) match.literal->from = move_day(*options_.reference, distance.unit, -2);
    }
    if (distance.least != 0 && match.range.from) {
        match.range.to = unit_range(*options_.reference, distance.unit, -distance.least).to;
        if (match.literal) match.literal->to = move_day(*options_.reference, distance.unit, -distance.least);
    }
    day_of_distance(match, distance);
    return match;
}

/// "six months ago today" is that very day, "a week ago Friday" a week before the last Friday.
void DateScanner::day_of_distance(DateMatch& match, const Distance& distance) const
{
    if (!match.literal || !match.literal->from) return;
    Day day = *match.literal->from;
    std::uint32_t next = is(match.end, DateClass::On) ? match.end + 1 : match.end;
    bool today = next == match.end && is(next, DateClass::RelativeDay) && at(next).word.value == 0;
    DateUnit around = next == match.end && is(next, DateClass::This) ? at(next + 1).word.unit : DateUnit::None;
    if (around == DateUnit::Week || around == DateUnit::Month) { // "a year ago this week"
        match.end = next + 2;
        match.range = unit_range(day, around, 0);
        match.precision = precision_of(around);
        match.literal.reset();
        return;
    }
    bool named = is_weekday(next) && !at(next).possessive && at(next + 1).number < 0;
    if (named) {
        int back = (weekday(day) - at(next).word.value + 7) % 7;
        if (distance.unit == DateUnit::Week && back == 0) back = 7;
        if (distance.unit != DateUnit::Week && back > 3) back -= 7;
        day = plus_days(day, -back);
    } else if (!today) {
        return;
    }
    match.end = next + 1;
    match.range = {day, day};
    match.precision = DatePrecision::Day;
    match.literal.reset();
}

/// "a year earlier", "two days before the meeting": counted from a date beside
/// it, or the article's year; else a relation.
MaybeDate DateScanner::before_or_after(DateMatch match, const Distance& distance)
{
    std::uint32_t next = match.end;
    bool back = is(next, DateClass::Earlier);
    if (!back && !is(next, DateClass::Later)) return std::nullopt;
    const bool lasts = tokens_.lower(next) == "following" && match.begin > block_ && tokens_.lower(match.begin - 1) == "for";
    if (lasts) return std::nullopt; // "lay in bed for a week following the race": how long
    int steps = back ? -distance.steps : distance.steps;
    match.end = next + 1;
    match.direction = back ? -1 : 1;
    match.resolved = false;
    bool relation = is(next, DateClass::Before) || is(next, DateClass::After);
    if (back && next + 1 < limit_ &&
        tokens_.lower(next + 1) == "to") { // "six months prior to the vote"
        relation = true;
        ++next;
    }
    bool after_that = relation && next + 1 < limit_ && tokens_.lower(next + 1) == "that" && stop_follows(next + 2);
    if (after_that) match.end = next + 2;
    if (relation && !after_that && next + 1 < limit_ && tokens_[next + 1].kind != TokenKind::Symbol)
        return distance_from(match, next, distance.unit, distance.few ? 0 : steps, distance.the);
    if (distance.the && !relation) return std::nullopt;
    if (distance.few) return match;
    if (const DateMatch* from = antecedent(match.begin, distance.unit)) { // of a year that ends in March it is the end
        set_distance(match, from->precision == DatePrecision::Other ? *from->range.to : *from->range.from, distance.unit, steps);
        match.relative = from->relative;
    } else if (back && options_.reference && distance.unit == DateUnit::Year) {
        set_distance(match, *options_.reference, distance.unit, steps);
    }
    return match;
}

/// "three days from now", "two days before Christmas", "a day after the
/// attack": `next` is the preposition; steps 0 = an unknown number.
/// `stretch`: "the week before Christmas" is all of its days.
MaybeDate DateScanner::distance_from(DateMatch match, std::uint32_t next, DateUnit unit, int steps, bool stretch)
{
    std::uint32_t anchor = next + 1;
    if (is(next, DateClass::From) && is(anchor, DateClass::Now) &&
        !is(anchor, DateClass::RelativeDay)) {
        match.end = anchor + 1;
        match.direction = 1;
        match.resolved = options_.reference.has_value() && steps != 0;
        if (match.resolved) count_from(match, *options_.reference, unit, steps);
        return match;
    }
    bool owned = is(anchor, DateClass::Possessor) && (is_month(anchor + 1) || at(anchor + 1).number >= 0); // "the day before his June 24 death"
    if (is(anchor, DateClass::The) || owned) ++anchor;
    MaybeDate from = anchor < limit_ && !is(anchor, DateClass::Cardinal)
                         ? core_without_distance(anchor)
                         : std::nullopt;
    bool beside_year = unit == DateUnit::Year && !is(next, DateClass::From); // not "5 euros a year from 2015"
    if (!from && beside_year) from = bare_year(anchor); // "the year before 2015"
    if (from && !from->inside_possessive && (owned || stands_alone(from->end))) {
        const bool coming = is(next, DateClass::From) && from->fields.weekday != 0 && from->fields.day == 0 && options_.reference;
        if (coming) { // "a week from Friday": the one that comes
            const Day day = plus_days(*options_.reference, (from->fields.weekday - weekday(*options_.reference) + 6) % 7 + 1);
            from->fields = {};
            from->range = {day, day};
            from->relative = true;
        }
        resolve(*from);
        match.end = owned ? next + 1 : from->end; // the day of the event is a date of its own
        bool day_said = from->precision == DatePrecision::Day;
        bool like = from->precision == precision_of(unit) && from->hedge == Hedge::Exact;
        match.resolved = from->resolved && steps != 0 && (day_said || like);
        if (match.resolved && !day_said)
            match.range = unit_range(*from->range.from, unit, steps);
        else if (match.resolved) { // from a day that is named the distance is exact
            Day day = move_day(*from->range.from, unit, steps);
            match.range = {day, day};
            match.precision = DatePrecision::Day;
            if (stretch && unit != DateUnit::Day) {
                match.precision = DatePrecision::Other;
                match.range = steps < 0 ? DateRange{day, plus_days(*from->range.from, -1)}
                                        : DateRange{plus_days(*from->range.from, 1), day};
            }
        }
        return match;
    }
    if (is(next, DateClass::From)) return std::nullopt;
    match.end = next + 1;
    match.resolved = false;
    return match;
}

/// "will be done within nine months": from the article's day on.
MaybeDate DateScanner::within(std::uint32_t i) const
{
    std::optional<Distance> read = read_distance(i + 1);
    bool usable = read && countable_unit(read->unit) && !read->few && !read->half && !read->the;
    if (!usable) return std::nullopt;
    std::uint32_t end = read->unit_at + 1;
    bool relation = is(end, DateClass::Of) || is(end, DateClass::After) || is(end, DateClass::Before) ||
                    at(end - 1).possessive;
    if (relation || tense(i, end) != Tense::Future) return std::nullopt;
    DateMatch match = match_at(i, end);
    match.relative = true;
    match.precision = precision_of(read->unit);
    match.resolved = options_.reference.has_value();
    if (match.resolved)
        match.range = {options_.reference, move_day(*options_.reference, read->unit, read->steps)};
    return match;
}

/// "three days starting Monday", "for two weeks from June 5": that long from the day on.
MaybeDate DateScanner::span_from(DateMatch match, const Distance& distance)
{
    std::uint32_t next = sym(match.end, ',') ? match.end + 1 : match.end;
    bool lasting = match.begin > block_ && tokens_.lower(match.begin - 1) == "for";
    bool from = is(next, DateClass::From) && lasting;
    if (distance.few || distance.half || distance.the || (!from && !is(next, DateClass::Begins)))
        return std::nullopt;
    if (is(next + 1, DateClass::On)) ++next;
    MaybeDate start = next + 1 < limit_ ? core_without_distance(next + 1) : std::nullopt;
    if (!start || start->inside_possessive || !stands_alone(start->end)) return std::nullopt;
    resolve(*start);
    bool day = start->resolved && start->range.from && start->range.from == start->range.to;
    if (start->resolved && !day) return std::nullopt;
    match.end = start->end;
    match.precision = DatePrecision::Other;
    match.resolved = start->resolved;
    if (day) {
        Day after = move_day(*start->range.from, distance.unit, distance.steps);
        match.range = {start->range.from, plus_days(after, -1)};
    }
    return match;
}

/// "two weeks and two days ago", "a year and three months ago".
MaybeDate DateScanner::two_units_ago(DateMatch match, const Distance& distance) const
{
    std::optional<Distance> second = read_distance(match.end + 1);
    bool usable = second && tokens_.lower(match.end) != "or" && countable_unit(second->unit) && is(second->unit_at + 1, DateClass::Ago) &&
                  !second->few && !second->half && !distance.few && !distance.the;
    if (!usable) return std::nullopt;
    match.end = second->unit_at + 2;
    match.direction = -1;
    match.resolved = options_.reference.has_value();
    if (match.resolved)
        count_from(match, move_day(*options_.reference, distance.unit, -distance.steps), second->unit,
                   -second->steps);
    return match;
}

/// "will open in two weeks".
MaybeDate DateScanner::in_future(DateMatch match, DateUnit unit, int steps, bool vague) const
{
    std::uint32_t end = match.end;
    bool apart = sym(end, '\'') && end + 1 < limit_ && tokens_.lower(end + 1) == "time";
    if (at(end - 1).possessive && end < limit_ && tokens_.lower(end) == "time") --end;
    bool time = apart || end < match.end;
    bool leads = match.begin == block_ && (end >= limit_ || tokens_[end].kind == TokenKind::Word); // "In ten days they will vote"
    bool ends = end >= limit_ || tokens_[end].kind == TokenKind::Symbol ||
                (leads && !is(end, DateClass::Of) && tense(match.begin, end) == Tense::Future);
    bool first_in = match.begin > block_ && (tokens_.lower(match.begin - 1) == "time" ||
                                             before_is(match.begin, DateClass::Ordinal));
    if (vague || !countable_unit(unit) || first_in || (!time && !ends) ||
        (!time && tense(match.begin, match.begin) != Tense::Future))
        return std::nullopt;
    match.end = time ? end + 2 : end;
    match.direction = 1;
    match.resolved = options_.reference.has_value();
    if (match.resolved) count_from(match, *options_.reference, unit, steps);
    return match;
}

/// The forms a distance may be counted from.
MaybeDate DateScanner::core_without_distance(std::uint32_t i)
{
    if (is(i, DateClass::RelativeDay) || is(i, DateClass::Last) || is(i, DateClass::Next))
        return relative(i);
    for (MaybeDate match : {month_first(i), day_first(i), weekday_first(i), holiday(i)}) {
        if (match) return match;
    }
    return at(i).number >= 0 ? numeric(i) : std::nullopt;
}

/// "the three months ended June 30", "the year to March 2021": that long up to the day or month.
MaybeDate DateScanner::span_to(DateMatch match, const Distance& distance)
{
    std::uint32_t next = match.end;
    if (next >= limit_ || distance.few || distance.half) return std::nullopt;
    std::string_view word = tokens_.lower(next);
    bool the = distance.the || before_is(match.begin, DateClass::The);
    bool ended = word == "ended" || word == "ending";
    bool longer = distance.unit == DateUnit::Month || distance.unit == DateUnit::Year || distance.unit == DateUnit::Quarter ||
                  (distance.unit == DateUnit::Week && distance.steps > 2); // "the 52 weeks to 31 March"
    if (!ended && !(the && longer && (word == "to" || word == "through"))) return std::nullopt;
    if (is(next + 1, DateClass::On) || (is(next + 1, DateClass::In) && !is(next + 1, DateClass::Of))) ++next;
    if (is(next + 1, DateClass::The) && is(next + 2, DateClass::Late) && is(next + 3, DateClass::Of)) next += 3; // "to the end of June"
    MaybeDate last = month_first(next + 1);
    if (!last) last = day_first(next + 1);
    if (!last || last->inside_possessive || last->fields.last_day != 0 || !stands_alone(last->end)) return std::nullopt;
    resolve(*last);
    match.end = last->end;
    match.relative = last->relative;
    match.precision = DatePrecision::Other;
    match.resolved = last->resolved && last->range.to;
    if (!match.resolved) return match;
    // The months are whole: "to March" begins on the 1st of April of the year before.
    Day after = plus_days(*last->range.to, 1);
    match.range = {move_day(after, distance.unit, -distance.steps), last->range.to};
    return match;
}

} // namespace crosscheck
