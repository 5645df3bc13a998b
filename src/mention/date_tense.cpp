#include <algorithm>
#include <array>

#include "mention/date_scan.h"

// A weekday or a date without a year lies before or after the reference as the
// verb it belongs to says. The verb is looked for before the date, nearest
// first, then after it: "said Thursday the company will open in June" is past
// for Thursday and future for June. A participle after "be" says nothing by
// itself ("will be opened on Friday"), so the search goes on past it.

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 15;

} // namespace

/// A finite past form by its ending; the irregular ones are in the lexicon.
bool DateScanner::past_form(std::uint32_t i) const
{
    std::string_view word = tokens_.lower(i);
    return word.size() >= 5 && word.ends_with("ed") && !word.ends_with("eed");
}

/// "Would not comment", "could not be reached": what was asked for and not had.
bool DateScanner::declined(std::uint32_t i) const
{
    static constexpr std::array<std::string_view, 12> words{"comment", "reached", "say", "confirm", "discuss", "disclose",
                                                            "elaborate", "identify", "respond", "specify", "contacted", "speculate"};
    return i < limit_ && std::find(words.begin(), words.end(), tokens_.lower(i)) != words.end();
}

/// What token `i` says of the time; nothing when it is no verb of interest.
/// `passive`: a participle right after it was passed over.
std::optional<Tense> DateScanner::cue(std::uint32_t i, bool& passive) const
{
    if (!lower_word(i) && !(capital(i) && i == block_)) return std::nullopt;
    if (tokens_.lower(i) == "turns" && at(i + 1).number >= 0) return Tense::Future; // "turns 29 on April 11"
    bool to_follows =
        i + 1 < limit_ && (tokens_.lower(i + 1) == "to" || tokens_.lower(i + 1) == "for");
    if (is(i, DateClass::Future)) {
        std::string_view next = i + 1 < limit_ ? tokens_.lower(i + 1) : std::string_view();
        const bool could_not = next == "not" && (tokens_.lower(i) == "could" || declined(i + 2) || declined(i + 3));
        return next == "have" || could_not ? Tense::Past : Tense::Future;
    }
    // "agreed to meet", not "agreed to a deal".
    bool for_noun = to_follows && tokens_.lower(i + 1) == "for" && !is(i, DateClass::PastTense);
    bool noun_follows = is(i + 2, DateClass::Determiner) || is(i + 2, DateClass::Possessor) ||
                        at(i + 2).number >= 0 || (capital(i + 2) && tokens_.lower(i + 1) == "to");
    if (is(i, DateClass::FutureTo) && to_follows && (for_noun || !noun_follows)) return Tense::Future;
    if (passive && tokens_.lower(i) == "to") return Tense::Future;
    if (is(i, DateClass::PastTense) || past_form(i)) {
        if (i > block_ && is(i - 1, DateClass::BeVerb)) {
            passive = true;
            return std::nullopt;
        }
        // "Could hit by Friday", "is forecast to hit": the bare form.
        const bool bare = is(i, DateClass::PastTense) && i > block_ && (is(i - 1, DateClass::Future) || tokens_.lower(i - 1) == "to");
        if (bare && !tokens_.lower(i).ends_with("ed")) return std::nullopt;
        return Tense::Past;
    }
    return std::nullopt;
}

/// "held until a hearing April 19", "jailed pending trial on May 2".
bool DateScanner::awaited(std::uint32_t date) const
{
    if (!before_is(date, DateClass::Scheduled)) return false;
    for (std::uint32_t i = date - 1; i > block_ && date - i < 5; --i) {
        if (is(i - 1, DateClass::Until) || is(i - 1, DateClass::Before)) return true;
    }
    return false;
}

Tense DateScanner::tense(std::uint32_t begin, std::uint32_t end) const
{
    if (awaited(before_is(begin, DateClass::On) ? begin - 1 : begin)) return Tense::Future;
    bool passive = false;
    bool infinitive = false;
    std::uint32_t start = std::max(block_, tokens_.sentences()[tokens_.sentence_of(begin)].begin);
    std::uint32_t before = begin > block_ && is(begin - 1, DateClass::On) ? begin - 1 : begin;
    bool is_then = before > start && (tokens_.lower(before - 1) == "is" || tokens_.lower(before - 1) == "are");
    if (is_then) return Tense::Future; // "the funeral is on Friday"
    for (std::uint32_t i = begin; i > start && begin - i < reach; --i) {
        std::uint32_t token = i - 1;
        if (sym(token, ';') ||
            (sym(token, '.') && i < begin && tokens_[i].has(SpaceBefore) && capital(i)))
            break;
        if (appointed(token, begin)) return is(begin, DateClass::Weekday) ? Tense::Future : Tense::Nearest;
        if (std::optional<Tense> found = cue(token, passive)) return *found;
        infinitive = infinitive || (tokens_.lower(token) == "to" && lower_word(i) && i < begin &&
                                    !is(i, DateClass::Determiner) && !is(i, DateClass::Possessor));
    }
    if (before_is(before, DateClass::Begins)) return Tense::Future;
    passive = false;
    for (std::uint32_t i = end; i < limit_ && i - end < reach; ++i) {
        if (sym(i, ';') || (sym(i, '.') && tokens_[i].kind == TokenKind::Symbol && capital(i + 1)))
            break;
        if (std::optional<Tense> found = cue(i, passive)) return *found;
    }
    // "the goal is passage by Friday"
    std::uint32_t led = before_is(begin, DateClass::The) ? begin - 1 : begin;
    return infinitive || before_is(led, DateClass::By) ? Tense::Future : Tense::Unknown;
}

} // namespace crosscheck
