#include "reading/verbs.h"

#include <algorithm>
#include <array>

// Whether a word that may be a verb in the present is one. "Repairs", "units" and "police" are as often nouns: what
// stands before it must be able to be its subject, and what follows its object.

namespace crosscheck {

VerbKind Verbs::present_kind(std::uint32_t i, std::uint32_t prev, bool third, TokenRange range) const
{
    if (lower(prev) == "whose") return VerbKind::None; // "whose shares fell"
    if (is(prev, WordClass::Relative)) return VerbKind::Finite;
    const bool priced = third && reading_.lemmas[i] == "cost" && i + 1 < range.end && money_[i + 1] && prev + 1 == i && !is(prev, WordClass::Adjective); // "the lamp it launched in May costs $99"
    if (priced && (noun_like(prev) || dated_[prev])) return VerbKind::Finite;
    const bool pronoun = is(prev, WordClass::PersonPronoun) || is(prev, WordClass::ThingPronoun) || is(prev, WordClass::GroupPronoun) ||
                         lower(prev) == "we" || lower(prev) == "you" || lower(prev) == "i";
    if (pronoun) return lower(prev) != "its" && lower(prev) != "their" && lower(prev) != "his" && lower(prev) != "her" ? VerbKind::Finite : VerbKind::None;
    if (third && prev + 1 == i && inside_[prev] && numbered_compound(prev, range.begin)) return VerbKind::None; // "four-finger gestures with"
    const bool verb_before = prev + 1 == i && kinds_[prev] != VerbKind::None && (is(prev, WordClass::VerbPast) || is(prev, WordClass::VerbParticiple));
    if (verb_before) return VerbKind::None; // "reached speeds of"
    if (third && resumes_at(i, range)) return VerbKind::Finite;
    const bool event = is(i, WordClass::EventNoun) && !reading_.sentences[tokens_.sentence_of(i)].headline;
    if (event && !(third && acts(i, prev, range))) return VerbKind::None;
    const bool cut = is(prev, WordClass::Conjunction) || tokens_.raw(prev) == ",";
    if (!cut && !noun_like(prev) && !(third && dated_[prev] && is(prev, WordClass::Auxiliary))) return VerbKind::None;
    if (third && prev + 1 == i && i + 1 < range.end && is(i + 1, WordClass::Preposition) && (bare_adjective(prev, range.begin) || rather_noun(i))) return VerbKind::None;
    if (i > range.begin && is(i - 1, WordClass::Increment)) return VerbKind::None;
    const bool ends = i + 1 >= range.end || tokens_[i + 1].kind == TokenKind::Symbol;
    if (third && !cut && opinion(i) && clause_follows(i + 1, range.end)) return VerbKind::Finite;
    if (!cut && (third ? expects(i, range.end) : says_clause(i, prev, range.end))) return VerbKind::Finite;
    if (third && taken(prev, range.begin)) return VerbKind::None;
    if (third && told_later(i, range.end)) return VerbKind::None;
    const bool through = third && is(i, WordClass::Speech) && named_[prev] && i + 1 < range.end && (is(i + 1, WordClass::Auxiliary) || (is(i + 1, WordClass::VerbThird) && !is(i + 1, WordClass::EventNoun))); // "that Tatra claims will last"
    if (through) return VerbKind::Finite;
    if (third && !cut && never_noun(i) && i + 1 < range.end && word(i + 1)) return VerbKind::Finite; // "man denies arson"
    const bool goes_on = third && !cut && (reading_.lemmas[i] == "continue" || reading_.lemmas[i] == "remain") && i + 1 < range.end && tokens_.raw(i + 1) == ",";
    if (goes_on) return VerbKind::Finite; // "the rise continues, as today the firm"
    if (third && (!cut || is(prev, WordClass::Conjunction)) && reading_.lemmas[i] == "last" && i + 2 < range.end && tokens_[i + 1].kind == TokenKind::Symbol && inside_[i + 2]) return VerbKind::Finite; // 'lasts "three times longer"'
    const bool doing = i + 1 < range.end && is(i + 1, WordClass::VerbIng) && takes_ing(i);
    if (third && !cut && links(i) && i + 1 < range.end && is(i + 1, WordClass::Adjective)) return VerbKind::Finite;
    const bool says = is(i, WordClass::Speech) && (ends || tells_that(i + 1, range.end));
    if (!doing && !begins_object(i + 1, range.end) && !says) return VerbKind::None;
    if (third) return cut && i + 1 < range.end && is(i + 1, WordClass::Preposition) ? VerbKind::None : VerbKind::Finite;
    const std::string_view noun = lower(prev);
    const bool plural = noun.size() > 3 && noun.back() == 's' && reading_.lemmas[prev] != noun;
    const bool people = noun == "people" || noun == "children" || noun == "men" || noun == "women" || noun == "police";
    return (plural || people) && !(i + 1 < range.end && lower(i + 1) == "of") ? VerbKind::Finite : VerbKind::None;
}

/// "Four-finger", with no article before it.
bool Verbs::numbered_compound(std::uint32_t noun, std::uint32_t begin) const
{
    const bool joined = noun >= begin + 2 && tokens_.raw(noun - 1) == "-" && !tokens_[noun].has(SpaceBefore) && inside_[noun - 2];
    if (reading_.sentences[tokens_.sentence_of(noun)].headline) return false;
    return joined && !(noun >= begin + 3 && is(noun - 3, WordClass::Determiner));
}

/// A finite verb stands before it in the sentence.
bool Verbs::verb_before(std::uint32_t i, std::uint32_t begin) const
{
    constexpr std::uint32_t reach = 32;
    for (std::uint32_t at = i; at > begin && i - at < reach; --at) {
        if (kinds_[at - 1] == VerbKind::Finite) return true;
    }
    return false;
}

/// "Jack up taxes in", "heavy damage to residential units in": what a verb with its particle or an adjective takes.
bool Verbs::taken(std::uint32_t prev, std::uint32_t begin) const
{
    const std::string_view word = lower(prev);
    const bool particle = word == "up" || word == "out" || word == "off" || word == "down";
    if (particle) return prev > begin && (is(prev - 1, WordClass::VerbBase) || kinds_[prev - 1] != VerbKind::None);
    return is(prev, WordClass::Adjective) && prev > begin && (is(prev - 1, WordClass::Preposition) || is(prev - 1, WordClass::VerbBase)) && !is(prev, WordClass::VerbBase);
}

/// "Expects repairs to be": what is expected of them follows.
bool Verbs::expects(std::uint32_t i, std::uint32_t end) const
{
    constexpr std::uint32_t reach = 5;
    if (!opinion(i) && reading_.lemmas[i] != "want" && reading_.lemmas[i] != "need") return false;
    for (std::uint32_t at = i + 2; at + 1 < end && at < i + reach && word(at - 1) && !is(at - 1, WordClass::Preposition); ++at) {
        if (lower(at) == "to") return is(at + 1, WordClass::VerbBase) || is(at + 1, WordClass::BeForm);
    }
    return false;
}

/// "French police say armed robbers cleaned out a shop": a clause with a verb of its own is what they say.
bool Verbs::says_clause(std::uint32_t i, std::uint32_t prev, std::uint32_t end) const
{
    constexpr std::uint32_t reach = 7;
    const std::string_view noun = lower(prev);
    const bool several = noun == "police" || (noun.size() > 3 && noun.back() == 's' && reading_.lemmas[prev] != noun);
    if (!several || owner(prev) || !is(i, WordClass::Speech) || is(i, WordClass::EventNoun) || prev + 1 != i) return false;
    for (std::uint32_t at = i + 2; at < end && at < i + reach && word(at); ++at) {
        if (is(at, WordClass::VerbPast) && !is(at, WordClass::Adjective) && noun_like(at - 1)) return true;
        if (is(at, WordClass::Preposition)) return false;
    }
    return false;
}

/// "Officials tell reporters that": a word or two, and what is told.
bool Verbs::tells_that(std::uint32_t i, std::uint32_t end) const
{
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t k = i; k < end && k < i + longest && tokens_[k].kind == TokenKind::Word; ++k)
        if (lower(k) == "that") return true;
    return false;
}

