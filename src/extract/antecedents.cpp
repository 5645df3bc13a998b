#include "extract/antecedents.h"

#include <algorithm>

#include "extract/noun_phrases.h"

// "The mill stood empty when it was sold for $99": the nearest subject that the
// pronoun can stand for, in its own sentence first. "It" is one thing and nobody,
// "they" are several or a body, "she" is a person. What only speaks ("the mayor
// said it cost") is passed over by number and kind alone: a ministry that says
// what it paid speaks of itself.

namespace crosscheck {
namespace {

constexpr std::uint32_t sentences_back = 2;

class Antecedents {
  public:
    Antecedents(const Reading& reading, const Clause& clause, std::uint32_t token)
        : reading_(reading), clause_(clause), person_(is(token, WordClass::PersonPronoun)),
          thing_(is(token, WordClass::ThingPronoun)), group_(is(token, WordClass::GroupPronoun))
    {}

    /// Of several.
    Antecedents(const Reading& reading, const Clause& clause) : reading_(reading), clause_(clause), person_(false), thing_(false), group_(true) {}

    std::string find() const
    {
        if (!person_ && !thing_ && !group_) return {};
        if (std::string found = in_sentence(); !found.empty()) return found;
        if (std::string found = group_ ? several_before() : std::string(); !found.empty()) return found;
        return before_sentence();
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "Brandt told the court he had been away": of himself, where no other name is shown to be a person's.
    std::string speaker() const
    {
        const Clause* first = reading_.clauses.data();
        if (&clause_ == first || (&clause_ - 1)->sentence != clause_.sentence) return {};
        const Clause& before = *(&clause_ - 1);
        const bool says = before.verb && is(*before.verb, WordClass::Speech) && !before.passive && !before.subject.empty() && !before.subject_tokens.empty();
        return says && may_be_person(before.subject_tokens) ? before.subject : std::string();
    }

    std::string in_sentence() const
    {
        if (person_) { // names of persons were tried before
            std::string found = somebody();
            return found.empty() ? speaker() : found;
        }
        const Clause* first = reading_.clauses.data();
        for (const Clause* clause = &clause_; clause != first && (clause - 1)->sentence == clause_.sentence;) {
            --clause;
            if (!clause->verb) continue;
            if (group_ && !clause->subject.empty() && in_company(*clause)) return clause->subject;
            if (!clause->subject.empty()) {
                if (named_fits(clause->subject) && !(thing_ && first_named(clause->subject_tokens))) return clause->subject;
                continue;
            }
            const NounPhrases phrases(reading_, *clause, nullptr);
            const TokenRange phrase = phrases.noun_phrase(clause->subject_tokens);
            if (phrase.empty() || phrases.pronoun(phrase.end - 1)) continue;
            if (fits(phrase.end - 1)) return phrases.named(phrase);
            if (std::string whole = thing_ ? whole_of(phrases, *clause, phrase.end) : std::string(); !whole.empty()) return whole;
        }
        return {};
    }

    /// "Brandt had lived with his mother and they had moved": he is one of them.
    bool in_company(const Clause& clause) const
    {
        for (std::uint32_t i = *clause.verb + 1; i + 1 < clause.tokens.end; ++i) {
            const bool his = is(i + 1, WordClass::PersonPronoun) && reading_.tokens.lower(i) == "with";
            if (his) return true;
        }
        return false;
    }

    /// "A Riga man shot a guard at the mill from which he was fired": whom no name is told of.
    std::string somebody() const
    {
        const Clause* first = reading_.clauses.data();
        for (const Clause* clause = &clause_; clause != first && (clause - 1)->sentence == clause_.sentence;) {
            --clause;
            if (!clause->verb || clause->reporting || !clause->subject.empty()) continue;
            const NounPhrases phrases(reading_, *clause, nullptr);
            const TokenRange phrase = phrases.noun_phrase(clause->subject_tokens);
            if (!phrase.empty() && !phrases.pronoun(phrase.end - 1) && one_person(phrase.end - 1)) return phrases.named(phrase);
        }
        return {};
    }

    bool one_person(std::uint32_t head) const
    {
        const std::string_view word = reading_.tokens.lower(head);
        if (reading_.lemmas[head] != word || is(head, WordClass::BodyNoun) || is(head, WordClass::BodyPronoun) || group_noun(word) || business(word)) return false;
        return word.ends_with("man") || is(head, WordClass::MaleName) || (is(head, WordClass::Speaker) && (word.ends_with("er") || word.ends_with("or"))) || word == "boy" || word == "girl" || word == "suspect";
    }

    /// "The terms of the deal were not told | but it is due in May": the one thing that the several are of.
    std::string whole_of(const NounPhrases& phrases, const Clause& clause, std::uint32_t of) const
    {
        const TokenRange words = clause.subject_tokens;
        if (of + 2 >= words.end || reading_.tokens.lower(of) != "of" || reading_.tokens.lower(of + 1) != "the") return {};
        const TokenRange whole = phrases.noun_phrase({of + 1, words.end});
        return !whole.empty() && !phrases.pronoun(whole.end - 1) && fits(whole.end - 1) ? phrases.named(whole) : std::string();
    }

    /// "The law lets people work until they are": the plural noun nearest before, in the sentence.
    std::string several_before() const
    {
        constexpr std::uint32_t reach = 16;
        const std::uint32_t begin = reading_.sentences[clause_.sentence].tokens.begin;
        const NounPhrases phrases(reading_, clause_, nullptr);
        for (std::uint32_t i = clause_.tokens.begin; i > begin && clause_.tokens.begin - i < reach; --i) {
            const std::uint32_t noun = i - 1;
            if (!phrases.noun_word(noun) || phrases.in_number(noun) || reading_.tokens[noun].has(Capitalised) || is(noun, WordClass::VerbThird) || !fits(noun)) continue;
            std::uint32_t first = noun;
            while (first > begin && phrases.noun_word(first - 1) && !is(first - 1, WordClass::VerbThird) && !is(first - 1, WordClass::VerbBase)) --first;
            return phrases.named({first, noun + 1});
        }
        return {};
    }

    /// Speaks, and is no person.
    static bool business(std::string_view word)
    {
        for (const std::string_view thing : {"operator", "provider", "carrier", "maker", "regulator", "watchdog", "newspaper", "paper", "department", "institute", "office", "government", "report", "statement"}) {
            if (word == thing) return true;
        }
        return false;
    }

    /// Several, in one word.
    static bool group_noun(std::string_view word)
    {
        for (const std::string_view group : {"people", "police", "jury", "crew", "couple", "family", "team", "group", "crowd", "staff", "panel", "court", "board", "gang", "pair", "squad", "duo", "trio"}) {
            if (word == group) return true;
        }
        return false;
    }

    /// "Young Karl": nobody is an "it".
    bool first_named(TokenRange phrase) const
    {
        for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
            if ((is(i, WordClass::MaleName) || is(i, WordClass::FemaleName)) && reading_.tokens[i].has(Capitalised)) return true;
        }
        return false;
    }

