// Values that are words: who holds which office, where a meeting was, what
// somebody proposes. A title is looked for on three sides of a name: before it
// ("Foreign Minister Ada Holm"), behind it ("Ada Holm, director of the harbour
// board,") and across a copula ("she is a leader of the strike").
#include <algorithm>

#include "extract/arguments.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t title_words = 6;  // words of a title before its noun
constexpr std::uint32_t phrase_words = 14;

bool has_type(const ValueSpec& spec, const EntityMention& entity)
{
    return spec.of.empty() || std::find(spec.of.begin(), spec.of.end(), name(entity.type)) != spec.of.end();
}

bool ends_phrase(const Scene& scene, std::uint32_t token)
{
    const FrameWords& words = scene.words();
    const bool dash = scene.lower(token) == "-" && scene.tokens()[token].has(SpaceBefore);
    const WordClasses classes = scene.reading().classes[token];
    // "Surprised Deputy Holm", "brought down President Holm": what was done to the bearer.
    const std::string_view word = scene.lower(token);
    const bool past = classes.is(WordClass::VerbPast) || (word.size() > 5 && word.ends_with("ed") && word != "retired" && word != "elected" && word != "designated");
    const bool verb = past && !scene.tokens()[token].has(Capitalised) && token + 1 < scene.tokens().size() && scene.tokens()[token + 1].has(Capitalised);
    const bool aside = verb || classes.is(WordClass::Adverb);
    return dash || aside || scene.lower(token) == "down" || (scene.is_punctuation(token) && scene.lower(token) != "-") || scene.is_verb(token) ||
           scene.is(token, words.determiners) || scene.is(token, words.prepositions) ||
           scene.is(token, words.conjunctions) || scene.is(token, words.stops);
}

/// The first token of the noun phrase whose head begins at `head`.
std::uint32_t phrase_begin(const Scene& scene, TokenRange sentence, std::uint32_t head)
{
    std::uint32_t begin = head;
    while (begin > sentence.begin && head - begin < title_words && !ends_phrase(scene, begin - 1)) --begin;
    return begin;
}

class PhraseFinder {
  public:
    PhraseFinder(const Scene& scene, const Match& match) : scene_(scene), match_(match), spec_(match.rule->value) {}

    std::vector<Candidate> run()
    {
        const Role role = match_.definition().role;
        if (role == Role::Title) {
            title();
        } else if (spec_.type == ValueClass::Entity) {
            entity(role);
        } else if (role == Role::Head) {
            const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
            add({begin, complement_end(match_.sentence.end)});
        } else if (role == Role::Subject) {
            const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
            if (begin < match_.tokens.begin) add({begin, match_.tokens.begin});
        } else {
            object();
        }
        return std::move(found_);
    }

  private:
    void add(TokenRange words, const EntityMention* subject = nullptr)
    {
        Candidate candidate;
        candidate.rule = match_.rule_index;
        candidate.trigger = match_.trigger;
        candidate.trigger_tokens = match_.tokens;
        candidate.words = words;
        candidate.subject = subject;
        found_.push_back(candidate);
    }

    void object()
    {
        std::uint32_t begin = match_.tokens.end;
        if (match_.definition().role == Role::Following) {
            while (begin < match_.sentence.end && scene_.lemma_is(begin, scene_.words().linking)) ++begin;
        }
        if (begin < match_.sentence.end && scene_.lower(begin) == "by") return; // who demanded it, not what
        const TokenRange words = phrase_from(scene_, begin, match_.sentence.end, phrase_words);
        bool says_something = false;
        for (std::uint32_t token = words.begin; token < words.end; ++token) {
            says_something |= !scene_.is(token, scene_.words().determiners) && !scene_.is_punctuation(token) &&
                              !scene_.is(token, scene_.words().prepositions);
        }
        if (says_something) add(words);
    }

    void entity(Role role)
    {
        const bool before = role == Role::Subject;
        const std::uint32_t end = before ? match_.tokens.begin : std::min(match_.sentence.end, match_.tokens.end + 8);
        const std::uint32_t begin = before ? (end > match_.sentence.begin + 12 ? end - 12 : match_.sentence.begin)
                                           : match_.tokens.end;
        const auto [first, last] = scene_.entities_in({begin, end});
        if (before) {
            for (std::uint32_t e = last; e > first; --e) {
                if (take(scene_.reading().entities[e - 1])) return;
            }
            return;
        }
        for (std::uint32_t e = first; e < last; ++e) {
            const EntityMention& entity = scene_.reading().entities[e];
            for (std::uint32_t token = begin; token < entity.tokens.begin; ++token) {
                const bool open = scene_.is(token, scene_.words().determiners) || !ends_phrase(scene_, token);
                if (!open) return;
            }
            if (take(entity)) return;
        }
    }

    bool take(const EntityMention& entity)
    {
        if (!has_type(spec_, entity) || entity.pronoun) return false;
        add(entity.tokens);
        return true;
    }

    const EntityMention* person_at(std::uint32_t token) const
    {
        if (token >= scene_.tokens().size()) return nullptr;
        const EntityMention* entity = scene_.entity_at(token);
        if (entity == nullptr) return nullptr;
        // A full name that nothing but its place beside a title shows to be a person's.
        const bool full_name = entity->type == EntityType::Unknown && entity->tokens.size() >= 2;
        return entity->type == EntityType::Person || full_name ? entity : nullptr;
    }

