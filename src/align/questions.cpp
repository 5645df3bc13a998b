#include "align/questions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <unordered_map>

#include "align/kinship.h"
#include "base/hash.h"

// Claims into questions without looking at all pairs. A claim enters a few
// blocks (its story with its noun, its value, its subject, its telling words; across
// stories only its kind with a named subject), and pairs are looked at inside
// blocks, a bounded number for each claim. Links are then taken strongest first
// and two groups grow together only when no pair across them is barred and enough
// pairs are tied: so one vague claim cannot chain two questions.

namespace crosscheck {
namespace {

constexpr std::size_t reach = 128; ///< how many neighbours of a block each claim is compared with
constexpr std::size_t witnesses = 12; ///< of each group, when two groups are to be joined
constexpr std::size_t thin_ties = 4; ///< two groups join only where one pair across them of as many is tied
constexpr std::size_t few = 8; ///< one barred pair of as many may be an oddly told claim

/// The order of claims that depends on nothing but themselves.
std::vector<std::uint32_t> canonical_order(const std::vector<Features>& features)
{
    std::vector<std::uint32_t> order(features.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
        const Claim& a = *features[x].claim;
        const Claim& b = *features[y].claim;
        if (a.article != b.article)
            return a.article < b.article;
        if (a.evidence.span != b.evidence.span)
            return a.evidence.span < b.evidence.span;
        return a.id != b.id ? a.id < b.id : x < y;
    });
    return order;
}

std::string value_key(const Features& claim)
{
    const double value = claim.quantity.printed;
    if (claim.quantity.dimension == "date" && !std::isfinite(value)) {
        const Value& day = claim.claim->value;
        if (day.month != 0)
            return "month " + std::to_string(day.month) + " " + std::to_string(day.month_day);
        return std::to_string(day.weekday) + " " + (day.weekday == 0 ? day.time : std::string());
    }
    if (value == 0 || !std::isfinite(value))
        return "0";
    if (claim.quantity.dimension == "date")
        return std::to_string(static_cast<long long>(value));
    // Buckets of 7 %: roundings and conversions fall into one or the next.
    return std::to_string(std::lround(std::log(std::abs(value)) / 0.07));
}

std::string next_value_key(const Features& claim)
{
    const double value = claim.quantity.printed;
    if (claim.quantity.dimension == "date" || value == 0 || !std::isfinite(value))
        return "";
    const double bucket = std::log(std::abs(value)) / 0.07;
    return std::to_string(bucket < std::round(bucket) ? std::lround(bucket) - 1 : std::lround(bucket) + 1);
}

class Blocks {
  public:
    /// Of so many claims.
    explicit Blocks(std::size_t claims) : places_(claims) {}

    void add(std::uint32_t claim, std::initializer_list<std::string_view> key) { add(claim, numbers_, key, false); }

    /// A word that so many claims of one story say tells none of them from another.
    void add_word(std::uint32_t claim, std::initializer_list<std::string_view> key) { add(claim, word_numbers_, key, true); }

    /// Calls visit(a, b) once for each pair of claims that stand near each other in some block, the one that
    /// was added first before the other.
    template <typename Visit>
    void each_pair(Visit visit) const
    {
        std::vector<std::uint32_t> near;
        for (std::uint32_t claim = 0; claim < places_.size(); ++claim) {
            near.clear();
            for (const Place& place : places_[claim]) {
                const Block& block = blocks_[place.block];
                if (block.of_word && block.claims.size() > most_of_word)
                    continue;
                const std::size_t end = std::min<std::size_t>(block.claims.size(), place.at + 1 + reach);
                near.insert(near.end(), block.claims.begin() + place.at + 1, block.claims.begin() + static_cast<std::ptrdiff_t>(end));
            }
            std::sort(near.begin(), near.end());
            near.erase(std::unique(near.begin(), near.end()), near.end());
            for (const std::uint32_t other : near)
                visit(claim, other);
        }
    }

  private:
    static constexpr std::size_t most_of_word = 400;

    struct Block {
        std::vector<std::uint32_t> claims;
        bool of_word = false;
    };
    /// Where a claim stands.
    struct Place {
        std::uint32_t block = 0;
        std::uint32_t at = 0;
    };
    using Numbers = std::unordered_map<std::uint64_t, std::uint32_t>;

