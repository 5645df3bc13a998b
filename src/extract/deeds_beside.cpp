#include "extract/deeds_beside.h"

#include <algorithm>
#include <string_view>

#include "extract/noun_phrases.h"

namespace crosscheck {
namespace {

class DeedsBeside {
  public:
    DeedsBeside(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(&mention), phrases_(reading, clause, &mention)
    {}

    std::string find() const
    {
        if (std::string carrier = carried_by(); !carrier.empty()) return carrier;
        if (std::string filled = filled_by(); !filled.empty()) return filled;
        if (std::string paid = gained(); !paid.empty()) return paid;
        if (std::string kept = kept_under(); !kept.empty()) return kept;
        if (std::string meeting = attended(); !meeting.empty()) return meeting;
        if (std::string meant = meant_for(); !meant.empty()) return meant;
        if (std::string begun = time_into(); !begun.empty()) return begun;
        return done_then();
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// "Twelve hours into the inquiry": how long it had gone on.
    std::string time_into() const
    {
        const std::uint32_t into = mention_->tokens.end;
        const bool begun = mention_->type == MentionType::Duration && into + 2 < clause_.tokens.end && tokens_.lower(into) == "into" && is(into + 1, WordClass::Determiner);
        if (!begun || (clause_.verb && *clause_.verb < mention_->tokens.begin && mention_->tokens.begin - *clause_.verb < 3 && (clause_.verb_lemma == "put" || clause_.verb_lemma == "pour" || clause_.verb_lemma == "squeeze"))) return {};
        std::uint32_t end = into + 2;
        while (end < clause_.tokens.end && end < into + 5 && phrases_.noun_word(end) && !is(end, WordClass::Speaker) && entity_ending_at(reading_, end + 1) == nullptr) ++end;
        if (clause_.verb && *clause_.verb == end) --end; // "into the inquiry guards said"
        return end > into + 2 ? phrases_.named({into + 2, end}) : std::string();
    }

    /// "A cargo ship carrying 40 tanks": of the ship, whatever the clause is of.
    std::string carried_by() const
    {
        constexpr std::uint32_t reach = 3;
        const std::uint32_t begin = mention_->tokens.begin;
        for (std::uint32_t back = 1; back <= reach && begin > clause_.tokens.begin + back + 1; ++back) {
            const std::uint32_t doing = begin - back;
            const bool laden = tokens_.lower(doing + 1) == "with" && (tokens_.lower(doing) == "loaded" || tokens_.lower(doing) == "laden" || tokens_.lower(doing) == "filled" || tokens_.lower(doing) == "packed");
            if (tokens_[doing].kind == TokenKind::Symbol) return {};
            if (is(doing, WordClass::Preposition) && !is(doing, WordClass::VerbIng)) {
                if (tokens_.lower(doing) != "with" && tokens_.lower(doing) != "from") return {};
                continue;
            }
            if (!is(doing, WordClass::VerbIng) && !laden) continue;
            const bool told = clause_.verb && *clause_.verb == doing && !(laden && !clause_.passive && !is(doing - 1, WordClass::Auxiliary) && mention_->type == MentionType::Money);
            if (!(laden || carries(doing) || joins_doer(doing)) || told || !phrases_.noun_word(doing - 1)) return {};
            std::uint32_t first = doing - 1;
            while (first > clause_.tokens.begin && phrases_.noun_word(first - 1)) --first;
            const bool led = first > clause_.tokens.begin && is(first - 1, WordClass::Determiner);
            return led ? phrases_.named({first, doing}) : std::string();
        }
        return {};
    }

    /// "Told him to leave, and of the mill buying 40 tugs": another does this than the clause tells of.
    bool joins_doer(std::uint32_t doing) const
    {
        const std::uint32_t begin = clause_.tokens.begin;
        if (doing + 1 != mention_->tokens.begin || doing < begin + 3 || tokens_.lower(doing - 2) != "the") return false;
        const std::string_view lead = tokens_.lower(doing - 3);
        return lead == "and" || (lead == "of" && clause_.verb && *clause_.verb + 1 == doing - 3);
    }

    bool carries(std::uint32_t verb) const
    {
        for (const std::string_view what : {"carry", "contain", "hold", "measure", "weigh", "cost", "feature", "total", "house", "bear", "involve", "stem", "range", "arise"}) {
            if (reading_.lemmas[verb] == what) return true;
        }
        return false;
    }

    /// "After four hours of testimony": of what takes the time.
    std::string filled_by() const
    {
        const std::uint32_t of = mention_->tokens.end;
        if (mention_->type != MentionType::Duration || mention_->tokens.begin <= clause_.tokens.begin || of + 1 >= clause_.tokens.end || tokens_.lower(of) != "of") return {};
        const std::string_view lead = tokens_.lower(mention_->tokens.begin - 1);
        if (lead != "after" && lead != "following" && lead != "during" && lead != "amid" && lead != "despite") return {};
        const TokenRange phrase = phrases_.noun_phrase({of + 1, clause_.tokens.end});
        return phrase.empty() || phrases_.pronoun(phrase.end - 1) ? std::string() : phrases_.named(phrase);
    }

    /// "A recording made in August 2006", "a mill bought in 1963": what the participle before the date describes.
    std::string done_then() const
    {
        std::uint32_t i = mention_->tokens.begin;
        if (mention_->type != MentionType::Date || (clause_.verb && i < *clause_.verb)) return {};
        if (i > clause_.tokens.begin && is(i - 1, WordClass::Preposition)) --i;
        if (std::string told = described_then(i); !told.empty()) return told;
        if (std::string deed = deed_by(i); !deed.empty()) return deed;
        if (i < clause_.tokens.begin + 3 || !is(i - 1, WordClass::VerbParticiple) || is(i - 1, WordClass::VerbBase)) return {};
        const bool main = clause_.verb && *clause_.verb == i - 1;
        std::uint32_t first = i - 1;
        while (first > clause_.tokens.begin && phrases_.noun_word(first - 1) && !is(first - 1, WordClass::VerbThird)) --first;
        const bool led = first + 1 < i && first > clause_.tokens.begin && is(first - 1, WordClass::Determiner);
        const bool one = first > clause_.tokens.begin + 1 && (tokens_.lower(first - 1) == "a" || tokens_.lower(first - 1) == "an");
        const bool placed = one && is(first - 2, WordClass::Preposition) && !clause_.passive && (first - 2 == clause_.tokens.begin || is(clause_.tokens.begin, WordClass::Conjunction)); // "in a note sent today", "and the girl from a recording made in May"
        return led && (!main || placed) ? phrases_.named({first, i - 1}) : std::string();
    }

    /// "She follows a feted show this year by Karl Brandt": the show, whose doer is named behind its date.
    std::string deed_by(std::uint32_t end) const
    {
        const std::uint32_t by = mention_->tokens.end;
        if (clause_.passive || !clause_.verb || by + 1 >= clause_.tokens.end || tokens_.lower(by) != "by") return {};
        const auto doer = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), by + 1, [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        if (doer == reading_.entities.end() || doer->tokens.begin > by + 4 || doer->type == EntityType::Place || doer->type == EntityType::Country) return {};
        std::uint32_t first = end;
        while (first > *clause_.verb + 1 && phrases_.noun_word(first - 1) && !phrases_.in_count(first - 1) && !phrases_.in_number(first - 1)) --first;
        std::uint32_t lead = first;
        while (lead > *clause_.verb + 1 && (is(lead - 1, WordClass::VerbParticiple) || tokens_.lower(lead - 1).ends_with("ed") || tokens_.lower(lead - 1).ends_with("ly") || is(lead - 1, WordClass::Adjective))) --lead; // "a heavily criticised show"
        const bool led = first < end && (is(lead - 1, WordClass::Determiner) || tokens_.lower(lead - 1) == "a" || tokens_.lower(lead - 1) == "an");
        return led ? phrases_.named({first, end}) : std::string();
    }

    /// "On papers seized from his mill in 2008": a month or a year behind what a participle and a place say of a noun that a preposition leads in.
    std::string described_then(std::uint32_t end) const
    {
        constexpr std::uint32_t reach = 7;
        if (mention_->precision < DatePrecision::Month || mention_->relative || is(mention_->tokens.begin - 1, WordClass::Determiner)) return {}; // "in an April 2008 raid"
        for (std::uint32_t i = end; i > clause_.tokens.begin + 3 && end - i < reach; --i) {
            const std::uint32_t done = i - 1;
            if (tokens_[done].kind == TokenKind::Symbol || (clause_.verb && *clause_.verb == done)) return {};
            const bool participle = is(done, WordClass::VerbParticiple) && !is(done, WordClass::VerbBase) && reading_.lemmas[done] != "compare" && phrases_.noun_word(done - 1) && (i == end || is(i, WordClass::Preposition));
            if (!participle) continue;
            std::uint32_t first = done;
            while (first > clause_.tokens.begin && phrases_.noun_word(first - 1) && !is(first - 1, WordClass::VerbThird)) --first;
            for (const std::string_view time : {"year", "quarter", "month", "period", "half", "week"})
                if (reading_.lemmas[done - 1] == time) return {}; // "profits for the year ended in May"
            const bool bare = first > clause_.tokens.begin && !is(first - 1, WordClass::Determiner);
            if (bare && first + 1 < done && !is(first, WordClass::Adjective)) return {}; // "the cut in pay workers received in 1982"
            const std::uint32_t lead = first > clause_.tokens.begin && is(first - 1, WordClass::Determiner) ? first - 2 : first - 1;
            return lead > clause_.tokens.begin && is(lead, WordClass::Preposition) ? phrases_.named({first, done}) : std::string();
        }
        return {};
    }

    /// "Work on new series for autumn 2009": of what is meant for then.
    std::string meant_for() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Date || begin < clause_.tokens.begin + 3 || tokens_.lower(begin - 1) != "for") return {};
        const std::string_view last = tokens_.raw(mention_->tokens.end - 1);
        if (without_possessive(last).size() != last.size()) return {}; // "packed the court for Thursday's sentencing"
        std::uint32_t first = begin - 1;
        while (first > clause_.tokens.begin && phrases_.noun_word(first - 1) && !is(first - 1, WordClass::VerbThird) && !is(first - 1, WordClass::Adverb)) --first;
        const std::string_view lead = first > clause_.tokens.begin ? tokens_.lower(first - 1) : std::string_view{};
        const bool led = lead == "on" || lead == "of" || lead == "in" || lead == "about" || lead == "the" || lead == "a" || lead == "an" || lead == "its" || lead == "their";
        const std::uint32_t next = mention_->tokens.end;
        if (next < clause_.tokens.end && phrases_.noun_word(next)) return {}; // "corn for May shipment"
        bool planned = is(begin - 2, WordClass::EventNoun);
        for (const std::string_view noun : {"series", "film", "album", "release", "launch", "debut", "session", "target", "plan", "projection", "forecast", "season", "budget", "project", "hearing", "arraignment"})
            planned = planned || reading_.lemmas[begin - 2] == noun;
        return led && planned && first + 1 < begin && !phrases_.pronoun(begin - 2) ? phrases_.named({first, begin - 1}) : std::string();
    }

