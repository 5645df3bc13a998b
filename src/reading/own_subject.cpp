#include "reading/own_subject.h"

#include <algorithm>
#include <string_view>

namespace crosscheck {
namespace {

class OwnSubject {
  public:
    OwnSubject(const Reading& reading, const Verbs& verbs) : reading_(reading), tokens_(reading.tokens), verbs_(verbs) {}

    /// The words before the verb group and after the last comma, without what leads in.
    TokenRange find(const Clause& clause) const
    {
        std::uint32_t end = verbs_.prefixed(*clause.verb, clause.tokens.begin) ? *clause.verb - 2 : *clause.verb;
        while (end > clause.tokens.begin &&
               (verbs_.kind(end - 1) == VerbKind::Helper || is(end - 1, WordClass::Adverb) || is(end - 1, WordClass::Negation) ||
                (ends_as_adverb(lower(end - 1)) && !verbs_.named(end - 1)))) --end;
        std::uint32_t begin = std::max(clause.tokens.begin, std::min(end, reading_.sentences[clause.sentence].story));
        const bool nobody = end < *clause.verb && is(end, WordClass::Negation) && end > begin && tokens_.raw(end - 1) == ","; // "Of the two, none was"
        if (adverb_leads(begin, end)) ++begin;
        if (exclaims(begin, end)) begin += 2;
        bool led = false; // "After a year of silence, he": the subject comes behind the comma
        while (begin < end && (tokens_[begin].kind == TokenKind::Symbol || is(begin, WordClass::Conjunction) ||
                               (is(begin, WordClass::Subordinator) && !number(begin)))) {
            led = led || is(begin, WordClass::Preposition);
            ++begin;
        }
        led = led || leads(begin, end);
        if (led) {
            const std::uint32_t first = begin;
            begin = behind_commas(begin, end);
            if (begin == first) begin = behind_place(begin, end);
            if (const TokenRange behind = begin == first && !nobody ? behind_verb(clause) : TokenRange{}; !behind.empty()) {
                return behind;
            }
            if (begin > first && begin + 1 < end && is(begin, WordClass::Subordinator) && !number(begin)) ++begin; // "In May, after she | left"
            if (only_time(begin, end) || nobody || (begin == first && only_leads(clause, begin, end))) begin = end;
        }
        if (begin + 2 < end && after_some_time(begin)) begin += 2;
        begin = behind_time(begin, end);
        begin = behind_colon(begin, end);
        if (joined_time(clause, begin, end)) begin = end;
        if (const TokenRange whole = before_dash(clause, end); !whole.empty()) return whole;
        begin = without_relative(begin, end);
        end = before_time(begin, end);
        return {behind_quotation(begin, end), end};
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return verbs_.is(i, c); }
    std::string_view lower(std::uint32_t i) const { return verbs_.lower(i); }
    bool word(std::uint32_t i) const { return verbs_.word(i); }
    bool number(std::uint32_t i) const { return verbs_.number(i); }

    /// What begins there only leads in to the subject: "In May", "According to Holm", "Coupled with a battery, the lamp".
    bool leads(std::uint32_t begin, std::uint32_t end) const
    {
        if (begin >= end || is(begin, WordClass::Relative)) return false;
        if (bounds_figure(begin, end)) return false;
        const bool out_of = lower(begin) == "out" && begin + 1 < end && lower(begin + 1) == "of";
        if (is(begin, WordClass::Preposition) || out_of || lower(begin) == "according" || time_leads(begin, end)) return true;
        if (begin + 2 >= end || !word(begin) || verbs_.named(begin) || !lower(begin).ends_with("ed") || !is(begin + 1, WordClass::Preposition)) return false;
        for (std::uint32_t i = begin + 2; i + 1 < end; ++i) {
            if (tokens_.raw(i) == "," && !verbs_.inside(i)) return true;
        }
        return false;
    }

    /// "In Riga, Latvia, the mayor": behind the last comma; "in May, the Orion, a tug, sank": before the aside that a comma closes.
    std::uint32_t behind_commas(std::uint32_t begin, std::uint32_t end) const
    {
        std::uint32_t last = begin;
        std::uint32_t before = begin;
        for (std::uint32_t i = begin; i + 1 < end; ++i) {
            if (tokens_.raw(i) != "," || verbs_.inside(i)) continue;
            before = last;
            last = i + 1;
        }
        const bool aside = before > begin && end > begin && tokens_.raw(end - 1) == "," && is(last, WordClass::Determiner);
        return aside ? before : last;
    }

