#include "extract/respectively.h"

#include <algorithm>
#include <iterator>

namespace crosscheck {
namespace {

bool joins(std::string_view word)
{
    return word == "," || word == "and" || word == "or" || word == "&" || word == "in" || word == "by" || word == "to";
}

/// Nothing but commas, conjunctions and a repeated preposition stands between.
bool coordinated(const TokenBuffer& tokens, TokenRange left, TokenRange right)
{
    constexpr std::uint32_t longest = 3;
    if (right.begin < left.end || right.begin == left.end || right.begin - left.end > longest)
        return false;
    for (std::uint32_t token = left.end; token < right.begin; ++token)
        if (!joins(tokens.lower(token)))
            return false;
    return true;
}

/// The figures of one type that stand in a list right before `word`, in text order.
std::vector<const Mention*> figures_before(const Reading& reading, TokenRange sentence, std::uint32_t word)
{
    std::vector<const Mention*> list;
    auto after = std::partition_point(reading.mentions.begin(), reading.mentions.end(),
                                      [&](const Mention& mention) { return mention.tokens.begin < word; });
    for (auto mention = std::make_reverse_iterator(after); mention != reading.mentions.rend(); ++mention) {
        if (mention->tokens.begin < sentence.begin)
            break;
        if (mention->tokens.end > word)
            continue;
        if (list.empty() ? word - mention->tokens.end > 4
                         : mention->type != list.back()->type ||
                               !coordinated(reading.tokens, mention->tokens, list.back()->tokens))
            break;
        list.push_back(&*mention);
    }
    std::reverse(list.begin(), list.end());
    return list;
}

/// The nearest list of exactly `count` names before `token`.
std::vector<const EntityMention*> names_before(const Reading& reading, TokenRange sentence, std::uint32_t token,
                                               std::size_t count)
{
    std::vector<const EntityMention*> list;
    auto after = std::partition_point(reading.entities.begin(), reading.entities.end(),
                                      [&](const EntityMention& entity) { return entity.tokens.begin < token; });
    for (auto entity = std::make_reverse_iterator(after); entity != reading.entities.rend(); ++entity) {
        if (entity->tokens.begin < sentence.begin)
            break;
        if (entity->tokens.end > token || entity->pronoun)
            continue;
        if (!list.empty() && !coordinated(reading.tokens, entity->tokens, list.back()->tokens)) {
            if (list.size() == count)
                break;
            list.clear();
        }
        list.push_back(&*entity);
    }
    if (list.size() != count)
        return {};
    std::reverse(list.begin(), list.end());
    return list;
}

void give(Claim& claim, const EntityMention& name)
{
    if (name.type != EntityType::Country && name.type != EntityType::Place) {
        claim.subject = name.entity;
        return;
    }
    claim.scope["place"] = name.entity;
    claim.context.event.place = name.entity;
}

} // namespace

void distribute_respectively(const Reading& reading, std::vector<Claim>& claims)
{
    const TokenBuffer& tokens = reading.tokens;
    for (const TokenRange sentence : tokens.sentences()) {
        std::uint32_t word = sentence.begin;
        while (word < sentence.end && tokens.lower(word) != "respectively")
            ++word;
        if (word == sentence.end)
            continue;
        const auto figures = figures_before(reading, sentence, word);
        if (figures.size() < 2)
            continue;
        const auto names = names_before(reading, sentence, figures.front()->tokens.begin, figures.size());
        auto claim = std::partition_point(claims.begin(), claims.end(), [&](const Claim& c) {
            return c.evidence.span.begin < tokens[sentence.begin].span.begin;
        });
        for (; !names.empty() && claim != claims.end() && claim->evidence.span.begin < tokens[word].span.begin; ++claim)
            for (std::size_t i = 0; i < names.size(); ++i)
                if (claim->evidence.span.overlaps(figures[i]->number))
                    give(*claim, *names[i]);
    }
}

} // namespace crosscheck
