#include "extract/date_question.h"

#include <algorithm>

#include "extract/about.h"
#include "extract/occasion.h"
#include "text/words.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t most_words = 6; ///< after the verb; more would be half the sentence

class VerbQuestion {
  public:
    VerbQuestion(const Reading& reading, const Clause& clause, const Mention& date)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), date_(date)
    {
    }

    std::optional<std::string> ask(const std::string& occasion) const
    {
        if (!clause_.verb || clause_.negated || !of_the_subject()) return std::nullopt;
        const std::uint32_t verb = verb_of(occasion);
        if (verb == clause_.tokens.end) return std::nullopt;
        const bool foreseen = clause_.modality == Modality::Planned || clause_.modality == Modality::Expected;
        const bool awaited = foreseen || (verb != *clause_.verb && verb >= 2 && (is(verb - 2, WordClass::Expected) || is(verb - 2, WordClass::Planned)));
        if (verb != *clause_.verb && !awaited) return std::nullopt; // "tried to": whether it came to that is not known
        if (verb == *clause_.verb && clause_.passive)
            return (awaited ? "When will {subject} be " : "When was {subject} ") + std::string(tokens_.lower(verb)) + "?";
        const bool no_lemma = reading_.lemmas[verb] == tokens_.lower(verb) && !is(verb, WordClass::VerbBase);
        const std::optional<std::string> rest = after(verb);
        if (!rest || no_lemma) return std::nullopt;
        return (awaited ? "When will {subject} " : "When did {subject} ") + reading_.lemmas[verb] + *rest + "?";
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// The verb's own subject is what the claim is about, and has a name or a noun.
    bool of_the_subject() const
    {
        const TokenRange own = clause_.subject_tokens;
        if (own.empty()) return false;
        const bool pronoun = is(own.begin, WordClass::PersonPronoun) || is(own.begin, WordClass::GroupPronoun) || is(own.begin, WordClass::ThingPronoun);
        const std::string about = subject_of(reading_, reading_.clause_of(date_.tokens.begin), &date_);
        if (about.empty() || (own.size() == 1 && tokens_.lower(own.begin) == about)) return false; // "we"
        return about == clause_.subject || (!pronoun && said_by(own, about));
    }

    /// Every word of "gold-robber" stands in "two masked gold robbers".
    bool said_by(TokenRange phrase, const std::string& slug) const
    {
        for (std::size_t begin = 0; begin < slug.size();) {
            const std::size_t end = std::min(slug.find('-', begin), slug.size());
            const std::string_view word = std::string_view(slug).substr(begin, end - begin);
            bool said = false;
            for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) said = said || reading_.lemmas[i] == word || tokens_.lower(i) == word;
            if (!said) return false;
            begin = end + 1;
        }
        return true;
    }

    bool in_date(std::uint32_t token) const
    {
        auto after = std::upper_bound(reading_.mentions.begin(), reading_.mentions.end(), token,
                                      [](std::uint32_t t, const Mention& mention) { return t < mention.tokens.begin; });
        return after != reading_.mentions.begin() && (--after)->type == MentionType::Date && token < after->tokens.end;
    }

    /// The token that the occasion names, the last before the date; the clause's end for none.
    std::uint32_t verb_of(const std::string& occasion) const
    {
        auto told = [&](std::uint32_t i) {
            const std::string* family = occasion_at(reading_, i);
            return family != nullptr && !is(i, WordClass::EventNoun) ? *family == occasion : "to " + reading_.lemmas[i] == occasion;
        };
        for (std::uint32_t i = std::min(date_.tokens.begin, clause_.tokens.end); i > clause_.tokens.begin; --i)
            if (told(i - 1) && (i - 1 == *clause_.verb || (i > 1 && tokens_.lower(i - 2) == "to"))) return i - 1;
        return told(*clause_.verb) || is(*clause_.verb, WordClass::LightVerb) ? *clause_.verb : clause_.tokens.end;
    }

    bool ends(std::uint32_t i) const
    {
        if (i >= clause_.tokens.end || in_date(i)) return true;
        const bool joined = tokens_.raw(i) == "-" || tokens_.raw(i) == "'s" || tokens_.raw(i) == "’s";
        return (tokens_[i].kind == TokenKind::Symbol && !joined) || is(i, WordClass::Conjunction) || is(i, WordClass::Relative) || is(i, WordClass::Subordinator) ||
               is(i, WordClass::Adverb);
    }

    /// "A man | charged with": what is told of the noun.
    bool tells_more(std::uint32_t i) const
    {
        const bool form = is(i, WordClass::VerbPast) || is(i, WordClass::VerbParticiple);
        return form && tokens_[i - 1].kind == TokenKind::Word && !is(i - 1, WordClass::Determiner) && !is(i - 1, WordClass::Preposition);
    }

    /// "Which they sold", "the deal, announced on Friday": what it was done to stands before the verb.
    bool object_before(std::uint32_t verb) const
    {
        const TokenRange own = clause_.subject_tokens;
        for (std::uint32_t i = clause_.tokens.begin; i < own.begin; ++i)
            if (is(i, WordClass::Relative)) return true;
        const bool led = verb != *clause_.verb; // "expected to ship"
        for (std::uint32_t i = std::max(own.begin, clause_.tokens.begin); i < verb && !led; ++i)
            if (tokens_.raw(i) == "," || (i >= own.end && !is(i, WordClass::Adverb) && !is(i, WordClass::Auxiliary) && !in_date(i))) return true;
        return false;
    }

    /// Nothing stands behind the verb but the date or the end of what is said.
    bool bare(std::uint32_t next) const
    {
        if (next >= clause_.tokens.end || in_date(next)) return true;
        if (is(next, WordClass::Preposition)) return next + 1 >= clause_.tokens.end || in_date(next + 1);
        return tokens_.raw(next) == "." || tokens_.raw(next) == ",";
    }

    /// " the mill", " from the pier", " out"; nothing where that is long or leads into another clause.
    std::optional<std::string> after(std::uint32_t verb) const
    {
        std::uint32_t end = verb + 1;
        if (!ends(end) && is(end, WordClass::Preposition)) ++end;
        while (!ends(end) && !is(end, WordClass::Preposition) && (end == verb + 1 || !tells_more(end)) && end - verb <= most_words + 1) ++end;
        if (end - verb > most_words + 1) return std::nullopt;
        if (end > verb + 1 && end < clause_.tokens.end && in_date(end) && is(end - 1, WordClass::Preposition)) --end; // "left on Friday"
        const bool open = end > verb + 1 && (is(end - 1, WordClass::Determiner) || is(end - 1, WordClass::Auxiliary) || is(end - 1, WordClass::PersonPronoun));
        if (open || tokens_.raw(end - 1) == "-" || (end > verb + 1 && is(verb + 1, WordClass::Auxiliary))) return std::nullopt;
        if (end == verb + 1 && (object_before(verb) || !bare(end))) return std::nullopt;
        std::string words;
        for (std::uint32_t i = verb + 1; i < end; ++i) {
            const bool joined = tokens_[i - 1].span.end == tokens_[i].span.begin;
            words += (joined && i > verb + 1 ? "" : " ") + std::string(tokens_.raw(i));
        }
        return words;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& date_;
};

} // namespace

std::optional<std::string> question_of_verb(const Reading& reading, const Clause& clause, const Mention& date, const std::string& occasion)
{
    return occasion.empty() ? std::nullopt : VerbQuestion(reading, clause, date).ask(occasion);
}

} // namespace crosscheck
