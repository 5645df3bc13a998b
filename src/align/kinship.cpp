#include "align/kinship.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>

#include "align/bars.h"
#include "align/days.h"

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

bool same_noun(const Features& a, const Features& b) { return !a.noun.empty() && a.noun == b.noun; }

/// Of two counts of people, one says no more of them than that: 20 wives may be the 20 women, and the 20 people.
bool anybody(const Features& a, const Features& b)
{
    static const std::set<std::string_view> any = {"person", "people", "individual", "man", "woman", "human", "adult", "other"};
    return a.quantity.dimension == "person" && b.quantity.dimension == "person" && (any.contains(a.noun) || any.contains(b.noun));
}

/// Three people and three storeys.
bool things_apart(const Features& a, const Features& b)
{
    const bool nouns = !a.noun.empty() && !b.noun.empty() && a.noun != b.noun;
    return nouns && (a.quantity.dimension == "person") != (b.quantity.dimension == "person") && likeness(a, b).share < 0.6;
}

/// Whether it is worth to look at two sentences letter by letter: their clauses have most words in common.
bool may_be_copied(const Features& a, const Features& b)
{
    return 10 * overlap(a.terms, b.terms) >= 6 * std::max(a.terms.size(), b.terms.size());
}

/// What speaks for one question whatever the values are.
double common_ground(const Features& a, const Features& b)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    double score = 0;
    if (!a.generic && !b.generic && a.claim->kind == b.claim->kind &&
        a.claim->attribute == b.claim->attribute)
        score += 4;
    if (same_noun(a, b))
        score += 3;
    else if (a.quantity.dimension == "person" && b.quantity.dimension == "person")
        score += 1;
    if (!a.verb.empty() && a.verb == b.verb)
        score += 1.5;
    if (relate_subjects(a, b) == SubjectRelation::Same)
        score += 2;
    if (!a.modifiers.empty() && !b.modifiers.empty())
        score += overlap(a.modifiers, b.modifiers) > 0 ? 1 : -1;
    score += std::min<double>(static_cast<double>(overlap(a.terms, b.terms)), 4);
    score += 0.5 * std::min<double>(static_cast<double>(overlap(a.names, b.names)), 3);
    if (!x.event.noun.empty() && x.event.noun == y.event.noun)
        score += 0.5;
    return score;
}

/// Two figures of one article for one noun are two things, unless a rule knows
/// what they mean, or a headline repeats its text.
bool barred_in_one_article(const Features& a, const Features& b)
{
    if (a.article == no_story || a.article != b.article)
        return false;
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (a.generic || b.generic || x.context.sentence == y.context.sentence)
        return true;
    if (x.context.retracted != y.context.retracted)
        return false;
    return x.attribution.speaker.empty() || y.attribution.speaker.empty() ||
           x.attribution.speaker == y.attribution.speaker;
}

/// Figures this far apart count different things more often than they err.
bool far_off(const Features& a, const Features& b)
{
    constexpr double factor = 8;
    const double x = std::abs(a.quantity.printed);
    const double y = std::abs(b.quantity.printed);
    return a.quantity.dimension != "date" && (x > factor * y || y > factor * x) && std::max(x, y) > 20;
}

/// How many times one figure is the other.
double times(const Features& a, const Features& b)
{
    const double x = std::abs(a.quantity.printed);
    const double y = std::abs(b.quantity.printed);
    return std::min(x, y) > 0 ? std::max(x, y) / std::min(x, y) : std::numeric_limits<double>::infinity();
}

/// Sums, shares, lengths: what is measured, not counted.
bool measured(const Features& a) { return a.quantity.dimension != "person" && a.quantity.dimension != "count" && a.quantity.dimension != "date"; }

