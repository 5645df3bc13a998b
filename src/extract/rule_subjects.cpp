// Whom the claim of a rule is of: what its words name, else each place that the rule
// says to look at, in the rule's order. What the clause itself is of goes before any
// name that merely stands near.
#include "extract/slots.h"

#include <algorithm>

#include "extract/about.h"
#include "extract/antecedents.h"
#include "extract/arguments.h"
#include "extract/founding.h"
#include "extract/goods.h"
#include "extract/ledger.h"
#include "extract/told_by_the_way.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 40;

bool is_type(const EntityMention& entity, const std::vector<std::string>& types)
{
    return types.empty() || std::find(types.begin(), types.end(), name(entity.type)) != types.end();
}

/// Finds the subject of one candidate; each place it may come from is a function.
class SubjectFinder {
  public:
    SubjectFinder(const Scene& scene, const Candidate& candidate, const Affiliations& affiliations)
        : scene_(scene), candidate_(candidate), affiliations_(affiliations),
          rule_(scene.rules().rules()[candidate.rule]), sentence_(scene.sentence(candidate.trigger_tokens.begin))
    {}

    std::string run() const
    {
        const SubjectSpec& spec = rule_.subject;
        if (!spec.fixed.empty()) return spec.fixed;
        if (candidate_.mention) {
            const Reading& reading = scene_.reading();
            if (std::string firm = ledger_of(reading, reading.clauses[reading.clause_of(candidate_.words.begin)], reading.mentions[*candidate_.mention]); !firm.empty()) return firm;
        }
        if (candidate_.subject != nullptr) {
            const std::string fitting = slug(*candidate_.subject);
            return fitting.empty() ? candidate_.subject->entity : fitting; // the words say that it is of this one
        }
        if (rule_.kind == "death-of-person")
            if (const auto found = relative_who_died(scene_, candidate_)) return *found;
        if (std::string place = rule_.attribute == "population" ? place_lived_in(scene_, candidate_) : std::string(); !place.empty()) return place;
        if (std::string thing = rule_.kind == "founding" ? founded_thing(scene_, candidate_) : std::string(); !thing.empty()) return thing;
        if (std::string place = rule_.attribute == "distance" ? place_at_distance(scene_, candidate_) : std::string(); !place.empty()) return place;
        if (std::find(spec.from.begin(), spec.from.end(), SubjectFrom::Owner) != spec.from.end())
            if (std::string found = possessor(); !found.empty()) return found;
        if (std::string found = named_with_its(); !found.empty()) return found;
        for (const SubjectFrom from : spec.from) {
            if (std::string found = look(from); !found.empty()) return found;
        }
        return {};
    }

  private:
    std::string look(SubjectFrom from) const
    {
        switch (from) {
        case SubjectFrom::Agent: return agent();
        case SubjectFrom::Target: return first_in({candidate_.trigger_tokens.end, clause_end()});
        case SubjectFrom::Goods: return goods();
        case SubjectFrom::Owner: return owner();
        case SubjectFrom::Near: return near();
        case SubjectFrom::Apposition: return near(true);
        case SubjectFrom::Head: return head();
        case SubjectFrom::Event: return event();
        }
        return {};
    }

    /// The entity itself, or whom it speaks for; "" when its type does not fit.
    std::string slug(const EntityMention& entity) const
    {
        const std::vector<std::string>& types = rule_.subject.types;
        if (entity.people && outlaws(entity.tokens.end)) return {};
        if (is_type(entity, types)) return entity.entity;
        if (entity.type == EntityType::Place && !types.empty() && wants_country(types)) {
            const NamedEntity* known = scene_.rules().gazetteer().find(entity.entity);
            return known == nullptr || !known->capital || governed(entity) ? std::string() : known->country; // "Washington imposed"
        }
        if (entity.type != EntityType::Person) return {};
        const auto office = affiliations_.find(entity.entity);
        return office == affiliations_.end() ? std::string() : office->second;
    }

