#include <catch2/catch.hpp>

#include <numeric>

#include "extract/assembly.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

/// "at-most 8", and "not" where the claim is negated, of the only figure.
std::string bound(const std::string& text)
{
    const ReadText read = read_text(text);
    std::vector<std::uint32_t> all(read.reading.mentions.size());
    std::iota(all.begin(), all.end(), 0U);
    const std::vector<Claim> claims = generic_claims(*read.article, read.reading, all);
    if (claims.size() != 1 || !claims.front().value.printed) return "no claim";
    const Claim& claim = claims.front();
    return std::string(name(claim.value.hedge)) + " " + std::to_string(static_cast<long>(*claim.value.printed)) + (claim.negated ? " not" : "");
}

} // namespace

TEST_CASE("a subject that is nobody turns the bound round")
{
    struct Case {
        std::string text;
        std::string bound;
    };
    const std::vector<Case> cases{
        {"None of the other clubs offered more than eight years.", "at-most 8"},
        {"None of the clubs -- the Rovers, the Kings and the Bulls -- is said to have offered more than eight years.", "at-most 8"},
        {"However, no other plan (even that of the Kings) was thought to be worth more than $7 million.", "at-most 7000000"},
        {"None of them paid less than $40.", "at-least 40"},
        {"Nobody paid at least $40.", "less-than 40"},
        {"The club did not offer more than eight years.", "at-most 8"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(bound(c.text) == c.bound);
    }
}

TEST_CASE("a bound that is not what nobody does stays as it is")
{
    struct Case {
        std::string text;
        std::string bound;
    };
    const std::vector<Case> cases{
        {"No trains ran for more than two hours.", "more-than 2 not"},
        {"No one said that he paid more than $40.", "more-than 40"},
        {"No fewer than 20 houses burned.", "at-least 20"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(bound(c.text) == c.bound);
    }
}
