#include "compare/parts.h"

namespace crosscheck {

Parts::Parts(const std::vector<Claim>& claims)
{
    for (const Claim& claim : claims)
        if (!claim.context.part_of.empty())
            parts_[claim.context.part_of].push_back(&claim);
}

const std::vector<const Claim*>& Parts::of(const Claim& whole) const
{
    static const std::vector<const Claim*> none;
    auto parts = parts_.find(whole.id);
    return parts == parts_.end() ? none : parts->second;
}

} // namespace crosscheck
