#include "reading/clauses.h"

#include <algorithm>
#include <string_view>

#include "reading/subjects.h"

// A clause is what one verb rules over. Verbs are found first, from the forms a
// word can have and its neighbours (there is no tagger: a past form after a
// noun is a verb, after "the" or a number it is not). Then the sentence is cut
// where a clause may begin (conjunctions, relatives, commas, the words after
// "said") and where the piece that begins there has a verb of its own; pieces
// without one stay with what is before them. "13 soldiers were injured, twelve
// Danes and one Finn" is one clause, "killing 10 and injuring 80" two.
// One pass over the tokens each; what is looked at around a token is bounded.

namespace crosscheck {
namespace {

enum class VerbKind : std::uint8_t { None, Helper, Finite, Participle, Infinitive };

class ClauseFinder {
  public:
    explicit ClauseFinder(Reading& reading)
        : reading_(reading), tokens_(reading.tokens), kinds_(tokens_.size(), VerbKind::None), dated_(dated_tokens(reading)),
          named_(named_tokens(reading))
    {
        next_finite_.resize(tokens_.size(), 0);
        next_any_.resize(tokens_.size(), 0);
        inside_.resize(tokens_.size(), false);
        money_.resize(tokens_.size(), false);
        for (const Mention& mention : reading.mentions) mark_inside(mention);
    }

    void run()
    {
        for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) {
            const TokenRange range = reading_.sentences[s].tokens;
            if (range.empty()) continue;
            find_verbs(range);
            cut(range, s);
        }
    }

