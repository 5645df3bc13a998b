#pragma once
#include <optional>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

/// A clock time for which no words before it named a day ("it struck at 13:53") was given the day
/// of the page. Where the article names one day of the week before for the same event ("Sunday's
/// quake"), be it later in the text, the clock time is of that day. In the papers of a later day ("he was killed
/// on 24 June. He was seen shortly after 3 p.m.") it is of the one day that the sentences before it name, and of
/// no known day where they name two, or another event's. `claims` are in the order of the text.
void lend_event_days(std::optional<Day> page, std::vector<Claim>& claims);

} // namespace crosscheck
