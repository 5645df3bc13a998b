#pragma once
#include <vector>

#include "align/question.h"

namespace crosscheck {

/// Adds what else can be asked of claims that were grouped, or that their own
/// article ties together: what an agreed amount is for ("purpose"), whether the
/// parts make the total ("sum"), whether two currencies of one amount fit
/// ("conversion"), and whether one article gives one figure two meanings ("status").
void add_aspects(std::vector<Question>& questions, const std::vector<Claim>& claims);

} // namespace crosscheck