    static std::uint64_t hash_of(std::initializer_list<std::string_view> key)
    {
        std::string text;
        for (std::string_view part : key) {
            text += part;
            text += '\xFF'; // no byte of UTF-8
        }
        return stable_hash(text);
    }

    void add(std::uint32_t claim, Numbers& numbers, std::initializer_list<std::string_view> key, bool of_word)
    {
        const auto [number, fresh] = numbers.try_emplace(hash_of(key), static_cast<std::uint32_t>(blocks_.size()));
        if (fresh)
            blocks_.push_back({{}, of_word});
        std::vector<std::uint32_t>& claims = blocks_[number->second].claims;
        places_[claim].push_back({number->second, static_cast<std::uint32_t>(claims.size())});
        claims.push_back(claim);
    }

    Numbers numbers_;
    Numbers word_numbers_;
    std::vector<Block> blocks_;
    std::vector<std::vector<Place>> places_; ///< per claim
};

/// The words that tell most of a clause: the heaviest eight, and what weighs as much as the eighth.
std::vector<std::uint32_t> telling_terms(const Features& features)
{
    constexpr std::size_t most_telling = 8;
    std::vector<double> weights = features.weights;
    std::sort(weights.begin(), weights.end(), std::greater<>());
    const double least = weights.empty() ? 0 : weights[std::min(weights.size(), most_telling) - 1];
    std::vector<std::uint32_t> result;
    for (std::size_t i = 0; i < features.weights.size(); ++i)
        if (features.weights[i] >= least)
            result.push_back(features.terms[i]);
    return result;
}

void add_to_blocks(Blocks& blocks, std::uint32_t index, const Features& features)
{
    const Claim& claim = *features.claim;
    // "About 400" of a sect are its 400 members.
    const std::string dimension = features.quantity.dimension == "person" ? "count" : features.quantity.dimension;
    if (dimension == "text" || (!features.generic && features.named_subject))
        blocks.add(index, {"subject", claim.kind, claim.attribute, claim.subject});
    if (features.story == no_story)
        return;
    const std::string story = std::to_string(features.story);
    if (!features.generic)
        blocks.add(index, {"kind", story, claim.kind, claim.attribute});
    if (dimension == "text")
        return;
    if (!claim.attribution.speaker.empty() && dimension == "count") // what the next sentence says against it
        for (std::uint32_t sentence : {claim.context.sentence, claim.context.sentence + 1})
            blocks.add(index, {"breath", claim.article, std::to_string(sentence)});
    blocks.add(index, {"noun", story, dimension, features.noun});
    blocks.add(index, {"verb", story, dimension, features.verb});
    if (!claim.context.occasion.empty())
        blocks.add(index, {"occasion", story, claim.context.occasion});
    blocks.add(index, {"value", story, dimension, value_key(features)});
    blocks.add(index, {"value", story, dimension, next_value_key(features)});
    for (const std::uint32_t name : features.names)
        blocks.add(index, {"name", story, dimension, std::to_string(name)});
    if (!features.subject_words.empty())
        blocks.add(index, {"who", story, dimension, features.subject_words.back()});
    for (const std::uint32_t term : telling_terms(features))
        blocks.add_word(index, {"told", story, dimension, std::to_string(term)});
}

Blocks make_blocks(const std::vector<Features>& features)
{
    Blocks blocks(features.size());
    for (std::uint32_t index : canonical_order(features))
        add_to_blocks(blocks, index, features[index]);
    return blocks;
}

/// May the two stand in one question although their stories differ?
bool stories_allow(const Features& a, const Features& b)
{
    if (a.story == b.story && a.story != no_story)
        return true;
    static const std::set<std::string_view> of_events = {"casualties", "count", "quantity", "money", "measure",
                                                         "percent",    "date",  "attacks",  "age",   "sanction"};
    return !a.generic && !b.generic && a.named_subject && b.named_subject &&
           a.claim->subject == b.claim->subject && !of_events.contains(a.claim->kind) &&
           a.quantity.dimension != "text";
}

std::vector<Link> find_links(const std::vector<Features>& features,
                             const std::vector<std::uint32_t>& rank)
{
    std::vector<Link> links;
    make_blocks(features).each_pair([&](std::uint32_t a, std::uint32_t b) {
        if (a == b || !stories_allow(features[a], features[b]))
            return;
        const Kinship kin = kinship(features[a], features[b]);
        if (kin.kin == Kin::Linked || kin.kin == Kin::Akin)
            links.push_back(rank[a] < rank[b] ? Link{a, b, kin.strength, kin.kin} : Link{b, a, kin.strength, kin.kin});
    });
    auto key = [&](const Link& link) { return std::make_pair(rank[link.a], rank[link.b]); };
    std::sort(links.begin(), links.end(), [&](const Link& x, const Link& y) {
        if (x.kin != y.kin)
            return x.kin > y.kin;
        return x.strength != y.strength ? x.strength > y.strength : key(x) < key(y);
    });
    links.erase(std::unique(links.begin(), links.end(),
                            [&](const Link& x, const Link& y) { return key(x) == key(y); }),
                links.end());
    return links;
}

/// Groups that grow by links, strongest first.
class Groups {
  public:
    explicit Groups(const std::vector<Features>& features)
        : features_(features), group_(features.size()), members_(features.size())
    {
        for (std::uint32_t i = 0; i < features.size(); ++i) {
            group_[i] = i;
            members_[i] = {i};
        }
    }

