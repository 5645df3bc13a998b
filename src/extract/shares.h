#pragma once
#include <vector>

#include "extract/claim.h"
#include "extract/scene.h"

namespace crosscheck {

/// Ties a percentage to the two counts that its own words give it: "45 of the 90
/// voters (50 %)", "50 percent, or 45 of the 90". Sets `share_of`.
void tie_shares(const Scene& scene, std::vector<Claim>& claims);

/// Marks figures of the headline that the text prints again, be it as an ordinal
/// ("a ninth victim") or of something else. Sets `echoed`.
void mark_echoes(const Reading& reading, std::vector<Claim>& claims);

} // namespace crosscheck
