#include "extract/increments.h"

namespace crosscheck {
namespace {

bool counts_people(const Claim& claim)
{
    return (claim.kind == "casualties" || claim.attribute == "arrests") && claim.value.type == ValueType::Count && claim.value.unit == "person";
}

/// The dead are none of those who were hurt, missed or arrested; who was taken to hospital may be one of the injured.
bool of_others(const Claim& a, const Claim& b)
{
    return (a.attribute == "killed") != (b.attribute == "killed");
}

} // namespace

void settle_increments(std::vector<Claim>& claims)
{
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (!claims[i].scope.contains("more") || !counts_people(claims[i])) continue;
        const Claim* before = nullptr;
        bool own_kind = false;
        constexpr std::size_t reach = 32; // claims of a sentence that has hundreds
        for (std::size_t j = i; j > 0 && i - j < reach && claims[j - 1].context.sentence == claims[i].context.sentence; --j) {
            if (!counts_people(claims[j - 1])) continue;
            if (before == nullptr) before = &claims[j - 1];
            own_kind = own_kind || claims[j - 1].attribute == claims[i].attribute;
        }
        if (before != nullptr && !own_kind && of_others(*before, claims[i])) claims[i].scope.erase("more");
    }
}

} // namespace crosscheck
