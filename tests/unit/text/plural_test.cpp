#include <catch2/catch.hpp>

#include "text/plural.h"

using namespace crosscheck;

TEST_CASE("a noun is named as more than one asks")
{
    struct Case {
        std::string one;
        std::string many;
    };
    const Case cases[] = {{"country", "countries"}, {"day", "days"},
                          {"church", "churches"},   {"boss", "bosses"},
                          {"person", "people"},     {"thief", "thieves"},
                          {"policeman", "policemen"}, {"men", "men"},
                          {"Dane", "Danes"},        {"German", "Germans"},
                          {"state", "states"},      {"seat", "seats"},
                          {"dead", "dead"},         {"killed", "killed"},
                          {"injured", "injured"},   {"seed", "seeds"},
                          {"aircraft", "aircraft"}, {"troops", "troops"},
                          {"km", "km"},             {"km per hour", "km per hour"},
                          {"mile per hour", "miles per hour"},
                          {"member of parliament", "members of parliament"},
                          {"square metre", "square metres"},
                          {"celsius", "°C"},        {"", ""},
                          {"man", "men"},           {"policewoman", "policewomen"},
                          {"grandchildren", "grandchildren"}, {"gigahertz", "gigahertz"},
                          {"rpm", "rpm"},           {"crew", "crew"},
                          {"passengers and crew", "passengers and crew"}, {"2,000", "2,000"},
                          {"AK-47", "AK-47s"},      {"series", "series"}};
    for (const Case& c : cases) {
        CAPTURE(c.one);
        CHECK(plural_of(c.one) == c.many);
    }
}
