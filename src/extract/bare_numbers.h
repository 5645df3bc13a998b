#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// The number without a head noun counts nothing: it is part of a name, an
/// address, a model or a size ("Storm 9530", "2,880 by 1,800", "the Q10"), a time
/// of day, a year of life, or a bare list item.
bool counts_nothing(const Reading& reading, const Mention& number);

/// "Three times the speed", "four times longer": how much more, not how often.
bool is_multiple(const Reading& reading, const Mention& number);

/// "Ada Holm was 95", "one who was under 16", "Ada Holm, 48-a cousin of his": years of a life.
bool is_age(const Reading& reading, const Mention& number);

/// "480 by 360 pixels": the figure that gives the first its unit, or null.
const Mention* other_side(const Reading& reading, const Mention& number);

} // namespace crosscheck
