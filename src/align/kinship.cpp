#include "align/kinship.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "align/tables.h"
#include "base/ascii.h"

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

bool subset(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::includes(a.begin(), a.end(), b.begin(), b.end());
}

std::string scope_of(const Claim& claim, const char* key)
{
    auto found = claim.scope.find(key);
    return found == claim.scope.end() ? std::string() : found->second;
}

/// Both say it and say it differently, neither containing the other's words.
bool conflict(const Claim& a, const Claim& b, const char* key)
{
    const std::string x = scope_of(a, key);
    const std::string y = scope_of(b, key);
    if (x.empty() || y.empty() || ascii_lower(x) == ascii_lower(y))
        return false;
    return !slugs_nest(x, y);
}

/// Words that say what befell people, not which people.
bool state_word(const std::string& word)
{
    static const std::set<std::string_view> words = {
        "dead",  "killed", "hurt",   "injured", "wounded", "victim", "victims", "casualties", "toll",  "people",
        "person","persons","missing","homeless","were",    "more",   "other",   "others",     "least", "injuries",
        "deaths","death",  "lives",  "fatalities","was",   "are",    "been",    "have",       "had",   "another"};
    return words.contains(word);
}

/// Which of the people: "women", "bank workers"; "" when the words name no group.
std::vector<std::string> group_of(const Claim& claim)
{
    std::string text = scope_of(claim, "group");
    std::replace(text.begin(), text.end(), ' ', '-');
    std::vector<std::string> words = slug_words(text);
    words.erase(std::remove_if(words.begin(), words.end(), state_word), words.end());
    return words;
}

bool groups_apart(const Claim& a, const Claim& b, bool differ)
{
    const std::vector<std::string> x = group_of(a);
    const std::vector<std::string> y = group_of(b);
    if (x.empty() && y.empty())
        return false;
    if (x.empty() != y.empty())
        return differ;
    // "Two women" and "two co-workers" are the same two; "a policeman" and "a
    // technician" may be two people.
    const bool one = a.value.printed == 1.0;
    return (differ || one) && !subset(x, y) && !subset(y, x);
}

/// "southwest of Bandar Abbas" and "north of Tehran" measure from two places.
enum class References { Unknown, Same, Apart };

References relate_references(const Claim& a, const Claim& b)
{
    auto names = [](const std::string& text) {
        std::set<std::string> words;
        std::string word;
        for (std::size_t i = 0; i <= text.size(); ++i) {
            const bool letter = i < text.size() && text[i] != ' ' && text[i] != '-';
            if (letter) {
                word.push_back(text[i]);
            } else {
                if (word.size() > 3 && word.front() >= 'A' && word.front() <= 'Z')
                    words.insert(word);
                word.clear();
            }
        }
        return words;
    };
    const std::set<std::string> x = names(scope_of(a, "from"));
    const std::set<std::string> y = names(scope_of(b, "from"));
    if (x.empty() || y.empty())
        return References::Unknown;
    const bool meet = std::any_of(x.begin(), x.end(), [&](const std::string& word) { return y.contains(word); });
    return meet ? References::Same : References::Apart;
}

/// The place one claim names is nowhere near the other.
bool place_unknown_to(const std::string& place, const Claim& other)
{
    auto is_place = [&](const std::string& name) {
        if (name.empty())
            return false;
        return slugs_nest(name, place);
    };
    const ClaimContext& context = other.context;
    return !is_place(scope_of(other, "place")) && !is_place(context.event.place) &&
           std::none_of(context.names.begin(), context.names.end(), is_place) &&
           std::none_of(context.event.names.begin(), context.event.names.end(), is_place);
}

bool places_apart(const Claim& a, const Claim& b, bool differ)
{
    const std::string x = scope_of(a, "place");
    const std::string y = scope_of(b, "place");
    if (x.empty() && y.empty())
        return false;
    if (x.empty() || y.empty())
        return differ && place_unknown_to(x.empty() ? y : x, x.empty() ? a : b);
    return place_unknown_to(x, b) && place_unknown_to(y, a);
}

