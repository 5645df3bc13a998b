#include "reading/clauses.h"

#include <algorithm>
#include <string_view>

#include "reading/own_subject.h"
#include "reading/subjects.h"
#include "reading/verbs.h"

// A clause is what one verb rules over. Verbs are found first. Then the sentence is cut
// where a clause may begin (conjunctions, relatives, commas, the words after
// "said") and where the piece that begins there has a verb of its own; pieces
// without one stay with what is before them. "13 soldiers were injured, twelve
// Danes and one Finn" is one clause, "killing 10 and injuring 80" two.
// One pass over the tokens each; what is looked at around a token is bounded.

namespace crosscheck {
namespace {

class ClauseFinder {
  public:
    explicit ClauseFinder(Reading& reading) : reading_(reading), tokens_(reading.tokens), verbs_(reading) {}

    void run()
    {
        for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) {
            const TokenRange range = reading_.sentences[s].tokens;
            if (range.empty()) continue;
            verbs_.find(range);
            cut(range, s);
        }
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return verbs_.is(i, c); }
    std::string_view lower(std::uint32_t i) const { return verbs_.lower(i); }
    bool word(std::uint32_t i) const { return verbs_.word(i); }
    bool number(std::uint32_t i) const { return verbs_.number(i); }

    bool verb_in(std::uint32_t begin, std::uint32_t end, bool participles) const
    {
        if (begin >= end) return false;
        return (participles ? verbs_.next_any(begin) : verbs_.next_finite(begin)) < end;
    }

    /// A clause may begin at `i`.
    bool may_begin(std::uint32_t i, TokenRange range) const
    {
        if (i <= range.begin) return false;
        const std::string_view raw = tokens_.raw(i);
        if (raw == ":" && verbs_.inside(i)) return false; // "at 8:30 am"
        if (raw == ";" || raw == ":" || raw == "—" || raw == "–" || raw == "“") return true;
        if (raw == "-" && tokens_[i].has(SpaceBefore) && i + 1 < range.end && tokens_[i + 1].has(SpaceBefore)) return true;
        if (raw == "-" && dash(i, range)) return true;
        if (raw == ",") return !verbs_.inside(i) && !in_aside(i, range); // "the May 3, 2020 attack"
        if (resumes(i, range)) return true;
        if (is(i, WordClass::Conjunction)) return tokens_.raw(i - 1) != "," && !in_aside(i, range);
        if (is(i, WordClass::Relative) || is(i, WordClass::Subordinator)) {
            if (i > range.begin && is(i - 1, WordClass::Relative) && lower(i) == "once") return false; // "who once held"
            if (dates_before_verb(i, range)) return false;
            if ((verbs_.inside(i) && !ends_lapse(i, range)) || (lower(i) == "as" && (number(i + 1 < range.end ? i + 1 : i) || lower(i - 1) == "as"))) return false;
            return tokens_.raw(i - 1) != "," && !is(i - 1, WordClass::Conjunction);
        }
        if (verbs_.kind(i - 1) == VerbKind::Finite && verbs_.opinion(i - 1) && verbs_.clause_follows(i, range.end)) return true;
        if (said_before_date(i, range.begin) || said_in_place(i, range)) return true;
        if (tells_whom(i - 1, range.end)) return false;
        if (!said(i - 1)) return false;
        // After a closing quotation mark the speaker comes next: '" said a witness'.
        const bool inverted = i >= range.begin + 2 && (tokens_.raw(i - 2) == "\"" || tokens_.raw(i - 2) == "”");
        return !inverted && !opens_date(i) && (!is(i, WordClass::Preposition) || verbs_.inside(i)) && lower(i) != "out" && lower(i) != "that";
    }

    /// "A lamp (40 watts, glass and steel) costs": in brackets that hold no verb behind it.
    bool in_aside(std::uint32_t i, TokenRange range) const
    {
        constexpr std::uint32_t reach = 20;
        std::uint32_t open = i;
        while (open > range.begin && i - open < reach && tokens_.raw(open) != "(" && tokens_.raw(open) != ")") --open;
        if (tokens_.raw(open) != "(" || open + 1 >= i) return false; // "(and) it is feared"
        std::uint32_t close = i;
        while (close < range.end && close - i < reach && tokens_.raw(close) != ")") ++close;
        return close < range.end && tokens_.raw(close) == ")" && !verb_in(open, close, true);
    }

