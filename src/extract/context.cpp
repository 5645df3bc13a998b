#include "extract/context.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/figure_place.h"
#include "extract/ledger.h"
#include "extract/wholes.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t kPurposeWords = 14;
constexpr std::size_t kMostTerms = 60;
constexpr std::uint32_t kReach = 80; ///< tokens to either side that can belong to a figure

template <typename Items>
std::pair<std::size_t, std::size_t> beginning_in(const Items& items, TokenRange range)
{
    const auto before = [](const auto& item, std::uint32_t token) { return item.tokens.begin < token; };
    const auto first = std::lower_bound(items.begin(), items.end(), range.begin, before);
    const auto last = std::lower_bound(first, items.end(), range.end, before);
    return {static_cast<std::size_t>(first - items.begin()), static_cast<std::size_t>(last - items.begin())};
}

/// The part of `range` around a token: a clause without end costs no more than a long one.
TokenRange around(TokenRange range, std::uint32_t token)
{
    TokenRange near = range;
    if (token > range.begin + kReach) near.begin = token - kReach;
    near.end = std::min(range.end, token + kReach);
    return near;
}

bool content(const Reading& reading, std::uint32_t i)
{
    constexpr std::uint64_t empty_words = [] {
        std::uint64_t bits = 0;
        for (const WordClass c : {WordClass::Determiner, WordClass::Preposition, WordClass::Conjunction, WordClass::Auxiliary,
                                  WordClass::PersonPronoun, WordClass::ThingPronoun, WordClass::GroupPronoun, WordClass::Adverb,
                                  WordClass::Relative, WordClass::Negation})
            bits |= std::uint64_t{1} << static_cast<unsigned>(c);
        return bits;
    }();
    if (reading.tokens[i].kind != TokenKind::Word || (reading.classes[i].bits & empty_words) != 0) return false;
    return reading.lemmas[i].size() > 2;
}

/// Puts the text where it belongs among `sorted`, unless it is there.
void insert(std::vector<std::string_view>& sorted, std::string_view text)
{
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), text);
    if (at == sorted.end() || *at != text) sorted.insert(at, text);
}

void add_terms(const Reading& reading, TokenRange range, std::vector<std::string_view>& terms)
{
    for (std::uint32_t i = range.begin; i < range.end && terms.size() < kMostTerms; ++i) {
        if (content(reading, i)) insert(terms, reading.lemmas[i]);
    }
}

std::string text_of(const Reading& reading, TokenRange range)
{
    if (range.empty()) return {};
    const Span span = reading.tokens.span(range);
    return std::string(reading.tokens.text().substr(span.begin, span.size()));
}

bool ends_phrase(const Reading& reading, std::uint32_t i)
{
    const std::string_view raw = reading.tokens.raw(i);
    return raw == "," || raw == "." || raw == ";" || raw == ":" || raw == ")" || raw == "”" || raw == "\"";
}

/// "To help displaced people in Syria", "for the coalition", "in addition to …".
std::string purpose_after(const Reading& reading, TokenRange sentence, const Mention& mention)
{
    std::uint32_t at = mention.tokens.end;
    while (at < sentence.end && (reading.tokens.raw(at) == "(")) {
        while (at < sentence.end && reading.tokens.raw(at) != ")") ++at;
        ++at;
    }
    for (std::uint32_t skipped = 0; at < sentence.end && skipped < 4; ++at, ++skipped) {
        const std::string_view word = reading.tokens.lower(at);
        const bool to_verb = word == "to" && at + 1 < sentence.end && reading.classes[at + 1].is(WordClass::VerbBase);
        if (word == "for" && at + 1 < sentence.end && (reading.tokens.lower(at + 1) == "sure" || reading.tokens.lower(at + 1) == "now" || reading.tokens.lower(at + 1) == "example")) break;
        if (to_verb || word == "for") {
            std::uint32_t end = at + 1;
            while (end < sentence.end && end - at < kPurposeWords && !ends_phrase(reading, end)) ++end;
            return text_of(reading, {at, end});
        }
        if (ends_phrase(reading, at)) break;
    }
    return {};
}

