#include "extract/slots.h"

#include <algorithm>

#include "extract/arguments.h"
#include "extract/context.h"
#include "extract/ledger.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 40;

std::string printed(const Scene& scene, TokenRange range)
{
    const Span span = scene.tokens().span(range);
    return std::string(scene.tokens().text().substr(span.begin, span.size()));
}

std::string lower_text(const Scene& scene, TokenRange range)
{
    std::string text;
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
        if (!text.empty() && scene.tokens()[token].has(SpaceBefore)) text += ' ';
        text += scene.lower(token);
    }
    return text;
}

/// "state", or "state and organization" where two nouns share the figure.
std::string unit_noun(const Scene& scene, const Mention& mention)
{
    if (!mention.head) return mention.noun;
    const std::uint32_t next = mention.tokens.end;
    const std::uint32_t end = std::min(scene.sentence(*mention.head).end, next + 4);
    if (next + 1 >= end || scene.lower(next) != "and") return mention.noun;
    for (std::uint32_t token = next + 1; token < end; ++token) {
        if (scene.is_punctuation(token) || scene.is_verb(token) || scene.is(token, scene.words().determiners) ||
            scene.is(token, scene.words().prepositions)) {
            break;
        }
        const bool plural = scene.lower(token).ends_with("s") && scene.lemma(token) != scene.lower(token);
        if (plural) return mention.noun + " and " + std::string(scene.lemma(token));
    }
    return mention.noun;
}

std::string group(const Scene& scene, const Mention& mention)
{
    if (!mention.head || mention.noun_phrase.empty()) return {};
    const bool generic = mention.noun_phrase.size() == 1 && scene.is(*mention.head, scene.words().groups);
    return generic ? std::string() : lower_text(scene, mention.noun_phrase);
}

std::string place(const Scene& scene, const Candidate& candidate)
{
    const Reading& reading = scene.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate.words.begin)];
    const auto [first, last] = scene.entities_in({std::max(clause.tokens.begin, candidate.words.begin > reach ? candidate.words.begin - reach : 0),
                                                  std::min(clause.tokens.end, candidate.words.end + reach)});
    for (std::uint32_t e = first; e < last; ++e) {
        const EntityMention& entity = reading.entities[e];
        if (entity.type != EntityType::Place && entity.type != EntityType::Country) continue;
        if (entity.tokens.begin == 0) continue;
        const std::string_view before = scene.lower(entity.tokens.begin - 1);
        const bool the = before == "the" && entity.tokens.begin > 1;
        const std::string_view preposition = the ? scene.lower(entity.tokens.begin - 2) : before;
        if (contains(scene.words().prepositions, preposition) && preposition != "of" && preposition != "by" &&
            preposition != "from") {
            return entity.entity;
        }
    }
    return {};
}

std::string period(const Scene& scene, const Candidate& candidate)
{
    const Reading& reading = scene.reading();
    const Clause& clause = reading.clauses[reading.clause_of(candidate.words.begin)];
    if (std::string stretch = ledger_period(reading, clause); !stretch.empty()) return stretch;
    const auto [first, last] = scene.mentions_in({std::max(clause.tokens.begin, candidate.words.begin > reach ? candidate.words.begin - reach : 0),
                                                  std::min(clause.tokens.end, candidate.words.end + reach)});
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& mention = reading.mentions[m];
        const bool time = mention.type == MentionType::Date || mention.type == MentionType::Duration;
        const bool share = candidate.mention && reading.mentions[*candidate.mention].type == MentionType::Percent;
        const bool compared = !share && mention.tokens.begin > 0 && scene.lower(mention.tokens.begin - 1) == "than"; // "40,000 watched, more than last year"
        if (time && m != candidate.mention && !compared) return printed(scene, mention.tokens);
    }
    return {};
}

bool opens(const Scene& scene, const std::vector<std::string>& words, std::uint32_t token, std::uint32_t end)
{
    if (token + words.size() > end) return false;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (scene.lower(token + i) != words[i]) return false;
    }
    return true;
}

/// "Of Orune" in "of Orune and 2 miles south of Sarn": what is behind "and" is of another figure.
TokenRange before_next_figure(const Scene& scene, TokenRange phrase)
{
    const auto [first, last] = scene.mentions_in(phrase);
    for (std::uint32_t m = first; m < last; ++m) {
        const Mention& other = scene.reading().mentions[m];
        const bool measured = other.type == MentionType::Measure || other.type == MentionType::Money || other.type == MentionType::Percent;
        if (measured && other.tokens.begin > phrase.begin + 1 && scene.is(other.tokens.begin - 1, scene.words().conjunctions)) return {phrase.begin, other.tokens.begin - 1};
    }
    return phrase;
}

/// ", and nobody knows for sure": a clause of its own, which says nothing of the value; not ", police said, for information".
bool another_matter(const Scene& scene, const Candidate& candidate, std::uint32_t token)
{
    const Reading& reading = scene.reading();
    const std::uint32_t here = reading.clause_of(candidate.words.begin);
    const std::uint32_t there = reading.clause_of(token);
    const Clause& clause = reading.clauses[there];
    const bool own = clause.verb && !clause.reporting && !clause.subject_tokens.empty();
    return here != there && own && !reading.classes[clause.subject_tokens.begin].is(WordClass::Relative);
}

