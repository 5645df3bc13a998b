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

#include "extract/antecedents.h"
#include "extract/beside.h"
#include "extract/implied_subject.h"
#include "extract/noun_phrases.h"
#include "extract/office_holders.h"
#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_limit = 24; // tokens of a noun phrase that are looked at

class Subject {
  public:
    Subject(const Reading& reading, const Clause& clause, const Mention* mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), phrases_(reading, clause, mention)
    {}

    std::string find() const
    {
        if (mention_ != nullptr && of_source()) return {};
        if (std::string found = mention_ == nullptr ? std::string() : stands_beside(reading_, clause_, *mention_); !found.empty()) return found;
        const bool stretch = mention_ != nullptr && (mention_->type == MentionType::Duration || ((mention_->type == MentionType::Measure || mention_->type == MentionType::Count) && tells_apart()));
        if (std::string worth = mention_ != nullptr && mention_->type == MentionType::Money ? worth_of() : std::string(); !worth.empty()) return worth;
        if (stretch && hyphenated() && !says_what_it_is()) {
            if (std::string noun = modified(); !noun.empty()) return noun; // "the one-day trial", "the 17-inch Orion"
        }
        if (mention_ != nullptr && (mention_->type == MentionType::Date || tells_when())) {
            if (const auto noun = event_at_date()) return phrases_.event_named(*noun);
            if (std::string noun = modified(); !noun.empty()) return noun;
        }
        if (std::string model = mention_ == nullptr ? std::string() : model_behind(reading_, clause_, *mention_); !model.empty()) return model;
        if (const Clause* said = what_is_said()) return Subject(reading_, *said, mention_).find(); // "After two hours, he said, the crew"
        if (std::string name = speaker_behind(); !name.empty()) return name;
        if (const Clause* told = before_colon()) return Subject(reading_, *told, mention_).find();
        if (mention_ != nullptr && of_several()) return speaks_of_event() ? event_subject(clause_.event) : std::string{};
        if (!clause_.subject.empty() && !by_expletive()) return clause_.subject;
        if (std::string whole = share_of(); !whole.empty()) return whole;
        const TokenRange words = subject_words();
        const TokenRange phrase = phrases_.noun_phrase(words);
        if (std::string most = clause_.verb ? of_most(words) : std::string(); !most.empty()) return most;
        if (clause_.verb && !phrase.empty() && phrases_.tallies(phrase.end - 1)) return event_subject(clause_.event); // "the toll rose to"
        if (clause_.verb && counted(words, phrase)) return of_counted();
        if (std::string several = clause_.verb ? of_group(words) : std::string(); !several.empty()) return several;
        if (std::string model = clause_.verb ? by_number(words) : std::string(); !model.empty()) return model;
        if (clause_.verb && !phrase.empty() && phrases_.in_number(phrase.end - 1)) return {}; // "that is four times"
        if (!clause_.verb || phrase.empty()) return speaks_of_event() ? event_subject(clause_.event) : std::string{};
        if (phrases_.pronoun(phrase.end - 1)) {
            if (stands_for_nothing(reading_, clause_, phrase.end - 1, mention_)) return whom_it_takes();
            return antecedent_of(reading_, clause_, phrase.end - 1);
        }
        const bool cut = phrase.size() == 1 && is(phrase.begin, WordClass::VerbParticiple) && phrase.begin == reading_.sentences[clause_.sentence].story; // "Posted 3 days ago"
        if (cut) return {};
        if (std::string holder = phrase.size() == 1 ? holder_of(reading_, phrase.begin) : std::string(); !holder.empty()) return holder;
        return phrases_.named(phrase);
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

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

    /// The clause behind a speaker who is named within it: the figure leads in to both.
    const Clause* what_is_said() const
    {
        if (mention_ == nullptr || !clause_.reporting || clause_.subject_tokens.empty() || mention_->tokens.end > clause_.subject_tokens.begin) return nullptr;
        const Clause* next = &clause_ + 1;
        const bool there = next != reading_.clauses.data() + reading_.clauses.size() && next->sentence == clause_.sentence && next->verb && !next->reporting;
        return there && tokens_.raw(next->tokens.begin) == "," ? next : nullptr;
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
        if (reading_.sentences[clause_.sentence].headline || (mention_ != nullptr && mention_->tokens.overlaps(model))) return {};
        for (std::uint32_t i = model.begin + 1; i < model.end; ++i) {
            if (tokens_[i].has(SpaceBefore)) return {};
        }
        const Span span = tokens_.span(model);
        return slug(std::string(tokens_.text().substr(span.begin, span.size())));
    }

    /// "55 percent of the traffic in Riga, 52 percent in Oslo and 82 percent in Rome was lost": of the traffic.
    std::string share_of() const
    {
        if (mention_ == nullptr || mention_->type != MentionType::Percent || !clause_.verb || mention_->tokens.end > *clause_.verb) return {};
        const auto index = static_cast<std::size_t>(mention_ - reading_.mentions.data());
        for (std::size_t back = 0; back < 4 && back <= index; ++back) {
            const Mention& share = reading_.mentions[index - back];
            const std::uint32_t of = share.tokens.end;
            if (share.tokens.begin < clause_.tokens.begin) break;
            if (share.type != MentionType::Percent || of + 1 >= *clause_.verb || tokens_.lower(of) != "of") continue;
            const TokenRange phrase = phrases_.noun_phrase({of + 1, before_helpers(*clause_.verb)});
            return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
        }
        return {};
    }

    std::uint32_t before_helpers(std::uint32_t verb) const
    {
        while (verb > clause_.tokens.begin && (is(verb - 1, WordClass::Auxiliary) || is(verb - 1, WordClass::Adverb))) --verb;
        return verb;
    }

    /// "One of the cables is", "most of the boats were".
    std::string of_group(TokenRange words) const
    {
        if (words.size() < 4 || tokens_.lower(words.begin + 1) != "of" || !is(words.begin + 2, WordClass::Determiner)) return {};
        for (const std::string_view part : {"one", "some", "most", "many", "each", "all", "both", "several", "none", "neither", "either"}) {
            if (tokens_.lower(words.begin) != part) continue;
            const TokenRange phrase = phrases_.noun_phrase({words.begin + 2, words.end});
            return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
        }
        return {};
    }

    /// "The majority of fans were", "the rest of the mill was".
    std::string of_most(TokenRange words) const
    {
        if (words.size() < 4 || tokens_.lower(words.begin) != "the" || tokens_.lower(words.begin + 2) != "of") return {};
        for (const std::string_view part : {"majority", "rest", "bulk", "remainder"}) {
            if (tokens_.lower(words.begin + 1) != part) continue;
            const TokenRange phrase = phrases_.noun_phrase({words.begin + 3, words.end});
            return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
        }
        return {};
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

    /// "Thursday's shooting", "the 2003 campaign", "the fire at the shop at the weekend".
    std::optional<std::string> event_at_date() const
    {
        if (is_modifier()) {
            std::uint32_t end = mention_->tokens.end;
            if (tokens_.raw(end) == "," || attempted(end)) return *phrases_.event_noun_at(end + 1);
            while (end < clause_.tokens.end && phrases_.noun_word(end)) ++end;
            if (phrases_.event_noun_at(end - 1) == nullptr) return std::nullopt;
        }
        const std::string_view last = tokens_.lower(mention_->tokens.end - 1);
        const bool anchored = last == "after" || last == "before"; // "seven months after the trial"
        std::uint32_t after = anchored ? clause_.tokens.end : mention_->tokens.end;
        for (int steps = 0; steps < 3 && after < clause_.tokens.end; ++steps, ++after) {
            if (tokens_[after].kind == TokenKind::Symbol || is(after, WordClass::Preposition)) break;
            if (const std::string* noun = phrases_.event_noun_at(after)) return *noun;
        }
        std::uint32_t at = mention_->tokens.begin;
        for (int steps = 0; steps < 9 && at > clause_.tokens.begin; ++steps) {
            --at;
            if (clause_.verb && at == *clause_.verb) break;
            if (tokens_.raw(at) == ",") break;
            const std::string* noun = phrases_.event_noun_at(at);
            if (noun != nullptr && led(at)) return *noun;
        }
        return std::nullopt;
    }

    /// "After the fire at the shop": a preposition puts the event beside the clause's own matter; "won the race" has it for its object.
    bool led(std::uint32_t noun) const
    {
        for (std::uint32_t at = noun; at > clause_.tokens.begin && noun - at < 6; --at) {
            const bool spoken = clause_.reporting && (tokens_.lower(at - 1) == "during" || tokens_.lower(at - 1) == "at" || tokens_.lower(at - 1) == "in"); // "said at the trial on Friday"
            if (tokens_.lower(at - 1) == "to" && is(at, WordClass::VerbBase)) return false; // "to cut the sentence on Friday"
            if (is(at - 1, WordClass::Preposition)) return !spoken;
            if (tokens_[at - 1].kind == TokenKind::Symbol || (clause_.verb && at - 1 == *clause_.verb)) return false;
        }
        return false;
    }

    /// "His 1974 book", "the February show": the date belongs to the noun behind it.
    bool is_modifier() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (begin <= clause_.tokens.begin) return false;
        const std::uint32_t comma = mention_->tokens.end; // "a 3 May 2020, meeting"
        if (is(begin - 1, WordClass::Determiner) && comma + 1 < clause_.tokens.end && tokens_.raw(comma) == "," && phrases_.event_noun_at(comma + 1) != nullptr) return true;
        if (is(begin - 1, WordClass::Determiner) && attempted(comma)) return true;
        const bool owned = without_possessive(tokens_.raw(begin - 1)).size() != tokens_.raw(begin - 1).size();
        const bool described = begin >= clause_.tokens.begin + 2 && tokens_[begin - 1].kind == TokenKind::Word && !is(begin - 1, WordClass::Preposition) && !tokens_[begin - 1].has(Capitalised) &&
                               without_possessive(tokens_.raw(begin - 2)).size() != tokens_.raw(begin - 2).size(); // "Holm's loud 2013 show"
        return (is(begin - 1, WordClass::Determiner) || owned || described || owns()) && mention_->tokens.end < clause_.tokens.end && phrases_.noun_word(mention_->tokens.end);
    }

    /// "Last year's winner": not "this week's end", a time itself, nor the X of "last year's X-Ray".
    bool owns() const
    {
        const std::uint32_t last = mention_->tokens.end - 1;
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

    bool hyphenated() const
    {
        for (std::uint32_t i = mention_->tokens.begin; i < mention_->tokens.end; ++i) {
            if (tokens_.raw(i) == "-") return true;
        }
        return false;
    }

    /// The noun phrase whose modifier the date, measure or stretch of time is; "" when it is none.
    std::string modified() const
    {
        const bool hyphen = mention_->type != MentionType::Date && mention_->tokens.end < clause_.tokens.end;
        if (!is_modifier() && !hyphen) return {};
        std::uint32_t begin = mention_->tokens.end;
        if (begin + 2 < clause_.tokens.end && tokens_.raw(begin) == "," && !tokens_[begin + 2].has(SpaceBefore) && tokens_.raw(begin + 2) == "-") ++begin; // "the one-day, non-jury trial"
        begin = behind_extent(behind_alike(begin));
        std::uint32_t end = begin;
        while (end < clause_.tokens.end && end - begin < phrase_limit && phrases_.noun_word(end) && !acts(end, begin)) {
            end += hyphen_joins(end, begin) ? 3U : 1U; // "break-in"
        }
        end = std::min(end, clause_.tokens.end);
        if (end > begin && end < clause_.tokens.end && end - begin < 3 && phrases_.event_noun_at(end) != nullptr) ++end; // "the 1964 presidential bid"
        std::uint32_t plain = end; // "the 14-week Riga dockers strike"
        while (plain > begin && tokens_[plain - 1].has(Capitalised)) --plain;
        if (plain == end && end > begin) return phrases_.named({begin, end});
        if (mention_->type == MentionType::Date) return plain == begin ? std::string{} : phrases_.named({begin, plain});
        const EntityMention* name = begin < end ? entity_beginning_at(begin) : nullptr;
        if (name != nullptr && name->tokens.end >= end) return name->entity;
        return plain == begin ? std::string{} : phrases_.named({begin, plain});
    }

    /// "The 15-inch and 13-inch models", "the 13- and 15-inch models": behind the figures of the same sort.
    std::uint32_t behind_alike(std::uint32_t begin) const
    {
        const Mention* last = reading_.mentions.data() + reading_.mentions.size();
        for (const Mention* next = mention_ + 1; next != last && next->type == mention_->type; ++next) {
            std::uint32_t at = begin;
            if (at < clause_.tokens.end && tokens_.raw(at) == "-") ++at;
            if (at < clause_.tokens.end && (tokens_.raw(at) == "," || is(at, WordClass::Conjunction))) ++at;
            if (at == begin || next->tokens.begin != at || next->tokens.end > clause_.tokens.end) break;
            begin = next->tokens.end;
        }
        return begin;
    }

    /// "The three-hour show requires great strength": a verb behind one thing, and what it takes.
    bool acts(std::uint32_t i, std::uint32_t begin) const
    {
        if (i <= begin || !is(i, WordClass::VerbThird) || is(i, WordClass::EventNoun) || i + 1 >= clause_.tokens.end) return false;
        return reading_.lemmas[i - 1] == tokens_.lower(i - 1) && (is(i + 1, WordClass::Adjective) || is(i + 1, WordClass::Determiner));
    }

    /// "The 10-metre-long dhow".
    std::uint32_t behind_extent(std::uint32_t begin) const
    {
        if (begin + 2 >= clause_.tokens.end || tokens_.raw(begin) != "-" || tokens_[begin + 1].has(SpaceBefore)) return begin;
        for (const std::string_view extent : {"long", "high", "wide", "tall", "deep", "thick", "old", "strong"}) {
            if (tokens_.lower(begin + 1) == extent) return begin + 2;
        }
        return begin;
    }

    /// "Sold the 17-inch Orion", "a 30-mile chase": not "has a 3-inch lamp", "is a 40-tonne ship", "Ada, a 40-tonne ship",
    /// which tell something of the clause's subject.
    bool tells_apart() const
    {
        if (entity_beginning_at(mention_->tokens.end) != nullptr) return true;
        for (const std::string_view verb : {"be", "have", "feature", "include", "offer", "carry", "pack", "boast", "sport", "contain", "come", "add", "use"}) {
            if (clause_.verb_lemma == verb) return false;
        }
        const std::uint32_t begin = mention_->tokens.begin;
        const bool aside = begin >= clause_.tokens.begin + 2 && is(begin - 1, WordClass::Determiner) && tokens_.raw(begin - 2) == ",";
        return clause_.verb && !aside;
    }

    /// "A share of the $550 billion lamp market": of the market.
    std::string worth_of() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        const std::uint32_t end = mention_->tokens.end;
        if (begin < clause_.tokens.begin + 2 || tokens_.lower(begin - 1) != "the" || tokens_.lower(begin - 2) != "of" || end >= clause_.tokens.end || !phrases_.noun_word(end)) return {};
        std::uint32_t last = end;
        while (last + 1 < clause_.tokens.end && (phrases_.noun_word(last + 1) || (tokens_.raw(last + 1) == "-" && last + 2 < clause_.tokens.end && !tokens_[last + 2].has(SpaceBefore)))) ++last;
        return reading_.lemmas[last] == "market" || reading_.lemmas[last] == "industry" || reading_.lemmas[last] == "economy" ? phrases_.named({end, last + 1}) : std::string();
    }

    /// "The 3 May attempted murder".
    bool attempted(std::uint32_t i) const
    {
        return i + 1 < clause_.tokens.end && is(i, WordClass::VerbParticiple) && phrases_.event_noun_at(i + 1) != nullptr;
    }

    /// "It took the jury four hours": of the jury.
    std::string whom_it_takes() const
    {
        if (clause_.verb_lemma != "take" || !is(*clause_.verb + 1, WordClass::Determiner) || mention_->tokens.begin <= *clause_.verb + 2) return {};
        const TokenRange phrase = phrases_.noun_phrase({*clause_.verb + 1, mention_->tokens.begin});
        return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
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

    /// "Break-in", and "non-jury" where a phrase begins; a dash may stand as close.
    bool hyphen_joins(std::uint32_t word, std::uint32_t begin) const
    {
        if (word + 2 >= clause_.tokens.end || tokens_.raw(word + 1) != "-" || tokens_[word + 1].has(SpaceBefore) || tokens_[word + 2].has(SpaceBefore)) return false;
        for (const std::string_view particle : {"in", "up", "off", "out", "down", "over"}) {
            if (tokens_.lower(word + 2) == particle) return true;
        }
        return word == begin && phrases_.noun_word(word + 2);
    }

    const EntityMention* entity_beginning_at(std::uint32_t begin) const
    {
        const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), begin,
                                         [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        const bool there = at != reading_.entities.end() && at->tokens.begin == begin && !at->people;
        return there ? &*at : nullptr;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
    NounPhrases phrases_;
};

} // namespace

std::string event_subject(const EventRef& event)
{
    if (event.noun.empty()) return {};
    return event.place.empty() ? event.noun : event.place + "-" + event.noun;
}

std::string subject_of(const Reading& reading, std::uint32_t clause, const Mention* mention)
{
    std::string found = Subject(reading, reading.clauses[clause], mention).find();
    return found.empty() && mention != nullptr ? implied_subject(reading, reading.clauses[clause], *mention) : found;
}

} // namespace crosscheck
