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

/// People, named or told by the token `head`.
Noun MentionFinder::people_at(std::uint32_t head)
{
    Noun people;
    people.head = head;
    people.phrase = {head, head + 1};
    people.noun = "person";
    people.person = true;
    return people;
}

/// "a town of 9,000", "a mother of two": people, where nothing else is counted.
bool MentionFinder::inhabitants(const Amount& low, Mention& mention) const
{
    static constexpr std::string_view places[] = {"town", "city", "village", "community", "hamlet", "island", "nation",
                                                  "country", "region", "province", "suburb", "settlement", "municipality",
                                                  "county", "population", "congregation", "crowd", "workforce",
                                                  "sect", "tribe", "clan", "army", "staff", "audience"};
    bool bare = low.unit == 0 && low.currency == 0 && !low.percent && !low.number.pure_fraction && low.number.value >= 2 &&
                low.number.kind != NumberKind::Ordinal && !(low.number.decimal && low.number.scale == 1);
    std::uint32_t end = low.tokens.end;
    bool counted = scan_.hyphen(end) || (scan_.word(end) && !scan_.role(end, WordRole::Stop) && !scan_.role(end, WordRole::Verb));
    if (!bare || counted || scan_.is(end, "of") || low.tokens.begin == first())
        return false;
    std::uint32_t of = hedge_before(scan_, low.tokens.begin).begin - 1;
    if (of <= first() || !scan_.inside(of))
        return false;
    if (scan_.hyphen(of)) // "a mother-of-two"
        --of;
    if (!scan_.is(of, "of") || of <= first() + 1 || year_like(low))
        return false;
    if (scan_.hyphen(of - 1))
        --of;
    static constexpr std::string_view groups[] = {"family", "gang", "team", "squad", "jury", "panel", "delegation", "couple",
                                                  "mother", "father", "parent", "parents", "mum", "mom", "dad", "grandmother",
                                                  "grandfather"};
    bool inhabited = low.number.value >= 20 && std::find(std::begin(places), std::end(places), scan_.lower(of - 1)) != std::end(places);
    bool grouped = low.number.value < 100 && std::find(std::begin(groups), std::end(groups), scan_.lower(of - 1)) != std::end(groups);
    if (!inhabited && !grouped)
        return false;
    set_noun(people_at(of - 1), mention);
    return true;
}

/// "of whom 12 were children", "More than 100,000 took part": people, where no noun says so.
bool MentionFinder::people_by_verb(const Amount& low, Mention& mention) const
{
    static constexpr std::string_view verbs[] = {"marched", "gathered", "protested", "demonstrated", "rallied", "attended", "voted", "enrolled"};
    bool bare = low.unit == 0 && low.currency == 0 && !low.percent && !low.number.decimal && !low.number.pure_fraction &&
                low.number.value >= 2 && low.number.kind != NumberKind::Ordinal && !year_like(low) && !label_before(low);
    std::uint32_t end = low.tokens.end;
    bool verb = std::find(std::begin(verbs), std::end(verbs), scan_.lower(end)) != std::end(verbs) ||
                (scan_.is(end, "took") && (scan_.is(end + 1, "part") || scan_.is(end + 1, "to"))) ||
                (scan_.is(end, "turned") && scan_.is(end + 1, "out")) ||
                (scan_.is(end, "lost") && scan_.is(end + 1, "their") && scan_.is(end + 2, "lives"));
    bool whom = before(low.tokens.begin, "whom") && (scan_.is(end, "were") || scan_.is(end, "are") || scan_.role(end, WordRole::Verb));
    if (!bare || (!verb && !whom))
        return false;
    set_noun(people_at(whom ? low.tokens.begin - 1 : end), mention);
    return true;
}

/// "the death toll rises to 10", "kills 10", "killing one".
bool MentionFinder::as_tally(const Amount& low, Mention& mention) const
{
    if (low.unit != 0 || low.currency != 0 || low.percent || low.number.decimal || low.number.pure_fraction)
        return false;
    std::uint32_t begin = low.tokens.begin;
    std::uint32_t end = low.tokens.end;
    if ((scan_.hyphen(end) && scan_.glued(end + 1)) || year_like(low))
        return false;
    HedgeWords hedge = hedge_before(scan_, begin);
    std::uint32_t at = hedge.begin;
    bool often = scan_.is(end, "times") || scan_.is(end, "time"); // "arrested seven times"
    bool follows = scan_.word(end) && (often || !scan_.role(end, WordRole::Stop)) && !scan_.role(end, WordRole::Verb) &&
                   !scan_.title_case();
    if (follows)
        return false;
    Noun noun;
    noun.noun = "person";
    noun.person = true;
    if (at > first() && scan_.role(at - 1, WordRole::CasualtyVerb) && !scan_.role(at - 1, WordRole::Toll)) {
        bool past_left = scan_.is(at - 1, "left") || scan_.is(at - 1, "leaves") || scan_.is(at - 1, "leaving") ||
                         scan_.is(at - 1, "claim") || scan_.is(at - 1, "claimed");
        bool state_after = scan_.role(end, WordRole::State);
        if (past_left && !state_after)
            return false;
        noun.head = at - 1;
        set_noun(noun, mention);
        return true;
    }
    for (std::uint32_t back = 1; back <= 7 && at >= first() + back; ++back) {
        if (scan_.is(at - back, ",") || scan_.is(at - back, ";"))
            return false;
        if (scan_.role(at - back, WordRole::Toll)) {
            noun.head = at - back;
            noun.noun = std::string(scan_.lower(at - back));
            set_noun(noun, mention);
            mention.noun_phrase = {at - back, at - back + 1};
            return true;
        }
    }
    return false;
}

