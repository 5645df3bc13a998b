#include "align/common_ground.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>

#include "align/subjects.h"

namespace crosscheck {

bool same_noun(const Features& a, const Features& b) { return !a.noun.empty() && a.noun == b.noun; }

bool anybody(const Features& a, const Features& b)
{
    static const std::set<std::string_view> any = {"person", "people", "individual", "man", "woman", "human", "adult", "other"};
    return a.quantity.dimension == "person" && b.quantity.dimension == "person" && (any.contains(a.noun) || any.contains(b.noun));
}

bool may_be_copied(const Features& a, const Features& b)
{
    return 10 * overlap(a.terms, b.terms) >= 6 * std::max(a.terms.size(), b.terms.size());
}

double common_ground(const Features& a, const Features& b)
{
    const ClaimContext& x = a.claim->context;
    const ClaimContext& y = b.claim->context;
    double score = 0;
    if (!a.generic && !b.generic && a.claim->kind == b.claim->kind &&
        a.claim->attribute == b.claim->attribute)
        score += 4;
    if (same_noun(a, b))
        score += 3;
    else if (a.quantity.dimension == "person" && b.quantity.dimension == "person")
        score += 1;
    if (!a.verb.empty() && a.verb == b.verb)
        score += 1.5;
    if (relate_subjects(a, b) == SubjectRelation::Same)
        score += 2;
    if (!a.modifiers.empty() && !b.modifiers.empty())
        score += overlap(a.modifiers, b.modifiers) > 0 ? 1 : -1;
    score += std::min<double>(static_cast<double>(overlap(a.terms, b.terms)), 4);
    score += 0.5 * std::min<double>(static_cast<double>(overlap(a.names, b.names)), 3);
    if (!x.event.noun.empty() && x.event.noun == y.event.noun)
        score += 0.5;
    return score;
}

double times(const Features& a, const Features& b)
{
    const double x = std::abs(a.quantity.printed);
    const double y = std::abs(b.quantity.printed);
    return std::min(x, y) > 0 ? std::max(x, y) / std::min(x, y) : std::numeric_limits<double>::infinity();
}

bool measured(const Features& a) { return a.quantity.dimension != "person" && a.quantity.dimension != "count" && a.quantity.dimension != "date"; }

} // namespace crosscheck
