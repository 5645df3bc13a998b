#pragma once
#include "align/features.h"

namespace crosscheck {

struct Bar {
    const char* why = nullptr; ///< a phrase for the people who debug alignment, never freed; null: nothing does
    bool of_scope = false;     ///< by a place, a period, a group or a part, which one odd sentence may misstate
};

/// What says for sure that two claims answer two questions: other attributes, places, periods,
/// groups, rates, a part beside a whole. `differ`: their values do, so that less tells them apart.
Bar bar(const Features& a, const Features& b, bool differ);

/// What is said of a lasting thing and not of one occurrence: members, a seat, a founding.
bool lasting(const Features& claim);

} // namespace crosscheck
