#include "align/quantity.h"

#include <limits>
#include <string>

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("a number has six decimals, whether it is whole or not")
{
    for (double value : {0.0, -0.0, 1.0, -3.0, 12.5, 0.1234567, 436000000.0, 9007199254740991.0, 9007199254740992.0, 1e300,
                         std::numeric_limits<double>::infinity()}) {
        CAPTURE(value);
        CHECK(with_six_decimals(value) == std::to_string(value));
    }
}
