#include <catch2/catch.hpp>

#include "extract/context.h"
#include "extract/wholes.h"
#include "read_text.h"

using namespace crosscheck;

namespace {

struct Case {
    std::string text;
    std::string of;        ///< of its last percentage or sum
    std::string unit_noun; ///< likewise
};

const Mention* last_share(const Reading& reading)
{
    const Mention* found = nullptr;
    for (const Mention& mention : reading.mentions)
        if (mention.type == MentionType::Percent || mention.type == MentionType::Money) found = &mention;
    return found;
}

std::string entry(const std::map<std::string, std::string>& scope, const char* key)
{
    const auto found = scope.find(key);
    return found == scope.end() ? std::string() : found->second;
}

} // namespace

TEST_CASE("a percentage says what it is a share of, or what it measures")
{
    const std::vector<Case> cases{
        {"The storm cut 70 percent of the power supply in Sarn.", "power supply", ""},
        {"Some 55 percent of ferry traffic in Sarn and 52 percent in Orune was lost.", "ferry traffic", ""},
        {"The guild lost half its members.", "members", ""},
        {"Half the harbour wall has fallen.", "harbour wall", ""},
        {"The mill burns 40 percent of the valley's timber.", "valley's timber", ""},
        {"Through it 40 percent of the timber is shipped.", "timber", ""},
        {"They need a quota - 75 percent of the members - to strike.", "members", ""},
        {"The offer is a 33 percent premium for the owners.", "", "premium"},
        {"The tractor has a 40 percent larger tank.", "", "larger tank"},
        {"The new tank is 40 percent larger than the old one.", "", "larger"},
        {"The lamp uses up to 30 percent less power.", "", "less power"},
        {"Half of them stayed.", "", ""},
        {"Turnout was 60 percent.", "", ""},
        {"Shares rose 5 percent on Monday.", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        const Mention* share = last_share(read.reading);
        REQUIRE(share != nullptr);
        const auto scope = scope_of(read.reading, read.reading.clause_of(share->tokens.begin), *share);
        CHECK(entry(scope, "of") == c.of);
        CHECK(entry(scope, "unit_noun") == c.unit_noun);
    }
}

TEST_CASE("a sum says in what it lies")
{
    const std::vector<Case> cases{
        {"The ship carried $100 million worth of copper.", "copper", ""},
        {"The ship carried $100 million of copper ore.", "copper ore", ""},
        {"They left with 2m euros (£1.7m) in lamps and rugs.", "lamps", ""},
        {"The mill ended May with $9 million in cash.", "cash", ""},
        {"The mill paid $9 million in Orune.", "", ""},
        {"The mill paid $9 million in all.", "", ""},
        {"The mill paid $9 million in May.", "", ""},
        {"The mill lost $9 million of it.", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const ReadText read = read_text(c.text);
        const Mention* sum = last_share(read.reading);
        REQUIRE(sum != nullptr);
        const auto scope = scope_of(read.reading, read.reading.clause_of(sum->tokens.begin), *sum);
        CHECK(entry(scope, "of") == c.of);
    }
}

TEST_CASE("a comparing word makes a percentage a difference")
{
    const ReadText more = read_text("The tractor has 40 percent more power.");
    CHECK(compares(more.reading, *last_share(more.reading)));
    const ReadText share = read_text("The tractor lost 40 percent of its power.");
    CHECK_FALSE(compares(share.reading, *last_share(share.reading)));
    const ReadText end = read_text("The tractor lost 40 percent");
    CHECK_FALSE(compares(end.reading, *last_share(end.reading)));
}
