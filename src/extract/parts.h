#pragma once
#include <vector>

#include "extract/claim.h"
#include "extract/scene.h"

namespace crosscheck {

/// Ties the parts of a sentence to their total, so that the sum can be checked:
/// a list behind it ("67 bodies: 41 women, 17 children and nine men"), or figures
/// that it opens ("of the 23 arrested, 12 are ... and 11 ..."). A list that makes
/// the total is tied whatever its words; one that does not, only when its nouns
/// leave nobody out ("140 women and 62 men"). Sets `part_of` of the parts, and
/// `all_parts` and `implied_parts` of the total. `claims` are in text order.
void tie_parts(const Scene& scene, std::vector<Claim>& claims);

} // namespace crosscheck
