#include "extract/told_by_the_way.h"

#include <algorithm>
#include <string_view>

#include "extract/about.h"
#include "extract/noun_phrases.h"

namespace crosscheck {
namespace {

bool is_place(EntityType type) { return type == EntityType::Place || type == EntityType::Country; }

/// "Was centred in", "struck near": the clause says where something happened.
bool tells_where(const Clause& clause)
{
    static constexpr std::string_view kVerbs[] = {"be", "center", "centre", "strike", "hit", "occur", "happen", "begin", "take", "explode", "erupt", "crash", "sink", "locate", "record", "measure", "put"};
    return std::find(std::begin(kVerbs), std::end(kVerbs), clause.verb_lemma) != std::end(kVerbs);
}

} // namespace

std::string place_at_distance(const Scene& scene, const Candidate& candidate)
{
    const TokenRange sentence = scene.sentence(candidate.trigger_tokens.begin);
    if (!candidate.mention || candidate.words.begin < sentence.begin + 2) return {};
    const Reading& reading = scene.reading();
    std::uint32_t begin = candidate.words.begin;
    if (scene.is_symbol(begin - 1, "(") && *candidate.mention > 0) { // "40 km (25 miles) north of Riga": one distance
        const Mention& other = reading.mentions[*candidate.mention - 1];
        if (other.type == MentionType::Measure && other.tokens.end + 1 == begin && other.tokens.begin > sentence.begin + 1) begin = other.tokens.begin;
    }
    const Clause& clause = reading.clauses[reading.clause_of(begin)];
    const bool lies = scene.lower(begin - 1) == "located" || scene.lower(begin - 1) == "situated" || scene.lower(begin - 1) == "lying";
    const std::uint32_t comma = lies ? begin - 2 : begin - 1;
    const EntityMention* name = comma > sentence.begin && scene.is_symbol(comma, ",") ? scene.entity_at(comma - 1) : nullptr;
    const bool place = name != nullptr && name->tokens.end == comma && (is_place(name->type) || (lies && name->type == EntityType::Unknown && !name->pronoun));
    if (place && (lies || !tells_where(clause))) {
        const std::uint32_t first = name->tokens.begin;
        const EntityMention* town = first > sentence.begin + 1 && scene.is_symbol(first - 1, ",") ? scene.entity_at(first - 2) : nullptr;
        const bool within = town != nullptr && town->tokens.end + 1 == first && !town->pronoun && town->type != EntityType::Person; // "Eldorado, Texas, 45 miles"
        return within ? town->entity : name->entity;
    }
    const auto type = reading.types.find(clause.subject);
    const bool described = clause.verb && candidate.words.end <= *clause.verb && type != reading.types.end() && is_place(type->second);
    if (described) return clause.subject; // "Orune, an island 40 miles off the coast, has"
    static constexpr std::string_view kPlaces[] = {"island", "town", "village", "city", "building", "house", "office", "port", "base", "camp", "school", "store", "airport", "mine", "ranch", "farm", "prison", "hotel", "harbour", "harbor", "dam", "factory", "plant"};
    const TokenRange own = clause.subject_tokens;
    const bool stands = clause.verb && *clause.verb < begin && (clause.verb_lemma == "be" || clause.verb_lemma == "lie" || clause.verb_lemma == "sit" || clause.verb_lemma == "stand");
    const bool thing = !own.empty() && std::find(std::begin(kPlaces), std::end(kPlaces), scene.lemma(own.end - 1)) != std::end(kPlaces);
    const TokenRange of = own.empty() || reading.classes[own.begin].is(WordClass::Relative) ? clause.shared_subject : own;
    static constexpr std::string_view kCraft[] = {"ship", "warship", "frigate", "destroyer", "vessel", "boat", "trawler", "tanker", "plane", "aircraft", "helicopter", "train", "car", "truck"};
    const bool craft = clause.verb && *clause.verb < begin && reading.classes[*clause.verb].is(WordClass::VerbIng) && !clause.passive && !of.empty() && std::find(std::begin(kCraft), std::end(kCraft), scene.lemma(of.end - 1)) != std::end(kCraft);
    return (stands && thing) || craft ? subject_of(reading, reading.clause_of(begin), &reading.mentions[*candidate.mention]) : std::string();
}

std::string place_lived_in(const Scene& scene, const Candidate& candidate)
{
    if (!candidate.mention) return {};
    const Reading& reading = scene.reading();
    const TokenRange sentence = scene.sentence(candidate.trigger_tokens.begin);
    constexpr std::uint32_t describing = 4; ///< words between the comma and "city of"
    for (std::uint32_t i = candidate.trigger_tokens.begin; i > sentence.begin + 1 && candidate.trigger_tokens.begin - i < describing; --i) {
        if (scene.is_verb(i) || reading.classes[i].is(WordClass::HaveForm)) break; // "Orla, a port south of Lund, has a population of"
        const EntityMention* name = scene.is_symbol(i - 1, ",") ? entity_ending_at(reading, i - 1) : nullptr;
        if (name != nullptr) return name->pronoun || name->type == EntityType::Person ? std::string() : name->entity;
        if (scene.is_punctuation(i - 1)) break;
    }
    for (std::uint32_t i = candidate.words.end; i + 2 < std::min(sentence.end, candidate.words.end + 3); ++i) {
        if (scene.lemma(i) != "live" && scene.lemma(i) != "reside") continue;
        const std::string_view lead = scene.lower(i + 1);
        if (lead != "in" && lead != "on") return {};
        const NounPhrases phrases(reading, reading.clauses[reading.clause_of(i)], nullptr);
        const TokenRange place = phrases.noun_phrase({i + 2, sentence.end});
        const EntityMention* name = place.empty() ? nullptr : entity_ending_at(reading, place.end);
        return name != nullptr ? name->entity : place.empty() ? std::string() : phrases.named(place);
    }
    return {};
}

std::optional<std::string> relative_who_died(const Scene& scene, const Candidate& candidate)
{
    const TokenRange sentence = scene.sentence(candidate.trigger_tokens.begin);
    const std::uint32_t trigger = candidate.trigger_tokens.begin;
    if (trigger < sentence.begin + 3) return std::nullopt;
    std::uint32_t end = scene.is_symbol(trigger - 1, ",") ? trigger - 1 : trigger;
    const EntityMention* name = scene.entity_at(end - 1);
    const bool named = name != nullptr && !name->pronoun && name->tokens.end == end && name->tokens.begin > sentence.begin + 2;
    if (named) end = scene.is_symbol(name->tokens.begin - 1, ",") ? name->tokens.begin - 1 : name->tokens.begin;
    if (end < sentence.begin + 2) return std::nullopt;
    static constexpr std::string_view kin[] = {"brother", "sister", "son", "daughter", "child", "baby", "partner", "cousin", "friend"};
    const bool kind = contains(scene.words().parents, scene.lower(end - 1)) || std::find(std::begin(kin), std::end(kin), scene.lower(end - 1)) != std::end(kin);
    const std::string_view owner = scene.lower(end - 2);
    if (!kind || (owner != "his" && owner != "her" && owner != "their" && owner != "my" && owner != "our")) return std::nullopt;
    return named ? name->entity : std::string();
}

} // namespace crosscheck
