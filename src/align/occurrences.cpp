#include "align/occurrences.h"

#include <algorithm>
#include <cmath>

#include "align/bars.h"
#include "align/subjects.h"
#include "align/tables.h"

namespace crosscheck {
namespace {

/// A name that both have and that is more than the country of both.
bool same_names(const EventRef& a, const EventRef& b)
{
    return std::any_of(a.names.begin(), a.names.end(), [&](const std::string& name) {
        return !whole_country(name) && std::find(b.names.begin(), b.names.end(), name) != b.names.end();
    });
}

/// More than a story lasts: the day an article names its own event by may be the
/// day of the report, so days alone prove nothing.
bool far_apart(const DateRange& a, const DateRange& b)
{
    constexpr int story_days = 45;
    return a.to->number + story_days < b.from->number || b.to->number + story_days < a.from->number;
}

bool apart(const DateRange& a, const DateRange& b)
{
    if (!a.from || !a.to || !b.from || !b.to)
        return false;
    constexpr int slack = 1; // a time zone, or a night
    return a.to->number + slack < b.from->number || b.to->number + slack < a.from->number;
}

/// So like in their words that they tell one thing, whatever each article holds for its background.
bool told_alike(const Features& a, const Features& b, bool differ)
{
    const DateRange& x = a.claim->context.event.date;
    const DateRange& y = b.claim->context.event.date;
    if (apart(x, y) && far_apart(x, y))
        return false;
    const Likeness like = likeness(a, b);
    const bool assumed = (a.claim->context.event.assumed && !a.claim->context.event.background) ||
                         (b.claim->context.event.assumed && !b.claim->context.event.background);
    if (assumed && overlap(a.names, b.names) > 0 && overlap(a.terms, b.terms) >= 2 && like.shared >= 2)
        return true;
    const bool named = !differ || overlap(a.names, b.names) > 0; // "killed and injured": of any such event
    if (named && like.share >= 0.5 && like.shared >= 3 && overlap(a.terms, b.terms) >= 3)
        return true;
    const Likeness around = likeness_around(a, b);
    const bool one_question = a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute;
    return !differ && around.shared >= (one_question ? 2 : 4);
}

} // namespace

bool occurrences_apart(const Features& a, const Features& b, bool differ)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (a.quantity.dimension == "age" || a.quantity.dimension == "text" || (lasting(a) && lasting(b) && x.subject == y.subject))
        return false;
    // Agencies measure one quake within half a unit of each other; an aftershock lies further off.
    constexpr double of_one_quake = 0.8;
    if (differ && x.value.unit == "magnitude" && std::abs(a.quantity.printed - b.quantity.printed) > of_one_quake)
        return true;
    // What is printed to the dollar is seldom printed of two occasions.
    constexpr double rare = 2;
    const bool printed_once = !differ && std::min(rarity(a), rarity(b)) >= rare && !x.context.event.background && !y.context.event.background;
    // "Sold in 1957": the day that tells the event is the very answer.
    const bool answers = a.quantity.dimension == "date" && a.claim->value.date.overlaps(x.context.event.date) &&
                         b.claim->value.date.overlaps(y.context.event.date);
    const bool of_one = !differ && a.named_subject && b.named_subject && relate_subjects(a, b) == SubjectRelation::Same;
    const bool one_founding = x.kind == "founding" && y.kind == "founding" && relate_subjects(a, b) == SubjectRelation::Same;
    if (answers || of_one || one_founding)
        return false;
    return !printed_once && different_events(x.context.event, y.context.event, differ) && !told_alike(a, b, differ);
}

bool of_one_once(const Features& a, const Features& b)
{
    const std::string& x = a.claim->context.occasion;
    return !x.empty() && x == b.claim->context.occasion && frequency_of(x) == "once" && a.named_subject && b.named_subject &&
           relate_subjects(a, b) == SubjectRelation::Same;
}

bool same_occasion(const Features& a, const Features& b)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    return of_one_once(a, b) || (!x.occasion.empty() && x.occasion == y.occasion && x.event.background == y.event.background &&
           (overlap(a.names, b.names) > 0 || overlap(a.terms, b.terms) > 1));
}

bool occasions_apart(const Features& a, const Features& b)
{
    const std::string& x = a.claim->context.occasion;
    const std::string& y = b.claim->context.occasion;
    return !x.empty() && !y.empty() && x != y;
}

bool deed_and_law(const Features& a, const Features& b)
{
    return contrary_occasions(a.claim->context.occasion, b.claim->context.occasion);
}

bool different_events(const EventRef& a, const EventRef& b, bool differ)
{
    const bool told = !differ && same_names(a, b);
    if (!told && apart(a.date, b.date) && (a.background || b.background || far_apart(a.date, b.date)))
        return true;
    // Quakes come again the day after, and storms and fires hardly.
    const bool undated = !a.date.from && !b.date.from && a.weekday != 0 && b.weekday != 0;
    if (undated && a.noun == "quake" && b.noun == "quake" && a.weekday != b.weekday)
        return true;
    const bool places = !a.place.empty() && !b.place.empty() && a.place != b.place &&
                        !slugs_nest(a.place, b.place);
    if (a.background == b.background)
        return a.background && places && !same_names(a, b);
    // What is news to one article is background to the next: where both print one
    // figure, only a place or a day that differs makes it two.
    if (!differ)
        return (places || apart(a.date, b.date)) && !same_names(a, b);
    // One speaks of the story, the other of its background, unless it is the
    // same occurrence: the same noun with the same place or day.
    const bool noun = !a.noun.empty() && event_family(a.noun) == event_family(b.noun);
    const bool place = !a.place.empty() && a.place == b.place && !whole_country(a.place);
    const bool day = a.date.from && b.date.from && a.date.overlaps(b.date);
    return !(noun && (place || day || same_names(a, b)));
}

} // namespace crosscheck
