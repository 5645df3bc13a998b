#include <catch2/catch.hpp>

#include "extract/extract.h"

using namespace crosscheck;

namespace {

Extraction extraction_of(std::size_t sentences)
{
    static const RuleSet rules = load_rules(builtin_rules()).take();
    Article article;
    article.id = "a";
    article.path = "a.txt";
    for (std::size_t i = 0; i < sentences; ++i)
        article.source.text += "The gang stole fourteen paintings.\n";
    article.body = {0, static_cast<std::uint32_t>(article.source.text.size())};
    return extract(article, rules);
}

} // namespace

TEST_CASE("an article of more figures than any honest one is read to the limit and named")
{
    const Extraction all = extraction_of(most_mentions);
    CHECK(all.claims.size() == most_mentions);
    CHECK(all.diagnostics.empty());
    const Extraction cut = extraction_of(most_mentions + 500);
    CHECK(cut.claims.size() == most_mentions);
    REQUIRE(cut.diagnostics.size() == 1);
    CHECK(cut.diagnostics[0].code == "too-many-figures");
    CHECK(cut.diagnostics[0].path == "a.txt");
}