/// What is said of a lasting thing and not of one occurrence.
bool lasting(const Features& a)
{
    static const std::set<std::string_view> of_events = {"casualties", "count",   "quantity", "money", "measure", "percent",
                                                         "age",        "date",    "attacks",  "arrests", "damage"};
    return !a.generic && a.named_subject && !of_events.contains(a.claim->kind);
}

bool only_one(const Claim& a, const Claim& b, const char* key)
{
    return scope_of(a, key).empty() != scope_of(b, key).empty();
}

bool same_names(const EventRef& a, const EventRef& b)
{
    return std::any_of(a.names.begin(), a.names.end(), [&](const std::string& name) {
        return std::find(b.names.begin(), b.names.end(), name) != b.names.end();
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

/// How unlikely it is that a figure turns up twice by chance.
double rarity(const Features& features)
{
    const double value = std::abs(features.claim->value.printed.value_or(features.quantity.printed));
    const int digits = significant_digits(value);
    if (features.quantity.dimension == "date")
        return 0;
    double score = digits >= 3 ? 3 : digits == 2 ? 1.5 : 0;
    if (value != std::floor(value))
        score += 1;
    if (value >= 1000)
        score += 1;
    return std::min(score, 4.0);
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
    if (!a.noun.empty() && a.noun == b.noun)
        score += 3;
    else if (a.quantity.dimension == "person" && b.quantity.dimension == "person")
        score += 1;
    if (!x.verb.empty() && x.verb == y.verb)
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

/// Two attributes of one kind that rules may both give to one figure ("price",
/// "offer", "amount"), unlike "killed" and "injured".
bool attributes_apart(const Features& a, const Features& b, bool differ)
{
    static const std::set<std::string_view> loose = {"money", "measure", "count", "quantity", "percent", "age", "date"};
    static const std::set<std::string_view> telling = {"magnitude", "depth"};
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (x.kind == y.kind && x.attribute == y.attribute)
        return false;
    if (telling.contains(x.attribute) || telling.contains(y.attribute))
        return true;
    return differ || !loose.contains(x.kind) || !loose.contains(y.kind);
}

/// "Worked there for 15 years" and "two years ago".
bool spans_apart(const Claim& x, const Claim& y)
{
    auto distance = [](const Claim& claim) {
        const std::size_t at = claim.attribute.rfind('-');
        const std::string_view tail = at == std::string::npos ? std::string_view{} : std::string_view(claim.attribute).substr(at + 1);
        return tail == "ago" || tail == "later" || tail == "earlier";
    };
    return x.kind == "quantity" && y.kind == "quantity" && distance(x) != distance(y);
}

/// What bars the pair, or null.
const char* bar(const Features& a, const Features& b, bool differ)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (!a.generic && !b.generic && attributes_apart(a, b, differ))
        return "other attributes";
    const bool words = x.value.type == ValueType::Text || x.value.type == ValueType::Entity;
    if (words)
        return nullptr;
    if (lasting(a) && lasting(b) && x.subject == y.subject) // what happened once, happened in one place
        return x.changes == Changes::Fixed && y.changes == Changes::Fixed && conflict(x, y, "place") ? "other places" : nullptr;
    if (differ && ((x.context.change == "by") != (y.context.change == "by") || x.negated != y.negated))
        return "by beside to, or a negation";
    // "A magnitude 6 quake can cause damage" speaks of no quake.
    if (differ && (x.modality == Modality::Hypothetical) != (y.modality == Modality::Hypothetical))
        return "a supposition beside a fact";
    if (differ && spans_apart(x, y))
        return "a length of time beside a distance in time";
    // A figure printed twice is seldom of two periods or places.
    const bool chance = differ || std::min(rarity(a), rarity(b)) < 1.5;
    if (chance && conflict(x, y, "period"))
        return "other periods";
    const References from = relate_references(x, y);
    if (from == References::Apart)
        return "measured from other places";
    if (chance && from != References::Same && places_apart(x, y, differ))
        return "other places";
    if (groups_apart(x, y, differ))
        return "other groups";
    if (differ)
        for (const char* key : {"period", "more", "including"})
            if (only_one(x, y, key))
                return "a scope of one alone";
    if (differ && x.kind == "casualties" && x.attribute != "killed" && only_one(x, y, "part"))
        return "a part beside a whole";
    if (differ ? x.context.per != y.context.per
               : !x.context.per.empty() && !y.context.per.empty() && x.context.per != y.context.per)
        return "other rates";
    return nullptr;
}

/// So like in their words that they tell one thing, whatever each article holds for its background.
bool told_alike(const Features& a, const Features& b)
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
    return like.share >= 0.5 && like.shared >= 3 && overlap(a.terms, b.terms) >= 3;
}

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
    return different_events(x.context.event, y.context.event, differ) && !told_alike(a, b);
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

/// "Police spoke of 30,000; organisers said there were 50,000": one article, two
/// authorities, one breath.
bool two_voices(const Features& a, const Features& b)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (a.article == no_story || a.article != b.article || x.attribution.speaker.empty() || y.attribution.speaker.empty() ||
        x.attribution.speaker == y.attribution.speaker)
        return false;
    const std::uint32_t gap = x.context.sentence > y.context.sentence ? x.context.sentence - y.context.sentence
                                                                      : y.context.sentence - x.context.sentence;
    const bool typed = !a.generic && !b.generic && x.kind == y.kind && x.attribute == y.attribute;
    const bool one_noun = a.noun.empty() || b.noun.empty() || a.noun == b.noun;
    const bool people = a.quantity.dimension == "person" || b.quantity.dimension == "person";
    const bool same_noun = !a.noun.empty() && a.noun == b.noun;
    const bool shares = a.quantity.dimension == "percent" && gap == 0; // "85 percent, the union said; the ministry said it was 34"
    const double low = std::min(std::abs(a.quantity.printed), std::abs(b.quantity.printed));
    const bool near = std::max(std::abs(a.quantity.printed), std::abs(b.quantity.printed)) <= 4 * low;
    const bool counted = typed || same_noun || (one_noun && people && near) || shares;
    return gap <= 1 && counted && !far_off(a, b);
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
    const double x = std::abs(a.quantity.printed);
    const double y = std::abs(b.quantity.printed);
    return std::max(x, y) > near * std::min(x, y);
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

/// Both are the date of one sort of occasion, told in the story of both or in the
/// background of both, and the sentences name something in common.
bool same_occasion(const Features& a, const Features& b)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    return !x.occasion.empty() && x.occasion == y.occasion && x.event.background == y.event.background &&
           (overlap(a.names, b.names) > 0 || overlap(a.terms, b.terms) > 1);
}

/// Dates of two sorts of occasions: the raid and the arraignment.
bool occasions_apart(const Features& a, const Features& b)
{
    const std::string& x = a.claim->context.occasion;
    const std::string& y = b.claim->context.occasion;
    return !x.empty() && !y.empty() && x != y;
}

/// Like words around two figures that no rule, or only one, knows.
Kinship differing_generic(const Features& a, const Features& b, double score)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    const bool noun = !a.noun.empty() && a.noun == b.noun;
    const bool verb = !x.verb.empty() && x.verb == y.verb;
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
    const bool one_sort = noun || unit || a.noun.empty() || b.noun.empty();
    if (one_sort && verb && near && score >= 6.5)
        return {Kin::Linked, score, "the same verb and like words"};
    if (one_sort && words >= 4 && 2 * words >= fewer)
        return {Kin::Linked, score, "like words"};
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
                        one_sentence(*a.claim, *b.claim);
    if (copied)
        return {Kin::Linked, 6, "one sentence with two figures"};
    if (subjects == SubjectRelation::Different && (a.quantity.dimension != "date" || a.claim->kind != "date" || b.claim->kind != "date"))
        return {Kin::Barred, 0, "other subjects"};
    if (barred_in_one_article(a, b))
        return two_voices(a, b) ? Kinship{Kin::Akin, 4, "two voices of one article"} : Kinship{Kin::Barred, 0, "two figures of one article"};
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
        return {like.shared >= 3 && like.share >= 0.5 ? Kin::Akin : Kin::Strangers, score, "both articles give several"};
    }
    if (!a.generic && !b.generic && a.claim->kind != "date")
        return score >= 5 || named_alike ? Kinship{Kin::Linked, score, "typed"} : Kinship{Kin::Strangers, score, "typed, too little in common"};
    Kinship generic = differing_generic(a, b, score);
    if (a.generic != b.generic && generic.kin == Kin::Linked)
        generic.kin = Kin::Akin; // a rule names one of the two
    return generic;
}

