#include <algorithm>
#include <iterator>
#include <set>

#include "align/features.h"
#include "align/wording.h"
#include "align/tables.h"
#include "compare/judge.h"

// What is counted. Two claims count the same thing when neither says something
// that the other contradicts; "states and organisations" and "countries",
// "including debt" and nothing, "soldiers" and "Germans" are different things.

namespace crosscheck {
namespace {

std::string value_of(const Claim& claim, const std::string& key)
{
    auto found = claim.scope.find(key);
    return found == claim.scope.end() ? std::string() : found->second;
}

bool same_scope_text(const std::string& a, const std::string& b)
{
    if (a == b)
        return true;
    auto slug = [](std::string text) {
        std::replace(text.begin(), text.end(), ' ', '-');
        return text;
    };
    return slugs_nest(slug(a), slug(b));
}

/// "Leading to an arrest", "leading to the arrest of those responsible": mostly one's words in the other.
bool like_purposes(const std::string& a, const std::string& b)
{
    const std::set<std::string> x = content_stems(a);
    const std::set<std::string> y = content_stems(b);
    std::vector<std::string> shared;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
    return 2 * shared.size() >= std::min(x.size(), y.size()) && !shared.empty();
}

/// A key of the scope as a reader says it.
std::string scope_name(std::string key)
{
    if (key == "unit_noun") return "what is counted";
    std::replace(key.begin(), key.end(), '_', ' ');
    return key;
}

/// Scope keys that change what is counted even when only one claim names them.
bool tells_alone(const std::string& key)
{
    return key == "including" || key == "excluding" || key == "cumulative";
}

/// Keys that tell things apart when both claims name them.
bool tells(const Claim& claim, const std::string& key)
{
    static const std::set<std::string_view> words = {"purpose", "group", "including", "excluding", "cumulative", "status", "for"};
    return words.contains(key) || (key == "unit_noun" && claim.kind == "membership");
}

/// What tells `claim` from `other` in a word: its kind, else its attribute.
std::string meaning(const Claim& claim, const Claim& other)
{
    return claim.kind != other.kind ? claim.kind : claim.attribute;
}

/// "143 in Sarn" of one text's 155 is another's 143: a part of the whole. In words, or "".
std::string part_among(const Voice& a, const Voice& b)
{
    for (const auto& [whole, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        if (whole->parts == nullptr)
            continue;
        for (const Claim* part : *whole->parts)
            if (relate(part->value, other->claim->value) == ValueRelation::Equal)
                return value_label(*other->claim) + " is a part of " + value_label(*whole->claim) + " in " + voice_label(*whole);
    }
    return {};
}

std::set<std::string> keys_of(const Claim& a, const Claim& b)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : a.scope)
        keys.insert(key);
    for (const auto& [key, value] : b.scope)
        keys.insert(key);
    return keys;
}

} // namespace

Outcome check_scope(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (const std::string part = part_among(a, b); !part.empty()) {
        judgement.reasons.push_back({"scope", "part", true, part});
        judgement.verdict = Verdict::ScopeDifference;
        return Outcome::Decided;
    }
    for (const std::string& key : keys_of(*a.claim, *b.claim)) {
        const std::string x = value_of(*a.claim, key);
        const std::string y = value_of(*b.claim, key);
        const bool one_sided = x.empty() != y.empty();
        if (same_scope_text(x, y) && !one_sided)
            continue;
        if (!tells(*a.claim, key) || (one_sided && !tells_alone(key)))
            continue;
        judgement.reasons.push_back({"scope", "differs", true,
                                     scope_name(key) + ": " + (x.empty() ? "not said" : x) + " / " +
                                         (y.empty() ? "not said" : y)});
        judgement.verdict = Verdict::ScopeDifference;
        return Outcome::Decided;
    }
    judgement.reasons.push_back({"scope", "same", false, "nothing told them apart"});
    return Outcome::GoOn;
}

namespace {

/// Names of the sentence besides whom the claim is of and who says it.
std::vector<std::string> parties(const Claim& claim)
{
    std::vector<std::string> result;
    for (const std::string& name : claim.context.names)
        if (name != claim.subject && name != claim.attribution.speaker)
            result.push_back(name);
    return result;
}

/// Who offers, pays or sells is part of what an amount means: two amounts between
/// other parties are two amounts.
bool other_parties(const Claim& a, const Claim& b)
{
    const std::vector<std::string> x = parties(a);
    const std::vector<std::string> y = parties(b);
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const std::string& name) {
        return std::binary_search(y.begin(), y.end(), name);
    });
}

bool named(const Claim& claim)
{
    return std::find(claim.context.names.begin(), claim.context.names.end(), claim.subject) != claim.context.names.end();
}

/// Amounts, measures and shares are of somebody or of an event. Of "it", "the
/// notes" or "sales" there are as many as there are texts.
bool one_subject(const Claim& a, const Claim& b)
{
    if (a.subject.empty() || b.subject.empty())
        return false;
    const bool same = slugs_nest(a.subject, b.subject);
    // A rule that measures one thing ("the gauge of the Orune") names it itself.
    const bool measured = a.kind == "measure" && a.subject == b.subject && !of_generic_rule(a) && !of_generic_rule(b);
    return (same && named(a) && named(b)) || measured || (of_event(a) && of_event(b));
}

bool same_verb(const Claim& a, const Claim& b)
{
    return a.context.verb.empty() || b.context.verb.empty() || one_verb(a, b);
}

} // namespace

namespace {

/// "Police spoke of 30,000; witnesses said there were 50,000": two authorities in
/// one breath of one article speak of one thing.
bool side_by_side(const Claim& a, const Claim& b)
{
    const std::uint32_t gap = a.context.sentence > b.context.sentence ? a.context.sentence - b.context.sentence
                                                                      : b.context.sentence - a.context.sentence;
    return a.article == b.article && gap <= 1 && !a.attribution.speaker.empty() && !b.attribution.speaker.empty() &&
           !one_authority(a.attribution, b.attribution);
}

} // namespace

