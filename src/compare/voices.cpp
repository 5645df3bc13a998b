#include "compare/voices.h"

#include <set>

namespace crosscheck {

Voices::Voices(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles, const RateTable& rates)
    : claims_(claims), credits_(claims), parts_(claims), bodies_(claims), rates_(rates)
{
    for (const ArticleSummary& article : articles)
        articles_.try_emplace(article.id, &article);
}

Voice Voices::of(std::uint32_t index) const
{
    auto article = articles_.find(claims_[index].article);
    return {&claims_[index], article == articles_.end() ? nullptr : article->second, &rates_, &credits_.of(claims_[index]),
            &parts_.of(claims_[index]), bodies_.of(claims_[index].article)};
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
        const Voice speaker = of(index);
        origins.insert(speaker.article == nullptr || speaker.article->origin.empty() ? claims_[index].article : speaker.article->origin);
    }
    return static_cast<std::uint32_t>(origins.size());
}

} // namespace crosscheck
