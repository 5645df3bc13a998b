#include "cli/stop_clock.h"

#include <chrono>
#include <ctime>

namespace crosscheck {
namespace {

double thread_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

StopCheck after_processor_seconds(std::uint32_t seconds)
{
    using Clock = std::chrono::steady_clock;
    const double end = thread_seconds() + seconds;
    // Asking for a thread's time is dear. It has not worked for so long before so much time has passed.
    const Clock::time_point earliest = Clock::now() + std::chrono::seconds(seconds);
    return [end, earliest] { return Clock::now() >= earliest && thread_seconds() >= end; };
}

} // namespace crosscheck