    /// "The raid came a month | after a robber fled": the figure's own word begins a clause, behind another.
    bool ends_lapse(std::uint32_t i, TokenRange range) const
    {
        if ((lower(i) != "after" && lower(i) != "before") || i + 2 >= range.end || verbs_.inside(i + 1) || !word(i - 1) || verbs_.kind(i + 1) != VerbKind::None) return false;
        return verb_in(range.begin, i, false);
    }

    /// "[That he had been away] since May was strange": the preposition's date ends a clause, and begins none.
    bool dates_before_verb(std::uint32_t i, TokenRange range) const
    {
        if (!is(i, WordClass::Preposition) || i + 1 >= range.end || !verbs_.dated(i + 1)) return false;
        std::uint32_t next = i + 1;
        while (next < range.end && verbs_.dated(next)) ++next;
        return next < range.end && (verbs_.kind(next) == VerbKind::Helper || verbs_.kind(next) == VerbKind::Finite);
    }

    /// "The old one is gone-every lamp is new": a dash without its spaces, before a word that no compound ends with.
    bool dash(std::uint32_t i, TokenRange range) const
    {
        if (i + 2 >= range.end || tokens_[i].has(SpaceBefore) || tokens_[i + 1].has(SpaceBefore) || !tokens_[i + 2].has(SpaceBefore) || !word(i - 1) || !word(i + 1) || verbs_.inside(i)) return false;
        for (const std::string_view opening : {"a", "the", "an", "every", "his", "her", "their", "its", "this", "which", "who", "although", "but", "because", "she", "they"}) {
            if (tokens_.raw(i + 1) == opening) return true;
        }
        return false;
    }

    /// "When he died in 2007 | he was 80", "the car | she bought": a pronoun that is a subject, behind a noun.
    bool resumes(std::uint32_t i, TokenRange range) const
    {
        if (!verbs_.subject_pronoun(i) || i < range.begin + 2 || i + 1 >= range.end) return false;
        if (lower(i - 1) == "is" && word(i - 2) && verbs_.noun_like(i - 2) && verbs_.kind(i + 1) == VerbKind::Helper) return true; // "my guess is | they will"
        std::uint32_t verb = i + 1;
        while (verb + 1 < range.end && is(verb, WordClass::Adverb) && verbs_.kind(verb) == VerbKind::None) ++verb;
        if (verbs_.kind(verb) != VerbKind::Finite && verbs_.kind(verb) != VerbKind::Helper) return false;
        return (number(i - 1) || (word(i - 1) && verbs_.noun_like(i - 1))) && verbs_.kind(i - 1) == VerbKind::None && !is(i - 1, WordClass::Relative) &&
               !is(i - 1, WordClass::Subordinator) && !is(i - 1, WordClass::Adverb) && !is(i - 1, WordClass::Adjective);
    }

    /// "Said Wednesday | the road": the day is that of the saying.
    bool said_before_date(std::uint32_t i, std::uint32_t begin) const
    {
        if (!verbs_.dated(i - 1) || verbs_.dated(i) || !word(i) || is(i, WordClass::Preposition) || verbs_.kind(i) != VerbKind::None) return false;
        std::uint32_t at = i - 1;
        while (at > begin && (verbs_.dated(at) || (is(at, WordClass::Preposition) && verbs_.dated(at + 1)))) --at;
        return said(at);
    }

    /// "Told Orion News | that": whom it is told stays with the verb.
    bool tells_whom(std::uint32_t verb, std::uint32_t end) const
    {
        constexpr std::uint32_t longest = 4;
        if (reading_.lemmas[verb] != "tell") return false;
        for (std::uint32_t i = verb + 1; i < std::min(end, verb + 2 + longest) && word(i) && verbs_.kind(i) == VerbKind::None; ++i) {
            if (lower(i) == "that") return i > verb + 1;
        }
        return false;
    }

