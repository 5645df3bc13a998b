#pragma once
#include <vector>

#include "extract/frames.h"

namespace crosscheck {

/// Lets each value be claimed once a kind, and by the most specific rule: higher
/// rank, then more trigger words, then the nearer trigger. A second kind keeps
/// its claim only where a rule says that it `shares`. Text order.
std::vector<Candidate> settle(const Scene& scene, std::vector<Candidate> candidates);

} // namespace crosscheck
