#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// What a figure stands at, whatever the subject of its clause: a name before it
/// ("the Falcons ($3m)"), an owner ("his eight children"), a group of the counted
/// ("a sect of 400"), the noun that a participle before it describes ("a ship seized
/// on Friday was freed"); "" when it stands at none of these.
std::string stands_beside(const Reading& reading, const Clause& clause, const Mention& mention);

/// "At 2 kg for the 11-inch model": the model behind the figure, or "".
std::string model_behind(const Reading& reading, const Clause& clause, const Mention& mention);

} // namespace crosscheck
