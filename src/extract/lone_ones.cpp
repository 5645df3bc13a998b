#include "extract/lone_ones.h"


#include <algorithm>
#include <array>

#include "extract/context.h"

namespace crosscheck {
namespace {

/// What "one" picks out of many, or compares by, and does not count.
constexpr std::array<std::string_view, 57> kPicked{
    "poll", "survey", "study", "estimate", "account", "source", "witness", "official", "analyst", "expert", "critic", "observer",
    "thing",  "reason", "example", "way",    "point",  "step",     "hand",   "change",  "problem", "question", "case",   "incident",
    "report", "sign",   "kind",    "type",   "sort",   "side",     "part",   "aspect",  "factor",  "option",   "idea",   "issue",
    "night",  "moment", "occasion", "instance", "place", "respect", "sense", "direction", "level", "card",     "extent", "answer",
    "form",   "area",   "morning", "afternoon", "evening", "speech", "slide", "closer", "online"};

/// Another figure of the clause: "one clerk and two guards".
bool counted_beside(const Reading& reading, const Mention& one)
{
    const Clause& clause = reading.clauses[reading.clause_of(one.tokens.begin)];
    const auto [first, last] = mentions_in(reading, clause.tokens);
    for (std::size_t i = first; i < last; ++i) {
        const Mention& other = reading.mentions[i];
        const bool counts = other.type == MentionType::Count || other.type == MentionType::Number;
        if (counts && other.tokens.begin != one.tokens.begin) return true;
    }
    return false;
}

/// Whether a quotation of the sentence is open at `token`.
bool inside_quotation(const TokenBuffer& tokens, std::uint32_t begin, std::uint32_t token)
{
    bool open = false;
    for (std::uint32_t i = begin; i < token; ++i) {
        const std::string_view raw = tokens.raw(i);
        if (raw == "\"") open = !open;
        if (raw == "“" || raw == "‘") open = true;
        if (raw == "”") open = false;
    }
    return open;
}

} // namespace

bool one_counts(const Reading& reading, const Mention& one)
{
    if (counted_beside(reading, one)) return true;
    const TokenBuffer& tokens = reading.tokens;
    const SentenceReading& sentence = reading.sentences[tokens.sentence_of(one.tokens.begin)];
    const std::uint32_t begin = one.tokens.begin;
    const bool opens = begin <= std::max(sentence.story, sentence.tokens.begin) || tokens[begin].has(Capitalised);
    if (opens || sentence.headline || sentence.quoted || inside_quotation(tokens, sentence.tokens.begin, begin)) return false;
    if (std::find(kPicked.begin(), kPicked.end(), one.noun) != kPicked.end()) return false;
    const std::string_view lead = tokens.lower(begin - 1);
    if (lead == "the" || lead == "if" || lead == "as" || lead == "when") return false;
    if (one.tokens.end >= sentence.tokens.end) return true;
    const std::string_view next = tokens.lower(one.tokens.end);
    if (next == "who" || next == "after" || next == "does" || (lead == "from" && next == "to")) return false;
    const std::uint32_t reach = std::min(sentence.tokens.end, one.tokens.end + 6);
    for (std::uint32_t i = one.tokens.end; i < reach; ++i) { // "one juror in the case said"
        const WordClasses word = reading.classes[i];
        if (word.is(WordClass::Conjunction) || word.is(WordClass::BeForm) || word.is(WordClass::Relative)) break;
        if (word.is(WordClass::Speech) && (word.is(WordClass::VerbPast) || word.is(WordClass::VerbThird))) return false;
    }
    return true;
}

} // namespace crosscheck
