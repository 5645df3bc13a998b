#include <algorithm>
#include <string_view>

#include "reading/events.h"

namespace crosscheck {
namespace {

/// How sure a clause is, from its verb group, its first word and the reporting
/// clause it hangs on. The word nearest the verb decides; "if" decides alone.
class ModalityFinder {
  public:
    explicit ModalityFinder(Reading& reading) : reading_(reading), tokens_(reading.tokens)
    {
        figure_ = PerToken<bool>(tokens_.size());
        named_ = PerToken<bool>(tokens_.size());
        for (const EntityMention& entity : reading.entities) {
            if (entity.pronoun || entity.type == EntityType::Unknown) continue;
            for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i) named_.set(i, tokens_[i].has(Capitalised));
        }
        for (const Mention& mention : reading.mentions) {
            for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) figure_.set(i, true);
        }
    }

    void run()
    {
        Modality reported = Modality::Asserted;
        std::uint32_t sentence = UINT32_MAX;
        bool earlier = false; // "an earlier version said that ...": what follows is taken back
        for (Clause& clause : reading_.clauses) {
            if (clause.sentence != sentence) reported = Modality::Asserted;
            if (clause.sentence != sentence) earlier = false;
            sentence = clause.sentence;
            read(clause);
            if (&clause != reading_.clauses.data() && goes_on(*(&clause - 1), clause) && clause.modality == Modality::Asserted) clause.modality = (&clause - 1)->modality;
            if (clause.modality == Modality::Asserted && second_participle(clause)) clause.modality = Modality::Alleged;
            earlier = earlier ? !sets_right(clause) : earlier_version(clause);
            clause.retracted = clause.retracted || earlier;
            const bool told = clause.modality == Modality::Hypothetical && (!clause.attribution.text.empty() || said_before(clause)) && would(clause);
            if (told) clause.modality = Modality::Planned; // "he said he would" is "I will"
            if (clause.reporting) reported = reporting_modality(clause);
            else if (clause.modality == Modality::Asserted) clause.modality = reported;
            if (&clause != reading_.clauses.data()) combine(*(&clause - 1), clause);
        }
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "It is likely | that 300 died", "if convicted, | he faces 12 years", "he faces 12 years | if convicted".
    void combine(Clause& before, Clause& clause) const
    {
        if (before.sentence != clause.sentence) return;
        const bool that = tokens_.lower(clause.tokens.begin) == "that" || tokens_.lower(clause.tokens.begin - 1) == "that";
        const auto doubt = that && clause.modality == Modality::Asserted ? opened_doubt(before) : std::nullopt;
        if (doubt) clause.modality = *doubt;
        const bool condition = sets_condition(before);
        if (condition && clause.modality == Modality::Asserted && holds_now(clause)) clause.modality = Modality::Hypothetical;
        if (sets_condition(clause) && before.modality == Modality::Asserted && !before.reporting && holds_now(before)) before.modality = Modality::Hypothetical;
    }

    /// "It is likely", "police suspect": what follows with "that" is as sure as this.
    std::optional<Modality> opened_doubt(const Clause& clause) const
    {
        if (!clause.verb || clause.negated) return std::nullopt;
        const std::uint32_t verb = *clause.verb;
        const bool it = !clause.subject_tokens.empty() && tokens_.lower(clause.subject_tokens.begin) == "it" && is(verb, WordClass::BeForm);
        for (std::uint32_t i = verb; i < std::min(clause.tokens.end, it ? verb + 4 : verb + 1); ++i) {
            const auto found = of_word(i);
            if (found == Modality::Expected || found == Modality::Alleged || found == Modality::Hypothetical) return found;
        }
        return std::nullopt;
    }

    /// Begins with "if", and is no question: "asked if 12 men were there".
    bool sets_condition(const Clause& clause) const
    {
        static constexpr std::string_view kAsking[] = {"ask", "know", "see", "wonder", "decide", "determine", "unclear", "question", "sure", "say", "tell", "find", "check", "even", "as", "test"};
        const std::uint32_t begin = clause.tokens.begin;
        if (tokens_.lower(begin) != "if" && tokens_.lower(begin) != "unless") return false;
        if (begin == 0) return true;
        for (const std::string_view word : kAsking)
            if (reading_.lemmas[begin - 1] == word) return false;
        return true;
    }

    /// The verb is of no past: "he faces", not "he paid".
    bool holds_now(const Clause& clause) const
    {
        if (!clause.verb) return false;
        const std::string_view verb = tokens_.lower(*clause.verb);
        const bool past = is(*clause.verb, WordClass::VerbPast) || is(*clause.verb, WordClass::VerbParticiple) || verb == "was" || verb == "were" || verb == "had" || verb == "did";
        return !past;
    }

    /// "Allegedly shot | and killed", "could kill ten | and hurt 80": one verb group over two clauses.
    bool goes_on(const Clause& before, const Clause& clause) const
    {
        if (before.sentence != clause.sentence || !before.verb || !clause.verb || before.reporting || !clause.subject_tokens.empty()) return false;
        const std::uint32_t begin = clause.tokens.begin;
        const bool at_once = is(begin, WordClass::Conjunction) && tokens_.lower(begin) == "and" && *clause.verb == begin + 1;
        if (!at_once || before.modality == Modality::Denied || before.modality == Modality::Pledged) return false;
        const auto forms = [&](std::uint32_t i) { return std::pair(is(i, WordClass::VerbPast), is(i, WordClass::VerbBase)); };
        return forms(*before.verb) == forms(*clause.verb);
    }

    /// "For allegedly shooting | and injuring": the adverb is of both.
    bool second_participle(const Clause& clause) const
    {
        const std::uint32_t begin = clause.tokens.begin;
        if (begin < 2 || !clause.verb || *clause.verb != begin + 1 || tokens_.lower(begin) != "and" || !is(begin + 1, WordClass::VerbIng)) return false;
        const bool alleged = is(begin - 2, WordClass::Alleged) && is(begin - 2, WordClass::Adverb);
        return alleged && tokens_.lower(begin - 1).ends_with("ing");
    }

    /// "Had been dismissed from his job": denies nothing.
    bool lost_office(std::uint32_t i) const
    {
        if (reading_.lemmas[i] != "dismiss" || i == 0) return false;
        const bool passive = is(i - 1, WordClass::BeForm);
        const bool from = i + 1 < tokens_.size() && (tokens_.lower(i + 1) == "from" || tokens_.lower(i + 1) == "for" || tokens_.lower(i + 1) == "after");
        return passive || from;
    }

    /// "Losses due to the storm", "The court denied a request", a man named May: words that say nothing of how sure it is.
    bool no_mood(std::uint32_t i) const
    {
        if (named_[i]) return true;
        const std::string_view lemma = reading_.lemmas[i];
        const std::uint32_t end = tokens_.size();
        if (lemma == "due") return i > 0 && i + 2 < end && tokens_.lower(i + 1) == "to" && (!is(i - 1, WordClass::BeForm) || is(i + 2, WordClass::Determiner));
        if (lemma != "deny" && lemma != "dismiss") return false;
        static constexpr std::string_view kAsked[] = {"request", "appeal", "application", "motion", "petition", "charge", "case", "lawsuit", "suit", "bid", "bail", "parole", "visa", "access", "permission", "entry", "merger", "complaint", "count"};
        for (std::uint32_t next = i + 1; next < std::min(end, i + 6); ++next)
            for (const std::string_view word : kAsked)
                if (reading_.lemmas[next] == word) return true;
        return false;
    }

    /// "Insurance claims rose", "The project cost $5m", "The wrong bill came": a noun or its adjective, where the verb is another word.
    bool noun_phrase(std::uint32_t i, const Clause& clause) const
    {
        if (!clause.verb || i == *clause.verb || !clause.subject_tokens.contains(i)) return false;
        static constexpr std::string_view kNouns[] = {"claim", "project", "fear", "hope", "seek"};
        for (const std::string_view word : kNouns)
            if (reading_.lemmas[i] == word) return true;
        const bool led = i > clause.tokens.begin && is(i - 1, WordClass::Determiner) && i + 1 < clause.subject_tokens.end;
        const std::string_view word = tokens_.lower(i);
        return led && (word == "potential" || word == "possible" || word == "wrong" || word == "incorrect" || word == "false" || word == "mistaken") && is(*clause.verb, WordClass::VerbPast);
    }

    std::optional<Modality> of_word(std::uint32_t i) const
    {
        if (no_mood(i)) return std::nullopt;
        if (is(i, WordClass::Hypothetical)) return Modality::Hypothetical;
        if (is(i, WordClass::Denied) && !lost_office(i)) return Modality::Denied;
        if (is(i, WordClass::Alleged)) return Modality::Alleged;
        if (is(i, WordClass::Pledged)) return Modality::Pledged;
        if (is(i, WordClass::Expected)) return Modality::Expected;
        if (is(i, WordClass::Planned)) return Modality::Planned;
        return std::nullopt;
    }

    /// "The planned measures": says what they are, not that the clause is a plan.
    bool describes(std::uint32_t i, std::uint32_t begin) const
    {
        if (i == begin || !is(i, WordClass::VerbParticiple) || is(i, WordClass::Alleged)) return false;
        return is(i - 1, WordClass::Determiner) || is(i - 1, WordClass::Preposition) || figure_[i - 1];
    }

    /// "Tatra said | it would": whoever that is.
    bool said_before(const Clause& clause) const
    {
        if (&clause == reading_.clauses.data()) return false;
        const Clause& before = *(&clause - 1);
        return before.sentence == clause.sentence && before.verb && is(*before.verb, WordClass::Speech) && !before.subject_tokens.empty();
    }

    bool would(const Clause& clause) const
    {
        if (!clause.verb) return false;
        bool found = false;
        for (std::uint32_t i = clause.tokens.begin; i < *clause.verb; ++i) {
            const std::string_view word = tokens_.lower(i);
            if (word == "if" || word == "could" || word == "might" || word == "may" || word == "have") return false;
            found = found || word == "would";
        }
        return found;
    }

    Modality reporting_modality(const Clause& clause) const
    {
        if (!clause.verb) return Modality::Asserted;
        const auto own = of_word(*clause.verb);
        const bool carries = own && *own != Modality::Hypothetical && *own != Modality::Planned;
        return carries ? *own : Modality::Asserted;
    }

    void read(Clause& clause)
    {
        const std::uint32_t end = clause.verb ? *clause.verb + 1 : clause.tokens.end;
        const std::uint32_t begin = clause.tokens.begin;
        std::optional<Modality> found;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (figure_[i]) continue;
            const auto modality = describes(i, begin) || noun_phrase(i, clause) || rarely(i) ? std::nullopt : of_word(i);
            const bool leading = clause.verb && i + 6 >= *clause.verb;
            if (modality && (leading || tokens_.lower(i) == "if" || tokens_.lower(i) == "unless")) found = modality;
            const bool aside = is(begin, WordClass::Preposition) && !leading; // "Despite never trying, she won"
            if (is(i, WordClass::Negation) && (leading || i < begin + 2) && !aside && !of_one_word(i)) clause.negated = true;
        }
        if (!found && clause.verb) found = after_verb(clause);
        if (!found && clause.verb && *clause.verb > begin && tokens_.lower(*clause.verb - 1) == "to") found = Modality::Planned; // "Holm to cut 300 jobs"
        if (!found && generic_truth(clause)) {
            found = Modality::Hypothetical;
            clause.event = EventRef{clause.event.noun, {}, {}, {}, true}; // of no event at all, least of all the story's
        }
        if (found) clause.modality = *found;
        if (clause.verb && !clause.negated) clause.negated = negated_after(clause);
        if (clause.negated && only_later(clause)) clause.negated = false;
        clause.retracted = takes_back(clause);
    }

