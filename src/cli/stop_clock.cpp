#include "cli/stop_clock.h"

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
    double end = thread_seconds() + seconds;
    return [end] { return thread_seconds() >= end; };
}

} // namespace crosscheck