    /// The "that" behind "told Orion News".
    bool told_that(std::uint32_t that, TokenRange range) const
    {
        constexpr std::uint32_t longest = 5;
        for (std::uint32_t i = that; i > range.begin && that - i < longest; --i) {
            if (reading_.lemmas[i - 1] == "tell") return lower(that) == "that" && tells_whom(i - 1, range.end);
        }
        return false;
    }

    /// "Wrote in his column | the offer was": an article behind a noun, with which what is said begins.
    bool said_in_place(std::uint32_t i, TokenRange range) const
    {
        constexpr std::uint32_t reach = 6;
        if (lower(i) != "the" || i < range.begin + 4 || !word(i - 1) || !verbs_.noun_like(i - 1) || verbs_.kind(i - 1) != VerbKind::None || is(i - 1, WordClass::Adverb)) return false;
        std::uint32_t at = i - 1;
        while (at > range.begin && i - at < reach && word(at) && !is(at, WordClass::Preposition) && verbs_.kind(at) == VerbKind::None) --at;
        const bool placed = at > range.begin && (lower(at) == "in" || lower(at) == "on") && i - at > 1 && said(at - 1);
        return placed && verbs_.next_finite(i) < std::min(range.end, i + reach + 2);
    }

    /// "Wednesday", "on Wednesday", "just after midnight".
    bool opens_date(std::uint32_t i) const
    {
        if (is(i, WordClass::Adverb) && i + 1 < tokens_.size()) ++i;
        return verbs_.dated(i) || (is(i, WordClass::Preposition) && i + 1 < tokens_.size() && verbs_.dated(i + 1));
    }

    /// After this verb comes what somebody says.
    bool said(std::uint32_t i) const
    {
        if (!is(i, WordClass::Speech) || is(i, WordClass::Measuring)) return false;
        if (reading_.lemmas[i] == "deny" && i > 0 && is(i - 1, WordClass::BeForm)) return false; // "was denied bail"
        return verbs_.kind(i) == VerbKind::Finite || (verbs_.kind(i) == VerbKind::Participle && is(i, WordClass::VerbIng));
    }

    void cut(TokenRange range, std::uint32_t s)
    {
        std::vector<std::uint32_t> starts{range.begin};
        for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
            if (may_begin(i, range)) starts.push_back(i);
        }
        std::uint32_t begin = range.begin;
        for (std::size_t k = 1; k < starts.size(); ++k) {
            const std::uint32_t at = starts[k];
            const std::uint32_t end = k + 1 < starts.size() ? starts[k + 1] : range.end;
            if (!opens_clause(begin, at, end, range)) continue;
            add_split({begin, at}, s);
            begin = at;
        }
        add_split({begin, range.end}, s);
    }

    bool opens_clause(std::uint32_t begin, std::uint32_t at, std::uint32_t end, TokenRange range) const
    {
        if (tokens_.raw(at) == ";") return !in_brackets(at, range);
        const std::uint32_t word_at = skip_signs(at, end);
        if (word_at >= end) return false;
        const bool relative = is(word_at, WordClass::Relative) || (is(word_at, WordClass::Subordinator) && !is(word_at, WordClass::Preposition));
        const bool earlier = verb_in(begin, at, true);
        if (relative && verb_in(word_at, end, false)) return true;
        const bool comma_participle = verbs_.kind(word_at) == VerbKind::Participle || (word_at + 1 < end && is(word_at, WordClass::Conjunction) && verbs_.kind(word_at + 1) == VerbKind::Participle);
        if (!earlier) return false;
        if (comma_participle) return true;
        if (names_speakers(word_at, range.end)) return true;
        if (is(word_at, WordClass::Conjunction) && described_then_verb(word_at, end, range)) return true;
        if (is(word_at, WordClass::Conjunction) && tokens_.raw(at) == "," && told_of_then_verb(word_at, end, range)) return true;
        // After "said" and "but" the clause goes on to wherever its verb is.
        const std::string_view first = lower(word_at);
        const bool told = at > range.begin && (said(at - 1) || said_before_date(at, range.begin) || said_in_place(at, range));
        if (told && first != "that") return says_something(word_at, itself_describes(at - 1, range) || says_aside(at - 1, range) ? comma_behind(at, range.end) : range.end);
        const bool far = told || told_that(word_at, range) || first == "but" || (first == "as" && word_at + 1 < end && verbs_.dated(word_at + 1)) || first == "while" || first == "whereas" || first == "although";
        return verb_in(word_at, far ? range.end : end, false) && !(is(word_at, WordClass::Conjunction) && valued(verbs_.next_finite(word_at)));
    }

