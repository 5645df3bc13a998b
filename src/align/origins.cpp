#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "align/minhash.h"
#include "align/publishers.h"
#include "align/question.h"
#include "base/hash.h"

// Which articles are one source. Two are when their texts are the same, when
// they overlap by half (a copy that was cut or given a new lead), or when they
// overlap by less but something else ties them: a credited agency or a publisher
// they share. A shared credit alone ties nothing: two reporters may both have
// used an agency for a paragraph.

namespace crosscheck {
namespace {

constexpr double copied = 0.40;
constexpr double copied_in_part = 0.12; ///< with a shared credit or publisher

bool share_credit(const ArticleSummary& a, const ArticleSummary& b)
{
    return std::any_of(a.credits.begin(), a.credits.end(), [&](const std::string& credit) {
        return std::find(b.credits.begin(), b.credits.end(), credit) != b.credits.end();
    });
}

bool share_publisher(const ArticleSummary& a, const ArticleSummary& b)
{
    if (a.outlet.empty() || b.outlet.empty())
        return false;
    if (outlet_key(a.outlet) == outlet_key(b.outlet))
        return true;
    const std::string family = Publishers::builtin().family(a.outlet);
    return !family.empty() && family == Publishers::builtin().family(b.outlet);
}

bool one_origin(const ArticleSummary& a, const ArticleSummary& b)
{
    const double shared = resemblance(a.signature, b.signature);
    if (shared >= copied)
        return true;
    return shared >= copied_in_part && (share_credit(a, b) || share_publisher(a, b));
}

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

void tie_same_texts(const std::vector<ArticleSummary>& articles, Graph& graph)
{
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (!articles[i].text_hash.empty())
            if (auto [at, fresh] = first.try_emplace(articles[i].text_hash, i); !fresh)
                boost::add_edge(at->second, i, graph);
}

/// Ties articles that name one agency or belong to one publisher and overlap in
/// part: they meet where they share one place of the signature.
void tie_credited(const std::vector<ArticleSummary>& articles, Graph& graph)
{
    constexpr std::size_t places = 32;
    std::unordered_map<std::uint64_t, std::size_t> last;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const ArticleSummary& article = articles[i];
        std::vector<std::string> ties = article.credits;
        if (!article.outlet.empty()) {
            const std::string family = Publishers::builtin().family(article.outlet);
            ties.push_back("outlet " + (family.empty() ? outlet_key(article.outlet) : family));
        }
        for (const std::string& tie : ties)
            for (std::size_t place = 0; place < std::min(places, article.signature.size()); ++place) {
                const std::uint64_t key = stable_hash(tie, article.signature[place] + place);
                auto [at, fresh] = last.try_emplace(key, i);
                if (!fresh && at->second != i && one_origin(articles[at->second], article))
                    boost::add_edge(at->second, i, graph);
                at->second = i;
            }
    }
}

} // namespace

void find_origins(std::vector<ArticleSummary>& articles)
{
    Graph graph(articles.size());
    tie_same_texts(articles, graph);
    for (auto [a, b] : similar_candidates(articles))
        if (one_origin(articles[a], articles[b]))
            boost::add_edge(a, b, graph);
    tie_credited(articles, graph);
    std::vector<std::size_t> component(articles.size());
    if (!articles.empty())
        boost::connected_components(graph, component.data());
    std::map<std::size_t, std::string> key; // of each component, its smallest text or id
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const ArticleSummary& article = articles[i];
        const std::string& own = article.text_hash.empty() ? article.id : article.text_hash;
        auto [at, fresh] = key.try_emplace(component[i], own);
        if (!fresh)
            at->second = std::min(at->second, own);
    }
    for (std::size_t i = 0; i < articles.size(); ++i)
        articles[i].origin = IdHasher().add("origin").add(key[component[i]]).id();
}

} // namespace crosscheck