/// "Police spoke of 30,000; organisers said there were 50,000": one article, two
/// authorities, one breath.
bool two_voices(const Features& a, const Features& b)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (a.article == no_story || a.article != b.article || x.attribution.speaker.empty() || y.attribution.speaker.empty() ||
        x.attribution.speaker == y.attribution.speaker || x.attribute == "contract-length") // each bidder's own
        return false;
    const std::uint32_t gap = x.context.sentence > y.context.sentence ? x.context.sentence - y.context.sentence
                                                                      : y.context.sentence - x.context.sentence;
    const bool typed = !a.generic && !b.generic && x.kind == y.kind && x.attribute == y.attribute;
    const bool one_noun = a.noun.empty() || b.noun.empty() || a.noun == b.noun;
    const bool people = a.quantity.dimension == "person" || b.quantity.dimension == "person";
    const bool shares = a.quantity.dimension == "percent" && gap == 0; // "85 percent, the union said; the ministry said it was 34"
    const double low = std::min(std::abs(a.quantity.printed), std::abs(b.quantity.printed));
    const bool near = std::max(std::abs(a.quantity.printed), std::abs(b.quantity.printed)) <= 4 * low;
    const bool counted = typed || same_noun(a, b) || (one_noun && people && near && a.generic == b.generic) || shares;
    // Of one quake the seismologists may be named some sentences later.
    const std::uint32_t near_by = typed && a.quantity.dimension != "person" && x.subject == y.subject ? 3 : 1;
    return gap <= near_by && counted && !far_off(a, b);
}

/// "14 rifles" and "31 magazines" are no two answers to one question; nouns of
/// people name groups, which are told apart elsewhere.
bool nouns_apart(const Features& a, const Features& b)
{
    return a.quantity.dimension == "count" && b.quantity.dimension == "count" && !a.noun.empty() && !b.noun.empty() && a.noun != b.noun &&
           !lasting(a) && !lasting(b);
}

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

/// A person grows older by a year a year: ages further apart than their days, and
/// a year for birthdays and slips, are of two people.
bool may_be_one_age(const Features& a, const Features& b)
{
    constexpr double year = 365.25;
    const DateRange& x = a.claim->when.range;
    const DateRange& y = b.claim->when.range;
    const double passed = x.from && y.from ? (y.from->number - x.from->number) / year : 0;
    const double aged = b.claim->value.printed.value_or(0) - a.claim->value.printed.value_or(0);
    return std::abs(aged - passed) <= 1.5;
}

/// Like words around two figures that no rule, or only one, knows.
Kinship differing_generic(const Features& a, const Features& b, double score)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    const bool noun = same_noun(a, b);
    const bool verb = !a.verb.empty() && a.verb == b.verb;
    const bool unit = a.quantity.dimension != "person" && a.quantity.dimension != "count";
    const Likeness like = likeness(a, b);
    const std::size_t words = overlap(a.terms, b.terms);
    const std::size_t fewer = std::min(a.terms.size(), b.terms.size());
    const bool near = words >= 2 && 2 * words >= fewer;
    if (a.quantity.dimension == "date") {
        const bool event = !x.event.noun.empty() && x.event.noun == y.event.noun && !x.event.background && !y.event.background;
        const bool as_of = a.claim->value.hedge == Hedge::AtMost && b.claim->value.hedge == Hedge::AtMost; // "84,000 by Sunday"
        if (same_occasion(a, b) && a.sole && b.sole && !as_of)
            return {Kin::Akin, score, "dates of one occasion"};
        const bool telling = near && words >= 3 && like.share >= 0.4;
        if (telling && verb)
            return {Kin::Akin, score, "a date of like words"};
        return {telling && event && words >= 5 ? Kin::Akin : Kin::Strangers, score, "dates of other words"};
    }
    if (measured(a) && times(a, b) > 1.5)
        return {Kin::Strangers, score, "too far apart for one thing"}; // two sums of one story are seldom one
    const bool one_sort = noun || unit || a.noun.empty() || b.noun.empty() || anybody(a, b);
    if (one_sort && verb && near && score >= 6.5)
        return {Kin::Linked, score, "the same verb and like words"};
    if (one_sort && words >= 4 && 2 * words >= fewer)
        return {measured(a) && times(a, b) > 1.1 ? Kin::Strangers : Kin::Linked, score, "like words"};
    if (one_sort && words >= 2 && like.share >= 0.4 && like.shared >= 4)
        return {Kin::Akin, score, "telling words in common"};
    return {Kin::Strangers, score, "too little in common"};
}

