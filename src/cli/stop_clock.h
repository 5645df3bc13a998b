#pragma once
#include <cstdint>

#include "base/stop_check.h"

namespace crosscheck {

/// Says yes once the thread that asks has worked `seconds` since this call. It
/// goes by processor time, so that a busy machine gives up no more than an idle one.
/// For the calling thread only.
StopCheck after_processor_seconds(std::uint32_t seconds);

} // namespace crosscheck
