#include "reading/relatives.h"

#include <algorithm>

#include "reading/gazetteer.h"

namespace crosscheck {

/// A relative clause is of the name, or else the noun phrase, that it stands at.
void Relatives::describe(Clause& clause, const Clause& before, TokenRange waiting) const
{
    if (const std::uint32_t end = before_date(before.tokens); end < before.tokens.end) { // "her show in 2001, which"
        Clause undated = before;
        undated.tokens.end = end;
        return describe(clause, undated, {waiting.begin, std::max(waiting.begin, std::min(waiting.end, end))});
    }
    clause.subject = names_.last_name(before.tokens);
    if (!clause.subject.empty() && tokens_.lower(clause.subject_tokens.begin) == "who" && ends_elsewhere(before)) { // "Ada Holm, a baker in the suburb of Orune who"
        clause.subject = owner_of_aside(before);
        if (!clause.subject.empty()) return;
    }
    if (const TokenRange happening = happening_in(clause, before); !happening.empty()) { // "a blaze at a mill in Riga, which broke out"
        clause.subject.clear();
        clause.shared_subject = happening;
        return;
    }
    if (!clause.subject.empty() && begins(clause)) { // "the mission in Riga, which began"
        clause.subject.clear();
        const TokenRange mission = before_last_place(before);
        if (!mission.empty()) clause.shared_subject = mission;
        return;
    }
    if (!clause.subject.empty()) return;
    const bool led = !before.verb && tokens_.lower(clause.tokens.begin) != "who" && has_lead(waiting); // "a lamp, with a battery | that"
    const bool cut = tokens_.lower(clause.subject_tokens.begin) == "who" && cut_short(before); // "The names of the women killed, who"
    if ((!before.verb && !led) || cut) {
        TokenRange person = person_of(clause, cut ? before.subject_tokens : waiting);
        if (person.empty()) person = last_phrase(before); // "Like its two brothers | that"
        clause.subject = names_.name_in(person);
        clause.shared_subject = person;
        return;
    }
    if (clause.subject = described_owner(before); !clause.subject.empty()) return;
    clause.shared_subject = head_of_chain(clause, before, last_phrase(before));
    if (clause.subject = described_by(before, clause.shared_subject); !clause.subject.empty()) return;
    if (same_as_subject(before, clause.shared_subject)) {
        clause.subject = before.subject;
        clause.shared_subject = before.subject_tokens;
    }
}

/// The clause ends with a participle that is no verb of its own.
bool Relatives::cut_short(const Clause& before) const
{
    std::uint32_t end = before.tokens.end;
    while (end > before.tokens.begin && tokens_[end - 1].kind == TokenKind::Symbol) --end;
    return before.verb && *before.verb + 1 == end && is(*before.verb, WordClass::VerbParticiple) && !before.passive && !before.subject_tokens.empty() && before.subject_tokens.end == *before.verb;
}

/// Where the preposition and the date begin with which a clause ends; its end where there are none.
std::uint32_t Relatives::before_date(TokenRange clause) const
{
    std::uint32_t end = clause.end;
    while (end > clause.begin && tokens_[end - 1].kind == TokenKind::Symbol) --end;
    const auto after = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), end,
                                        [](const Mention& m, std::uint32_t t) { return m.tokens.begin < t; });
    if (after == reading_.mentions.begin()) return clause.end;
    const Mention& date = *(after - 1);
    const bool dated = date.type == MentionType::Date && date.tokens.end == end && date.tokens.begin > clause.begin + 2;
    return dated && is(date.tokens.begin - 1, WordClass::Preposition) ? date.tokens.begin - 1 : clause.end;
}

/// "A former owner of one of the mills | who": no mill is a "who".
TokenRange Relatives::head_of_chain(const Clause& clause, const Clause& before, TokenRange phrase) const
{
    if (phrase.empty() || tokens_.lower(clause.subject_tokens.begin) != "who" || does(reading_.lemmas[phrase.end - 1])) return phrase;
    constexpr std::uint32_t longest = 6;
    std::uint32_t of = phrase.begin;
    while (of > *before.verb + 2 && tokens_.lower(of - 1) == "of") {
        std::uint32_t begin = of - 1;
        while (begin > *before.verb + 1 && of - begin < longest && tokens_[begin - 1].kind == TokenKind::Word && !is(begin - 1, WordClass::Preposition)) --begin;
        if (does(tokens_.lower(of - 2)) && is(begin, WordClass::Determiner)) return {begin, of - 1};
        of = begin;
    }
    return phrase;
}

