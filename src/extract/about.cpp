// What a figure is of. The grammar says it more often than not: the subject of
// the clause. "The 11-inch model has 4GB of memory": of the model, which the
// noun phrase names; "she was 85": of whom the pronoun stands for; "the shooting
// left two women dead": of the event. A clause whose subject is what the figure
// counts ("dozens of firefighters fought the blaze"), or that has no verb, is of
// the event it speaks of. What is not said stays empty: a figure of something
// unknown is worth more than one of the wrong thing.
#include "extract/about.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_limit = 24; // tokens of a noun phrase that are looked at
constexpr std::size_t slug_words = 4;
constexpr std::uint32_t sentences_back = 2;

class Subject {
  public:
    Subject(const Reading& reading, const Clause& clause, const Mention* mention) : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention) {}

    std::string find() const
    {
        if (mention_ != nullptr && mention_->type == MentionType::Date) {
            if (const auto noun = event_at_date()) return event_named(*noun);
        }
        if (!clause_.subject.empty()) return clause_.subject;
        const Clause& owner = clause_of_subject();
        const TokenRange phrase = noun_phrase(owner.subject_tokens);
        if (!clause_.verb || phrase.empty() || counted(owner, phrase)) return speaks_of_event() ? event_subject(clause_.event) : std::string{};
        if (pronoun(phrase.end - 1)) return before_pronoun();
        return named(phrase);
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    std::string named(TokenRange phrase) const
    {
        if (const std::string* event = event_noun_at(phrase.end - 1)) return event_named(*event);
        return described(phrase);
    }

    /// "The model has a camera and costs $99": the clause itself, or the one before whose subject it shares.
    const Clause& clause_of_subject() const
    {
        const Clause* owner = &clause_;
        const Clause* first = reading_.clauses.data();
        while (owner->verb && owner->subject_tokens.empty() && owner != first && (owner - 1)->sentence == clause_.sentence) --owner;
        return *owner;
    }

    /// What "it" or "they" stands for: the subject of the sentence before, when that names a thing.
    std::string before_pronoun() const
    {
        const Clause* first = reading_.clauses.data();
        for (const Clause* clause = &clause_; clause != first && (clause - 1)->sentence + sentences_back >= clause_.sentence;) {
            --clause;
            const bool opens = clause == first || (clause - 1)->sentence != clause->sentence;
            if (clause->sentence == clause_.sentence || !opens || clause->reporting) continue;
            if (!clause->subject.empty()) return clause->subject;
            const TokenRange phrase = noun_phrase(clause->subject_tokens);
            if (clause->verb && !phrase.empty() && !pronoun(phrase.end - 1)) return named(phrase);
        }
        return {};
    }

    const std::string* event_noun_at(std::uint32_t token) const
    {
        const auto found = std::lower_bound(reading_.event_nouns.begin(), reading_.event_nouns.end(), token,
                                            [](const auto& noun, std::uint32_t t) { return noun.first < t; });
        const bool there = found != reading_.event_nouns.end() && found->first == token && is(token, WordClass::EventNoun);
        return there ? &found->second : nullptr;
    }

    bool ends_phrase(std::uint32_t i) const
    {
        if (tokens_[i].kind == TokenKind::Symbol) return tokens_.raw(i) != "-" && tokens_.raw(i) != "." && tokens_.raw(i) != "&" && tokens_.raw(i) != "\"";
        return is(i, WordClass::Relative) || is(i, WordClass::Subordinator) || is(i, WordClass::VerbIng) ||
               (is(i, WordClass::Preposition) && !figure(i));
    }

    bool figure(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Number; }

    /// The phrase up to its head: "the 11-inch model" of "the 11-inch model of the range".
    TokenRange noun_phrase(TokenRange phrase) const
    {
        std::uint32_t begin = phrase.begin;
        const std::uint32_t limit = std::min(phrase.end, phrase.begin + phrase_limit);
        while (begin < limit && (tokens_[begin].kind == TokenKind::Symbol || is(begin, WordClass::Determiner) || is(begin, WordClass::Adverb))) ++begin;
        std::uint32_t end = begin;
        while (end < limit && !ends_phrase(end) && !is(end, WordClass::Conjunction)) ++end;
        while (end > begin && tokens_[end - 1].kind != TokenKind::Word) --end;
        return {begin, end};
    }

    /// The figure counts the subject itself.
    bool counted(const Clause& owner, TokenRange phrase) const
    {
        if (mention_ == nullptr) return false;
        const bool count = mention_->type == MentionType::Count || mention_->type == MentionType::Number || mention_->type == MentionType::Percent;
        return count && mention_->tokens.begin < owner.subject_tokens.end && mention_->tokens.begin + 1 >= phrase.begin;
    }

    bool pronoun(std::uint32_t i) const
    {
        return is(i, WordClass::PersonPronoun) || is(i, WordClass::ThingPronoun) || is(i, WordClass::GroupPronoun) ||
               is(i, WordClass::Determiner) || is(i, WordClass::Auxiliary) || tokens_.lower(i) == "there" || tokens_[i].span.size() < 3;
    }

    std::string described(TokenRange phrase) const
    {
        std::string words;
        std::uint32_t begin = phrase.end - 1;
        for (std::size_t taken = 1; begin > phrase.begin && taken < slug_words; --begin) {
            const std::uint32_t before = begin - 1;
            if (mention_ != nullptr && mention_->tokens.contains(before)) break;
            if (is(before, WordClass::Determiner)) break;
            if (tokens_[before].kind != TokenKind::Symbol) ++taken;
        }
        for (std::uint32_t i = begin; i < phrase.end; ++i) {
            if (tokens_[i].kind == TokenKind::Symbol) continue;
            if (!words.empty()) words += ' ';
            words += i + 1 == phrase.end ? reading_.lemmas[i] : std::string(without_possessive(tokens_.lower(i)));
        }
        return slug(words);
    }

    /// The clause has an event noun of its own, or is the headline's: it is told of the event.
    bool speaks_of_event() const
    {
        if (clause_.event.background || reading_.sentences[clause_.sentence].headline) return true;
        const auto first = std::lower_bound(reading_.event_nouns.begin(), reading_.event_nouns.end(), clause_.tokens.begin,
                                            [](const auto& noun, std::uint32_t t) { return noun.first < t; });
        return first != reading_.event_nouns.end() && first->first < clause_.tokens.end;
    }

    std::string event_named(const std::string& noun) const
    {
        EventRef event = clause_.event;
        if (noun != event.noun) {
            event = EventRef{};
            event.noun = noun;
        }
        return event_subject(event);
    }

    /// "Thursday's shooting", "the 2003 campaign", "the fire at the shop at the weekend".
    std::optional<std::string> event_at_date() const
    {
        std::uint32_t after = mention_->tokens.end;
        for (int steps = 0; steps < 3 && after < clause_.tokens.end; ++steps, ++after) {
            if (tokens_[after].kind == TokenKind::Symbol || is(after, WordClass::Preposition)) break;
            if (const std::string* noun = event_noun_at(after)) return *noun;
        }
        std::uint32_t at = mention_->tokens.begin;
        for (int steps = 0; steps < 9 && at > clause_.tokens.begin; ++steps) {
            --at;
            if (clause_.verb && at == *clause_.verb) break;
            if (tokens_.raw(at) == ",") break;
            if (const std::string* noun = event_noun_at(at)) return *noun;
        }
        return std::nullopt;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
};

} // namespace

std::string event_subject(const EventRef& event)
{
    if (event.noun.empty()) return {};
    return event.place.empty() ? event.noun : event.place + "-" + event.noun;
}

std::string subject_of(const Reading& reading, std::uint32_t clause, const Mention* mention)
{
    return Subject(reading, reading.clauses[clause], mention).find();
}

} // namespace crosscheck
