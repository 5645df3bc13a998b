#include "extract/implied_subject.h"

#include <algorithm>
#include <string_view>

#include "extract/about.h"
#include "extract/antecedents.h"
#include "extract/noun_phrases.h"
#include "extract/offspring.h"

namespace crosscheck {
namespace {

constexpr std::size_t listed = 8; // members of a list of shares

class Implied {
  public:
    Implied(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention)
    {}

    std::string find() const
    {
        if (first_person(clause_)) return clause_.attribution.speaker;
        if (!clause_.verb) {
            if (std::string found = of_neighbour(); !found.empty()) return found;
        }
        if (std::string found = part_of(); !found.empty()) return found;
        if (std::string found = measured(); !found.empty()) return found;
        if (std::string found = counted(); !found.empty()) return found;
        return unsaid();
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "I lost 40 friends".
    bool first_person(const Clause& clause) const
    {
        const TokenRange own = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
        if (!clause.verb || own.empty()) return false;
        const std::string_view word = tokens_.lower(own.end - 1).substr(0, tokens_.lower(own.end - 1).find_first_of("'\xE2"));
        return word == "i" || word == "we";
    }

    std::string of_neighbour() const
    {
        const Clause* begin = reading_.clauses.data();
        const Clause* end = begin + reading_.clauses.size();
        for (const Clause* next = &clause_ + 1; next != end && next->sentence == clause_.sentence; ++next) {
            const bool lends = next->verb && next->shared_subject.overlaps(clause_.tokens) && !relative(*next);
            if (lends) return subject(*next);
            if (next == &clause_ + 1 && joined() && relative(*next)) return {}; // ", and 40 tugs | that had been sold were scrapped"
        }
        for (const Clause* before = &clause_; before != begin && (before - 1)->sentence == clause_.sentence;) {
            --before;
            if (!before->verb) continue;
            if (std::string found = subject(*before); !found.empty()) return found;
        }
        for (const Clause* next = &clause_ + 1; next != end && next->sentence == clause_.sentence; ++next) {
            if (!next->verb || next->reporting || relative(*next)) continue;
            return first_person(*next) ? next->attribution.speaker : subject(*next); // '"Thirty years ago, I slept," Holm said'
        }
        return {};
    }

    bool joined() const
    {
        const std::uint32_t begin = clause_.tokens.begin;
        return begin + 2 < clause_.tokens.end && tokens_.raw(begin) == "," && is(begin + 1, WordClass::Conjunction);
    }

    bool relative(const Clause& clause) const
    {
        return !clause.subject_tokens.empty() && is(clause.subject_tokens.begin, WordClass::Relative);
    }

    std::string subject(const Clause& clause) const
    {
        if (!clause.subject.empty()) return clause.subject;
        const NounPhrases phrases(reading_, clause, &mention_);
        const TokenRange pronoun = clause.subject_tokens;
        if (pronoun.size() == 1 && (is(pronoun.begin, WordClass::ThingPronoun) || is(pronoun.begin, WordClass::GroupPronoun)) && !stands_for_nothing(reading_, clause, pronoun.begin, &mention_))
            return antecedent_of(reading_, clause, pronoun.begin);
        const TokenRange own = clause.subject_tokens.empty() || relative(clause) ? clause.shared_subject : clause.subject_tokens;
        return named(phrases, own);
    }

    std::string named(const NounPhrases& phrases, TokenRange words) const
    {
        if (words.empty()) return {};
        const TokenRange phrase = phrases.noun_phrase(words);
        const bool names = !phrase.empty() && !mention_.tokens.overlaps(phrase) && !phrases.pronoun(phrase.end - 1) && !phrases.tallies(phrase.end - 1) && !phrases.in_number(phrase.end - 1);
        return names ? phrases.named(phrase) : std::string();
    }

    /// A line of its own; an article's first sentence has a stop.
    bool headline() const
    {
        const SentenceReading& sentence = reading_.sentences[clause_.sentence];
        return sentence.headline && tokens_.raw(sentence.tokens.end - 1) != ".";
    }

    /// "The nine (free) lessons": what stands behind the bracket.
    std::string behind_bracket() const
    {
        std::uint32_t close = mention_.tokens.end;
        if (close + 3 >= clause_.tokens.end || tokens_.raw(close) != "(") return {};
        while (close < mention_.tokens.end + 4 && tokens_.raw(close) != ")") ++close;
        if (tokens_.raw(close) != ")") return {};
        const NounPhrases phrases(reading_, clause_, nullptr);
        std::uint32_t end = close + 1;
        while (end < clause_.tokens.end && phrases.noun_word(end) && !is(end, WordClass::VerbBase)) ++end;
        return end > close + 1 ? phrases.named({close + 1, end}) : std::string();
    }

    /// "What went on until 5 p.m., | when the bomb went off": of the bomb.
    std::string when_it_was() const
    {
        const Clause* next = &clause_ + 1;
        const bool there = mention_.type == MentionType::Date && next != reading_.clauses.data() + reading_.clauses.size() && next->sentence == clause_.sentence && next->verb && mention_.tokens.end + 1 >= clause_.tokens.end;
        if (!there) return {};
        std::uint32_t first = next->tokens.begin;
        while (first + 1 < next->tokens.end && tokens_[first].kind == TokenKind::Symbol) ++first;
        return tokens_.lower(first) == "when" ? subject(*next) : std::string();
    }

    /// What the words nearest to the clause are of, where its own say nothing: never for a pronoun, which may stand for something else.
    std::string unsaid() const
    {
        if (headline()) return {};
        if (std::string then = when_it_was(); !then.empty()) return then;
        if (!clause_.verb) return {};
        if (relative(clause_)) return before_relative();
        if (std::string deed = owned_deed(); !deed.empty()) return deed;
        const TokenRange own = clause_.subject_tokens;
        const bool said = clause_.passive && is(*clause_.verb, WordClass::Speech) && own.size() == 1 && tokens_.lower(own.begin) == "it"; // ", it was reported on Friday"
        if (!said && !own.empty()) {
            const NounPhrases phrases(reading_, clause_, nullptr);
            if (is(own.begin, WordClass::Preposition)) return of_neighbour(); // "In a march beginning in May, | guards"
            const std::uint32_t head = head_of(own, phrases);
            if (phrases.pronoun(head) || is(own.begin, WordClass::Relative)) return tokens_.lower(head) == "there" ? of_neighbour() : std::string();
            const bool noun = phrases.noun_word(head) && !phrases.in_number(head) && !phrases.in_count(head) && !phrases.tallies(head) && !mention_.tokens.contains(head) && tokens_.lower(head) != "one" && (head == own.begin || tokens_.raw(head - 1) != "-");
            return noun && !is(head, WordClass::Adjective) && !acts(head) ? phrases.named({head, head + 1}) : std::string();
        }
        return of_neighbour();
    }

    /// The last noun before what a preposition leads to: "public spending | on highways"; behind "of", where only its amount stands before:
    /// "all of the gain", "the number of homes".
    std::uint32_t head_of(TokenRange words, const NounPhrases& phrases) const
    {
        std::uint32_t end = words.begin + 1;
        while (end < words.end && !is(end, WordClass::Preposition)) ++end;
        const bool amount = end + 1 < words.end && tokens_.lower(end) == "of" && (phrases.pronoun(end - 1) || phrases.tallies(end - 1) || phrases.in_number(end - 1) || phrases.in_count(end - 1));
        if (!amount) return end - 1;
        std::uint32_t last = end + 1;
        while (last + 1 < words.end && !is(last + 1, WordClass::Preposition)) ++last;
        return last;
    }

    /// A verb that was taken for a noun, or a noun of time: "in three years time".
    bool acts(std::uint32_t head) const
    {
        for (const std::string_view word : {"carry", "include", "exclude", "show", "contain", "time", "year", "month", "week", "day", "hour"})
            if (reading_.lemmas[head] == word) return true;
        return false;
    }

    /// "Cells that are 40 % larger", "a director who had made no film since 2003": the noun that the pronoun stands at.
    std::string before_relative() const
    {
        std::uint32_t end = clause_.tokens.begin;
        const std::uint32_t begin = reading_.sentences[clause_.sentence].tokens.begin;
        while (end > begin && tokens_[end - 1].kind == TokenKind::Symbol) --end;
        const EntityMention* place = entity_ending_at(reading_, end);
        if (place != nullptr && (place->type == EntityType::Place || place->type == EntityType::Country)) { // "the deficit with Japan, which hit"
            if (tokens_.lower(clause_.subject_tokens.begin) == "who") return {};
            end = place->tokens.begin;
            while (end > begin && is(end - 1, WordClass::Determiner)) --end;
            if (end <= begin + 1 || !is(end - 1, WordClass::Preposition)) return {};
            --end;
        }
        const NounPhrases phrases(reading_, clause_, nullptr);
        std::uint32_t first = end;
        while (first > begin && end - first < 4 && phrases.noun_word(first - 1) && !phrases.in_number(first - 1) && !is(first - 1, WordClass::VerbThird)) --first;
        return first < end && is(first, WordClass::Adjective) && first + 1 < end ? phrases.named({first + 1, end}) : first < end ? phrases.named({first, end}) : std::string();
    }

    /// "Ada Holm's rant in 2001": what somebody did, right before a month or a year.
    std::string owned_deed() const
    {
        std::uint32_t end = mention_.tokens.begin;
        if (mention_.type != MentionType::Date || mention_.precision < DatePrecision::Month || end < clause_.tokens.begin + 4 || !is(end - 1, WordClass::Preposition)) return {};
        --end;
        const NounPhrases phrases(reading_, clause_, nullptr);
        const bool owned = phrases.noun_word(end - 1) && without_possessive(tokens_.raw(end - 2)).size() != tokens_.raw(end - 2).size();
        return owned ? phrases.named({end - 1, end}) : std::string();
    }

    /// "59 % of calls", "two inches of rain".
    std::string part_of() const
    {
        const bool part = mention_.type == MentionType::Percent || mention_.type == MentionType::Measure || mention_.type == MentionType::Ratio || mention_.type == MentionType::Duration;
        if (!part) return {};
        const auto index = static_cast<std::size_t>(&mention_ - reading_.mentions.data());
        for (std::size_t back = 0; back < listed && back <= index; ++back) { // "59 % of calls to Riga, 44 % to Oslo"
            const Mention& share = reading_.mentions[index - back];
            if (share.tokens.begin < clause_.tokens.begin || (back > 0 && (!(mention_.type == MentionType::Percent || (mention_.type == MentionType::Duration && back == 1)) || share.type != mention_.type))) break;
            const std::uint32_t of = share.tokens.end;
            const std::uint32_t end = clause_.verb && *clause_.verb > of ? *clause_.verb : clause_.tokens.end; // "the 8 GB of memory is new"
            if (of + 1 < end && tokens_.lower(of) == "of") return named(NounPhrases(reading_, clause_, &mention_), {of + 1, end});
        }
        return {};
    }

    /// "16 GB internal memory".
    std::string measured() const
    {
        if (mention_.type != MentionType::Measure) return {};
        const NounPhrases phrases(reading_, clause_, &mention_);
        std::uint32_t end = mention_.tokens.end;
        const auto hyphen = [&](std::uint32_t i) { return tokens_.raw(i) == "-" && !tokens_[i].has(SpaceBefore); }; // "front-facing camera"
        while (end < clause_.tokens.end && (hyphen(end) || hyphen(end - 1) || tokens_.lower(end) == "facing" || phrases.noun_word(end)) && !is(end, WordClass::VerbThird)) ++end;
        return named(phrases, {mention_.tokens.end, end});
    }

    /// What is counted, where no event is told of.
    std::string counted() const
    {
        if (mention_.type == MentionType::Number) return behind_bracket();
        if (mention_.type != MentionType::Count || !mention_.head || headline() || parent_noun(reading_, mention_)) return {};
        const bool there = clause_.verb && !clause_.subject_tokens.empty() && tokens_.lower(clause_.subject_tokens.end - 1) == "there";
        if (there && !clause_.event.noun.empty()) return event_subject(clause_.event);
        const NounPhrases phrases(reading_, clause_, nullptr);
        return phrases.noun_word(*mention_.head) ? phrases.named({*mention_.head, *mention_.head + 1}) : std::string();
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& mention_;
};

} // namespace

std::string implied_subject(const Reading& reading, const Clause& clause, const Mention& mention)
{
    return Implied(reading, clause, mention).find();
}

} // namespace crosscheck
