#include <algorithm>
#include <cstdlib>
#include <set>

#include "align/features.h"
#include "align/quantity.h"
#include "align/tables.h"
#include "align/wording.h"
#include "compare/judge.h"
#include "compare/meaning.h"
#include "reading/gazetteer.h"

// Whether two figures are of one thing. That they are of one kind and stand in one
// story is not enough: of prices, distances and days a story has many. Who pays, what
// is counted and the words around it must go together.

namespace crosscheck {

std::vector<std::string> parties(const Claim& claim)
{
    std::vector<std::string> result;
    for (const std::string& name : claim.context.names)
        if (name != claim.subject && name != claim.attribution.speaker)
            result.push_back(name);
    return result;
}

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

bool side_by_side(const Claim& a, const Claim& b)
{
    const std::uint32_t gap = a.context.sentence > b.context.sentence ? a.context.sentence - b.context.sentence
                                                                      : b.context.sentence - a.context.sentence;
    return a.article == b.article && gap <= 1 && !a.attribution.speaker.empty() && !b.attribution.speaker.empty() &&
           !one_authority(a.attribution, b.attribution);
}

std::size_t telling_words(const Claim& x, const Claim& y)
{
    std::set<std::string> empty{x.context.verb, y.context.verb};
    for (const Claim* claim : {&x, &y}) {
        for (const std::string& word : slug_words(claim->subject))
            empty.insert(word);
        for (const std::string& word : plain_words(claim->value.text))
            empty.insert(word);
    }
    const auto& terms = x.context.terms;
    const auto& others = y.context.terms;
    return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [&](const std::string& term) {
        return std::binary_search(others.begin(), others.end(), term) && !empty.contains(term);
    }));
}

namespace {

/// Amounts, measures and shares are of somebody or of an event. Of "it", "the
/// notes" or "sales" there are as many as there are texts.
bool one_subject(const Claim& a, const Claim& b)
{
    if (a.subject.empty() || b.subject.empty())
        return false;
    // A rule that measures one thing ("the gauge of the Orune") names it itself.
    const bool measured = a.kind == "measure" && a.subject == b.subject && !of_generic_rule(a) && !of_generic_rule(b);
    return of_one_named(a, b) || measured || (of_event(a) && of_event(b));
}

bool same_verb(const Claim& a, const Claim& b)
{
    return a.context.verb.empty() || b.context.verb.empty() || one_verb(a, b);
}

} // namespace

bool of_one_named(const Claim& a, const Claim& b)
{
    return !a.subject.empty() && slugs_nest(a.subject, b.subject) && named(a) && named(b);
}

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
    const bool clocks = x.value.date.from && x.value.date.from == y.value.date.from && x.value.date.to == y.value.date.to;
    return of_the_story && !clocks && !a.occasion.empty() && a.occasion == b.occasion && !a.event.background && !b.event.background &&
           !a.event.place.empty() && a.event.place == b.event.place &&
           overlap(a.names, b.names) >= 2 && overlap(a.terms, b.terms) >= 5;
}

namespace {

constexpr int near_days = 4; ///< further apart are rather two things than a slip

/// Days between two dates as far as they are printed: "June 27" and "July" are three apart. Nothing where a text does
/// not name the days itself: "that same year".
std::optional<int> days_apart(const Value& a, const Value& b)
{
    auto printed = [](const Value& value) {
        return value.month != 0 || value.weekday != 0 || value.text.find_first_of("0123456789") != std::string::npos;
    };
    if (!printed(a) || !printed(b))
        return std::nullopt;
    if (a.date.from && a.date.to && b.date.from && b.date.to)
        return std::max({b.date.from->number - a.date.to->number, a.date.from->number - b.date.to->number, 0});
    if (a.date.from || b.date.from)
        return std::nullopt;
    constexpr int week = 7;
    if (a.weekday != 0 && b.weekday != 0 && a.month == 0 && b.month == 0)
        return std::min((a.weekday - b.weekday + week) % week, (b.weekday - a.weekday + week) % week);
    constexpr int longest_month = 31;
    if (a.month == 0 || b.month == 0 || a.month_day == 0 || b.month_day == 0)
        return std::nullopt;
    return std::abs((a.month - b.month) * longest_month + a.month_day - b.month_day);
}

bool within_a_month(const Value& value)
{
    constexpr int month = 31;
    return !value.date.from || !value.date.to || value.date.to->number - value.date.from->number < month;
}

/// The subject of both: a name, or "the trial" of somebody whom both name; or two names at least that both texts have
/// besides those who are quoted.
bool of_one_body(const Claim& x, const Claim& y)
{
    const bool subject = !x.subject.empty() && slugs_nest(x.subject, y.subject);
    const auto& names = x.context.names;
    const auto& others = y.context.names;
    if (subject && (named(x) || named(y)))
        return true;
    return (subject ? 1 : 2) <= std::count_if(names.begin(), names.end(), [&](const std::string& name) {
        return name != x.attribution.speaker && name != y.attribution.speaker && std::binary_search(others.begin(), others.end(), name);
    });
}

} // namespace

bool told_as_another(const Claim& claim)
{
    return says_one_of(words_of_repetition(), claim.evidence.sentence_text);
}