    /// "And watches | valued at $40": a participle.
    bool valued(std::uint32_t verb) const
    {
        const bool said = verb + 1 < tokens_.size() && lower(verb + 1) == "at" && verb > 1 && verbs_.noun_like(verb - 1);
        return said && (lower(verb) == "valued" || lower(verb) == "priced" || lower(verb) == "estimated");
    }

    /// ", which posted losses, is": what the relative pronoun's verb says ends with the relative clause.
    bool itself_describes(std::uint32_t verb, TokenRange range) const
    {
        return verb > range.begin + 1 && is(verb - 1, WordClass::Relative) && tokens_.raw(verb - 2) == ",";
    }

    /// "Holm, recalling his words, told": what the participle takes ends at the comma.
    bool says_aside(std::uint32_t verb, TokenRange range) const
    {
        if (verb <= range.begin || !is(verb, WordClass::VerbIng) || tokens_.raw(verb - 1) != ",") return false;
        for (const std::string_view aside : {"cite", "recall", "quote", "post", "mention", "describe"})
            if (reading_.lemmas[verb] == aside) return true;
        return false;
    }

    std::uint32_t comma_behind(std::uint32_t i, std::uint32_t end) const
    {
        while (i < end && (tokens_.raw(i) != "," || verbs_.inside(i))) ++i;
        return i;
    }

    /// "(£1.7m; $2.6m)".
    bool in_brackets(std::uint32_t at, TokenRange range) const
    {
        constexpr std::uint32_t longest = 12;
        std::uint32_t open = at;
        while (open > range.begin && at - open < longest && tokens_.raw(open) != "(" && tokens_.raw(open) != ")") --open;
        std::uint32_t close = at;
        while (close < range.end && close - at < longest && tokens_.raw(close) != ")") ++close;
        return tokens_.raw(open) == "(" && close < range.end && tokens_.raw(close) == ")" && !verb_in(open, close, false);
    }

    /// What follows "said" has a verb of its own: not "confirmed the news to fans who loved the film".
    bool says_something(std::uint32_t word_at, std::uint32_t end) const
    {
        const std::uint32_t until = told_until(word_at, end);
        const std::uint32_t verb = verbs_.next_finite(word_at);
        if (verb >= until) return false;
        if (verb > word_at + 1 && tokens_.raw(verb - 2) == "," && is(verb - 1, WordClass::Conjunction)) return false; // "added a prize, and shared it"
        for (std::uint32_t i = word_at + 1; i < verb; ++i) {
            if (tokens_.raw(i - 1) == "," && lower(i) == "but") return false; // "reveal the sum, but the paper says it is"
            const bool relative = is(i, WordClass::Relative) && lower(i) != "that" && !is(i, WordClass::Determiner) && tokens_.raw(i - 1) != ",";
            if (relative) return verb + 1 < until && verbs_.next_finite(verb + 1) < until;
        }
        return true;
    }

    /// "Told the name | after the source died": what begins with a time or a reason is no part of what is said.
    std::uint32_t told_until(std::uint32_t word_at, std::uint32_t end) const
    {
        for (std::uint32_t i = word_at + 1; i < end && verbs_.kind(i) == VerbKind::None && tokens_[i].kind == TokenKind::Word; ++i) {
            for (const std::string_view lead : {"after", "before", "when", "while", "because", "if", "until", "since", "once"}) {
                if (lower(i) == lead) return i;
            }
        }
        return end;
    }

