#include "align/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>

#include "base/ascii.h"
#include "align/tables.h"

// Which articles tell one story. Each article is the set of its names, of its
// rarer figures and of the content words around them, without words common in all news. Articles
// that share a word are candidates; their likeness is the cosine of the two sets,
// names counting twice. Every article keeps its best few neighbours, and an edge
// stands only when both ends keep it, or when the others that one end keeps are of
// the other's company, so that one article which mentions two topics does not
// chain them: the topics' own articles prefer each other. The
// weights are fixed and not counted from the drop, so that an unrelated article
// changes nothing.
//
// Works: two reports of a quake, one from each day. Does not: two earthquakes in
// one country in one week, which is why claims are told apart by event again.

namespace crosscheck {
namespace {

constexpr double alike = 0.20;
constexpr double name_weight = 2;
constexpr double figure_weight = 1.5;
constexpr double least_shared = 5;
constexpr double held = 0.6; ///< of a short article's words in another one: it tells no more than that
constexpr double long_alike = 0.15; ///< of long articles, each with much of its own, that share `much`
constexpr double much = 15;
constexpr std::size_t most_articles = 32; ///< of a story that nothing but a chain of likenesses holds together
constexpr std::size_t neighbours = 8;
constexpr std::size_t crowd = 256; ///< a word of more articles than this ties only adjacent ones

struct Profile {
    std::vector<std::pair<std::uint32_t, double>> words; ///< word, weight; sorted
    double norm = 0;
};

struct Neighbour {
    std::uint32_t article = 0;
    double likeness = 0;
};

std::vector<std::string> title_words(const std::string& title)
{
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= title.size(); ++i) {
        const char c = i < title.size() ? title[i] : ' ';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word.push_back(ascii_lower(c));
        } else if (!word.empty()) {
            if (word.size() > 3 && !common_words().contains(word))
                words.push_back(word);
            word.clear();
        }
    }
    return words;
}

/// A figure that two stories hardly share by chance, as a word; "" for others.
std::string telling_figure(const Features& claim)
{
    const Value& value = claim.claim->value;
    const bool figure = value.type == ValueType::Count || value.type == ValueType::Money || value.type == ValueType::Percent;
    if (!figure || !value.printed)
        return {};
    const double number = *value.printed;
    const int digits = significant_digits(number);
    const bool telling = value.type == ValueType::Percent ? digits >= 2 : digits >= 3 || number >= 10000 || (digits == 2 && number >= 100);
    return telling ? "#" + std::to_string(number) : std::string();
}

std::vector<Profile> profiles(const std::vector<Features>& features,
                              const std::vector<ArticleSummary>& articles, Vocabulary& vocabulary)
{
    std::vector<std::map<std::uint32_t, double>> weights(articles.size());
    for (const Features& claim : features) {
        if (claim.article == no_story)
            continue;
        const Value& value = claim.claim->value;
        const double share = claim.claim->context.event.background ? 0.5 : 1;
        // "On Friday", of nobody knows which week: its words are those of any day, but not its names.
        const bool undated = value.type == ValueType::Date && !value.date.from && !value.date.to && value.month == 0;
        if (!undated)
            for (std::uint32_t word : claim.story_terms)
                weights[claim.article].try_emplace(word, share);
        if (const std::string figure = telling_figure(claim); !figure.empty())
            weights[claim.article].try_emplace(vocabulary.number(figure), figure_weight * share);
        for (std::uint32_t name : claim.names) {
            double& weight = weights[claim.article][name];
            weight = std::max(weight, name_weight * share);
        }
    }
    std::vector<Profile> result(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
        for (const std::string& word : title_words(articles[i].title))
            weights[i].try_emplace(vocabulary.number(word), 1);
        for (const auto& [word, weight] : weights[i]) {
            result[i].words.emplace_back(word, weight);
            result[i].norm += weight * weight;
        }
        result[i].norm = std::sqrt(result[i].norm);
    }
    return result;
}

/// By word, the articles that hold it, in their order, with its weight there.
using Postings = std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, double>>>;

Postings postings_of(const std::vector<Profile>& articles)
{
    Postings postings;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        for (const auto& [word, weight] : articles[i].words)
            postings[word].emplace_back(i, weight);
    return postings;
}

/// Sums up, for one article at a time, the weight that each later one shares with it.
class SharedWeights {
  public:
    explicit SharedWeights(const std::vector<Profile>& articles)
        : articles_(articles), postings_(postings_of(articles)), sums_(articles.size())
    {
    }

    /// Calls visit(b, weight) for every later article that shares a word with `a`.
    template <typename Visit>
    void each_later(std::uint32_t a, Visit visit)
    {
        for (const auto& [word, weight] : articles_[a].words) {
            const auto& list = postings_.find(word)->second;
            auto next = std::upper_bound(list.begin(), list.end(), a, [](std::uint32_t article, const auto& entry) {
                return article < entry.first;
            });
            const auto past = list.size() > crowd && next != list.end() ? next + 1 : list.end();
            for (; next != past; ++next) {
                if (sums_[next->first] == 0)
                    touched_.push_back(next->first);
                sums_[next->first] += weight * next->second;
            }
        }
        for (std::uint32_t b : touched_) {
            visit(b, sums_[b]);
            sums_[b] = 0;
        }
        touched_.clear();
    }

