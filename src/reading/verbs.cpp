#include "reading/verbs.h"

#include <algorithm>
#include <array>

namespace crosscheck {

Verbs::Verbs(const Reading& reading)
    : reading_(reading), tokens_(reading.tokens), kinds_(tokens_.size()), next_finite_(tokens_.size(), 0), next_any_(tokens_.size(), 0),
      dated_(dated_tokens(reading)), named_(named_tokens(reading)), money_(tokens_.size()), inside_(tokens_.size()), numeral_(tokens_.size())
{
    for (const Mention& mention : reading.mentions) mark_inside(mention);
}

/// Words of a figure or a date are no verbs; "50 were injured" keeps its verb.
void Verbs::mark_inside(const Mention& mention)
{
    if (mention.type == MentionType::Ratio) return;
    const bool whole = mention.type != MentionType::Count;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end && i < tokens_.size(); ++i) {
        const bool number = tokens_[i].span.begin < mention.number.end;
        const bool modifier = i + 1 < mention.noun_phrase.end && i + 1 < mention.tokens.end && mention.noun_phrase.contains(i + 1); // "one attempted murder charge"
        const bool noun = mention.noun_phrase.contains(i) && !is(i, WordClass::Auxiliary) && (modifier || !is(i, WordClass::VerbParticiple));
        if (whole || number || noun) inside_.set(i, true);
        if (number && !whole) numeral_.set(i, true);
        if (mention.type == MentionType::Money) money_.set(i, true);
    }
}

std::optional<std::uint32_t> Verbs::before(std::uint32_t i, std::uint32_t begin) const
{
    for (int steps = 0; i > begin && steps < 4; ++steps) {
        --i;
        const bool adverb = is(i, WordClass::Adverb) || is(i, WordClass::Negation) || (ends_as_adverb(lower(i)) && !named_[i] && !inside_[i]); // "newly elected"
        if (!adverb) return i;
    }
    return std::nullopt;
}

bool Verbs::begins_object(std::uint32_t i, std::uint32_t end) const
{
    if (i >= end) return false;
    if (number(i) || named_[i] || inside_[i]) return true;
    return is(i, WordClass::Determiner) || is(i, WordClass::Preposition) || is(i, WordClass::PersonPronoun) ||
           is(i, WordClass::ThingPronoun) || is(i, WordClass::GroupPronoun) || is(i, WordClass::Adverb) ||
           is(i, WordClass::Relative) || is(i, WordClass::Subordinator) || tokens_[i].has(Capitalised);
}

bool Verbs::owner(std::uint32_t i) const
{
    return without_possessive(tokens_.raw(i)).size() != tokens_.raw(i).size();
}

bool Verbs::noun_like(std::uint32_t i) const
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

bool Verbs::subject_pronoun(std::uint32_t i) const
{
    const std::string_view text = lower(i);
    return text == "he" || text == "she" || text == "it" || text == "they" || text == "we" || text == "i";
}

void Verbs::find(TokenRange range)
{
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (!word(i)) continue;
        if (named_[i] || (inside_[i] && tokens_[i].has(Capitalised))) continue; // "IS", "May 13": no verbs
        if (is(i, WordClass::Auxiliary) && inside_[i]) continue; // "at 8:30 am"
        if (is(i, WordClass::Auxiliary)) kinds_.set(i, i > range.begin && lower(i - 1) == "to" ? VerbKind::Infinitive : VerbKind::Helper);
        else if (!inside_[i]) kinds_.set(i, verb_kind(i, range));
    }
    promote_lone_helpers(range);
    promote_behind_name(range);
    promote_planned(range);
    note_next_verbs(range);
}

/// Where the next verb at or after each token is, so that asking costs nothing.
void Verbs::note_next_verbs(TokenRange range)
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

bool Verbs::prefixed(std::uint32_t i, std::uint32_t begin) const
{
    if (i < begin + 2 || tokens_.raw(i - 1) != "-" || tokens_[i].has(SpaceBefore)) return false;
    return lower(i - 2) == "re" || lower(i - 2) == "co";
}

