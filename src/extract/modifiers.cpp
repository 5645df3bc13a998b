#include "extract/modifiers.h"

#include <algorithm>
#include <string_view>

#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_limit = 24; // tokens of a noun phrase that are looked at

} // namespace

/// "Thursday's shooting", "the 2003 campaign", "the fire at the shop at the weekend".
std::optional<std::string> Modifiers::event_at_date() const
{
    if (is_modifier()) {
        std::uint32_t end = mention_.tokens.end;
        if (tokens_.raw(end) == "," || attempted(end)) return *phrases_.event_noun_at(end + 1);
        while (end < clause_.tokens.end && phrases_.noun_word(end)) ++end;
        if (phrases_.event_noun_at(end - 1) == nullptr) return std::nullopt;
    }
    const std::string_view last = tokens_.lower(mention_.tokens.end - 1);
    const bool anchored = last == "after" || last == "before"; // "seven months after the trial"
    std::uint32_t after = anchored ? clause_.tokens.end : mention_.tokens.end;
    for (int steps = 0; steps < 3 && after < clause_.tokens.end; ++steps, ++after) {
        if (tokens_[after].kind == TokenKind::Symbol || is(after, WordClass::Preposition) || is(after, WordClass::Conjunction)) break;
        if (clause_.verb && after == *clause_.verb) break; // "forces that today marched"
        if (const std::string* noun = phrases_.event_noun_at(after)) return *noun;
    }
    std::uint32_t at = mention_.tokens.begin;
    for (int steps = 0; steps < 9 && at > clause_.tokens.begin; ++steps) {
        --at;
        at = std::max(clause_.tokens.begin, name_begin(at)); // a name is one step
        if (clause_.verb && at == *clause_.verb) break;
        if (tokens_.raw(at) == ",") break;
        const std::string* noun = phrases_.event_noun_at(at);
        if (noun != nullptr && !names_matter(at + 1) && led(at) && !judged_for(at)) return *noun;
    }
    return std::nullopt;
}

/// Where the name begins that holds the token; the token itself where none does.
std::uint32_t Modifiers::name_begin(std::uint32_t i) const
{
    const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), i, [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
    return at != reading_.entities.end() && at->tokens.contains(i) && at->type != EntityType::Event ? at->tokens.begin : i;
}

/// "Convicted Ada Holm of assault on Friday": the day is that of the verdict; "of an assault in 2005" dates what she did.
bool Modifiers::judged_for(std::uint32_t noun) const
{
    if (!clause_.verb || noun < *clause_.verb + 2 || mention_.precision > DatePrecision::Day) return false;
    const std::uint32_t next = noun + 1 < tokens_.size() && tokens_.lower(noun + 1) == "on" ? noun + 2 : noun + 1;
    if (mention_.type != MentionType::Date || mention_.tokens.begin != next) return false;
    bool judges = false;
    for (const std::string_view verb : {"convict", "accuse", "acquit", "clear", "find"}) judges = judges || clause_.verb_lemma == verb;
    std::uint32_t of = noun;
    while (of > *clause_.verb + 1 && noun - of < 5 && tokens_.lower(of) != "of") --of;
    return judges && tokens_.lower(of) == "of";
}

/// "On a murder charge today": what the event only tells apart.
bool Modifiers::names_matter(std::uint32_t i) const
{
    if (i >= mention_.tokens.begin) return false;
    for (const std::string_view matter : {"charge", "count", "case", "suspect", "victim", "scene", "warrant", "investigation", "inquiry", "probe"}) {
        if (reading_.lemmas[i] == matter) return true;
    }
    return false;
}

/// "After the fire at the shop": a preposition puts the event beside the clause's own matter; "won the race" has it for its object.
bool Modifiers::led(std::uint32_t noun) const
{
    for (std::uint32_t at = noun; at > clause_.tokens.begin && noun - at < 8; --at) {
        const bool spoken = clause_.reporting && (tokens_.lower(at - 1) == "during" || tokens_.lower(at - 1) == "at" || tokens_.lower(at - 1) == "in"); // "said at the trial on Friday"
        if (tokens_.lower(at - 1) == "to" && is(at, WordClass::VerbBase)) return false; // "to cut the sentence on Friday"
        if (is(at - 1, WordClass::Preposition)) return !spoken;
        const bool hyphen = tokens_.raw(at - 1) == "-" && !tokens_[at - 1].has(SpaceBefore); // "a so-called show"
        if ((tokens_[at - 1].kind == TokenKind::Symbol && !hyphen) || (clause_.verb && at - 1 == *clause_.verb)) return false;
    }
    return false;
}

