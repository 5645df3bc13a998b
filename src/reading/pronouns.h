#pragma once
#include "reading/reading.h"

namespace crosscheck {

/// Adds to the names of `reading` the pronouns and the words like "the company"
/// that stand for one of them.
void resolve_pronouns(Reading& reading);

} // namespace crosscheck
