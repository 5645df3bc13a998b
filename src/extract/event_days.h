#pragma once
#include <optional>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// A clock time for which no words before it named a day ("it struck at 13:53") was given the day
/// of the page. Where the article names one day of the week before for the same event ("Sunday's
/// quake"), be it later in the text, the clock time is of that day.
void lend_event_days(std::optional<Day> page, std::vector<Claim>& claims);

} // namespace crosscheck