  private:
    const std::vector<Profile>& articles_;
    Postings postings_;
    std::vector<double> sums_;
    std::vector<std::uint32_t> touched_;
};

/// The cosine; where it says too little for a very short or two long articles, what just makes them alike.
double likeness_of(const Profile& a, const Profile& b, double shared)
{
    const double cosine = shared / (a.norm * b.norm);
    const double shorter = std::min(a.norm, b.norm);
    const bool within = shared >= held * shorter * shorter;
    const bool both_long = shared >= much && cosine >= long_alike;
    return within || both_long ? std::max(cosine, alike) : cosine;
}

std::vector<std::vector<Neighbour>> nearest(const std::vector<Profile>& articles,
                                            const std::vector<ArticleSummary>& summaries)
{
    std::vector<std::vector<Neighbour>> result(articles.size());
    SharedWeights shared(articles);
    for (std::uint32_t a = 0; a < articles.size(); ++a)
        shared.each_later(a, [&](std::uint32_t b, double weight) {
            const double likeness = likeness_of(articles[a], articles[b], weight);
            const bool same_origin =
                !summaries[a].origin.empty() && summaries[a].origin == summaries[b].origin;
            if ((likeness < alike || weight < least_shared) && !same_origin)
                return;
            result[a].push_back({b, likeness});
            result[b].push_back({a, likeness});
        });
    for (std::vector<Neighbour>& list : result) {
        std::sort(list.begin(), list.end(), [&](const Neighbour& x, const Neighbour& y) {
            return x.likeness != y.likeness ? x.likeness > y.likeness
                                            : summaries[x.article].id < summaries[y.article].id;
        });
        if (list.size() > neighbours)
            list.resize(neighbours);
    }
    return result;
}

struct Tie {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double likeness = 0;
};

bool keeps(const std::vector<Neighbour>& list, std::uint32_t article)
{
    return std::any_of(list.begin(), list.end(), [&](const Neighbour& other) { return other.article == article; });
}

/// `b` has eight nearer ones, but `a` is of its company: of the others that `a` keeps,
/// most are near `b`. Of a round-up that tells two stories half of them are.
bool of_one_company(const std::vector<std::vector<Neighbour>>& near, std::uint32_t a, std::uint32_t b)
{
    std::size_t others = 0;
    std::size_t common = 0;
    for (const Neighbour& other : near[a]) {
        if (other.article == b)
            continue;
        ++others;
        common += keeps(near[b], other.article) || keeps(near[other.article], b) ? 1U : 0U;
    }
    return 3 * common >= 2 * others;
}

/// The pairs that keep each other, and those of one company.
std::vector<Tie> ties_of(const std::vector<std::vector<Neighbour>>& near)
{
    std::vector<Tie> result;
    for (std::uint32_t a = 0; a < near.size(); ++a)
        for (const Neighbour& b : near[a]) {
            const bool kept = keeps(near[b.article], a);
            if (kept ? a < b.article : of_one_company(near, a, b.article))
                result.push_back({std::min(a, b.article), std::max(a, b.article), b.likeness});
        }
    return result;
}

/// Numbers the components of the articles that are `in`, tied at `least` or closer.
std::vector<std::uint32_t> components(std::size_t articles, const std::vector<Tie>& ties, const std::vector<bool>& in, double least)
{
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(articles);
    for (const Tie& tie : ties)
        if (in[tie.a] && in[tie.b] && (tie.likeness >= least || least <= alike))
            boost::add_edge(tie.a, tie.b, graph);
    std::vector<std::uint32_t> result(articles);
    if (articles > 0)
        boost::connected_components(graph, result.data());
    return result;
}

std::vector<bool> in_crowds(const std::vector<std::uint32_t>& stories)
{
    std::vector<std::size_t> sizes(stories.size(), 0);
    for (std::uint32_t story : stories)
        ++sizes[story];
    std::vector<bool> result(stories.size());
    for (std::size_t i = 0; i < stories.size(); ++i)
        result[i] = sizes[stories[i]] > most_articles;
    return result;
}

/// Equal keys get one number, in the order of their first.
template <typename Key>
std::vector<std::uint32_t> numbered_by_first(const std::vector<Key>& keys)
{
    std::map<Key, std::uint32_t> numbers;
    std::vector<std::uint32_t> result;
    for (const Key& key : keys)
        result.push_back(numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second);
    return result;
}

/// The parts for the articles of crowds, the stories for the others; numbered by the first article of each.
std::vector<std::uint32_t> renumbered(const std::vector<std::uint32_t>& stories, const std::vector<bool>& crowded,
                                      const std::vector<std::uint32_t>& parts)
{
    std::vector<std::pair<bool, std::uint32_t>> keys;
    for (std::size_t i = 0; i < stories.size(); ++i)
        keys.emplace_back(crowded[i], crowded[i] ? parts[i] : stories[i]);
    return numbered_by_first(keys);
}