/// "killing a receptionist", "two women and a man", "a guard died": one person,
/// where the words around make a tally of it.
std::optional<std::uint32_t> MentionFinder::one_person_at(std::uint32_t i)
{
    if (!scan_.is(i, "a") && !scan_.is(i, "an"))
        return std::nullopt;
    std::uint32_t at = i + 1;
    bool object = i > first() && scan_.role(i - 1, WordRole::CasualtyVerb) && !scan_.role(i - 1, WordRole::Toll) &&
                  !scan_.is(i - 1, "left") && !scan_.is(i - 1, "leaves") && !scan_.is(i - 1, "leaving") &&
                  !scan_.is(i - 1, "claim") && !scan_.is(i - 1, "claimed");
    bool joined = i > first() && scan_.is(i - 1, "and") && !found_.empty() &&
                  found_.back().type == MentionType::Count && found_.back().unit == "person" &&
                  found_.back().tokens.end + 1 == i &&
                  (found_.back().noun_phrase.empty() || found_.back().noun_phrase.begin >= found_.back().tokens.begin);
    for (int adjectives = 0; adjectives < 4 && scan_.word(at) && !scan_.role(at, WordRole::Stop) && !scan_.role(at, WordRole::Person); ++adjectives)
        ++at;
    const bool dash = scan_.role(at + 2, WordRole::Stop) || scan_.role(at + 2, WordRole::Verb); // "two women and a man-were hurt"
    if (!scan_.role(at, WordRole::Person) || (scan_.hyphen(at + 1) && scan_.glued(at + 2) && !dash))
        return std::nullopt;
    while (scan_.role(at + 1, WordRole::Person) && !scan_.role(at + 1, WordRole::State))
        ++at; // "a security guard", "a woman soldier"
    std::uint32_t state = at + 1;
    bool passive = scan_.is(state, "was") || scan_.is(state, "were");
    state += passive ? 1U : 0U;
    bool killed = scan_.is(state, "killed") && (passive || !scan_.word(state + 1) || scan_.role(state + 1, WordRole::Stop)) && // not "a gunman killed 10"
                  !scan_.is(state + 1, "a") && !scan_.is(state + 1, "an") && !scan_.is(state + 1, "the") && !scan_.digits(state + 1) &&
                  !scan_.is(state + 1, "his") && !scan_.is(state + 1, "her") && !scan_.role(state + 1, WordRole::Cardinal);
    bool dead = scan_.is(state, "dead") || scan_.is(state, "died") || killed ||
                (passive && (scan_.is(state, "wounded") || scan_.is(state, "injured")));
    bool and_more = scan_.is(at + 1, "and") && scan_.role(at + 2, WordRole::Cardinal) && // "a man and two women"
                    (scan_.role(at + 3, WordRole::PersonPlural) || scan_.is(at + 3, "other"));
    bool possessive = scan_.stem(at).size() != scan_.lower(at).size();
    bool compound = scan_.word(at + 1) && !scan_.role(at + 1, WordRole::Stop) && !scan_.role(at + 1, WordRole::Verb) &&
                    !scan_.role(at + 1, WordRole::State);
    if (possessive || compound || !(object || joined || and_more || dead) || taken({i, at + 1}))
        return std::nullopt;
    Mention mention;
    Noun noun;
    noun.head = at;
    noun.phrase = {i + 1, at + 1};
    noun.noun = std::string(scan_.lower(at));
    noun.person = true;
    set_noun(noun, mention);
    mention.tokens = {i, at + 1};
    mention.number = scan_.tokens()[i].span;
    mention.printed = mention.lower = mention.upper = scan_.is(at, "couple") ? 2 : 1;
    emit(std::move(mention));
    return at + 1;
}

/// "one" that stands for a thing instead of counting it.
bool MentionFinder::pronoun_one(const Amount& low) const
{
    std::uint32_t i = low.tokens.begin;
    if (low.tokens.size() != 1 || !scan_.is(i, "one"))
        return false;
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
