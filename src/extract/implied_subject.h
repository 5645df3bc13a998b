#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// What a figure is of when its own clause does not name it: who says "I" and "we"; the subject
/// of the clause that a verbless stretch belongs to ("a storm, | the worst in 40 years, | hit");
/// the noun behind it ("59 % of calls"); of a count, what is counted. "" when that is not told either.
std::string implied_subject(const Reading& reading, const Clause& clause, const Mention& mention);

} // namespace crosscheck