    /// "A day earlier, the ship", "Most nights, she".
    bool time_leads(std::uint32_t begin, std::uint32_t end) const
    {
        constexpr std::uint32_t longest = 6;
        std::uint32_t comma = begin;
        while (comma < end && comma - begin < longest && tokens_.raw(comma) != ",") ++comma;
        if (comma == begin || comma + 1 >= end || tokens_.raw(comma) != ",") return false;
        bool dated = true;
        for (std::uint32_t i = begin; i < comma; ++i) dated = dated && verbs_.dated(i);
        if (dated) return true;
        for (const std::string_view unit : {"day", "night", "morning", "evening", "afternoon", "week", "weekend", "month", "year", "season", "moment", "minute", "hour", "time"}) {
            if (reading_.lemmas[comma - 1] == unit) return comma == begin + 2 && word(begin) && !verbs_.named(begin) && !verbs_.owner(begin); // "Most days,"
        }
        return false;
    }

    /// '"It's a false joy, " Holm | said': behind the mark that ends what is quoted.
    std::uint32_t behind_quotation(std::uint32_t begin, std::uint32_t end) const
    {
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t i = end; i > begin + 2 && end - i < reach; --i) {
            const std::string_view raw = tokens_.raw(i - 1);
            const std::string_view stop = tokens_.raw(i - 2);
            if ((raw == "\"" || raw == "”") && i < end) return stop == "," || stop == "!" || stop == "?" ? i : begin;
        }
        return begin;
    }

    /// "Yes, the lamp".
    bool exclaims(std::uint32_t begin, std::uint32_t end) const
    {
        if (begin + 2 >= end || tokens_.raw(begin + 1) != ",") return false;
        for (const std::string_view word : {"yes", "no", "well", "oh", "ok", "okay", "sure", "alas", "now", "so", "plus", "today", "tonight", "tomorrow", "instead", "finally"}) {
            if (lower(begin) == word) return true;
        }
        return false;
    }

    /// "Just before noon the crew", "also on Sunday, a spokesman".
    bool adverb_leads(std::uint32_t begin, std::uint32_t end) const
    {
        const bool adverb = begin + 2 < end && (is(begin, WordClass::Adverb) || lower(begin) == "back") && is(begin + 1, WordClass::Preposition) && !verbs_.inside(begin);
        return adverb && leads(begin + 1, end);
    }

    bool dash(std::uint32_t i) const
    {
        const std::string_view raw = tokens_.raw(i);
        return raw == "--" || raw == "–" || raw == "—" || (raw == "-" && tokens_[i].has(SpaceBefore));
    }

    /// "The lamp -- known as the Moth -- | costs": what stands before the aside that two dashes close.
    TokenRange before_dash(const Clause& clause, std::uint32_t end) const
    {
        constexpr std::uint32_t reach = 24;
        const std::uint32_t story = reading_.sentences[clause.sentence].story;
        std::uint32_t close = end;
        while (close > story && !dash(close - 1) && (tokens_[close - 1].kind == TokenKind::Symbol || verbs_.dated(close - 1) || (is(close - 1, WordClass::Preposition) && verbs_.dated(close)))) --close;
        if (close <= story || !dash(close - 1)) return {};
        std::uint32_t open = close - 1;
        while (open > story && tokens_[open - 1].kind == TokenKind::Symbol) --open; // "--" may be two signs
        const std::uint32_t last = open;
        while (open > story && last - open < reach && !dash(open - 1)) --open;
        if (open <= story + 1 || !dash(open - 1)) return {};
        std::uint32_t begin = open - 1;
        while (begin > story && dash(begin - 1)) --begin;
        const std::uint32_t stop = begin;
        while (begin > story && stop - begin < 10 && tokens_.raw(begin - 1) != "," && verbs_.kind(begin - 1) == VerbKind::None && !is(begin - 1, WordClass::Relative)) --begin;
        return begin == story || tokens_.raw(begin - 1) == "," ? TokenRange{begin, stop} : TokenRange{};
    }

    /// "Days after the guard | left".
    bool after_some_time(std::uint32_t begin) const
    {
        if (lower(begin + 1) != "after" && lower(begin + 1) != "before") return false;
        for (const std::string_view unit : {"seconds", "minutes", "moments", "hours", "days", "weeks", "months", "years", "shortly", "soon", "immediately"})
            if (lower(begin) == unit) return true;
        return false;
    }