/// "so far", "thus far", "to date": said of the whole sentence, wherever it stands.
bool to_date(const Reading& reading, TokenRange sentence)
{
    for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
        const std::string_view word = reading.tokens.lower(i);
        const std::string_view next = reading.tokens.lower(i + 1);
        if ((word == "so" || word == "thus") && next == "far") return true;
        if (word == "to" && next == "date" && (i + 2 == sentence.end || reading.tokens[i + 2].kind == TokenKind::Symbol)) return true;
    }
    return false;
}

/// "Operations", "games": what takes place, and is no place.
bool happens(const Reading& reading, const Mention& counted)
{
    static constexpr std::array<std::string_view, 14> kOccasions{"game", "match", "race", "start", "round", "case", "incident", "operation", "attempt", "visit", "trip", "session", "year", "season"};
    if (counted.head && reading.classes[*counted.head].is(WordClass::EventNoun)) return true;
    return std::find(kOccasions.begin(), kOccasions.end(), counted.noun) != kOccasions.end();
}

/// "14 rifles during the five operations": several occurrences, summed up.
std::string occurrences_of(const Reading& reading, TokenRange sentence, const Mention& mention)
{
    constexpr std::uint32_t reach = 16;
    for (std::uint32_t i = mention.tokens.end; i + 3 < std::min(sentence.end, mention.tokens.end + reach); ++i) {
        const std::string_view word = reading.tokens.lower(i);
        if (word != "during" && word != "over" && word != "in" && word != "across") continue;
        const auto [first, last] = beginning_in(reading.mentions, {i + 1, i + 4});
        for (std::size_t m = first; m < last; ++m) {
            const Mention& other = reading.mentions[m];
            if (word != "during" && !happens(reading, other)) continue; // "in the 300-seat house"
            if (other.type == MentionType::Count && other.tokens.begin != mention.tokens.begin && other.lower.value_or(0) >= 2 &&
                other.tokens.begin > i + 1 && reading.classes[i + 1].is(WordClass::Determiner))
                return text_of(reading, {i, std::min(sentence.end, other.tokens.end)});
        }
    }
    return {};
}

/// "Since the ferry is old": why, not since when.
bool gives_reason(const Reading& reading, std::uint32_t since, std::uint32_t end)
{
    for (std::uint32_t i = since + 1; i < std::min(end, since + 6); ++i) {
        const std::string_view word = reading.tokens.lower(i);
        if (word == "has" || word == "have" || word == "is" || word == "are" || word == "does" || word == "will" || word == "can") return true;
        if (reading.tokens[i].kind == TokenKind::Number || reading.classes[i].is(WordClass::VerbPast)) return false;
    }
    return false;
}

/// "Every year 100 people die", "40 each day": how often, not how many.
std::string recurring(const Reading& reading, TokenRange clause)
{
    static constexpr std::array<std::string_view, 9> kSpans{"year", "month", "week", "day", "night", "hour", "season", "decade", "summer"};
    for (std::uint32_t i = clause.begin; i + 1 < clause.end; ++i) {
        const std::string_view word = reading.tokens.lower(i);
        if (word == "on" && reading.tokens.lower(i + 1) == "average") return "on average";
        if (word != "every" && word != "each") continue;
        if (std::find(kSpans.begin(), kSpans.end(), reading.tokens.lower(i + 1)) != kSpans.end()) return text_of(reading, {i, i + 2});
    }
    return {};
}

/// "Since then to": only "since then".
TokenRange without_tail(const Reading& reading, TokenRange words)
{
    while (words.size() > 2 && (reading.classes[words.end - 1].is(WordClass::Preposition) || reading.classes[words.end - 1].is(WordClass::Determiner))) --words.end;
    return words;
}

