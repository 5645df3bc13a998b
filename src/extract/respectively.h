#pragma once
#include <vector>

#include "extract/claim.h"
#include "reading/reading.h"

namespace crosscheck {

/// Gives each figure of a list its own member of an equally long list of names:
/// in "moves in Iraq and Syria, defeated in 2017 and 2019, respectively" 2017 is
/// of Iraq. Places go to the scope, other names become the subject. Lists of
/// unequal length change nothing. `claims` are in text order.
void distribute_respectively(const Reading& reading, std::vector<Claim>& claims);

} // namespace crosscheck
