#include "extract/assembly.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/hash.h"
#include "extract/about.h"
#include "extract/context.h"
#include "extract/denied_bounds.h"
#include "extract/evidence.h"
#include "extract/occasion.h"
#include "extract/standing.h"
#include "extract/slots.h"
#include "extract/wording.h"

namespace crosscheck {
namespace {

ValueType type_of(MentionType type)
{
    switch (type) {
    case MentionType::Money: return ValueType::Money;
    case MentionType::Percent: return ValueType::Percent;
    case MentionType::Measure: return ValueType::Measure;
    case MentionType::Ratio: return ValueType::Ratio;
    case MentionType::Duration: return ValueType::Duration;
    case MentionType::Date: return ValueType::Date;
    case MentionType::Age: return ValueType::Age;
    case MentionType::Number:
    case MentionType::Count:
    case MentionType::Ordinal: break;
    }
    return ValueType::Count;
}

std::string slice(const TokenBuffer& tokens, Span span)
{
    return std::string(tokens.text().substr(span.begin, span.size()));
}

/// A date in the clause that says when, nearest to the figure; the figure's own
/// mention does not count, nor the day it is counted to ("12 weeks ago"), nor a "since".
const Mention* date_beside(const Reading& reading, TokenRange range, std::uint32_t anchor, const Mention* own)
{
    const Mention* best = nullptr;
    std::uint32_t best_distance = 0;
    const auto [first, last] = mentions_in(reading, range);
    for (std::size_t i = first; i < last; ++i) {
        const Mention& mention = reading.mentions[i];
        if (mention.type != MentionType::Date || !mention.resolved || &mention == own) continue;
        if (!mention.date.from && !mention.date.to) continue;
        if (own != nullptr && mention.tokens.begin < own->tokens.end && own->tokens.begin < mention.tokens.end) continue;
        const std::uint32_t begin = mention.tokens.begin;
        if (reading.tokens.lower(begin) == "since" || (begin > range.begin && reading.tokens.lower(begin - 1) == "since")) continue;
        const std::uint32_t distance = begin > anchor ? begin - anchor : anchor - begin;
        if (best != nullptr && distance >= best_distance) continue;
        best = &mention;
        best_distance = distance;
    }
    return best;
}

/// "On Sunday and Monday": both, where the date nearest to the figure is one of two.
DateRange with_its_fellow(const Reading& reading, TokenRange range, const Mention& date)
{
    DateRange days = date.date;
    const auto [first, last] = mentions_in(reading, range);
    for (std::size_t i = first; i < last; ++i) {
        const Mention& other = reading.mentions[i];
        if (&other == &date || other.type != MentionType::Date || !other.resolved || !other.date.from || !other.date.to || !days.from || !days.to) continue;
        const Mention& left = other.tokens.begin < date.tokens.begin ? other : date;
        const Mention& right = &left == &date ? other : date;
        if (right.tokens.begin != left.tokens.end + 1 || reading.tokens.lower(left.tokens.end) != "and") continue;
        days = {std::min(*days.from, *other.date.from), std::max(*days.to, *other.date.to)};
    }
    return days;
}

/// "He was 23 in 1967" tells an age of that year; "a 61-year-old man accused of a killing in 1967" does not.
bool age_in_passing(const Reading& reading, const ClaimSeed& seed)
{
    if (seed.value.type != ValueType::Age || seed.mention == nullptr || seed.mention->tokens.begin == 0) return false;
    static const std::set<std::string_view> telling = {"is", "was", "are", "were", "be", "been", "turned", "turns", "turning", "at", "age", "aged"};
    return !telling.contains(reading.tokens.lower(seed.mention->tokens.begin - 1));
}

When when_of(const Article& article, const Reading& reading, std::uint32_t clause_index, const ClaimSeed& seed)
{
    if (seed.when) return {*seed.when, "text"};
    const Clause& clause = reading.clauses[clause_index];
    if (seed.value.type == ValueType::Date) return {seed.value.date, "text"};
    const bool in_passing = age_in_passing(reading, seed);
    const Mention* date = in_passing ? nullptr : date_beside(reading, clause.tokens, seed.anchor, seed.mention);
    if (date != nullptr) return {with_its_fellow(reading, clause.tokens, *date), "text"};
    for (const std::uint32_t beside : {clause_index - 1, clause_index + 1}) { // "officials said on Friday"
        if (beside >= reading.clauses.size() || reading.clauses[beside].sentence != clause.sentence) continue;
        if (!reading.clauses[beside].reporting) continue;
        if (const Mention* said = date_beside(reading, reading.clauses[beside].tokens, seed.anchor, seed.mention)) return {said->date, "text"};
    }
    if (clause.event.background && !in_passing) {
        const bool known = clause.event.date.from || clause.event.date.to;
        return {clause.event.date, known ? "text" : "none"};
    }
    const MetadataDate& page = article.published.day ? article.published : article.modified;
    if (!page.day || page.basis == Basis::None) return {}; // a day lent to read "Friday" by is not when it was written
    return {{page.day, page.day}, page.basis == Basis::Dateline || page.basis == Basis::Text ? "dateline" : "published"};
}

/// Article, kind, answer and sentence make the id, and where in the sentence:
/// nothing that moves when lines do.
std::string id_of(const Claim& claim, std::uint32_t sentence_begin, const SentenceReading& sentence)
{
    IdHasher hasher;
    hasher.add(claim.article).add(claim.kind).add(claim.attribute).add(claim.value.text).add(claim.evidence.sentence_text);
    hasher.add(std::to_string(claim.evidence.span.begin - std::min(claim.evidence.span.begin, sentence_begin)));
    hasher.add(std::to_string(sentence.occurrence));
    return hasher.id();
}

/// The subject that was found is only the word for what the rule asks.
bool names_itself(const Claim& claim)
{
    if (claim.rule.starts_with("generic.")) return false;
    const auto ends = [&](const std::string& word) {
        const std::string& slug = claim.subject;
        if (word.empty() || slug.size() < word.size() || !slug.ends_with(word)) return false;
        return slug.size() == word.size() || slug[slug.size() - word.size() - 1] == '-';
    };
    return ends(claim.attribute) || ends(claim.kind);
}

/// What the verb says does not bear on the figure, unless the rule read it off that verb.
bool taken_for_granted(const Reading& reading, const Clause& clause, const ClaimSeed& seed)
{
    const bool by_verb = clause.verb && seed.anchor == *clause.verb;
    return seed.mention != nullptr && !by_verb && Standing(reading, clause, *seed.mention).granted();
}

/// "Is accused of killing two", "shot and killed his father": the verb that names the dead is the clause's, or hangs on it.
bool of_verb(const Reading& reading, const Clause& clause, std::uint32_t anchor)
{
    if (anchor == *clause.verb) return true;
    if (anchor < *clause.verb + 2) return false;
    const bool accused = anchor <= *clause.verb + 3 && (reading.classes[*clause.verb].is(WordClass::Alleged) || clause.verb_lemma == "convict") && reading.classes[anchor].is(WordClass::VerbIng);
    return accused || (anchor == *clause.verb + 2 && reading.classes[anchor - 1].is(WordClass::Conjunction));
}

/// "The navy recovered seven rifles", where nothing says in what event: of who did it.
bool is_doing(const Reading& reading, const Clause& clause, const ClaimSeed& seed)
{
    if (!clause.verb) return false;
    const bool violent = seed.kind == "casualties" && of_verb(reading, clause, seed.anchor);
    const bool done = clause.passive && !(violent && seed.anchor > *clause.verb);
    const std::uint32_t figure = seed.mention == nullptr ? seed.anchor + 1 : seed.mention->tokens.begin; // "killed his father"
    if (done || (seed.mention == nullptr && !violent) || figure < *clause.verb) return false;
    const SentenceReading& sentence = reading.sentences[clause.sentence];
    if (sentence.headline && reading.tokens.raw(sentence.tokens.end - 1) != ".") return false;
    const WordClasses verb = reading.classes[*clause.verb];
    if (!violent && (verb.is(WordClass::Speech) || verb.is(WordClass::Measuring))) return false; // "the agency put the haul at $40m"
    const TokenRange own = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
    const auto head_is = [&](WordClass c) { return reading.classes[own.end - 1].is(c); };
    const bool it = !own.empty() && head_is(WordClass::ThingPronoun) && seed.kind != "measure"; // "it lasts five years"
    const bool they = !own.empty() && head_is(WordClass::GroupPronoun) && !(clause.event.noun.empty() && seed.kind == "count"); // "they had 40 rifles"
    const bool pronoun = !own.empty() && (they || it || head_is(WordClass::VerbParticiple));
    if (clause.subject.empty() && (own.empty() || pronoun)) return false; // "they had 40 rifles"
    return seed.kind != "casualties" || violent;
}

/// "Tremors of magnitude 2 are common here": of no tremor, but of how it mostly is.
bool habitual(const Reading& reading, const Clause& clause, const ClaimSeed& seed)
{
    const bool before = clause.verb && seed.mention != nullptr && seed.mention->tokens.end <= *clause.verb && seed.value.type == ValueType::Measure;
    if (!before || (reading.tokens.lower(*clause.verb) != "are" && reading.tokens.lower(*clause.verb) != "is")) return false;
    static const std::set<std::string_view> often = {"common", "usual", "typical", "normal", "frequent", "rare", "unusual", "uncommon", "routine", "regular", "commonplace"};
    const std::uint32_t end = std::min(clause.tokens.end, *clause.verb + 4);
    for (std::uint32_t i = *clause.verb + 1; i < end; ++i)
        if (often.contains(reading.tokens.lower(i))) return true;
    return false;
}

/// "According to three jurors, it was hard": those who say it do not say how many they are.
bool counts_speakers(const Clause& clause, const ClaimSeed& seed)
{
    return seed.mention != nullptr && seed.mention->type == MentionType::Count && !seed.value.text.empty() && clause.attribution.text.starts_with(seed.value.text);
}

bool comes_later(const Reading& reading, const Clause& clause, const ClaimSeed& seed)
{
    const bool time = seed.mention != nullptr && (seed.mention->type == MentionType::Date || seed.mention->type == MentionType::Duration); // "until three weeks before"
    return time && Standing(reading, clause, *seed.mention).only_later();
}

/// "Three decades", "more than a century": a length of time in years, as others print it.
void count_in_years(Value& value)
{
    const double years = value.unit == "decade" ? 10 : value.unit == "century" ? 100 : 1;
    if (value.type != ValueType::Duration || years == 1) return;
    value.unit = "year";
    for (std::optional<double>* part : {&value.printed, &value.lower, &value.upper})
        if (*part) *part = **part * years;
}

} // namespace

Value value_of(const Mention& mention, const TokenBuffer& tokens)
{
    Value value;
    value.type = type_of(mention.type);
    value.printed = mention.printed;
    value.lower = mention.lower;
    value.upper = mention.upper;
    value.unit = mention.unit;
    value.unit_assumed = mention.unit_assumed;
    value.hedge = mention.hedge;
    value.date = mention.date;
    value.time = mention.time_of_day;
    value.weekday = mention.weekday;
    value.month = mention.month;
    value.month_day = mention.month_day;
    value.relative = mention.type == MentionType::Date && mention.relative;
    value.text = slice(tokens, mention.span);
    if (value.unit.empty() && value.type == ValueType::Count) value.unit = mention.noun;
    count_in_years(value);
    return value;
}

Claim assemble_claim(const Article& article, const Reading& reading, ClaimSeed seed)
{
    const std::uint32_t clause_index = reading.clause_of(seed.anchor);
    const Clause& clause = reading.clauses[clause_index];
    Claim claim;
    claim.article = article.id;
    claim.rule = seed.rule;
    claim.kind = seed.kind;
    claim.attribute = seed.attribute;
    claim.changes = seed.changes;
    claim.when = when_of(article, reading, clause_index, seed);
    if (!counts_speakers(clause, seed)) claim.attribution = clause.attribution;
    const bool aside = seed.aside || taken_for_granted(reading, clause, seed);
    claim.modality = seed.modality.value_or(aside ? Modality::Asserted : habitual(reading, clause, seed) ? Modality::Hypothetical : clause.modality);
    const bool nothing = seed.value.printed && *seed.value.printed == 0;
    claim.negated = !nothing && (seed.negated || (!aside && clause.negated && !comes_later(reading, clause, seed)));
    claim.negated = claim.negated != seed.against;
    claim.evidence = evidence_of(reading, clause.sentence, seed.evidence);
    claim.context = context_of(reading, clause_index, seed.mention, seed.anchor);
    if (seed.mention != nullptr && seed.mention->type == MentionType::Date)
        claim.context.occasion = seed.occasion ? std::move(*seed.occasion) : occasion_of(reading, clause, *seed.mention);
    claim.scope = std::move(seed.scope);
    if (seed.mention != nullptr) claim.scope.merge(scope_of(reading, clause_index, *seed.mention));
    claim.subject = !seed.subject.empty() ? std::move(seed.subject) : seed.of_event ? event_subject(clause.event) : std::string();
    const bool asks_what_happened = seed.of_event && claim.attribute != "distance" && claim.kind != "date"; // "killed in": in no diver
    const bool doer = claim.subject.empty() && asks_what_happened && is_doing(reading, clause, seed);
    if (claim.subject.empty() && (!asks_what_happened || doer)) claim.subject = subject_of(reading, clause_index, seed.mention);
    const bool counts = seed.kind == "count" && clause.event.noun.empty() && seed.mention != nullptr && seed.mention->type == MentionType::Count;
    if (claim.subject.empty() && counts) { // "two leaders have been charged"
        std::string counted = subject_of(reading, clause_index, seed.mention);
        if (counted == claim.context.noun) claim.subject = std::move(counted);
    }
    if (names_itself(claim)) claim.subject = subject_of(reading, clause_index, nullptr); // "the club made an offer worth $40m" is of the club
    if (names_itself(claim)) claim.subject = event_subject(clause.event);               // "turnout was 60 %" is of no turnout
    const bool of_day = seed.question == "When was {subject}?";
    const bool twice = !of_day && claim.attribute != "population" && (claim.subject == claim.context.noun || claim.context.occasion.ends_with(claim.subject)); // "boats reported for Boat"
    const std::string asked = twice || doer ? std::string() : claim.subject; // "how many rifles were seized in the navy?"
    const auto from = claim.scope.find("from");
    seed.question = question_of_landmark(std::move(seed.question), from == claim.scope.end() ? std::string() : from->second);
    claim.question = question_about(asked, question_of_noun(std::move(seed.question), claim.context.noun), reading, clause);
    const auto place = claim.scope.find("place");
    if (place != claim.scope.end()) claim.question = question_in_place(std::move(claim.question), place->second, reading, clause);
    claim.value = std::move(seed.value);
    if (seed.mention != nullptr && denies_bound(reading, clause_index, *seed.mention)) {
        turn_bound(claim.value);
        claim.negated = false; // the bound says it now
    }
    if (claim.negated && bound_was_turned(claim.value)) claim.negated = false;
    const SentenceReading& sentence = reading.sentences[clause.sentence];
    claim.id = id_of(claim, reading.tokens.span(sentence.tokens).begin, sentence);
    return claim;
}

} // namespace crosscheck