    /// "..., and Holm, a baker, | had been": what is described there has its verb behind the second comma.
    bool described_then_verb(std::uint32_t word_at, std::uint32_t end, TokenRange range) const
    {
        constexpr std::uint32_t reach = 12;
        if (end + 2 >= range.end || tokens_.raw(end) != "," || verbs_.next_any(word_at) < end) return false;
        const std::string_view article = lower(end + 1);
        if (article == "who" || article == "which") { // ", and the guards, who own it, | sold it"
            std::uint32_t close = comma_behind(end + 1, range.end);
            const bool verb_there = close < range.end && close - end < reach && verbs_.next_any(end + 1) < close && close + 1 < range.end;
            return verb_there && (verbs_.kind(close + 1) == VerbKind::Helper || verbs_.kind(close + 1) == VerbKind::Finite);
        }
        if (article != "a" && article != "an" && article != "the") return false;
        std::uint32_t comma = end + 1;
        while (comma + 1 < range.end && comma - end < reach && tokens_.raw(comma) != ",") ++comma;
        if (tokens_.raw(comma) != "," || comma + 1 >= range.end || verbs_.next_any(end) < comma) return false;
        return verbs_.kind(comma + 1) == VerbKind::Helper || verbs_.kind(comma + 1) == VerbKind::Finite;
    }

    /// ", and 40 tugs | that had been sold | were scrapped": the verb comes behind the relative clause.
    bool told_of_then_verb(std::uint32_t word_at, std::uint32_t end, TokenRange range) const
    {
        if (end + 2 >= range.end || end < word_at + 2 || !is(end, WordClass::Relative) || (lower(end) != "who" && lower(end) != "that" && lower(end) != "which")) return false;
        if (!(verbs_.inside(word_at + 1) || is(word_at + 1, WordClass::Determiner)) || verbs_.next_any(word_at) < end) return false;
        std::uint32_t stop = end;
        while (stop < range.end && tokens_.raw(stop) != ",") ++stop;
        return main_goes_on({end, stop}) > end;
    }

    /// ", officials and state media said": several speakers before one verb of speech.
    bool names_speakers(std::uint32_t at, std::uint32_t end) const
    {
        const std::uint32_t verb = verbs_.next_finite(at);
        return verb < end && verb > at && verb - at <= 8 && is(verb, WordClass::Speech) && !is(at, WordClass::Conjunction) &&
               is(at, WordClass::Speaker);
    }

    std::uint32_t skip_signs(std::uint32_t at, std::uint32_t end) const
    {
        while (at < end && tokens_[at].kind == TokenKind::Symbol) ++at;
        return at;
    }

    /// "[The man] who robbed the bank | was jailed": the main clause goes on at the second verb group.
    void add_split(TokenRange range, std::uint32_t s)
    {
        const std::uint32_t at = main_goes_on(range);
        if (at > range.begin) {
            add_clause({range.begin, at}, s);
            add_clause({at, range.end}, s);
        } else {
            add_clause(range, s);
        }
    }

