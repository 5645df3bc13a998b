#pragma once
#include "align/kinship.h"

namespace crosscheck {

/// Of two claims that print one value, or values that may be one.
Kinship equal_kinship(const Features& a, const Features& b);

/// Of two claims whose values cannot both be true of one thing.
Kinship differing_kinship(const Features& a, const Features& b);

} // namespace crosscheck
