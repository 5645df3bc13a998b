#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// Names the subjects of the clauses of `reading` (their verbs and the noun
/// phrases before those are set): the name that heads a clause's own phrase, or
/// what it shares with the clauses around it. Sets `subject` and `shared_subject`.
void find_subjects(Reading& reading);

} // namespace crosscheck