/// "His 1974 book", "the February show": the date belongs to the noun behind it.
bool Modifiers::is_modifier() const
{
    const std::uint32_t begin = mention_.tokens.begin;
    if (begin <= clause_.tokens.begin) return false;
    const std::uint32_t comma = mention_.tokens.end; // "a 3 May 2020, meeting"
    if (is(begin - 1, WordClass::Determiner) && comma + 1 < clause_.tokens.end && tokens_.raw(comma) == "," && phrases_.event_noun_at(comma + 1) != nullptr) return true;
    if (is(begin - 1, WordClass::Determiner) && attempted(comma)) return true;
    const bool owned = without_possessive(tokens_.raw(begin - 1)).size() != tokens_.raw(begin - 1).size();
    const bool described = begin >= clause_.tokens.begin + 2 && tokens_[begin - 1].kind == TokenKind::Word && !is(begin - 1, WordClass::Preposition) && !tokens_[begin - 1].has(Capitalised) &&
                           without_possessive(tokens_.raw(begin - 2)).size() != tokens_.raw(begin - 2).size(); // "Holm's loud 2013 show"
    return (is(begin - 1, WordClass::Determiner) || owned || described || owns()) && mention_.tokens.end < clause_.tokens.end && phrases_.noun_word(behind_participle(mention_.tokens.end));
}

/// "Last year's winner": not "this week's end", a time itself, nor the X of "last year's X-Ray".
bool Modifiers::owns() const
{
    const std::uint32_t last = mention_.tokens.end - 1;
    const std::uint32_t next = last + 1;
    if (without_possessive(tokens_.raw(last)).size() == tokens_.raw(last).size() || next >= tokens_.size()) return false;
    for (const std::string_view part : {"end", "start", "beginning", "middle", "close"}) {
        if (tokens_.lower(next) == part) return false;
    }
    std::uint32_t end = next;
    while (end < clause_.tokens.end && phrases_.noun_word(end)) ++end;
    const bool placed = end < clause_.tokens.end && (tokens_.lower(end) == "in" || tokens_.lower(end) == "at" || tokens_.lower(end) == "near"); // "Friday's bomb at the mill" is the story's event
    return tokens_[next].span.size() > 1 && !phrases_.tallies(next) && !placed;
}

bool Modifiers::hyphenated() const
{
    for (std::uint32_t i = mention_.tokens.begin; i < mention_.tokens.end; ++i) {
        if (tokens_.raw(i) == "-") return true;
    }
    const EntityMention* name = mention_.unit == "inch" ? name_beginning_at(mention_.tokens.end) : nullptr;
    const bool named = name != nullptr && (name->tokens.end >= clause_.tokens.end || !phrases_.noun_word(name->tokens.end)); // "its 17in Orion"
    return named || tokens_.raw(mention_.tokens.end - 1) == "\"";                                      // "the 17" Orion"
}

/// "Despite reviews in May", "for a show last week": what the date stands right behind, where a preposition puts
/// that beside the clause's own matter.
std::string Modifiers::occurrence() const
{
    std::uint32_t noun = mention_.tokens.begin;
    if (noun > clause_.tokens.begin + 2 && is(noun - 1, WordClass::Preposition)) --noun;
    if (noun <= clause_.tokens.begin + 1 || !happens(--noun) || !led(noun)) return {};
    std::uint32_t begin = noun;
    while (begin > clause_.tokens.begin && phrases_.noun_word(begin - 1) && !phrases_.dated(begin - 1) && !is(begin - 1, WordClass::VerbThird)) --begin;
    begin = std::max(clause_.tokens.begin, std::min(begin, name_begin(begin))); // "T-Mobile's show"
    bool opens = begin <= reading_.sentences[clause_.sentence].story + 2; // "sang in the show on Friday" tells of the singing
    for (std::uint32_t i = begin; i < noun && !clause_.reporting; ++i) opens = opens || without_possessive(tokens_.raw(i)).size() != tokens_.raw(i).size(); // "the timing of Tatra's show today"
    if (begin > clause_.tokens.begin && phrases_.dated(begin - 1)) opens = opens || without_possessive(tokens_.raw(begin - 1)).size() != tokens_.raw(begin - 1).size(); // "this year's show on Friday"
    return opens || mention_.precision >= DatePrecision::Month ? phrases_.named({begin, noun + 1}) : std::string{};
}

/// A thing that is on some day and no event of the story's kinds.
bool Modifiers::happens(std::uint32_t i) const
{
    for (const std::string_view what : {"event", "show", "keynote", "visit", "trip", "tour", "concert", "ruling", "decision", "appearance", "expo", "fair", "festival", "party", "dinner",
                                        "premiere", "debut", "review", "report", "release", "briefing", "session", "presentation", "ceremony", "celebration", "opening", "reception", "announcement", "telecast"}) {
        if (reading_.lemmas[i] == what) return !is(i, WordClass::VerbPast) && (!is(i, WordClass::VerbIng) || what == tokens_.lower(i)); // "released", "reporting"
    }
    return false;
}

