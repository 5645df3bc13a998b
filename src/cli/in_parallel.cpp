#include "cli/in_parallel.h"

#include <atomic>
#include <thread>
#include <vector>

namespace crosscheck {

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    const auto take_turns = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < jobs && i < count; ++i)
        threads.emplace_back(take_turns);
    take_turns();
    for (std::thread& thread : threads)
        thread.join();
}

} // namespace crosscheck