    /// "The surge earned the gangs $40 million": theirs.
    std::string gained() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Money || !clause_.verb || clause_.passive || begin < *clause_.verb + 2) return {};
        bool gains = false;
        for (const std::string_view verb : {"earn", "net", "bring", "win", "save"}) gains = gains || clause_.verb_lemma == verb;
        if (!gains) return {};
        const EntityMention* name = entity_ending_at(reading_, begin);
        const bool party = name != nullptr && !name->pronoun && !name->people && name->type != EntityType::Place && !phrases_.in_number(begin - 1);
        if (party && name->tokens.begin == *clause_.verb + 1) return name->entity;
        const TokenRange between{*clause_.verb + 1, begin};
        if (!is(between.begin, WordClass::Determiner)) return {};
        for (std::uint32_t i = between.begin + 1; i < between.end; ++i)
            if (!phrases_.noun_word(i)) return {};
        return between.size() > 1 ? phrases_.named({between.begin + 1, between.end}) : std::string();
    }

    /// "To get the show under three hours": the show.
    std::string kept_under() const
    {
        const std::uint32_t begin = mention_->tokens.begin;
        const bool bound = mention_->hedge == Hedge::LessThan || mention_->hedge == Hedge::AtMost || mention_->hedge == Hedge::MoreThan;
        if (!bound || !clause_.verb || begin < *clause_.verb + 3) return {};
        std::uint32_t first = begin;
        while (first > *clause_.verb + 1 && phrases_.noun_word(first - 1) && !is(first - 1, WordClass::VerbBase)) --first;
        if (first == begin || first < *clause_.verb + 2 || !is(first - 1, WordClass::Determiner)) return {};
        const std::string_view verb = reading_.lemmas[first - 2];
        return verb == "get" || verb == "keep" || verb == "bring" || verb == "hold" || verb == "push" ? phrases_.named({first, begin}) : std::string();
    }

