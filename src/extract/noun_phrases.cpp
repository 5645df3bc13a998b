#include "extract/noun_phrases.h"

#include "extract/about.h"
#include "reading/gazetteer.h"

#include <algorithm>
#include <unordered_set>

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_limit = 24; // tokens of a noun phrase that are looked at
constexpr std::size_t slug_words = 5;

/// Words that stand where a subject does and name nothing.
bool empty_word(std::string_view word)
{
    static const std::unordered_set<std::string_view> words = {
        "there", "here", "i", "that", "what", "same", "we", "you", "one", "ago", "later", "others", "everyone", "anyone", "someone", "nobody", "today",
        "none", "neither", "either", "both", "all", "some", "many", "most", "each", "nothing", "everything", "something", "anything", "several", "few", "any"};
    return words.contains(word);
}

} // namespace

TokenRange NounPhrases::noun_phrase(TokenRange phrase) const
{
    std::uint32_t begin = phrase.begin;
    const std::uint32_t limit = std::min(phrase.end, phrase.begin + phrase_limit);
    while (begin < limit && (tokens_[begin].kind == TokenKind::Symbol || dated(begin) || is(begin, WordClass::Determiner) || is(begin, WordClass::Adverb))) ++begin;
    begin = std::min(limit, behind_number(begin));
    while (begin + 1 < limit && quantifier(begin) && plain_noun(begin + 1)) ++begin; // "the same jury", "both leaders"
    if (begin + 2 < limit && quantifier(begin) && tokens_.lower(begin + 1) == "the") begin += 2; // "both the cables"
    std::uint32_t end = begin;
    if (begin < limit && tokens_[begin].kind == TokenKind::Word && pronoun(begin)) return {begin, begin + 1};
    while (end < limit && goes_on(begin, end)) ++end;
    end = behind_term(begin, end, limit);
    while (end > begin && (tokens_[end - 1].kind != TokenKind::Word || adverb(end - 1) || (end - begin > 1 && verbal(end - 1)))) --end;
    const bool measured = mention_ != nullptr && mention_->type == MentionType::Measure && mention_->tokens.begin > begin && mention_->tokens.end == end; // "the tug some 13 miles away"
    if (measured) end = mention_->tokens.begin;
    const bool the = begin > phrase.begin && tokens_.lower(begin - 1) == "the" && tokens_.lower(begin) != "new" && tokens_.lower(begin) != "old"; // "the poor" are people
    if (end > begin && is(end - 1, WordClass::Adjective) && !(the && end - begin == 1) && !noun_too(end - 1)) return {begin, begin};
    return {begin, end};
}

/// "Tatra's first quarter sales": what is owned goes on behind the words for its time.
std::uint32_t NounPhrases::behind_term(std::uint32_t begin, std::uint32_t end, std::uint32_t limit) const
{
    if (end == begin || end >= limit || !dated(end) || without_possessive(tokens_.raw(end - 1)).size() == tokens_.raw(end - 1).size()) return end;
    std::uint32_t next = end;
    while (next < limit && dated(next)) ++next;
    if (next >= limit || !noun_word(next)) return end;
    while (next < limit && goes_on(begin, next)) ++next;
    return next;
}

/// "The Riga native", "the armed individual".
bool NounPhrases::noun_too(std::uint32_t i) const
{
    for (const std::string_view word : {"native", "local", "adult", "civilian", "individual", "minor", "professional", "official", "original", "regular"}) {
        if (reading_.lemmas[i] == word) return true;
    }
    return false;
}

bool NounPhrases::quantifier(std::uint32_t i) const
{
    for (const std::string_view word : {"same", "both", "each", "several", "many", "most", "some", "few", "any", "either", "neither", "all"}) {
        if (tokens_.lower(i) == word) return true;
    }
    return false;
}

bool NounPhrases::plain_noun(std::uint32_t i) const
{
    if (!noun_word(i) || is(i, WordClass::Subordinator)) return false;
    return is(i, WordClass::Adjective) || !is(i, WordClass::VerbParticiple);
}