VerbKind Verbs::verb_kind(std::uint32_t i, TokenRange range) const
{
    const bool past = is(i, WordClass::VerbPast);
    const bool participle = is(i, WordClass::VerbParticiple);
    const bool ing = is(i, WordClass::VerbIng);
    const bool base = is(i, WordClass::VerbBase);
    const bool third = is(i, WordClass::VerbThird);
    if (!past && !participle && !ing && !base && !third) return VerbKind::None;
    const auto prev = before(prefixed(i, range.begin) ? i - 2 : i, range.begin);
    if (!prev) return ing || participle ? VerbKind::Participle : VerbKind::None;
    if (lower(*prev) == "to" && lower(i) == "date") return VerbKind::None; // "to date the film has"
    if (lower(i) == "times" && inside_[*prev]) return VerbKind::None;       // "four or five times a week"
    if (lower(*prev) == "to" && base) return VerbKind::Infinitive;
    if (tokens_.raw(*prev) == "-" || (i + 1 < range.end && tokens_.raw(i + 1) == "-" && !tokens_[i + 1].has(SpaceBefore))) return VerbKind::None;
    if (kinds_[*prev] == VerbKind::Helper) return after_helper(i, *prev, range);
    if (ing) return ing_kind(i, *prev);
    if (past || (participle && !base)) return past_kind(i, *prev, past, range);
    return present_kind(i, *prev, third, range);
}

VerbKind Verbs::after_helper(std::uint32_t i, std::uint32_t helper, TokenRange range) const
{
    const bool be = is(helper, WordClass::BeForm);
    const bool have = is(helper, WordClass::HaveForm);
    if (is(i, WordClass::VerbIng) && reading_.lemmas[i] == lower(i)) return VerbKind::None; // "was missing"
    if (be) return is(i, WordClass::VerbParticiple) || is(i, WordClass::VerbIng) ? VerbKind::Finite : VerbKind::None;
    if (have) return is(i, WordClass::VerbParticiple) ? VerbKind::Finite : VerbKind::None;
    return is(i, WordClass::VerbBase) && range.contains(i) ? VerbKind::Finite : VerbKind::None;
}

VerbKind Verbs::ing_kind(std::uint32_t i, std::uint32_t prev) const
{
    if (is(i, WordClass::Speech) && lower(prev) == "as") return VerbKind::Participle; // "quoted him as saying"
    if (leads_in(i, prev)) return VerbKind::Participle;
    if (is(i, WordClass::EventNoun) && prev + 1 == i && (is(prev, WordClass::Adjective) || gathering(i))) return VerbKind::None; // "a preliminary hearing for"
    if (is(prev, WordClass::Determiner) || is(prev, WordClass::Preposition) || owner(prev)) return VerbKind::None;
    const bool cut = tokens_[prev].kind == TokenKind::Symbol || is(prev, WordClass::Conjunction) || is(prev, WordClass::Subordinator);
    const bool listed = i + 2 < tokens_.size() && is(i + 1, WordClass::Conjunction) && !is(i + 2, WordClass::VerbIng) && prev > 0 && is(prev - 1, WordClass::Preposition);
    if (!cut && listed) return VerbKind::None; // "for data consulting and support"
    const bool object = begins_object(i + 1, tokens_.size()) || !is(i, WordClass::EventNoun);
    return cut || object ? VerbKind::Participle : VerbKind::None;
}

/// "The court hearing on": a noun behind another noun, never what somebody is doing to what follows.
bool Verbs::gathering(std::uint32_t i) const
{
    const bool named = lower(i) == "hearing" || lower(i) == "meeting" || lower(i) == "wedding";
    if (named && tokens_.raw(i - 1) == "," && i > 1 && dated_[i - 2]) { // "a March 30, 1972, meeting"
        std::uint32_t date = i - 2;
        while (date > 0 && dated_[date - 1]) --date;
        return date > 0 && is(date - 1, WordClass::Determiner);
    }
    return named && i + 1 < tokens_.size() && !is(i + 1, WordClass::Determiner) && !named_[i + 1] && word(i - 1) && !is(i - 1, WordClass::Auxiliary);
}

/// "After winning the vote, she", "by selling the mill": a clause of its own before the main one.
bool Verbs::leads_in(std::uint32_t i, std::uint32_t prev) const
{
    const std::uint32_t begin = reading_.sentences[tokens_.sentence_of(i)].tokens.begin;
    if (prev != begin || !is(prev, WordClass::Preposition) || is(i, WordClass::EventNoun)) return false;
    return begins_object(i + 1, tokens_.size());
}

/// "The popular syndicated show", "two masked men".
bool Verbs::describes(std::uint32_t i, std::uint32_t prev, TokenRange range) const
{
    if (i + 1 >= range.end || !word(i + 1) || begins_object(i + 1, range.end)) return false;
    if (is(prev, WordClass::Adjective)) return prev > range.begin && is(prev - 1, WordClass::Determiner);
    const std::string_view noun = lower(i + 1);
    const bool plural = reading_.lemmas[i + 1] != noun || noun == "people";
    return numeral_[prev] && word(prev) && plural && lower(i).ends_with("ed");
}

