#include "extract/generic_date.h"

#include <algorithm>
#include <string>

#include "extract/clause_question.h"
#include "extract/idle_dates.h"
#include "extract/modifiers.h"
#include "extract/noun_phrases.h"
#include "extract/occasion.h"
#include "extract/standing.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t shortest_sentence = 8; ///< words and marks of one without a verb that may still date something

class DateSeed {
  public:
    DateSeed(const Article& article, const Reading& reading, const Mention& date)
        : article_(article), reading_(reading), tokens_(reading.tokens), date_(date),
          sentence_(reading.sentences[tokens_.sentence_of(date.tokens.begin)]), clause_(reading.clauses[reading.clause_of(date.tokens.begin)])
    {
    }

    bool make(ClaimSeed& seed) const
    {
        if (!says_when() || date_.tokens.begin < sentence_.story) return false;
        if (!clause_.verb && sentence_.tokens.size() < shortest_sentence) return false;
        if (tokens_.raw(sentence_.tokens.end - 1) == "?" && !sentence_.quoted) return false; // asks
        if (dates_nothing(reading_, date_) || in_line_of_page() || stamps()) return false;
        seed.aside = of_the_words();
        seed.rule = "generic.date";
        seed.kind = "date";
        seed.attribute = seed.aside ? "statement-date" : "event-date";
        seed.question = "What date is given in connection with {subject}?";
        seed.changes = Changes::Fixed;
        seed.occasion = marks_record(reading_, date_) ? std::string() : occasion_of(reading_, clause_, date_);
        if (seed.aside)
            ask_for_words(seed);
        else
            ask_for_occasion(*seed.occasion, seed);
        return true;
    }

  private:
    /// "Sunday", "9:27 a.m.", "in January": of an article without a date it still says the same as
    /// another such article's, or not.
    bool says_when() const
    {
        const bool known = date_.date.from || date_.date.to;
        const bool weekend = reading_.lemmas[date_.tokens.end - 1] == "weekend";
        const bool undated = !reading_.date && date_.relative && (date_.precision <= DatePrecision::Decade || weekend); // "last year", "a decade ago"
        const bool of_accounts = date_.precision == DatePrecision::Quarter && date_.relative;                        // "its first fiscal quarter"
        const bool told = of_accounts || date_.weekday != 0 || date_.month != 0 || !date_.time_of_day.empty() || undated;
        const bool by_event = !date_.resolved && (date_.precision == DatePrecision::Week || date_.precision == DatePrecision::Month); // "the week before the raid"
        return known || date_.precision == DatePrecision::Day || by_event || told;
    }

    /// "Mill burns | on 3 May 2020": a line of the page, though the headline before it has no stop.
    bool in_line_of_page() const
    {
        const auto& lines = article_.set_aside;
        const auto line = std::upper_bound(lines.begin(), lines.end(), date_.span.begin,
                                           [](std::uint32_t begin, const auto& aside) { return begin < aside.span.end; });
        return line != lines.end() && line->span.contains(date_.span);
    }

    /// "November 12, 2007 -- 18:19 GMT", "Posted 3 May 2020": a line of nothing but times.
    bool stamps() const
    {
        constexpr std::uint32_t longest = 30;
        const std::string_view first = tokens_.lower(sentence_.story);
        const bool posted = first == "posted" || first == "published" || first == "updated";
        if (sentence_.tokens.size() > longest || (!posted && clause_.verb && clause_.tokens.begin + 2 < *clause_.verb)) return false;
        const NounPhrases phrases(reading_, clause_, nullptr);
        std::uint32_t words = 0;
        for (std::uint32_t i = sentence_.story; i < sentence_.tokens.end; ++i) {
            const bool dated = phrases.dated(i) || phrases.in_number(i);
            if (tokens_[i].kind == TokenKind::Word && !dated && !tokens_[i].has(AllCaps)) ++words;
            if (words > 6) return false;
        }
        return words == 0 || posted;
    }

