#include "align/kinship.h"

#include <algorithm>
#include <cmath>

#include "align/bars.h"
#include "align/common_ground.h"
#include "align/days.h"
#include "align/value_kinship.h"

// When do two claims answer one question? Not by their words alone: "six
// rifles" and "14 rifles" may be one haul misreported or a haul and a year's
// total. So links are of two kinds. Equal values need little: the same noun or
// the same few words near a figure that is rare enough. Differing values need
// much: a typed rule that says the same kind and attribute of the same subject,
// or the same head noun with the same verb, subject and hardly any words that
// set them apart. Anything that tells them apart for sure (another place, group,
// period, event, "by" beside "to", two figures of one article for one noun) bars
// the pair, and a barred pair keeps whole questions apart (see questions.cpp).

namespace crosscheck {
namespace {

/// The intervals of two hedged figures meet although the figures are not near.
bool loosely_equal(const Features& a, const Features& b)
{
    const double near = a.quantity.dimension == "percent" ? 1.02 : 1.25;
    if (a.article == b.article && a.claim->value.unit == b.claim->value.unit && a.quantity.printed != b.quantity.printed)
        return true; // "up to 8 hours (7 hours with the faster chip)"
    auto wide = [](const Features& f) { return std::isfinite(f.quantity.upper) && f.quantity.lower > 0 && f.quantity.upper > 2 * f.quantity.lower; };
    const double x = std::abs(a.quantity.printed);
    const double y = std::abs(b.quantity.printed);
    return std::max(x, y) > near * std::min(x, y) || wide(a) != wide(b); // "aged 19 to 63"
}

/// "06:31 GMT" and "08:30 am" may be one moment where one sort of occasion has them, and two otherwise.
bool clocks_of_two_zones(const Claim& a, const Claim& b)
{
    const bool zones = !a.value.time.empty() && !b.value.time.empty() && a.value.time != b.value.time && names_zone(a.value.text) != names_zone(b.value.text);
    return zones && (a.context.occasion.empty() || a.context.occasion != b.context.occasion);
}

} // namespace

Kinship kinship(const Features& a, const Features& b)
{
    const ValueRelation values = relate(a.claim->value, a.quantity, b.claim->value, b.quantity);
    if (values == ValueRelation::Incomparable)
        return open_dates(a, b) ? Kinship{Kin::Akin, 3, "days that nobody can compare, told alike"} : Kinship{Kin::Barred, 0};
    if (a.quantity.dimension == "text" && a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute)
        return statement_kinship(a, b);
    const bool differ = values == ValueRelation::Differs;
    if (const Bar barred = bar(a, b, differ); barred.why != nullptr)
        return {Kin::Barred, 0, barred.why, barred.of_scope};
    const bool other_figure = values == ValueRelation::Hedged && a.quantity.dimension != "date" && a.article != b.article && times(a, b) > 1.25;
    if (occurrences_apart(a, b, differ || other_figure)) // "dozens" lets 50 be true, of whatever quake
        return {Kin::Apart, 0, "other events"};
    if (a.quantity.dimension == "date" && values != ValueRelation::Equal && a.claim->attribute != b.claim->attribute && !same_occasion(a, b) && !one_day_told(a, b))
        return {Kin::Barred, 0, "days of other sorts"}; // announced on Friday, to be held this year
    if (a.quantity.dimension == "date" && values == ValueRelation::Hedged && clocks_of_two_zones(*a.claim, *b.claim))
        return {Kin::Barred, 0, "clocks of two zones"};
    const bool denies = a.claim->negated != b.claim->negated;
    if (denies && (values == ValueRelation::Hedged ? a.quantity.printed != b.quantity.printed : a.quantity.dimension == "date" && likeness(a, b).share < 0.5))
        return {Kin::Barred, 0, "a denial beside a claim"}; // "no offer was longer than eight years"
    // "More than 21" lets 27 be true, but does not say the same.
    if (values == ValueRelation::Hedged && measured(a) && a.article != b.article && times(a, b) > 1.25)
        return {Kin::Strangers, 0, "bounds far from a figure"};
    if (values == ValueRelation::Hedged && (a.quantity.dimension == "date" ? a.quantity.printed != b.quantity.printed : loosely_equal(a, b)))
        return differing_kinship(a, b);
    if (values == ValueRelation::OtherUnit) {
        Kinship other = differing_kinship(a, b);
        return other.kin == Kin::Linked ? other : Kinship{};
    }
    if (differ)
        return differing_kinship(a, b);
    // One figure printed twice says more than any likeness of words around two.
    Kinship same = equal_kinship(a, b);
    // "In May" and "on Wednesday" may be one date, and then so may "in May" and "on Friday".
    const bool vague = a.quantity.dimension == "date" && a.generic && b.generic && values != ValueRelation::Equal && same.kin == Kin::Linked;
    if (vague && !(same_occasion(a, b) && a.sole && b.sole) && !one_day_told(a, b))
        same.kin = occasions_apart(a, b) ? Kin::Strangers : Kin::Akin;
    const bool one_number = a.quantity.printed == b.quantity.printed || a.quantity.dimension == "date";
    same.strength += (one_number ? 3 : 1) + std::min(rarity(a), rarity(b)); // "at least 30" is rather the other's 30 than its 33
    return same;
}

} // namespace crosscheck
