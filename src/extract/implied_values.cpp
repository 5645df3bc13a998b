// What is counted without a figure: "a woman was killed" is one, "no injuries" none.
#include "extract/argument_finder.h"

namespace crosscheck {

void ArgumentFinder::add_implied(TokenRange words, double value)
{
    Candidate candidate;
    candidate.rule = match_.rule_index;
    candidate.trigger = match_.trigger;
    candidate.trigger_tokens = match_.tokens;
    candidate.words = words;
    candidate.implied = value;
    found_.push_back(candidate);
}

/// "an Indian vessel": a people's name says whose the thing is.
bool ArgumentFinder::describes_next(std::uint32_t token) const
{
    const EntityMention* entity = scene_.entity_at(token);
    const std::uint32_t next = token + 1;
    if (entity == nullptr || !entity->people || next >= match_.sentence.end || scene_.is_punctuation(next)) return false;
    const FrameWords& words = scene_.words();
    return !scene_.is_verb(next) && !scene_.is(next, words.prepositions) && !scene_.is(next, words.conjunctions) &&
           !scene_.is(next, words.relatives) && !scene_.is(next, words.adverbs) && !scene_.is(next, words.stops);
}

/// "killed a woman": an indefinite noun of people is one.
bool ArgumentFinder::implied_object(std::uint32_t from)
{
    if (!spec_.indefinite || from + 1 >= match_.sentence.end) return false;
    if (!scene_.is(from, scene_.words().indefinite)) return false;
    const Lexicon& lexicon = scene_.rules().lexicon();
    for (std::uint32_t token = from + 1; token < match_.sentence.end && token < from + 5; ++token) {
        if (scene_.is_punctuation(token) && scene_.lower(token) != "-") return false;
        if (scene_.is(token, scene_.words().prepositions) || scene_.is(token, scene_.words().stops)) return false;
        if (next_is_figure(token)) return false; // "another five people" has a figure of its own
        const bool person = lexicon.person(scene_.lower(token));
        const bool last = token + 1 >= match_.sentence.end || !lexicon.person(scene_.lower(token + 1));
        if (person && last && describes_next(token)) return false;
        if (person && last) {
            add_implied({from, token + 1}, 1);
            return true;
        }
    }
    return false;
}

/// "a woman was killed": the same before the verb group that begins after `last`.
bool ArgumentFinder::implied_before(std::uint32_t last)
{
    if (!spec_.indefinite) return false;
    const Lexicon& lexicon = scene_.rules().lexicon();
    if (!lexicon.person(scene_.lower(last))) return false;
    for (std::uint32_t token = last; token > match_.sentence.begin && token + 4 > last; --token) {
        const std::uint32_t before = token - 1;
        if (scene_.is(before, scene_.words().indefinite)) {
            if (governed(before)) return false;
            add_implied({before, last + 1}, 1);
            return true;
        }
        if (scene_.is_punctuation(before) && scene_.lower(before) != "-") return false;
        if (scene_.is(before, scene_.words().prepositions) || scene_.is(before, scene_.words().determiners)) return false;
    }
    return false;
}

void ArgumentFinder::none()
{
    if (!spec_.zero) return;
    const FrameWords& words = scene_.words();
    std::uint32_t token = match_.tokens.begin;
    for (std::uint32_t i = 0; i < 5 && token > match_.sentence.begin; ++i) {
        --token;
        if (scene_.is(token, words.zero)) {
            add_implied({token, match_.tokens.end}, 0);
            return;
        }
        const bool filler = scene_.is(token, words.reported) || scene_.is(token, words.adverbs) ||
                            scene_.is(token, words.determiners) || scene_.is(token, words.conjunctions) ||
                            scene_.lower(token) == "of" || scene_.lemma(token) == "report" ||
                            scene_.is(token, words.groups) || scene_.lower(token) == "immediate" ||
                            scene_.lower(token) == "serious" || scene_.lower(token) == "major";
        if (!filler) return;
    }
}

bool ArgumentFinder::next_is_figure(std::uint32_t token) const
{
    const auto [first, last] = scene_.mentions_in({token, token + 1});
    return first != last;
}

} // namespace crosscheck