/// "News reports late last week pegged": a time, and only then the verb.
bool Verbs::told_later(std::uint32_t i, std::uint32_t end) const
{
    std::uint32_t at = i + 1;
    while (at < end && dated_[at]) ++at;
    return is(i, WordClass::Speech) && at > i + 1 && at < end && is(at, WordClass::VerbPast) && !is(i - 1, WordClass::PersonPronoun);
}

/// "The lamp, which is due in May, offers 40 hours": behind the comma that closes the aside comes the verb.
bool Verbs::resumes_at(std::uint32_t i, TokenRange range) const
{
    constexpr std::uint32_t longest = 24;
    if (tokens_.raw(i - 1) != "," || i + 1 >= range.end || !begins_object(i + 1, range.end) || is(i + 1, WordClass::Preposition)) return false;
    for (std::uint32_t at = i - 1; at > range.begin + 1 && i - at < longest; --at) {
        if (tokens_.raw(at - 1) == "," && !inside_[at - 1]) return is(at, WordClass::Relative) && (lower(at) == "which" || lower(at) == "who");
    }
    return false;
}

/// "Starts building", "proposes constructing".
bool Verbs::takes_ing(std::uint32_t i) const
{
    for (const std::string_view verb : {"start", "begin", "keep", "stop", "propose", "suggest", "consider", "recommend", "involve", "include", "avoid", "finish", "favour", "favor", "mean"}) {
        if (reading_.lemmas[i] == verb) return true;
    }
    return false;
}