/// One story, taken apart where a single article holds two parts of it together.
class Seams {
  public:
    /// `ties`: those between `articles`.
    Seams(const std::vector<std::uint32_t>& articles, const std::vector<Tie>& ties) : graph_(articles.size())
    {
        std::map<std::uint32_t, std::size_t> place;
        for (std::size_t i = 0; i < articles.size(); ++i)
            place[articles[i]] = i;
        for (const Tie& tie : ties) {
            const std::size_t a = place.at(tie.a);
            const std::size_t b = place.at(tie.b);
            boost::add_edge(a, b, graph_);
            likeness_[{a, b}] = likeness_[{b, a}] = tie.likeness;
        }
    }

    /// Numbers the parts.
    std::vector<std::uint32_t> parts()
    {
        std::vector<std::size_t> joints;
        boost::articulation_points(graph_, std::back_inserter(joints));
        std::sort(joints.begin(), joints.end());
        for (std::size_t joint : joints)
            cut(joint);
        std::vector<std::uint32_t> result(boost::num_vertices(graph_));
        boost::connected_components(graph_, result.data());
        return result;
    }

  private:
    using Graph = boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS>;

    /// A round-up that tells two stories stays with the one it is more like. Single
    /// articles that hang on it are no story of their own.
    void cut(std::size_t joint)
    {
        std::vector<std::size_t> near;
        for (auto [next, last] = boost::adjacent_vertices(joint, graph_); next != last; ++next)
            near.push_back(*next);
        Graph without = graph_;
        boost::clear_vertex(joint, without);
        std::vector<std::uint32_t> part(boost::num_vertices(graph_));
        boost::connected_components(without, part.data());
        std::map<std::uint32_t, std::size_t> size;
        for (std::uint32_t number : part)
            ++size[number];
        std::map<std::uint32_t, double> ties;
        for (std::size_t neighbour : near)
            if (size[part[neighbour]] >= least_story)
                ties[part[neighbour]] += likeness_[{joint, neighbour}];
        if (ties.size() < 2)
            return;
        const auto home = std::max_element(ties.begin(), ties.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
        for (std::size_t neighbour : near)
            if (ties.contains(part[neighbour]) && part[neighbour] != home->first)
                boost::remove_edge(joint, neighbour, graph_);
    }

    static constexpr std::size_t least_story = 3;

    Graph graph_;
    std::map<std::pair<std::size_t, std::size_t>, double> likeness_;
};

/// Each story without its seams, numbered by the first article of each part.
std::vector<std::uint32_t> unseamed(const std::vector<std::uint32_t>& stories, const std::vector<Tie>& ties)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> articles;
    for (std::uint32_t i = 0; i < stories.size(); ++i)
        articles[stories[i]].push_back(i);
    std::map<std::uint32_t, std::vector<Tie>> inner;
    for (const Tie& tie : ties)
        if (stories[tie.a] == stories[tie.b])
            inner[stories[tie.a]].push_back(tie);
    constexpr std::size_t two_stories = 7; ///< two of three articles, and one between them
    std::vector<std::pair<std::uint32_t, std::uint32_t>> parts; ///< story, part of it
    for (std::uint32_t story : stories)
        parts.emplace_back(story, 0);
    for (const auto& [story, members] : articles) {
        if (members.size() < two_stories)
            continue;
        const std::vector<std::uint32_t> numbers = Seams(members, inner[story]).parts();
        for (std::size_t i = 0; i < members.size(); ++i)
            parts[members[i]].second = numbers[i];
    }
    return numbered_by_first(parts);
}

} // namespace

std::vector<std::vector<std::uint32_t>> nearest_articles(const std::vector<Features>& features,
                                                         const std::vector<ArticleSummary>& articles,
                                                         Vocabulary& vocabulary)
{
    std::vector<std::vector<std::uint32_t>> result;
    for (const std::vector<Neighbour>& list : nearest(profiles(features, articles, vocabulary), articles)) {
        result.emplace_back();
        for (const Neighbour& other : list)
            result.back().push_back(other.article);
    }
    return result;
}

std::vector<std::uint32_t> find_stories(const std::vector<Features>& features,
                                        const std::vector<ArticleSummary>& articles,
                                        Vocabulary& vocabulary)
{
    const std::vector<Tie> ties = ties_of(nearest(profiles(features, articles, vocabulary), articles));
    std::vector<std::uint32_t> stories = components(articles.size(), ties, std::vector<bool>(articles.size(), true), alike);
    // A crowd held together by a chain of likenesses is no story: it is taken apart
    // at a closer likeness, and what still is a crowd at a closer one yet.
    for (const double closer : {0.28, 0.36, 0.44, 0.52, 0.60}) {
        const std::vector<bool> crowded = in_crowds(stories);
        if (std::none_of(crowded.begin(), crowded.end(), [](bool in) { return in; }))
            break;
        const std::vector<std::uint32_t> parts = components(articles.size(), ties, crowded, closer);
        stories = renumbered(stories, crowded, parts);
    }
    return unseamed(stories, ties);
}

} // namespace crosscheck
