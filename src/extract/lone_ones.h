#pragma once
#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// Whether "one" with its noun counts something: "one van was torched", "the informer is one
/// person". It does not where it is an article of speech: "one woman said", "one reason", "on the
/// one hand", and in what somebody is quoted to have said.
bool one_counts(const Reading& reading, const Mention& one);

} // namespace crosscheck
