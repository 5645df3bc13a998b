#include <algorithm>
#include <string>

#include "mention/finder.h"

// People that no noun counts: "a town of 9,000", "more than 100,000 took part", "the toll
// rises to 10", "killing a receptionist".

namespace crosscheck {

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

/// "Killing a guard will not be tolerated", "that killing a guard is a crime": told of no guard.
bool MentionFinder::told_of_any(std::uint32_t i) const
{
    constexpr std::uint32_t near = 16;
    bool opens = i == first() + 1 || (i > first() + 1 && (scan_.is(i - 2, "that") || scan_.is(i - 2, "about")));
    if (!opens || !scan_.lower(i - 1).ends_with("ing"))
        return false;
    for (std::uint32_t k = i + 1; k < i + near && scan_.word(k); ++k)
        if (scan_.is(k, "will") || scan_.is(k, "would") || scan_.is(k, "is") || scan_.is(k, "can") || scan_.is(k, "could") || scan_.is(k, "should"))
            return true;
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
                  !scan_.is(i - 1, "claim") && !scan_.is(i - 1, "claimed") && !told_of_any(i);
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

} // namespace crosscheck