/// A rare figure that each of two articles of one story prints of one thing only
/// is of the same thing, whatever words it stands in.
bool printed_for_one_thing(const Features& a, const Features& b, SubjectRelation subjects)
{
    const double rare = std::min(rarity(a), rarity(b));
    if (!a.unique || !b.unique || a.article == b.article || a.quantity.printed != b.quantity.printed ||
        a.claim->value.hedge != b.claim->value.hedge || subjects == SubjectRelation::Different)
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
    if (a.quantity.dimension == "age" || a.quantity.dimension == "date") {
        const bool age = a.quantity.dimension == "age";
        if (age && subjects == SubjectRelation::Different && a.named_subject && b.named_subject)
            return {Kin::Barred, 0, "ages of two people"};
        const bool tied = subjects == SubjectRelation::Same ||
                          (!x.verb.empty() && x.verb == y.verb && overlap(a.terms, b.terms) >= 1) || (!age && same_occasion(a, b)) ||
                          overlap(a.terms, b.terms) >= (a.quantity.dimension == "date" && a.article != b.article ? 2U : 3U);
        return tied ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, nothing ties them"};
    }
    const bool counted = a.quantity.dimension == "count" || a.quantity.dimension == "person";
    const bool noun = !a.noun.empty() && a.noun == b.noun;
    const std::size_t words = overlap(a.terms, b.terms);
    const std::size_t fewer = std::min(a.terms.size(), b.terms.size());
    if (words >= 2)
        score += 3.0 * static_cast<double>(words) / static_cast<double>(fewer);
    if (subjects == SubjectRelation::Different)
        score -= 2;
    if (printed_for_one_thing(a, b, subjects))
        return {Kin::Linked, std::max(score, 4.5), "a rare figure that each prints for one thing"};
    if (counted && !noun) {
        const bool people = a.quantity.dimension == "person" && b.quantity.dimension == "person";
        const bool unnamed = a.noun.empty() || b.noun.empty();
        const double rare = std::min(rarity(a), rarity(b));
        const bool tied = words >= 3 || (words >= 2 && (people || rare >= 3 || (unnamed && rare >= 1)));
        if (!tied && (a.generic || b.generic))
            return {Kin::Strangers, score, "equal, but of other nouns"};
    }
    return score >= 4.5 ? Kinship{Kin::Linked, score} : Kinship{Kin::Strangers, score, "equal, too little in common"};
}