std::string period_of(const Reading& reading, TokenRange clause, TokenRange sentence, const Mention& mention)
{
    if (!mention.per.empty()) return "per " + mention.per;
    if (std::string often = recurring(reading, clause); !often.empty()) return often;
    if (to_date(reading, sentence)) return "so far";
    if (std::string several = occurrences_of(reading, sentence, mention); !several.empty()) return several;
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
        const std::string_view word = reading.tokens.lower(i);
        const std::string_view next = i + 1 < clause.end ? reading.tokens.lower(i + 1) : std::string_view{};
        const bool doing = !next.empty() && reading.classes[i + 1].is(WordClass::VerbIng); // "the first since agreeing a $99 deal"
        if (word == "since" && !next.empty() && !doing && !gives_reason(reading, i, clause.end)) return text_of(reading, without_tail(reading, {i, std::min(clause.end, i + 3)}));
        const bool compared = i > clause.begin && reading.tokens.lower(i - 1) == "than" && mention.type != MentionType::Percent; // "40,000 came, more than last year"
        if (!compared && (word == "this" || word == "last") && (next == "year" || next == "season" || next == "month")) return text_of(reading, {i, i + 2});
        if (word == "in" && next == "total") return "in total";
    }
    return {};
}

bool increment(const Reading& reading, const Mention& mention, TokenRange sentence)
{
    const std::uint32_t begin = mention.tokens.begin > sentence.begin ? mention.tokens.begin - 1 : mention.tokens.begin;
    for (std::uint32_t i = begin; i < mention.tokens.end; ++i) {
        if (!reading.classes[i].is(WordClass::Increment)) continue;
        if (i > mention.tokens.begin && reading.classes[i - 1].is(WordClass::Conjunction)) continue; // "nine guards and others"
        const bool than = i + 1 < sentence.end && reading.tokens.lower(i + 1) == "than";
        const bool no_more = i > sentence.begin && reading.tokens.lower(i - 1) == "no";
        if (!than && !no_more) return true;
    }
    return false;
}

/// "Preliminary", "an initial estimate", and no "initial public offering".
bool says_provisional(const Reading& reading, std::uint32_t token, std::uint32_t end)
{
    if (reading.classes[token].is(WordClass::Provisional)) return true;
    if (!reading.classes[token].is(WordClass::FirstOfSeveral)) return false;
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = token + 1; i < std::min(end, token + 1 + reach); ++i) {
        if (reading.classes[i].is(WordClass::Estimate) && !reading.classes[i].is(WordClass::VerbIng)) return true; // no "offering"
        if (reading.tokens[i].kind != TokenKind::Word || reading.classes[i].is(WordClass::Preposition)) return false;
    }
    return false;
}

/// "A preliminary magnitude of 4.4", "originally put at 300", "had 33,904 votes at that point".
bool provisional(const Reading& reading, TokenRange clause, TokenRange sentence, const Mention& mention)
{
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const bool here = i >= clause.begin && i < clause.end;
        if (says_provisional(reading, i, sentence.end) && (here || reading.clauses[reading.clause_of(i)].reporting)) return true;
    }
    constexpr std::uint32_t reach = 6;
    const std::uint32_t from = std::max(sentence.begin, mention.tokens.begin - std::min(mention.tokens.begin, reach));
    for (std::uint32_t i = from; i + 2 < std::min(sentence.end, mention.tokens.end + reach); ++i) {
        const bool at_that = reading.tokens.lower(i) == "at" && (reading.tokens.lower(i + 1) == "that" || reading.tokens.lower(i + 1) == "this");
        if (at_that && (reading.tokens.lower(i + 2) == "point" || reading.tokens.lower(i + 2) == "stage")) return true;
    }
    return false;
}

