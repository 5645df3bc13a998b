#include "extract/subject_names.h"

#include <algorithm>

namespace crosscheck {
bool SubjectNames::fits(const EntityMention& entity) const
{
    const std::vector<std::string>& types = rule_.subject.types;
    return types.empty() || std::find(types.begin(), types.end(), name(entity.type)) != types.end();
}

std::string SubjectNames::slug(const EntityMention& entity) const
{
    const std::vector<std::string>& types = rule_.subject.types;
    if (entity.people && outlaws(entity.tokens.end)) return {};
    if (fits(entity)) return entity.entity;
    if (entity.type == EntityType::Place && !types.empty() && wants_country(types)) {
        const NamedEntity* known = scene_.rules().gazetteer().find(entity.entity);
        return known == nullptr || !known->capital || governed(entity) ? std::string() : known->country; // "Washington imposed"
    }
    if (entity.type != EntityType::Person) return {};
    const auto office = affiliations_.find(entity.entity);
    return office == affiliations_.end() ? std::string() : office->second;
}

/// "Somali pirates": no deed of their country's.
bool SubjectNames::outlaws(std::uint32_t noun) const
{
    if (noun >= sentence_.end) return false;
    for (const std::string_view who : {"pirate", "gunman", "militant", "rebel", "insurgent", "extremist", "separatist", "terrorist", "bandit", "robber", "gang", "hacker", "smuggler"})
        if (scene_.lemma(noun) == who) return true;
    return false;
}

bool SubjectNames::wants_country(const std::vector<std::string>& types)
{
    return std::find(types.begin(), types.end(), name(EntityType::Country)) != types.end();
}

bool SubjectNames::governed(const EntityMention& entity) const
{
    std::uint32_t token = entity.tokens.begin;
    while (token > sentence_.begin && scene_.is(token - 1, scene_.words().determiners) &&
           !scene_.is(token - 1, scene_.words().prepositions)) {
        --token;
    }
    return token > sentence_.begin && scene_.is(token - 1, scene_.words().prepositions);
}

std::string SubjectNames::first_in(TokenRange range) const
{
    const auto [first, last] = scene_.entities_in(range);
    for (std::uint32_t e = first; e < last; ++e) {
        if (std::string found = slug(scene_.reading().entities[e]); !found.empty()) return found;
    }
    return {};
}

bool SubjectNames::holds_views(const EntityMention& entity) const
{
    if (rule_.value.type != ValueClass::Text || entity.type != EntityType::Unknown || entity.people) return true;
    const WordClasses head = scene_.reading().classes[entity.tokens.end - 1];
    return scene_.tokens()[entity.tokens.begin].has(Capitalised) || head.is(WordClass::BodyNoun) || head.is(WordClass::BodyPronoun) || head.is(WordClass::CompanyNoun);
}

bool SubjectNames::places_subject(const EntityMention& entity) const
{
    if (entity.type != EntityType::Place || entity.people) return false;
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const TokenRange own = clause.subject_tokens;
    const std::uint32_t next = entity.tokens.end;
    return clause.verb && clause.subject.empty() && own.begin <= entity.tokens.begin && next < own.end && scene_.tokens()[next].kind == TokenKind::Word &&
           !scene_.tokens()[own.end - 1].has(Capitalised) && !scene_.is(next, scene_.words().prepositions) && !reading.classes[own.end - 1].is(WordClass::BodyNoun);
}

bool SubjectNames::only_says(const EntityMention& entity) const
{
    const Reading& reading = scene_.reading();
    const std::uint32_t here = reading.clause_of(candidate_.trigger_tokens.begin);
    const std::uint32_t there = reading.clause_of(entity.tokens.begin);
    const TokenRange own = reading.clauses[here].subject_tokens;
    if (here == there || own.empty() || !reading.clauses[there].reporting) return false;
    const WordClasses head = reading.classes[own.end - 1];
    return !head.is(WordClass::PersonPronoun) && !head.is(WordClass::ThingPronoun) && !head.is(WordClass::GroupPronoun) && !head.is(WordClass::Relative);
}

bool SubjectNames::has_its_own() const
{
    const Reading& reading = scene_.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
    const bool lent = clause.subject_tokens.empty() && clause.shared_subject.end <= clause.tokens.begin;
    const TokenRange phrase = lent ? clause.shared_subject : clause.subject_tokens;
    if (!clause.verb || phrase.empty() || phrase.overlaps(candidate_.trigger_tokens) || phrase.overlaps(candidate_.words)) return false;
    const WordClasses head = reading.classes[phrase.end - 1];
    const bool pronoun = head.is(WordClass::PersonPronoun) || head.is(WordClass::ThingPronoun) || head.is(WordClass::GroupPronoun) || (head.is(WordClass::BodyPronoun) && phrase.size() < 3); // "the firm", not "the Riga equity firm"
    return !pronoun && !head.is(WordClass::Relative) && !head.is(WordClass::Determiner) && clause.subject.empty();
}

} // namespace crosscheck