    /// "Rarely if ever", "few, if any": sets no condition.
    bool rarely(std::uint32_t i) const
    {
        if (tokens_.lower(i) != "if" || i + 1 >= tokens_.size()) return false;
        const std::string_view next = tokens_.lower(i + 1);
        return next == "ever" || next == "any";
    }

    /// "A not guilty plea", "not only", "the fact, but not the name, is known": denies less than the clause.
    bool of_one_word(std::uint32_t i) const
    {
        static constexpr std::string_view kWords[] = {"guilty", "just", "merely", "least", "slouch", "doubt", "wonder", "surprise", "bad", "mean"};
        const std::string_view next = tokens_.lower(i + 1);
        for (const std::string_view word : kWords)
            if (next == word) return true;
        const std::string_view before = i > 0 ? tokens_.lower(i - 1) : std::string_view{};
        const std::string_view earlier = i > 1 ? tokens_.lower(i - 2) : std::string_view{};
        return (before == "or" && earlier == "whether") || (before == "but" && earlier == "," && tokens_.lower(i) == "not" && i + 1 < tokens_.size() && is(i + 1, WordClass::Determiner));
    }

    /// "A magnitude 6 quake can cause severe damage": says nothing of any one quake.
    bool generic_truth(const Clause& clause) const
    {
        if (!clause.verb || clause.subject_tokens.empty() || *clause.verb == clause.tokens.begin) return false;
        const std::string_view first = tokens_.lower(clause.subject_tokens.begin);
        return (first == "a" || first == "an" || first == "any" || first == "such") && tokens_.lower(*clause.verb - 1) == "can";
    }