    /// "The firm last week | sold", "Tatra a week ago | had sold": without when.
    std::uint32_t before_time(std::uint32_t begin, std::uint32_t end) const
    {
        std::uint32_t last = end;
        const bool ago = last > begin + 2 && (lower(last - 1) == "ago" || lower(last - 1) == "earlier" || lower(last - 1) == "later");
        if (ago) --last;
        while (last > begin && (verbs_.dated(last - 1) || (ago && verbs_.inside(last - 1)))) --last;
        if (last == end - (ago ? 1U : 0U)) return end;
        if (last > begin + 1 && is(last - 1, WordClass::Preposition) && (lower(last - 1) == "on" || lower(last - 1) == "in")) --last;
        for (std::uint32_t i = begin; i < last; ++i) { // "the firm that built it | last week"
            const bool plain = verbs_.named(i) || (!is(i, WordClass::Preposition) && !is(i, WordClass::VerbIng) && !is(i, WordClass::Relative) && tokens_[i].kind == TokenKind::Word);
            if (!plain) return end;
        }
        return last > begin && verbs_.named(last - 1) ? last : end;
    }

    /// "Ten minutes after the guard | left".
    std::uint32_t behind_time(std::uint32_t begin, std::uint32_t end) const
    {
        constexpr std::uint32_t reach = 7;
        for (std::uint32_t i = begin + 1; i + 2 < end && i < begin + 2 * reach; ++i) { // "and papers three days after the guard | left"
            if (begin == 0 || !is(begin - 1, WordClass::Conjunction)) break;
            const bool parted = (lower(i) == "after" || lower(i) == "before") && is(i, WordClass::Subordinator) && verbs_.inside(i - 1);
            if (parted && (is(i + 1, WordClass::Determiner) || verbs_.named(i + 1) || verbs_.subject_pronoun(i + 1))) return i + 1;
        }
        for (std::uint32_t i = begin; i + 1 < end && i < begin + reach && verbs_.inside(i); ++i) {
            const bool time = lower(i + 1) == "after" || lower(i + 1) == "before";
            if (time && i + 2 < end && is(i + 1, WordClass::Subordinator)) return i + 2;
            const bool within = lower(i + 1) == "into" && i + 4 < end && is(i + 2, WordClass::Determiner) && word(i + 3);
            if (within && starts_noun(i + 4)) return i + 4; // "Ten hours into the search guards"
        }
        return begin;
    }

    /// "Mill fire: man denies arson"; not "Tatra (NYSE: TTR) sold".
    std::uint32_t behind_colon(std::uint32_t begin, std::uint32_t end) const
    {
        for (std::uint32_t i = begin; i + 1 < end && tokens_.raw(i) != "("; ++i) {
            if (tokens_.raw(i) == ":" && !verbs_.inside(i)) return i + 1;
        }
        return begin;
    }

    /// ", and last week | suffered": when, and no subject.
    bool joined_time(const Clause& clause, std::uint32_t begin, std::uint32_t end) const
    {
        return begin > clause.tokens.begin && begin < end && is(begin - 1, WordClass::Conjunction) && only_time(begin, end);
    }

    /// "Over 20 boats", "around 40 people": no place.
    bool bounds_figure(std::uint32_t begin, std::uint32_t end) const
    {
        if (begin + 1 >= end || verbs_.dated(begin) || verbs_.dated(begin + 1) || !(number(begin + 1) || verbs_.inside(begin + 1))) return false;
        for (std::uint32_t i = begin + 1; i < end && tokens_.raw(i) != ","; ++i) {
            for (const std::string_view time : {"year", "month", "week", "day", "hour", "night", "season", "decade", "minute", "century"}) {
                if (reading_.lemmas[i] == time) return false; // "over six seasons, she"
            }
        }
        if (verbs_.inside(begin)) return true; // "at least 40 people"
        for (const std::string_view bound : {"over", "around", "about", "under", "above", "below", "between"}) {
            if (lower(begin) == bound) return true;
        }
        return false;
    }