/// Forms that are no plural of a noun.
bool Verbs::never_noun(std::uint32_t i) const
{
    for (const std::string_view verb : {"deny", "admit", "plead", "confess", "refuse", "accuse", "begin", "become", "come"}) {
        if (reading_.lemmas[i] == verb) return true;
    }
    return false;
}

/// "Sounds right", "remains low".
bool Verbs::links(std::uint32_t i) const
{
    for (const std::string_view verb : {"sound", "look", "seem", "feel", "remain", "stay", "appear", "become", "stand"}) {
        if (reading_.lemmas[i] == verb) return true;
    }
    return false;
}

/// Of a noun that follows: "after poor reviews for", not "the same goes for".
bool Verbs::bare_adjective(std::uint32_t i, std::uint32_t begin) const
{
    return is(i, WordClass::Adjective) && (i == begin || !is(i - 1, WordClass::Determiner));
}

/// "Poor reviews for", "web services in", "oil interests after".
bool Verbs::rather_noun(std::uint32_t i) const
{
    for (const std::string_view noun : {"service", "detail", "review", "measure", "study", "source", "force", "figure", "rate", "stock", "witness", "market", "operation", "affair", "product", "system", "interest", "share", "price", "issue"}) {
        if (reading_.lemmas[i] == noun) return true;
    }
    return false;
}

/// "The Orion offers a lamp", "the firm launches its bid": no noun of an event.
bool Verbs::acts(std::uint32_t i, std::uint32_t prev, TokenRange range) const
{
    const std::uint32_t next = i + 1;
    const bool figure = next < range.end && inside_[next] && !numeral_[next] && !dated_[next] && !money_[next]; // "the unit offers up to 5 hours"
    if (prev + 1 != i || next >= range.end || !(figure || (!inside_[next] && is(next, WordClass::Determiner))) || is(prev, WordClass::Adjective) || owner(prev)) return false;
    const std::string_view noun = lower(prev);
    const bool plural = noun.size() > 3 && noun.back() == 's' && reading_.lemmas[prev] != noun;
    if (plural || number(prev) || !word(prev)) return false;
    std::uint32_t at = prev;
    for (int steps = 0; steps < 4 && at > range.begin && noun_like(at - 1) && word(at - 1); ++steps) --at;
    while (at > range.begin && is(at - 1, WordClass::Determiner)) --at;
    return at == range.begin || !is(at - 1, WordClass::Preposition);
}

bool Verbs::opinion(std::uint32_t i) const
{
    constexpr std::array<std::string_view, 17> verbs{
        "expect", "hope", "fear",  "believe",    "think",  "suggest", "predict", "forecast", "feel",
        "estimate", "mean", "show", "anticipate", "assume", "hear",    "learn",   "speculate"};
    const std::string_view lemma = reading_.lemmas[i];
    return std::find(verbs.begin(), verbs.end(), lemma) != verbs.end();
}

bool Verbs::clause_follows(std::uint32_t i, std::uint32_t end) const
{
    for (std::uint32_t at = i; at < std::min(end, i + 5) && word(at); ++at) {
        if (is(at, WordClass::Auxiliary) && !is(at, WordClass::HaveForm) && lower(at - 1) != "to") return at > i;
        if (is(at, WordClass::Preposition) || is(at, WordClass::Relative)) return false;
    }
    return false;
}

} // namespace crosscheck
