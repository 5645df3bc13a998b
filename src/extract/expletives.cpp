#include "extract/expletives.h"

#include <algorithm>
#include <string_view>

#include "extract/antecedents.h"
#include "reading/gazetteer.h"

namespace crosscheck {

/// The clause that follows in the same sentence, or null.
const Clause* Expletives::next_clause() const
{
    const Clause* next = &clause_ + 1;
    const bool there = next != reading_.clauses.data() + reading_.clauses.size() && next->sentence == clause_.sentence;
    return there ? next : nullptr;
}

/// "It's due in May": of what "it" stands for, where the verb is written into it.
std::string Expletives::due_then() const
{
    std::uint32_t i = std::max(clause_.tokens.begin, std::min(clause_.tokens.end, reading_.sentences[clause_.sentence].story));
    while (i + 1 < clause_.tokens.end && tokens_[i].kind == TokenKind::Symbol) ++i;
    const bool it = mention_ != nullptr && i + 1 < clause_.tokens.end && (tokens_.lower(i) == "it's" || tokens_.lower(i) == "it\xE2\x80\x99s");
    if (it && mention_->type == MentionType::Money && (tokens_.lower(i + 1) == "a" || tokens_.lower(i + 1) == "an") && i + 2 == mention_->tokens.begin) return antecedent_of(reading_, clause_, i); // "it's a $50 option"
    for (const std::string_view state : {"due", "available", "ready", "expected", "scheduled", "slated"}) {
        if (it && tokens_.lower(i + 1) == state) return antecedent_of(reading_, clause_, i);
    }
    return {};
}

/// "Today may be Tatra's last show": the show's.
std::string Expletives::day_of() const
{
    if (mention_ == nullptr || mention_->type != MentionType::Date || !clause_.verb || clause_.verb_lemma != "be" || mention_->tokens.end > *clause_.verb) return {};
    for (std::uint32_t i = clause_.tokens.begin; i < *clause_.verb; ++i)
        if (!mention_->tokens.contains(i) && tokens_[i].kind == TokenKind::Word && !is(i, WordClass::Auxiliary) && !is(i, WordClass::Adverb)) return {};
    const std::uint32_t next = *clause_.verb + 1;
    const bool noun = next < clause_.tokens.end && (is(next, WordClass::Determiner) || without_possessive(tokens_.raw(next)).size() != tokens_.raw(next).size());
    return noun ? phrases_.noun_of({next, clause_.tokens.end}) : std::string();
}

/// "This was followed by a fair on 20 May": the fair.
std::string Expletives::followed_by(TokenRange words) const
{
    const bool this_was = mention_ != nullptr && clause_.passive && clause_.verb_lemma == "follow" && words.size() == 1 && (tokens_.lower(words.begin) == "this" || tokens_.lower(words.begin) == "that" || tokens_.lower(words.begin) == "it");
    const std::uint32_t by = this_was ? *clause_.verb + 1 : 0;
    return this_was && by + 1 < mention_->tokens.begin && tokens_.lower(by) == "by" ? phrases_.noun_of({by + 1, mention_->tokens.begin}) : std::string();
}

/// "It is the second time this year | that Riga closed its port": the clause that is told of.
const Clause* Expletives::time_that() const
{
    const Clause* next = next_clause();
    if (mention_ == nullptr || clause_.verb_lemma != "be" || next == nullptr || !next->verb || tokens_.lower(next->tokens.begin) != "that") return nullptr;
    for (std::uint32_t i = *clause_.verb + 1; i < clause_.tokens.end; ++i)
        if ((reading_.lemmas[i] == "time" || reading_.lemmas[i] == "occasion") && !phrases_.dated(i)) return next;
    return nullptr;
}

/// "It was in May | that the navy sank": the clause that the date is put before.
const Clause* Expletives::set_apart() const
{
    const Clause* next = next_clause();
    const bool announced = next != nullptr && clause_.passive && is(*clause_.verb, WordClass::Speech) && next->verb && tokens_.lower(next->tokens.begin) == "that";
    if (announced && mention_->type == MentionType::Date) return next; // "it was announced on Friday | that Ada Holm"
    if (clause_.verb_lemma != "be" || mention_->type != MentionType::Date || next == nullptr) return nullptr;
    const bool that = next->verb && tokens_.lower(next->tokens.begin) == "that" && mention_->tokens.end == next->tokens.begin;
    const std::uint32_t begin = mention_->tokens.begin;
    return that && (begin == *clause_.verb + 1 || (begin == *clause_.verb + 2 && is(begin - 1, WordClass::Preposition))) ? next : nullptr;
}

/// "It took the jury four hours", "it will take two weeks to repair the cable", "for the road to open": of the
/// jury, the cable, the road.
std::string Expletives::whom_it_takes() const
{
    if (clause_.verb_lemma != "take") return {};
    if (is(*clause_.verb + 1, WordClass::Determiner) && mention_->tokens.begin > *clause_.verb + 2) return phrases_.noun_of({*clause_.verb + 1, mention_->tokens.begin});
    const std::uint32_t next = mention_->tokens.end;
    if (const Clause* until = next_clause(); until != nullptr && until->verb && tokens_.lower(until->tokens.begin) == "before")
        return until->subject.empty() ? phrases_.noun_of(until->subject_tokens) : until->subject; // "it could take until May | before the road was open"
    if (mention_->tokens.begin < *clause_.verb || next + 3 >= clause_.tokens.end) return {};
    const std::uint32_t adverb = tokens_.lower(next) == "to" && (is(next + 1, WordClass::Adverb) || tokens_.lower(next + 1).ends_with("ly")) ? 1U : 0U; // "to fully repair the line"
    if (adverb > 0 && is(next + 2, WordClass::VerbBase) && is(next + 3, WordClass::Determiner)) return phrases_.noun_of({next + 3, clause_.tokens.end});
    const bool work = tokens_.lower(next) == "to" && is(next + 1, WordClass::VerbBase) && is(next + 2, WordClass::Determiner);
    const bool change = tokens_.lower(next) == "for" && is(next + 1, WordClass::Determiner);
    return work ? phrases_.noun_of({next + 2, clause_.tokens.end}) : change ? phrases_.noun_of({next + 1, clause_.tokens.end}) : std::string();
}

/// "It was the pairing of two singers in 2011": of the pairing; "it has been quite a week for Ada Holm": of her.
std::string Expletives::what_it_was() const
{
    if (clause_.verb_lemma != "be" || clause_.passive) return {};
    const std::uint32_t next = mention_->tokens.end;
    if (mention_->type == MentionType::Duration && next + 1 < clause_.tokens.end && tokens_.lower(next) == "for") {
        const EntityMention* name = entity_beginning_at(reading_, next + 1);
        if (name != nullptr && !name->people) return name->entity;
    }
    const std::uint32_t first = *clause_.verb + 1;
    const bool told = mention_->type == MentionType::Date && mention_->tokens.begin > first + 2 && is(first, WordClass::Determiner) && is(mention_->tokens.begin - 1, WordClass::Preposition);
    return told ? phrases_.noun_of({first, mention_->tokens.begin}) : std::string();
}

/// "It was the second fire this year": of the fire.
std::string Expletives::predicate_event() const
{
    const bool be = mention_ != nullptr && clause_.verb && clause_.verb_lemma == "be" && mention_->tokens.begin > *clause_.verb + 2;
    if (!be || tokens_.lower(*clause_.verb + 1) != "the") return {};
    std::uint32_t end = *clause_.verb + 1;
    while (end < mention_->tokens.begin && !is(end, WordClass::Preposition) && tokens_.raw(end) != ",") ++end;
    const std::string* event = phrases_.event_noun_at(end - 1);
    return event == nullptr ? std::string() : phrases_.event_named(*event);
}

} // namespace crosscheck
