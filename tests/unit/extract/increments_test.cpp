#include <catch2/catch.hpp>

#include <algorithm>

#include "extract/extract.h"
#include "read_text.h"

using namespace crosscheck;

TEST_CASE("others than the dead are all the injured, and another five of the injured go on top")
{
    struct Case {
        std::string text;
        std::string attribute;
        double number;
        bool more;
    };
    static const RuleSet rules = load_rules(builtin_rules()).take();
    const std::vector<Case> cases{
        {"The blast killed ten people and injured 20 others.", "injured", 20, false},
        {"Ten people were killed and another 20 were injured in the blast.", "injured", 20, false},
        {"Twelve people were injured in the blast and another five were injured in the crush.", "injured", 5, true},
        {"The blast injured 20 others.", "injured", 20, true},
        {"Twenty people were injured in the blast and two others were killed.", "killed", 2, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.attribute);
        const ReadText read = read_text(c.text);
        const std::vector<Claim> claims = extract(*read.article, rules, {}).claims;
        const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
            return claim.attribute == c.attribute && claim.value.printed == c.number;
        });
        REQUIRE(found != claims.end());
        CHECK(found->scope.contains("more") == c.more);
    }
}