/// The clause's subject is who says the figure, not what it is of.
bool speaks(const Claim& claim)
{
    return !claim.attribution.speaker.empty() && claim.subject == claim.attribution.speaker;
}

} // namespace

namespace {

/// The consonants of a name as they sound: "kthrn" for Catherine, Katherine, Kathryn.
std::string consonants(const std::string& word)
{
    std::string result;
    for (char c : word) {
        const char letter = c == 'c' ? 'k' : c;
        if (letter < 'a' || letter > 'z' || std::string_view("aeiouy").find(letter) != std::string_view::npos)
            continue;
        if (result.empty() || result.back() != letter)
            result.push_back(letter);
    }
    return result;
}

/// Two spellings of one person's name: the words but one are the same, and that one sounds the same.
bool spelled_alike(const Features& a, const Features& b)
{
    std::vector<std::string> left;
    std::vector<std::string> right;
    std::set_difference(a.subject_words.begin(), a.subject_words.end(), b.subject_words.begin(), b.subject_words.end(), std::back_inserter(left));
    std::set_difference(b.subject_words.begin(), b.subject_words.end(), a.subject_words.begin(), a.subject_words.end(), std::back_inserter(right));
    if (left.size() != 1 || right.size() != 1 || a.subject_words.size() < 2)
        return false;
    constexpr std::size_t telling = 3;
    const std::string sound = consonants(left.front());
    return sound.size() >= telling && sound == consonants(right.front());
}

} // namespace

