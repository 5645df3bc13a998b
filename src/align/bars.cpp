#include "align/bars.h"

#include <algorithm>
#include <set>

#include "align/tables.h"
#include "align/wording.h"
#include "base/ascii.h"

// A barred pair keeps whole questions apart (see questions.cpp), so a bar wants to
// be sure: what only one of two claims says bars them when their figures differ,
// and seldom when they print the same one.

namespace crosscheck {
namespace {

const std::string& scope_of(const Claim& claim, std::string_view key)
{
    static const std::string none;
    for (const auto& [name, value] : claim.scope) // few, mostly none
        if (name == key)
            return value;
    return none;
}

/// Both say it and say it differently, neither containing the other's words.
bool conflict(const Claim& a, const Claim& b, std::string_view key)
{
    const std::string& x = scope_of(a, key);
    const std::string& y = scope_of(b, key);
    if (x.empty() || y.empty() || ascii_lower(x) == ascii_lower(y))
        return false;
    return !slugs_nest(x, y);
}

/// Which stretch of time it is: the numbers and the words of time. "In his six big-league seasons": six seasons.
std::set<std::string> words_of_time(const std::string& text)
{
    static const std::set<std::string_view> units = {"day", "week", "month", "quarter", "season", "year", "decade", "century", "game", "match", "career", "term"};
    static const std::set<std::string_view> which = {"this", "last", "next", "past", "previous", "first", "second", "third", "fourth", "every", "each", "per", "since", "far", "total", "average",
                                                     "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen"};
    std::set<std::string> result;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? ascii_lower(text[i]) : ' ';
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word.push_back(c);
            continue;
        }
        const std::string one = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
        if (units.contains(one) || which.contains(word) || (!word.empty() && word.front() >= '0' && word.front() <= '9'))
            result.insert(one);
        word.clear();
    }
    if (result.contains("per") && result.erase("season") > 0)
        result.insert("year"); // of a season there is one a year
    return result;
}

/// Two stretches of time, however they are called.
bool periods_apart(const Claim& a, const Claim& b)
{
    if (!conflict(a, b, "period"))
        return false;
    const std::set<std::string> x = words_of_time(scope_of(a, "period"));
    return x.size() < 2 || x != words_of_time(scope_of(b, "period"));
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

/// Words that say of people what the figure's rule says: who is charged is a defendant.
bool word_of_rule(const Claim& claim, const std::string& word)
{
    static const std::set<std::string_view> of_law = {"suspect", "suspects", "defendant", "defendants", "accused", "men", "persons", "individuals"};
    static const std::set<std::string_view> rules = {"arrests", "suspects", "charged", "convicted", "persons"};
    return rules.contains(claim.attribute) && of_law.contains(word);
}

/// Which of the people: "women", "bank workers"; "" when the words name no group.
std::vector<std::string> group_of(const Claim& claim)
{
    std::string text = scope_of(claim, "group");
    std::replace(text.begin(), text.end(), ' ', '-');
    std::vector<std::string> words = slug_words(text);
    words.erase(std::remove_if(words.begin(), words.end(), [&](const std::string& word) { return state_word(word) || word_of_rule(claim, word); }), words.end());
    return words;
}

/// "439 children" where another text names a group of "children": both count them.
bool counted_as_group(const std::vector<std::string>& group, const Claim& a, const Claim& b)
{
    const std::string& noun = a.context.noun;
    return group.size() == 1 && !state_word(noun) && noun == b.context.noun;
}

bool groups_apart(const Claim& a, const Claim& b, bool differ)
{
    const std::vector<std::string> x = group_of(a);
    const std::vector<std::string> y = group_of(b);
    if (x.empty() && y.empty())
        return false;
    if (x.empty() != y.empty())
        return differ && !counted_as_group(x.empty() ? y : x, a, b);
    // "Two women" and "two co-workers" are the same two; "a policeman" and "a
    // technician" may be two people.
    const bool one = a.value.printed == 1.0;
    return (differ || one) && !words_nest(x, y);
}

enum class References { Unknown, Same, Apart };

/// "southwest of Bandar Abbas" and "north of Tehran" measure from two places.
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
    if (differ && two_countries(x, y))
        return true; // however many countries the sentences name
    return place_unknown_to(x, b) && place_unknown_to(y, a);
}

/// "70 percent of the traffic" and "60 percent of the voters": shares, or sums, of other things.
bool wholes_apart(const Claim& a, const Claim& b)
{
    const bool side_by_side = a.article == b.article && a.context.sentence == b.context.sentence; // "85 percent of its members struck, it said; 34 percent of the staff, the ministry said"
    if (side_by_side)
        return false;
    const std::set<std::string> x = content_stems(scope_of(a, "of"));
    const std::set<std::string> y = content_stems(scope_of(b, "of"));
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const std::string& stem) { return y.contains(stem); });
}

