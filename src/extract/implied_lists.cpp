// "A guard and a city fire inspector were killed", "killed a guard and a bomb technician":
// each of the people that are listed without a figure is one.
#include <algorithm>

#include "extract/argument_finder.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_phrase = 9; // "an Alden Harbour Police bomb squad technician"
constexpr std::uint32_t most_listed = 6;

} // namespace

/// Whether `token` may stand inside a noun phrase.
bool ArgumentFinder::inside_phrase(std::uint32_t token) const
{
    const FrameWords& words = scene_.words();
    if (scene_.is_punctuation(token)) return scene_.lower(token) == "-";
    return !scene_.is(token, words.prepositions) && !scene_.is(token, words.conjunctions) && !scene_.is(token, words.stops) &&
           !scene_.is(token, words.relatives) && !scene_.is(token, words.passive) && !scene_.is(token, words.perfect) &&
           !scene_.is(token, words.determiners) && !scene_.is(token, words.indefinite);
}

/// "a city fire inspector" that ends at `last`: where it begins, or nothing.
std::optional<std::uint32_t> ArgumentFinder::one_ending_at(std::uint32_t last) const
{
    const bool person = scene_.rules().lexicon().person(scene_.lower(last)) && scene_.lemma(last) == scene_.lower(last);
    if (!person || says_what_happened(last)) return std::nullopt; // "left a clerk dead and two hurt"
    for (std::uint32_t token = last; token > match_.sentence.begin && last - token < longest_phrase; --token) {
        if (scene_.is(token - 1, scene_.words().indefinite)) return token - 1;
        if (!inside_phrase(token - 1) || next_is_figure(token - 1)) return std::nullopt;
    }
    return std::nullopt;
}

/// "a bomb technician" that begins at `first`: one past its end, or nothing.
std::optional<std::uint32_t> ArgumentFinder::one_beginning_at(std::uint32_t first) const
{
    if (first >= match_.sentence.end || !scene_.is(first, scene_.words().indefinite)) return std::nullopt;
    std::uint32_t end = first + 1;
    while (end < match_.sentence.end && end - first <= longest_phrase && inside_phrase(end) && !next_is_figure(end)) ++end;
    const std::uint32_t last = end - 1;
    const bool person = last > first && scene_.rules().lexicon().person(scene_.lower(last)) && scene_.lemma(last) == scene_.lower(last);
    const bool closed = end >= match_.sentence.end || scene_.is_punctuation(end) || scene_.is(end, scene_.words().prepositions) ||
                        scene_.is(end, scene_.words().conjunctions) || scene_.is(end, scene_.words().relatives);
    return person && closed ? std::optional(end) : std::nullopt;
}

bool ArgumentFinder::taken(TokenRange words) const
{
    for (const Candidate& other : found_)
        if (other.words.begin < words.end && words.begin < other.words.end) return true;
    return false;
}

/// "A man, a woman and a child were killed": the ones before the one that was found.
void ArgumentFinder::listed_before(std::uint32_t begin)
{
    bool joined = false;
    for (std::uint32_t i = 0; i < most_listed && begin > match_.sentence.begin + 2; ++i) {
        std::uint32_t token = begin - 1;
        const bool conjunction = scene_.lower(token) == "and";
        if (!conjunction && !(joined && scene_.is_symbol(token, ","))) return;
        joined = true;
        if (conjunction && scene_.is_symbol(token - 1, ",")) --token;
        if (token == match_.sentence.begin) return;
        token = before_age(token - 1) + 1;
        const auto first = one_ending_at(token - 1);
        if (!first || governed(*first) || object_of_relative(*first) || taken({*first, token})) return;
        if (*first > match_.sentence.begin && scene_.is_verb(*first - 1) && !scene_.is(*first - 1, scene_.words().reported) &&
            !scene_.reading().classes[*first - 1].is(WordClass::Speech))
            return; // "met a clerk and a driver died"
        add_implied({*first, token}, 1);
        begin = *first;
    }
}

/// "Killed a man, a woman and a child": the ones behind the one that was found.
void ArgumentFinder::listed_behind(std::uint32_t end)
{
    for (std::uint32_t i = 0; i < most_listed && end + 1 < match_.sentence.end; ++i) {
        if (const Mention* age = scene_.is_symbol(end, ",") ? age_at(end + 1) : nullptr) end = age->tokens.end; // "a man, 37, and a woman"
        if (end + 1 >= match_.sentence.end) return;
        std::uint32_t next = scene_.is_symbol(end, ",") ? end + 1 : end;
        const bool conjunction = scene_.lower(next) == "and";
        if (conjunction) ++next;
        const auto phrase = next > end ? one_beginning_at(next) : std::nullopt;
        if (!phrase || taken({next, *phrase})) return;
        const bool goes_on = *phrase + 1 < match_.sentence.end && scene_.lower(*phrase) == "and" &&
                             scene_.is(*phrase + 1, scene_.words().indefinite);
        if (!conjunction && !goes_on) return; // "killed a man, a father of two"
        add_implied({next, *phrase}, 1);
        end = *phrase;
    }
}

/// The rest of a list of people without figures, of which one was found.
void ArgumentFinder::indefinite_list()
{
    if (!spec_.indefinite || found_.empty() || found_.front().part) return;
    const std::size_t found = found_.size();
    const TokenRange words = found_.back().words;
    std::uint32_t earliest = words.begin;
    for (const Candidate& one : found_) earliest = std::min(earliest, one.words.begin);
    const bool behind = words.begin >= match_.tokens.end;
    if (behind && !scene_.is(words.begin, scene_.words().indefinite)) return;
    if (behind)
        listed_behind(words.end);
    else if (words.end <= match_.tokens.begin && !verb_group().singular)
        listed_before(earliest);
    if (found_.size() == found) return;
    for (Candidate& one : found_) one.listed = one.implied.has_value();
}

} // namespace crosscheck
