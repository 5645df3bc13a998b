#include "reading/event_names.h"

#include <algorithm>

namespace crosscheck {

EventNames::EventNames(const Reading& reading) : reading_(reading), tokens_(reading.tokens)
{
    note_names();
}

/// "The Storm 9530", "Hunger Games": the noun is part of what something is
/// called. "Hurricane Ada" begins with what it is.
bool EventNames::in_a_name(std::uint32_t token) const
{
    const auto after = std::upper_bound(reading_.entities.begin(), reading_.entities.end(), token,
                                        [](std::uint32_t t, const EntityMention& e) { return t < e.tokens.begin; });
    if (token > 0 && tokens_[token].has(AllCaps) && called_.contains({tokens_.lower(token - 1), tokens_.lower(token)})) return true;
    if (tokens_[token].has(Capitalised) && is(token, WordClass::EventNoun) && firms_.contains(tokens_.lower(token))) return true;
    if (after == reading_.entities.begin()) return false;
    const EntityMention& entity = *(after - 1);
    if (entity.pronoun || !entity.tokens.contains(token)) return false;
    return entity.tokens.begin != token || entity.tokens.size() == 1;
}

/// "Hurricane Ada", "Operation Dawn"; not "Summit Pictures".
bool EventNames::bears_names(std::uint32_t token) const
{
    const std::string event = named_by(token);
    return event == "storm" || event == "operation" || event == "quake" || event == "fire" || event == "flood";
}

/// The names that an event noun begins or ends in sentences, so that "Summit paid" and "ORUNE GAMES" are known again.
void EventNames::note_names()
{
    for (const SentenceReading& sentence : reading_.sentences) {
        if (sentence.headline || sentence.tokens.size() < 3 || tokens_.raw(sentence.tokens.end - 1) != ".") continue; // in lines of titles all is capital
        for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
            if (!in_title_case(i) || !in_title_case(i + 1)) continue;
            if (is(i, WordClass::EventNoun) && !bears_names(i) && !is(i + 1, WordClass::Preposition)) firms_.insert(tokens_.lower(i));
            if (is(i + 1, WordClass::EventNoun)) called_.emplace(tokens_.lower(i), tokens_.lower(i + 1));
        }
    }
}

bool EventNames::in_title_case(std::uint32_t i) const
{
    return tokens_[i].has(Capitalised) && !tokens_[i].has(AllCaps);
}

/// "The final note", "it will not offer lamps", "enough gas to cause an explosion": an adjective, a verb of
/// something else, and what did not come to pass.
bool EventNames::only_sounds_like(std::uint32_t token) const
{
    const SentenceReading& sentence = reading_.sentences[tokens_.sentence_of(token)];
    const bool listed = token > sentence.tokens.begin && token + 1 < sentence.tokens.end && is(token - 1, WordClass::Preposition) && tokens_.raw(token + 1) == ",";
    if (listed && tokens_.lower(token) == "war") return true; // "with war, hunger and want"
    if (reading_.lemmas[token] == "final" && modifies(token, sentence.tokens)) return true;
    const Clause& clause = reading_.clauses[reading_.clause_of(token)];
    if (!sentence.headline && clause.verb == token && named_by(token) == "offer") return true;
    return is(token, WordClass::EventNoun) && kept_from(token, sentence.tokens);
}

/// What stands before the noun and its adjectives is "to cause", "to avoid".
bool EventNames::kept_from(std::uint32_t noun, TokenRange sentence) const
{
    std::uint32_t i = noun;
    while (i > sentence.begin && noun - i < 4 && (is(i - 1, WordClass::Adjective) || is(i - 1, WordClass::Determiner))) --i;
    if (i < sentence.begin + 2 || tokens_.lower(i - 2) != "to") return false;
    for (const std::string_view verb : {"cause", "avoid", "prevent", "avert", "trigger"}) {
        if (tokens_.lower(i - 1) == verb) return true;
    }
    return false;
}

/// The class of events that the token names; of a verb too: "thieves stole jewels".
std::string EventNames::named_by(std::uint32_t token) const
{
    const std::string* event = class_at(reading_.event_nouns, token);
    return event != nullptr ? *event : std::string{};
}

/// "Rescue team", "fire service": the event noun only says what kind of thing follows.
bool EventNames::modifies(std::uint32_t noun, TokenRange clause) const
{
    const std::uint32_t next = noun + 1;
    if (next >= clause.end || tokens_[next].kind != TokenKind::Word) return false;
    for (const WordClass c : {WordClass::Preposition, WordClass::Auxiliary, WordClass::Conjunction, WordClass::Adverb, WordClass::Relative,
                              WordClass::Subordinator, WordClass::Determiner, WordClass::Negation, WordClass::VerbPast, WordClass::VerbIng}) {
        if (is(next, c)) return false;
    }
    return true;
}

} // namespace crosscheck