Kinship differing(const Features& a, const Features& b)
{
    const SubjectRelation subjects = relate_subjects(a, b);
    const bool named_alike = subjects == SubjectRelation::Same && a.named_subject;
    // Of a date that no rule knows the clause's subject is who did it, named in many ways.
    const bool copied = a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute && a.article != b.article &&
                        may_be_copied(a, b) && one_sentence(a.sentence, b.sentence);
    if (copied)
        return {Kin::Linked, 6, "one sentence with two figures"};
    if (subjects == SubjectRelation::Different && (a.quantity.dimension != "date" || a.claim->kind != "date" || b.claim->kind != "date"))
        return {Kin::Barred, 0, "other subjects"};
    if (two_voices(a, b))
        return {Kin::Akin, 4, "two voices of one article"};
    if (barred_in_one_article(a, b))
        return {Kin::Barred, 0, "two figures of one article"};
    if (nouns_apart(a, b))
        return {Kin::Barred, 0, "other nouns"};
    if (a.claim->attribute == "affected" && b.claim->attribute == "affected" && likeness(a, b).share < 0.6)
        return {Kin::Strangers, 0, "all who were hit, or some of them"}; // "shot to death one and injured two"
    const double score = common_ground(a, b);
    if (lasting(a) && lasting(b) && a.quantity.dimension != "text" && subjects == SubjectRelation::Same)
        return a.sole && b.sole ? Kinship{Kin::Linked, score, "one lasting thing"} : Kinship{Kin::Strangers, score, "several values of a lasting thing"};
    if (a.quantity.dimension == "age")
        return named_alike && may_be_one_age(a, b) ? Kinship{Kin::Linked, score, "one person's age"}
                                                   : Kinship{Kin::Barred, 0, "ages of two people"};
    if (far_off(a, b) && !named_alike)
        return {Kin::Strangers, score, "too far off"};
    // Where both articles give several such figures, each has its own event or
    // place, and only like words tell which belongs to which.
    const bool of_one_quake = a.claim->attribute == "depth"; // an article of several quakes gives several
    if ((of_one_quake ? !a.sole || !b.sole : !a.sole && !b.sole) && a.quantity.dimension != "text") {
        const Likeness like = likeness(a, b);
        const bool alike = (like.shared >= 3 && like.share >= 0.5) || (like.shared >= 2 && like.share >= 0.8);
        return {alike && times(a, b) <= 1.5 ? Kin::Akin : Kin::Strangers, score, "both articles give several"};
    }
    if (!a.generic && !b.generic && a.claim->kind != "date")
        return score >= 5 || named_alike ? Kinship{Kin::Linked, score, "typed"} : Kinship{Kin::Strangers, score, "typed, too little in common"};
    Kinship generic = differing_generic(a, b, score);
    if (a.generic != b.generic && generic.kin == Kin::Linked)
        generic.kin = Kin::Akin; // a rule names one of the two
    return generic;
}

/// "Gomes, 61" and "a 61-year-old woman": where one is not named, one age of a grown-up that each
/// article gives of nobody else is of one person.
bool grown(const Features& a, const Features& b)
{
    constexpr double adult = 18;
    return a.unique && b.unique && a.quantity.printed >= adult && !(a.named_subject && b.named_subject) && a.article != b.article;
}

/// The sentences of two articles tell the same around one figure: the same people, sums and things, whatever
/// clause each puts it in.
bool one_surrounding(const Features& a, const Features& b)
{
    if (a.article == b.article)
        return false;
    const Likeness like = likeness_around(a, b);
    if (a.quantity.dimension == "age")
        return like.shared >= 4;
    const bool one_hedge = a.claim->value.hedge == b.claim->value.hedge;
    const bool listed = !a.noun.empty() && !b.noun.empty() && a.noun != b.noun && !anybody(a, b); // three rifles and three magazines
    if (listed)
        return false;
    return (one_hedge && like.share >= 0.25 && like.shared >= 4) || (like.share >= 0.5 && like.shared >= 5);
}

/// The same of days. What is told as a fact needs fewer words than what somebody said that day.
bool one_day_surrounding(const Features& a, const Features& b)
{
    if (a.article == b.article || a.claim->attribute != b.claim->attribute)
        return false;
    const Likeness like = likeness_around(a, b);
    if (a.lone && b.lone && ((like.share >= 0.3 && like.shared >= 5) || (like.share >= 0.2 && like.shared >= 8)))
        return true;
    const std::size_t fewer = std::min(a.terms.size(), b.terms.size());
    const bool said = !a.claim->attribution.speaker.empty() || !b.claim->attribution.speaker.empty();
    if (like.share >= 0.25 && likeness(a, b).shared >= 1.5)
        return true;
    return !said && like.share >= 0.15 && overlap(a.terms, b.terms) > 0 && 4 * overlap(a.terms, b.terms) >= fewer;
}