    std::uint32_t main_goes_on(TokenRange range) const
    {
        const std::uint32_t pronoun = skip_signs(range.begin, range.end);
        if (const std::uint32_t again = verb_behind_date(range); again > range.begin) return again;
        if (range.begin == 0 || pronoun + 2 >= range.end || !is(pronoun, WordClass::Relative) || reading_.clauses.empty()) return range.begin;
        if (has_main_verb(tokens_.sentence_of(range.begin))) return range.begin;
        const std::string_view word = lower(pronoun);
        if (word != "who" && word != "which" && word != "that" && word != "whose") return range.begin;
        const std::uint32_t first = verbs_.next_finite(pronoun);
        std::uint32_t group = word == "whose" ? first : pronoun + 1; // the relative pronoun is itself the subject
        while (group < first && (verbs_.kind(group) == VerbKind::Helper || is(group, WordClass::Adverb) || is(group, WordClass::Negation))) ++group;
        if (first >= range.end || group != first || is(first, WordClass::Speech)) return range.begin;
        const bool described = pronoun > tokens_.sentences()[tokens_.sentence_of(pronoun)].begin && verbs_.noun_like(pronoun - 1); // not "during that time"
        for (std::uint32_t i = first + 1; i + 1 < range.end; ++i) {
            if (tokens_[i].kind == TokenKind::Symbol && tokens_.raw(i) != "-") return range.begin;
            if (is(i, WordClass::Relative) || is(i, WordClass::Subordinator)) return range.begin;
            const bool helper = (verbs_.kind(i) == VerbKind::Helper || (verbs_.kind(i) == VerbKind::Finite && is(i, WordClass::BeForm))) && lower(i - 1) != "to";
            const bool object = lower(i - 1) == "him" || lower(i - 1) == "them"; // "who tried to stop him | was"
            const bool pronoun_before = !object && (is(i - 1, WordClass::PersonPronoun) || is(i - 1, WordClass::ThingPronoun) || is(i - 1, WordClass::GroupPronoun) || is(i - 1, WordClass::Conjunction));
            if (helper && object) return i;
            if (!helper && !object && !pronoun_before && described && plain_main_verb(i, range.end)) return i;
            if (helper) return pronoun_before || !(verbs_.noun_like(before_adverbs(i)) || verbs_.dated(before_adverbs(i))) ? range.begin : before_adverbs(i) + 1;
        }
        return range.begin;
    }

    /// "That sold the mill | closed on Monday": a verb behind a noun, the last of its sentence.
    bool plain_main_verb(std::uint32_t i, std::uint32_t end) const
    {
        if (verbs_.kind(i) != VerbKind::Finite || !is(i, WordClass::VerbPast) || is(i, WordClass::Speech)) return false;
        return (verbs_.noun_like(i - 1) || verbs_.dated(i - 1)) && verbs_.next_any(i + 1) >= end;
    }

    /// A clause of the sentence so far has a verb other than a participle: "a baker accused of killing a guard | who fled was" waits for its own.
    bool has_main_verb(std::uint32_t sentence) const
    {
        for (auto it = reading_.clauses.rbegin(); it != reading_.clauses.rend() && it->sentence == sentence; ++it) {
            if (!it->verb || verbs_.kind(*it->verb) == VerbKind::Participle) continue;
            const bool accused = is(*it->verb, WordClass::VerbParticiple) && is(*it->verb, WordClass::Alleged) && *it->verb + 1 < it->tokens.end && lower(*it->verb + 1) == "of";
            if (!accused) return true;
        }
        return false;
    }

    /// "[The trial of the guard] who left two years ago | starts", also "[who shot] and killed two in May | starts".
    std::uint32_t verb_behind_date(TokenRange range) const
    {
        if (reading_.clauses.empty() || reading_.clauses.back().sentence != tokens_.sentence_of(range.begin)) return range.begin;
        const Clause& before = reading_.clauses.back();
        const bool joined = is(range.begin, WordClass::Conjunction) && before.verb && !before.subject_tokens.empty() && is(before.subject_tokens.begin, WordClass::Relative);
        if (!joined && !(is(range.begin, WordClass::Relative) && !before.verb)) return range.begin;
        for (std::uint32_t i = verbs_.next_finite(range.begin) + 2; i < range.end; ++i) {
            const bool hyphen = tokens_.raw(i) == "-" && !tokens_[i].has(SpaceBefore); // "co-workers"
            if ((tokens_[i].kind == TokenKind::Symbol && !hyphen) || is(i, WordClass::Relative) || is(i, WordClass::Conjunction)) return range.begin;
            if (verbs_.kind(i) == VerbKind::Finite && is(i, WordClass::VerbThird) && verbs_.dated(i - 1)) return i;
            const bool helper = joined && verbs_.kind(i) == VerbKind::Helper && lower(i - 1) != "to" && !verbs_.subject_pronoun(i - 1);
            if (helper && verbs_.noun_like(before_adverbs(i))) return before_adverbs(i) + 1; // "and killed two at the mill | will face trial"
        }
        return range.begin;
    }

