#pragma once
#include <map>
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// What tells one percentage or sum from another: `of` is the whole that it is a share or a sum of ("voice
/// traffic" in "55 percent of voice traffic"), `unit_noun` what it measures ("premium" in "a 33 percent
/// premium", "larger battery" in "a 40 percent larger battery"). Other figures have neither.
std::map<std::string, std::string> whole_of(const Reading& reading, const Clause& clause, const Mention& mention);

/// "78 percent more pixels", "40 percent larger": a difference between two things, and no share of one.
bool compares(const Reading& reading, const Mention& percent);

} // namespace crosscheck