    /// "In the hall | the mayor was": the second noun phrase is the subject, which no comma parts from the first.
    std::uint32_t behind_place(std::uint32_t begin, std::uint32_t end) const
    {
        for (std::uint32_t i = begin + 2; i < end; ++i) {
            if (!word(i - 1) && !number(i - 1) && !verbs_.dated(i - 1)) continue;
            if (verbs_.dated(i - 1) && starts_noun(i)) return i; // "On Friday police"
            const bool joined = is(i - 1, WordClass::Preposition) || is(i - 1, WordClass::Determiner) || is(i - 1, WordClass::Conjunction) ||
                                is(i - 1, WordClass::Adverb) || is(i - 1, WordClass::Adjective) || verbs_.owner(i - 1) || verbs_.kind(i - 1) != VerbKind::None;
            const bool opens = (lower(i) == "the" || lower(i) == "a" || lower(i) == "an") || (is(i, WordClass::PersonPronoun) && i + 1 == end);
            if (opens && !joined) return i;
        }
        return begin;
    }

    /// A name or a plain word, which is no part of the date before it.
    bool starts_noun(std::uint32_t i) const
    {
        const bool sign = tokens_[i - 1].kind == TokenKind::Symbol && tokens_.raw(i - 1) != "."; // "11 p.m."
        if (verbs_.dated(i) || !word(i) || sign || verbs_.owner(i - 1)) return false;
        for (const WordClass c : {WordClass::Preposition, WordClass::Conjunction, WordClass::Subordinator, WordClass::Relative, WordClass::Adverb, WordClass::Negation, WordClass::Auxiliary}) {
            if (is(i, c)) return false;
        }
        return true;
    }

    /// "Among the papers was | a list of names": the subject comes behind the verb.
    TokenRange behind_verb(const Clause& clause) const
    {
        const std::uint32_t begin = *clause.verb + 1;
        if (!is(*clause.verb, WordClass::BeForm) || begin >= clause.tokens.end) return {};
        const bool article = lower(begin) == "the" || lower(begin) == "a" || lower(begin) == "an" || lower(begin) == "another";
        if (!article && !verbs_.named(begin) && !number(begin) && !verbs_.inside(begin)) return {};
        std::uint32_t end = begin;
        while (end < clause.tokens.end && (tokens_[end].kind != TokenKind::Symbol || verbs_.inside(end) || verbs_.named(end))) ++end;
        return {begin, end};
    }

    /// "And at one point | was held": a conjunction, a short lead-in and no subject.
    bool only_leads(const Clause& clause, std::uint32_t begin, std::uint32_t end) const
    {
        if (begin == clause.tokens.begin || begin >= end || end - begin > 6 || !is(begin, WordClass::Preposition)) return false;
        const bool joined = is(begin - 1, WordClass::Conjunction) && clause.tokens.begin > reading_.sentences[clause.sentence].tokens.begin;
        const bool single = begin + 1 < end && (lower(begin + 1) == "one" || lower(begin + 1) == "the" || lower(begin + 1) == "that" || lower(begin + 1) == "some" || lower(begin + 1) == "least");
        bool lasts = begin + 1 < end; // "and in less than a minute | had gone"
        for (std::uint32_t i = begin + 1; i < end; ++i) lasts = lasts && verbs_.inside(i);
        return joined && ((single && end - begin <= 4 && !number(begin + 1)) || lasts);
    }

    /// "The boats which the navy bought", "where she lived": not the pronoun is the subject.
    std::uint32_t without_relative(std::uint32_t begin, std::uint32_t end) const
    {
        if (end > begin + 1 && verbs_.subject_pronoun(end - 1) && !is(end - 2, WordClass::Conjunction)) return end - 1;
        const bool relative = begin + 1 < end && is(begin, WordClass::Relative) && !is(begin, WordClass::Determiner);
        const bool that = begin + 1 < end && lower(begin) == "that";
        if (!relative && !that) return begin;
        const bool names = verbs_.named(begin + 1) || is(begin + 1, WordClass::Determiner) || number(begin + 1);
        const bool told = that && word(begin + 1) && begin > 0 && !is(begin + 1, WordClass::Adverb) && begin + 2 == end; // "said that traffic"
        return names || told ? begin + 1 : begin;
    }

    /// "On Thursday" before a verb: no subject.
    bool only_time(std::uint32_t begin, std::uint32_t end) const
    {
        bool time = false;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!verbs_.dated(i) && !is(i, WordClass::Preposition)) return false;
            time = time || verbs_.dated(i);
        }
        return time;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Verbs& verbs_;
};

} // namespace

TokenRange own_subject(const Reading& reading, const Verbs& verbs, const Clause& clause)
{
    return OwnSubject(reading, verbs).find(clause);
}

} // namespace crosscheck
