#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// The words that read as a date say of no event when it was: "Updated 4 May"
/// is of the page, "today's leaders" of our time, "the 1950s diva" of an age, "SAT-3" of a name,
/// "2880 pixels by 1800" of a size, "the worst storm of the year" of what is compared.
bool dates_nothing(const Reading& reading, const Mention& mention);

/// "The strongest quake since 1999", "the third crash since May": since when no other was like it,
/// and not the day of this one.
bool marks_record(const Reading& reading, const Mention& mention);

} // namespace crosscheck
