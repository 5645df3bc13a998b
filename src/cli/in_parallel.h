#pragma once
#include <cstddef>
#include <functional>

namespace crosscheck {

/// Does `work(i)` for each `i` below `count`, on up to `jobs` threads; returns when all is
/// done. Each `i` is done once; what it writes must be its own.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

} // namespace crosscheck