/// What breaks out or occurs is an event: the one that the clause before names, where that ends with something else.
TokenRange Relatives::happening_in(const Clause& clause, const Clause& before) const
{
    const bool out = clause.verb_lemma == "break" && clause.verb && *clause.verb + 1 < clause.tokens.end && tokens_.lower(*clause.verb + 1) == "out";
    if ((!out && clause.verb_lemma != "occur" && clause.verb_lemma != "happen" && clause.verb_lemma != "erupt") || tokens_.lower(clause.subject_tokens.begin) == "who") return {};
    for (std::uint32_t i = before.tokens.end; i > before.tokens.begin; --i) {
        const bool noun = is(i - 1, WordClass::EventNoun) && !named_[i - 1] && !(before.verb && *before.verb == i - 1);
        if (noun && i >= 2 && is(i - 2, WordClass::Determiner)) return {i - 2, i};
    }
    return {};
}

/// No place begins or ends.
bool Relatives::begins(const Clause& clause) const
{
    for (const std::string_view verb : {"begin", "start", "commence", "end", "last", "conclude"}) {
        if (clause.verb_lemma == verb) return !clause.passive;
    }
    return false;
}

/// The noun phrase before the preposition that leads to the name with which a clause ends, if that is of a place.
TokenRange Relatives::before_last_place(const Clause& before) const
{
    const auto after = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), before.tokens.end,
                                        [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
    if (after == reading_.entities.begin() || !before.verb) return {};
    const EntityMention& last = *(after - 1);
    std::uint32_t end = last.tokens.begin;
    while (end > *before.verb + 1 && is(end - 1, WordClass::Determiner)) --end;
    if ((last.type != EntityType::Place && last.type != EntityType::Country) || end < *before.verb + 3 || !is(end - 1, WordClass::Preposition)) return {};
    std::uint32_t begin = end - 1;
    while (begin > *before.verb + 1 && tokens_[begin - 1].kind == TokenKind::Word && !is(begin - 1, WordClass::Preposition)) --begin;
    return {begin, end - 1};
}

/// The clause ends with a name that a preposition leads to and that is no person's.
bool Relatives::ends_elsewhere(const Clause& before) const
{
    const auto after = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), before.tokens.end,
                                        [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
    if (after == reading_.entities.begin()) return false;
    const EntityMention& last = *(after - 1);
    return last.type != EntityType::Person && last.tokens.begin > before.tokens.begin + 2 && is(last.tokens.begin - 1, WordClass::Preposition);
}

/// "Said Ada Holm, a baker in Riga": the person whom the words behind the comma describe.
std::string Relatives::owner_of_aside(const Clause& before) const
{
    for (std::uint32_t i = before.tokens.begin + 1; i + 1 < before.tokens.end; ++i) {
        if (tokens_.raw(i) != "," || !is(i + 1, WordClass::Determiner)) continue;
        const EntityMention* name = entity_ending_at(reading_, i);
        const bool person = name != nullptr && (name->type == EntityType::Person || (name->type == EntityType::Unknown && name->tokens.size() > 1)) && !name->pronoun && !name->people;
        if (person) return name->entity;
    }
    return {};
}

/// A comma and "with" stand in it.
bool Relatives::has_lead(TokenRange phrase) const
{
    for (std::uint32_t i = phrase.begin; i + 1 < phrase.end; ++i) {
        if (tokens_.raw(i) == "," && tokens_.lower(i + 1) == "with") return true;
    }
    return false;
}

/// "To Karl Brandt, the mayor | who": of him.
std::string Relatives::described_by(const Clause& before, TokenRange phrase) const
{
    if (phrase.begin < before.tokens.begin + 2 || phrase.empty() || !is(phrase.begin, WordClass::Determiner) || tokens_.raw(phrase.begin - 1) != ",") return {};
    return names_.last_name({before.tokens.begin, phrase.begin - 1});
}

/// "Owner", "employee", "chairman".
bool Relatives::does(std::string_view noun)
{
    return noun.ends_with("er") || noun.ends_with("or") || noun.ends_with("ee") || noun.ends_with("man") || noun.ends_with("ist");
}

