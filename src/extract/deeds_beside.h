#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// What a figure stands at because of something done to it or by it, whatever the subject of its clause: "a ship carrying 40 cars",
/// "a mill bought in 1963", "a conference attended by guards from 25 countries"; "" when it stands at none of these.
std::string deed_beside(const Reading& reading, const Clause& clause, const Mention& mention);

} // namespace crosscheck