std::uint32_t NounPhrases::behind_number(std::uint32_t begin) const
{
    const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), begin,
                                     [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
    if (at == reading_.mentions.end() || at->tokens.begin > begin || (at->type != MentionType::Count && at->type != MentionType::Number)) return begin;
    std::uint32_t token = begin;
    while (token < at->tokens.end && tokens_[token].span.begin < at->number.end) ++token;
    return token < at->tokens.end && tokens_[token].kind == TokenKind::Word ? token : begin;
}

/// "A preliminary hearing", "the board meeting": a noun, whatever its ending.
bool NounPhrases::gathering(std::uint32_t i) const
{
    const bool object = i + 1 < tokens_.size() && is(i + 1, WordClass::Determiner); // "after hearing an argument"
    const bool before = i > 0 && (is(i - 1, WordClass::Adjective) || is(i - 1, WordClass::Determiner));
    const std::string_view word = tokens_.lower(i);
    return is(i, WordClass::EventNoun) && !object && (before || word == "hearing" || word == "meeting" || word == "wedding");
}

bool NounPhrases::goes_on(std::uint32_t begin, std::uint32_t i) const
{
    if (dated(i)) return false;
    const bool inches = tokens_.raw(i) == "\"" && i > begin && figure(i - 1);
    const std::string_view raw = tokens_.raw(i);
    const bool owner = (raw == "'" || raw == "’") && i > begin && tokens_.lower(i - 1).ends_with("s") && !tokens_[i].has(SpaceBefore); // "the victims' bodies"
    if (ends_phrase(i) && !inches && !owner && (i > begin || !is(i, WordClass::VerbIng))) return false;
    const bool measures = i > begin && i + 1 < tokens_.size() && in_number(i - 1) && in_number(i + 1); // "11-inch and 13-inch models"
    const auto figured = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), i, [](const Mention& m, std::uint32_t t) { return m.tokens.end + 1 < t; });
    const bool age = i > begin + 1 && figured != reading_.mentions.end() && figured->tokens.contains(i - 2); // "twelve-and 15-year-old girls"
    const bool dash = i > begin + 1 && !age && tokens_.raw(i - 1) == "-" && !tokens_[i].has(SpaceBefore) && is(i, WordClass::Conjunction) && i + 1 < tokens_.size() && tokens_[i + 1].has(SpaceBefore); // "a prize-best host-and shared"
    const bool joins = i > begin && !dash && (tokens_.raw(i - 1) == "-" || is(i - 1, WordClass::Adjective) || measures); // "the 13- and 15-inch models", "the weak and shallow quake"
    return !is(i, WordClass::Conjunction) || joins || joins_modifiers(begin, i);
}

/// "Telephone and internet services": what is before "and" is no thing of its own.
bool NounPhrases::joins_modifiers(std::uint32_t begin, std::uint32_t i) const
{
    if (i <= begin || tokens_.lower(i) != "and" || i + 2 >= clause_.tokens.end) return false;
    const std::uint32_t before = i - 1;
    const std::uint32_t sentence = reading_.sentences[clause_.sentence].story;
    const bool plain = noun_word(before) && reading_.lemmas[before] == tokens_.lower(before) && (!tokens_[before].has(Capitalised) || before == sentence);
    if (!plain || is(before, WordClass::Speaker) || is(before, WordClass::BodyNoun)) return false;
    std::uint32_t head = i + 1;
    while (head < clause_.tokens.end && noun_word(head) && !in_number(head) && !in_count(head) && !is(head, WordClass::VerbParticiple) && !tokens_[head].has(Capitalised)) ++head;
    --head;
    return head > i + 1 && head <= i + 3 && tokens_.lower(head).ends_with("s") && reading_.lemmas[head] != tokens_.lower(head);
}

