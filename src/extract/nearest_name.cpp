#include "extract/nearest_name.h"

#include <algorithm>

#include "extract/antecedents.h"

namespace crosscheck {

std::string NearestName::find(bool person) const
{
    if (!person && rule_.value.type == ValueClass::Text && names_.has_its_own()) return {};
    const std::uint32_t anchor = candidate_.trigger_tokens.begin;
    const auto [first, last] = scene_.entities_in({anchor > sentence_.begin + SubjectNames::reach ? anchor - SubjectNames::reach : sentence_.begin,
                                                   std::min(sentence_.end, anchor + SubjectNames::reach)});
    if (std::string own = of_pronoun(); !own.empty()) return own;
    std::string best;
    std::uint32_t best_distance = 0;
    bool sourced = false; // the only name is that of who gives the figure
    const bool own = names_.has_its_own();
    const Clause& whole = scene_.reading().clauses[scene_.reading().clause_of(anchor)];
    const TokenRange clause = whole.tokens;
    const bool anchor_is_verb = whole.verb == anchor && !whole.passive;
    for (std::uint32_t e = first; e < last; ++e) {
        const EntityMention& entity = scene_.reading().entities[e];
        if (own && !clause.contains(entity.tokens.begin)) continue; // "the guard was killed when Karl Brandt fled"
        const bool after = entity.tokens.begin >= anchor;
        if (entity.people && candidate_.words.contains(entity.tokens.begin)) continue; // "captured 23 Somali pirates"
        if (names_.only_says(entity) || tells_apart(entity) || names_.places_subject(entity)) continue;
        if (entity.type == EntityType::Unknown && names_.governed(entity)) continue;
        const bool place = entity.type == EntityType::Place || entity.type == EntityType::Country;
        if (own && after && place && !whole.passive && rule_.kind == "attacks") continue; // "pirates carried out 40 attacks in the gulf"
        if (entity.type == EntityType::Place && !after && named_subject(whole) && located(entity)) continue;
        if (after && anchor_is_verb && !whole.subject_tokens.empty() && receives(anchor)) continue; // "the club offered Holm $2m": the club's offer
        if (after && is_source(entity)) sourced = true;
        if (own && anchor_is_verb && entity.tokens.begin >= candidate_.words.end && rule_.value.type != ValueClass::Text) continue; // "the lamp costs $99 and comes with a Tatra cable"
        if (after && (stands_in(entity) || is_source(entity) || of_unnamed(entity))) continue;
        if (person && entity.type != EntityType::Person && entity.type != EntityType::Unknown) continue;
        // A name before is likelier the subject than one behind at the same distance.
        const std::uint32_t distance = after ? (entity.tokens.begin - anchor) * 2 : anchor - entity.tokens.begin;
        if (!best.empty() && distance >= best_distance) continue;
        if (std::string found = names_.slug(entity); !found.empty()) {
            best = std::move(found);
            best_distance = distance;
        }
    }
    return best.empty() && !sourced ? earlier() : best;
}

/// "At the Riga Medical Centre": where it is, unless the rule is of places.
bool NearestName::stands_in(const EntityMention& entity) const
{
    const std::vector<std::string>& types = rule_.subject.types;
    const bool of_places = std::find(types.begin(), types.end(), name(EntityType::Place)) != types.end();
    if (types.empty() || of_places || names_.wants_country(types)) return false;
    std::uint32_t token = entity.tokens.begin;
    while (token > sentence_.begin && scene_.is(token - 1, scene_.words().determiners) && !scene_.is(token - 1, scene_.words().prepositions)) --token;
    if (token == sentence_.begin) return false;
    const std::string_view word = scene_.lower(token - 1);
    return word == "at" || word == "in" || word == "near" || word == "outside";
}

/// ", according to figures of Tatra".
bool NearestName::is_source(const EntityMention& entity) const
{
    constexpr std::uint32_t longest = 12;
    const std::uint32_t from = entity.tokens.begin > sentence_.begin + longest ? entity.tokens.begin - longest : sentence_.begin;
    for (std::uint32_t token = from; token + 1 < entity.tokens.begin; ++token) {
        if (scene_.lower(token) == "according" && scene_.lower(token + 1) == "to") return true;
    }
    return false;
}

/// "It has 350 staff with offices in the US": not the country's, whoever "it" is.
bool NearestName::of_unnamed(const EntityMention& entity) const
{
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const TokenRange own = clause.subject_tokens;
    if (!clause.verb || own.empty() || !clause.subject.empty() || !reading.classes[own.end - 1].is(WordClass::ThingPronoun)) return false;
    return entity.type == EntityType::Place || entity.type == EntityType::Country;
}

/// Of a rule that asks first who does it: behind such a verb stands who gets it.
bool NearestName::receives(std::uint32_t verb) const
{
    if (rule_.subject.from.empty() || rule_.subject.from.front() != SubjectFrom::Agent) return false;
    for (const std::string_view gives : {"offer", "pay", "give", "grant", "award", "lend", "owe", "promise", "hand", "guarantee"})
        if (scene_.lemma(verb) == gives) return true;
    return false;
}

/// "Five Tatra members got six years": the members, whose noun has no name.
bool NearestName::tells_apart(const EntityMention& entity) const
{
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const TokenRange own = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
    const bool before = own.begin <= entity.tokens.begin && entity.tokens.end + 1 == own.end && clause.subject.empty();
    if (!before || without_possessive(scene_.tokens().raw(entity.tokens.end - 1)) != scene_.tokens().raw(entity.tokens.end - 1)) return false;
    for (const std::string_view people : {"member", "official", "officer", "worker", "employee", "soldier", "troop", "player", "fan", "follower", "resident", "student", "leader", "executive", "man", "woman", "sailor"})
        if (reading.lemmas[own.end - 1] == people) return true;
    return false;
}

/// The clause is of a noun phrase, with a name or without.
bool NearestName::named_subject(const Clause& clause) const
{
    const TokenRange own = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
    return clause.verb && own.size() > 1 && own.begin > sentence_.begin && scene_.is(own.begin, scene_.words().determiners);
}

/// "Based in Riga with 40 staff, the firm": in a lead-in.
bool NearestName::located(const EntityMention& entity) const
{
    const std::uint32_t begin = entity.tokens.begin;
    return begin > sentence_.begin && (scene_.lower(begin - 1) == "in" || scene_.lower(begin - 1) == "at" || scene_.lower(begin - 1) == "near");
}

/// What the sentences before are about: the subject with which one of the last three begins.
std::string NearestName::earlier() const
{
    const Reading& reading = scene_.reading();
    if (names_.has_its_own() || of_several() || names_unknown()) return {};
    constexpr std::uint32_t clauses_back = 64;
    constexpr std::uint32_t names_of_one = 16;
    const std::uint32_t from = reading.clause_of(sentence_.begin);
    const std::uint32_t here = reading.clauses[reading.clause_of(sentence_.begin)].sentence;
    for (std::uint32_t c = from; c-- > 0 && reading.clauses[c].sentence + 3 >= here && from - c < clauses_back;) {
        const Clause& clause = reading.clauses[c];
        const bool opens = c == 0 || reading.clauses[c - 1].sentence != clause.sentence;
        if (!opens || clause.subject.empty()) continue;
        const auto [first, last] = scene_.entities_in(clause.tokens);
        for (std::uint32_t e = first; e < std::min(last, first + names_of_one); ++e) {
            const EntityMention& entity = reading.entities[e];
            const bool about = entity.entity == clause.subject && entity.tokens.begin >= reading.sentences[clause.sentence].story;
            if (about && names_.fits(entity)) return entity.entity;
        }
    }
    return earlier_place();
}

/// "Tatra said that it was leaving its $99 model": of whatever the pronoun stands for, when that has a name.
std::string NearestName::of_pronoun() const
{
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const TokenRange own = clause.subject_tokens;
    if (!clause.verb || !clause.subject.empty() || own.size() != 1 || !reading.classes[own.begin].is(WordClass::ThingPronoun)) return {};
    const std::string found = antecedent_of(reading, clause, own.begin);
    const auto type = reading.types.find(found);
    const bool fits = type != reading.types.end() && std::find(rule_.subject.types.begin(), rule_.subject.types.end(), name(type->second)) != rule_.subject.types.end();
    return fits ? found : std::string();
}

/// "Terry Holm was appointed": of that name, whatever it is of.
bool NearestName::names_unknown() const
{
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const auto type = reading.types.find(clause.subject);
    return clause.verb && !clause.subject_tokens.empty() && type != reading.types.end() && type->second == EntityType::Unknown;
}

/// "They were offering $99": of no one name of a sentence before.
bool NearestName::of_several() const
{
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const TokenRange own = clause.subject_tokens;
    return clause.verb && clause.subject.empty() && own.size() == 1 && reading.classes[own.begin].is(WordClass::GroupPronoun);
}

/// Where the sentences before are: the last place or country that they name, when the rule takes one.
std::string NearestName::earlier_place() const
{
    constexpr std::uint32_t names_back = 16;
    const auto [first, last] = scene_.entities_in({sentence_.begin > 200 ? sentence_.begin - 200 : 0, sentence_.begin});
    for (std::uint32_t e = last; e > first && last - e < names_back; --e) {
        const EntityMention& entity = scene_.reading().entities[e - 1];
        const bool place = (entity.type == EntityType::Place || entity.type == EntityType::Country) && !rule_.subject.types.empty();
        if (place && names_.fits(entity)) return entity.entity;
    }
    return {};
}

} // namespace crosscheck
