// Whom the claim of a rule is of: what its words name, else each place that the rule
// says to look at, in the rule's order. What the clause itself is of goes before any
// name that merely stands near.
#include "extract/slots.h"

#include <algorithm>

#include "extract/about.h"
#include "extract/arguments.h"
#include "extract/founding.h"
#include "extract/goods.h"
#include "extract/ledger.h"
#include "extract/nearest_name.h"
#include "extract/told_by_the_way.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = SubjectNames::reach;

/// Finds the subject of one candidate; each place it may come from is a function.
class SubjectFinder {
  public:
    SubjectFinder(const Scene& scene, const Candidate& candidate, const Affiliations& affiliations)
        : scene_(scene), candidate_(candidate), rule_(scene.rules().rules()[candidate.rule]),
          sentence_(scene.sentence(candidate.trigger_tokens.begin)), names_(scene, candidate, affiliations)
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
            const std::string fitting = names_.slug(*candidate_.subject);
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
        case SubjectFrom::Target: return names_.first_in({candidate_.trigger_tokens.end, clause_end()});
        case SubjectFrom::Goods: return goods();
        case SubjectFrom::Owner: return owner();
        case SubjectFrom::Near: return NearestName(names_).find();
        case SubjectFrom::Apposition: return NearestName(names_).find(true);
        case SubjectFrom::Head: return head();
        case SubjectFrom::Event: return event();
        }
        return {};
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
        return !owns && !whole.people && whole.type != EntityType::Place && whole.type != EntityType::Country && !names_.slug(whole).empty();
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

    std::string by_phrase() const
    {
        const std::uint32_t end = std::min(sentence_.end, candidate_.trigger_tokens.end + 14);
        for (std::uint32_t token = candidate_.trigger_tokens.end; token < end; ++token) {
            if (scene_.is(token, scene_.words().by)) return names_.first_in({token + 1, std::min(end, token + 6)});
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
        if (rule_.value.type == ValueClass::Text && names_.has_its_own()) return {}; // "as farmers call for rain": theirs
        for (std::uint32_t e = last; e > first; --e) {
            const EntityMention& entity = scene_.reading().entities[e - 1];
            if (names_.governed(entity) || completes_subject(entity) || !names_.holds_views(entity) || names_.only_says(entity) || names_.places_subject(entity)) continue;
            if (std::string found = names_.slug(entity); !found.empty()) return found;
        }
        return {};
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
            return name != nullptr && name->tokens.begin == token + 1 ? names_.slug(*name) : std::string();
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
            if (clause.verb_lemma == verb) return names_.first_in({*clause.verb + 1, candidate_.trigger_tokens.begin});
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
            if (entity.entity != subject || !names_.holds_views(entity)) continue;
            if (std::string found = names_.slug(entity); !found.empty()) return found;
            if (entity.type == EntityType::Unknown && !entity.people && names_.holds_views(entity)) return subject;
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
        return without_possessive(last).size() == last.size() ? std::string() : names_.slug(*name);
    }

    /// "Competition for Tatra and its 10,500 workers": whoever else the clause is of.
    std::string named_with_its() const
    {
        const std::uint32_t figure = candidate_.words.begin;
        if (figure < sentence_.begin + 3 || scene_.lower(figure - 2) != "and") return {};
        const std::string_view owner = scene_.lower(figure - 1);
        const EntityMention* name = owner == "its" || owner == "their" || owner == "his" || owner == "her" ? entity_ending_at(scene_.reading(), figure - 2) : nullptr;
        return name == nullptr || name->pronoun ? std::string() : names_.slug(*name);
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
            if (std::string found = names_.slug(entity); !found.empty()) return found;
        }
        const std::uint32_t end = std::min(sentence_.end, std::max(words.end, trigger.end) + 8);
        for (std::uint32_t token = std::min(words.end, trigger.end); token < end; ++token) {
            const std::string_view word = scene_.lower(token);
            if ((word == "of" || word == "by" || word == "from") && scene_.entity_at(token) == nullptr) { // not the one of "Gulf of Aden"
                if (std::string found = names_.first_in({token + 1, std::min(end, token + 6)}); !found.empty()) return found;
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
    const Rule& rule_;
    TokenRange sentence_;
    SubjectNames names_;
};

} // namespace

std::string find_subject(const Scene& scene, const Candidate& candidate, const Affiliations& affiliations)
{
    return SubjectFinder(scene, candidate, affiliations).run();
}

} // namespace crosscheck