    /// "A battery said to last 40 hours", "is said to have sold 12": hearsay. Not "he said to wait".
    bool said_to(const Clause& clause) const
    {
        const std::uint32_t verb = *clause.verb;
        if (tokens_.lower(verb) != "said" || verb + 2 >= tokens_.size() || tokens_.lower(verb + 1) != "to") return false;
        const bool infinitive = is(verb + 2, WordClass::VerbBase) || tokens_.lower(verb + 2) == "be" || tokens_.lower(verb + 2) == "have";
        const bool of_noun = verb == clause.tokens.begin && clause.subject_tokens.empty() && verb > 0 && tokens_[verb - 1].kind == TokenKind::Word;
        return infinitive && (clause.passive || of_noun);
    }

    /// "Plans to cut 300 jobs", "is expected to": the finite verb itself, and "will" of an infinitive.
    std::optional<Modality> after_verb(const Clause& clause) const
    {
        if (said_to(clause)) return Modality::Alleged;
        for (std::uint32_t i = *clause.verb; i < clause.tokens.end && i < *clause.verb + 3; ++i) {
            if (figure_[i]) continue;
            const std::string_view word = tokens_.lower(i);
            const bool somebody = i > *clause.verb && is(i - 1, WordClass::Determiner) && (word == "suspect" || word == "suspects" || word == "accused");
            if (somebody) continue; // "chased the suspect": they did
            if (is(i, WordClass::Alleged) && word != "claim") return Modality::Alleged;
            const bool to = i + 1 < clause.tokens.end && tokens_.lower(i + 1) == "to" && is(*clause.verb, WordClass::BeForm); // "is due to carry"
            if (to && i > *clause.verb && is(i, WordClass::Expected) && !no_mood(i)) return Modality::Expected;
        }
        return std::nullopt;
    }

