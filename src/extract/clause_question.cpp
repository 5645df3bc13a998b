#include "extract/clause_question.h"

#include <algorithm>
#include <array>

#include "extract/about.h"
#include "extract/occasion.h"
#include "text/words.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t most_words = 6; ///< after the verb; more would be half the sentence

class ClauseQuestion {
  public:
    /// `figure`: what is asked for.
    ClauseQuestion(const Reading& reading, const Clause& clause, const Mention& figure)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), figure_(figure)
    {
    }

    std::optional<std::string> when(const std::string& occasion) const
    {
        if (!clause_.verb || clause_.negated || !of_the_subject()) return std::nullopt;
        const std::uint32_t verb = verb_of(occasion);
        if (verb == clause_.tokens.end || is(verb, WordClass::BeForm)) return std::nullopt; // "are due in court"
        const bool awaited = foreseen() || (verb != *clause_.verb && verb >= 2 && (is(verb - 2, WordClass::Expected) || is(verb - 2, WordClass::Planned)));
        if (verb != *clause_.verb && !awaited) return std::nullopt; // "tried to": whether it came to that is not known
        if (verb == *clause_.verb && clause_.passive)
            return (awaited ? "When will {subject} be " : "When was {subject} ") + done(verb) + "?";
        const std::optional<std::string> rest = after(verb, clause_.tokens.end);
        if (!rest || no_lemma(verb)) return std::nullopt;
        return (awaited ? "When will {subject} " : "When did {subject} ") + reading_.lemmas[verb] + *rest + "?";
    }

    std::optional<std::string> how_many(const std::string& counted) const
    {
        if (!may_ask()) return std::nullopt;
        if (does_it()) return clause_.verb_lemma == "have" ? std::nullopt : as_subject(counted);
        return is_object() ? as_object("How many " + counted) : std::nullopt;
    }

    std::optional<std::string> how_much() const { return may_ask() && is_object() ? as_object("How much") : std::nullopt; }

    std::optional<std::string> how_long() const
    {
        const std::optional<std::uint32_t> led = lasts_for();
        if (!led || clause_.passive || foreseen() || !of_the_subject()) return std::nullopt;
        return did_so("For how long", *led);
    }

    std::optional<std::string> how_long_ago() const
    {
        if (!may_ask() || foreseen() || !of_the_subject() || figure_.tokens.begin < *clause_.verb) return std::nullopt;
        if (clause_.passive) return "How long ago was {subject} " + done(*clause_.verb) + "?";
        return did_so("How long ago", figure_.tokens.begin);
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "How long ago did {subject} leave the port?": what stands between the verb and `end`.
    std::optional<std::string> did_so(std::string_view when, std::uint32_t end) const
    {
        const std::optional<std::string> rest = after(*clause_.verb, end);
        if (!rest || ends_in_preposition(*rest)) return std::nullopt;
        return std::string(when) + " did {subject} " + reading_.lemmas[*clause_.verb] + *rest + "?";
    }

    /// "Towed", "found dead", "set up".
    std::string done(std::uint32_t verb) const
    {
        static constexpr std::array<std::string_view, 6> how{"dead", "alive", "guilty", "safe", "unconscious", "hanged"};
        static constexpr std::array<std::string_view, 8> particles{"up", "out", "off", "down", "away", "back", "in", "over"};
        const std::string_view next = tokens_.lower(verb + 1);
        const bool dated = in_date(verb + 2) && is(verb + 1, WordClass::Preposition); // "ousted in 2002"
        const bool closed = !dated && (verb + 2 >= clause_.tokens.end || ends(verb + 2) || is(verb + 2, WordClass::Preposition));
        const bool more = std::find(how.begin(), how.end(), next) != how.end() ||
                          (closed && std::find(particles.begin(), particles.end(), next) != particles.end());
        return std::string(tokens_.lower(verb)) + (more ? " " + std::string(next) : std::string());
    }

    /// Somebody does something that has a name, and nobody denies it.
    bool may_ask() const
    {
        if (!clause_.verb || clause_.negated || is(*clause_.verb, WordClass::Speech)) return false;
        const bool has = clause_.verb_lemma == "have" && !clause_.passive;
        const std::uint32_t before = *clause_.verb - 1; // 0 - 1 is no token
        const bool may = is(before, WordClass::Auxiliary) && !is(before, WordClass::BeForm) && !is(before, WordClass::HaveForm) && reading_.lemmas[before] != "do";
        if (may && !foreseen()) return false; // "can run for nine hours"
        return !no_lemma(*clause_.verb) && (!is(*clause_.verb, WordClass::Auxiliary) || has);
    }

    /// "Came from | as far as Penfold".
    bool ends_in_preposition(const std::string& rest) const
    {
        const std::uint32_t next = *clause_.verb + 1;
        return next + 1 < clause_.tokens.end && is(next, WordClass::Preposition) && rest == " " + std::string(tokens_.raw(next));
    }

    /// The "for" of "for nine years", "for the past nine years".
    std::optional<std::uint32_t> lasts_for() const
    {
        if (!may_ask() || figure_.tokens.begin <= *clause_.verb) return std::nullopt;
        std::uint32_t i = figure_.tokens.begin;
        while (i > *clause_.verb + 1 && (is(i - 1, WordClass::Determiner) || tokens_.lower(i - 1) == "past" || tokens_.lower(i - 1) == "last")) --i;
        return i > *clause_.verb + 1 && tokens_.lower(i - 1) == "for" ? std::optional(i - 1) : std::nullopt;
    }

    /// No list knows the verb that the word is a form of.
    bool no_lemma(std::uint32_t verb) const { return reading_.lemmas[verb] == tokens_.lower(verb) && !is(verb, WordClass::VerbBase); }

    /// "Will send", and not "planned nine raids": that was done.
    bool foreseen() const
    {
        const bool says_so = is(*clause_.verb, WordClass::Planned) || is(*clause_.verb, WordClass::Expected);
        return (clause_.modality == Modality::Planned || clause_.modality == Modality::Expected) && !says_so;
    }

    /// The figure counts the clause's subject: "four men rammed", and not "the ferry of 40 cars sank".
    bool does_it() const
    {
        const TokenRange own = clause_.subject_tokens;
        return figure_.head && own.contains(*figure_.head) && own.end == *figure_.head + 1 && figure_.tokens.begin <= own.begin + 1;
    }

    /// The figure stands right behind the verb of whom the claim is about.
    bool is_object() const
    {
        std::uint32_t from = *clause_.verb + 1;
        while (from < figure_.tokens.begin && (is(from, WordClass::Determiner) || is(from, WordClass::Adverb))) ++from;
        return !clause_.passive && figure_.tokens.begin == from && of_the_subject();
    }

    std::optional<std::string> as_subject(const std::string& counted) const
    {
        const std::uint32_t verb = *clause_.verb;
        const std::string ask = "How many " + counted;
        if (clause_.passive) return ask + (foreseen() ? " will be " : " were ") + done(verb) + "?";
        const std::optional<std::string> rest = after(verb, clause_.tokens.end);
        if (!rest || ends_in_preposition(*rest) || reading_.sentences[clause_.sentence].headline) return std::nullopt;
        if (foreseen()) return ask + " will " + reading_.lemmas[verb] + *rest + "?";
        const bool helped = verb > 0 && is(verb - 1, WordClass::Auxiliary); // "have been seen"
        const bool plain = is(verb, WordClass::VerbPast) || is(verb, WordClass::VerbBase);
        return helped || !plain ? std::nullopt : std::optional(ask + " " + std::string(tokens_.lower(verb)) + *rest + "?");
    }

    std::optional<std::string> as_object(const std::string& what) const
    {
        const std::uint32_t verb = *clause_.verb;
        const bool holds = tokens_.lower(verb) == "has" || tokens_.lower(verb) == "have";
        const bool past = !holds && (is(verb, WordClass::VerbPast) || is(verb, WordClass::VerbParticiple));
        const bool present = holds || is(verb, WordClass::VerbThird) || is(verb, WordClass::VerbBase);
        if (!foreseen() && !past && !present) return std::nullopt;
        return what + (foreseen() ? " will " : past ? " did " : " does ") + "{subject} " + reading_.lemmas[verb] + "?";
    }

    /// The verb's own subject is what the claim is about, and has a name or a noun.
    bool of_the_subject() const
    {
        const bool lent = clause_.subject_tokens.empty();
        const TokenRange own = lent ? clause_.shared_subject : clause_.subject_tokens;
        if (own.empty() || (lent && leads(*clause_.verb)) || is(own.begin, WordClass::Preposition)) return false; // "Built in 1894, the mill"
        const bool pronoun = own.size() == 1 && (is(own.begin, WordClass::PersonPronoun) || is(own.begin, WordClass::GroupPronoun) || is(own.begin, WordClass::ThingPronoun));
        const std::string about = subject_of(reading_, reading_.clause_of(figure_.tokens.begin), &figure_);
        if (about.empty() || (own.size() == 1 && (about == "we" || about == "i" || about == "you" || about == "somebody"))) return false;
        return about == clause_.subject || (!pronoun && said_by(own, about));
    }

    /// No word of the clause stands before it.
    bool leads(std::uint32_t token) const
    {
        for (std::uint32_t i = clause_.tokens.begin; i < token; ++i)
            if (tokens_[i].kind != TokenKind::Symbol) return false;
        return true;
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
        for (std::uint32_t i = std::min(figure_.tokens.begin, clause_.tokens.end); i > clause_.tokens.begin; --i)
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
            if (tokens_.raw(i) == "," || (i >= own.end && !is(i, WordClass::Adverb) && !is(i, WordClass::Auxiliary) && !in_date(i) && !(is(i, WordClass::Preposition) && in_date(i + 1)))) return true;
        return false;
    }

    /// Nothing stands behind the verb but the date or the end of what is said.
    bool bare(std::uint32_t next) const
    {
        if (next >= clause_.tokens.end || in_date(next)) return true;
        if (is(next, WordClass::Preposition)) return next + 1 >= clause_.tokens.end || in_date(next + 1);
        return tokens_.raw(next) == "." || tokens_.raw(next) == ",";
    }

    /// " the mill", " from the pier", " out"; nothing where that is long or leads into another clause. What stands at
    /// `until` or behind it is not of it.
    std::optional<std::string> after(std::uint32_t verb, std::uint32_t until) const
    {
        auto over = [&](std::uint32_t i) { return i >= until || ends(i); };
        std::uint32_t end = verb + 1;
        if (!over(end) && is(end, WordClass::Preposition)) ++end;
        while (!over(end) && !is(end, WordClass::Preposition) && (end == verb + 1 || !tells_more(end)) && end - verb <= most_words + 1) ++end;
        if (end - verb > most_words + 1) return std::nullopt;
        if (end > verb + 1 && end < until && in_date(end) && is(end - 1, WordClass::Preposition)) --end; // "left on Friday"
        const bool open = end > verb + 1 && (is(end - 1, WordClass::Determiner) || is(end - 1, WordClass::Auxiliary) || is(end - 1, WordClass::PersonPronoun));
        const bool inches = end > verb + 1 && end < clause_.tokens.end && tokens_[end - 1].kind == TokenKind::Number && tokens_.raw(end) == "\""; // 'the 17" lamp'
        if (open || inches || tokens_.raw(end - 1) == "-" || (end > verb + 1 && is(verb + 1, WordClass::Auxiliary))) return std::nullopt;
        if (end == verb + 1 && (object_before(verb) || !(end >= until || bare(end)))) return std::nullopt;
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
    const Mention& figure_;
};

} // namespace

std::optional<std::string> question_of_count(const Reading& reading, const Clause& clause, const Mention& count, const std::string& counted)
{
    return ClauseQuestion(reading, clause, count).how_many(counted);
}

std::optional<std::string> question_of_sum(const Reading& reading, const Clause& clause, const Mention& sum)
{
    return ClauseQuestion(reading, clause, sum).how_much();
}

std::optional<std::string> question_of_duration(const Reading& reading, const Clause& clause, const Mention& duration)
{
    const ClauseQuestion question(reading, clause, duration);
    return reading.tokens.lower(duration.tokens.end) == "ago" ? question.how_long_ago() : question.how_long();
}

std::optional<std::string> question_of_verb(const Reading& reading, const Clause& clause, const Mention& date, const std::string& occasion)
{
    return occasion.empty() ? std::nullopt : ClauseQuestion(reading, clause, date).when(occasion);
}

} // namespace crosscheck
