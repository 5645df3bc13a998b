#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// Whose years an age counts: a name, the noun of somebody who has none ("girl"), "somebody" where
/// an age only bounds ("under 16"); "" when the words do not say.
std::string whose_age(const Reading& reading, const Mention& mention);

} // namespace crosscheck
