#include <algorithm>
#include <utility>

#include "mention/date_scan.h"

// What the words around a date leave open. A date names days; a hedge ("before",
// "by", "more than two years ago") says on which side of them the time lies, and
// "since", "until" and "or later" make them an end of a longer one.

namespace crosscheck {

/// "by March", "before 2010", "after Friday": a bound that belongs to the date.
MaybeDate DateScanner::bounded(std::uint32_t i)
{
    bool by = is(i, DateClass::By);
    bool prior = is(i, DateClass::Earlier) && tokens_.lower(i) == "prior" && is(i + 1, DateClass::To);
    bool before = is(i, DateClass::Before) || prior;
    if (!by && !before && !is(i, DateClass::After)) return std::nullopt;
    // "1600 by 1200", "1600 pixels by 1200" are sizes.
    std::uint32_t counted = i > block_ + 1 && plural_noun(i - 1) ? i - 2 : i - 1;
    bool size = by && i > block_ && at(counted).digits == 4 && at(i + 1).digits == 4;
    if (size && at(i + 1).number < 1900 && !is(i + 2, DateClass::Zone)) return std::nullopt;
    std::uint32_t start = prior ? i + 2 : i + 1;
    bool the = is(start, DateClass::The);
    if (the) ++start;
    if (at(start).word.unit == DateUnit::Year && at(start + 1).digits == 4) ++start;
    MaybeDate match = dated(start);
    if (!match || (by && match->hedge != Hedge::Exact)) return match;
    // "before Friday's game" and "after the 2003 war" bound no date.
    bool word = match->end < limit_ && tokens_[match->end].kind == TokenKind::Word;
    // "Just before 8am crews asked for help": a time of day by itself is no modifier.
    bool alone = stands_alone(match->end) || (match->minutes >= 0 && !the && match->bare_time);
    bool modifies = !alone || match->inside_possessive || (the && word && !at(match->end).word.any());
    if (!by && (match->hedge != Hedge::Exact || modifies)) return std::nullopt;
    if (by && names_doer(*match, the)) return match;
    match->hedge = by                         ? Hedge::AtMost
                   : before                   ? Hedge::LessThan
                                              : Hedge::MoreThan;
    match->begin = i;
    const bool at_end = (by || before) && match->edge == DatePart::Late && match->resolved && match->range.to;
    if (at_end) match->range.from = match->range.to; // "by the end of May" is by its last day
    if (before && denied_before(i)) match->hedge = Hedge::AtLeast; // "will not be ready before July"
    if (!by && match->minutes >= 0 && close_by(i)) {
        match->hedge = Hedge::About;
        match->begin = i - 1;
    }
    bool or_on = i >= block_ + 2 && tokens_.lower(i - 1) == "or" && is(i - 2, DateClass::On);
    if (or_on && !by) { // "on or before June 30"
        match->hedge = before ? Hedge::AtMost : Hedge::AtLeast;
        match->begin = i - 2;
    }
    return match;
}

/// "Shortly before 9 p.m." is at about 9 p.m.
bool DateScanner::close_by(std::uint32_t i) const
{
    if (i <= block_) return false;
    for (std::string_view word : {"shortly", "just", "soon", "immediately", "right", "minutes", "moments", "seconds"})
        if (tokens_.lower(i - 1) == word) return true;
    return false;
}

/// "Will not open before July", "nobody may leave before Friday".
bool DateScanner::denied_before(std::uint32_t i) const
{
    constexpr std::uint32_t reach = 8;
    const std::uint32_t start = std::max(block_, tokens_.sentences()[tokens_.sentence_of(i)].begin);
    for (std::uint32_t k = i; k > start && i - k < reach; --k) {
        if (tokens_[k - 1].kind == TokenKind::Symbol && !sym(k - 1, '\'')) return false;
        const std::string_view word = tokens_.lower(k - 1);
        if (word == "took" || word == "take") return false;
        if (is(k - 1, DateClass::Negation) || word == "no" || word == "nobody" || word == "none") return true;
    }
    return false;
}

/// "Won by last year's champion", "sunk by the 2008 crash": who or what did it; but "by this year's end".
bool DateScanner::names_doer(const DateMatch& match, bool the) const
{
    if (the) return match.printed.year != 0 && match.printed.month == 0 && bounds_event(match.end, true);
    const bool owner = match.inside_possessive || possessive_at(match.end);
    if (!owner) return false;
    for (std::uint32_t i = match.end; i < std::min(limit_, match.end + 3); ++i)
        if (tokens_.lower(i) == "end" || tokens_.lower(i) == "close") return false;
    return true;
}

MaybeDate DateScanner::no_later_than(std::uint32_t i)
{
    std::string_view first = tokens_.lower(i);
    bool later = is(i + 1, DateClass::Later);
    bool words = (first == "no" || first == "not") && (later || is(i + 1, DateClass::Earlier)) &&
                 i + 2 < limit_ && tokens_.lower(i + 2) == "than";
    std::uint32_t start = is(i + 3, DateClass::The) ? i + 4 : i + 3;
    MaybeDate match = words ? dated(start) : std::nullopt;
    if (match && match->hedge == Hedge::Exact) {
        match->begin = i;
        match->hedge = later ? Hedge::AtMost : Hedge::AtLeast;
    }
    return match;
}

/// A date with the hedge before it: the bounds, "about 9.25 a.m.", "more than
/// two years ago".
MaybeDate DateScanner::hedged(std::uint32_t i)
{
    static constexpr std::pair<DateClass, Hedge> hedges[] = {
        {DateClass::About, Hedge::About},       {DateClass::Nearly, Hedge::Nearly},
        {DateClass::MoreThan, Hedge::MoreThan}, {DateClass::LessThan, Hedge::LessThan},
        {DateClass::AtLeast, Hedge::AtLeast},
    };
    if (MaybeDate match = bounded(i)) return match;
    if (MaybeDate match = no_later_than(i)) return match;
    for (auto [word, hedge] : hedges) {
        if (!is(i, word)) continue;
        bool than = i + 1 < limit_ && tokens_.lower(i + 1) == "than";
        std::uint32_t start = than ? i + 2 : i + 1;
        MaybeDate match = distance(start);
        if (!match && hedge == Hedge::About) match = dated(start);
        if (!match || match->hedge != Hedge::Exact) return std::nullopt;
        bool denied = than && i > block_ && (tokens_.lower(i - 1) == "no" || tokens_.lower(i - 1) == "not");
        match->begin = denied ? i - 1 : i;
        match->hedge = denied && hedge == Hedge::MoreThan ? Hedge::AtMost : hedge;
        return match;
    }
    return std::nullopt;
}

/// Reads "since" and "until" before the date and "or later", "and after" and
/// "onwards" after it. Of "since the 2014 vote" the date bounds nothing.
void DateScanner::read_bound(DateMatch& match) const
{
    match.bound_begin = match.begin;
    bool plain = match.hedge == Hedge::Exact && !match.inside_possessive;
    if (!plain || match.bare_time) return;
    if (read_as_early_as(match) || read_end_words(match)) return;
    std::uint32_t end = match.end;
    std::uint32_t first = match.begin;
    bool the = before_is(first, DateClass::The);
    if (the) --first;
    if (before_is(first, DateClass::On) && lower_word(first - 1)) --first;
    bool least = first >= block_ + 2 && tokens_.lower(first - 1) == "least" && tokens_.lower(first - 2) == "at";
    if (least) first -= 2; // "since at least 2014"
    bool since = before_is(first, DateClass::Since);
    bool up_to = first >= block_ + 2 && tokens_.lower(first - 1) == "to" && tokens_.lower(first - 2) == "up";
    if (bounds_event(end, the) || (!since && !before_is(first, DateClass::Until) && !up_to)) return;
    // "It was not until 1997 that a jury agreed": they agreed in 1997.
    std::uint32_t start = tokens_.sentences()[tokens_.sentence_of(first)].begin;
    for (std::uint32_t k = first - 1; !since && k > start && first - k < 8; --k) {
        if (is(k - 1, DateClass::Negation)) return;
    }
    match.bound_begin = up_to ? first - 2 : first - 1;
    if (least && !since) { // "until at least Monday": it ends then or later
        match.hedge = Hedge::AtLeast;
        match.begin = match.bound_begin;
        return;
    }
    match.bound = since ? DateBound::Since : DateBound::Until;
}

/// A noun after the date takes it: "since the 2014 vote", not "since the 1990s it fell".
bool DateScanner::bounds_event(std::uint32_t end, bool the) const
{
    if (!the) return !stands_alone(end);
    if (end >= limit_ || tokens_[end].kind != TokenKind::Word || at(end).word.any()) return false;
    for (std::string_view word : {"it", "he", "she", "they", "we", "i", "you", "there", "when", "but", "as", "has", "is"})
        if (tokens_.lower(end) == word) return false;
    return true;
}

/// "2014 or later", "from 2016 on", "1990 and earlier".
bool DateScanner::read_end_words(DateMatch& match) const
{
    std::uint32_t end = match.end;
    bool joined = is(end, DateClass::And) && stop_follows(end + 2);
    bool above = joined && end + 1 < limit_ &&
                 (tokens_.lower(end + 1) == "up" || tokens_.lower(end + 1) == "above" || tokens_.lower(end + 1) == "greater");
    std::uint32_t led = before_is(match.begin, DateClass::The) ? match.begin - 1 : match.begin;
    bool on = before_is(led, DateClass::From) && end < limit_ && tokens_.lower(end) == "on" && stop_follows(end + 1);
    if (is(end, DateClass::Onward) || on || (joined && is(end + 1, DateClass::Later)) || above) {
        match.bound = DateBound::Since;
        match.end = joined ? end + 2 : end + 1;
        return true;
    }
    if (joined && is(end + 1, DateClass::Earlier)) {
        match.bound = DateBound::Until;
        match.end = end + 2;
        return true;
    }
    return false;
}

/// "Two months ago" is a day two months before; "less than two months ago" lies between it and the
/// reference. Of "about two months ago" it is the month that holds the day.
DateRange DateScanner::allowed_by_letter(const DateMatch& match) const
{
    std::optional<Day> reached = match.literal->from;
    bool back = match.direction < 0;
    switch (match.hedge) {
    case Hedge::Exact:
        return *match.literal;
    case Hedge::MoreThan:
    case Hedge::AtLeast:
        return back ? DateRange{std::nullopt, reached} : DateRange{reached, std::nullopt};
    case Hedge::LessThan:
        return back ? DateRange{reached, options_.reference} : DateRange{options_.reference, reached};
    case Hedge::AtMost:
        return back ? DateRange{reached, options_.reference} : DateRange{std::nullopt, match.literal->to};
    default:
        return match.literal->from ? match.range : DateRange{};
    }
}

/// The days the words allow; an end without a day is open or not known.
DateRange DateScanner::allowed(const DateMatch& match) const
{
    const DateRange& named = match.range;
    if (!match.resolved || !named.from || !named.to) return match.resolved ? named : DateRange{};
    if (match.minutes >= 0) return named; // "after 6 p.m." is the same day
    const DateRange& letter = match.literal ? *match.literal : named;
    if (match.bound == DateBound::Since) return {letter.from, std::nullopt};
    if (match.bound == DateBound::Until) return {std::nullopt, letter.to};
    bool late = match.edge == DatePart::Late;
    bool early = match.edge == DatePart::Early;
    Hedge hedge = match.hedge;
    if (match.literal) return allowed_by_letter(match);
    if (match.direction < 0) { // "more than two years ago" lies before what it names
        if (hedge == Hedge::MoreThan || hedge == Hedge::AtLeast) return {std::nullopt, named.to};
        return hedge == Hedge::LessThan ? DateRange{named.from, std::nullopt} : named;
    }
    if (match.direction > 0) {
        if (hedge == Hedge::MoreThan || hedge == Hedge::AtLeast) return {named.from, std::nullopt};
        return hedge == Hedge::LessThan ? DateRange{std::nullopt, named.to} : named;
    }
    switch (hedge) {
    case Hedge::LessThan: // the end of a month is a moment, its last day
        return {std::nullopt, late ? *named.to : plus_days(*named.from, -1)};
    case Hedge::MoreThan:
        return {early ? *named.from : plus_days(*named.to, 1), std::nullopt};
    case Hedge::AtMost:
        return {std::nullopt, named.to};
    case Hedge::AtLeast:
        return {named.from, std::nullopt};
    default:
        return named;
    }
}

} // namespace crosscheck