VerbKind Verbs::past_kind(std::uint32_t i, std::uint32_t prev, bool past, TokenRange range) const
{
    const bool degree = prev + 1 < i && ends_as_adverb(lower(i - 1)) && i + 1 < range.end && named_[i + 1];
    if (degree && (is(prev, WordClass::Subordinator) || is(prev, WordClass::Conjunction))) return VerbKind::None; // "before heavily indebted Greece gets"
    if (owner(prev)) return VerbKind::None; // "the crew's loved ones"
    const bool of_year = dated_[prev] && prev + 1 == i && prev > range.begin && is(prev - 1, WordClass::Determiner) && is(i, WordClass::VerbParticiple);
    if (of_year && i + 1 < range.end && word(i + 1) && !begins_object(i + 1, range.end)) return VerbKind::None; // "the 1998 animated film"
    if (reading_.lemmas[i] == "propel" && prev + 1 == i && i + 1 < range.end && word(i + 1) && !begins_object(i + 1, range.end)) return VerbKind::None; // "a rocket propelled grenade"
    if (money_[prev] && prev + 1 == i && is(i, WordClass::VerbParticiple) && !is(i, WordClass::Measuring)) return VerbKind::None; // "the $90 million guaranteed last year"
    bool stands_alone = false; // "they all looked after", "many of these came back"
    if (is(prev, WordClass::Determiner) || (number(prev) && !dated_[prev])) {
        const bool pronoun = lower(prev) == "that" || lower(prev) == "this" || lower(prev) == "these" || lower(prev) == "those" || lower(prev) == "all" || lower(prev) == "some" || lower(prev) == "many" || lower(prev) == "several";
        const bool surely = past && !is(i, WordClass::VerbParticiple) && (lower(prev) == "these" || lower(prev) == "those"); // "many of these came back"
        if (surely) return VerbKind::Finite;
        const std::string_view how = i + 2 < range.end && is(i + 2, WordClass::Preposition) ? lower(i + 1) : std::string_view{};
        const bool lasted = lower(prev) == "that" && (how == "late" || how == "well" || how == "far" || how == "deep" || how == "early"); // "a session that stretched late into Tuesday"
        if (!(pronoun && begins_object(lasted ? i + 2 : i + 1, range.end))) return VerbKind::None;
        stands_alone = lower(prev) == "all" && past && prev > range.begin && is(prev - 1, WordClass::GroupPronoun);
    }
    if (is(prev, WordClass::Preposition) && !is(prev, WordClass::Subordinator)) return VerbKind::None;
    if (prev + 1 == i && describes(i, prev, range)) return VerbKind::None;
    const bool told = kinds_[prev] == VerbKind::Finite && is(prev, WordClass::Speech) && prev + 1 == i && i + 1 < range.end && word(i + 1);
    if (told && lower(i).ends_with("ed") && reading_.lemmas[i + 1] != lower(i + 1)) return VerbKind::None; // "say armed robbers cleaned"
    if (is(prev, WordClass::Conjunction) || tokens_[prev].kind == TokenKind::Symbol || is(prev, WordClass::Subordinator)) {
        if (begins_object(i + 1, range.end) || i + 1 == range.end || !word(i + 1)) return past ? VerbKind::Finite : VerbKind::Participle;
        const bool joined = past && is(prev, WordClass::Conjunction) && prev + 1 == i && is(i + 1, WordClass::Adjective) && !is(i + 1, WordClass::EventNoun) && verb_before(i, range.begin);
        if (joined) return VerbKind::Finite; // "and caused heavy damage to"
        if (past && is(i, WordClass::Speech) && tokens_.raw(prev) == "," && clause_follows(i + 1, range.end)) return VerbKind::Finite; // "Holm, a baker, said bread would"
        return past && !is(i, WordClass::VerbParticiple) ? VerbKind::Finite : VerbKind::Participle;
    }
    if (is(prev, WordClass::Relative)) return VerbKind::Finite;
    if (!noun_like(prev) && !dated_[prev] && !stands_alone) return VerbKind::None; // "the indictment in 1993 brought"
    if (is(i, WordClass::VerbParticiple) && (by_whom(i + 1, range.end) || shortened(i, range.end))) return VerbKind::Participle;
    return past ? VerbKind::Finite : VerbKind::Participle;
}