namespace {

/// What befalls one named person once, on days a slip apart: "she died on Friday", "she died on Thursday".
bool one_end(const Claim& x, const Claim& y)
{
    const std::string& occasion = x.context.occasion;
    if (occasion.empty() || occasion != y.context.occasion || frequency_of(occasion) != "once" || !of_one_named(x, y))
        return false;
    const std::optional<int> days = days_apart(x.value, y.value);
    const bool night = days == 1 && names_zone(x.value.text) != names_zone(y.value.text); // "18:41 this evening (02:41 GMT Friday)"
    return days && *days > 0 && *days <= near_days && !night && within_a_month(x.value) && within_a_month(y.value);
}

} // namespace

bool one_deed(const Claim& x, const Claim& y)
{
    const ClaimContext& a = x.context;
    const ClaimContext& b = y.context;
    const std::size_t shared = overlap(a.terms, b.terms);
    if (a.occasion.empty() || a.occasion != b.occasion || shared < 3 || 2 * shared < std::min(a.terms.size(), b.terms.size()))
        return false;
    const std::string& frequency = frequency_of(a.occasion);
    if (frequency == "often" || frequency_of("to " + a.verb) == "often" || !one_verb(x, y) || !of_one_body(x, y))
        return false;
    const std::optional<int> days = days_apart(x.value, y.value);
    const bool clocks = days && *days == 0 && !x.value.time.empty() && !y.value.time.empty(); // at seven, at nine
    if (!days || (*days == 0 && !clocks) || *days > near_days)
        return false;
    const bool day = within_a_month(x.value) && within_a_month(y.value);
    const bool by_month = day && x.value.month != 0 && y.value.month != 0;
    const bool rare = frequency == "once" || (frequency == "seldom" && day && (by_month || *days == 1));
    const bool listed = !a.occasion.starts_with("to "); // "the balance totalled": of any verb, every month
    const std::size_t telling = telling_words(x, y);
    return ((rare && telling >= 1) || ((by_month || clocks) && listed && telling >= 2)) && !told_as_another(x) && !told_as_another(y);
}

namespace {

/// Sums that others pay or offer.
bool plainly_other(const Claim& a, const Claim& b)
{
    return (a.kind == "money" || a.attribute == "contract-length") && other_parties(a, b);
}

} // namespace

namespace {

/// Every word of the one is among the other's, which has more: "other automatic rifles" beside "other rifles".
bool told_closer(const Claim& close, const Claim& wide)
{
    const auto& a = close.context.modifiers;
    const auto& b = wide.context.modifiers;
    return a.size() > b.size() && std::all_of(b.begin(), b.end(), [&](const std::string& word) { return std::find(a.begin(), a.end(), word) != a.end(); });
}

/// "Seven AK-47 rifles" may be among "nine rifles"; three automatic ones are among no two.
bool words_tell_apart(const Claim& x, const Claim& y)
{
    const bool others = x.scope.contains("more") && y.scope.contains("more");
    auto more = [&](const Claim& close, const Claim& wide) { return (others || !wide.context.modifiers.empty()) && told_closer(close, wide) && close.value.printed > wide.value.printed; };
    const bool more_of_a_sort = more(x, y) || more(y, x); // "rifles" alone, behind "12 AK-47 guns", are the others
    return x.value.type == ValueType::Count && x.value.unit != "person" && x.kind != "membership" && x.context.modifiers != y.context.modifiers && !more_of_a_sort;
}

} // namespace

bool may_be_among(const Claim& few, const Claim& many)
{
    const ClaimContext& a = few.context;
    const ClaimContext& b = many.context;
    const bool one_sort = few.value.type == ValueType::Count && few.kind == many.kind && few.attribute == many.attribute &&
                          !a.noun.empty() && a.noun == b.noun && !meant_in_many_ways(few) && !meant_in_many_ways(many);
    return one_sort && told_closer(few, many) && same_verb(few, many) &&
           few.value.printed.value_or(0) < many.value.printed.value_or(0);
}

bool one_meaning(const Claim& x, const Claim& y)
{
    // "Work is to be completed by May" is said of any contract.
    const bool told_of_whom = x.value.type != ValueType::Date || overlap(x.context.names, y.context.names) > 0;
    if (told_of_whom && x.kind == y.kind && x.attribute == y.attribute && x.context.noun == y.context.noun &&
        one_sentence(print_of_sentence(x), print_of_sentence(y)))
        return true;
    const bool sought_or_offered = x.attribute == "contract-length" && parties(x).empty() != parties(y).empty();
    if (sought_or_offered || ((x.kind == "money" || x.attribute == "contract-length") && other_parties(x, y)))
        return false;
    if (x.value.type == ValueType::Date && (one_occasion(x, y) || one_end(x, y) || one_deed(x, y)))
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
    if (words_tell_apart(x, y))
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
                           (x.kind == "casualties" || x.attribute == "arrests" || x.attribute == "turnout" || x.attribute == "protesters" || x.value.unit == "magnitude");
    const bool of_quake = typed && x.attribute == "depth" && of_event(x) && of_event(y);
    return alike || of_one || one_voice || of_quake || (typed && !of_many);
}

Outcome check_parties(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (!plainly_other(*a.claim, *b.claim))
        return Outcome::GoOn;
    judgement.reasons.push_back({"parties", "differs", true, "other names stand around each: two sums may be meant"});
    judgement.verdict = Verdict::Unresolved;
    return Outcome::Decided;
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

} // namespace crosscheck
