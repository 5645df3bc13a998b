#include "reading/phrase_names.h"

#include <algorithm>
#include <string_view>

#include "reading/gazetteer.h"

namespace crosscheck {

PerToken<bool> figure_tokens(const Reading& reading)
{
    PerToken<bool> inside(reading.tokens.size());
    for (const Mention& mention : reading.mentions) {
        const bool whole = mention.type != MentionType::Count && mention.type != MentionType::Ratio;
        for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
            const bool number = reading.tokens[i].span.begin < mention.number.end;
            if (whole || (number && mention.type != MentionType::Ratio) || mention.noun_phrase.contains(i)) inside.set(i, true);
        }
    }
    return inside;
}

/// The name that is the phrase's head: one that no preposition leads in.
/// "Orion's (NASDAQ: ORIN) new lamp".
bool PhraseNames::bracketed(std::uint32_t begin, std::uint32_t name) const
{
    for (std::uint32_t i = name; i > begin; --i) {
        if (tokens_.raw(i - 1) == ")") return false;
        if (tokens_.raw(i - 1) == "(") return true;
    }
    return false;
}

std::string PhraseNames::name_in(TokenRange phrase) const
{
    const auto from = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), phrase.begin,
                                       [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
    std::string found;
    const std::uint32_t limit = first_phrase_end(phrase);
    for (auto it = from; it != reading_.entities.end() && it->tokens.begin < limit; ++it) {
        const bool led = it->tokens.begin > phrase.begin && is(it->tokens.begin - 1, WordClass::Preposition);
        if (led || it->people || bracketed(phrase.begin, it->tokens.begin)) continue;
        const std::uint32_t next = it->tokens.end;
        const bool owner = without_possessive(tokens_.raw(next - 1)).size() != tokens_.raw(next - 1).size();
        if (owner && next < phrase.end) continue;
        if (!heads(*it, phrase)) continue;
        if (it->type == EntityType::Person) return it->entity;
        if (found.empty()) found = it->entity;
    }
    return found.empty() ? described_before(phrase) : found;
}

/// "A native of Riga, Ada Holm": the name behind what describes it.
std::string PhraseNames::described_before(TokenRange phrase) const
{
    const auto after = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), phrase.end,
                                        [](const EntityMention& e, std::uint32_t t) { return e.tokens.end < t; });
    if (after == reading_.entities.end() || after->tokens.end != phrase.end || after->tokens.begin < phrase.begin + 3) return {};
    const bool place = after->type == EntityType::Place || after->type == EntityType::Country || after->people;
    const std::uint32_t name = after->tokens.begin;
    if (!place && !after->pronoun && name == phrase.begin + 3 && tokens_[name - 1].has(Capitalised) && tokens_.lower(name - 2) == "of" && is(name - 3, WordClass::Title)) return after->entity; // "Secretary of State Ada Holm"
    const std::string_view sign = tokens_.raw(after->tokens.begin - 1);
    const bool dash = sign == "--" || sign == "–" || sign == "—" || (sign == "-" && tokens_[after->tokens.begin].has(SpaceBefore));
    if (dash && !place && !after->pronoun && after->type == EntityType::Person) return after->entity; // "A friend -- and an aide -- Ada Holm"
    if (place || after->pronoun || sign != ",") return {};
    std::uint32_t commas = 0;
    for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) commas += tokens_.raw(i) == "," && !inside_[i] ? 1U : 0U;
    return commas == 1 ? after->entity : std::string{};
}

/// Where the phrase has its head behind it: "two leaders | in Riga, Latvia". A phrase
/// that begins with a preposition goes on behind it.
std::uint32_t PhraseNames::first_phrase_end(TokenRange phrase) const
{
    const bool figure = phrase.size() > 1 && (tokens_[phrase.begin + 1].kind == TokenKind::Number || inside_[phrase.begin]); // "over 20 boats"
    const bool led = is(phrase.begin, WordClass::Preposition) && !figure;
    for (std::uint32_t i = phrase.begin + 1; i < phrase.end; ++i) {
        if (is(i, WordClass::Preposition) && !named_[i] && !inside_[i] && !led) return i;
    }
    return phrase.end;
}

/// The phrase is about the name itself: not "UN soldiers".
bool PhraseNames::heads(const EntityMention& entity, TokenRange phrase) const
{
    const std::uint32_t next = entity.tokens.end;
    if (next + 1 < phrase.end && tokens_.raw(next) == "-" && !tokens_[next].has(SpaceBefore) && !tokens_[next + 1].has(SpaceBefore) && !named_[next + 1]) return false; // "Riga-based Tatra"
    if (next >= phrase.end || tokens_[next].kind == TokenKind::Symbol) return true;
    return is(next, WordClass::Preposition) || is(next, WordClass::Conjunction) || is(next, WordClass::Relative) || is(next, WordClass::Adverb);
}

/// The name with which a clause ends, before a relative clause.
std::string PhraseNames::last_name(TokenRange clause) const
{
    const auto after = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), clause.end,
                                        [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
    if (after == reading_.entities.begin()) return {};
    const EntityMention& last = *(after - 1);
    if (last.tokens.begin < clause.begin || last.people) return {};
    const bool place = last.type == EntityType::Place || last.type == EntityType::Country;
    const bool comma = tokens_.raw(clause.end - 1) == "," || (clause.end < tokens_.size() && tokens_.raw(clause.end) == ",");
    if (place && !comma) return {}; // "cables in the Red Sea that were cut"
    std::uint32_t words_end = clause.end - (tokens_[clause.end - 1].kind == TokenKind::Symbol && tokens_.raw(clause.end - 1) != ")" ? 1U : 0U);
    constexpr std::uint32_t longest = 10;
    if (words_end > clause.begin + 2 && tokens_.raw(words_end - 1) == ")") { // "The Golden Lamp (2007), which"
        std::uint32_t open = words_end - 1;
        while (open > clause.begin && words_end - open < longest && tokens_.raw(open) != "(") --open;
        if (tokens_.raw(open) == "(") words_end = open;
    }
    return last.tokens.end >= words_end ? last.entity : std::string{};
}

} // namespace crosscheck
