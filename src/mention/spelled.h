#pragma once
#include <optional>

#include "mention/number.h"

namespace crosscheck {

/// The number in words that begins at `i`: "twenty-three", "two and a half
/// million", "half a dozen", "tens of thousands", "two-thirds", "twenty-third".
std::optional<Number> read_spelled(const Scan& scan, std::uint32_t i);

} // namespace crosscheck
