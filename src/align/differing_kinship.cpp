#include <algorithm>
#include <cmath>

#include "align/bars.h"
#include "align/common_ground.h"
#include "align/value_kinship.h"

namespace crosscheck {
namespace {

/// "Two of the three died, radio said at first", in a report of one dead.
bool first_and_later(const Features& a, const Features& b)
{
    auto at_first = [](const Features& f) {
        const auto status = f.claim->scope.find("status");
        return status != f.claim->scope.end() && status->second == "provisional";
    };
    return !a.generic && !b.generic && a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute && at_first(a) != at_first(b);
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
    if (x.context.retracted != y.context.retracted || first_and_later(a, b))
        return false;
    return x.attribution.speaker.empty() || y.attribution.speaker.empty() ||
           x.attribution.speaker == y.attribution.speaker;
}

/// "Holm died on Friday", "she died at 12:45 on Thursday": one person's one end, on two days of one article.
bool two_days_of_one_end(const Features& a, const Features& b)
{
    auto plain = [](const Claim& claim) { return claim.value.hedge == Hedge::Exact && claim.modality == Modality::Asserted && !claim.negated; };
    return a.quantity.dimension == "date" && a.article == b.article && a.article != no_story && plain(*a.claim) && plain(*b.claim) &&
           of_one_once(a, b);
}

/// Figures this far apart count different things more often than they err.
bool far_off(const Features& a, const Features& b)
{
    constexpr double factor = 8;
    return a.quantity.dimension != "date" && times(a, b) > factor && std::max(std::abs(a.quantity.printed), std::abs(b.quantity.printed)) > 20;
}

/// Figures that may be one misreported: half as large again at most, or two years apart.
bool near_values(const Features& a, const Features& b)
{
    constexpr double half_again = 1.5;
    constexpr double two_years = 2 * 366;
    return a.quantity.dimension == "date" ? std::abs(a.quantity.printed - b.quantity.printed) <= two_years : times(a, b) <= half_again;
}

/// "A depth of 1.2 miles" and "of 12 miles" in like words: a point or a nought that slipped.
bool slipped(const Features& a, const Features& b)
{
    constexpr double alike = 0.6;
    constexpr double rounding = 1e-6;
    const double power = std::log10(times(a, b));
    const bool typed = !a.generic && !b.generic && a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute;
    return typed && a.claim->value.unit == b.claim->value.unit && power > 0.5 && power < 3.5 && std::abs(power - std::round(power)) < rounding &&
           likeness(a, b).share >= alike;
}

/// "256MB" and "256GB" in like words: the number is right, and one of the units slipped.
bool slipped_unit(const Features& a, const Features& b)
{
    constexpr double alike = 0.4;
    const Value& x = a.claim->value;
    const Value& y = b.claim->value;
    const Likeness like = likeness(a, b);
    return a.claim->kind == "measure" && b.claim->kind == "measure" && x.unit != y.unit && x.printed && x.printed == y.printed && *x.printed >= 10 &&
           a.article != b.article && like.share >= alike && like.shared >= 2;
}

/// "A 10-metre dhow" and "a dhow of 24 to 30 feet", each article's only one.
bool one_thing_measured(const Features& a, const Features& b, SubjectRelation subjects)
{
    constexpr double nearest = 1.5;
    return a.claim->kind == "measure" && b.claim->kind == "measure" && a.claim->attribute == b.claim->attribute && a.article != b.article &&
           subjects == SubjectRelation::Same && a.claim->subject == b.claim->subject && a.sole && b.sole && times(a, b) <= nearest;
}

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
    const bool one_sort = a.generic == b.generic || (a.generic ? a : b).noun.empty(); // "put the march at 30,000"; "there were 50,000"
    const bool counted = typed || same_noun(a, b) || (one_noun && people && near && one_sort) || shares;
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

/// "Announced today" in papers of two weeks: what each announces is its own.
bool news_of_two_days(const Features& a, const Features& b)
{
    auto days_old = [](const Claim& claim) {
        const auto& told = claim.value.date.from;
        const auto& written = claim.when.range.from;
        return claim.when.basis == "published" && told && written ? written->number - told->number : -1;
    };
    const bool announced = a.claim->context.occasion == "announcement" && b.claim->context.occasion == "announcement";
    const int x = days_old(*a.claim);
    const int y = days_old(*b.claim);
    constexpr int a_night = 1;
    return announced && x >= 0 && x <= a_night && y >= 0 && y <= a_night &&
           std::abs(a.claim->when.range.from->number - b.claim->when.range.from->number) > 2 * a_night;
}

/// What one says on days more than a few apart, each says in his own statement.
bool said_on_two_days(const Features& a, const Features& b)
{
    constexpr double near_days = 4;
    return a.claim->attribute == "statement-date" && b.claim->attribute == "statement-date" && std::isfinite(a.quantity.printed) &&
           std::isfinite(b.quantity.printed) && std::abs(a.quantity.printed - b.quantity.printed) > near_days;
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
        if (said_on_two_days(a, b))
            return {Kin::Strangers, score, "said on two days"};
        if (news_of_two_days(a, b))
            return {Kin::Strangers, score, "announced on the day of each paper"};
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

} // namespace

Kinship differing_kinship(const Features& a, const Features& b)
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
    if (two_days_of_one_end(a, b))
        return {Kin::Linked, 6, "one end on two days"};
    if (barred_in_one_article(a, b))
        return {Kin::Barred, 0, "two figures of one article"};
    if (nouns_apart(a, b))
        return {Kin::Barred, 0, "other nouns"};
    if (a.claim->attribute == "affected" && b.claim->attribute == "affected" && likeness(a, b).share < 0.6)
        return {Kin::Strangers, 0, "all who were hit, or some of them"}; // "shot to death one and injured two"
    const double score = common_ground(a, b);
    if (a.article == b.article && a.article != no_story && first_and_later(a, b) && !far_off(a, b))
        return {Kin::Akin, score, "a first figure and a later one"};
    if (lasting(a) && lasting(b) && a.quantity.dimension != "text" && subjects == SubjectRelation::Same)
        return a.sole && b.sole ? Kinship{Kin::Linked, score, "one lasting thing"} : Kinship{Kin::Strangers, score, "several values of a lasting thing"};
    if (a.quantity.dimension == "age")
        return named_alike && may_be_one_age(a, b) ? Kinship{Kin::Linked, score, "one person's age"}
                                                   : Kinship{Kin::Barred, 0, "ages of two people"};
    if (slipped_unit(a, b))
        return {Kin::Akin, score, "one number in two units"};
    if (far_off(a, b) && !named_alike && !slipped(a, b))
        return {Kin::Strangers, score, "too far off"};
    // Where both articles give several such figures, each has its own event or
    // place, and only like words tell which belongs to which.
    const bool of_one_quake = a.claim->attribute == "depth"; // an article of several quakes gives several
    if ((of_one_quake ? !a.sole || !b.sole : !a.sole && !b.sole) && a.quantity.dimension != "text") {
        const Likeness like = likeness(a, b);
        const bool alike = (like.shared >= 3 && like.share >= 0.5) || (like.shared >= 2 && like.share >= 0.8);
        return {alike && near_values(a, b) ? Kin::Akin : Kin::Strangers, score, "both articles give several"};
    }
    if (!a.generic && !b.generic && a.claim->kind != "date")
        return score >= 5 || named_alike ? Kinship{Kin::Linked, score, "typed"} : Kinship{Kin::Strangers, score, "typed, too little in common"};
    if (one_thing_measured(a, b, subjects))
        return {Kin::Akin, score, "one thing measured"};
    Kinship generic = differing_generic(a, b, score);
    if (a.generic != b.generic && generic.kin == Kin::Linked)
        generic.kin = Kin::Akin; // a rule names one of the two
    return generic;
}

} // namespace crosscheck
