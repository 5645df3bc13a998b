// Values that are words: who holds which office, where a meeting was, what
// somebody proposes. A title is looked for on three sides of a name: before it
// ("Foreign Minister Ada Holm"), behind it ("Ada Holm, director of the harbour
// board,") and across a copula ("she is a leader of the strike").
#include <algorithm>

#include "extract/arguments.h"
#include "extract/object_phrases.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t title_words = 6;  // words of a title before its noun
constexpr std::uint32_t phrase_words = 14;

bool has_type(const ValueSpec& spec, const EntityMention& entity)
{
    return spec.of.empty() || std::find(spec.of.begin(), spec.of.end(), name(entity.type)) != spec.of.end();
}

bool large(const Scene& scene, std::uint32_t token) { return token < scene.tokens().size() && scene.tokens()[token].has(Capitalised); }

bool office_word(const Scene& scene, std::uint32_t token)
{
    const WordClasses word = scene.reading().classes[token];
    return word.is(WordClass::Office) || word.is(WordClass::Title) || word.is(WordClass::Speaker);
}

/// "Leader Ada Holm and Foreign Minister Ivo Trask", "Republicans and Committee Chairman Ivo Trask": the name or the people
/// before `link` have an office of their own.
bool bears_office(const Scene& scene, const EntityMention* name, std::uint32_t link)
{
    const std::uint32_t begin = name != nullptr ? name->tokens.begin : link - 1;
    const bool people = (name != nullptr && name->people) || (begin == link - 1 && scene.lemma(begin) != scene.lower(begin) && office_word(scene, begin));
    const bool arab = link > 2 && scene.is_symbol(link - 2, "-") && (scene.lower(link - 3) == "al" || scene.lower(link - 3) == "el"); // "Karim al-Holm"
    return people || arab || (begin > 0 && office_word(scene, begin - 1)) || scene.lower(link - 1) == "jr" || scene.lower(link - 1) == "sr";
}

/// Words of a title that would end another phrase: "Managing Director", "Trade and Industry Secretary",
/// "the employers' spokesman".
bool inside_title(const Scene& scene, std::uint32_t token)
{
    if (token == 0 || token + 1 >= scene.tokens().size()) return false;
    const EntityMention* left = scene.entity_at(token - 1);
    const bool between = large(scene, token - 1) && large(scene, token + 1) && (left == nullptr || left->type == EntityType::Unknown);
    if (scene.lower(token) == "and") return between && !bears_office(scene, left, token) && !office_word(scene, token + 1);
    if (scene.is_symbol(token + 1, "-") && !scene.tokens()[token + 1].has(SpaceBefore)) return !scene.is_punctuation(token); // "second-unit director"
    if (scene.lower(token) == "’" || scene.lower(token) == "'") return !scene.tokens()[token].has(SpaceBefore) && scene.tokens()[token + 1].has(SpaceBefore);
    return scene.reading().classes[token].is(WordClass::VerbIng) && large(scene, token) && large(scene, token + 1);
}

/// "One day President Holm", "several times champion": counts something else.
bool counts(const Scene& scene, std::uint32_t token)
{
    const auto [first, last] = scene.mentions_in({token, token + 1});
    const bool figure = first < last && scene.reading().mentions[first].type != MentionType::Age;
    return figure || scene.tokens()[token].kind == TokenKind::Number || scene.reading().classes[token].is(WordClass::Determiner);
}

bool ends_phrase(const Scene& scene, std::uint32_t token)
{
    if (inside_title(scene, token)) return false;
    if (counts(scene, token)) return true;
    const FrameWords& words = scene.words();
    const bool dash = scene.lower(token) == "-" && scene.tokens()[token].has(SpaceBefore);
    const WordClasses classes = scene.reading().classes[token];
    // "Surprised Deputy Holm", "brought down President Holm": what was done to the bearer.
    const std::string_view word = scene.lower(token);
    const bool past = classes.is(WordClass::VerbPast) || (word.size() > 5 && word.ends_with("ed") && word != "retired" && word != "elected" && word != "designated");
    const bool verb = past && !scene.tokens()[token].has(Capitalised) && token + 1 < scene.tokens().size() && scene.tokens()[token + 1].has(Capitalised);
    const bool asks = (classes.is(WordClass::Subordinator) || word == "whether") && !scene.tokens()[token].has(Capitalised); // "whether director Ada Holm"
    const bool aside = verb || asks || classes.is(WordClass::Adverb);
    return dash || aside || scene.lower(token) == "down" || (scene.is_punctuation(token) && scene.lower(token) != "-") || scene.is_verb(token) ||
           scene.is(token, words.determiners) || scene.is(token, words.prepositions) ||
           scene.is(token, words.conjunctions) || scene.is(token, words.stops);
}

