#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "reading/dateline.h"

using namespace crosscheck;

TEST_CASE("a dateline ends where the story begins")
{
    struct Case {
        std::string text;
        std::string story; ///< its first word
    };
    const std::vector<Case> cases{
        {"KARSU (VNA) - Ada Holm sold 40 boats.", "Ada"},
        {"KARSU, Norland, June 1 (VNA) — Ada Holm sold 40 boats.", "Ada"},
        {"KARSU, June 1 -- Ada Holm sold 40 boats.", "Ada"},
        {"Karsu, Norland – Ada Holm sold 40 boats.", "Ada"},
        {"Karsu / Port Selim: Ada Holm sold 40 boats.", "Ada"},
        {"KARSU - Boats were sold.", "Boats"},
        {"Ada Holm - the baker - sold 40 boats.", "Ada"},
        {"Ada Holm sold 40 boats - and a tractor.", "Ada"},
        {"Holm: we sold 40 boats.", "Holm"},
        {"The 40-foot boat sank.", "The"},
        {"", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const TokenBuffer tokens = tokenize(c.text);
        if (c.text.empty()) {
            CHECK(dateline_end(tokens, {0, 0}) == 0);
            continue;
        }
        CHECK(tokens.raw(dateline_end(tokens, tokens.sentences().front())) == c.story);
    }
}