/// The noun phrase whose modifier the date, measure or stretch of time is; "" when it is none.
std::string Modifiers::modified() const
{
    const bool hyphen = mention_.type != MentionType::Date && mention_.tokens.end < clause_.tokens.end;
    if (!is_modifier() && !hyphen) return {};
    std::uint32_t begin = mention_.tokens.end;
    if (begin + 2 < clause_.tokens.end && tokens_.raw(begin) == "," && !tokens_[begin + 2].has(SpaceBefore) && tokens_.raw(begin + 2) == "-") ++begin; // "the one-day, non-jury trial"
    begin = behind_bracket(begin);
    begin = behind_participle(behind_extent(behind_alike(begin)));
    std::uint32_t end = begin;
    while (end < clause_.tokens.end && end - begin < phrase_limit && phrases_.noun_word(end) && !acts(end, begin)) {
        end += hyphen_joins(end, begin) ? 3U : 1U; // "break-in"
    }
    end = std::min(end, clause_.tokens.end);
    while (end > begin + 1 && is(end - 1, WordClass::VerbIng) && !is(end - 1, WordClass::EventNoun)) --end; // "a 55-minute speech arguing that"
    if (end > begin && end < clause_.tokens.end && end - begin < 3 && phrases_.event_noun_at(end) != nullptr) ++end; // "the 1964 presidential bid"
    std::uint32_t plain = end; // "the 14-week Riga dockers strike"
    while (plain > begin && tokens_[plain - 1].has(Capitalised)) --plain;
    if (plain == end && end > begin) return phrases_.named({begin, end});
    const EntityMention* name = begin < end ? name_beginning_at(begin) : nullptr;
    const bool named = name != nullptr && name->tokens.end >= end;
    if (mention_.type == MentionType::Date && !(named && edition())) return plain == begin ? std::string{} : phrases_.named({begin, plain});
    if (named) return name->entity;
    return plain == begin ? std::string{} : phrases_.named({begin, plain});
}

/// "The 2004 Ravel Games": a plain year tells one of several of a name.
bool Modifiers::edition() const
{
    return mention_.precision == DatePrecision::Year && !mention_.relative && mention_.tokens.size() == 1 && tokens_.lower(mention_.tokens.begin - 1) == "the";
}

/// "At Norda Expo 2009": the year is part of what the name is of.
std::string Modifiers::name_of_year() const
{
    if (mention_.precision != DatePrecision::Year || mention_.relative || mention_.tokens.size() != 1) return {};
    const std::uint32_t next = mention_.tokens.end;
    const bool bracket = mention_.tokens.begin > clause_.tokens.begin && tokens_.raw(mention_.tokens.begin - 1) == "(" && next < tokens_.size() && tokens_.raw(next) == ")"; // "Golden Lamp (2007)"
    const std::uint32_t end = mention_.tokens.begin - (bracket ? 1U : 0U);
    const EntityMention* at = entity_ending_at(reading_, end);
    if (at == nullptr || at->pronoun || at->people) return {};
    const bool thing = at->type == EntityType::Event || at->type == EntityType::Unknown;
    return thing && tokens_[at->tokens.begin].has(Capitalised) ? at->entity : std::string{};
}

/// "The 15-inch and 13-inch models", "the 13- and 15-inch models": behind the figures of the same sort.
std::uint32_t Modifiers::behind_alike(std::uint32_t begin) const
{
    const Mention* last = reading_.mentions.data() + reading_.mentions.size();
    for (const Mention* next = &mention_ + 1; next != last && next->type == mention_.type; ++next) {
        std::uint32_t at = begin;
        if (at < clause_.tokens.end && tokens_.raw(at) == "-") ++at;
        if (at < clause_.tokens.end && (tokens_.raw(at) == "," || is(at, WordClass::Conjunction))) ++at;
        if (at > begin && at < clause_.tokens.end && is(at, WordClass::Determiner)) ++at; // "a 5mm and a 9mm rifle"
        if (at == begin || next->tokens.begin != at || next->tokens.end > clause_.tokens.end) break;
        begin = next->tokens.end;
    }
    return begin;
}

/// "The three-hour show requires great strength": a verb behind one thing, and what it takes.
bool Modifiers::acts(std::uint32_t i, std::uint32_t begin) const
{
    if (i <= begin || !is(i, WordClass::VerbThird) || is(i, WordClass::EventNoun) || i + 1 >= clause_.tokens.end) return false;
    return reading_.lemmas[i - 1] == tokens_.lower(i - 1) && (is(i + 1, WordClass::Adjective) || is(i + 1, WordClass::Determiner));
}

