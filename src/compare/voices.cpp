#include "compare/voices.h"

#include <map>
#include <set>
#include <string_view>

namespace crosscheck {

Voices::Voices(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles, const RateTable& rates)
    : claims_(claims), credits_(claims), parts_(claims), bodies_(claims)
{
    std::map<std::string_view, const ArticleSummary*> by_id;
    for (const ArticleSummary& article : articles)
        by_id.try_emplace(article.id, &article);
    voices_.reserve(claims.size());
    for (const Claim& claim : claims) {
        const auto article = by_id.find(claim.article);
        voices_.push_back({&claim, article == by_id.end() ? nullptr : article->second, &rates, &credits_.of(claim), &parts_.of(claim),
                           bodies_.of(claim.article)});
    }
}

std::vector<Voice> Voices::of(const std::vector<std::uint32_t>& indexes) const
{
    std::vector<Voice> result;
    for (std::uint32_t index : indexes)
        result.push_back(of(index));
    return result;
}

std::uint32_t Voices::origins_of(const std::vector<std::uint32_t>& indexes) const
{
    std::set<std::string> origins;
    for (std::uint32_t index : indexes) {
        const Voice& speaker = of(index);
        origins.insert(speaker.article == nullptr || speaker.article->origin.empty() ? claims_[index].article : speaker.article->origin);
    }
    return static_cast<std::uint32_t>(origins.size());
}

} // namespace crosscheck
