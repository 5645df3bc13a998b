#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "align/common_ground.h"
#include "align/days.h"
#include "align/value_kinship.h"

namespace crosscheck {
namespace {

/// Three people and three storeys.
bool things_apart(const Features& a, const Features& b)
{
    const bool nouns = !a.noun.empty() && !b.noun.empty() && a.noun != b.noun;
    return nouns && (a.quantity.dimension == "person") != (b.quantity.dimension == "person") && likeness(a, b).share < 0.6;
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
    const bool unnamed = a.noun.empty() || b.noun.empty(); // "the two": of them there are as many as there are sentences
    if (unnamed && std::min(rarity(a), rarity(b)) < 1 && (a.quantity.dimension == "count" || a.quantity.dimension == "person"))
        return like.share >= 0.5 && like.shared >= 5;
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
    const bool one = a.quantity.printed == b.quantity.printed;
    if (one && a.claim->kind == b.claim->kind && std::min(rarity(a), rarity(b)) >= 1)
        return true;
    const Likeness around = likeness_around(a, b);
    const bool meets = !one && a.claim->negated == b.claim->negated && around.shared >= 3 && around.share >= 0.1;
    return meets || (one && a.quantity.printed >= 3 && around.shared >= 4) || (one && a.quantity.printed >= 4 && around.shared >= 3 && around.share >= 0.25);
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
    const bool other_nouns = !a.noun.empty() && !b.noun.empty() && a.noun != b.noun && !anybody(a, b); // 12 charged, and a dozen who stood
    return rare >= 3.5 || (rare >= 2.5 && alike) || (rare >= 1.5 && likeness(a, b).shared >= (other_nouns ? 2.5 : 1));
}

/// Of two ages that are one.
Kinship of_ages(const Features& a, const Features& b, double score)
{
    const SubjectRelation subjects = relate_subjects(a, b);
    const bool named = a.article != b.article && (names_person_of(a, b) || names_person_of(b, a));
    const bool around = one_surrounding(a, b);
    if (!named && subjects == SubjectRelation::Different && a.named_subject && b.named_subject && !around)
        return {Kin::Barred, 0, "ages of two people"};
    const std::size_t words = overlap(a.terms, b.terms);
    const bool verb = !a.verb.empty() && a.verb == b.verb;
    const bool tied = named || grown(a, b) || around || subjects == SubjectRelation::Same || (verb && words >= 1) || words >= 3;
    return tied ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, nothing ties them"};
}

/// Of two days that are one, or may be.
Kinship of_days(const Features& a, const Features& b, double score)
{
    const SubjectRelation subjects = relate_subjects(a, b);
    if (deed_and_law(a, b))
        return {Kin::Barred, 0, "the day of a deed and a day in court"};
    if (a.article == b.article && subjects == SubjectRelation::Different)
        return {Kin::Barred, 0, "days of two people"};
    const std::size_t words = overlap(a.terms, b.terms);
    const bool weekday = !std::isfinite(a.quantity.printed) || !std::isfinite(b.quantity.printed);
    const bool other_occasion = weekday && occasions_apart(a, b) && words < 4; // arrested on Friday, and in court on Friday
    const bool verb = !a.verb.empty() && a.verb == b.verb;
    const Likeness like = likeness(a, b);
    const bool told = one_day_surrounding(a, b) || subjects == SubjectRelation::Same || (verb && words >= 1) || words >= (a.article != b.article ? 2U : 3U) ||
                      (like.share >= 0.4 && like.shared >= 1.5);
    // "At 4:20 p.m." two texts say of one person: whatever each says he did then.
    const std::string& time = a.claim->value.time;
    const bool to_the_minute = !time.empty() && time == b.claim->value.time && !time.ends_with("00") && subjects == SubjectRelation::Same && a.named_subject && b.named_subject;
    const bool tied = same_occasion(a, b) || same_day_of(a, b) || to_the_minute || (!other_occasion && told);
    return tied ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, nothing ties them"};
}

/// Counts of two nouns, "27 states" and "27 countries", that neither their words nor their people make one.
bool of_other_nouns(const Features& a, const Features& b)
{
    const bool people = a.quantity.dimension == "person" && b.quantity.dimension == "person";
    const bool unnamed = a.noun.empty() || b.noun.empty();
    const double rare = std::min(rarity(a), rarity(b));
    const std::size_t words = overlap(a.terms, b.terms);
    const bool things = !unnamed && !people; // two rockets are no two grenades, however they were found
    // "A sect of about 400", "a sect of about 400 members": one sentence retold.
    constexpr double retold = 0.7;
    const Likeness like = likeness(a, b);
    if (like.share >= retold && like.shared >= 5 && likeness_around(a, b).share >= retold)
        return false;
    const bool tied = !things && (words >= 3 || (words >= 2 && (people || rare >= 3 || (unnamed && rare >= 1))));
    return !tied && (a.generic || b.generic || things) && (rare < 1 || likeness_around(a, b).shared < 2);
}

/// Of two sums, counts or shares that are one.
Kinship of_figures(const Features& a, const Features& b, double score)
{
    const SubjectRelation subjects = relate_subjects(a, b);
    const bool counted = a.quantity.dimension == "count" || a.quantity.dimension == "person";
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
    if (counted && !same_noun(a, b) && !(of_one && anybody(a, b)) && of_other_nouns(a, b))
        return {Kin::Strangers, score, "equal, but of other nouns"};
    const Likeness like = likeness(a, b);
    const bool told_alike = (like.share >= 0.4 && like.shared >= 1.5) || (like.share >= 0.3 && like.shared >= 2);
    if (score < 4.5 && (seldom || (told_alike && a.article != b.article && subjects != SubjectRelation::Different)))
        return {Kin::Linked, 4.5, "equal, in telling words"};
    return score >= 4.5 ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, too little in common"};
}

} // namespace

Kinship equal_kinship(const Features& a, const Features& b)
{
    const double score = common_ground(a, b) + std::min(rarity(a), rarity(b));
    const bool copied = a.article != b.article && a.claim->context.noun == b.claim->context.noun && may_be_copied(a, b) && one_sentence(a.sentence, b.sentence);
    if (copied)
        return {Kin::Linked, std::max(score, 6.0), "one sentence twice"};
    if (a.quantity.dimension == "age")
        return of_ages(a, b, score);
    return a.quantity.dimension == "date" ? of_days(a, b, score) : of_figures(a, b, score);
}

} // namespace crosscheck