/// The phrase that one of the openings introduces behind the value.
std::string words_after(const Scene& scene, const Candidate& candidate, const ScopeSpec& spec)
{
    const TokenRange sentence = scene.sentence(candidate.words.begin);
    const std::uint32_t end = std::min(sentence.end, candidate.words.end + reach);
    for (std::uint32_t token = candidate.words.end; token < end; ++token) {
        if (another_matter(scene, candidate, token)) break;
        for (const std::vector<std::string>& words : spec.words) {
            if (!opens(scene, words, token, end)) continue;
            const auto after = token + static_cast<std::uint32_t>(words.size());
            const TokenRange phrase = before_next_figure(scene, phrase_from(scene, after, sentence.end, 16));
            if (!phrase.empty()) return printed(scene, {token, phrase.end});
        }
        if (scene.is_symbol(token, ";")) break;
    }
    return {};
}

/// "A second man", "no one else": on top of others, where the sentence counts none of them.
bool further(const Scene& scene, const Candidate& candidate)
{
    const FrameWords& words = scene.words();
    const TokenRange sentence = scene.sentence(candidate.words.begin);
    bool more = false;
    for (std::uint32_t token = candidate.words.begin; token < candidate.words.end; ++token) {
        more |= scene.is(token, words.ordinals) || scene.lower(token) == "another" || scene.lower(token) == "else" || scene.lower(token) == "other";
    }
    const auto [first, last] = scene.mentions_in({sentence.begin, candidate.words.begin});
    return more && std::none_of(scene.reading().mentions.begin() + first, scene.reading().mentions.begin() + last,
                                [](const Mention& mention) { return mention.type == MentionType::Count; });
}

/// "no passengers", "none of the passengers": of whom nothing happened to anybody.
std::string group_of_none(const Scene& scene, TokenRange range)
{
    std::uint32_t begin = range.begin;
    while (begin < range.end && (scene.is(begin, scene.words().zero) || scene.is(begin, scene.words().nobody) || scene.lower(begin) == "one" ||
                                 scene.lower(begin) == "-" || scene.is(begin, scene.words().determiners) || scene.lower(begin) == "of")) {
        ++begin;
    }
    for (std::uint32_t token = begin; token + 1 < range.end; ++token) {
        if ((scene.lemma(token) == "report" || scene.lemma(token) == "word" || scene.lemma(token) == "sign") && scene.lower(token + 1) == "of") return {}; // "no reports of injuries"
    }
    const bool generic = begin == range.end || (begin + 1 == range.end && (scene.is(begin, scene.words().groups) || scene.lower(begin) == "else"));
    return generic ? std::string() : lower_text(scene, {begin, range.end});
}

std::string scope_entry(const Scene& scene, const Candidate& candidate, const ScopeSpec& spec)
{
    const Mention* mention = candidate.mention ? &scene.reading().mentions[*candidate.mention] : nullptr;
    switch (spec.from) {
    case ScopeSpec::From::Noun:
        if (candidate.listed) return std::string(scene.lower(candidate.words.end - 1));
        return mention != nullptr ? unit_noun(scene, *mention) : std::string();
    case ScopeSpec::From::Group:
        if (candidate.implied == 0.0) return group_of_none(scene, candidate.words);
        if (candidate.listed) return std::string(scene.lower(candidate.words.end - 1)); // one of the dead, and not all of them
        return mention != nullptr ? group(scene, *mention) : std::string();
    case ScopeSpec::From::Place:
        return mention != nullptr ? place_of_figure(scene.reading(), scene.reading().clause_of(mention->tokens.begin), *mention) : place(scene, candidate);
    case ScopeSpec::From::Period: return period(scene, candidate);
    case ScopeSpec::From::Words: return words_after(scene, candidate, spec);
    }
    return {};
}

/// The country, coalition or organisation that stands in the title before a name.
std::string office_before(const Scene& scene, const EntityMention& person)
{
    const std::uint32_t begin = scene.sentence(person.tokens.begin).begin;
    const std::uint32_t from = person.tokens.begin > begin + 8 ? person.tokens.begin - 8 : begin;
    const auto [first, last] = scene.entities_in({from, person.tokens.begin});
    for (std::uint32_t e = last; e > first; --e) {
        const EntityMention& office = scene.reading().entities[e - 1];
        const bool body = office.type == EntityType::Country || office.type == EntityType::Organisation ||
                          office.type == EntityType::Coalition || office.type == EntityType::Company ||
                          office.type == EntityType::Armed;
        if (!body || office.pronoun) continue;
        std::uint32_t words = 0;
        bool title = true;
        for (std::uint32_t token = office.tokens.end; token < person.tokens.begin; ++token) {
            title &= scene.tokens()[token].has(Capitalised) || scene.is_symbol(token, ",") || scene.lower(token) == "of" ||
                     (!scene.is_verb(token) && !scene.is_punctuation(token) && !scene.is(token, scene.words().prepositions) &&
                      !scene.is(token, scene.words().conjunctions));
            ++words;
        }
        if (title && words > 0) return office.entity;
    }
    return {};
}

} // namespace

Affiliations find_affiliations(const Scene& scene)
{
    Affiliations affiliations;
    for (const EntityMention& entity : scene.reading().entities) {
        if (entity.type != EntityType::Person || entity.pronoun || affiliations.contains(entity.entity)) continue;
        if (std::string office = office_before(scene, entity); !office.empty()) affiliations[entity.entity] = office;
    }
    return affiliations;
}

std::map<std::string, std::string> find_scope(const Scene& scene, const Candidate& candidate)
{
    std::map<std::string, std::string> scope;
    for (const ScopeSpec& spec : scene.rules().rules()[candidate.rule].scope) {
        if (std::string value = scope_entry(scene, candidate, spec); !value.empty()) scope[spec.key] = std::move(value);
    }
    if (candidate.implied && further(scene, candidate)) scope["more"] = "on top of another figure";
    return scope;
}

} // namespace crosscheck
