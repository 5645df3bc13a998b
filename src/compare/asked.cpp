#include <algorithm>
#include <set>
#include <string_view>

#include "align/features.h"
#include "align/tables.h"
#include "compare/judge.h"
#include "compare/meaning.h"
#include "reading/gazetteer.h"

// Whether two authorities, or a first figure and a later one, are asked one thing. In one story what a rule knows is
// mostly known of that story; in a pile of wire stories it takes more: one body that both sentences name, one time, and
// words or parties in common. A firm that speaks of itself is no second authority on another firm.

namespace crosscheck {
namespace {

/// "But witnesses said", in the sentence of either or between the two.
bool set_against(const Claim& x, const Claim& y)
{
    static const std::set<std::string_view> words = {"but", "however", "while", "although", "whereas", "instead", "disputed"};
    const Claim& later = x.evidence.span.begin < y.evidence.span.begin ? y : x;
    return says_one_of(words, later.evidence.sentence_text);
}

/// Of people, of an event, and of what is no figure: asked of whoever speaks.
bool asked_of_anybody(const Claim& claim)
{
    static const std::set<std::string_view> of_bodies = {"money", "percent", "measure", "quantity", "count", "pledge", "date"};
    return !of_bodies.contains(claim.kind) || of_event(claim) || claim.context.event.noun == "aftershock" || claim.value.unit == "person" || claim.value.unit == "magnitude";
}

/// The first words of a text, lower case: as many as "said on Friday it will" has.
std::vector<std::string> first_words(std::string_view text)
{
    constexpr std::size_t most = 5;
    constexpr std::size_t longest = 80;
    const std::string joined = slug(text.substr(0, longest));
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < joined.size() && words.size() < most;) {
        const std::size_t end = std::min(joined.find('-', begin), joined.size());
        if (end > begin)
            words.push_back(joined.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// "Orune Bank said it lowers its rate", "the company said": what it says is of itself.
bool speaks_of_itself(const Claim& claim)
{
    static const std::set<std::string_view> itself = {"it", "its", "we", "our", "they", "their"};
    static const std::set<std::string_view> bodies = {"it", "the-company", "the-firm", "the-group", "the-bank"};
    const std::string speaker = slug(claim.attribution.text);
    if (speaker.empty())
        return false;
    if (bodies.contains(speaker))
        return true;
    const std::size_t at = claim.evidence.sentence_text.find(claim.attribution.text);
    if (at == std::string::npos)
        return false;
    const std::vector<std::string> behind = first_words(std::string_view(claim.evidence.sentence_text).substr(at + claim.attribution.text.size()));
    for (std::size_t i = 1; i + 1 < behind.size(); ++i)
        if (itself.contains(behind[i]))
            return (behind.front() == "said" || behind.front() == "says") && behind[i + 1] != "was" && behind[i + 1] != "is"; // "said it was 34 percent"
    return false;
}

/// What a rule knows of one named body: a sum told with another party of both, a share in telling words: "they pay 3 million
/// for Orune, sources said", "it buys Orune for 4 million".
bool of_one_body_alike(const Claim& x, const Claim& y)
{
    constexpr std::size_t alike = 3;
    if (meant_in_many_ways(x) || meant_in_many_ways(y) || x.kind != y.kind || x.attribute != y.attribute || !of_one_named(x, y))
        return false;
    const std::vector<std::string> others = parties(y);
    const std::vector<std::string> own = parties(x);
    const bool party = std::any_of(own.begin(), own.end(), [&](const std::string& name) {
        return !whole_country(name) && std::any_of(others.begin(), others.end(), [&](const std::string& other) { return slugs_nest(name, other); });
    });
    if (x.kind == "money" || x.kind == "pledge")
        return party;
    return (x.kind == "percent" || x.kind == "measure") && (telling_words(x, y) >= alike || one_verb(x, y));
}

/// Both speak of one election, one strike: by its sort and somebody whom both know of it.
bool of_one_event(const Claim& x, const Claim& y)
{
    const EventRef& a = x.context.event;
    const EventRef& b = y.context.event;
    return !a.noun.empty() && a.noun == b.noun && a.noun != "contract" && !a.background && !b.background && overlap(a.names, b.names) > 0;
}

/// "Seized seven rifles", "nine rifles were seized": counted and done alike.
bool counted_alike(const Claim& x, const Claim& y)
{
    constexpr std::size_t alike = 2;
    return x.kind == "count" && y.kind == "count" && x.attribute == y.attribute && !meant_in_many_ways(x) && !meant_in_many_ways(y) &&
           !x.context.noun.empty() && x.context.noun == y.context.noun && one_verb(x, y) && overlap(x.context.terms, y.context.terms) >= alike;
}

} // namespace

bool asked_of_both(const Voice& a, const Voice& b)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    if (asked_of_anybody(x) && asked_of_anybody(y))
        return true;
    const bool beside = side_by_side(x, y) && !other_parties(x, y);
    if (beside && x.context.sentence == y.context.sentence)
        return true;
    if (of_other_periods(a, b) || (speaks_of_itself(x) && speaks_of_itself(y)))
        return false;
    if (one_meaning(x, y))
        return true;
    if (x.article == y.article)
        return beside && set_against(x, y);
    return of_one_body_alike(x, y) || counted_alike(x, y);
}

bool may_replace(const Voice& first, const Voice& later)
{
    constexpr std::size_t alike = 2;
    const Claim& x = *first.claim;
    const Claim& y = *later.claim;
    if (asked_of_anybody(x) && asked_of_anybody(y))
        return true;
    if (of_other_periods(first, later) || (named(x) && named(y) && !slugs_nest(x.subject, y.subject)))
        return false;
    if (of_one_event(x, y) && !meant_in_many_ways(x) && !meant_in_many_ways(y))
        return true;
    const bool one_deal = x.kind == "money" && !meant_in_many_ways(x) && x.attribute == y.attribute && one_verb(x, y) && overlap(x.context.names, y.context.names) >= alike;
    if (one_meaning(x, y) || of_one_body_alike(x, y) || one_deal)
        return true;
    const bool of_one = x.context.headline || y.context.headline || (!x.subject.empty() && !y.subject.empty() && slugs_nest(x.subject, y.subject));
    return x.article == y.article && of_one && x.context.noun == y.context.noun && overlap(x.context.terms, y.context.terms) >= alike;
}

} // namespace crosscheck
