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
constexpr std::size_t slug_words = 5;
constexpr std::uint32_t sentences_back = 2;
constexpr std::uint32_t bracket_reach = 12; // words between a bracket and a figure in it

class Subject {
  public:
    Subject(const Reading& reading, const Clause& clause, const Mention* mention) : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention) {}

    std::string find() const
    {
        if (const EntityMention* owner = mention_ == nullptr ? nullptr : named_beside()) return owner->entity;
        if (mention_ != nullptr && mention_->type == MentionType::Duration && hyphenated()) {
            if (std::string noun = modified(); !noun.empty()) return noun; // "the one-day trial"
        }
        if (mention_ != nullptr && mention_->type == MentionType::Date) {
            if (const auto noun = event_at_date()) return event_named(*noun);
            if (std::string noun = modified(); !noun.empty()) return noun;
        }
        if (std::string name = speaker_behind(); !name.empty()) return name;
        if (!clause_.subject.empty()) return clause_.subject;
        const TokenRange words = subject_words();
        const TokenRange phrase = noun_phrase(words);
        if (clause_.verb && !phrase.empty() && tallies(phrase.end - 1)) return event_subject(clause_.event); // "the toll rose to"
        if (clause_.verb && counted(words, phrase)) return clause_.event.assumed ? std::string{} : event_subject(clause_.event);
        if (clause_.verb && !phrase.empty() && in_number(phrase.end - 1)) return {}; // "that is four times"
        if (!clause_.verb || phrase.empty()) return speaks_of_event() ? event_subject(clause_.event) : std::string{};
        if (pronoun(phrase.end - 1)) return before_pronoun(phrase.end - 1);
        return named(phrase);
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    std::string named(TokenRange phrase) const
    {
        if (const std::string* event = event_noun_at(phrase.end - 1)) return event_named(*event);
        return described(phrase);
    }

    /// ", said Ada Holm, author of two books": of whom the verb of speech names.
    std::string speaker_behind() const
    {
        if (mention_ == nullptr || !clause_.reporting || !clause_.subject_tokens.empty() || mention_->type == MentionType::Date) return {};
        if (mention_->tokens.begin < *clause_.verb) return {};
        const auto first = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), *clause_.verb,
                                            [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        const bool names = first != reading_.entities.end() && first->tokens.end <= mention_->tokens.begin && first->type == EntityType::Person;
        return names ? first->entity : std::string{};
    }

    /// The clause's own, or those it shares: "the model has a camera | and costs $99".
    TokenRange subject_words() const
    {
        const TokenRange own = clause_.subject_tokens;
        const bool lent = own.empty() || (is(own.begin, WordClass::Relative) && !clause_.shared_subject.empty());
        return lent ? clause_.shared_subject : own;
    }

    /// What "it" or "they" stands for: the subject of the sentence before, when that names a thing.
    std::string before_pronoun(std::uint32_t pronoun_token) const
    {
        const bool person = is(pronoun_token, WordClass::PersonPronoun);
        const bool thing = is(pronoun_token, WordClass::ThingPronoun) || is(pronoun_token, WordClass::GroupPronoun);
        if (!person && !thing) return {};
        const Clause* first = reading_.clauses.data();
        for (const Clause* clause = &clause_; clause != first && (clause - 1)->sentence + sentences_back >= clause_.sentence;) {
            --clause;
            const bool opens = clause == first || (clause - 1)->sentence != clause->sentence;
            if (clause->sentence == clause_.sentence || !opens || clause->reporting) continue;
            if (!clause->subject.empty() && (!person || may_be_person(clause->subject_tokens))) return clause->subject;
            const TokenRange phrase = noun_phrase(clause->subject_tokens);
            if (!person && clause->subject.empty() && clause->verb && !phrase.empty() && !pronoun(phrase.end - 1)) return named(phrase);
        }
        return {};
    }

    /// The name at which the figure stands without a verb: "the Falcons (seven years,
    /// $40 million)", "the Falcons bid $3m and the Rovers $2m".
    const EntityMention* named_beside() const
    {
        const bool figure = mention_->type == MentionType::Money || mention_->type == MentionType::Percent || mention_->type == MentionType::Duration ||
                            mention_->type == MentionType::Measure || mention_->type == MentionType::Count;
        const std::uint32_t begin = reading_.sentences[clause_.sentence].tokens.begin;
        if (!figure) return nullptr;
        std::uint32_t token = mention_->tokens.begin;
        for (std::uint32_t steps = 0; token > begin && steps < bracket_reach; ++steps, --token) {
            if (tokens_.raw(token - 1) == "(") return entity_ending_at(token - 1);
            if (tokens_.raw(token - 1) == ")" || is(token - 1, WordClass::Auxiliary) || is(token - 1, WordClass::VerbPast)) break;
        }
        const bool share = mention_->type == MentionType::Money || mention_->type == MentionType::Percent;
        const EntityMention* name = share ? entity_ending_at(mention_->tokens.begin) : nullptr;
        if (name == nullptr || name->tokens.begin < begin + 2 || !figure_before(begin, name->tokens.begin)) return nullptr;
        std::uint32_t before = name->tokens.begin - 1;
        while (before > begin && is(before, WordClass::Determiner)) --before;
        const bool listed = tokens_.raw(before) == "," || tokens_.raw(before) == ";" || is(before, WordClass::Conjunction);
        return listed ? name : nullptr;
    }

    /// The name that ends there and is one of a body or a person, or null.
    const EntityMention* entity_ending_at(std::uint32_t end) const
    {
        const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), end,
                                         [](const EntityMention& e, std::uint32_t t) { return e.tokens.end < t; });
        const bool there = at != reading_.entities.end() && at->tokens.end == end && !at->pronoun && !at->people;
        return there && at->type != EntityType::Place ? &*at : nullptr;
    }

    /// A figure of the same type stands between.
    bool figure_before(std::uint32_t begin, std::uint32_t end) const
    {
        auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), begin,
                                   [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
        for (; at != reading_.mentions.end() && at->tokens.begin < end; ++at) {
            if (at->type == mention_->type) return true;
        }
        return false;
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
        const bool reduced = is(i, WordClass::VerbParticiple) && i + 1 < clause_.tokens.end && is(i + 1, WordClass::Preposition); // "papers found in"
        return is(i, WordClass::Relative) || is(i, WordClass::Subordinator) || is(i, WordClass::VerbIng) || reduced ||
               (is(i, WordClass::Preposition) && !figure(i));
    }

    bool figure(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Number; }

    /// The phrase up to its head: "the 11-inch model" of "the 11-inch model of the range".
    TokenRange noun_phrase(TokenRange phrase) const
    {
        std::uint32_t begin = phrase.begin;
        const std::uint32_t limit = std::min(phrase.end, phrase.begin + phrase_limit);
        while (begin < limit && (tokens_[begin].kind == TokenKind::Symbol || dated(begin) || is(begin, WordClass::Determiner) || is(begin, WordClass::Adverb))) ++begin;
        begin = std::min(limit, behind_number(begin));
        std::uint32_t end = begin;
        if (begin < limit && tokens_[begin].kind == TokenKind::Word && pronoun(begin)) return {begin, begin + 1};
        while (end < limit && goes_on(begin, end)) ++end;
        while (end > begin && (tokens_[end - 1].kind != TokenKind::Word || adverb(end - 1))) --end;
        const bool the = begin > phrase.begin && tokens_.lower(begin - 1) == "the"; // "the poor" are people
        if (end > begin && is(end - 1, WordClass::Adjective) && !(the && end - begin == 1)) return {begin, begin};
        return {begin, end};
    }

    /// "Four cement makers" are cement makers.
    std::uint32_t behind_number(std::uint32_t begin) const
    {
        const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), begin,
                                         [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
        if (at == reading_.mentions.end() || at->tokens.begin > begin || (at->type != MentionType::Count && at->type != MentionType::Number)) return begin;
        std::uint32_t token = begin;
        while (token < at->tokens.end && tokens_[token].span.begin < at->number.end) ++token;
        return token < at->tokens.end && tokens_[token].kind == TokenKind::Word ? token : begin;
    }

    bool goes_on(std::uint32_t begin, std::uint32_t i) const
    {
        if (dated(i)) return false;
        const bool inches = tokens_.raw(i) == "\"" && i > begin && figure(i - 1);
        if (ends_phrase(i) && !inches && (i > begin || !is(i, WordClass::VerbIng))) return false;
        const bool joins = i > begin && (tokens_.raw(i - 1) == "-" || is(i - 1, WordClass::Adjective)); // "the 13- and 15-inch models", "the weak and shallow quake"
        return !is(i, WordClass::Conjunction) || joins;
    }

    bool adverb(std::uint32_t i) const
    {
        const std::string_view word = tokens_.lower(i);
        return is(i, WordClass::Adverb) || (word.size() > 4 && word.substr(word.size() - 2) == "ly" && word != "family" && word != "assembly");
    }

    /// The token is of a date or a stretch of time: "today", "later".
    bool dated(std::uint32_t i) const
    {
        const auto after = std::upper_bound(reading_.mentions.begin(), reading_.mentions.end(), i,
                                            [](std::uint32_t t, const Mention& m) { return t < m.tokens.begin; });
        for (auto it = after; it != reading_.mentions.begin() && after - it < 3;) {
            --it;
            if (it->type == MentionType::Date && it->tokens.contains(i)) return true;
        }
        return false;
    }

    bool in_number(std::uint32_t i) const
    {
        const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), i, [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
        return at != reading_.mentions.end() && at->tokens.contains(i) && at->type != MentionType::Count && at->type != MentionType::Age;
    }

    /// The figure counts the subject itself.
    bool counted(TokenRange words, TokenRange phrase) const
    {
        if (mention_ == nullptr) return false;
        const bool count = mention_->type == MentionType::Count || mention_->type == MentionType::Number || mention_->type == MentionType::Percent;
        return count && mention_->tokens.begin < words.end && mention_->tokens.end > words.begin && (mention_->tokens.begin + 1 >= phrase.begin || mention_->tokens.contains(phrase.begin)); // "Some 60,000 homes"
    }

    bool pronoun(std::uint32_t i) const
    {
        const std::string_view spoken = tokens_.lower(i).substr(0, tokens_.lower(i).find_first_of("'\xE2"));
        if (spoken != tokens_.lower(i) && (empty_word(spoken) || spoken == "it" || spoken == "he" || spoken == "she" || spoken == "they")) return true;
        return is(i, WordClass::PersonPronoun) || is(i, WordClass::ThingPronoun) || is(i, WordClass::GroupPronoun) ||
               is(i, WordClass::Determiner) || is(i, WordClass::Auxiliary) || is(i, WordClass::Relative) || tokens_[i].kind != TokenKind::Word ||
               empty_word(tokens_.lower(i)) || tokens_[i].span.size() < 2;
    }

    /// Words that stand where a subject does and name nothing.
    static bool empty_word(std::string_view word)
    {
        for (const std::string_view empty : {"there", "here", "i", "that", "what", "same", "we", "you", "one", "ago", "later", "others", "everyone", "anyone", "someone", "nobody", "today",
                                             "none", "neither", "either", "both", "all", "some", "many", "most", "each", "nothing", "everything", "something", "anything", "several", "few", "any"}) {
            if (word == empty) return true;
        }
        return false;
    }

    /// "The number of dead", "the total": what is counted is said elsewhere.
    bool tallies(std::uint32_t head) const
    {
        for (const std::string_view word : {"number", "total", "toll", "figure", "tally", "count", "sum", "majority", "rest", "half", "most", "estimate"}) {
            if (reading_.lemmas[head] == word) return true;
        }
        return false;
    }

    std::string described(TokenRange phrase) const
    {
        if (reading_.sentences[clause_.sentence].headline && phrase.size() > slug_words) return {}; // its verb may be among them
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
        if (is_modifier()) {
            std::uint32_t end = mention_->tokens.end;
            while (end < clause_.tokens.end && noun_word(end)) ++end;
            if (event_noun_at(end - 1) == nullptr) return std::nullopt;
        }
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
            const std::string* noun = event_noun_at(at);
            if (noun != nullptr && led(at)) return *noun;
        }
        return std::nullopt;
    }

    /// "After the fire at the shop": a preposition puts the event beside the clause's own matter; "won the race" has it for its object.
    bool led(std::uint32_t noun) const
    {
        for (std::uint32_t at = noun; at > clause_.tokens.begin && noun - at < 6; --at) {
            if (is(at - 1, WordClass::Preposition)) return true;
            if (tokens_[at - 1].kind == TokenKind::Symbol || (clause_.verb && at - 1 == *clause_.verb)) return false;
        }
        return false;
    }

    /// "His 1974 book", "the February show": the date belongs to the noun behind it.
    bool is_modifier() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (begin <= clause_.tokens.begin) return false;
        const bool owned = without_possessive(tokens_.raw(begin - 1)).size() != tokens_.raw(begin - 1).size();
        return (is(begin - 1, WordClass::Determiner) || owned) && mention_->tokens.end < clause_.tokens.end && noun_word(mention_->tokens.end);
    }

    bool noun_word(std::uint32_t i) const
    {
        if (tokens_[i].kind != TokenKind::Word || pronoun(i) || adverb(i) || (clause_.verb && i == *clause_.verb)) return false;
        return !is(i, WordClass::Preposition) && !is(i, WordClass::Conjunction) && !is(i, WordClass::Subordinator) && !is(i, WordClass::VerbPast);
    }

    bool hyphenated() const
    {
        for (std::uint32_t i = mention_->tokens.begin; i < mention_->tokens.end; ++i) {
            if (tokens_.raw(i) == "-") return true;
        }
        return false;
    }

    /// The noun phrase whose modifier the date or stretch of time is; "" when it is none.
    std::string modified() const
    {
        const bool hyphen = mention_->type == MentionType::Duration && mention_->tokens.end < clause_.tokens.end;
        if (!is_modifier() && !hyphen) return {};
        const std::uint32_t begin = mention_->tokens.end;
        std::uint32_t end = begin;
        while (end < clause_.tokens.end && end - begin < phrase_limit && noun_word(end) && !tokens_[end].has(Capitalised)) ++end;
        return end == begin ? std::string{} : named({begin, end});
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