bool only_one(const Claim& a, const Claim& b, const char* key)
{
    return scope_of(a, key).empty() != scope_of(b, key).empty();
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
    if (!differ && one_attribute(x.kind + "/" + x.attribute, y.kind + "/" + y.attribute))
        return false;
    if (telling.contains(x.attribute) || telling.contains(y.attribute))
        return true;
    return differ || !loose.contains(x.kind) || !loose.contains(y.kind);
}

/// "$22m a season" is so much a year: there is one in each.
const std::string& rate_of(const Claim& claim)
{
    static const std::string year = "year";
    return claim.context.per == "season" ? year : claim.context.per;
}

enum class Span { NotOne, Length, Measured, Back, Ahead };

/// "For 15 years", "the three-week trial", "two years ago" and "before the fire", "a year later".
Span span_of(const Claim& claim)
{
    if (claim.kind == "measure" && claim.attribute == "duration")
        return Span::Measured;
    if (claim.kind != "quantity")
        return Span::NotOne;
    const std::size_t at = claim.attribute.rfind('-');
    const std::string_view tail = at == std::string::npos ? std::string_view{} : std::string_view(claim.attribute).substr(at + 1);
    if (tail == "later")
        return Span::Ahead;
    return tail == "ago" || tail == "earlier" ? Span::Back : Span::Length;
}

/// A length of time beside a distance in time, or what was before beside what came after.
bool spans_apart(const Claim& a, const Claim& b, bool differ)
{
    const Span x = span_of(a);
    const Span y = span_of(b);
    auto lasts = [](Span span) { return span == Span::Length || span == Span::Measured; };
    if (x == Span::NotOne || y == Span::NotOne || x == y || (lasts(x) && lasts(y)))
        return false;
    return differ || (x != Span::Length && y != Span::Length);
}

} // namespace

bool lasting(const Features& a)
{
    static const std::set<std::string_view> of_events = {"casualties", "count",   "quantity", "money", "measure", "percent",
                                                         "age",        "date",    "attacks",  "arrests", "damage"};
    return !a.generic && a.named_subject && !of_events.contains(a.claim->kind);
}

Bar bar(const Features& a, const Features& b, bool differ)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (!a.generic && !b.generic && attributes_apart(a, b, differ))
        return {"other attributes"};
    const bool words = x.value.type == ValueType::Text || x.value.type == ValueType::Entity;
    if (words)
        return {};
    if (lasting(a) && lasting(b) && x.subject == y.subject) // what happened once, happened in one place
        return x.changes == Changes::Fixed && y.changes == Changes::Fixed && conflict(x, y, "place") ? Bar{"other places"} : Bar{};
    if (differ && ((x.context.change == "by") != (y.context.change == "by") || x.negated != y.negated))
        return {"by beside to, or a negation"};
    // "A magnitude 6 quake can cause damage" speaks of no quake.
    const bool other_number = differ || a.quantity.printed != b.quantity.printed;
    if (other_number && (x.modality == Modality::Hypothetical) != (y.modality == Modality::Hypothetical))
        return {"a supposition beside a fact"};
    if (spans_apart(x, y, differ))
        return {"a length of time beside a distance in time"};
    // A figure printed twice is seldom of two periods or places.
    const Likeness like = likeness(a, b);
    const bool told_alike = like.share >= 0.5 && like.shared >= 5; // of one town, by its state or its county
    const bool chance = differ || (std::min(rarity(a), rarity(b)) < 1.5 && !told_alike);
    if (chance && periods_apart(x, y))
        return {"other periods", true};
    const References from = relate_references(x, y);
    if (from == References::Apart)
        return {"measured from other places"};
    if (chance && from != References::Same && places_apart(x, y, other_number))
        return {"other places", true};
    if (contrary_nouns(x.context.noun, y.context.noun))
        return {"other groups"};
    if (differ && a.generic && b.generic && wholes_apart(x, y)) // not of rules, whose "share of revenue" has said what it is of
        return {"of other wholes", true};
    if (groups_apart(x, y, differ))
        return {"other groups", true};
    // "Another 40 in Orla" are all those of Orla.
    const bool all_of_place = !scope_of(x, "place").empty() && scope_of(x, "place") == scope_of(y, "place");
    if (differ && (only_one(x, y, "period") || (only_one(x, y, "more") && !all_of_place)))
        return {"a scope of one alone", true};
    if (differ && x.kind == "casualties" && x.attribute != "killed" && only_one(x, y, "part"))
        return {"a part beside a whole", true};
    const std::string& each = rate_of(x);
    const std::string& other = rate_of(y);
    if (each != other && (differ || (!each.empty() && !other.empty())))
        return {"other rates"};
    return {};
}

} // namespace crosscheck
