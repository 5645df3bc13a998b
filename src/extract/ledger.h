#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// What a line of figures without a verb is of: "hubco-inc-net" for "Net 1,356,754 versus 1,048,340" under the headline
/// "HUBCO INC <HCO> 1ST QTR NET"; "" for what is no such line.
std::string ledger_of(const Reading& reading, const Clause& clause, const Mention& mention);

/// The stretch that such a line tells of: "six mths" where those words head it, else "1st qtr" of the headline; may be "".
std::string ledger_period(const Reading& reading, const Clause& clause);

} // namespace crosscheck