    bool named_fits(const std::string& subject) const
    {
        const auto type = reading_.types.find(subject);
        return type == reading_.types.end() || type->second != EntityType::Person;
    }

    /// "It" is no plural and no speaker; "they" are more than one.
    bool fits(std::uint32_t head) const
    {
        const std::string_view word = reading_.tokens.lower(head);
        const bool irregular = word.ends_with("men") || word.ends_with("children"); // "both men"
        const bool plural = word.size() > 2 && (word.back() == 's' || irregular) && reading_.lemmas[head] != word;
        const bool body = is(head, WordClass::BodyNoun) || is(head, WordClass::BodyPronoun);
        if (thing_) return !plural && (body || business(word) || !is(head, WordClass::Speaker));
        return plural || body || group_noun(word);
    }

    /// The subject of a sentence before, when that names a thing.
    std::string before_sentence() const
    {
        const Clause* first = reading_.clauses.data();
        for (const Clause* clause = &clause_; clause != first && (clause - 1)->sentence + sentences_back >= clause_.sentence;) {
            --clause;
            const bool told = group_ && clause != first && (clause - 1)->sentence == clause->sentence && (clause - 1)->reporting && opens_sentence(*(clause - 1)) && (clause - 1)->subject.empty(); // "A spokesman said | guards had boarded it"
            if (clause->sentence == clause_.sentence || !(told || opens_sentence(*clause)) || clause->reporting) continue;
            const bool fitting = person_ ? may_be_person(clause->subject_tokens) : named_fits(clause->subject);
            if (!clause->subject.empty() && fitting) return clause->subject;
            const NounPhrases phrases(reading_, *clause, nullptr);
            const TokenRange lead = waits(*clause) ? TokenRange{reading_.sentences[clause->sentence].story, clause->tokens.end} : clause->subject_tokens; // "The cable | that was cut | is old"
            TokenRange phrase = phrases.noun_phrase(lead);
            if (phrase.empty() && group_) phrase = counted_in(lead);
            const bool names = (clause->verb || waits(*clause)) && !phrase.empty() && !phrases.pronoun(phrase.end - 1) && fits(phrase.end - 1);
            if (!person_ && clause->subject.empty() && names) return phrases.named(phrase);
        }
        return {};
    }