    void join(const Link& link)
    {
        std::uint32_t a = group_[link.a];
        std::uint32_t b = group_[link.b];
        if (a == b || barred(members_[a], members_[b]))
            return;
        if (members_[a].size() < members_[b].size())
            std::swap(a, b);
        for (std::uint32_t member : members_[b]) {
            group_[member] = a;
            members_[a].push_back(member);
        }
        members_[b].clear();
    }

    std::uint32_t of(std::uint32_t claim) const { return group_[claim]; }
    const std::vector<std::vector<std::uint32_t>>& members() const { return members_; }

  private:
    bool barred(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const
    {
        const std::size_t left = std::min(a.size(), witnesses);
        const std::size_t right = std::min(b.size(), witnesses);
        std::size_t doubts = 0;
        std::size_t ties = 0;
        for (std::size_t i = 0; i < left; ++i)
            for (std::size_t j = 0; j < right; ++j) {
                const Kinship kin = kinship(features_[a[i]], features_[b[j]]);
                if (kin.kin == Kin::Barred && !kin.by_scope)
                    return true;
                doubts += kin.kin <= Kin::Barred ? 1U : 0U;
                ties += kin.kin >= Kin::Akin ? 1U : 0U;
            }
        // One claim told in between would chain two groups of figures. Days are told in too many words for that.
        const bool thin = left * right >= thin_ties && thin_ties * ties < left * right && features_[a.front()].quantity.dimension != "date";
        return thin || few * doubts > left * right;
    }

    const std::vector<Features>& features_;
    std::vector<std::uint32_t> group_;
    std::vector<std::vector<std::uint32_t>> members_;
};

} // namespace

Grouping group_claims(const std::vector<Features>& features)
{
    const std::vector<std::uint32_t> order = canonical_order(features);
    std::vector<std::uint32_t> rank(features.size());
    for (std::uint32_t place = 0; place < order.size(); ++place)
        rank[order[place]] = place;
    Groups groups(features);
    const std::vector<Link> links = find_links(features, rank);
    for (const Link& link : links)
        if (link.kin == Kin::Linked)
            groups.join(link);
    Grouping result;
    for (const Link& link : links)
        (groups.of(link.a) != groups.of(link.b) ? result.crossing : result.inner).push_back(link);
    for (std::vector<std::uint32_t> members : groups.members()) {
        if (members.empty())
            continue;
        std::sort(members.begin(), members.end(),
                  [&](std::uint32_t x, std::uint32_t y) { return rank[x] < rank[y]; });
        result.groups.push_back(std::move(members));
    }
    std::sort(result.groups.begin(), result.groups.end(),
              [&](const auto& x, const auto& y) { return rank[x.front()] < rank[y.front()]; });
    return result;
}

std::size_t pairs_looked_at(const std::vector<Features>& features)
{
    std::size_t pairs = 0;
    make_blocks(features).each_pair([&](std::uint32_t, std::uint32_t) { ++pairs; });
    return pairs;
}

} // namespace crosscheck