bool part(const Reading& reading, const Mention& mention, TokenRange sentence)
{
    for (std::uint32_t back = 1; back <= 4 && mention.tokens.begin >= sentence.begin + back; ++back) {
        const std::string_view word = reading.tokens.lower(mention.tokens.begin - back);
        const bool lists = mention.type == MentionType::Count || mention.type == MentionType::Number; // not "its features include 4 GB"
        if (word == "including" || word == "among" || (lists && (word == "include" || word == "includes" || word == "included"))) return true;
        if (reading.tokens[mention.tokens.begin - back].kind == TokenKind::Symbol) break;
    }
    const std::uint32_t after = mention.tokens.end;
    if (after + 1 < sentence.end && reading.tokens.lower(after) == "of") {
        const std::string_view word = reading.tokens.lower(after + 1);
        return word == "them" || word == "whom" || word == "which" || word == "those" || word == "these" || word == "the";
    }
    return false;
}

/// A word of revising before the figure, and no other figure's "from" between. What is lowered is taken back only where
/// it is an estimate: a stake or a rate was right before.
bool revised_before(const Reading& reading, TokenRange sentence, std::uint32_t from)
{
    bool estimate = false;
    for (std::uint32_t i = from; i-- > sentence.begin;) {
        if (reading.tokens.lower(i) == "from") return false;
        const bool figure = reading.tokens[i].kind == TokenKind::Number; // "or 3.7 percent of the total, from 170,000"
        estimate = !figure && (estimate || reading.classes[i].is(WordClass::Estimate));
        if (reading.classes[i].is(WordClass::Revising)) return estimate || (reading.lemmas[i] != "lower" && reading.lemmas[i] != "downgrade");
    }
    return false;
}

/// "Lowered the toll from 67 to 64", "revised down to 1,497 from 1,612": the
/// figure after "from" is taken back.
bool revised_away(const Reading& reading, TokenRange sentence, const Mention& mention)
{
    const bool count = mention.type == MentionType::Count || mention.type == MentionType::Number; // a price or a rate is lowered, not taken back
    if (!count || mention.tokens.begin == sentence.begin || reading.tokens.lower(mention.tokens.begin - 1) != "from") return false;
    if (!revised_before(reading, sentence, mention.tokens.begin - 1)) return false;
    const auto [first, last] = beginning_in(reading.mentions, sentence);
    for (std::size_t i = first; i < last; ++i) {
        const Mention& other = reading.mentions[i];
        const bool near = other.tokens.begin < mention.tokens.end + 5 && mention.tokens.begin < other.tokens.end + 20;
        if (near && other.printed && other.type != MentionType::Date && other.tokens.begin > sentence.begin &&
            reading.tokens.lower(other.tokens.begin - 1) == "to") return true;
    }
    return false;
}

} // namespace

std::pair<std::size_t, std::size_t> mentions_in(const Reading& reading, TokenRange range)
{
    return beginning_in(reading.mentions, range);
}

std::pair<std::size_t, std::size_t> entities_in(const Reading& reading, TokenRange range)
{
    return beginning_in(reading.entities, range);
}

namespace {

/// "ak-47" of "AK-47s", "AK 47 guns" and "AK-47 assault rifles": one thing, whatever noun stands behind it.
std::string model_in(const Reading& reading, TokenRange phrase)
{
    constexpr std::size_t longest = 4;
    for (std::uint32_t i = phrase.begin; i + 1 < phrase.end; ++i) {
        const std::string_view letters = reading.tokens.raw(i);
        const bool capitals = reading.tokens[i].kind == TokenKind::Word && letters.size() <= longest && letters != "G" && // "G-8 states"
                              std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        const std::uint32_t number = reading.tokens.raw(i + 1) == "-" ? i + 2 : i + 1;
        if (!capitals || !phrase.contains(number) || reading.tokens[number].kind != TokenKind::Number) continue;
        const std::string_view digits = reading.tokens.lower(number).substr(0, reading.tokens.lower(number).find_first_not_of("0123456789"));
        return std::string(reading.tokens.lower(i)) + "-" + std::string(digits);
    }
    return {};
}

} // namespace

