#pragma once
#include <vector>

#include "extract/claim.h"
#include "reading/reading.h"

namespace crosscheck {

/// Says whom or what an answer in words stands for: the name it prints, or the
/// person whose office the same words give ("sanctions on a leader of the strike",
/// who is named in the next sentence). Sets `stands_for` and `within`.
void find_referents(const Reading& reading, std::vector<Claim>& claims);

} // namespace crosscheck
