#pragma once
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// Whose deed or lot a date is told of by a noun: "Ada Holm's death in 1972", "his arrest on Friday", "the 1974
/// resignation of Karl Brandt". A slug; "" where the noun beside the date is of no one person's life, or names nobody.
std::string owner_of_deed(const Reading& reading, const Clause& clause, const Mention& date);

} // namespace crosscheck