    void title()
    {
        if (scene_.is_verb(match_.tokens.begin)) return; // "who later headed the committee"
        const EntityMention* holder = scene_.entity_at(match_.tokens.begin);
        if (holder != nullptr && !holder->title && holder->type == EntityType::Person && holder->tokens.begin < match_.tokens.begin) return; // "James P. Pope, of Idaho"
        if (title_before_name()) return;
        const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
        std::uint32_t before = begin;
        while (before > match_.sentence.begin && scene_.is(before - 1, scene_.words().determiners)) --before;
        while (before > match_.sentence.begin && scene_.reading().classes[before - 1].is(WordClass::Adverb)) --before; // "is also founder of"
        if (before < match_.sentence.begin + 2) return;
        const std::uint32_t link = before - 1;
        const bool comma = scene_.is_symbol(link, ",");
        const bool copula = scene_.lemma(link) == "be";
        if (scene_.lower(link) == "and") {
            if (const EntityMention* person = same_predicate(link)) add({begin, complement_end(match_.sentence.end)}, person);
            return;
        }
        if (!comma && !copula) {
            if (const EntityMention* named = named_next()) add({begin, complement_end(match_.sentence.end)}, named);
            return;
        }
        const EntityMention* person = comma ? person_at(link - 1) : described(link - 1);
        if (person == nullptr || (comma && person->pronoun)) return;
        add({begin, complement_end(match_.sentence.end)}, person);
    }

    /// Whom "he is a native of ..." describes: a person whom the sentence before
    /// names last and for the first time, else whom the pronoun stands for.
    const EntityMention* described(std::uint32_t token) const
    {
        const EntityMention* person = person_at(token);
        if (person == nullptr || !person->pronoun || token != match_.sentence.begin || token == 0) return person;
        const auto [first, last] = scene_.entities_in(scene_.sentence(token - 1));
        for (std::uint32_t e = last; e > first; --e) {
            const EntityMention& named = scene_.reading().entities[e - 1];
            if (named.pronoun || person_at(named.tokens.begin) == nullptr) continue;
            constexpr std::uint32_t remembered = 400; // names that are looked back on
            const std::uint32_t begin = e - 1 > remembered ? e - 1 - remembered : 0;
            for (std::uint32_t earlier = begin; earlier < e - 1; ++earlier)
                if (scene_.reading().entities[earlier].entity == named.entity) return person;
            return &named;
        }
        return person;
    }

    /// "She is a native of Tallinn and a leader of the strike": the subject of the
    /// copula that both nouns follow.
    const EntityMention* same_predicate(std::uint32_t link) const
    {
        constexpr std::uint32_t reach = 12;
        for (std::uint32_t token = link; token-- > match_.sentence.begin + 1 && link - token <= reach;) {
            if (scene_.is_punctuation(token)) return nullptr;
            if (scene_.lemma(token) == "be") return scene_.is(token + 1, scene_.words().determiners) ? described(token - 1) : nullptr;
            if (scene_.is_verb(token)) return nullptr;
        }
        return nullptr;
    }

    /// "... a leader of the strike. The man, named Ivo Trask, ...": the next
    /// sentence gives the name of who was only described.
    const EntityMention* named_next() const
    {
        const std::uint32_t begin = match_.sentence.end;
        const std::uint32_t end = std::min(scene_.tokens().size(), begin + 8);
        for (std::uint32_t token = begin; token < end; ++token) {
            if (!scene_.is(token, scene_.words().naming)) continue;
            for (std::uint32_t name = token + 1; name < std::min(end, token + 3); ++name) {
                const EntityMention* entity = name < end ? person_at(name) : nullptr;
                if (entity != nullptr && !entity->pronoun) return entity;
            }
        }
        return nullptr;
    }

    /// Where "of the harbour board in Tallinn" after the title ends.
    std::uint32_t complement_end(std::uint32_t limit) const
    {
        const TokenRange rest = phrase_from(scene_, match_.tokens.end, limit, phrase_words);
        return rest.end;
    }

    bool title_before_name()
    {
        const std::uint32_t limit = std::min(match_.sentence.end, match_.tokens.end + 9);
        for (std::uint32_t token = match_.tokens.end; token < limit; ++token) {
            const EntityMention* person = person_at(token);
            // A name of unknown kind is a person's only right beside the title.
            const bool beside = person != nullptr && (person->type == EntityType::Person || token <= match_.tokens.end + 1);
            // "The Queen of Pinup": what she is queen of.
            const bool realm = person != nullptr && person->title && person->tokens.contains(match_.tokens.begin) && scene_.lower(match_.tokens.end) == "of" && token == match_.tokens.end;
            if (realm) return false;
            const bool title_itself = person != nullptr && person->type != EntityType::Person && person->tokens.overlaps(match_.tokens);
            // "the bishop of Lund", "head of the Holm family": the name is not the bishop's.
            const bool led = token > match_.tokens.end && (scene_.is(token - 1, scene_.words().prepositions) || scene_.lower(token - 1) == "the");
            if (person != nullptr && led) return false;
            if (person != nullptr && beside && !person->pronoun && !title_itself) {
                const bool comma = scene_.is_symbol(token - 1, ",");
                const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
                add({begin, comma ? token - 1 : token}, person);
                return true;
            }
            const bool comma = scene_.is_symbol(token, ",") && person_at(token + 1) != nullptr;
            const bool inner = scene_.is(token, scene_.words().prepositions) || comma ||
                               scene_.tokens()[token].has(Capitalised) || scene_.lower(token) == "the";
            if (!inner) return false;
        }
        return false;
    }

    const Scene& scene_;
    const Match& match_;
    const ValueSpec& spec_;
    std::vector<Candidate> found_;
};

} // namespace

std::vector<Candidate> find_phrases(const Scene& scene, const Match& match)
{
    return PhraseFinder(scene, match).run();
}

} // namespace crosscheck