    /// The day on which somebody says something, not the one it happened: that stands before
    /// ", officials said", with a verb of its own.
    bool of_the_words() const
    {
        if (date_.hedge == Hedge::AtMost) return false; // "told them he would sign by Christmas"
        if (Standing(reading_, clause_, date_).of_the_words()) return true;
        const Modifiers modifiers(reading_, clause_, date_);
        if (clause_.reporting && modifiers.event_at_date()) return false; // "told reporters after the fire on Friday"
        if (clause_.reporting && date_.precision == DatePrecision::Year && !modifiers.modified().empty()) return false; // "said Holm, author of the 2005 book"
        if (!clause_.reporting || !clause_.verb || *clause_.verb < date_.tokens.end) return clause_.reporting;
        bool told = false;
        for (std::uint32_t i = clause_.tokens.begin; i < date_.tokens.begin; ++i)
            told = told || reading_.classes[i].is(WordClass::VerbPast) || reading_.classes[i].is(WordClass::VerbThird);
        return !told || date_.tokens.end >= tokens_.size() || tokens_.lower(date_.tokens.end) != ",";
    }

    /// "When did the police say so?", "When did the firm announce it?"
    void ask_for_words(ClaimSeed& seed) const
    {
        const bool told = clause_.verb && reading_.classes[*clause_.verb].is(WordClass::Speech) && reading_.classes[*clause_.verb].is(WordClass::VerbPast);
        if (!told || clause_.passive || clause_.negated || clause_.subject.empty()) return;
        const std::string& verb = clause_.verb_lemma;
        const bool says = verb == "say" || verb == "tell" || verb == "add" || verb == "state" || verb == "speak";
        seed.question = "When did {subject} " + (says ? "say so" : verb + " it") + "?";
    }

    /// "Won a Lamp Award in 2004": the clause has the story's event in the name of something else alone.
    bool only_in_name() const
    {
        bool named = false;
        const auto first = std::lower_bound(reading_.event_nouns.begin(), reading_.event_nouns.end(), clause_.tokens.begin, [](const auto& noun, std::uint32_t t) { return noun.first < t; });
        for (auto it = first; it != reading_.event_nouns.end() && it->first < clause_.tokens.end; ++it) {
            if (it->second != clause_.event.noun) continue;
            const auto name = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), it->first, [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
            const bool inside = name != reading_.entities.end() && name->tokens.contains(it->first) && !name->pronoun && (name->tokens.size() > 1 || tokens_[it->first].has(Capitalised)) && name->type != EntityType::Event;
            if (!inside) return false;
            named = true;
        }
        return named;
    }

    /// An event that is violence, by the name it has.
    static bool violent(const std::string& event)
    {
        return event == "attack" || event == "bombing" || event == "shooting" || event == "killing";
    }

    /// "When was the harbour fire?", "When was the arrest in connection with Ada Holm?"
    void ask_for_occasion(const std::string& occasion, ClaimSeed& seed) const
    {
        if (auto question = question_of_verb(reading_, clause_, date_, occasion)) seed.question = std::move(*question);
        if (occasion.empty() || occasion.starts_with("to ")) return; // of some verb
        if (occasion == reading_.occasion && !clause_.event.background && clause_.event.noun == reading_.event.noun && !only_in_name()) {
            seed.of_event = true;
            seed.question = "When was {subject}?";
            return;
        }
        if (seed.question.starts_with("When ")) return;
        const std::size_t part = occasion.find(' '); // "begin strike"
        std::string what = part == std::string::npos ? occasion : occasion.substr(part + 1);
        if (what == "violence" && !clause_.event.assumed && violent(clause_.event.noun)) what = clause_.event.noun;
        std::replace(what.begin(), what.end(), '-', ' ');
        const std::string edge = part == std::string::npos ? "" : occasion.starts_with("begin") ? "beginning of the " : "end of the ";
        seed.question = "When was the " + edge + what + " in connection with {subject}?";
    }

    const Article& article_;
    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Mention& date_;
    const SentenceReading& sentence_;
    const Clause& clause_;
};

} // namespace

bool date_seed(const Article& article, const Reading& reading, const Mention& date, ClaimSeed& seed)
{
    return DateSeed(article, reading, date).make(seed);
}

} // namespace crosscheck
