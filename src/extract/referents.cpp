#include "extract/referents.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool in_words(const Claim& claim)
{
    return claim.value.type == ValueType::Text || claim.value.type == ValueType::Entity;
}

/// The one name that the evidence prints from its first or to its last word.
const EntityMention* name_of(const Reading& reading, const Claim& claim)
{
    const TokenRange words = reading.tokens.tokens_in(claim.evidence.span);
    auto first = std::lower_bound(reading.entities.begin(), reading.entities.end(), words.begin,
                                  [](const EntityMention& entity, std::uint32_t token) { return entity.tokens.begin < token; });
    for (; first != reading.entities.end() && first->tokens.begin < words.end; ++first)
        if (first->tokens == words && !first->pronoun && !first->people)
            return &*first;
    return nullptr;
}

} // namespace

void find_referents(const Reading& reading, std::vector<Claim>& claims)
{
    for (std::size_t c = 0; c < claims.size(); ++c) {
        Claim& claim = claims[c];
        if (!in_words(claim) || claim.kind == "role") continue;
        if (const EntityMention* name = name_of(reading, claim)) {
            claim.context.stands_for = name->entity;
            claim.context.within = name->within;
            continue;
        }
        // Claims are in text order: the office begins a word or two into the answer.
        for (std::size_t next = c > 0 ? c - 1 : c; next < std::min(claims.size(), c + 4); ++next) {
            const Claim& role = claims[next];
            if (role.kind != "role" || role.subject.empty() || !claim.evidence.span.overlaps(role.evidence.span)) continue;
            const bool begins = role.evidence.span.begin >= claim.evidence.span.begin && role.evidence.span.begin <= claim.evidence.span.begin + 6;
            if (begins) claim.context.stands_for = role.subject;
        }
    }
}

} // namespace crosscheck
