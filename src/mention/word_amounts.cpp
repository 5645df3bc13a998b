#include <algorithm>

#include "mention/finder.h"
#include "mention/hedge.h"

// Amounts that words give without a number of their own: "twice", "hourlong",
// "more than a century ago"; and feet with inches.

namespace crosscheck {

/// "Was cancelled twice": how often; not "twice as many", nor the rate "twice a week".
std::optional<std::uint32_t> MentionFinder::twice_at(std::uint32_t i)
{
    static constexpr std::string_view others[] = {"as", "the", "a", "an", "that", "this", "their", "its", "his", "her", "over", "what", "per", "daily",
                                                  "weekly", "monthly", "yearly", "annually", "every", "each", "-", "more", "less", "about", "those", "these", "normal", "usual"};
    if (!scan_.is(i, "twice"))
        return std::nullopt;
    bool owner = scan_.stem(i + 1).size() != scan_.lower(i + 1).size() || (scan_.capital(i + 1) && !scan_.title_case()); // "twice hydrogen's mass"
    if (owner || taken({i, i + 1}) || before(i, "think") || before(i, "at") || before(i, "or") ||
        std::find(std::begin(others), std::end(others), scan_.lower(i + 1)) != std::end(others))
        return std::nullopt;
    HedgeWords hedge = hedge_before(scan_, i);
    Mention mention;
    mention.type = MentionType::Number;
    mention.tokens = {hedge.begin, i + 1};
    mention.number = scan_.tokens()[i].span;
    mention.printed = 2;
    mention.hedge = hedge.hedge;
    open_interval(mention, false);
    emit(std::move(mention));
    return i + 1;
}

/// "Nearly a year ago", "more than a century ago": a length of time as well as part of a date.
std::optional<std::uint32_t> MentionFinder::distance_at(std::uint32_t i)
{
    bool article = scan_.is(i, "a") || scan_.is(i, "an");
    const LexiconWord* word = article ? scan_.known(i + 1) : nullptr;
    if (article && (scan_.is(i + 1, "full") || scan_.is(i + 1, "whole"))) { // "a full month before the vote"
        const LexiconWord* whole = scan_.known(i + 2);
        const bool before_event = (scan_.is(i + 3, "before") || scan_.is(i + 3, "after")) && scan_.word(i + 4);
        if (before_event && whole != nullptr && whole->unit != 0 && scan_.lexicon().unit_at(whole->unit).dimension == "time")
            return emit_unit(scan_.lexicon().unit_at(whole->unit), i + 2, {}, {i, i + 3}, scan_.tokens()[i].span, 1);
    }
    bool timed = word != nullptr && word->unit != 0 && scan_.lexicon().unit_at(word->unit).dimension == "time";
    bool apart = scan_.is(i + 2, "ago") || scan_.is(i + 2, "earlier") || scan_.is(i + 2, "later") || scan_.is(i + 2, "before") || scan_.is(i + 2, "after");
    if (!timed || !apart)
        return std::nullopt;
    HedgeWords hedge = hedge_before(scan_, i);
    const bool unknown = hedge.hedge == Hedge::Exact ? !counts_from(i) : hedge.hedge == Hedge::About;
    if (unknown || (scan_.is(hedge.begin, "over") && !over_counts(hedge.begin)))
        return std::nullopt;
    return emit_unit(scan_.lexicon().unit_at(word->unit), i + 1, hedge, {hedge.begin, i + 2}, scan_.tokens()[i].span, 1);
}

/// "An hourlong talk", "a week-long strike": one of the unit.
std::optional<std::uint32_t> MentionFinder::long_unit_at(std::uint32_t i)
{
    std::string_view word = scan_.lower(i);
    if (!word.ends_with("long") || word.size() > 10)
        return std::nullopt;
    const Unit* unit = nullptr;
    std::uint32_t begin = i;
    if (word.size() > 4) {
        unit = scan_.lexicon().unit(word.substr(0, word.size() - 4));
    } else if (scan_.glued(i) && i >= first() + 2 && scan_.hyphen(i - 1)) {
        begin = i - 2;
        unit = scan_.lexicon().unit(scan_.lower(begin));
    }
    bool counted = !found_.empty() && found_.back().tokens.end > begin; // "two hour-long talks"
    bool joined = begin > first() && scan_.hyphen(begin - 1);
    if (unit == nullptr || unit->dimension != "time" || counted || joined || taken({begin, i + 1}))
        return std::nullopt;
    HedgeWords hedge = hedge_before(scan_, begin);
    return emit_unit(*unit, begin, hedge, {hedge.begin, i + 1}, scan_.tokens()[begin].span, 1);
}

/// "5'8\"": feet and inches, which word breaking leaves in one token.
std::optional<std::uint32_t> MentionFinder::feet_and_inches_at(std::uint32_t i)
{
    std::string_view text = scan_.raw(i);
    std::size_t mark = scan_.digits(i) ? text.find_first_of("'\xE2") : std::string_view::npos; // ' or ’
    if (mark != 1 || text[0] < '2' || text[0] > '9')
        return std::nullopt;
    std::string_view rest = text.substr(text[mark] == '\'' ? mark + 1 : std::min(text.size(), mark + 3));
    bool digits = !rest.empty() && rest.size() <= 2 && rest.find_first_not_of("0123456789") == std::string_view::npos;
    bool closed = scan_.glued(i + 1) && (scan_.is(i + 1, "\"") || scan_.is(i + 1, "”") || scan_.is(i + 1, "″"));
    if (!digits || !closed || taken({i, i + 1}))
        return std::nullopt;
    double inches = 0;
    for (char c : rest)
        inches = inches * 10 + (c - '0');
    if (inches > 11)
        return std::nullopt;
    Mention mention;
    mention.type = MentionType::Measure;
    mention.unit = "foot";
    mention.printed_unit = "'";
    mention.tokens = {i, i + 2};
    mention.number = scan_.tokens()[i].span;
    mention.printed = (text[0] - '0') + inches / 12;
    open_interval(mention, false);
    emit(std::move(mention));
    return i + 2;
}

} // namespace crosscheck
