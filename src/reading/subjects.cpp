#include "reading/subjects.h"

#include <algorithm>
#include <string_view>

#include "reading/phrase_names.h"
#include "reading/relatives.h"

// Many clauses have no noun phrase of their own. "The pilot, who had flown all
// night, was hurt": the phrase waits before the relative clause for its verb.
// "Opening the gate, the guard saw ...": the participle's subject comes with the
// main clause. "The guard ran out and shut the gate": it goes on. A relative
// clause is of the name it stands at.

namespace crosscheck {
namespace {

class SubjectFinder {
  public:
    explicit SubjectFinder(Reading& reading)
        : reading_(reading), tokens_(reading.tokens), named_(named_tokens(reading)), inside_(figure_tokens(reading)),
          names_(reading, named_, inside_), relatives_(reading, named_, inside_, names_)
    {}

    void run()
    {
        for (Clause& clause : reading_.clauses) {
            if (clause.verb) clause.subject = names_.name_in(clause.subject_tokens);
        }
        std::size_t first = 0;
        while (first < reading_.clauses.size()) {
            std::size_t end = first + 1;
            while (end < reading_.clauses.size() && reading_.clauses[end].sentence == reading_.clauses[first].sentence) ++end;
            share(first, end);
            lead_in(first, end);
            first = end;
        }
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "Who robbed the bank", "which the navy bought"; not "said that it bought".
    bool relative(const Clause& clause) const
    {
        std::uint32_t first = clause.tokens.begin;
        while (first + 1 < clause.tokens.end && tokens_[first].kind == TokenKind::Symbol) ++first;
        const bool said = tokens_.lower(first) == "that" && complements(clause);
        if (!clause.subject_tokens.empty() && is(clause.subject_tokens.begin, WordClass::Relative)) return !said || clause.subject_tokens.size() == 1;
        return !said && is(first, WordClass::Relative) && !clause.subject_tokens.empty();
    }

    /// "Told Ada Holm | that at one point ...": she hears it, and is not what it is of.
    bool told(const Clause& clause) const
    {
        if (&clause == reading_.clauses.data() || tokens_.lower(clause.subject_tokens.begin) != "that") return false;
        const Clause& before = *(&clause - 1);
        return before.sentence == clause.sentence && before.verb_lemma == "tell";
    }

    /// The clause before says it.
    bool complements(const Clause& clause) const
    {
        const std::size_t index = static_cast<std::size_t>(&clause - reading_.clauses.data());
        if (index == 0) return false;
        const bool told = index > 1 && !reading_.clauses[index - 1].verb; // "told the mayor | that it"
        const Clause& before = reading_.clauses[index - (told ? 2 : 1)];
        return before.sentence == clause.sentence && before.verb && is(*before.verb, WordClass::Speech);
    }

    /// Lends the clauses of one sentence that have no subject of their own that of another.
    void share(std::size_t first, std::size_t end)
    {
        Lent lent;
        for (std::size_t k = first; k < end; ++k) {
            Clause& clause = reading_.clauses[k];
            if (!clause.verb) {
                wait_for_verb(k, first, end, lent);
                continue;
            }
            if (told_aside(k, first, lent)) {
                lent.interrupted = true;
                continue; // what follows goes on with the main clause's subject
            }
            if (clause.subject_tokens.empty()) lend(k, first, lent);
            lent.interrupted = false;
            if (clause.subject_tokens.empty() && !lent.subject.empty()) continue;
            if (lent.main_phrase.empty()) {
                lent.main = clause.subject;
                lent.main_phrase = clause.subject_tokens;
            }
            lent.subject = clause.subject;
            lent.phrase = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
        }
    }

    /// What the clauses of a sentence lend those behind them that have no subject of their own.
    struct Lent {
        std::string subject;
        TokenRange phrase;  ///< of the clause that `subject` is of
        TokenRange waiting; ///< "The pilot, | who had flown all night, | was hurt"
        std::string main;   ///< of the sentence's first clause with a subject of its own
        TokenRange main_phrase;
        bool interrupted = false;
    };

    /// A clause without a verb: its phrase may wait for the verb of a later one.
    void wait_for_verb(std::size_t k, std::size_t first, std::size_t end, Lent& lent) const
    {
        const TokenRange words{story_of(reading_.clauses[k]), reading_.clauses[k].tokens.end};
        if (k == first) lent.subject = names_.name_in(words);
        const bool awaited = k + 1 < end && reading_.clauses[k + 1].verb && (relative(reading_.clauses[k + 1]) || reading_.clauses[k + 1].subject_tokens.empty());
        lent.waiting = awaited ? waiting_phrase(words) : TokenRange{};
        lent.interrupted = true;
        if (k == first) lent.phrase = lent.waiting;
    }

    /// A clause that tells of a noun of another one, and takes its subject from there.
    bool told_aside(std::size_t k, std::size_t first, Lent& lent)
    {
        Clause& clause = reading_.clauses[k];
        if (k == first) {
            if (!asides(clause)) return false;
            lent.waiting = {story_of(clause), first_sign(clause)}; // "Four thieves, two of them in uniform, | stole"
            return true;
        }
        const Clause& before = reading_.clauses[k - 1];
        if (relative(clause)) {
            const bool pronoun = is(clause.subject_tokens.begin, WordClass::Relative);
            if (clause.subject.empty() && pronoun && !told(clause)) relatives_.describe(clause, before, lent.waiting);
            return true;
        }
        const bool joined = clause.subject_tokens.empty() && is(clause.tokens.begin, WordClass::Conjunction) && relative(before) && !also(clause, before, lent); // "which is poor and has no port"
        if (joined || goes_on_described(before, clause)) { // "a tenet that was set out by its founder, but was dropped"
            clause.subject = before.subject;
            clause.shared_subject = lent_to(before);
            return true;
        }
        if (k > first + 1 && goes_through(before, clause)) { // "a lamp | that the firm said | will burn"
            relatives_.describe(clause, reading_.clauses[k - 2], waiting_phrase(reading_.clauses[k - 2].tokens));
            return true;
        }
        return false;
    }

    /// "Tatra sank a boat that was used by thieves | and also freed two ships": the main clause's deed.
    bool also(const Clause& clause, const Clause& before, const Lent& lent) const
    {
        const std::uint32_t word = clause.tokens.begin + 1;
        return before.passive && !clause.passive && !lent.phrase.empty() && word < *clause.verb && tokens_.lower(word) == "also" && is(*clause.verb, WordClass::VerbPast);
    }

    /// Gives a clause without a subject of its own the one that it goes on with.
    void lend(std::size_t k, std::size_t first, Lent& lent)
    {
        Clause& clause = reading_.clauses[k];
        const bool resumes = !lent.waiting.empty() && (lent.interrupted || takes_up(clause));
        clause.shared_subject = resumes ? lent.waiting : lent.phrase;
        clause.subject = resumes ? names_.name_in(lent.waiting) : lent.subject;
        if (!resumes && comes_back(k, first)) { // "She said that lamps hurt her, | and had seen a doctor"
            clause.shared_subject = lent.main_phrase;
            clause.subject = lent.main;
        }
        if (const TokenRange speaker = behind_quotation(clause); !speaker.empty()) {
            clause.shared_subject = speaker;
            clause.subject = names_.name_in(speaker);
        }
    }

    /// ", but was dropped" behind "that was set out": both are said of one thing.
    bool goes_on_described(const Clause& before, const Clause& clause) const
    {
        const std::uint32_t word = clause.tokens.begin + 1;
        const bool turns = clause.subject_tokens.empty() && clause.passive && word < clause.tokens.end && tokens_.raw(word - 1) == "," && tokens_.lower(word) == "but";
        return turns && relative(before) && before.passive && tokens_.lower(before.subject_tokens.begin) == "that" && *clause.verb > word + 1 && is(word + 1, WordClass::Auxiliary);
    }

    /// Somebody's "said" stands between a relative pronoun and its verb.
    bool goes_through(const Clause& said, const Clause& clause) const
    {
        if (!said.verb || !is(*said.verb, WordClass::Speech) || !clause.subject_tokens.empty() || *said.verb + 1 != clause.tokens.begin) return false;
        std::uint32_t first = said.tokens.begin;
        while (first < *said.verb && tokens_[first].kind == TokenKind::Symbol) ++first;
        const std::string_view word = tokens_.lower(first);
        const bool relative = word == "that" || word == "which" || word == "who";
        return relative && first + 1 < *said.verb && (is(clause.tokens.begin, WordClass::Auxiliary) || clause.tokens.begin == *clause.verb);
    }

    /// ", could not be reached": a comma and a verb that is still without its subject.
    bool takes_up(const Clause& clause) const
    {
        const TokenRange words = clause.tokens;
        if (words.size() < 3 || tokens_.raw(words.begin) != ",") return false;
        const std::uint32_t first = words.begin + 1;
        return is(first, WordClass::Auxiliary) || (first == *clause.verb && is(first, WordClass::VerbPast) && !is(first, WordClass::VerbParticiple));
    }

    /// A comma and a conjunction behind what somebody said, or a comma and a participle behind "after it burned":
    /// the first clause's subject goes on.
    bool comes_back(std::size_t k, std::size_t first) const
    {
        const TokenRange words = reading_.clauses[k].tokens;
        if (k <= first || words.size() < 3 || tokens_.raw(words.begin) != ",") return false;
        const Clause& said = reading_.clauses[k - 1];
        std::uint32_t word = said.tokens.begin;
        while (word + 1 < said.tokens.end && tokens_[word].kind == TokenKind::Symbol) ++word;
        if (is(words.begin + 1, WordClass::VerbIng)) return k > first && word > reading_.clauses[first].tokens.begin && is(word, WordClass::Subordinator);
        if (k < first + 2 || !is(words.begin + 1, WordClass::Conjunction)) return false;
        return tokens_.lower(word) == "that" && complements(said);
    }

    /// The words that the clause's verb is of, its own or not.
    TokenRange lent_to(const Clause& clause) const
    {
        const TokenRange own = clause.subject_tokens;
        return own.empty() || is(own.begin, WordClass::Relative) ? clause.shared_subject : own;
    }

    /// The first clause has a sign before its only verb, a participle: an aside that the next clause's verb follows.
    bool asides(const Clause& clause) const
    {
        const bool participle = is(*clause.verb, WordClass::VerbParticiple) && !clause.passive && *clause.verb > clause.tokens.begin && !is(*clause.verb - 1, WordClass::HaveForm);
        const std::size_t next = static_cast<std::size_t>(&clause - reading_.clauses.data()) + 1;
        if (!participle || next >= reading_.clauses.size() || reading_.clauses[next].sentence != clause.sentence) return false;
        const Clause& after = reading_.clauses[next];
        std::uint32_t word = after.tokens.begin;
        while (word + 1 < after.tokens.end && tokens_[word].kind == TokenKind::Symbol) ++word;
        const bool resumes = after.verb && after.subject_tokens.empty() && is(*after.verb, WordClass::VerbPast) && !is(word, WordClass::Conjunction);
        const std::uint32_t sign = first_sign(clause);
        const std::string_view raw = tokens_.raw(sign);
        return resumes && clause.subject.empty() && sign < *clause.verb && (raw == "," || raw == "-" || raw == "–" || raw == "—");
    }

    std::uint32_t first_sign(const Clause& clause) const
    {
        std::uint32_t i = std::min(story_of(clause) + 1, clause.tokens.end - 1);
        while (i + 1 < clause.tokens.end && (tokens_[i].kind != TokenKind::Symbol || inside_[i] || named_[i])) ++i;
        return i;
    }

    /// The clause's first token behind a dateline.
    std::uint32_t story_of(const Clause& clause) const
    {
        return std::min(clause.tokens.end, std::max(clause.tokens.begin, reading_.sentences[clause.sentence].story));
    }

    /// The phrase that waits for its verb: what leads in ends at a comma.
    TokenRange waiting_phrase(TokenRange clause) const
    {
        TokenRange phrase = clause;
        while (!phrase.empty() && (tokens_[phrase.begin].kind == TokenKind::Symbol || is(phrase.begin, WordClass::Conjunction))) ++phrase.begin;
        while (!phrase.empty() && tokens_[phrase.end - 1].kind == TokenKind::Symbol) --phrase.end;
        const bool led = !phrase.empty() && is(phrase.begin, WordClass::Preposition);
        for (std::uint32_t i = phrase.begin; led && i + 1 < phrase.end; ++i) {
            if (tokens_.raw(i) == "," && !inside_[i]) return {i + 1, phrase.end};
        }
        return led ? TokenRange{} : phrase;
    }

    /// '"..., " Ada Holm, head of the port and a member, told the board': whom a verb after a
    /// quotation and an apposition has for its subject.
    TokenRange behind_quotation(const Clause& clause) const
    {
        constexpr std::uint32_t reach = 24;
        if (tokens_.raw(clause.tokens.begin) != "," || !is(*clause.verb, WordClass::Speech)) return {};
        const std::uint32_t begin = reading_.sentences[clause.sentence].tokens.begin;
        for (std::uint32_t i = clause.tokens.begin; i > begin + 1 && clause.tokens.begin - i < reach; --i) {
            const std::string_view raw = tokens_.raw(i - 1);
            if (raw != "\"" && raw != "”") continue;
            const bool within = i > begin + 2 && (tokens_.raw(i - 2) == "'" || tokens_.raw(i - 2) == "’"); // a quotation within the quotation ends, too
            const bool closes = (within && (tokens_.raw(i - 3) == "," || tokens_.raw(i - 3) == ".")) || tokens_.raw(i - 2) == "," || tokens_.raw(i - 2) == "." || tokens_.raw(i - 2) == "?" || tokens_.raw(i - 2) == "!";
            const TokenRange phrase{i, clause.tokens.begin};
            return closes && i < clause.tokens.begin && (named_[i] || is(i, WordClass::Determiner)) && has_name(phrase) ? phrase : TokenRange{};
        }
        return {};
    }

    bool has_name(TokenRange phrase) const
    {
        for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
            if (named_[i]) return true;
        }
        return false;
    }