    /// "A conference in Riga attended by guards from 25 countries": of what they attended.
    std::string attended() const
    {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t begin = mention_->tokens.begin;
        if (mention_->type != MentionType::Count) return {};
        for (std::uint32_t by = begin; by > clause_.tokens.begin + 3 && begin - by < reach; --by) {
            if (tokens_.lower(by - 1) != "by") continue;
            const std::uint32_t done = by - 2;
            const bool participle = is(done, WordClass::VerbParticiple) && !(clause_.verb && *clause_.verb == done) && !is(done - 1, WordClass::Auxiliary);
            if (!participle) return {};
            std::uint32_t end = done;
            const EntityMention* place = entity_ending_at(reading_, end);
            if (place != nullptr && (place->type == EntityType::Place || place->type == EntityType::Country) && is(place->tokens.begin - 1, WordClass::Preposition)) end = place->tokens.begin - 1;
            std::uint32_t first = end;
            while (first > clause_.tokens.begin && phrases_.noun_word(first - 1)) --first;
            const bool led = first < end && first > clause_.tokens.begin && is(first - 1, WordClass::Determiner) && !phrases_.in_count(end - 1) && !phrases_.in_number(end - 1);
            return led ? phrases_.named({first, end}) : std::string();
        }
        return {};
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention* mention_;
    NounPhrases phrases_;
};

} // namespace

std::string deed_beside(const Reading& reading, const Clause& clause, const Mention& mention)
{
    return DeedsBeside(reading, clause, mention).find();
}

} // namespace crosscheck
