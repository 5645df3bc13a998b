// What a figure is of. The grammar says it more often than not: the subject of
// the clause. "The 11-inch model has 4GB of memory": of the model, which the
// noun phrase names; "she was 85": of whom the pronoun stands for; "the shooting
// left two women dead": of the event. A clause whose subject is what the figure
// counts ("dozens of firefighters fought the blaze"), or that has no verb, is of
// the event it speaks of. What is not said stays empty: a figure of something
// unknown is worth more than one of the wrong thing.
#include "extract/about.h"

#include <algorithm>
#include <string_view>

#include "extract/antecedents.h"
#include "extract/beside.h"
#include "extract/deed_owner.h"
#include "extract/expletives.h"
#include "extract/implied_subject.h"
#include "extract/ledger.h"
#include "extract/modifiers.h"
#include "extract/noun_phrases.h"
#include "extract/object_doing.h"
#include "extract/office_holders.h"
#include "extract/offspring.h"
#include "extract/subject_wholes.h"
#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

class Subject {
  public:
    Subject(const Reading& reading, const Clause& clause, const Mention* mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), phrases_(reading, clause, mention),
          expletives_(reading, clause, mention), wholes_(reading, clause, mention)
    {}

    std::string find() const
    {
        if (mention_ != nullptr && of_source()) return {};
        if (std::string found = mention_ == nullptr ? std::string() : stands_beside(reading_, clause_, *mention_); !found.empty()) return found;
        if (const EntityMention* veteran = mention_ == nullptr ? nullptr : described_by_years(); veteran != nullptr) return veteran->entity;
        const bool stretch = mention_ != nullptr && (mention_->type == MentionType::Duration || ((mention_->type == MentionType::Measure || mention_->type == MentionType::Count) && Modifiers(reading_, clause_, *mention_).tells_apart()));
        if (std::string worth = mention_ != nullptr && mention_->type == MentionType::Money ? Modifiers(reading_, clause_, *mention_).worth_of() : std::string(); !worth.empty()) return worth;
        if (stretch && Modifiers(reading_, clause_, *mention_).hyphenated() && !says_what_it_is()) {
            if (std::string noun = Modifiers(reading_, clause_, *mention_).modified(); !noun.empty()) return noun; // "the one-day trial", "the 17-inch Orion"
        }
        if (mention_ != nullptr && (mention_->type == MentionType::Date || tells_when())) {
            const Modifiers modifiers(reading_, clause_, *mention_);
            if (std::string owner = owner_of_deed(reading_, clause_, *mention_); !owner.empty()) return owner;
            if (const auto noun = modifiers.event_at_date()) return phrases_.event_named(*noun);
            if (std::string noun = modifiers.modified(); !noun.empty()) return noun;
            if (std::string name = modifiers.name_of_year(); !name.empty()) return name;
            if (std::string shown = modifiers.occurrence(); !shown.empty()) return shown;
        }
        if (std::string model = mention_ == nullptr ? std::string() : model_behind(reading_, clause_, *mention_); !model.empty()) return model;
        if (const Clause* said = what_is_said()) return Subject(reading_, *said, mention_).find(); // "After two hours, he said, the crew"
        if (std::string name = speaker_behind(); !name.empty()) return name;
        if (const Clause* told = before_colon()) return Subject(reading_, *told, mention_).find();
        if (std::string accused = mention_ == nullptr ? std::string() : accused_within(); !accused.empty()) return accused;
        if (mention_ != nullptr && of_several()) return speaks_of_event() ? event_subject(clause_.event) : std::string{};
        if (std::string owned = whose_thing(); !owned.empty()) return owned;
        if (std::string doer = mention_ == nullptr ? std::string() : object_doing(reading_, clause_, *mention_); !doer.empty()) return doer;
        if (!clause_.subject.empty() && !by_expletive()) return clause_.subject;
        if (std::string whole = wholes_.share_of(); !whole.empty()) return whole;
        if (std::string event = before_aside(); !event.empty()) return event;
        if (const Clause* told = expletives_.time_that()) return Subject(reading_, *told, mention_).find();
        const TokenRange words = subject_words();
        const TokenRange phrase = phrases_.noun_phrase(words);
        if (another_one(words, phrase)) return of_clause_before();
        if (std::string those = clause_.verb && !(mention_ != nullptr && mention_->tokens.overlaps(words)) ? of_these(words) : std::string(); !those.empty()) return those;
        if (std::string whole = clause_.verb && !(mention_ != nullptr && mention_->tokens.overlaps(words)) ? wholes_.of_part(words) : std::string(); !whole.empty()) return whole;
        if (clause_.verb && !phrase.empty() && phrases_.tallies(phrase.end - 1)) return event_subject(clause_.event); // "the toll rose to"
        if (clause_.verb && counted(words, phrase)) return of_counted();
        if (std::string several = clause_.verb ? wholes_.of_group(words) : std::string(); !several.empty()) return several;
        if (std::string model = clause_.verb ? by_number(words) : std::string(); !model.empty()) return model;
        if (clause_.verb && !phrase.empty() && phrases_.in_number(phrase.end - 1)) return {}; // "that is four times"
        if (std::string due = clause_.verb ? std::string() : expletives_.due_then(); !due.empty()) return due;
        if (std::string next = expletives_.followed_by(words); !next.empty()) return next;
        if (std::string day = expletives_.day_of(); !day.empty()) return day;
        if (!clause_.verb || phrase.empty()) return speaks_of_event() ? event_subject(clause_.event) : std::string{};
        if (phrases_.pronoun(phrase.end - 1)) {
            if (std::string told = expletives_.predicate_event(); !told.empty()) return told;
            if (stands_for_nothing(reading_, clause_, phrase.end - 1, mention_)) {
                const Clause* told = expletives_.set_apart();
                if (told != nullptr) return Subject(reading_, *told, mention_).find();
                std::string taken = expletives_.whom_it_takes();
                return taken.empty() ? expletives_.what_it_was() : taken;
            }
            if (tokens_.lower(phrase.end - 1) == "someone" || tokens_.lower(phrase.end - 1) == "somebody") return "somebody";
            if (std::string name = named_in(words); !name.empty()) return name;
            return antecedent_of(reading_, clause_, phrase.end - 1);
        }
        if (std::string term = term_of(phrase, words); !term.empty()) return term;
        const bool cut = phrase.size() == 1 && is(phrase.begin, WordClass::VerbParticiple) && phrase.begin == reading_.sentences[clause_.sentence].story; // "Posted 3 days ago"
        if (cut) return {};
        if (std::string holder = phrase.size() <= 2 && !phrase.empty() ? holder_of(reading_, phrase) : std::string(); !holder.empty()) return holder;
        return phrases_.named(phrase);
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// The clause that follows in the same sentence, or null.
    const Clause* next_clause() const
    {
        const Clause* next = &clause_ + 1;
        const bool there = next != reading_.clauses.data() + reading_.clauses.size() && next->sentence == clause_.sentence;
        return there ? next : nullptr;
    }

    /// "Ada Holm, a 20-year veteran of the force": of her.
    const EntityMention* described_by_years() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Duration || begin < 3 || !Modifiers(reading_, clause_, *mention_).hyphenated()) return nullptr;
        if ((tokens_.lower(begin - 1) != "a" && tokens_.lower(begin - 1) != "an") || tokens_.raw(begin - 2) != ",") return nullptr;
        const EntityMention* name = entity_ending_at(reading_, begin - 2);
        const bool person = name != nullptr && !name->pronoun && !name->people && (name->type == EntityType::Person || name->type == EntityType::Unknown);
        const std::string_view noun = tokens_.lower(mention_->tokens.end);
        const bool serves = noun == "veteran" || noun == "member" || noun == "employee" || noun == "resident" || noun == "officer";
        return person && (serves || name->type == EntityType::Person) ? name : nullptr;
    }

    /// "One of our own, Ada Holm, | will be the host": of her.
    std::string named_in(TokenRange words) const
    {
        if (words.size() < 4) return {};
        const auto first = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), words.begin, [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        for (auto it = first; it != reading_.entities.end() && it->tokens.end <= words.end; ++it) {
            const bool behind = it->tokens.begin > words.begin && tokens_.raw(it->tokens.begin - 1) == ",";
            const bool closed = it->tokens.end == words.end || tokens_.raw(it->tokens.end) == ",";
            if (behind && closed && it->type == EntityType::Person && !it->pronoun) return it->entity;
        }
        return {};
    }

    /// "A large number of these | came back": of those told of before.
    std::string of_these(TokenRange words) const
    {
        const bool these = words.size() > 2 && tokens_.lower(words.end - 2) == "of" && (tokens_.lower(words.end - 1) == "these" || tokens_.lower(words.end - 1) == "those" || tokens_.lower(words.end - 1) == "them");
        return these ? several_before(reading_, clause_) : std::string();
    }

    /// "Ada Holm, | whose lamp burned for 40 hours": of the lamp.
    std::string whose_thing() const
    {
        const TokenRange own = clause_.subject_tokens;
        return clause_.verb && own.size() > 1 && own.size() < 6 && tokens_.lower(own.begin) == "whose" ? phrases_.noun_of({own.begin + 1, own.end}) : std::string();
    }

    /// "It's been 40 years since": whatever was named before, it is not that.
    bool by_expletive() const
    {
        const TokenRange own = clause_.subject_tokens;
        return own.size() == 1 && stands_for_nothing(reading_, clause_, own.begin, mention_);
    }

    /// "According to three jurors, the case was hard": the case has no three.
    bool of_source() const
    {
        return mention_->type == MentionType::Count && clause_.verb && tokens_.lower(*clause_.verb) == "according" && mention_->tokens.begin > *clause_.verb;
    }

    /// "Then, on 10 May, according to a guard, | Ada Holm fled": the clause behind the source.
    const Clause* behind_source() const
    {
        const Clause* next = next_clause();
        const bool source = mention_ != nullptr && mention_->type == MentionType::Date && clause_.verb && tokens_.lower(*clause_.verb) == "according" && mention_->tokens.end <= *clause_.verb;
        return source && next != nullptr && next->verb && !next->reporting ? next : nullptr;
    }

    /// "In May 2005, days after | being charged, | Ada Holm fled": the clause behind the time that had passed.
    const Clause* behind_lapse() const
    {
        if (mention_ == nullptr || mention_->type != MentionType::Date || !clause_.subject.empty()) return nullptr;
        const TokenRange phrase = phrases_.noun_phrase(clause_.subject_tokens);
        if (phrase.size() != 1 || phrase.end >= clause_.tokens.end || (tokens_.lower(phrase.end) != "after" && tokens_.lower(phrase.end) != "before")) return nullptr;
        bool time = false;
        for (const std::string_view unit : {"minutes", "hours", "days", "weeks", "months", "years"}) time = time || tokens_.lower(phrase.begin) == unit;
        const Clause* end = reading_.clauses.data() + reading_.clauses.size();
        for (const Clause* next = &clause_ + 1; time && next != end && next->sentence == clause_.sentence; ++next) {
            const bool relative = !next->subject_tokens.empty() && is(next->subject_tokens.begin, WordClass::Relative);
            if (next->verb && !next->reporting && !next->subject_tokens.empty() && !relative) return next;
        }
        return nullptr;
    }

    /// The clause behind a speaker who is named within it: the figure leads in to both.
    const Clause* what_is_said() const
    {
        if (const Clause* told = behind_source(); told != nullptr) return told;
        if (const Clause* told = behind_lapse(); told != nullptr) return told;
        if (mention_ == nullptr || !clause_.reporting || clause_.subject_tokens.empty() || mention_->tokens.end > clause_.subject_tokens.begin) return nullptr;
        const Clause* next = next_clause();
        const bool there = next != nullptr && next->verb && !next->reporting;
        const std::string_view mark = there && next->tokens.size() > 1 ? tokens_.raw(next->tokens.begin + 1) : std::string_view{};
        const bool quoted = mention_->type == MentionType::Date && (mark == "\"" || mark == "“"); // 'In a note on Friday, Holm said, "We"'
        return there && tokens_.raw(next->tokens.begin) == "," && !quoted ? next : nullptr;
    }

    /// "The lamp does well: 40 hours on a charge": the figure spells out the clause before the colon.
    const Clause* before_colon() const
    {
        if (mention_ == nullptr || clause_.verb || &clause_ == reading_.clauses.data() || mention_->type == MentionType::Date) return nullptr;
        const Clause& before = *(&clause_ - 1);
        const bool colon = tokens_.raw(clause_.tokens.begin) == ":" || (before.tokens.end > 0 && tokens_.raw(before.tokens.end - 1) == ":");
        const bool headline = reading_.sentences[clause_.sentence].headline;
        return colon && !headline && before.sentence == clause_.sentence && before.verb && !before.reporting ? &before : nullptr;
    }

    /// "Of the seven defendants, Holm and Brandt": the whole, which is of neither of its parts.
    bool of_several() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Count || begin < 2 || begin > clause_.tokens.begin + 3) return false;
        const bool the = tokens_.lower(begin - 1) == "the" || tokens_.lower(begin - 1) == "these" || tokens_.lower(begin - 1) == "those" || tokens_.lower(begin - 1) == "all";
        const std::uint32_t of = begin - (the ? 2U : 1U);
        return tokens_.lower(of) == "of" && of == reading_.sentences[clause_.sentence].story;
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

    /// "The jury chose death for a baker convicted of killing a guard in May": what he is said to have done is of him.
    std::string accused_within() const
    {
        if (!clause_.verb || mention_->type != MentionType::Date) return {};
        for (std::uint32_t i = *clause_.verb + 3; i + 2 < mention_->tokens.begin; ++i) {
            const bool accused = is(i, WordClass::VerbParticiple) && (is(i, WordClass::Alleged) || reading_.lemmas[i] == "convict") && tokens_.lower(i + 1) == "of" && is(i + 2, WordClass::VerbIng);
            if (!accused || is(i - 1, WordClass::Auxiliary) || tokens_[i - 1].kind != TokenKind::Word) continue;
            std::uint32_t begin = i;
            while (begin > *clause_.verb + 1 && phrases_.noun_word(begin - 1)) --begin;
            return begin < i ? phrases_.named({begin, i}) : std::string();
        }
        return {};
    }

    /// The clause's own, or those it shares: "the model has a camera | and costs $99".
    TokenRange subject_words() const
    {
        const TokenRange own = clause_.subject_tokens;
        const bool lent = own.empty() || (is(own.begin, WordClass::Relative) && !clause_.shared_subject.empty());
        return lent ? clause_.shared_subject : own;
    }

    /// The figure counts the subject itself.
    bool counted(TokenRange words, TokenRange phrase) const
    {
        if (mention_ == nullptr) return false;
        const bool count = mention_->type == MentionType::Count || mention_->type == MentionType::Number || mention_->type == MentionType::Percent;
        const bool ends = mention_->tokens.end >= words.end || (!phrase.empty() && phrases_.in_count(phrase.begin)); // "of the 23, 12 are", "twenty of the 40 are"
        const bool of_head = ends || phrase.empty() || mention_->tokens.begin <= phrase.end + 1;                     // not "the town, with 900 people, lies"
        return count && of_head && mention_->tokens.begin < words.end && mention_->tokens.end > words.begin && (mention_->tokens.begin + 1 >= phrase.begin || mention_->tokens.contains(phrase.begin)); // "Some 60,000 homes"
    }

    /// "The 8900 weighs", "the 13-inch costs": a model goes by its number.
    std::string by_number(TokenRange words) const
    {
        if (words.size() < 2 || words.size() > 4 || tokens_.lower(words.begin) != "the" || tokens_[words.begin + 1].kind != TokenKind::Number) return {};
        const TokenRange model{words.begin + 1, words.end};
        const SentenceReading& sentence = reading_.sentences[clause_.sentence];
        if ((sentence.headline && tokens_.raw(sentence.tokens.end - 1) != ".") || (mention_ != nullptr && mention_->tokens.overlaps(model))) return {};
        for (std::uint32_t i = model.begin + 1; i < model.end; ++i) {
            if (tokens_[i].has(SpaceBefore)) return {};
        }
        const Span span = tokens_.span(model);
        return slug(std::string(tokens_.text().substr(span.begin, span.size())));
    }

    /// "Two engines were sent" is of the event.
    std::string of_counted() const
    {
        if (mention_->type == MentionType::Percent && clause_.event.assumed) return {};
        return event_subject(clause_.event);
    }

    /// The clause has an event noun of its own, or is the headline's: it is told of the event.
    bool speaks_of_event() const
    {
        if (clause_.event.background || reading_.sentences[clause_.sentence].headline) return true;
        const auto first = std::lower_bound(reading_.event_nouns.begin(), reading_.event_nouns.end(), clause_.tokens.begin,
                                            [](const auto& noun, std::uint32_t t) { return noun.first < t; });
        return first != reading_.event_nouns.end() && first->first < clause_.tokens.end;
    }

    /// "The break-in at the mill, | which housed a bank, on 17 June": the date behind the aside is of the event before it.
    std::string before_aside() const
    {
        const std::uint32_t lead = mention_ == nullptr || mention_->tokens.begin < 2 ? 0 : mention_->tokens.begin - 1;
        if (lead < clause_.tokens.begin + 3 || mention_->type != MentionType::Date || !is(lead, WordClass::Preposition) || tokens_.raw(lead - 1) != ",") return {};
        const bool aside = clause_.verb && !clause_.subject_tokens.empty() && is(clause_.subject_tokens.begin, WordClass::Relative) && tokens_.raw(clause_.tokens.begin) == ",";
        if (!aside || &clause_ == reading_.clauses.data()) return {};
        const Clause& before = *(&clause_ - 1);
        for (std::uint32_t i = before.tokens.end; i > before.tokens.begin && before.tokens.end - i < 8 && !(before.verb && i - 1 == *before.verb); --i)
            if (const std::string* noun = phrases_.event_noun_at(i - 1); noun != nullptr) return phrases_.event_named(*noun);
        return {};
    }

    /// "Tatra's first fiscal quarter, | which will end in May": the quarter, and not Tatra.
    std::string term_of(TokenRange phrase, TokenRange words) const
    {
        const std::uint32_t last = phrase.end - 1;
        const bool owner = without_possessive(tokens_.raw(last)).size() != tokens_.raw(last).size() && phrase.end < words.end && phrases_.dated(phrase.end);
        if (!owner) return {};
        std::uint32_t end = phrase.end;
        while (end < words.end && phrases_.dated(end)) ++end;
        for (const std::string_view term : {"quarter", "year", "half", "month", "season"})
            if (reading_.lemmas[end - 1] == term) return std::string(term);
        return {};
    }

    /// "While a second | is 20 km long", "with all but six months | suspended": the subject is no more than a number.
    bool another_one(TokenRange words, TokenRange phrase) const
    {
        if (mention_ == nullptr || !clause_.verb || words.empty() || words.size() > 6) return false;
        const bool itself = !phrase.empty() && mention_->type == MentionType::Duration && mention_->tokens.contains(phrase.end - 1);
        if (itself) return true;
        if (words.size() > 2 || mention_->tokens.overlaps(words)) return false;
        for (const std::string_view which : {"second", "third", "fourth", "other", "another"})
            if (tokens_.lower(words.end - 1) == which) return words.size() == 2 || which == "another";
        return false;
    }

    /// What the sentence told of before.
    std::string of_clause_before() const
    {
        for (const Clause* before = &clause_; before != reading_.clauses.data() && (before - 1)->sentence == clause_.sentence;) {
            --before;
            if (!before->verb || before->reporting) continue;
            if (!before->subject.empty()) return before->subject;
            const TokenRange own = before->subject_tokens.empty() ? before->shared_subject : before->subject_tokens;
            if (std::string group = wholes_.of_group(own); !group.empty()) return group;
            return own.empty() ? std::string() : phrases_.noun_of(own);
        }
        return {};
    }

    /// "Two years ago".
    bool tells_when() const
    {
        return mention_->type == MentionType::Duration && mention_->tokens.end < clause_.tokens.end && tokens_.lower(mention_->tokens.end) == "ago";
    }

    /// "Ada Holm was a 28-year veteran": of her; "it was a one-day trial" tells of the trial.
    bool says_what_it_is() const
    {
        const TokenRange own = subject_words();
        const bool named = !clause_.subject.empty() || (!own.empty() && !phrases_.pronoun(own.end - 1));
        const bool be = clause_.verb_lemma == "be" && named && !by_expletive();
        return be && mention_->tokens.begin > *clause_.verb && mention_->tokens.begin <= *clause_.verb + 3;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
    NounPhrases phrases_;
    Expletives expletives_;
    SubjectWholes wholes_;
};

} // namespace

std::string event_subject(const EventRef& event)
{
    if (event.noun.empty()) return {};
    for (const std::string_view anywhere : {"deal", "offer", "contract", "launch", "sale", "appointment"})
        if (event.noun == anywhere) return event.noun; // a firm's seat is not where it is bought
    return event.place.empty() ? event.noun : event.place + "-" + event.noun;
}

std::string subject_of(const Reading& reading, std::uint32_t clause, const Mention* mention)
{
    if (mention != nullptr) {
        if (std::string firm = ledger_of(reading, reading.clauses[clause], *mention); !firm.empty()) return firm;
        if (std::string parent = whose_children(reading, reading.clauses[clause], *mention); !parent.empty()) return parent;
    }
    std::string found = Subject(reading, reading.clauses[clause], mention).find();
    return found.empty() && mention != nullptr ? implied_subject(reading, reading.clauses[clause], *mention) : found;
}

} // namespace crosscheck