    /// "It was not until 1997 that": says that it was in 1997.
    bool only_later(const Clause& clause) const
    {
        for (std::uint32_t i = clause.tokens.begin; i + 1 < clause.tokens.end; ++i) {
            const bool negation = is(i, WordClass::Negation);
            if (negation && (tokens_.lower(i + 1) == "until" || tokens_.lower(i + 1) == "only")) return true;
        }
        return false;
    }

    /// "Caused no damage", "found no evidence".
    bool negated_after(const Clause& clause) const
    {
        const std::uint32_t next = *clause.verb + 1;
        if (next >= clause.tokens.end || figure_[next]) return false;
        const std::string_view word = tokens_.lower(next);
        return (word == "no" || word == "not" || word == "neither") && !of_one_word(next);
    }

    /// "An earlier version of this story", "a previous version of the article".
    bool earlier_version(const Clause& clause) const
    {
        for (std::uint32_t i = clause.tokens.begin; i + 1 < clause.tokens.end; ++i) {
            const std::string_view next = tokens_.lower(i + 1);
            const std::string_view word = tokens_.lower(i);
            if ((next == "version" || next == "versions") &&
                (word == "earlier" || word == "previous" || word == "original" || word == "first" || word == "initial")) return true;
        }
        return false;
    }

    /// Where the words go on to what is right: "; it was 45", "in fact 45 had".
    bool sets_right(const Clause& clause) const
    {
        if (clause.tokens.begin > 0 && tokens_.lower(clause.tokens.begin - 1) == ";") return true;
        for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i) {
            const std::string_view word = tokens_.lower(i);
            if (word == ";" || word == "correct" || word == "actually" || word == "fact" || word == "instead" || word == "rather") return true;
        }
        return false;
    }

    /// "The correct figure", "has been corrected to": words of the figure that is right.
    bool names_right(std::uint32_t i) const
    {
        const std::string_view word = tokens_.lower(i);
        return word == "correct" || word == "corrected";
    }

    bool takes_back(const Clause& clause) const
    {
        bool wrong = false;
        for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i)
            wrong = wrong || (is(i, WordClass::Retracting) && !names_right(i));
        if (!wrong) return false;
        for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i) {
            const std::string_view word = tokens_.lower(i);
            if (word == "earlier" || word == "previously" || word == "initially" || word == "reports" || word == "report" ||
                word == "version" || word == "originally" || word == "figure") return true;
        }
        return false;
    }

    Reading& reading_;
    const TokenBuffer& tokens_;
    PerToken<bool> figure_;
    PerToken<bool> named_;
};

} // namespace

void find_modality(Reading& reading)
{
    ModalityFinder(reading).run();
}

} // namespace crosscheck
