#pragma once
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// "Killed ten and injured 20 others": others than the dead, and all the injured there are. Takes the scope `more`
/// from such claims; it stays on figures that go on top of one of their own kind ("injured 12, and later another
/// 5"). `claims` are of one article, in text order.
void settle_increments(std::vector<Claim>& claims);

} // namespace crosscheck