/// "In recent days House Speaker Ada Holm": a small word before the capitals of an office is of it only
/// where it says which one it is ("former", "acting", "deputy").
bool before_title(const Scene& scene, std::uint32_t token)
{
    if (large(scene, token) || !large(scene, token + 1) || scene.tokens()[token].kind != TokenKind::Word || inside_title(scene, token)) return false;
    const WordClasses classes = scene.reading().classes[token];
    const bool describes = classes.is(WordClass::Adjective) || classes.is(WordClass::Title) || classes.is(WordClass::VerbIng) || scene.lower(token) == "then" || scene.lower(token) == "ex" || scene.lower(token).ends_with("ed");
    return !describes;
}

/// The first token of the noun phrase whose head begins at `head`.
std::uint32_t phrase_begin(const Scene& scene, TokenRange sentence, std::uint32_t head)
{
    std::uint32_t begin = head;
    while (begin > sentence.begin && head - begin < title_words && !ends_phrase(scene, begin - 1) && !before_title(scene, begin - 1)) --begin;
    while (begin < head && (scene.is_symbol(begin, "-") || scene.lower(begin) == "and")) ++begin;
    return begin;
}

/// The office alone in "61-year-old captain", a phrase that begins at `begin`.
std::uint32_t behind_age_in(const Scene& scene, std::uint32_t begin, std::uint32_t head)
{
    const auto [first, last] = scene.mentions_in({begin, head});
    for (std::uint32_t m = first; m < last; ++m)
        if (const Mention& age = scene.reading().mentions[m]; age.type == MentionType::Age && age.tokens.end <= head) begin = std::max(begin, age.tokens.end);
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
            subject();
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
        if (const std::optional<TokenRange> words = object_phrase(scene_, match_)) add(*words);
    }

    /// "Sir Ivo Trask of Lund chaired ...": the clause's own subject where it stands right before.
    void subject()
    {
        const Clause& clause = scene_.reading().clauses[scene_.reading().clause_of(match_.tokens.begin)];
        const TokenRange whole = clause.subject_tokens;
        const std::uint32_t begin = whole.end == match_.tokens.begin && whole.size() <= phrase_words && !whole.empty()
                                        ? whole.begin : phrase_begin(scene_, match_.sentence, match_.tokens.begin);
        if (begin < match_.tokens.begin) add({begin, match_.tokens.begin});
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
            const bool of_people = std::find(spec_.of.begin(), spec_.of.end(), name(EntityType::Person)) != spec_.of.end();
            if (of_people && describes_next(entity)) continue;
            if (take(entity)) return;
        }
    }

    /// "Norwegian officials", "the bank's president Ada Holm": of whom it is, not who it is.
    bool describes_next(const EntityMention& entity) const
    {
        const std::uint32_t next = entity.tokens.end;
        if (next >= match_.sentence.end || entity.type == EntityType::Person) return false;
        if (without_possessive(scene_.tokens().raw(next - 1)).size() != scene_.tokens().raw(next - 1).size()) return true;
        const WordClasses classes = scene_.reading().classes[next];
        const bool noun = scene_.tokens()[next].kind == TokenKind::Word && !ends_phrase(scene_, next) && !classes.is(WordClass::Auxiliary);
        const auto [first, last] = scene_.mentions_in({next, next + 1});
        return noun && first == last;
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
        if (of_anything()) return;
        const EntityMention* holder = scene_.entity_at(match_.tokens.begin);
        if (holder != nullptr && !holder->title && holder->type == EntityType::Person && holder->tokens.begin < match_.tokens.begin) return; // "James P. Pope, of Idaho"
        const std::uint32_t last = match_.tokens.end - 1;
        const std::string_view printed = scene_.tokens().raw(last);
        if (without_possessive(printed).size() != printed.size()) return; // "the sheriff's Sgt. Ivo Trask"
        const bool several = scene_.lower(last) != scene_.lemma(last); // "reporters Ada Holm and Ivo Trask": right before the names
        if (several && person_at(match_.tokens.end) == nullptr) return;
        if (!scene_.is(last, scene_.words().prepositions) && title_before_name()) return;
        if (several) return;
        const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
        const std::uint32_t office = behind_age_in(scene_, begin, match_.tokens.begin);
        std::uint32_t before = begin;
        while (before > match_.sentence.begin && scene_.is(before - 1, scene_.words().determiners) && scene_.lower(before - 1) != "as") --before;
        while (before > match_.sentence.begin && scene_.reading().classes[before - 1].is(WordClass::Adverb) && scene_.lower(before - 1) != "as") --before; // "is also founder of"
        if (before < match_.sentence.begin + 2) return;
        const std::uint32_t link = before - 1;
        const bool comma = scene_.is_symbol(link, ",");
        const bool copula = scene_.lemma(link) == "be";
        if (const std::uint32_t verb = entered_office(link); verb != link) {
            if (const EntityMention* person = described(verb)) add({office, complement_end(match_.sentence.end)}, person);
            return;
        }
        if (scene_.lower(link) == "and") {
            if (const EntityMention* person = same_predicate(link)) add({office, complement_end(match_.sentence.end)}, person);
            return;
        }
        if (!comma && !copula) {
            if (const EntityMention* named = named_next()) add({office, complement_end(match_.sentence.end)}, named);
            return;
        }
        const EntityMention* person = comma ? person_at(behind_age(link) - 1) : described(link - 1);
        if (person == nullptr || (comma && person->pronoun)) return;
        add({office, complement_end(match_.sentence.end)}, person);
    }

    /// "General purposes", "General Foods": neither an office nor a rank, which stands before a name or behind another word of the office.
    bool of_anything() const
    {
        if (match_.tokens.size() != 1 || scene_.lower(match_.tokens.begin) != "general") return false;
        const std::uint32_t before = match_.tokens.begin - (match_.tokens.begin > match_.sentence.begin ? 1U : 0U);
        for (const std::string_view office : {"attorney", "secretary", "brigadier", "major", "lieutenant", "director", "inspector", "surgeon", "governor", "solicitor", "postmaster", "consul", "auditor", "comptroller", "-"})
            if (before != match_.tokens.begin && scene_.lower(before) == office) return false;
        const EntityMention* rank = scene_.entity_at(match_.tokens.begin);
        const std::uint32_t next = match_.tokens.end;
        const bool modifies = next < match_.sentence.end && scene_.tokens()[next].kind == TokenKind::Word && !scene_.is_verb(next) && !scene_.is(next, scene_.words().prepositions) && !scene_.reading().classes[next].is(WordClass::Auxiliary);
        return modifies && !(rank != nullptr && rank->title && rank->type == EntityType::Person) && person_at(match_.tokens.end) == nullptr;
    }

    /// "Ada Holm, 45, a spokeswoman": the comma that ends the name.
    std::uint32_t behind_age(std::uint32_t comma) const
    {
        const bool age = comma >= match_.sentence.begin + 3 && scene_.tokens()[comma - 1].kind == TokenKind::Number && scene_.is_symbol(comma - 2, ",");
        return age ? comma - 2 : comma;
    }

    /// "Ada Holm was appointed ...", "has become ...", "was sworn in as ...": the last token before
    /// these words, or `link` where they do not end there.
    std::uint32_t entered_office(std::uint32_t link) const
    {
        const FrameWords& words = scene_.words();
        std::uint32_t token = link;
        const bool as = scene_.lower(token) == "as";
        if (as && token > match_.sentence.begin + 1) --token;
        if (as && scene_.lower(token) == "in" && token > match_.sentence.begin) --token;
        if (!scene_.is(token, as ? words.serving : words.appointing)) return link;
        const bool active = scene_.lemma(token) == "become" || as;
        bool passive = false;
        while (token > match_.sentence.begin) {
            const bool be = scene_.is(token - 1, words.passive);
            passive |= be;
            if (!be && !scene_.is(token - 1, words.perfect) && scene_.lower(token - 1) != "will" && !scene_.reading().classes[token - 1].is(WordClass::Adverb)) break;
            --token;
        }
        return token > match_.sentence.begin && (active || passive) ? token - 1 : link;
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

    /// "Head of the navy", "analyst at a bank", "aide to the mayor"; "asked the judge to rule" goes on without one.
    bool opens_complement(std::uint32_t token) const
    {
        if (token >= match_.sentence.end) return false;
        static constexpr std::string_view openers[] = {"of", "for", "at", "in", "with", "from", "on"};
        if (std::find(std::begin(openers), std::end(openers), scene_.lower(token)) != std::end(openers)) return true;
        const bool to = scene_.lower(token) == "to" && token + 1 < match_.sentence.end;
        return to && (large(scene_, token + 1) || scene_.is(token + 1, scene_.words().determiners) || !scene_.reading().classes[token + 1].is(WordClass::VerbBase));
    }

    /// "Chief financial officer", "deputy sales director": where an office ends whose first word is a title of its own.
    std::uint32_t office_end(std::uint32_t limit) const
    {
        constexpr std::uint32_t longest = 3;
        const std::string_view last = scene_.lower(match_.tokens.end - 1);
        if (last != "chief" && last != "deputy" && last != "head" && last != "general" && last != "executive" && last != "managing" && last != "commanding") return match_.tokens.end;
        for (std::uint32_t token = match_.tokens.end; token < limit && token < match_.tokens.end + longest; ++token) {
            if (scene_.tokens()[token].kind != TokenKind::Word || scene_.is_verb(token) || scene_.is(token, scene_.words().prepositions) || scene_.is(token, scene_.words().determiners)) break;
            const WordClasses word = scene_.reading().classes[token];
            if (word.is(WordClass::Office) || word.is(WordClass::Title) || word.is(WordClass::Speaker)) return token + 1;
        }
        return match_.tokens.end;
    }

    /// Where "of the harbour board in Tallinn" after the title ends.
    std::uint32_t complement_end(std::uint32_t limit) const
    {
        const bool part = scene_.is(match_.tokens.end - 1, scene_.words().prepositions); // "member of" opens it itself
        const std::uint32_t office = office_end(limit);
        if (!part && !opens_complement(office)) return office;
        std::uint32_t end = phrase_from(scene_, office, limit, phrase_words).end;
        if (!part && scene_.lower(office) == "in" && office + 1 < end && (scene_.lower(office + 1) == "a" || scene_.lower(office + 1) == "an")) return office; // "lead agent in a telegram"
        for (std::uint32_t token = office; token < end; ++token) {
            for (const std::string_view when : {"upon", "after", "before", "during", "following", "until", "since"})
                if (scene_.lower(token) == when) end = token; // "leader of the church upon the death of her father"
        }
        const auto [first, last] = scene_.mentions_in({match_.tokens.end, end}); // "mayor on Monday": when, not what
        for (std::uint32_t m = first; m < last; ++m)
            if (scene_.reading().mentions[m].type == MentionType::Date) end = std::min(end, scene_.reading().mentions[m].tokens.begin);
        while (end > match_.tokens.end && (scene_.is(end - 1, scene_.words().prepositions) || scene_.is(end - 1, scene_.words().determiners))) --end;
        return end;
    }

    /// What may stand between a title and its bearer: "chief of the navy, Ada Holm,", "spokesman Lt. Col. Ivo Trask".
    bool leads_to_name(std::uint32_t token) const
    {
        const FrameWords& words = scene_.words();
        const bool rank = scene_.reading().classes[token].is(WordClass::Title) ||
                          (scene_.is_symbol(token, ".") && scene_.reading().classes[token - 1].is(WordClass::Title));
        const EntityMention* behind = scene_.is_symbol(token, ",") ? person_at(token + 1) : nullptr;
        const bool says = behind != nullptr && behind->tokens.end < match_.sentence.end && scene_.reading().classes[behind->tokens.end].is(WordClass::Speech) && a_title();
        const bool comma = behind != nullptr && !says; // not "to find a lawyer, Holm said"
        if (rank || comma || large(scene_, token) || scene_.is(token, words.prepositions) || scene_.lower(token) == "the") return true;
        return token > match_.tokens.end && opens_complement(match_.tokens.end) && !scene_.is_verb(token) &&
               !scene_.is(token, words.stops) && !scene_.is_punctuation(token);
    }

    bool a_title() const
    {
        const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
        return begin > match_.sentence.begin + 1 && scene_.is(begin - 1, scene_.words().indefinite);
    }

    /// "spokesman Lt. Col." in front of a name: where the ranks begin, which are titles of their own.
    std::uint32_t ranked_from(std::uint32_t begin, std::uint32_t end) const
    {
        while (end > match_.tokens.end && end > begin + 1 && scene_.is_symbol(end - 1, ".") && scene_.reading().classes[end - 2].is(WordClass::Title)) end -= 2;
        return end;
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
            const bool apart = token > match_.tokens.end && opens_complement(match_.tokens.end) && !scene_.is_symbol(token - 1, ","); // "spokesman for Ms Holm"
            if (person != nullptr && apart) return false;
            const bool led = token > match_.tokens.end && (scene_.is(token - 1, scene_.words().prepositions) || scene_.lower(token - 1) == "the");
            if (person != nullptr && led) return false;
            if (person != nullptr && beside && !person->pronoun && !title_itself) {
                const bool comma = scene_.is_symbol(token - 1, ",");
                const std::uint32_t begin = phrase_begin(scene_, match_.sentence, match_.tokens.begin);
                add({begin, ranked_from(begin, comma ? token - 1 : token)}, person);
                return true;
            }
            if (!leads_to_name(token)) return false;
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
