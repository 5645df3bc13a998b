#include "compare/credits.h"

#include "align/quantity.h"

namespace crosscheck {
namespace {

/// Equal for claims of one article that print one figure of one thing; "" for
/// what is no figure.
std::string figure(const Claim& claim)
{
    if (!claim.value.printed)
        return {};
    return claim.article + "\n" + claim.kind + "\n" + claim.attribute + "\n" + claim.value.unit + "\n" +
           with_six_decimals(*claim.value.printed);
}

} // namespace

Credits::Credits(const std::vector<Claim>& claims)
{
    for (const Claim& claim : claims)
        if (std::string key = figure(claim); !key.empty() && !claim.attribution.speaker.empty())
            named_.try_emplace(std::move(key), &claim.attribution);
}

const Attribution& Credits::of(const Claim& claim) const
{
    if (!claim.attribution.speaker.empty())
        return claim.attribution;
    auto named = named_.find(figure(claim));
    return named == named_.end() ? claim.attribution : *named->second;
}

} // namespace crosscheck
