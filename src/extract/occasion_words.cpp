#include "extract/occasion_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crosscheck {

TokenRange OccasionWords::doer() const
{
    const TokenRange own = clause_.subject_tokens;
    return own.empty() || is(own.begin, WordClass::Relative) ? clause_.shared_subject : own;
}

TokenRange OccasionWords::head_of(TokenRange phrase) const
{
    for (std::uint32_t i = phrase.begin + 1; i < phrase.end; ++i)
        if (is(i, WordClass::Preposition) && tokens_.lower(i) != "of") return {phrase.begin, i};
    return phrase;
}

bool OccasionWords::verb_form(std::uint32_t i) const
{
    return is(i, WordClass::VerbPast) || is(i, WordClass::VerbParticiple) || is(i, WordClass::VerbIng) || is(i, WordClass::VerbThird) ||
           is(i, WordClass::VerbBase);
}

const std::string* OccasionWords::deed_at(std::uint32_t token) const
{
    const std::string* family = at(token);
    const bool plural = is(token, WordClass::VerbThird) && (!clause_.verb || token != *clause_.verb);
    const bool led = is(token, WordClass::VerbBase) && (is(token - 1, WordClass::Determiner) || is(token - 1, WordClass::Adjective) || of_event(token + 1)); // "a cut", "two hijack attempts"
    return family != nullptr && (is(token, WordClass::EventNoun) || plural || led || !verb_form(token)) ? family : nullptr;
}

const std::string* OccasionWords::deed_done(std::uint32_t verb) const
{
    constexpr std::uint32_t reach = 8;
    const std::string* deed = nullptr;
    if (clause_.passive && clause_.verb && verb == *clause_.verb) {
        for (std::uint32_t i = clause_.subject_tokens.begin; i < clause_.subject_tokens.end && !is(i, WordClass::Preposition); ++i) {
            const std::string* found = deed_at(i);
            deed = found != nullptr ? found : is(i, WordClass::Adjective) || opens_phrase(i) ? deed : nullptr;
        }
        return deed;
    }
    for (std::uint32_t i = verb + 1; i < std::min(clause_.tokens.end, verb + reach); ++i) {
        const std::string* found = deed_at(i);
        if (found == nullptr && deed != nullptr) break;
        if (tokens_[i].kind == TokenKind::Symbol || is(i, WordClass::Preposition) || date_.contains(i)) break;
        deed = found;
    }
    return deed;
}

const std::string* OccasionWords::event_in(TokenRange range) const
{
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::string* event = event_at(i);
        if (event == nullptr || tells_kind(i, range.end)) continue;
        return event;
    }
    return nullptr;
}

bool OccasionWords::of_event(std::uint32_t i) const
{
    static constexpr std::array<std::string_view, 16> kOfEvents{"attempt", "bid", "spree", "incident", "rampage", "plot", "process", "proceedings",
                                                                "wave", "season", "day", "ceremony", "show", "night", "series", "scene"};
    return std::find(kOfEvents.begin(), kOfEvents.end(), reading_.lemmas[i]) != kOfEvents.end();
}

bool OccasionWords::tells_kind(std::uint32_t i, std::uint32_t end) const
{
    const std::uint32_t next = i + 1;
    if (next >= end || tokens_[next].kind != TokenKind::Word || date_.contains(next)) return false;
    if (event_at(next) != nullptr) return true;
    if (of_event(next)) return false;
    const bool plain = !opens_phrase(next) && !verb_form(next) && !tokens_[next].has(Capitalised);
    for (const WordClass c : {WordClass::Conjunction, WordClass::Relative, WordClass::Auxiliary, WordClass::Adverb, WordClass::Adjective, WordClass::Subordinator})
        if (is(next, c)) return false;
    return plain;
}

bool OccasionWords::it_alone(TokenRange subject) const
{
    static constexpr std::array<std::string_view, 4> kNoNames{"incident", "tragedy", "episode", "ordeal"};
    if (subject.empty() || subject.size() > 2) return false;
    const bool unnamed = std::find(kNoNames.begin(), kNoNames.end(), tokens_.lower(subject.end - 1)) != kNoNames.end();
    return unnamed || (subject.size() == 1 && is(subject.begin, WordClass::ThingPronoun));
}

std::string OccasionWords::told_of(TokenRange subject) const
{
    std::string head;
    for (std::uint32_t i = subject.begin; i < subject.end; ++i) {
        if (tokens_.raw(i) == "-") continue; // "follow-up inquiry"
        if (tokens_[i].kind != TokenKind::Word || is(i, WordClass::Preposition)) break;
        const bool opens = i == reading_.sentences[clause_.sentence].story && entity_ending_at(reading_, i + 1) == nullptr;
        const bool noun = !is(i, WordClass::Determiner) && !is(i, WordClass::PersonPronoun) && !is(i, WordClass::ThingPronoun) &&
                          !is(i, WordClass::GroupPronoun) && !is(i, WordClass::Adverb) && (opens || !tokens_[i].has(Capitalised));
        head = noun ? reading_.lemmas[i] : std::string();
    }
    return head;
}

bool OccasionWords::bare_noun(std::uint32_t token) const
{
    const bool of_noun = token + 1 < clause_.tokens.end && tokens_.lower(token + 1).starts_with("charge"); // "two murder charges"
    if (is(token, WordClass::EventNoun) && !of_noun) return false; // names what happened
    const bool counted = token > clause_.tokens.begin && (tokens_[token - 1].kind == TokenKind::Number || is(token - 1, WordClass::EventNoun));
    if (counted && is(token, WordClass::VerbThird) && (!clause_.verb || token != *clause_.verb)) return true; // "two murder charges"
    const bool base_only = is(token, WordClass::VerbBase) && !is(token, WordClass::VerbPast) && !is(token, WordClass::VerbParticiple) &&
                           !is(token, WordClass::VerbThird) && !is(token, WordClass::VerbIng);
    if (!base_only || token == clause_.tokens.begin) return false;
    const bool led = tokens_.lower(token - 1) == "to" || is(token - 1, WordClass::Auxiliary) || is(token - 1, WordClass::Negation) ||
                     is(token - 1, WordClass::PersonPronoun) || is(token - 1, WordClass::GroupPronoun);
    return !led && (!clause_.verb || token != *clause_.verb);
}

} // namespace crosscheck
