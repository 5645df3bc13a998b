#include "ingest/versions.h"

#include <map>
#include <string>
#include <tuple>

#include "ingest/shingles.h"

namespace crosscheck {
namespace {

/// The address without what does not name the page: scheme, "www.", fragment,
/// tracking parameters, the slash at its end.
std::string page_of(std::string_view url)
{
    if (std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    if (url.substr(0, 4) == "www.") url.remove_prefix(4);
    url = url.substr(0, url.find('#'));
    for (std::string_view tracking : {"?utm_", "&utm_", "?fbclid", "&fbclid"})
        url = url.substr(0, url.find(tracking));
    while (!url.empty() && url.back() == '/')
        url.remove_suffix(1);
    return std::string(url);
}

/// When the version was made, so that a later one compares greater.
std::tuple<Day, std::string_view> made(const Article& article)
{
    const MetadataDate& date = article.modified.day ? article.modified : article.published;
    return {date.day.value_or(Day{0}), date.text};
}

void mark_group(std::vector<Article>& articles, const std::vector<std::size_t>& group)
{
    constexpr double shared_enough = 0.3;
    std::size_t newest = group.front();
    for (std::size_t i : group)
        if (made(articles[i]) > made(articles[newest])) newest = i;
    for (std::size_t i : group) {
        bool older = i != newest && made(articles[i]) < made(articles[newest]) &&
                     made(articles[i]) != std::tuple<Day, std::string_view>{};
        if (older &&
            share_held(articles[i].source.text, articles[newest].source.text) >= shared_enough)
            articles[i].superseded_by = articles[newest].id;
    }
}

} // namespace

void mark_versions(std::vector<Article>& articles)
{
    std::map<std::string, std::vector<std::size_t>> by_page;
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (!articles[i].url.empty()) by_page[page_of(articles[i].url)].push_back(i);
    for (const auto& [page, group] : by_page)
        if (group.size() > 1) mark_group(articles, group);
}

} // namespace crosscheck
