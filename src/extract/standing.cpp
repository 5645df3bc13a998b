#include "extract/standing.h"

#include <algorithm>
#include <string_view>

namespace crosscheck {
namespace {

bool possessive_ending(std::string_view raw)
{
    return raw == "'s" || raw == "’s" || raw == "'" || raw == "’";
}

} // namespace

/// A noun or an adjective, as far as its word says.
bool Standing::plain_word(std::uint32_t i) const
{
    if (i >= clause_.tokens.end || tokens_[i].kind != TokenKind::Word) return false;
    for (const WordClass c : {WordClass::Preposition, WordClass::Conjunction, WordClass::Auxiliary, WordClass::BeForm, WordClass::HaveForm,
                              WordClass::Relative, WordClass::Determiner, WordClass::PersonPronoun, WordClass::ThingPronoun,
                              WordClass::GroupPronoun, WordClass::VerbPast, WordClass::VerbThird, WordClass::Adverb, WordClass::Subordinator})
        if (is(i, c)) return false;
    return true;
}

/// "The", "its", "these", "Holm's".
bool Standing::definite(std::uint32_t i) const
{
    static constexpr std::string_view kDefinite[] = {"the", "its", "his", "her", "their", "our", "my", "your", "these", "those", "both"};
    const std::string_view word = tokens_.lower(i);
    if (std::find(std::begin(kDefinite), std::end(kDefinite), word) != std::end(kDefinite)) return true;
    const std::string_view raw = tokens_.raw(i);
    return possessive_ending(raw) || without_possessive(raw) != raw;
}

/// "A 15-year employee", "the 13-inch model", "their 1974 stories".
bool Standing::modifier() const
{
    std::uint32_t next = mention_.tokens.end;
    if (next < clause_.tokens.end && tokens_.raw(next) == "-") ++next;
    return plain_word(next);
}

/// "Will be told at the 15 May hearing": what is planned for a day to come stays a plan.
bool Standing::to_come() const
{
    const bool plan = clause_.modality == Modality::Planned || clause_.modality == Modality::Expected;
    if (!reading_.date) return plan && (!mention_.date.to || mention_.relative); // "a 2003 murder case" in a text without a date
    const bool past = mention_.date.to && *mention_.date.to < *reading_.date;
    return plan && !past;
}

/// "The accused killer was in court on Monday": a word for somebody doubts no day.
bool Standing::of_an_accused() const
{
    const TokenRange subject = clause_.subject_tokens;
    if (clause_.modality != Modality::Alleged || !clause_.verb || subject.empty()) return false;
    bool attributive = false;
    for (std::uint32_t i = subject.begin; i < subject.end; ++i) attributive = attributive || is(i, WordClass::Alleged);
    for (std::uint32_t i = subject.end; i < std::max(*clause_.verb + 1, mention_.tokens.begin); ++i)
        if (is(i, WordClass::Alleged)) return false;
    return attributive;
}

/// "Has denied arson after the fire on Sunday": he denies a thing, and not when it was.
bool Standing::of_what_is_denied() const
{
    if (clause_.modality != Modality::Denied || !clause_.verb || *clause_.verb >= mention_.tokens.begin) return false;
    for (std::uint32_t i = *clause_.verb + 1; i < mention_.tokens.begin; ++i)
        if (is(i, WordClass::VerbIng) || is(i, WordClass::VerbPast) || tokens_.lower(i) == "that") return false;
    return is(*clause_.verb, WordClass::Denied);
}

/// "Will speak of a murder back in 1967": the day of what the verb only names.
bool Standing::of_a_noun() const
{
    std::uint32_t at = mention_.tokens.begin;
    while (at > clause_.tokens.begin && (is(at - 1, WordClass::Preposition) || tokens_.lower(at - 1) == "back")) --at;
    if (at <= clause_.tokens.begin || !clause_.verb || *clause_.verb >= at || !is(at - 1, WordClass::EventNoun)) return false;
    std::uint32_t lead = at - 1;
    while (lead > *clause_.verb + 1 && plain_word(lead)) --lead;
    while (lead > *clause_.verb && is(lead, WordClass::Determiner)) --lead;
    return is(lead, WordClass::Preposition);
}

bool Standing::date_granted() const
{
    const std::uint32_t begin = mention_.tokens.begin;
    const std::string_view last = tokens_.raw(mention_.tokens.end - 1);
    std::uint32_t next = mention_.tokens.end;
    const bool apart = next < clause_.tokens.end && possessive_ending(tokens_.raw(next));
    if (to_come()) return false;
    if (of_a_noun() || of_what_is_denied() || of_an_accused()) return true;
    if (apart || without_possessive(last) != last) return plain_word(apart ? next + 1 : next);
    return begin > clause_.tokens.begin && (definite(begin - 1) || tokens_.lower(begin - 1) == "a" || tokens_.lower(begin - 1) == "an") && modifier();
}

/// All but "will be 52", "turned 52".
bool Standing::age_granted() const
{
    const std::uint32_t begin = mention_.tokens.begin;
    if (begin == clause_.tokens.begin || (clause_.verb && begin < *clause_.verb)) return true;
    const std::string_view before = tokens_.raw(begin - 1);
    return before == "," || before == "(" || modifier();
}

/// "Out of 23 pirates, 12 are reportedly ...".
bool Standing::topic() const
{
    const std::uint32_t first = clause_.tokens.begin;
    constexpr std::uint32_t reach = 8;
    const bool valued = (tokens_.lower(first) == "with" || tokens_.lower(first) == "at") && mention_.tokens.begin > first + 2 && mention_.tokens.begin <= first + reach &&
                        is(first + 1, WordClass::Determiner) && tokens_.lower(mention_.tokens.begin - 1) == "of"; // "with a value of $99, Tatra could"
    const bool opens = valued || ((is(first, WordClass::Preposition) || tokens_.lower(first) == "out") && mention_.tokens.begin <= first + 3 && tokens_.lower(first) != "for" && tokens_.lower(first) != "with");
    if (!opens || !clause_.verb) return false;
    const std::uint32_t end = std::min(*clause_.verb, clause_.tokens.end);
    for (std::uint32_t i = mention_.tokens.end; i < end; ++i)
        if (tokens_.raw(i) == ",") return true;
    return false;
}

/// "The allegedly stolen 5 rifles", "the planned 300 jobs": the words beside the figure doubt it.
bool Standing::doubted_itself() const
{
    const std::uint32_t begin = mention_.tokens.begin > clause_.tokens.begin + 2 ? mention_.tokens.begin - 2 : clause_.tokens.begin;
    if (is(mention_.tokens.end, WordClass::Alleged)) return true;
    for (std::uint32_t i = begin; i < std::min(clause_.tokens.end, mention_.tokens.end); ++i)
        for (const WordClass c : {WordClass::Alleged, WordClass::Planned, WordClass::Expected, WordClass::Hypothetical, WordClass::Negation, WordClass::Pledged})
            if (is(i, c)) return true;
    return false;
}

/// "The cause of his death on Thursday is not known": of the death, which nobody denies.
bool Standing::within_subject() const
{
    const TokenRange subject = clause_.subject_tokens;
    return !subject.empty() && mention_.tokens.begin > subject.begin + 1 && mention_.tokens.end <= subject.end;
}

/// "The arrest of 90 people suspected of fraud": there are 90, whatever they did.
bool Standing::are_suspected() const
{
    if (!clause_.verb || mention_.tokens.end != *clause_.verb) return false;
    return is(*clause_.verb, WordClass::Alleged) && is(*clause_.verb, WordClass::VerbParticiple);
}

/// "Four in ten have no water": it is not they whom the words deny.
bool Standing::object_denied() const
{
    if (!clause_.verb || mention_.tokens.end > *clause_.verb || *clause_.verb + 1 >= clause_.tokens.end) return false;
    return clause_.modality == Modality::Asserted && tokens_.lower(*clause_.verb + 1) == "no";
}

/// "Details of the sale, announced on 12 May, were not told": by the way, between commas.
bool Standing::inserted() const
{
    const std::uint32_t end = mention_.tokens.end;
    if (!clause_.verb || end > *clause_.verb || end >= tokens_.size() || tokens_.raw(end) != ",") return false;
    for (std::uint32_t i = mention_.tokens.begin; i > clause_.tokens.begin + 1; --i)
        if (tokens_.raw(i - 1) == ",") return true;
    return false;
}

/// "The boat, with 20 km of cable on board, will leave".
bool Standing::along() const
{
    constexpr std::uint32_t reach = 3;
    if (!clause_.verb || mention_.tokens.end > *clause_.verb) return false;
    for (std::uint32_t i = mention_.tokens.begin; i > clause_.tokens.begin + 1 && mention_.tokens.begin - i < reach; --i) {
        if (tokens_.lower(i - 1) == "with" && tokens_.raw(i - 2) == ",") return true;
        if (!is(i - 1, WordClass::Adverb) && !is(i - 1, WordClass::Determiner)) return false;
    }
    return false;
}

bool Standing::granted() const
{
    if (mention_.type == MentionType::Date && (inserted() || within_subject()) && !to_come()) return true;
    if (mention_.type == MentionType::Date) return date_granted();
    if (mention_.type == MentionType::Age) return age_granted();
    if (are_suspected()) return true;
    if (doubted_itself()) return false;
    if (object_denied() || along()) return true;
    const std::uint32_t begin = mention_.tokens.begin;
    if (begin > clause_.tokens.begin && definite(begin - 1)) return true;
    const TokenRange subject = clause_.subject_tokens;
    const bool of_subject = begin >= subject.begin && mention_.tokens.end <= subject.end && !subject.empty();
    const bool measured = mention_.type == MentionType::Measure || mention_.type == MentionType::Duration;
    if (measured && modifier()) {
        const std::string_view first = of_subject ? tokens_.lower(subject.begin) : std::string_view{};
        if (of_subject && first != "a" && first != "an" && first != "any" && first != "such") return true; // "a magnitude 6 quake can"
        for (std::uint32_t back = 1; back <= 4 && begin >= clause_.tokens.begin + back; ++back) { // "its thinnest 17-inch notebook"
            if (definite(begin - back)) return true;
            if (tokens_[begin - back].kind != TokenKind::Word || is(begin - back, WordClass::Preposition)) break;
        }
    }
    return topic();
}

bool Standing::only_later() const
{
    const std::uint32_t begin = mention_.tokens.begin;
    const std::string_view first = tokens_.lower(begin);
    const std::string_view before = begin > clause_.tokens.begin ? tokens_.lower(begin - 1) : std::string_view{};
    return first == "until" || first == "till" || before == "until" || before == "till";
}

bool Standing::of_the_words() const
{
    const std::uint32_t begin = mention_.tokens.begin;
    const std::uint32_t end = mention_.tokens.end;
    const bool emerged = clause_.verb && clause_.verb_lemma == "emerge"; // "it emerged on Friday that"
    if (!clause_.verb || !(is(*clause_.verb, WordClass::Speech) || emerged)) return false;
    const std::uint32_t verb = *clause_.verb;
    const auto content = [&](std::uint32_t at) { return at < tokens_.size() && tokens_.lower(at) == "that"; };
    const auto quote = [&](std::uint32_t at) { return at < tokens_.size() && tokens_.raw(at) == ":"; };
    const bool impersonal = tokens_.lower(clause_.subject_tokens.empty() ? clause_.tokens.begin : clause_.subject_tokens.begin) == "it"; // "it was announced on Friday that"
    if ((clause_.passive || emerged) && !impersonal) return false;
    if (end <= verb) {
        const bool opens = begin <= clause_.tokens.begin + 1 && tokens_.raw(end) == ","; // "On Friday, the paper reported that"
        if (opens && verb + 1 < tokens_.size() && content(verb + 1)) return true;
        std::uint32_t between = end;
        while (between < verb && (is(between, WordClass::Adverb) || is(between, WordClass::Auxiliary))) ++between;
        return between == verb && verb + 1 < tokens_.size() && content(verb + 1);
    }
    std::uint32_t from = verb + 1;
    while (from < begin && (is(from, WordClass::Preposition) || is(from, WordClass::Adverb))) ++from;
    const bool behind = clause_.tokens.begin > 0 && (tokens_.raw(clause_.tokens.begin - 1) == "," || tokens_.raw(clause_.tokens.begin) == ",");
    const bool closes = tokens_.raw(end) == "," || end == tokens_.sentences()[clause_.sentence].end - 1;
    const bool tells = behind && closes; // "..., it was reported Friday.", "..., officials said on Friday, in a move that"
    return from == begin && (content(end) || quote(end) || tells);
}

} // namespace crosscheck