/// A figure rare enough, of one kind, or one whose sentences have much in common.
bool seldom_twice(const Features& a, const Features& b)
{
    if (a.article == b.article)
        return false;
    const bool rare = a.claim->kind == b.claim->kind && a.quantity.printed == b.quantity.printed && std::min(rarity(a), rarity(b)) >= 1;
    const bool meets = a.quantity.printed != b.quantity.printed && a.claim->negated == b.claim->negated && likeness_around(a, b).shared >= 3 && likeness_around(a, b).share >= 0.1;
    const Likeness around = likeness_around(a, b);
    const bool one = a.quantity.printed == b.quantity.printed;
    return rare || meets || (one && a.quantity.printed >= 3 && around.shared >= 4) || (one && a.quantity.printed >= 4 && around.shared >= 3 && around.share >= 0.25);
}

/// Whose age the one gives, the other names in its sentence.
bool names_person_of(const Features& a, const Features& b)
{
    const std::vector<std::string>& names = a.claim->context.names;
    return b.named_subject && std::any_of(names.begin(), names.end(), [&](const std::string& name) { return slugs_nest(name, b.claim->subject); });
}

/// A rare figure that each of two articles of one story prints of one thing only
/// is of the same thing, whatever words it stands in.
bool printed_for_one_thing(const Features& a, const Features& b, SubjectRelation subjects)
{
    const double rare = std::min(rarity(a), rarity(b));
    if (!a.unique || !b.unique || a.article == b.article || a.quantity.printed != b.quantity.printed || subjects == SubjectRelation::Different)
        return false;
    const bool alike = overlap(a.terms, b.terms) > 0 || overlap(a.names, b.names) > 0;
    return rare >= 3.5 || (rare >= 2.5 && alike) || (rare >= 1.5 && likeness(a, b).shared >= 1);
}

Kinship equal(const Features& a, const Features& b)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    const SubjectRelation subjects = relate_subjects(a, b);
    double score = common_ground(a, b) + std::min(rarity(a), rarity(b));
    if (a.article != b.article && x.noun == y.noun && may_be_copied(a, b) && one_sentence(a.sentence, b.sentence))
        return {Kin::Linked, std::max(score, 6.0), "one sentence twice"};
    if (a.quantity.dimension == "age" || a.quantity.dimension == "date") {
        const bool age = a.quantity.dimension == "age";
        const bool named = age && a.article != b.article && (names_person_of(a, b) || names_person_of(b, a));
        if (age && !named && subjects == SubjectRelation::Different && a.named_subject && b.named_subject && !one_surrounding(a, b))
            return {Kin::Barred, 0, "ages of two people"};
        if (!age && deed_and_law(a, b))
            return {Kin::Barred, 0, "the day of a deed and a day in court"};
        if (!age && a.article == b.article && subjects == SubjectRelation::Different)
            return {Kin::Barred, 0, "days of two people"};
        const std::size_t words = overlap(a.terms, b.terms);
        const bool weekday = !age && (!std::isfinite(a.quantity.printed) || !std::isfinite(b.quantity.printed));
        const bool other_occasion = weekday && occasions_apart(a, b) && words < 4; // arrested on Friday, and in court on Friday
        const bool tied = (age ? named || grown(a, b) || one_surrounding(a, b) : same_occasion(a, b) || same_day_of(a, b)) || (!age && !other_occasion && one_day_surrounding(a, b)) ||
                          (!other_occasion && (subjects == SubjectRelation::Same || (!a.verb.empty() && a.verb == b.verb && words >= 1) ||
                                               words >= (!age && a.article != b.article ? 2U : 3U) ||
                                               (!age && likeness(a, b).share >= 0.4 && likeness(a, b).shared >= 1.5)));
        return tied ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, nothing ties them"};
    }
    const bool counted = a.quantity.dimension == "count" || a.quantity.dimension == "person";
    const bool noun = same_noun(a, b);
    const std::size_t words = overlap(a.terms, b.terms);
    const std::size_t fewer = std::min(a.terms.size(), b.terms.size());
    if (words >= 2)
        score += 3.0 * static_cast<double>(words) / static_cast<double>(fewer);
    if (subjects == SubjectRelation::Different)
        score -= 2;
    const bool seldom = seldom_twice(a, b);
    if (subjects == SubjectRelation::Different && a.generic && b.generic && likeness(a, b).share < 0.5 && !seldom)
        return {Kin::Strangers, score, "equal, of two"}; // two fathers of three
    if (printed_for_one_thing(a, b, subjects))
        return {Kin::Linked, std::max(score, 4.5), "a rare figure that each prints for one thing"};
    if (counted && things_apart(a, b))
        return {Kin::Barred, 0, "people and things"};
    const bool of_one = subjects == SubjectRelation::Same && a.named_subject && b.named_subject;
    if (subjects != SubjectRelation::Different && one_surrounding(a, b))
        return {Kin::Linked, std::max(score, 4.5), "equal, in one surrounding"};
    if (counted && !noun && !(of_one && anybody(a, b))) {
        const bool people = a.quantity.dimension == "person" && b.quantity.dimension == "person";
        const bool unnamed = a.noun.empty() || b.noun.empty();
        const double rare = std::min(rarity(a), rarity(b));
        const bool things = !unnamed && !people; // two rockets are no two grenades, however they were found
        const bool tied = !things && (words >= 3 || (words >= 2 && (people || rare >= 3 || (unnamed && rare >= 1))));
        if (!tied && (a.generic || b.generic || things) && (rare < 1 || likeness_around(a, b).shared < 2))
            return {Kin::Strangers, score, "equal, but of other nouns"};
    }
    const Likeness like = likeness(a, b);
    const bool told_alike = (like.share >= 0.4 && like.shared >= 1.5) || (like.share >= 0.3 && like.shared >= 2);
    if (score < 4.5 && (seldom || (told_alike && a.article != b.article && subjects != SubjectRelation::Different)))
        return {Kin::Linked, 4.5, "equal, in telling words"};
    return score >= 4.5 ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, too little in common"};
}

} // namespace