    /// The token before the adverbs before `i`.
    std::uint32_t before_adverbs(std::uint32_t i) const
    {
        std::uint32_t at = i - 1;
        while (at > 0 && is(at, WordClass::Adverb)) --at;
        return at;
    }

    void add_clause(TokenRange range, std::uint32_t s)
    {
        Clause clause;
        clause.tokens = range;
        clause.sentence = s;
        const std::optional<std::uint32_t> verb = main_verb(range);
        if (verb) {
            clause.verb = verb;
            clause.verb_lemma = reading_.lemmas[*verb];
            clause.passive = passive(*verb, range.begin);
            clause.subject_tokens = own_subject(reading_, verbs_, clause);
        }
        reading_.clauses.push_back(std::move(clause));
    }

    /// The first finite verb; one with a helper before one without ("soldiers
    /// hurt in the raid were flown home"); a participle when there is neither.
    std::optional<std::uint32_t> main_verb(TokenRange range) const
    {
        std::optional<std::uint32_t> finite;
        std::optional<std::uint32_t> helped;
        std::optional<std::uint32_t> participle;
        const std::uint32_t opening = opening_word(range);
        const std::uint32_t led = behind_lead(opening, range);
        for (std::uint32_t i = led; i < range.end; ++i) {
            if (verbs_.kind(i) == VerbKind::Finite) {
                if (!finite) finite = i;
                const auto prev = verbs_.before(i, range.begin);
                const bool helper = (prev && verbs_.kind(*prev) == VerbKind::Helper) || is(i, WordClass::Auxiliary);
                if (helper && !helped) helped = i;
            } else if (verbs_.kind(i) == VerbKind::Participle && !participle) {
                participle = i;
            }
        }
        if (!helped && participle == opening && takes_object(opening, range)) return participle; // "Checking the papers found on board, the crew ..."
        return helped ? helped : finite ? finite : participle;
    }

    /// "Based in Riga with 40 staff, | the firm sells": behind the comma, where a verb follows it.
    std::uint32_t behind_lead(std::uint32_t opening, TokenRange range) const
    {
        const bool leads = opening + 1 < range.end && opening == reading_.sentences[tokens_.sentence_of(range.begin)].story && lower(opening).ends_with("ed") && is(opening + 1, WordClass::Preposition);
        if (!leads) return range.begin;
        const std::uint32_t comma = comma_behind(opening, range.end);
        return comma < range.end && verbs_.next_finite(comma) < range.end && verbs_.next_finite(opening + 1) > comma ? comma : range.begin;
    }

    /// Not "Rising prices hit" or "Managing director Ada Holm said".
    bool takes_object(std::uint32_t verb, TokenRange range) const
    {
        const std::uint32_t next = verb + 1;
        const TokenRange sentence = reading_.sentences[tokens_.sentence_of(range.begin)].tokens;
        if (next >= range.end || range.begin != sentence.begin || range.end >= sentence.end) return false;
        return is(next, WordClass::Determiner) || is(next, WordClass::Preposition) || is(next, WordClass::PersonPronoun) || is(next, WordClass::ThingPronoun);
    }

    std::uint32_t opening_word(TokenRange range) const
    {
        std::uint32_t i = range.begin;
        while (i < range.end && (tokens_[i].kind == TokenKind::Symbol || is(i, WordClass::Conjunction) || is(i, WordClass::Subordinator))) ++i;
        return i;
    }

    bool passive(std::uint32_t verb, std::uint32_t begin) const
    {
        if (!is(verb, WordClass::VerbParticiple)) return false;
        const auto prev = verbs_.before(verb, begin);
        if (prev && is(*prev, WordClass::BeForm)) return true;
        const bool by = verb + 1 < tokens_.size() && lower(verb + 1) == "by";
        return by && verbs_.kind(verb) == VerbKind::Participle;
    }

    Reading& reading_;
    const TokenBuffer& tokens_;
    Verbs verbs_;
};

} // namespace

void find_clauses(Reading& reading)
{
    ClauseFinder(reading).run();
    find_subjects(reading);
}

} // namespace crosscheck
