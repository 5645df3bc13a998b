#include <algorithm>
#include <iterator>
#include <set>

#include "align/features.h"
#include "align/tables.h"
#include "align/wording.h"
#include "base/ascii.h"
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

/// "For 12 years", "for early summer", "for an effective yield of 6 percent": no end that money is for.
bool no_purpose(const std::string& text)
{
    static const std::set<std::string_view> times = {"year", "years", "month", "months", "week", "weeks", "quarter", "summer", "winter", "spring", "autumn", "yield", "fiscal"};
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? ascii_lower(text[i]) : ' ';
        if (c >= 'a' && c <= 'z') {
            word.push_back(c);
            continue;
        }
        if (times.contains(word))
            return true;
        word.clear();
    }
    return false;
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

/// "A bomb technician" is one of "both" in the same text.
bool one_of_them(const Claim& one, const Claim& them)
{
    const std::string& said = one.evidence.text;
    return one.article == them.article && one.kind == "casualties" && them.kind == "casualties" && one.value.printed == 1.0 &&
           them.value.printed.value_or(0) > 1 && (said.starts_with("a ") || said.starts_with("an ") || said.starts_with("A ") || said.starts_with("An "));
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
    if (one_of_them(*a.claim, *b.claim) || one_of_them(*b.claim, *a.claim)) {
        judgement.reasons.push_back({"scope", "part", true, a.claim->evidence.text + " / " + b.claim->evidence.text + ": one of them"});
        judgement.verdict = Verdict::Compatible;
        return Outcome::Decided;
    }
    if (may_be_among(*a.claim, *b.claim) || may_be_among(*b.claim, *a.claim)) {
        judgement.reasons.push_back({"scope", "among", true, a.claim->evidence.text + " / " + b.claim->evidence.text + ": the fewer may be among the others"});
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
        if ((key == "purpose" || key == "for") && (no_purpose(x) || no_purpose(y)))
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

/// "Four in the bank fire", "twelve in the riots": of two sorts of event in two places, one may be in the other. Where
/// neither sentence names its event, nobody knows.
bool other_event(const Claim& a, const Claim& b)
{
    const EventRef& x = a.context.event;
    const EventRef& y = b.context.event;
    return a.kind == "casualties" && b.kind == "casualties" && !(x.assumed && y.assumed) && of_event(a) && of_event(b) && event_family(x.noun) != event_family(y.noun) &&
           concept_of(x.noun) != concept_of(y.noun) && !x.place.empty() && !y.place.empty() && !slugs_nest(x.place, y.place);
}

} // namespace

Outcome check_event(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (!other_event(*a.claim, *b.claim))
        return Outcome::GoOn;
    judgement.reasons.push_back({"scope", "other event", true, a.claim->context.event.noun + " / " + b.claim->context.event.noun + ": of two events, or of one in the other"});
    judgement.verdict = Verdict::ScopeDifference;
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
        if (same_scope_text(first, other) || like_purposes(first, other) || no_purpose(first) || no_purpose(other))
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
