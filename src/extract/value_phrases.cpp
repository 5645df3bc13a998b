// Which mentions a rule's value may be, and how far a phrase of words goes.
#include <algorithm>

#include "extract/arguments.h"

namespace crosscheck {
namespace {

bool matches_type(ValueClass type, MentionType mention)
{
    switch (type) {
    case ValueClass::Count: return mention == MentionType::Count;
    case ValueClass::Number: return mention == MentionType::Number || mention == MentionType::Count;
    case ValueClass::Money: return mention == MentionType::Money;
    case ValueClass::Percent: return mention == MentionType::Percent;
    case ValueClass::Measure: return mention == MentionType::Measure || mention == MentionType::Duration;
    case ValueClass::Ratio: return mention == MentionType::Ratio;
    case ValueClass::Date: return mention == MentionType::Date;
    case ValueClass::Duration: return mention == MentionType::Duration;
    case ValueClass::Age: return mention == MentionType::Age;
    case ValueClass::Text:
    case ValueClass::Entity: return false;
    }
    return false;
}

/// "Syria and neighbouring countries": no verb follows soon, so the phrase goes on.
bool joins_nouns(const Scene& scene, std::uint32_t conjunction, std::uint32_t end)
{
    const std::string_view word = scene.lower(conjunction);
    if (word != "and" && word != "or") return false;
    const std::uint32_t limit = std::min(end, conjunction + 3);
    if (limit < conjunction + 3) return limit > conjunction + 1;
    for (std::uint32_t token = conjunction + 1; token < limit; ++token) {
        if (scene.is_verb(token) || scene.is_punctuation(token) || scene.is(token, scene.words().passive)) return false;
    }
    return true;
}

/// The sign of "$5 million", the point of "U.S. exports".
bool opens_sum(const Scene& scene, std::uint32_t token)
{
    const std::string_view sign = scene.lower(token);
    return (sign == "$" || sign == "€" || sign == "£" || sign == "¥") && token + 1 < scene.tokens().size() && scene.tokens()[token + 1].kind == TokenKind::Number;
}

/// The point of "U.S. exports", which ends no sentence.
bool abbreviates(const Scene& scene, std::uint32_t token, std::uint32_t end)
{
    return scene.lower(token) == "." && token > 0 && token + 1 < end && !scene.tokens()[token].has(SpaceBefore) &&
           scene.lower(token - 1).find('.') != std::string_view::npos;
}

/// "The bank's claims", "their demands": a verb's word that somebody has.
bool owned(const Scene& scene, std::uint32_t token)
{
    const std::string_view before = scene.tokens().raw(token - 1);
    return without_possessive(before).size() != before.size() || scene.is(token - 1, scene.words().determiners);
}

} // namespace

bool accepts(const ValueSpec& spec, const Mention& mention, bool adjacent)
{
    if (mention.idiom) return false;
    if (spec.step && (mention.change == Change::To || mention.change == Change::From)) return false;
    const bool plain = mention.type == MentionType::Number;
    if (spec.type == ValueClass::Count && plain) {
        if (!spec.bare || !adjacent) return false;
    } else if (!matches_type(spec.type, mention.type)) {
        return false;
    }
    if (spec.least && (!mention.printed || *mention.printed < *spec.least)) return false;
    if (spec.most && (!mention.printed || *mention.printed > *spec.most)) return false;
    if (!spec.per.empty() && std::find(spec.per.begin(), spec.per.end(), mention.per) == spec.per.end()) return false;
    if (spec.of.empty() || plain) return true;
    return std::any_of(spec.of.begin(), spec.of.end(),
                       [&](const std::string& noun) { return noun == mention.noun || noun == mention.unit; });
}

TokenRange phrase_from(const Scene& scene, std::uint32_t begin, std::uint32_t end, std::uint32_t limit)
{
    std::uint32_t token = begin;
    while (token < end && token - begin < limit) {
        const bool quote = scene.lower(token) == "“" || scene.lower(token) == "”" || scene.lower(token) == "\"" || scene.lower(token) == "-" ||
                           scene.lower(token) == "’" || scene.lower(token) == "'";
        if (scene.is_punctuation(token) && !quote && !opens_sum(scene, token) && !abbreviates(scene, token, end)) break;
        if (scene.is(token, scene.words().conjunctions) && joins_nouns(scene, token, end)) {
            ++token;
            continue;
        }
        const std::string_view word = scene.lower(token);
        if (token > begin && (word == "he" || word == "she" || word == "they" || word == "we" || word == "i")) break; // "the sum he wants"
        const bool name = scene.tokens()[token].has(Capitalised) && token > begin;
        if (scene.is(token, scene.words().stops) && !(name && scene.entity_at(token) != nullptr)) break;
        if (scene.is_verb(token) && token > begin && !name && !owned(scene, token)) break;
        ++token;
    }
    return {begin, token};
}

} // namespace crosscheck
