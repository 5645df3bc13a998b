#include "align/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "align/tables.h"

// Which articles tell one story. Each article is the set of its names and of the
// content words around its figures, without words common in all news. Articles
// that share a word are candidates; their likeness is the cosine of the two sets,
// names counting twice. Every article keeps its best few neighbours, and an edge
// stands only when both ends keep it, so that one article which mentions two
// topics does not chain them: the topics' own articles prefer each other. The
// weights are fixed and not counted from the drop, so that an unrelated article
// changes nothing.
//
// Works: two reports of a quake, one from each day. Does not: two earthquakes in
// one country in one week, which is why claims are told apart by event again.

namespace crosscheck {
namespace {

constexpr double alike = 0.20;
constexpr double name_weight = 2;
constexpr double least_shared = 5;
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
            word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        } else if (!word.empty()) {
            if (word.size() > 3 && !common_words().contains(word))
                words.push_back(word);
            word.clear();
        }
    }
    return words;
}

std::vector<Profile> profiles(const std::vector<Features>& features,
                              const std::vector<ArticleSummary>& articles, Vocabulary& vocabulary)
{
    std::vector<std::map<std::uint32_t, double>> weights(articles.size());
    for (const Features& claim : features) {
        if (claim.article == no_story)
            continue;
        const double share = claim.claim->context.event.background ? 0.5 : 1;
        for (std::uint32_t word : claim.story_terms)
            weights[claim.article].try_emplace(word, share);
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

/// The weight that pairs of articles share, pair by pair that share a word.
std::unordered_map<std::uint64_t, double> shared_weights(const std::vector<Profile>& articles)
{
    std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, double>>> postings;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        for (const auto& [word, weight] : articles[i].words)
            postings[word].emplace_back(i, weight);
    std::unordered_map<std::uint64_t, double> shared;
    for (const auto& [word, list] : postings)
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::size_t end = list.size() > crowd ? std::min(list.size(), i + 2) : list.size();
            for (std::size_t j = i + 1; j < end; ++j)
                shared[(std::uint64_t{list[i].first} << 32U) | list[j].first] +=
                    list[i].second * list[j].second;
        }
    return shared;
}

std::vector<std::vector<Neighbour>> nearest(const std::vector<Profile>& articles,
                                            const std::vector<ArticleSummary>& summaries)
{
    std::vector<std::vector<Neighbour>> result(articles.size());
    for (const auto& [pair, weight] : shared_weights(articles)) {
        const auto a = static_cast<std::uint32_t>(pair >> 32U);
        const auto b = static_cast<std::uint32_t>(pair & 0xFFFFFFFFU);
        const double likeness = weight / (articles[a].norm * articles[b].norm);
        const bool same_origin =
            !summaries[a].origin.empty() && summaries[a].origin == summaries[b].origin;
        if ((likeness < alike || weight < least_shared) && !same_origin)
            continue;
        result[a].push_back({b, likeness});
        result[b].push_back({a, likeness});
    }
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

} // namespace

std::vector<std::uint32_t> find_stories(const std::vector<Features>& features,
                                        const std::vector<ArticleSummary>& articles,
                                        Vocabulary& vocabulary)
{
    const auto near = nearest(profiles(features, articles, vocabulary), articles);
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(articles.size());
    for (std::uint32_t a = 0; a < near.size(); ++a)
        for (const Neighbour& b : near[a]) {
            const auto& back = near[b.article];
            if (std::any_of(back.begin(), back.end(),
                            [&](const Neighbour& other) { return other.article == a; }))
                boost::add_edge(a, b.article, graph);
        }
    std::vector<std::uint32_t> stories(articles.size());
    if (!articles.empty())
        boost::connected_components(graph, stories.data());
    return stories;
}

} // namespace crosscheck