SubjectRelation relate_subjects(const Features& a, const Features& b)
{
    if (a.subject_words.empty() || b.subject_words.empty())
        return SubjectRelation::Unknown;
    if (a.claim->subject == b.claim->subject)
        return SubjectRelation::Same;
    if (subset(a.subject_words, b.subject_words) || subset(b.subject_words, a.subject_words))
        return SubjectRelation::Same;
    if (a.named_subject && b.named_subject && spelled_alike(a, b))
        return SubjectRelation::Same;
    if (!a.named_subject || !b.named_subject || speaks(*a.claim) || speaks(*b.claim))
        return SubjectRelation::Unknown;
    const std::vector<std::string>& left = a.claim->context.names;
    const std::vector<std::string>& right = b.claim->context.names;
    const bool both_in_both = std::find(left.begin(), left.end(), b.claim->subject) != left.end() &&
                              std::find(right.begin(), right.end(), a.claim->subject) != right.end();
    return both_in_both ? SubjectRelation::Unknown : SubjectRelation::Different;
}

bool different_events(const EventRef& a, const EventRef& b, bool differ)
{
    if (apart(a.date, b.date) && (a.background || b.background || far_apart(a.date, b.date)))
        return true;
    // Quakes come again the day after, and storms and fires hardly.
    const bool undated = !a.date.from && !b.date.from && a.weekday != 0 && b.weekday != 0;
    if (undated && a.noun == "quake" && b.noun == "quake" && a.weekday != b.weekday)
        return true;
    const bool places = !a.place.empty() && !b.place.empty() && a.place != b.place &&
                        !slugs_nest(a.place, b.place);
    if (a.background == b.background)
        return a.background && places && !same_names(a, b);
    // One speaks of the story, the other of its background, unless it is the
    // same occurrence: the same noun with the same place or day.
    const bool noun = !differ || (!a.noun.empty() && event_family(a.noun) == event_family(b.noun));
    const bool place = !a.place.empty() && a.place == b.place;
    const bool day = a.date.from && b.date.from && a.date.overlaps(b.date);
    return !(noun && (place || day || same_names(a, b)));
}

Kinship kinship(const Features& a, const Features& b)
{
    const ValueRelation values = relate(a.claim->value, b.claim->value);
    if (values == ValueRelation::Incomparable)
        return {Kin::Barred, 0};
    if (a.quantity.dimension == "text" && a.claim->kind == b.claim->kind && a.claim->attribute == b.claim->attribute)
        return statement_kinship(a, b);
    const bool differ = values == ValueRelation::Differs;
    if (const char* why = bar(a, b, differ))
        return {Kin::Barred, 0, why};
    if (occurrences_apart(a, b, differ))
        return {Kin::Apart, 0, "other events"};
    // "More than 21" lets 27 be true, but does not say the same.
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
    const bool one_occasion = same_occasion(a, b) && a.sole && b.sole;
    if (a.quantity.dimension == "date" && a.generic && b.generic && values != ValueRelation::Equal && same.kin == Kin::Linked && !one_occasion)
        same.kin = occasions_apart(a, b) ? Kin::Strangers : Kin::Akin;
    same.strength += 3 + std::min(rarity(a), rarity(b));
    return same;
}

} // namespace crosscheck
