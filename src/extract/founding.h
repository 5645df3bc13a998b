#pragma once
#include <string>

#include "extract/frames.h"
#include "extract/scene.h"

namespace crosscheck {

/// What was founded, as a slug: the object of "she founded the Orla Clinic in 1990", the subject of "the league was
/// founded in 1992", the noun in "the crime family founded in 1931 by Brandt"; "" where no verb of founding says it.
std::string founded_thing(const Scene& scene, const Candidate& candidate);

} // namespace crosscheck
