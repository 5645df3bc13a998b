#pragma once
#include "align/features.h"

namespace crosscheck {

/// What says for sure that two claims answer two questions: other attributes, places, periods,
/// groups, rates, a part beside a whole. A phrase for the people who debug alignment, never
/// freed; null when nothing does. `differ`: their values do, so that less tells them apart.
const char* bar(const Features& a, const Features& b, bool differ);

/// What is said of a lasting thing and not of one occurrence: members, a seat, a founding.
bool lasting(const Features& claim);

} // namespace crosscheck