bool of_event(const Claim& claim)
{
    const std::string& event = claim.context.event.noun;
    return !event.empty() && event != "contract" && claim.subject.ends_with(event); // of contracts there are as many as there are buyers
}

bool one_occasion(const Claim& x, const Claim& y)
{
    const ClaimContext& a = x.context;
    const ClaimContext& b = y.context;
    const bool of_the_story = event_family(a.event.noun) == a.occasion && event_family(b.event.noun) == b.occasion;
    return of_the_story && !a.occasion.empty() && a.occasion == b.occasion && !a.event.background && !b.event.background &&
           !a.event.place.empty() && a.event.place == b.event.place &&
           overlap(a.names, b.names) >= 2 && overlap(a.terms, b.terms) >= 5;
}

bool one_meaning(const Claim& x, const Claim& y)
{
    if (x.kind == y.kind && x.attribute == y.attribute && x.context.noun == y.context.noun &&
        one_sentence(print_of_sentence(x), print_of_sentence(y)))
        return true;
    const bool sought_or_offered = x.attribute == "contract-length" && parties(x).empty() != parties(y).empty();
    if (sought_or_offered || ((x.kind == "money" || x.attribute == "contract-length") && other_parties(x, y)))
        return false;
    if (x.value.type == ValueType::Date && one_occasion(x, y))
        return true;
    if (x.value.type == ValueType::Date && !same_verb(x, y))
        return false;
    static const std::set<std::string_view> of_events = {"casualties", "count", "quantity", "money", "measure", "percent", "date", "attacks", "pledge"};
    if (!of_events.contains(x.kind) && x.kind == y.kind && x.attribute == y.attribute)
        return true;
    const bool generic = of_generic_rule(x) || of_generic_rule(y);
    const bool of_many = generic || x.kind == "money" || x.kind == "measure" || x.kind == "percent" || x.kind == "pledge";
    if (of_many && x.kind != "date" && !one_subject(x, y))
        return false;
    if (x.kind != y.kind || x.attribute != y.attribute || x.context.noun != y.context.noun)
        return false;
    // "Seven AK-47 rifles" may be among "nine rifles".
    if (x.value.type == ValueType::Count && x.value.unit != "person" && x.kind != "membership" && x.context.modifiers != y.context.modifiers)
        return false;
    const std::size_t shared = overlap(x.context.terms, y.context.terms);
    const std::size_t fewer = std::min(x.context.terms.size(), y.context.terms.size());
    if (x.kind == "date") { // "it is due in June": of whatever a text speaks of
        if (generic)
            return false;
        const bool verb = one_verb(x, y);
        const bool event = !x.context.event.noun.empty() && x.context.event.noun == y.context.event.noun;
        return (verb && shared >= 4 && 2 * shared >= fewer) ||
               (event && shared >= 6 && 5 * shared >= 2 * fewer);
    }
    const bool alike = same_verb(x, y) && shared >= 3 && 2 * shared >= fewer;
    const bool typed = !generic && x.changes == Changes::Fixed;
    // What a rule knows of one named person or body ("the sentence of P.") needs no like words.
    const bool of_one = typed && x.kind == "measure" && x.value.type == ValueType::Duration && x.subject == y.subject &&
                        named(x) && named(y);
    // One authority that gives two figures of a kind a rule knows gives them of one thing.
    const bool one_voice = !generic && one_authority(x.attribution, y.attribution) &&
                           (x.kind == "casualties" || x.attribute == "arrests" || x.value.unit == "magnitude");
    const bool of_quake = typed && x.attribute == "depth" && of_event(x) && of_event(y);
    return alike || of_one || one_voice || of_quake || (typed && !of_many);
}

Outcome check_evidence(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (side_by_side(*a.claim, *b.claim)) {
        judgement.reasons.push_back({"meaning", "same", false, "the article sets the two side by side"});
        return Outcome::GoOn;
    }
    if (one_meaning(*a.claim, *b.claim)) {
        judgement.reasons.push_back({"meaning", "same", false, "the same noun in like words"});
        return Outcome::GoOn;
    }
    judgement.reasons.push_back({"meaning", "unknown", true, "the words differ too much to say that one thing is meant"});
    judgement.verdict = Verdict::Unresolved;
    return Outcome::Decided;
}

Judgement judge_purposes(const std::vector<Voice>& voices)
{
    Judgement judgement;
    judgement.verdict = Verdict::Agreement;
    judgement.reasons.push_back({"value", "same", false, value_label(*voices.front().claim)});
    for (std::size_t i = 1; i < voices.size(); ++i) {
        const std::string first = value_of(*voices.front().claim, "purpose");
        const std::string other = value_of(*voices[i].claim, "purpose");
        if (same_scope_text(first, other) || like_purposes(first, other))
            continue;
        judgement.verdict = Verdict::ScopeDifference;
        judgement.reasons.push_back({"scope", "differs", true, "purpose: " + first + " / " + other});
    }
    return judgement;
}

Judgement judge_status(const Voice& a, const Voice& b)
{
    Judgement judgement;
    judgement.verdict = Verdict::ScopeDifference;
    judgement.reasons.push_back({"value", "same", false, value_label(*a.claim) + " / " + value_label(*b.claim)});
    judgement.reasons.push_back({"scope", "differs", true,
                                 meaning(*a.claim, *b.claim) + " / " + meaning(*b.claim, *a.claim) +
                                     ": one figure with two meanings in one article"});
    return judgement;
}

} // namespace crosscheck