bool NounPhrases::ends_phrase(std::uint32_t i) const
{
    if (tokens_[i].kind == TokenKind::Symbol) return tokens_.raw(i) != "-" && tokens_.raw(i) != "." && tokens_.raw(i) != "&" && tokens_.raw(i) != "\"";
    const bool reduced = is(i, WordClass::VerbParticiple) && i + 1 < clause_.tokens.end && is(i + 1, WordClass::Preposition); // "papers found in"
    return is(i, WordClass::Relative) || is(i, WordClass::Subordinator) || (is(i, WordClass::VerbIng) && !gathering(i) && (i == 0 || tokens_.raw(i - 1) != "-")) || reduced ||
           (is(i, WordClass::Preposition) && !figure(i) && (i == 0 || tokens_.raw(i - 1) != "-")); // not the one of "built-in"
}

/// "The rescued": no plural, whose lemma would be the verb's.
bool NounPhrases::verbal(std::uint32_t i) const
{
    return (is(i, WordClass::VerbParticiple) || is(i, WordClass::VerbPast)) && (reading_.tokens.lower(i).ends_with("ed") || tokens_[i].has(Capitalised));
}

bool NounPhrases::adverb(std::uint32_t i) const
{
    return is(i, WordClass::Adverb) || ends_as_adverb(tokens_.lower(i));
}

bool NounPhrases::dated(std::uint32_t i) const
{
    const auto after = std::upper_bound(reading_.mentions.begin(), reading_.mentions.end(), i,
                                        [](std::uint32_t t, const Mention& m) { return t < m.tokens.begin; });
    for (auto it = after; it != reading_.mentions.begin() && after - it < 3;) {
        --it;
        if (it->type == MentionType::Date && it->tokens.contains(i)) return true;
    }
    return false;
}

bool NounPhrases::in_number(std::uint32_t i) const
{
    const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), i, [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
    return at != reading_.mentions.end() && at->tokens.contains(i) && at->type != MentionType::Count && at->type != MentionType::Age;
}

bool NounPhrases::in_count(std::uint32_t i) const
{
    const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), i, [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
    return at != reading_.mentions.end() && at->tokens.contains(i) && tokens_[i].span.begin < at->number.end;
}

bool NounPhrases::pronoun(std::uint32_t i) const
{
    const std::string_view spoken = tokens_.lower(i).substr(0, tokens_.lower(i).find_first_of("'\xE2"));
    if (spoken != tokens_.lower(i) && (empty_word(spoken) || spoken == "it" || spoken == "he" || spoken == "she" || spoken == "they")) return true;
    return is(i, WordClass::PersonPronoun) || is(i, WordClass::ThingPronoun) || is(i, WordClass::GroupPronoun) ||
           is(i, WordClass::Determiner) || is(i, WordClass::Auxiliary) || is(i, WordClass::Relative) || tokens_[i].kind != TokenKind::Word ||
           empty_word(tokens_.lower(i)) || (tokens_[i].span.size() < 2 && !tokens_[i].has(Capitalised));
}

bool NounPhrases::tallies(std::uint32_t head) const
{
    for (const std::string_view word : {"number", "total", "toll", "figure", "tally", "count", "sum", "majority", "rest", "half", "most", "estimate"}) {
        if (reading_.lemmas[head] == word) return true;
    }
    return false;
}

bool NounPhrases::noun_word(std::uint32_t i) const
{
    if (tokens_[i].kind != TokenKind::Word || pronoun(i) || adverb(i) || (clause_.verb && i == *clause_.verb)) return false;
    const bool done = is(i, WordClass::VerbParticiple) && !is(i, WordClass::VerbBase) && i + 1 < tokens_.size() && is(i + 1, WordClass::Preposition); // "series written by"
    return !done && !is(i, WordClass::BeForm) && !is(i, WordClass::Preposition) && !is(i, WordClass::Conjunction) && !is(i, WordClass::Subordinator) && !is(i, WordClass::VerbPast);
}