Kinship kinship(const Features& a, const Features& b)
{
    const ValueRelation values = relate(a.claim->value, b.claim->value);
    if (values == ValueRelation::Incomparable)
        return open_dates(a, b) ? Kinship{Kin::Akin, 3, "days that nobody can compare, told alike"} : Kinship{Kin::Barred, 0};
    if (a.quantity.dimension == "text" && a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute)
        return statement_kinship(a, b);
    const bool differ = values == ValueRelation::Differs;
    if (const Bar barred = bar(a, b, differ); barred.why != nullptr)
        return {Kin::Barred, 0, barred.why, barred.of_scope};
    if (occurrences_apart(a, b, differ))
        return {Kin::Apart, 0, "other events"};
    if (a.quantity.dimension == "date" && values != ValueRelation::Equal && a.claim->attribute != b.claim->attribute && !same_occasion(a, b) && !one_day_told(a, b))
        return {Kin::Barred, 0, "days of other sorts"}; // announced on Friday, to be held this year
    const bool denies = a.claim->negated != b.claim->negated;
    if (denies && (values == ValueRelation::Hedged ? a.quantity.printed != b.quantity.printed : a.quantity.dimension == "date" && likeness(a, b).share < 0.5))
        return {Kin::Barred, 0, "a denial beside a claim"}; // "no offer was longer than eight years"
    // "More than 21" lets 27 be true, but does not say the same.
    if (values == ValueRelation::Hedged && measured(a) && a.article != b.article && times(a, b) > 1.25)
        return {Kin::Strangers, 0, "bounds far from a figure"};
    if (values == ValueRelation::Hedged && (a.quantity.dimension == "date" ? a.quantity.printed != b.quantity.printed : loosely_equal(a, b)))
        return differing(a, b);
    if (values == ValueRelation::OtherUnit) {
        Kinship other = differing(a, b);
        return other.kin == Kin::Linked ? other : Kinship{};
    }
    if (differ)
        return differing(a, b);
    // One figure printed twice says more than any likeness of words around two.
    Kinship same = equal(a, b);
    // "In May" and "on Wednesday" may be one date, and then so may "in May" and "on Friday".
    const bool vague = a.quantity.dimension == "date" && a.generic && b.generic && values != ValueRelation::Equal && same.kin == Kin::Linked;
    if (vague && !(same_occasion(a, b) && a.sole && b.sole) && !one_day_told(a, b))
        same.kin = occasions_apart(a, b) ? Kin::Strangers : Kin::Akin;
    same.strength += 3 + std::min(rarity(a), rarity(b));
    return same;
}

} // namespace crosscheck