  private:
    /// Words of a figure or a date are no verbs; "50 were injured" keeps its verb.
    void mark_inside(const Mention& mention)
    {
        if (mention.type == MentionType::Ratio) return;
        const bool whole = mention.type != MentionType::Count;
        for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end && i < tokens_.size(); ++i) {
            const bool number = tokens_[i].span.begin < mention.number.end;
            const bool noun = mention.noun_phrase.contains(i) && !is(i, WordClass::Auxiliary) && !is(i, WordClass::VerbParticiple);
            if (whole || number || noun) inside_[i] = true;
            if (mention.type == MentionType::Money) money_[i] = true;
        }
    }

    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    std::string_view lower(std::uint32_t i) const { return tokens_.lower(i); }
    bool word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Word; }
    bool number(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Number; }

    /// The token before `i` that is no adverb and no negation; nothing at the sentence's start.
    std::optional<std::uint32_t> before(std::uint32_t i, std::uint32_t begin) const
    {
        for (int steps = 0; i > begin && steps < 4; ++steps) {
            --i;
            if (!is(i, WordClass::Adverb) && !is(i, WordClass::Negation)) return i;
        }
        return std::nullopt;
    }

    bool begins_object(std::uint32_t i, std::uint32_t end) const
    {
        if (i >= end) return false;
        if (number(i) || named_[i] || inside_[i]) return true;
        return is(i, WordClass::Determiner) || is(i, WordClass::Preposition) || is(i, WordClass::PersonPronoun) ||
               is(i, WordClass::ThingPronoun) || is(i, WordClass::GroupPronoun) || is(i, WordClass::Adverb) ||
               is(i, WordClass::Relative) || is(i, WordClass::Subordinator) || tokens_[i].has(Capitalised);
    }

    bool owner(std::uint32_t i) const { return without_possessive(tokens_.raw(i)).size() != tokens_.raw(i).size(); }

    /// A word that can stand at the end of a noun phrase.
    bool noun_like(std::uint32_t i) const
    {
        if (named_[i]) return true;
        if (tokens_.raw(i) == ")" || tokens_.raw(i) == "\"" || tokens_.raw(i) == "”") return true;
        if (number(i) && i > 0 && tokens_[i - 1].kind == TokenKind::Word && tokens_[i - 1].has(Capitalised) && !dated_[i]) return true; // "the Orion 40 has"
        if (tokens_[i].kind != TokenKind::Word) return false;
        for (const WordClass c : {WordClass::Determiner, WordClass::Preposition, WordClass::Conjunction, WordClass::Auxiliary}) {
            if (is(i, c)) return lower(i) == "that" || lower(i) == "this" || lower(i) == "others";
        }
        return true;
    }

    void find_verbs(TokenRange range)
    {
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (!word(i)) continue;
            if (named_[i] || (inside_[i] && tokens_[i].has(Capitalised))) continue; // "IS", "May 13": no verbs
            if (is(i, WordClass::Auxiliary)) kinds_[i] = i > range.begin && lower(i - 1) == "to" ? VerbKind::Infinitive : VerbKind::Helper;
            else if (!inside_[i]) kinds_[i] = verb_kind(i, range);
        }
        promote_lone_helpers(range);
        note_next_verbs(range);
    }

    /// Where the next verb at or after each token is, so that asking costs nothing.
    void note_next_verbs(TokenRange range)
    {
        std::uint32_t finite = range.end;
        std::uint32_t any = range.end;
        for (std::uint32_t i = range.end; i-- > range.begin;) {
            if (kinds_[i] == VerbKind::Finite) finite = i;
            if (kinds_[i] == VerbKind::Finite || kinds_[i] == VerbKind::Participle) any = i;
            next_finite_[i] = finite;
            next_any_[i] = any;
        }
    }

    VerbKind verb_kind(std::uint32_t i, TokenRange range) const
    {
        const bool past = is(i, WordClass::VerbPast);
        const bool participle = is(i, WordClass::VerbParticiple);
        const bool ing = is(i, WordClass::VerbIng);
        const bool base = is(i, WordClass::VerbBase);
        const bool third = is(i, WordClass::VerbThird);
        if (!past && !participle && !ing && !base && !third) return VerbKind::None;
        const auto prev = before(i, range.begin);
        if (!prev) return ing || participle ? VerbKind::Participle : VerbKind::None;
        if (lower(*prev) == "to" && base) return VerbKind::Infinitive;
        if (tokens_.raw(*prev) == "-" || (i + 1 < range.end && tokens_.raw(i + 1) == "-" && !tokens_[i + 1].has(SpaceBefore))) return VerbKind::None;
        if (kinds_[*prev] == VerbKind::Helper) return after_helper(i, *prev, range);
        if (ing) return ing_kind(i, *prev);
        if (past || participle) return past_kind(i, *prev, past, range);
        return present_kind(i, *prev, third, range);
    }

    VerbKind after_helper(std::uint32_t i, std::uint32_t helper, TokenRange range) const
    {
        const bool be = is(helper, WordClass::BeForm);
        const bool have = is(helper, WordClass::HaveForm);
        if (is(i, WordClass::VerbIng) && reading_.lemmas[i] == lower(i)) return VerbKind::None; // "was missing"
        if (be) return is(i, WordClass::VerbParticiple) || is(i, WordClass::VerbIng) ? VerbKind::Finite : VerbKind::None;
        if (have) return is(i, WordClass::VerbParticiple) ? VerbKind::Finite : VerbKind::None;
        return is(i, WordClass::VerbBase) && range.contains(i) ? VerbKind::Finite : VerbKind::None;
    }

    VerbKind ing_kind(std::uint32_t i, std::uint32_t prev) const
    {
        if (is(i, WordClass::Speech) && lower(prev) == "as") return VerbKind::Participle; // "quoted him as saying"
        if (leads_in(i, prev)) return VerbKind::Participle;
        if (is(i, WordClass::EventNoun) && prev + 1 == i && (is(prev, WordClass::Adjective) || gathering(i))) return VerbKind::None; // "a preliminary hearing for"
        if (is(prev, WordClass::Determiner) || is(prev, WordClass::Preposition) || owner(prev)) return VerbKind::None;
        const bool cut = tokens_[prev].kind == TokenKind::Symbol || is(prev, WordClass::Conjunction) || is(prev, WordClass::Subordinator);
        const bool object = begins_object(i + 1, tokens_.size()) || !is(i, WordClass::EventNoun);
        return cut || object ? VerbKind::Participle : VerbKind::None;
    }

    /// "The court hearing on": a noun behind another noun, never what somebody is doing to what follows.
    bool gathering(std::uint32_t i) const
    {
        const bool named = lower(i) == "hearing" || lower(i) == "meeting" || lower(i) == "wedding";
        return named && i + 1 < tokens_.size() && !is(i + 1, WordClass::Determiner) && !named_[i + 1] && word(i - 1) && !is(i - 1, WordClass::Auxiliary);
    }

    /// "After winning the vote, she", "by selling the mill": a clause of its own before the main one.
    bool leads_in(std::uint32_t i, std::uint32_t prev) const
    {
        const std::uint32_t begin = reading_.sentences[tokens_.sentence_of(i)].tokens.begin;
        if (prev != begin || !is(prev, WordClass::Preposition) || is(i, WordClass::EventNoun)) return false;
        return begins_object(i + 1, tokens_.size());
    }

    VerbKind past_kind(std::uint32_t i, std::uint32_t prev, bool past, TokenRange range) const
    {
        if (owner(prev)) return VerbKind::None; // "the crew's loved ones"
        if (money_[prev] && prev + 1 == i && is(i, WordClass::VerbParticiple) && !is(i, WordClass::Measuring)) return VerbKind::None; // "the $90 million guaranteed last year"
        if (is(prev, WordClass::Determiner) || number(prev)) {
            const bool pronoun = lower(prev) == "that" || lower(prev) == "this" || lower(prev) == "all" || lower(prev) == "some" || lower(prev) == "many" || lower(prev) == "several";
            if (!(pronoun && begins_object(i + 1, range.end))) return VerbKind::None;
        }
        if (is(prev, WordClass::Preposition) && !is(prev, WordClass::Subordinator)) return VerbKind::None;
        if (is(prev, WordClass::Conjunction) || tokens_[prev].kind == TokenKind::Symbol || is(prev, WordClass::Subordinator)) {
            if (begins_object(i + 1, range.end) || i + 1 == range.end || !word(i + 1)) return past ? VerbKind::Finite : VerbKind::Participle;
            return past && !is(i, WordClass::VerbParticiple) ? VerbKind::Finite : VerbKind::Participle;
        }
        if (is(prev, WordClass::Relative)) return VerbKind::Finite;
        if (!noun_like(prev)) return VerbKind::None;
        const bool by_whom = i + 2 < range.end && lower(i + 1) == "by" && !inside_[i + 2] && is(i, WordClass::VerbParticiple); // not "rose by 4 percent"
        if (by_whom) return VerbKind::Participle;
        return past ? VerbKind::Finite : VerbKind::Participle;
    }

    VerbKind present_kind(std::uint32_t i, std::uint32_t prev, bool third, TokenRange range) const
    {
        if (is(prev, WordClass::Relative)) return VerbKind::Finite;
        const bool pronoun = is(prev, WordClass::PersonPronoun) || is(prev, WordClass::ThingPronoun) || is(prev, WordClass::GroupPronoun) ||
                             lower(prev) == "we" || lower(prev) == "you" || lower(prev) == "i";
        if (pronoun) return lower(prev) != "its" && lower(prev) != "their" && lower(prev) != "his" && lower(prev) != "her" ? VerbKind::Finite : VerbKind::None;
        const bool verb_before = prev + 1 == i && kinds_[prev] != VerbKind::None && (is(prev, WordClass::VerbPast) || is(prev, WordClass::VerbParticiple));
        if (verb_before) return VerbKind::None; // "reached speeds of"
        const bool event = is(i, WordClass::EventNoun) && !reading_.sentences[tokens_.sentence_of(i)].headline;
        if (event && !(third && acts(i, prev, range))) return VerbKind::None;
        const bool cut = is(prev, WordClass::Conjunction) || tokens_.raw(prev) == ",";
        if (!cut && !noun_like(prev)) return VerbKind::None;
        if (i > range.begin && is(i - 1, WordClass::Increment)) return VerbKind::None;
        const bool ends = i + 1 >= range.end || tokens_[i + 1].kind == TokenKind::Symbol;
        if (third && !cut && opinion(i) && clause_follows(i + 1, range.end)) return VerbKind::Finite;
        const bool doing = i + 1 < range.end && is(i + 1, WordClass::VerbIng) && (reading_.lemmas[i] == "start" || reading_.lemmas[i] == "begin" || reading_.lemmas[i] == "keep" || reading_.lemmas[i] == "stop");
        if (!doing && !begins_object(i + 1, range.end) && !(ends && is(i, WordClass::Speech))) return VerbKind::None;
        if (third) return cut && i + 1 < range.end && is(i + 1, WordClass::Preposition) ? VerbKind::None : VerbKind::Finite;
        const std::string_view noun = lower(prev);
        const bool plural = noun.size() > 3 && noun.back() == 's' && reading_.lemmas[prev] != noun;
        const bool people = noun == "people" || noun == "children" || noun == "men" || noun == "women" || noun == "police";
        return (plural || people) && !(i + 1 < range.end && lower(i + 1) == "of") ? VerbKind::Finite : VerbKind::None;
    }

    /// "The Orion offers a lamp", "the firm launches its bid": no noun of an event.
    bool acts(std::uint32_t i, std::uint32_t prev, TokenRange range) const
    {
        const std::uint32_t next = i + 1;
        if (prev + 1 != i || next >= range.end || inside_[next] || !is(next, WordClass::Determiner) || is(prev, WordClass::Adjective) || owner(prev)) return false;
        const std::string_view noun = lower(prev);
        const bool plural = noun.size() > 3 && noun.back() == 's' && reading_.lemmas[prev] != noun;
        if (plural || number(prev) || !word(prev)) return false;
        std::uint32_t at = prev;
        for (int steps = 0; steps < 4 && at > range.begin && noun_like(at - 1) && word(at - 1); ++steps) --at;
        while (at > range.begin && is(at - 1, WordClass::Determiner)) --at;
        return at == range.begin || !is(at - 1, WordClass::Preposition);
    }

    /// "Expects sales will", "hopes the mill can": what somebody thinks may follow.
    bool opinion(std::uint32_t i) const
    {
        for (const std::string_view verb : {"expect", "hope", "fear", "believe", "think", "suggest", "predict", "forecast", "feel", "estimate", "mean", "show", "anticipate", "assume"}) {
            if (reading_.lemmas[i] == verb) return true;
        }
        return false;
    }

    /// A few words and a helper: "sales will", "the mill could".
    bool clause_follows(std::uint32_t i, std::uint32_t end) const
    {
        for (std::uint32_t at = i; at < std::min(end, i + 5) && word(at); ++at) {
            if (is(at, WordClass::Auxiliary) && !is(at, WordClass::HaveForm) && lower(at - 1) != "to") return at > i;
            if (is(at, WordClass::Preposition) || is(at, WordClass::Relative)) return false;
        }
        return false;
    }

    /// "The toll is 12": a helper that no verb follows is the verb.
    void promote_lone_helpers(TokenRange range)
    {
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (kinds_[i] != VerbKind::Helper) continue;
            bool helped = false;
            for (std::uint32_t j = i + 1; j < range.end && j < i + 5; ++j) {
                if (kinds_[j] == VerbKind::Finite || kinds_[j] == VerbKind::Helper) helped = true;
                if (helped || (!is(j, WordClass::Adverb) && !is(j, WordClass::Negation))) break;
            }
            if (!helped) kinds_[i] = VerbKind::Finite;
        }
    }

    bool verb_in(std::uint32_t begin, std::uint32_t end, bool participles) const
    {
        if (begin >= end) return false;
        return (participles ? next_any_[begin] : next_finite_[begin]) < end;
    }

    /// A clause may begin at `i`.
    bool may_begin(std::uint32_t i, TokenRange range) const
    {
        if (i <= range.begin) return false;
        const std::string_view raw = tokens_.raw(i);
        if (raw == ";" || raw == ":" || raw == "—" || raw == "–" || raw == "“") return true;
        if (raw == "-" && tokens_[i].has(SpaceBefore) && i + 1 < range.end && tokens_[i + 1].has(SpaceBefore)) return true;
        if (raw == ",") return true;
        if (resumes(i, range)) return true;
        if (is(i, WordClass::Conjunction)) return tokens_.raw(i - 1) != ",";
        if (is(i, WordClass::Relative) || is(i, WordClass::Subordinator)) {
            if (inside_[i] || (lower(i) == "as" && (number(i + 1 < range.end ? i + 1 : i) || lower(i - 1) == "as"))) return false;
            return tokens_.raw(i - 1) != "," && !is(i - 1, WordClass::Conjunction);
        }
        // After a closing quotation mark the speaker comes next: '" said a witness'.
        const bool inverted = i >= range.begin + 2 && (tokens_.raw(i - 2) == "\"" || tokens_.raw(i - 2) == "”");
        if (opinion(i - 1) && kinds_[i - 1] == VerbKind::Finite && clause_follows(i, range.end)) return true;
        if (said_before_date(i, range.begin)) return true;
        return said(i - 1) && !inverted && !opens_date(i) && !is(i, WordClass::Preposition) && lower(i) != "out" && lower(i) != "that";
    }

    /// "When he died in 2007 | he was 80", "the car | she bought": a pronoun that is a subject, behind a noun.
    bool resumes(std::uint32_t i, TokenRange range) const
    {
        if (!subject_pronoun(i) || i < range.begin + 2 || i + 1 >= range.end) return false;
        std::uint32_t verb = i + 1;
        while (verb + 1 < range.end && is(verb, WordClass::Adverb) && kinds_[verb] == VerbKind::None) ++verb;
        if (kinds_[verb] != VerbKind::Finite && kinds_[verb] != VerbKind::Helper) return false;
        return (number(i - 1) || (word(i - 1) && noun_like(i - 1))) && kinds_[i - 1] == VerbKind::None && !is(i - 1, WordClass::Relative) &&
               !is(i - 1, WordClass::Subordinator) && !is(i - 1, WordClass::Adverb) && !is(i - 1, WordClass::Adjective);
    }

    /// "Said Wednesday | the road": the day is that of the saying.
    bool said_before_date(std::uint32_t i, std::uint32_t begin) const
    {
        if (dated_[i] || !word(i) || is(i, WordClass::Preposition) || !dated_[i - 1] || kinds_[i] != VerbKind::None) return false;
        std::uint32_t at = i - 1;
        while (at > begin && (dated_[at] || (is(at, WordClass::Preposition) && dated_[at + 1]))) --at;
        return said(at);
    }

    /// "Wednesday", "on Wednesday".
    bool opens_date(std::uint32_t i) const
    {
        return dated_[i] || (is(i, WordClass::Preposition) && i + 1 < tokens_.size() && dated_[i + 1]);
    }

    /// After this verb comes what somebody says.
    bool said(std::uint32_t i) const
    {
        if (!is(i, WordClass::Speech) || is(i, WordClass::Measuring)) return false;
        return kinds_[i] == VerbKind::Finite || (kinds_[i] == VerbKind::Participle && is(i, WordClass::VerbIng));
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
        if (tokens_.raw(at) == ";") return true;
        const std::uint32_t word_at = skip_signs(at, end);
        if (word_at >= end) return false;
        const bool relative = is(word_at, WordClass::Relative) || (is(word_at, WordClass::Subordinator) && !is(word_at, WordClass::Preposition));
        const bool earlier = verb_in(begin, at, true);
        if (relative && verb_in(word_at, end, false)) return true;
        const bool comma_participle = kinds_[word_at] == VerbKind::Participle || (word_at + 1 < end && is(word_at, WordClass::Conjunction) && kinds_[word_at + 1] == VerbKind::Participle);
        if (!earlier) return false;
        if (comma_participle) return true;
        if (names_speakers(word_at, range.end)) return true;
        // After "said" and "but" the clause goes on to wherever its verb is.
        const std::string_view first = lower(word_at);
        const bool far = (at > range.begin && (said(at - 1) || said_before_date(at, range.begin))) || first == "but" || first == "while" || first == "whereas" || first == "although";
        return verb_in(word_at, far ? range.end : end, false);
    }

    /// ", officials and state media said": several speakers before one verb of speech.
    bool names_speakers(std::uint32_t at, std::uint32_t end) const
    {
        const std::uint32_t verb = next_finite_[at];
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
        if (range.begin == 0 || pronoun + 2 >= range.end || !is(pronoun, WordClass::Relative) || reading_.clauses.empty()) return range.begin;
        if (reading_.clauses.back().verb && reading_.clauses.back().sentence == tokens_.sentence_of(range.begin)) return range.begin;
        const std::string_view word = lower(pronoun);
        if (word != "who" && word != "which" && word != "that") return range.begin;
        const std::uint32_t first = next_finite_[pronoun];
        std::uint32_t group = pronoun + 1; // the relative pronoun is itself the subject
        while (group < first && (kinds_[group] == VerbKind::Helper || is(group, WordClass::Adverb) || is(group, WordClass::Negation))) ++group;
        if (first >= range.end || group != first || is(first, WordClass::Speech)) return range.begin;
        for (std::uint32_t i = first + 1; i + 1 < range.end; ++i) {
            if (tokens_[i].kind == TokenKind::Symbol && tokens_.raw(i) != "-") return range.begin;
            if (is(i, WordClass::Relative) || is(i, WordClass::Subordinator)) return range.begin;
            const bool helper = (kinds_[i] == VerbKind::Helper || (kinds_[i] == VerbKind::Finite && is(i, WordClass::BeForm))) && lower(i - 1) != "to";
            const bool pronoun_before = is(i - 1, WordClass::PersonPronoun) || is(i - 1, WordClass::ThingPronoun) || is(i - 1, WordClass::GroupPronoun) || is(i - 1, WordClass::Conjunction);
            if (helper) return pronoun_before || !noun_like(before_adverbs(i)) ? range.begin : before_adverbs(i) + 1;
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
            set_subject(clause);
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
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            if (kinds_[i] == VerbKind::Finite) {
                if (!finite) finite = i;
                const auto prev = before(i, range.begin);
                const bool helper = (prev && kinds_[*prev] == VerbKind::Helper) || is(i, WordClass::Auxiliary);
                if (helper && !helped) helped = i;
            } else if (kinds_[i] == VerbKind::Participle && !participle) {
                participle = i;
            }
        }
        if (!helped && participle == opening && takes_object(opening, range)) return participle; // "Checking the papers found on board, the crew ..."
        return helped ? helped : finite ? finite : participle;
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
        const auto prev = before(verb, begin);
        if (prev && is(*prev, WordClass::BeForm)) return true;
        const bool by = verb + 1 < tokens_.size() && lower(verb + 1) == "by";
        return by && kinds_[verb] == VerbKind::Participle;
    }

    /// The words before the verb group and after the last comma, without what leads in.
    void set_subject(Clause& clause)
    {
        std::uint32_t end = *clause.verb;
        while (end > clause.tokens.begin &&
               (kinds_[end - 1] == VerbKind::Helper || is(end - 1, WordClass::Adverb) || is(end - 1, WordClass::Negation) ||
                (ends_as_adverb(lower(end - 1)) && !named_[end - 1]))) --end;
        std::uint32_t begin = std::max(clause.tokens.begin, std::min(end, reading_.sentences[clause.sentence].story));
        const bool nobody = end < *clause.verb && is(end, WordClass::Negation) && end > begin && tokens_.raw(end - 1) == ","; // "Of the two, none was"
        bool led = false; // "After a year of silence, he": the subject comes behind the comma
        while (begin < end && (tokens_[begin].kind == TokenKind::Symbol || is(begin, WordClass::Conjunction) ||
                               (is(begin, WordClass::Subordinator) && !number(begin)))) {
            led = led || is(begin, WordClass::Preposition);
            ++begin;
        }
        led = led || leads(begin, end);
        if (led) {
            const std::uint32_t first = begin;
            for (std::uint32_t i = begin; i + 1 < end; ++i) {
                if (tokens_.raw(i) == "," && !inside_[i]) begin = i + 1;
            }
            if (begin == first) begin = behind_place(begin, end);
            if (const TokenRange behind = begin == first && !nobody ? behind_verb(clause) : TokenRange{}; !behind.empty()) {
                clause.subject_tokens = behind;
                return;
            }
            if (only_time(begin, end) || nobody || (begin == first && only_leads(clause, begin, end))) begin = end;
        }
        begin = without_relative(begin, end);
        clause.subject_tokens = {begin, end};
    }

    /// What begins there only leads in to the subject: "In May", "According to Holm", "Coupled with a battery, the lamp".
    bool leads(std::uint32_t begin, std::uint32_t end) const
    {
        if (begin >= end || is(begin, WordClass::Relative)) return false;
        if (is(begin, WordClass::Preposition) || lower(begin) == "according") return true;
        if (begin + 2 >= end || !word(begin) || named_[begin] || !lower(begin).ends_with("ed") || !is(begin + 1, WordClass::Preposition)) return false;
        for (std::uint32_t i = begin + 2; i + 1 < end; ++i) {
            if (tokens_.raw(i) == "," && !inside_[i]) return true;
        }
        return false;
    }

    /// "In the hall | the mayor was": the second noun phrase is the subject, which no comma parts from the first.
    std::uint32_t behind_place(std::uint32_t begin, std::uint32_t end) const
    {
        for (std::uint32_t i = begin + 2; i < end; ++i) {
            if (!word(i - 1) && !number(i - 1)) continue;
            const bool joined = is(i - 1, WordClass::Preposition) || is(i - 1, WordClass::Determiner) || is(i - 1, WordClass::Conjunction) ||
                                is(i - 1, WordClass::Adverb) || is(i - 1, WordClass::Adjective) || owner(i - 1) || kinds_[i - 1] != VerbKind::None;
            const bool opens = (lower(i) == "the" || lower(i) == "a" || lower(i) == "an") || (is(i, WordClass::PersonPronoun) && i + 1 == end);
            if (opens && !joined) return i;
        }
        return begin;
    }

    /// "Among the papers was | a list of names": the subject comes behind the verb.
    TokenRange behind_verb(const Clause& clause) const
    {
        const std::uint32_t begin = *clause.verb + 1;
        if (!is(*clause.verb, WordClass::BeForm) || begin >= clause.tokens.end) return {};
        const bool article = lower(begin) == "the" || lower(begin) == "a" || lower(begin) == "an" || lower(begin) == "another";
        if (!article && !named_[begin] && !number(begin) && !inside_[begin]) return {};
        std::uint32_t end = begin;
        while (end < clause.tokens.end && (tokens_[end].kind != TokenKind::Symbol || inside_[end] || named_[end])) ++end;
        return {begin, end};
    }

    /// "And at one point | was held": a conjunction, a short lead-in and no subject.
    bool only_leads(const Clause& clause, std::uint32_t begin, std::uint32_t end) const
    {
        if (begin == clause.tokens.begin || begin >= end || end - begin > 4 || !is(begin, WordClass::Preposition)) return false;
        const bool joined = is(begin - 1, WordClass::Conjunction) && clause.tokens.begin > reading_.sentences[clause.sentence].tokens.begin;
        const bool single = begin + 1 < end && (lower(begin + 1) == "one" || lower(begin + 1) == "the" || lower(begin + 1) == "that" || lower(begin + 1) == "some" || lower(begin + 1) == "least");
        return joined && single && !number(begin + 1);
    }

    /// "The boats which the navy bought", "where she lived": not the pronoun is the subject.
    std::uint32_t without_relative(std::uint32_t begin, std::uint32_t end) const
    {
        if (end > begin + 1 && subject_pronoun(end - 1) && !is(end - 2, WordClass::Conjunction)) return end - 1;
        const bool relative = begin + 1 < end && is(begin, WordClass::Relative) && !is(begin, WordClass::Determiner);
        const bool that = begin + 1 < end && lower(begin) == "that";
        if (!relative && !that) return begin;
        const bool names = named_[begin + 1] || is(begin + 1, WordClass::Determiner) || number(begin + 1);
        const bool told = that && word(begin + 1) && begin > 0 && !is(begin + 1, WordClass::Adverb) && begin + 2 == end; // "said that traffic"
        return names || told ? begin + 1 : begin;
    }

    bool subject_pronoun(std::uint32_t i) const
    {
        const std::string_view text = lower(i);
        return text == "he" || text == "she" || text == "it" || text == "they" || text == "we" || text == "i";
    }

    /// "On Thursday" before a verb: no subject.
    bool only_time(std::uint32_t begin, std::uint32_t end) const
    {
        bool time = false;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!dated_[i] && !is(i, WordClass::Preposition)) return false;
            time = time || dated_[i];
        }
        return time;
    }

    Reading& reading_;
    const TokenBuffer& tokens_;
    std::vector<VerbKind> kinds_;
    std::vector<std::uint32_t> next_finite_;
    std::vector<std::uint32_t> next_any_;
    std::vector<bool> dated_;
    std::vector<bool> named_;
    std::vector<bool> money_;
    std::vector<bool> inside_; ///< within a figure or date, not its first token
};

} // namespace

void find_clauses(Reading& reading)
{
    ClauseFinder(reading).run();
    find_subjects(reading);
}

} // namespace crosscheck