    /// "Somali pirates": no deed of their country's.
    bool outlaws(std::uint32_t noun) const
    {
        if (noun >= sentence_.end) return false;
        for (const std::string_view who : {"pirate", "gunman", "militant", "rebel", "insurgent", "extremist", "separatist", "terrorist", "bandit", "robber", "gang", "hacker", "smuggler"})
            if (scene_.lemma(noun) == who) return true;
        return false;
    }

    static bool wants_country(const std::vector<std::string>& types)
    {
        return std::find(types.begin(), types.end(), name(EntityType::Country)) != types.end();
    }

    bool governed(const EntityMention& entity) const
    {
        std::uint32_t token = entity.tokens.begin;
        while (token > sentence_.begin && scene_.is(token - 1, scene_.words().determiners) &&
               !scene_.is(token - 1, scene_.words().prepositions)) {
            --token;
        }
        return token > sentence_.begin && scene_.is(token - 1, scene_.words().prepositions);
    }

    /// "The Tatra team of owner Ada Holm and manager Karl Brandt": the name before the "of", if there is one, is that of who does it.
    bool completes_subject(const EntityMention& entity) const
    {
        const Reading& reading = scene_.reading();
        const TokenRange own = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)].subject_tokens;
        if (!own.contains(entity.tokens.begin)) return false;
        std::uint32_t of = own.begin;
        while (of < entity.tokens.begin && scene_.lower(of) != "of") ++of;
        const auto [first, last] = scene_.entities_in({own.begin, of});
        if (of == entity.tokens.begin || first == last) return false;
        const EntityMention& whole = scene_.reading().entities[first];
        const std::string_view end = scene_.tokens().raw(whole.tokens.end - 1);
        const bool owns = without_possessive(end).size() != end.size(); // "Spain's union of"
        return !owns && !whole.people && whole.type != EntityType::Place && whole.type != EntityType::Country && !slug(whole).empty();
    }

    /// "At the Riga Medical Centre": where it is, unless the rule is of places.
    bool stands_in(const EntityMention& entity) const
    {
        const std::vector<std::string>& types = rule_.subject.types;
        const bool of_places = std::find(types.begin(), types.end(), name(EntityType::Place)) != types.end();
        if (types.empty() || of_places || wants_country(types)) return false;
        std::uint32_t token = entity.tokens.begin;
        while (token > sentence_.begin && scene_.is(token - 1, scene_.words().determiners) && !scene_.is(token - 1, scene_.words().prepositions)) --token;
        if (token == sentence_.begin) return false;
        const std::string_view word = scene_.lower(token - 1);
        return word == "at" || word == "in" || word == "near" || word == "outside";
    }

    /// ", according to figures of Tatra".
    bool is_source(const EntityMention& entity) const
    {
        constexpr std::uint32_t longest = 12;
        const std::uint32_t from = entity.tokens.begin > sentence_.begin + longest ? entity.tokens.begin - longest : sentence_.begin;
        for (std::uint32_t token = from; token + 1 < entity.tokens.begin; ++token) {
            if (scene_.lower(token) == "according" && scene_.lower(token + 1) == "to") return true;
        }
        return false;
    }

    /// "It has 350 staff with offices in the US": not the country's, whoever "it" is.
    bool of_unnamed(const EntityMention& entity) const
    {
        const Reading& reading = scene_.reading();
        const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
        const TokenRange own = clause.subject_tokens;
        if (!clause.verb || own.empty() || !clause.subject.empty() || !reading.classes[own.end - 1].is(WordClass::ThingPronoun)) return false;
        return entity.type == EntityType::Place || entity.type == EntityType::Country;
    }

    bool passive() const
    {
        const std::uint32_t trigger = candidate_.trigger_tokens.begin;
        for (std::uint32_t back = 1; back <= 3 && trigger >= sentence_.begin + back; ++back) {
            if (scene_.is(trigger - back, scene_.words().passive)) return true;
            if (!scene_.is(trigger - back, scene_.words().adverbs)) return false;
        }
        return false;
    }

    std::uint32_t clause_end() const
    {
        const Reading& reading = scene_.reading();
        return std::min(reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)].tokens.end,
                        candidate_.trigger_tokens.end + reach);
    }

    std::string first_in(TokenRange range) const
    {
        const auto [first, last] = scene_.entities_in(range);
        for (std::uint32_t e = first; e < last; ++e) {
            if (std::string found = slug(scene_.reading().entities[e]); !found.empty()) return found;
        }
        return {};
    }

    std::string by_phrase() const
    {
        const std::uint32_t end = std::min(sentence_.end, candidate_.trigger_tokens.end + 14);
        for (std::uint32_t token = candidate_.trigger_tokens.end; token < end; ++token) {
            if (scene_.is(token, scene_.words().by)) return first_in({token + 1, std::min(end, token + 6)});
        }
        return {};
    }

    std::string agent() const
    {
        if (passive()) return by_phrase();
        if (std::string judged = whom_it_judges(); !judged.empty()) return judged;
        if (std::string behind = behind_lead(); !behind.empty()) return behind;
        const std::uint32_t trigger = candidate_.trigger_tokens.begin;
        const std::uint32_t from = trigger > sentence_.begin + reach ? trigger - reach : sentence_.begin;
        const auto [first, last] = scene_.entities_in({from, trigger});
        if (std::string found = of_clause(trigger); !found.empty()) return found;
        if (rule_.value.type == ValueClass::Text && has_its_own()) return {}; // "as farmers call for rain": theirs
        for (std::uint32_t e = last; e > first; --e) {
            const EntityMention& entity = scene_.reading().entities[e - 1];
            if (governed(entity) || completes_subject(entity) || !holds_views(entity) || only_says(entity) || places_subject(entity)) continue;
            if (std::string found = slug(entity); !found.empty()) return found;
        }
        return {};
    }

    /// Whoever is for or against something is a person, a body or people, and no plan that "calls for" it.
    bool holds_views(const EntityMention& entity) const
    {
        if (rule_.value.type != ValueClass::Text || entity.type != EntityType::Unknown || entity.people) return true;
        const WordClasses head = scene_.reading().classes[entity.tokens.end - 1];
        return scene_.tokens()[entity.tokens.begin].has(Capitalised) || head.is(WordClass::BodyNoun) || head.is(WordClass::BodyPronoun) || head.is(WordClass::CompanyNoun);
    }

    /// "Denying he was a thief, Karl Brandt fled": the name behind the comma.
    std::string behind_lead() const
    {
        const std::uint32_t verb = candidate_.trigger_tokens.begin;
        const Reading& reading = scene_.reading();
        if (verb != reading.sentences[scene_.tokens().sentence_of(verb)].story || !reading.classes[verb].is(WordClass::VerbIng)) return {};
        for (std::uint32_t token = candidate_.trigger_tokens.end; token + 1 < std::min(sentence_.end, verb + reach); ++token) {
            if (!scene_.is_symbol(token, ",")) continue;
            const EntityMention* name = scene_.entity_at(token + 1);
            return name != nullptr && name->tokens.begin == token + 1 ? slug(*name) : std::string();
        }
        return {};
    }

    /// "The jury found Ada Holm guilty", "the judge sentenced him": not the jury's, nor the judge's.
    std::string whom_it_judges() const
    {
        const Reading& reading = scene_.reading();
        const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
        if (!clause.verb || clause.passive || *clause.verb >= candidate_.trigger_tokens.begin) return {};
        for (const std::string_view verb : {"find", "convict", "sentence", "indict", "jail", "acquit"}) {
            if (clause.verb_lemma == verb) return first_in({*clause.verb + 1, candidate_.trigger_tokens.begin});
        }
        return {};
    }

    /// The clause's own subject, when it is of a type the rule takes or of none that is known.
    std::string of_clause(std::uint32_t trigger) const
    {
        const std::string& subject = scene_.reading().clauses[scene_.reading().clause_of(trigger)].subject;
        if (subject.empty()) return {};
        const TokenRange lent = scene_.reading().clauses[scene_.reading().clause_of(trigger)].shared_subject; // "playing 40 games, Ada Holm"
        const std::uint32_t from = trigger > sentence_.begin + 3 * reach ? trigger - 3 * reach : sentence_.begin;
        const auto [first, last] = scene_.entities_in({from, lent.begin > trigger ? std::min(lent.end, trigger + reach) : trigger});
        for (std::uint32_t e = last; e > first; --e) {
            const EntityMention& entity = scene_.reading().entities[e - 1];
            if (entity.entity != subject || !holds_views(entity)) continue;
            if (std::string found = slug(entity); !found.empty()) return found;
            if (entity.type == EntityType::Unknown && !entity.people && holds_views(entity)) return subject;
        }
        return {};
    }

    std::string goods() const
    {
        const EntityMention* found = find_goods(scene_, candidate_);
        return found == nullptr ? std::string() : found->entity;
    }

    /// "Compared with Holm's 10 percent share": whose name stands right before the figure, whoever does what.
    std::string possessor() const
    {
        const std::uint32_t figure = candidate_.words.begin;
        const EntityMention* name = figure > sentence_.begin ? entity_ending_at(scene_.reading(), figure) : nullptr;
        if (name == nullptr) return {};
        const std::string_view last = scene_.tokens().raw(figure - 1);
        return without_possessive(last).size() == last.size() ? std::string() : slug(*name);
    }

    /// "Competition for Tatra and its 10,500 workers": whoever else the clause is of.
    std::string named_with_its() const
    {
        const std::uint32_t figure = candidate_.words.begin;
        if (figure < sentence_.begin + 3 || scene_.lower(figure - 2) != "and") return {};
        const std::string_view owner = scene_.lower(figure - 1);
        const EntityMention* name = owner == "its" || owner == "their" || owner == "his" || owner == "her" ? entity_ending_at(scene_.reading(), figure - 2) : nullptr;
        return name == nullptr || name->pronoun ? std::string() : slug(*name);
    }

    /// "the alliance's 84 members", "the US pledge of", "83 states of the alliance".
    std::string owner() const
    {
        const TokenRange words = candidate_.words;
        const TokenRange trigger = candidate_.trigger_tokens;
        const std::uint32_t begin = std::min(words.begin, trigger.begin);
        const auto [first, last] = scene_.entities_in({begin > sentence_.begin + 6 ? begin - 6 : sentence_.begin, trigger.begin});
        for (std::uint32_t e = last; e > first; --e) {
            const EntityMention& entity = scene_.reading().entities[e - 1];
            const std::uint32_t end = entity.tokens.end;
            const bool close = end <= trigger.begin && trigger.begin - end <= 2 && !crosses(end, trigger.begin);
            const bool before_value = end <= words.begin && words.begin - end <= 2 && !crosses(end, words.begin);
            if (!close && !before_value) continue;
            if (std::string found = slug(entity); !found.empty()) return found;
        }
        const std::uint32_t end = std::min(sentence_.end, std::max(words.end, trigger.end) + 8);
        for (std::uint32_t token = std::min(words.end, trigger.end); token < end; ++token) {
            const std::string_view word = scene_.lower(token);
            if ((word == "of" || word == "by" || word == "from") && scene_.entity_at(token) == nullptr) { // not the one of "Gulf of Aden"
                if (std::string found = first_in({token + 1, std::min(end, token + 6)}); !found.empty()) return found;
            }
            if (scene_.is_verb(token) && token >= trigger.end) break;
        }
        return {};
    }

    bool crosses(std::uint32_t begin, std::uint32_t end) const
    {
        for (std::uint32_t token = begin; token < end; ++token) {
            if (scene_.is_verb(token) || scene_.is(token, scene_.words().prepositions) ||
                scene_.is_symbol(token, ",") || scene_.is(token, scene_.words().conjunctions)) {
                return true;
            }
        }
        return false;
    }

    /// The nearest name; only that of a person or of nothing known where `person` says so.
    std::string near(bool person = false) const
    {
        if (!person && rule_.value.type == ValueClass::Text && has_its_own()) return {};
        const std::uint32_t anchor = candidate_.trigger_tokens.begin;
        const auto [first, last] = scene_.entities_in({anchor > sentence_.begin + reach ? anchor - reach : sentence_.begin,
                                                       std::min(sentence_.end, anchor + reach)});
        if (std::string own = of_pronoun(); !own.empty()) return own;
        std::string best;
        std::uint32_t best_distance = 0;
        bool sourced = false; // the only name is that of who gives the figure
        const bool own = has_its_own();
        const Clause& whole = scene_.reading().clauses[scene_.reading().clause_of(anchor)];
        const TokenRange clause = whole.tokens;
        const bool anchor_is_verb = whole.verb == anchor && !whole.passive;
        for (std::uint32_t e = first; e < last; ++e) {
            const EntityMention& entity = scene_.reading().entities[e];
            if (own && !clause.contains(entity.tokens.begin)) continue; // "the guard was killed when Karl Brandt fled"
            const bool after = entity.tokens.begin >= anchor;
            if (entity.people && candidate_.words.contains(entity.tokens.begin)) continue; // "captured 23 Somali pirates"
            if (only_says(entity) || tells_apart(entity) || places_subject(entity)) continue;
            if (entity.type == EntityType::Unknown && governed(entity)) continue;
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
            if (std::string found = slug(entity); !found.empty()) {
                best = std::move(found);
                best_distance = distance;
            }
        }
        return best.empty() && !sourced ? earlier() : best;
    }

    /// Of a rule that asks first who does it: behind such a verb stands who gets it.
    bool receives(std::uint32_t verb) const
    {
        if (rule_.subject.from.empty() || rule_.subject.from.front() != SubjectFrom::Agent) return false;
        for (const std::string_view gives : {"offer", "pay", "give", "grant", "award", "lend", "owe", "promise", "hand", "guarantee"})
            if (scene_.lemma(verb) == gives) return true;
        return false;
    }

    /// "Five Tatra members got six years": the members, whose noun has no name.
    bool tells_apart(const EntityMention& entity) const
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
    bool named_subject(const Clause& clause) const
    {
        const TokenRange own = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
        return clause.verb && own.size() > 1 && own.begin > sentence_.begin && scene_.is(own.begin, scene_.words().determiners);
    }

    /// "Based in Riga with 40 staff, the firm": in a lead-in.
    bool located(const EntityMention& entity) const
    {
        const std::uint32_t begin = entity.tokens.begin;
        return begin > sentence_.begin && (scene_.lower(begin - 1) == "in" || scene_.lower(begin - 1) == "at" || scene_.lower(begin - 1) == "near");
    }

    /// "The Riga firm invested": the firm, wherever it is from.
    bool places_subject(const EntityMention& entity) const
    {
        if (entity.type != EntityType::Place || entity.people) return false;
        const Reading& reading = scene_.reading();
        const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
        const TokenRange own = clause.subject_tokens;
        const std::uint32_t next = entity.tokens.end;
        return clause.verb && clause.subject.empty() && own.begin <= entity.tokens.begin && next < own.end && scene_.tokens()[next].kind == TokenKind::Word &&
               !scene_.tokens()[own.end - 1].has(Capitalised) && !scene_.is(next, scene_.words().prepositions) && !reading.classes[own.end - 1].is(WordClass::BodyNoun);
    }

    /// "The club made a $40m offer, manager Ada Holm said": not hers, where the clause has a noun of its own for its subject.
    bool only_says(const EntityMention& entity) const
    {
        const Reading& reading = scene_.reading();
        const std::uint32_t here = reading.clause_of(candidate_.trigger_tokens.begin);
        const std::uint32_t there = reading.clause_of(entity.tokens.begin);
        const TokenRange own = reading.clauses[here].subject_tokens;
        if (here == there || own.empty() || !reading.clauses[there].reporting) return false;
        const WordClasses head = reading.classes[own.end - 1];
        return !head.is(WordClass::PersonPronoun) && !head.is(WordClass::ThingPronoun) && !head.is(WordClass::GroupPronoun) && !head.is(WordClass::Relative);
    }

    /// What the sentences before are about: the subject with which one of the last three begins.
    std::string earlier() const
    {
        const Reading& reading = scene_.reading();
        if (has_its_own() || of_several() || names_unknown()) return {};
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
                if (about && is_type(entity, rule_.subject.types)) return entity.entity;
            }
        }
        return earlier_place();
    }

    /// The clause has a noun phrase for its subject, other than the rule's own words: "unemployment rose".
    bool has_its_own() const
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

    /// "Tatra said that it was leaving its $99 model": of whatever the pronoun stands for, when that has a name.
    std::string of_pronoun() const
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
    bool names_unknown() const
    {
        const Reading& reading = scene_.reading();
        const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
        const auto type = reading.types.find(clause.subject);
        return clause.verb && !clause.subject_tokens.empty() && type != reading.types.end() && type->second == EntityType::Unknown;
    }

    /// "They were offering $99": of no one name of a sentence before.
    bool of_several() const
    {
        const Reading& reading = scene_.reading();
        const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
        const TokenRange own = clause.subject_tokens;
        return clause.verb && clause.subject.empty() && own.size() == 1 && reading.classes[own.begin].is(WordClass::GroupPronoun);
    }

    /// Where the sentences before are: the last place or country that they name, when the rule takes one.
    std::string earlier_place() const
    {
        constexpr std::uint32_t names_back = 16;
        const auto [first, last] = scene_.entities_in({sentence_.begin > 200 ? sentence_.begin - 200 : 0, sentence_.begin});
        for (std::uint32_t e = last; e > first && last - e < names_back; --e) {
            const EntityMention& entity = scene_.reading().entities[e - 1];
            const bool place = (entity.type == EntityType::Place || entity.type == EntityType::Country) && !rule_.subject.types.empty();
            if (place && is_type(entity, rule_.subject.types)) return entity.entity;
        }
        return {};
    }

    std::string head() const
    {
        std::string result;
        for (std::uint32_t token = candidate_.trigger_tokens.begin; token < candidate_.trigger_tokens.end; ++token) {
            if (!result.empty()) result += '-';
            result += scene_.lower(token);
        }
        const std::uint32_t from = sentence_.begin > 60 ? sentence_.begin - 60 : 0;
        const auto [first, last] = scene_.entities_in({from, std::min(sentence_.end, candidate_.trigger_tokens.end + 20)});
        for (std::uint32_t e = last; e > first; --e) {
            const EntityMention& entity = scene_.reading().entities[e - 1];
            if (entity.type == EntityType::Country) return entity.entity + "-" + result;
        }
        return result;
    }

    std::string event() const
    {
        const Reading& reading = scene_.reading();
        const SentenceReading& sentence = reading.sentences[scene_.tokens().sentence_of(candidate_.trigger_tokens.begin)];
        const Clause& clause = reading.clauses[reading.clause_of(candidate_.trigger_tokens.begin)];
        if (clause.event.background && !sentence.event.background) return event_subject(clause.event); // "..., and on 20 June, when a man was shot"
        std::string found = event_subject(sentence.event);
        return found.empty() && !sentence.event.background ? event_subject(reading.event) : found; // "in 2007 the gang stole": not what the story tells of
    }

    const Scene& scene_;
    const Candidate& candidate_;
    const Affiliations& affiliations_;
    const Rule& rule_;
    TokenRange sentence_;
};

} // namespace

std::string find_subject(const Scene& scene, const Candidate& candidate, const Affiliations& affiliations)
{
    return SubjectFinder(scene, candidate, affiliations).run();
}

} // namespace crosscheck
