#include <catch2/catch.hpp>

#include "extract/assembly.h"
#include "extract/respectively.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

std::vector<Claim> generic(const ReadText& read)
{
    std::vector<std::uint32_t> all(read.reading.mentions.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    return generic_claims(*read.article, read.reading, all);
}

std::string place_of(const std::vector<Claim>& claims, double printed)
{
    for (const Claim& claim : claims)
        if (claim.value.printed == printed) {
            auto found = claim.scope.find("place");
            return found == claim.scope.end() ? "" : found->second;
        }
    return "no claim";
}

} // namespace

TEST_CASE("figures told apart by respectively get a place each")
{
    const ReadText read = read_text("Floods in Kenya and Tanzania destroyed 240 houses and 31 houses, respectively.");
    std::vector<Claim> claims = generic(read);
    distribute_respectively(read.reading, claims);
    CHECK(place_of(claims, 240) == "kenya");
    CHECK(place_of(claims, 31) == "tanzania");
}

TEST_CASE("lists of unequal length are left alone")
{
    const ReadText read = read_text("Floods in Kenya, Uganda and Tanzania destroyed 240 houses and 31 houses, respectively.");
    std::vector<Claim> claims = generic(read);
    const std::string before = place_of(claims, 31);
    distribute_respectively(read.reading, claims);
    CHECK(place_of(claims, 31) == before);
}