    /// "Dozens of people": whom the figure counts.
    TokenRange counted_in(TokenRange words) const
    {
        const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), words.begin, [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
        const bool there = at != reading_.mentions.end() && at->type == MentionType::Count && at->head && words.contains(*at->head);
        return there ? TokenRange{*at->head, *at->head + 1} : TokenRange{};
    }

    /// A noun phrase whose verb comes behind the relative clause that follows.
    bool waits(const Clause& clause) const
    {
        const Clause* next = &clause + 1;
        const bool there = next != reading_.clauses.data() + reading_.clauses.size() && next->sentence == clause.sentence;
        const std::uint32_t story = reading_.sentences[clause.sentence].story;
        return !clause.verb && there && !next->subject_tokens.empty() && is(next->subject_tokens.begin, WordClass::Relative) && story < clause.tokens.end && is(story, WordClass::Determiner);
    }

    bool opens_sentence(const Clause& clause) const
    {
        return &clause == reading_.clauses.data() || (&clause - 1)->sentence != clause.sentence;
    }

    bool may_be_person(TokenRange phrase) const
    {
        const auto first = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), phrase.begin,
                                            [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
        for (auto it = first; it != reading_.entities.end() && it->tokens.begin < phrase.end; ++it) {
            if (it->type == EntityType::Person || it->type == EntityType::Unknown) return true;
        }
        return false;
    }

    const Reading& reading_;
    const Clause& clause_;
    bool person_;
    bool thing_;
    bool group_;
};

} // namespace

bool stands_for_nothing(const Reading& reading, const Clause& clause, std::uint32_t token, const Mention* mention)
{
    if (mention == nullptr || !clause.verb || without_possessive(reading.tokens.lower(token)) != "it") return false; // "it's"
    const bool time = mention->type == MentionType::Duration || mention->type == MentionType::Date;
    if (clause.passive && reading.classes[*clause.verb].is(WordClass::Speech) && reading.tokens.lower(*clause.verb + 1) != "to") return true; // "it was announced"; not "it is believed to have"
    if (!time && clause.verb_lemma == "take" && mention->tokens.begin > *clause.verb) return true; // "if it takes a $35,000 reward"
    if (!time || mention->tokens.begin < *clause.verb) return false;
    for (const std::string_view state : {"due", "available", "ready", "open", "closed", "complete", "effective", "valid"}) {
        if (clause.verb_lemma == "be" && reading.tokens.lower(*clause.verb + 1) == state) return false; // "it is due in May"
    }
    return clause.verb_lemma == "take" || clause.verb_lemma == "be" || clause.verb_lemma == "seem" || clause.verb_lemma == "appear";
}

std::string antecedent_of(const Reading& reading, const Clause& clause, std::uint32_t token)
{
    return Antecedents(reading, clause, token).find();
}

std::string several_before(const Reading& reading, const Clause& clause)
{
    return Antecedents(reading, clause).find();
}

} // namespace crosscheck