/// "A post designed to please", "a firm based in Riga": what nobody designs "to" and bases "in".
bool Verbs::shortened(std::uint32_t i, std::uint32_t end) const
{
    if (i + 1 >= end || !is(i + 1, WordClass::Preposition)) return false;
    for (const std::string_view verb : {"design", "intend", "mean", "base", "locate", "know", "situate", "entitle", "equip"}) {
        if (reading_.lemmas[i] == verb) return true;
    }
    return false;
}

/// "Posted by Ada Holm", "posted late on Monday by Ada Holm"; not "rose by 4 percent".
bool Verbs::by_whom(std::uint32_t i, std::uint32_t end) const
{
    constexpr std::uint32_t reach = 6;
    const std::uint32_t limit = std::min(end, i + reach);
    while (i < limit && lower(i) != "by" && (dated_[i] || is(i, WordClass::Adverb) || lower(i) == "late" || lower(i) == "early" || lower(i) == "online" || (is(i, WordClass::Preposition) && i + 1 < limit && dated_[i + 1]))) ++i;
    return i + 1 < end && lower(i) == "by" && !inside_[i + 1];
}

/// "Holm faces trial in Riga": the one word of the sentence that may be its verb, behind the name it begins with.
void Verbs::promote_behind_name(TokenRange range)
{
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (kinds_[i] == VerbKind::Finite) return;
    }
    std::uint32_t i = std::max(range.begin, reading_.sentences[tokens_.sentence_of(range.begin)].story);
    const std::uint32_t first = i;
    while (i + 1 < range.end && (named_[i] || is(i, WordClass::Title))) ++i;
    if (i == first || i + 1 >= range.end || owner(i - 1) || !is(i, WordClass::VerbThird) || inside_[i] || !word(i + 1) || tokens_[i].has(Capitalised)) return;
    kinds_.set(i, VerbKind::Finite);
}

/// "Holm to cut 300 jobs": the verb of a headline that tells what is to come.
void Verbs::promote_planned(TokenRange range)
{
    static constexpr std::array<std::string_view, 20> kAims{"plan", "bid", "chance", "way", "decision", "move", "effort", "attempt", "call", "deal", "push", "drive",
                                                            "plot", "right", "fight", "race", "time", "agreement", "proposal", "how"};
    constexpr std::uint32_t longest = 8;
    if (!reading_.sentences[tokens_.sentence_of(range.begin)].headline) return;
    std::uint32_t first = range.end;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (kinds_[i] == VerbKind::Finite || kinds_[i] == VerbKind::Helper || (kinds_[i] == VerbKind::Participle && first == range.end)) return;
        if (kinds_[i] == VerbKind::Infinitive && first == range.end) first = i;
    }
    const std::uint32_t story = std::max(range.begin, reading_.sentences[tokens_.sentence_of(range.begin)].story);
    if (first == range.end || first < story + 2 || first - story > longest || lower(first - 1) != "to" || !noun_like(first - 2) || is(first - 2, WordClass::Adjective)) return;
    if (std::find(kAims.begin(), kAims.end(), reading_.lemmas[first - 2]) != kAims.end()) return;
    for (std::uint32_t i = story; i < first; ++i)
        if (tokens_[i].kind == TokenKind::Symbol && tokens_.raw(i) != "-" && tokens_.raw(i) != "'s" && tokens_.raw(i) != "’s") return;
    kinds_.set(first, VerbKind::Finite);
}

/// "The toll is 12": a helper that no verb follows is the verb.
void Verbs::promote_lone_helpers(TokenRange range)
{
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (kinds_[i] != VerbKind::Helper) continue;
        bool helped = false;
        for (std::uint32_t j = i + 1; j < range.end && j < i + 5; ++j) {
            if (kinds_[j] == VerbKind::Finite || kinds_[j] == VerbKind::Helper) helped = true;
            if (helped || (!is(j, WordClass::Adverb) && !is(j, WordClass::Negation))) break;
        }
        const bool gerund = lower(i) == "being" || (i > range.begin + 1 && (lower(i) == "doing" || lower(i) == "having"));
        const bool noun = gerund && i > range.begin && is(i - 1, WordClass::Preposition); // "guilty of being a thief"
        if (!helped) kinds_.set(i, noun ? VerbKind::None : VerbKind::Finite);
    }
}

} // namespace crosscheck
