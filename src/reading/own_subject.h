#pragma once
#include "reading/reading.h"
#include "reading/verbs.h"

namespace crosscheck {

/// The noun phrase that a clause with a verb has for its subject: the words
/// before its verb group without what leads in to them, or those behind the verb
/// where they are turned round ("Among the papers was a list"). Empty when the
/// clause has none of its own.
TokenRange own_subject(const Reading& reading, const Verbs& verbs, const Clause& clause);

} // namespace crosscheck