/// "A 181-km (110 mile) long fault".
std::uint32_t Modifiers::behind_bracket(std::uint32_t begin) const
{
    constexpr std::uint32_t longest = 8;
    if (mention_.type != MentionType::Measure || begin + 2 >= clause_.tokens.end || tokens_.raw(begin) != "(") return begin;
    std::uint32_t close = begin + 1;
    while (close + 1 < clause_.tokens.end && close - begin < longest && tokens_.raw(close) != ")") ++close;
    if (tokens_.raw(close) != ")") return begin;
    const std::string_view extent = tokens_.lower(close + 1);
    return extent == "long" || extent == "high" || extent == "wide" || extent == "tall" || extent == "deep" ? close + 2 : begin;
}

/// "The 1998 animated film".
std::uint32_t Modifiers::behind_participle(std::uint32_t begin) const
{
    const bool adjective = begin + 1 < clause_.tokens.end && is(begin, WordClass::VerbParticiple) && tokens_.lower(begin).ends_with("ed") && !(clause_.verb && *clause_.verb == begin);
    return adjective && mention_.type == MentionType::Date && mention_.precision == DatePrecision::Year && phrases_.noun_word(begin + 1) ? begin + 1 : begin;
}

/// "The 10-metre-long dhow".
std::uint32_t Modifiers::behind_extent(std::uint32_t begin) const
{
    if (begin + 2 >= clause_.tokens.end) return begin;
    const bool hyphen = tokens_.raw(begin) == "-" && !tokens_[begin + 1].has(SpaceBefore);
    if (!hyphen && mention_.type != MentionType::Measure) return begin;
    const std::uint32_t word = hyphen ? begin + 1 : begin; // "a 10-metre long dhow"
    for (const std::string_view extent : {"long", "high", "wide", "tall", "deep", "thick", "old", "strong"}) {
        if (tokens_.lower(word) == extent && (hyphen || phrases_.noun_word(word + 1))) return word + 1;
    }
    return begin;
}

/// "Sold the 17-inch Orion", "a 30-mile chase": not "has a 3-inch lamp", "is a 40-tonne ship", "Ada, a 40-tonne ship",
/// which tell something of the clause's subject.
bool Modifiers::tells_apart() const
{
    if (name_beginning_at(mention_.tokens.end) != nullptr) return true;
    for (const std::string_view verb : {"be", "have", "feature", "include", "offer", "carry", "pack", "boast", "sport", "contain", "come", "add", "use"}) {
        if (clause_.verb_lemma == verb) return false;
    }
    const std::uint32_t begin = mention_.tokens.begin;
    const bool led = begin >= clause_.tokens.begin + 2 && is(begin - 1, WordClass::Determiner);
    const bool aside = led && (tokens_.raw(begin - 2) == "," || tokens_.lower(begin - 2) == "with"); // "combines a lamp with a 3-inch screen"
    return clause_.verb && !aside;
}

/// "A share of the $550 billion lamp market": of the market.
std::string Modifiers::worth_of() const
{
    const std::uint32_t begin = mention_.tokens.begin;
    const std::uint32_t end = mention_.tokens.end;
    if (begin < clause_.tokens.begin + 2 || tokens_.lower(begin - 1) != "the" || tokens_.lower(begin - 2) != "of" || end >= clause_.tokens.end || !phrases_.noun_word(end)) return {};
    std::uint32_t last = end;
    while (last + 1 < clause_.tokens.end && (phrases_.noun_word(last + 1) || (tokens_.raw(last + 1) == "-" && last + 2 < clause_.tokens.end && !tokens_[last + 2].has(SpaceBefore)))) ++last;
    return reading_.lemmas[last] == "market" || reading_.lemmas[last] == "industry" || reading_.lemmas[last] == "economy" ? phrases_.named({end, last + 1}) : std::string();
}

/// "The 3 May attempted murder".
bool Modifiers::attempted(std::uint32_t i) const
{
    return i + 1 < clause_.tokens.end && is(i, WordClass::VerbParticiple) && phrases_.event_noun_at(i + 1) != nullptr;
}

/// "Break-in", and "non-jury" where a phrase begins; a dash may stand as close.
bool Modifiers::hyphen_joins(std::uint32_t word, std::uint32_t begin) const
{
    if (word + 2 >= clause_.tokens.end || tokens_.raw(word + 1) != "-" || tokens_[word + 1].has(SpaceBefore) || tokens_[word + 2].has(SpaceBefore)) return false;
    for (const std::string_view particle : {"in", "up", "off", "out", "down", "over"}) {
        if (tokens_.lower(word + 2) == particle) return true;
    }
    return word == begin && phrases_.noun_word(word + 2);
}

const EntityMention* Modifiers::name_beginning_at(std::uint32_t begin) const
{
    const EntityMention* entity = entity_beginning_at(reading_, begin);
    return entity != nullptr && !entity->people ? entity : nullptr;
}

} // namespace crosscheck
