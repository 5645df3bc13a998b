#include <algorithm>
#include <cmath>

#include "mention/finder.h"
#include "mention/hedge.h"

// What a number counts, and the numbers that count nothing.

namespace crosscheck {
namespace {

/// "A four-legged robot", "three-tiered prices": the parts that it has, and not the robot, are counted.
std::optional<std::string> part_of_compound(std::string_view word)
{
    static constexpr std::pair<std::string_view, std::string_view> kParts[] = {
        {"legged", "leg"}, {"tiered", "tier"}, {"storied", "storey"}, {"storeyed", "storey"}, {"headed", "head"}, {"wheeled", "wheel"},
        {"engined", "engine"}, {"sided", "side"}, {"winged", "wing"}, {"pronged", "prong"}, {"masted", "mast"}, {"bedroomed", "bedroom"},
        {"roomed", "room"}, {"eyed", "eye"}, {"fingered", "finger"}, {"toed", "toe"}, {"layered", "layer"}};
    for (const auto& [form, noun] : kParts)
        if (form == word)
            return std::string(noun);
    return std::nullopt;
}

} // namespace

void MentionFinder::set_noun(const Noun& noun, Mention& mention) const
{
    mention.type = MentionType::Count;
    mention.head = noun.head;
    mention.noun_phrase = noun.phrase;
    mention.noun = noun.noun;
    mention.unit = noun.person ? "person" : noun.noun;
}

/// What "them" stands for: what the last count of this or the previous sentence
/// counted, else the nearest plural noun.
std::optional<Noun> MentionFinder::antecedent(std::uint32_t i, bool counted_only) const
{
    std::uint32_t sentence = scan_.tokens().sentence_of(i);
    int looked = 0;
    for (auto last = found_.rbegin(); last != found_.rend() && looked < 8; ++last, ++looked) {
        if (last->type != MentionType::Count || last->noun == "other" || last->noun == "one" ||
            last->noun == "count" || last->noun == "time")
            continue;
        if (scan_.tokens().sentence_of(last->tokens.begin) + 2 < sentence)
            break;
        Noun noun;
        noun.head = *last->head;
        noun.phrase = {i, i + 1};
        noun.noun = last->noun;
        noun.person = last->unit == "person";
        return noun;
    }
    if (counted_only)
        return std::nullopt;
    if (std::optional<Noun> near = noun_before(scan_, i))
        return near;
    if (sentence == 0)
        return std::nullopt;
    TokenRange here = scan_.sentence();
    TokenRange earlier = scan_.tokens().sentences()[sentence - 1];
    scan_.enter(earlier);
    std::optional<Noun> noun = noun_before(scan_, earlier.end);
    scan_.enter(here);
    return noun;
}

/// "the three", "all four", "another 2,000", "dozens more", "two fled": things
/// counted before.
bool MentionFinder::as_rest(const Amount& low, const Amount& last, Mention& mention)
{
    const Number& number = last.number;
    if (last.unit != 0 || last.currency != 0 || last.percent || number.decimal || number.pure_fraction ||
        year_like(low) || label_before(low) || scan_.hyphen(last.tokens.end))
        return false;
    std::uint32_t begin = low.tokens.begin;
    std::uint32_t end = last.tokens.end;
    bool more = scan_.is(end, "more") && !scan_.is(end + 1, "than");
    std::uint32_t next = more ? end + 1 : end;
    bool alone = !scan_.word(next) || scan_.role(next, WordRole::Stop) || scan_.role(next, WordRole::Verb) ||
                 scan_.role(next, WordRole::State);
    static constexpr std::string_view determiners[] = {"the", "all", "other", "another", "remaining", "further", "these", "those", "only"};
    bool determined = begin > first() && std::find(std::begin(determiners), std::end(determiners), scan_.lower(begin - 1)) != std::end(determiners);
    bool subject = begin == first() && !number.in_digits && scan_.role(end, WordRole::Verb) && number.value >= 2;
    bool spelled_one = number.value == 1;
    if (!alone || spelled_one || !(more || determined || subject))
        return false;
    std::optional<Noun> noun = antecedent(begin, true);
    if (!noun)
        return false;
    noun->phrase = {begin, begin + 1};
    set_noun(*noun, mention);
    mention.tokens.end = next;
    return true;
}

/// "four of the victims", "two of them", "three of our citizens", "one of whom"; `of` is the token "of".
std::optional<Noun> MentionFinder::partitive(const Amount& last, std::uint32_t of) const
{
    std::uint32_t i = of + 1;
    if ((scan_.is(i, "those") || scan_.is(i, "them")) && (scan_.is(i + 1, "who") || scan_.is(i + 1, "whose") || scan_.is(i + 1, "whom")))
        return people_at(i);
    if (scan_.is(i, "them") || scan_.is(i, "these") || scan_.is(i, "those") || scan_.is(i, "which")) {
        if (!scan_.word(i + 1) || scan_.role(i + 1, WordRole::Stop) || scan_.role(i + 1, WordRole::Verb) || scan_.is(i, "them")) {
            std::optional<Noun> noun = antecedent(last.tokens.begin, false);
            if (noun)
                noun->phrase = {i, i + 1};
            return noun;
        }
    }
    if (scan_.is(i, "whom") || scan_.is(i, "us") || scan_.is(i, "you")) return people_at(i);
    static constexpr std::string_view determiners[] = {"the", "his", "her", "its", "their", "our", "my", "your", "those", "these"};
    bool figures = scan_.digits(i) || scan_.role(i, WordRole::Cardinal); // "21 of 25 bouts"
    bool determined = figures || std::find(std::begin(determiners), std::end(determiners), scan_.lower(i)) != std::end(determiners);
    std::uint32_t owned = i; // "seven of Example's friends"
    while (owned < i + 3 && scan_.word(owned) && scan_.stem(owned).size() == scan_.lower(owned).size())
        ++owned;
    bool by_name = owned < i + 3 && scan_.word(owned) && scan_.capital(i) && scan_.word(owned + 1);
    bool free = last.number.kind == NumberKind::Vague || last.number.kind == NumberKind::Couple ||
                scan_.is(last.number.tokens.end - 1, "dozen") || scan_.is(last.number.tokens.end - 1, "score");
    if (!determined && !free && !by_name)
        return std::nullopt;
    std::uint32_t start = figures ? i : determined ? i + 1 : by_name ? owned + 1 : i;
    for (std::uint32_t owner = start; owner < start + 3 && scan_.word(owner); ++owner) {
        bool owns = scan_.stem(owner).size() != scan_.lower(owner).size();
        if (owns && (scan_.digits(owner + 1) || scan_.role(owner + 1, WordRole::Cardinal))) {
            start = owner + 1; // "twenty of the office's 40 workers"
            break;
        }
    }
    // "two of the three victims"
    std::optional<Amount> inner = scan_.digits(start) || scan_.role(start, WordRole::Cardinal)
                                      ? read_amount(scan_, start)
                                      : std::nullopt;
    if (inner && (inner->unit != 0 || inner->currency != 0 || scan_.hyphen(inner->tokens.end)))
        return std::nullopt;
    if (inner)
        start = inner->tokens.end;
    std::optional<Noun> noun = read_noun(scan_, start, NounNumber::Plural);
    if (noun && inner && verb_of_part(*noun))
        return people_at(start);
    if (noun && (determined || by_name))
        noun->phrase.begin = start;
    return noun;
}

/// A figure that counts nothing: a year, a score, part of a name, what a label numbers.
bool MentionFinder::cannot_count(const Amount& low, const Amount& last) const
{
    const Number& number = last.number;
    if (last.unit != 0 || last.currency != 0 || last.percent || number.pure_fraction || (number.decimal && number.value < 1000))
        return true;
    std::uint32_t end = last.tokens.end;
    if (year_like(low) && low.tokens.begin > first() && !plural_noun(scan_, end))
        return true;
    bool apostrophe = low.tokens.begin > first() && scan_.symbol(low.tokens.begin - 1) &&
                      !scan_.hyphen(low.tokens.begin - 1);
    bool named = low.number.plain && part_of_name(low) &&
                 (apostrophe || low.number.integer_digits >= 4 || low.number.leading_zero || scan_.hyphen(low.tokens.begin - 1));
    bool state = scan_.role(end, WordRole::State); // "Shooting-1 dead, 2 injured"
    return (named && !state) || (label_before(low) && !scan_.role(low.tokens.begin - 1, WordRole::WeakLabel));
}

/// "12 of the 189 died": the verb behind the whole is of its part.
bool MentionFinder::verb_of_part(const Noun& noun) const
{
    static constexpr std::string_view verbs[] = {"died", "dies", "die", "fled", "survived", "survive", "escaped", "perished", "perish"};
    static constexpr std::string_view groups[] = {"were", "are", "was", "is", "have", "has", "remain", "remains"};
    if (!noun.person || noun.noun != "person") return false;
    const std::string_view opens = scan_.lower(noun.phrase.begin);
    return std::find(std::begin(verbs), std::end(verbs), opens) != std::end(verbs) ||
           std::find(std::begin(groups), std::end(groups), opens) != std::end(groups);
}

/// Whether the figure at `begin` is the whole behind "12 of the".
bool MentionFinder::behind_part(std::uint32_t begin) const
{
    const std::uint32_t of = begin > first() + 1 && scan_.is(begin - 1, "the") ? begin - 2 : begin - 1;
    return begin > first() + 1 && scan_.is(of, "of") && !found_.empty() && found_.back().tokens.end == of;
}

/// "A 12,000-strong crowd": the people that are so many.
void MentionFinder::count_strong(std::uint32_t strong, Mention& mention) const
{
    std::optional<Noun> group = read_noun(scan_, strong + 1, NounNumber::Singular);
    Noun people = group && group->head <= strong + 2 ? *group : people_at(strong);
    people.person = true;
    set_noun(people, mention);
    mention.tokens.end = strong + 1;
}

/// "A 12-member crew", "four-sided": nothing when no compound is there that counts or forbids it.
std::optional<bool> MentionFinder::as_compound(const Amount& last, Mention& mention)
{
    const Number& number = last.number;
    const std::uint32_t end = last.tokens.end;
    if (!scan_.hyphen(end) || !scan_.glued(end + 1) || !scan_.word(end + 1))
        return std::nullopt;
    if (std::optional<std::string> part = part_of_compound(scan_.lower(end + 1))) {
        if (number.value == 1)
            return false; // "one-sided" counts no sides
        Noun noun;
        noun.head = end + 1;
        noun.phrase = {end + 1, end + 2};
        noun.noun = *part;
        set_noun(noun, mention);
        mention.tokens.end = end + 2;
        return true;
    }
    if (scan_.is(end + 1, "strong") && number.value >= 2) {
        count_strong(end + 1, mention);
        return true;
    }
    std::optional<Noun> noun = read_noun(scan_, end + 1, NounNumber::Compound);
    bool tail = scan_.is(end + 1, "odd") || scan_.is(end + 1, "plus");
    if (scan_.is(end + 1, "something")) // "an 80-something singer"
        return false;
    bool adverb = tail || scan_.is(end + 1, "time") || scan_.is(end + 1, "times");
    bool one_letter = noun && scan_.raw(noun->head).size() == 1; // "3-D"
    bool letters = noun && scan_.tokens()[noun->head].has(AllCaps) && number.in_digits && number.value >= 100;
    if (one_letter || letters)
        return false;
    if (noun && !adverb) {
        set_noun(*noun, mention);
        mention.tokens.end = noun->phrase.end;
        return true;
    }
    return tail ? std::nullopt : std::optional(false);
}

/// "Three of the boats": `of` is the token of that word.
bool MentionFinder::as_part_of(const Amount& low, const Amount& last, std::uint32_t of, Mention& mention)
{
    bool label = last.number.in_digits && low.tokens.begin > first() && // "Section 91 of the law"
                 (scan_.is(low.tokens.begin - 1, "section") || scan_.is(low.tokens.begin - 1, "article"));
    const bool hedged = hedge_before(scan_, low.tokens.begin).hedge == Hedge::AtLeast; // "at least one of the girls"
    bool one_of = low.number.value == 1 && !hedged && !scan_.is(of + 1, "them") && !scan_.is(of + 1, "whom");
    std::optional<Noun> noun = label || one_of ? std::nullopt : partitive(last, of);
    if (!noun)
        return false;
    set_noun(*noun, mention);
    // "30 of the 80 wounded": the 80 is read on its own.
    bool inner = of + 2 < noun->phrase.begin || scan_.digits(of + 1) || scan_.role(of + 1, WordRole::Cardinal);
    mention.tokens.end = inner ? last.tokens.end : noun->phrase.end;
    return true;
}

/// "Four people, one in critical condition", "three clerks (one a pregnant woman)": one of those counted just before.
std::optional<Noun> MentionFinder::one_of_group(const Amount& low) const
{
    static constexpr std::string_view how[] = {"seriously", "critically", "badly", "severely", "slightly", "lightly", "gravely"};
    static constexpr std::string_view states[] = {"critical", "serious", "stable", "intensive", "grave", "a", "hospital"};
    const std::uint32_t i = low.tokens.begin;
    const std::uint32_t next = low.tokens.end;
    const bool set_off = low.tokens.size() == 1 && scan_.is(i, "one") && i > first() && (scan_.is(i - 1, ",") || scan_.is(i - 1, "(") || scan_.dash(i - 1));
    if (!set_off || found_.empty() || found_.back().type != MentionType::Count || found_.back().unit != "person" || !found_.back().head ||
        found_.back().tokens.begin < first() || found_.back().printed.value_or(0) < 2)
        return std::nullopt;
    const bool adverb = std::find(std::begin(how), std::end(how), scan_.lower(next)) != std::end(how) && !scan_.word(next + 1);
    const bool state = scan_.is(next, "in") && std::find(std::begin(states), std::end(states), scan_.lower(next + 1)) != std::end(states);
    bool person = false;
    for (std::uint32_t k = next + 1; (scan_.is(next, "a") || scan_.is(next, "an")) && k < next + 5 && scan_.word(k); ++k)
        person = person || scan_.role(k, WordRole::Person);
    if (!adverb && !state && !person)
        return std::nullopt;
    Noun noun;
    noun.head = *found_.back().head;
    noun.phrase = {i, i + 1};
    noun.noun = found_.back().noun;
    noun.person = true;
    return noun;
}

bool MentionFinder::as_count(const Amount& low, const Amount& last, Mention& mention)
{
    if (cannot_count(low, last))
        return false;
    if (std::optional<Noun> one = one_of_group(low)) {
        set_noun(*one, mention);
        return true;
    }
    if (std::optional<bool> compound = as_compound(last, mention))
        return *compound;
    HedgeWords between = hedge_after(scan_, last.tokens.end); // "30 or so people", "20-odd boats"
    std::uint32_t start = between.hedge != Hedge::Exact ? between.end : last.tokens.end;
    if (scan_.is(start, "of"))
        return as_part_of(low, last, start, mention);
    if (scan_.is(start, "who") || scan_.is(start, "whose") || scan_.is(start, "whom")) { // "the thousands who"
        Noun people;
        people.head = start;
        people.phrase = {start, start + 1};
        people.noun = "person";
        people.person = true;
        set_noun(people, mention);
        return true;
    }
    if (scan_.is(start, "block") && low.number.plain)
        return false;
    bool one = last.number.value == 1 && low.number.value == 1 && last.number.kind == NumberKind::Cardinal;
    std::optional<Noun> noun = read_noun(scan_, start, one ? NounNumber::Singular : NounNumber::Plural);
    if (!noun)
        return false;
    if (behind_part(low.tokens.begin) && verb_of_part(*noun)) {
        set_noun(people_at(start - 1), mention);
        return true;
    }
    std::uint32_t phrase_end = noun->phrase.end;
    const bool things = noun->noun == "other" && !found_.empty() && found_.back().type == MentionType::Count && found_.back().unit != "person" &&
                        found_.back().tokens.begin >= first() && !found_.back().noun.empty();
    if (things) { // "destroyed 12 homes and damaged 20 others"
        noun->person = false;
        noun->noun = found_.back().noun;
    }
    if (noun->noun == "one") { // "six smaller ones": of what was told before
        std::optional<Noun> told = antecedent(low.tokens.begin, true);
        told = told ? told : noun_before(scan_, low.tokens.begin);
        noun = told ? told : noun;
    }
    set_noun(*noun, mention);
    mention.tokens.end = phrase_end;
    if (between.hedge != Hedge::Exact)
        mention.hedge = between.hedge;
    return true;
}

/// "one" that stands for a thing instead of counting it.
bool MentionFinder::pronoun_one(const Amount& low) const
{
    std::uint32_t i = low.tokens.begin;
    if (low.tokens.size() != 1 || (!scan_.is(i, "one") && scan_.stem(i) != "one"))
        return false;
    if (!scan_.is(i, "one") || scan_.is(i + 1, "'s") || scan_.is(i + 1, "’s")) // "one's own skill"
        return true;
    static constexpr std::string_view before_it[] = {"no", "any", "every", "each", "this", "that", "which", "another", "some",
                                                     "the", "only", "such", "last", "first", "next", "previous",
                                                     "new", "old", "good", "bad", "big", "loved", "number", "right",
                                                     "a", "his", "her", "their", "our", "my", "your", "not", "small", "like", "for"};
    bool after_determiner = i > first() && std::find(std::begin(before_it), std::end(before_it), scan_.lower(i - 1)) != std::end(before_it);
    std::uint32_t end = low.tokens.end;
    if (i >= first() + 2 && scan_.hyphen(i - 1) && scan_.is(i - 2, "in")) // "all-in-one"
        return true;
    bool noun = read_noun(scan_, end, NounNumber::Singular).has_value() && !scan_.role(end, WordRole::Verb);
    if (one_of_group(low))
        return false;
    if (after_determiner && !(noun && (before(i, "for") || before(i, "only") || before(i, "his") || before(i, "the"))))
        return true;
    if (scan_.is(end, "of") && !scan_.is(end + 1, "them") && !scan_.is(end + 1, "whom"))
        return hedge_before(scan_, i).hedge != Hedge::AtLeast;
    if (scan_.stem(end) == "another" || scan_.is(end, "by") || scan_.is(end, "day") || scan_.is(end, "thing") ||
        scan_.is(end, "such") || scan_.is(end, "point") || scan_.is(end, "time") || scan_.is(end, "way") || (scan_.hyphen(end)))
        return true;
    bool tally = i > first() && scan_.role(i - 1, WordRole::CasualtyVerb);
    bool hedged = hedge_before(scan_, i).hedge != Hedge::Exact;
    bool short_text = scan_.tokens().size() <= 8;
    return !noun && !tally && !hedged && !short_text && !(scan_.is(end, "of") && (scan_.is(end + 1, "them") || scan_.is(end + 1, "whom")));
}

} // namespace crosscheck
