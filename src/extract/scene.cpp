#include "extract/scene.h"

#include <algorithm>

namespace crosscheck {
namespace {

template <typename Items>
std::pair<std::uint32_t, std::uint32_t> beginning_in(const Items& items, TokenRange range)
{
    const auto before = [](const auto& item, std::uint32_t token) { return item.tokens.begin < token; };
    const auto first = std::lower_bound(items.begin(), items.end(), range.begin, before);
    const auto last = std::lower_bound(first, items.end(), range.end, before);
    return {static_cast<std::uint32_t>(first - items.begin()), static_cast<std::uint32_t>(last - items.begin())};
}

} // namespace

Scene::Scene(const Reading& reading, const RuleSet& rules, const LanguageRules& language)
    : reading_(&reading), rules_(&rules), language_(&language), verb_(reading.tokens.size()),
      numbers_(reading.tokens.size()), first_mentions_(reading.tokens.size() + 1, 0)
{
    for (std::uint32_t token = 0; token < reading.tokens.size(); ++token) {
        const RuleWord own = rules.words().number(lower(token));
        numbers_.set(token, {own, lemma(token) == lower(token) ? own : rules.words().number(lemma(token))});
    }
    std::uint32_t mention = 0;
    for (std::uint32_t token = 0; token < first_mentions_.size(); ++token) {
        while (mention < reading.mentions.size() && reading.mentions[mention].tokens.begin < token) ++mention;
        first_mentions_[token] = mention;
    }
    for (const Clause& clause : reading.clauses) {
        if (clause.verb) verb_.set(*clause.verb, true);
    }
}

bool Scene::is_punctuation(std::uint32_t token) const
{
    return tokens()[token].kind == TokenKind::Symbol;
}

TokenRange Scene::sentence(std::uint32_t token) const
{
    return tokens().sentences()[tokens().sentence_of(token)];
}

std::pair<std::uint32_t, std::uint32_t> Scene::entities_in(TokenRange range) const
{
    return beginning_in(reading_->entities, range);
}

const EntityMention* Scene::entity_at(std::uint32_t token) const
{
    const auto after = std::upper_bound(
        reading_->entities.begin(), reading_->entities.end(), token,
        [](std::uint32_t t, const EntityMention& entity) { return t < entity.tokens.begin; });
    if (after == reading_->entities.begin()) return nullptr;
    const EntityMention& entity = *(after - 1);
    return entity.tokens.contains(token) ? &entity : nullptr;
}

} // namespace crosscheck
