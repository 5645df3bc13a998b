#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// Whose figure it is where the clause's object is who does the thing that the figure is told of: "guards caught Ada Holm stealing
/// three lamps", "the law forces firms to pay $40 million", "a tape of Karl Brandt firing 3 shots"; "" elsewhere.
std::string object_doing(const Reading& reading, const Clause& clause, const Mention& mention);

} // namespace crosscheck