ClaimContext context_of(const Reading& reading, std::uint32_t clause_index, const Mention* mention, std::uint32_t anchor)
{
    ClaimContext context;
    const Clause& clause = reading.clauses[clause_index];
    const SentenceReading& sentence = reading.sentences[clause.sentence];
    context.verb = clause.verb_lemma;
    context.event = clause.event;
    context.headline = sentence.headline;
    context.sentence = clause.sentence;
    context.retracted = clause.retracted;
    std::vector<std::string_view> terms;
    add_terms(reading, around(clause.tokens, anchor), terms);
    const bool shares_sentence = clause_index > 0 && reading.clauses[clause_index - 1].sentence == clause.sentence;
    if (terms.size() < 4 && shares_sentence) add_terms(reading, around(reading.clauses[clause_index - 1].tokens, anchor), terms);
    context.terms.assign(terms.begin(), terms.end());
    std::vector<std::string_view> names;
    const auto [first, last] = entities_in(reading, around(sentence.tokens, anchor));
    for (std::size_t i = first; i < last; ++i) insert(names, reading.entities[i].entity);
    context.names.assign(names.begin(), names.end());
    if (mention == nullptr) return context;
    context.retracted = context.retracted || revised_away(reading, around(sentence.tokens, mention->tokens.begin), *mention);
    context.per = mention->per;
    context.change = mention->change == Change::By ? "by" : mention->change == Change::To ? "to" : mention->change == Change::From ? "from" : "";
    if (mention->head) {
        const std::string type = mention->unit == "person" ? std::string() : model_in(reading, mention->noun_phrase);
        context.noun = type.empty() ? reading.lemmas[*mention->head] : type;
        for (std::uint32_t i = mention->noun_phrase.begin; i < mention->noun_phrase.end && i < *mention->head; ++i) {
            const bool model = reading.tokens[i].has(AllCaps) && reading.tokens[i].kind == TokenKind::Word; // "AK-47 rifles"
            if (model || content(reading, i)) context.modifiers.push_back(reading.lemmas[i]);
        }
    }
    return context;
}

std::string place_of_figure(const Reading& reading, std::uint32_t clause_index, const Mention& mention)
{
    return figure_place(reading, around(reading.clauses[clause_index].tokens, mention.tokens.begin), mention);
}

std::map<std::string, std::string> scope_of(const Reading& reading, std::uint32_t clause_index, const Mention& mention)
{
    std::map<std::string, std::string> scope;
    const Clause& clause = reading.clauses[clause_index];
    const TokenRange sentence = reading.sentences[clause.sentence].tokens;
    const TokenRange near = around(clause.tokens, mention.tokens.begin);
    const auto set = [&](const char* key, std::string value) {
        if (!value.empty()) scope.emplace(key, std::move(value));
    };
    if (mention.type == MentionType::Date || mention.type == MentionType::Age) return scope;
    set("place", place_of_figure(reading, clause_index, mention));
    set("period", ledger_period(reading, clause)); // before the day of its dateline
    set("period", period_of(reading, near, sentence, mention));
    if (mention.type == MentionType::Money) set("purpose", purpose_after(reading, sentence, mention));
    const bool pronoun = mention.head && (reading.classes[*mention.head].is(WordClass::Relative) || reading.classes[*mention.head].is(WordClass::GroupPronoun)); // "two of them", "all seven who"
    if (mention.type == MentionType::Count && !pronoun) set("unit_noun", text_of(reading, mention.noun_phrase));
    scope.merge(whole_of(reading, clause, mention));
    if (provisional(reading, near, sentence, mention)) set("status", "provisional");
    if (part(reading, mention, sentence)) set("part", "of a whole");
    if (increment(reading, mention, sentence)) set("more", "on top of another figure");
    return scope;
}

} // namespace crosscheck
