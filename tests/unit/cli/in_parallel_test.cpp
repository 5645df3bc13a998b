#include "cli/in_parallel.h"

#include <vector>

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("each item is done once, on any number of threads")
{
    for (unsigned jobs : {0U, 1U, 2U, 7U}) {
        for (std::size_t count : {0U, 1U, 5U, 1000U}) {
            CAPTURE(jobs, count);
            std::vector<int> done(count, 0);
            in_parallel(count, jobs, [&](std::size_t i) { ++done[i]; });
            CHECK(done == std::vector<int>(count, 1));
        }
    }
}
