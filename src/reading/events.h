#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// Tells which event each clause speaks of: the story's own, or one in its
/// background. Sets the events of clauses, sentences and the reading.
void find_events(Reading& reading);

/// Reads how sure each clause is: its modality, negation, and whether it takes
/// back what it states.
void find_modality(Reading& reading);

} // namespace crosscheck
