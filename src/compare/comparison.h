#pragma once
#include <optional>

#include "compare/finding.h"
#include "compare/voices.h"

namespace crosscheck {

/// What one question comes to; nothing where that its claims meet at all is only a guess.
std::optional<Finding> finding_of(const Question& question, const Voices& voices);

/// How much a verdict says about a finding: the worst wins.
int weight(Verdict verdict);

} // namespace crosscheck
