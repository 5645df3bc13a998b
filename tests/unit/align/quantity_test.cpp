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

TEST_CASE("'nearly 300' and 'more than 300' are one figure, 'fewer than 300' and 'more than 300' are two")
{
    auto figure = [](Hedge hedge, std::optional<double> lower, std::optional<double> upper) {
        Value value;
        value.type = ValueType::Count;
        value.unit = "person";
        value.printed = 300;
        value.hedge = hedge;
        value.lower = lower;
        value.upper = upper;
        return value;
    };
    const Value more = figure(Hedge::MoreThan, 301, std::nullopt);
    CHECK(relate(figure(Hedge::Nearly, 285, 300), more) == ValueRelation::Rounded);
    CHECK(relate(figure(Hedge::LessThan, std::nullopt, 299), more) == ValueRelation::Differs);
}

TEST_CASE("a distance in one unit is rounded to tens in another")
{
    auto distance = [](double number, const std::string& unit) {
        Value value;
        value.type = ValueType::Measure;
        value.unit = unit;
        value.printed = value.lower = value.upper = number;
        return value;
    };
    CHECK(relate(distance(35, "mile"), distance(60, "km")) == ValueRelation::Rounded);
    CHECK(relate(distance(60, "km"), distance(35, "mile")) == ValueRelation::Rounded);
    CHECK(relate(distance(35, "mile"), distance(70, "km")) == ValueRelation::Differs);
}