    /// "Opening the gate, the guard saw a light": the sentence's first participle is of its main clause.
    void lead_in(std::size_t first, std::size_t end)
    {
        Clause& opening = reading_.clauses[first];
        const TokenRange own = opening.subject_tokens; // "Ten minutes after | being freed"
        const bool none = own.empty() || (is(own.end - 1, WordClass::Subordinator) && is(own.end - 1, WordClass::Preposition) && inside_[own.begin]);
        if (!opening.verb || !none || !opening.subject.empty()) return;
        const bool participle = is(*opening.verb, WordClass::VerbIng) || is(*opening.verb, WordClass::VerbParticiple);
        for (std::size_t k = first + 1; participle && k < end; ++k) {
            const Clause& main = reading_.clauses[k];
            if (relative(main) || main.subject_tokens.empty()) continue;
            opening.subject = main.subject;
            opening.shared_subject = main.subject_tokens;
            opening.subject_tokens = {};
            return;
        }
    }

    Reading& reading_;
    const TokenBuffer& tokens_;
    PerToken<bool> named_;
    PerToken<bool> inside_; ///< of a figure or a date
    PhraseNames names_;
    Relatives relatives_;
};

} // namespace

void find_subjects(Reading& reading)
{
    SubjectFinder(reading).run();
}

} // namespace crosscheck