/// "The trial of a guard | who": no trial is a "who".
TokenRange Relatives::person_of(const Clause& clause, TokenRange waiting) const
{
    if (tokens_.lower(clause.subject_tokens.begin) != "who") return waiting;
    std::uint32_t of = waiting.begin;
    while (of < waiting.end && tokens_.lower(of) != "of") ++of;
    const bool inside = of > waiting.begin && of + 2 < waiting.end && is(of + 1, WordClass::Determiner);
    bool owned = false; // "the names of the women | who"
    for (const std::string_view what : {"name", "body", "identity", "age", "home", "house", "life", "remains", "case", "photograph", "picture"}) owned = owned || (inside && reading_.lemmas[of - 1] == what);
    return inside && (owned || is(of - 1, WordClass::EventNoun)) ? TokenRange{of + 1, waiting.end} : waiting;
}

/// "Ada Holm is the baker | who", "Ada Holm, the baker turned actress | who": of her.
bool Relatives::same_as_subject(const Clause& before, TokenRange phrase) const
{
    const bool turned = before.verb_lemma == "turn" && before.subject_tokens.end == *before.verb;
    if (before.subject.empty() || phrase.empty() || (!is(*before.verb, WordClass::BeForm) && !turned)) return false;
    std::uint32_t first = *before.verb + 1;
    while (first < phrase.begin && is(first, WordClass::Adverb)) ++first;
    return first == phrase.begin && tokens_[phrase.begin].kind != TokenKind::Number && !inside_[phrase.begin];
}

/// "Tatra Ltd., a maker of lamps, | which": of the name that the words between the commas describe.
std::string Relatives::described_owner(const Clause& before) const
{
    constexpr std::uint32_t reach = 12;
    const bool comma = before.tokens.end < tokens_.size() && tokens_.raw(before.tokens.end) == ",";
    for (std::uint32_t i = before.tokens.end; comma && i > *before.verb + 2 && before.tokens.end - i < reach; --i) {
        const std::uint32_t sign = i - 1;
        if (tokens_[sign].kind != TokenKind::Symbol || inside_[sign] || named_[sign] || tokens_.raw(sign) == "-") continue;
        const bool article = tokens_.lower(i) == "a" || tokens_.lower(i) == "an" || tokens_.lower(i) == "the";
        return tokens_.raw(sign) == "," && article ? names_.last_name({before.tokens.begin, sign}) : std::string();
    }
    return {};
}

/// The noun phrase with which a clause ends, when its first word shows that it is one.
TokenRange Relatives::last_phrase(const Clause& before) const
{
    const std::uint32_t start = before.verb ? *before.verb + 1 : before.tokens.begin;
    std::uint32_t end = before.tokens.end;
    while (end > start && tokens_[end - 1].kind == TokenKind::Symbol) --end;
    std::uint32_t begin = end;
    std::uint32_t words = 0;
    constexpr std::uint32_t longest = 9; // "a long 14-week Riga bakers strike | that"
    while (begin > start && (tokens_[begin - 1].kind != TokenKind::Symbol || tokens_.raw(begin - 1) == "-") && !is(begin - 1, WordClass::Preposition) && words < longest) {
        words += tokens_[begin - 1].kind == TokenKind::Symbol ? 0U : 1U;
        --begin;
    }
    if (begin < end && is(begin, WordClass::Conjunction)) ++begin; // ", and the guards, | who"
    for (std::uint32_t i = begin; i < end; ++i) { // "after rescuing a ship that"
        const bool owned = without_possessive(tokens_.raw(i)).size() != tokens_.raw(i).size();
        if (owned || is(i, WordClass::Determiner) || tokens_[i].kind == TokenKind::Number || inside_[i]) return {i, end};
        if (!is(i, WordClass::VerbIng)) break;
        begin = i + 1; // "by using lithium cells that"
    }
    const bool plural = end > begin && reading_.lemmas[end - 1] != tokens_.lower(end - 1) && tokens_.lower(end - 1).ends_with("s");
    if (end - begin == 1 && begin == start && tokens_[begin].kind == TokenKind::Word && !tokens_[begin].has(Capitalised) && !is(begin, WordClass::Adverb) &&
        !is(begin, WordClass::Adjective)) return {begin, end}; // "turned actress who"
    const bool plain = plural && words < 8 && begin > before.tokens.begin && (is(begin - 1, WordClass::Preposition) || is(begin - 1, WordClass::VerbIng) || begin == start);
    return plain && !is(begin, WordClass::VerbIng) && !is(begin, WordClass::Adverb) ? TokenRange{begin, end} : TokenRange{}; // "waged by pirates who"
}

} // namespace crosscheck