const std::string* NounPhrases::event_noun_at(std::uint32_t token) const
{
    const std::string* event = class_at(reading_.event_nouns, token);
    const bool hearing = is(token, WordClass::VerbIng) && token + 1 < tokens_.size() && is(token + 1, WordClass::Determiner); // "after hearing an argument"
    const std::string_view who = token > 0 ? tokens_.lower(token - 1) : std::string_view{};
    const bool buying = is(token, WordClass::VerbBase) && (who == "people" || who == "they" || who == "we" || who == "you" || who == "to"); // "why people buy a lamp"
    const bool doing = hearing || buying;
    const bool there = event != nullptr && is(token, WordClass::EventNoun) && !doing;
    return there && !ends_name(token) ? event : nullptr;
}

/// "Star Wars": no war.
bool NounPhrases::ends_name(std::uint32_t i) const
{
    const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), i, [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
    if (at == reading_.entities.end() || !at->tokens.contains(i) || at->type == EntityType::Event || at->pronoun) return false;
    return at->tokens.begin != i || (tokens_[i].has(Capitalised) && !at->people); // "Summit has faced": a firm
}

std::string NounPhrases::named(TokenRange phrase) const
{
    if (const std::string* event = event_noun_at(phrase.end - 1)) return event_named(*event);
    return described(phrase);
}

std::string NounPhrases::noun_of(TokenRange words) const
{
    const TokenRange phrase = noun_phrase(words);
    return phrase.empty() || pronoun(phrase.end - 1) ? std::string() : named(phrase);
}

std::string NounPhrases::event_named(const std::string& noun) const
{
    EventRef event = clause_.event;
    if (noun != event.noun) {
        event = EventRef{};
        event.noun = noun;
    }
    return event_subject(event);
}

/// "The 61-year-old man" is a man, "twelve- and 15-year-old girls" are girls.
TokenRange NounPhrases::behind_age(TokenRange phrase) const
{
    auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), phrase.begin, [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
    for (; at != reading_.mentions.end() && at->tokens.end < phrase.end; ++at)
        if (at->type == MentionType::Age) phrase.begin = at->tokens.end;
    return phrase;
}

/// What is 13 inches of "the 13- and 15-inch options" are options.
TokenRange NounPhrases::behind_sizes(TokenRange phrase) const
{
    if (mention_ == nullptr || mention_->tokens.end > phrase.begin + 2) return phrase;
    const auto size = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), mention_->tokens.end, [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
    if (size == reading_.mentions.end() || size->type != MentionType::Measure || size->tokens.end >= phrase.end) return phrase;
    const std::uint32_t at = size->tokens.begin;
    return is(at - 1, WordClass::Conjunction) && at - mention_->tokens.end <= 2 ? TokenRange{size->tokens.end, phrase.end} : phrase;
}

std::string NounPhrases::described(TokenRange phrase) const
{
    phrase = behind_sizes(behind_age(phrase));
    if (reading_.sentences[clause_.sentence].headline && phrase.size() > slug_words) return {}; // its verb may be among them
    std::string words;
    std::uint32_t begin = phrase.end - 1;
    for (std::size_t taken = 1; begin > phrase.begin && taken < slug_words; --begin) {
        const std::uint32_t before = begin - 1;
        if (mention_ != nullptr && mention_->tokens.contains(before)) break;
        if (is(before, WordClass::Determiner)) break;
        if (tokens_[before].kind != TokenKind::Symbol) ++taken;
    }
    while (begin + 1 < phrase.end && is(begin, WordClass::Conjunction)) ++begin;
    for (std::uint32_t i = begin; i < phrase.end; ++i) {
        if (tokens_[i].kind == TokenKind::Symbol || (i > begin && i + 1 < phrase.end && dated(i))) continue; // "Tatra's first quarter sales"
        if (!words.empty()) words += ' ';
        words += i + 1 == phrase.end && !verbal(i) && !is(i, WordClass::VerbIng) ? reading_.lemmas[i] : std::string(without_possessive(tokens_.lower(i)));
    }
    return slug(words);
}

} // namespace crosscheck
