#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// Splits the sentences of `reading` (tokens, mentions, lemmas, classes,
/// entities are set) into clauses with their verbs and subjects. Every token
/// lies in exactly one. Sets `reading.clauses`.
void find_clauses(Reading& reading);

} // namespace crosscheck
