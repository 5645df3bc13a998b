#include <catch2/catch.hpp>

#include "extract/extract.h"

using namespace crosscheck;

namespace {

Extraction extraction_of(std::size_t sentences, const ExtractLimits& limits = {})
{
    static const RuleSet rules = load_rules(builtin_rules()).take();
    Article article;
    article.id = "a";
    article.path = "a.txt";
    for (std::size_t i = 0; i < sentences; ++i)
        article.source.text += "The gang stole fourteen paintings.\n";
    article.body = {0, static_cast<std::uint32_t>(article.source.text.size())};
    return extract(article, rules, limits);
}

} // namespace

TEST_CASE("an article of more figures than any honest one is read to the limit and named")
{
    const Extraction all = extraction_of(100, {100, {}});
    CHECK(all.claims.size() == 100);
    CHECK(all.diagnostics.empty());
    const Extraction cut = extraction_of(150, {100, {}});
    CHECK(cut.claims.size() == 100);
    REQUIRE(cut.diagnostics.size() == 1);
    CHECK(cut.diagnostics[0].code == "too-many-figures");
    CHECK(cut.diagnostics[0].path == "a.txt");
}

TEST_CASE("an article that takes too long makes no claims and is named, wherever the time ran out")
{
    std::size_t asked = 0;
    auto count = [&] { return ++asked == 0; };
    const Extraction whole = extraction_of(20, {4'000, count});
    CHECK(whole.claims.size() == 20);
    CHECK(whole.diagnostics.empty());
    const std::size_t questions = asked;
    CHECK(questions > 60);
    for (std::size_t patience = 0; patience < questions; patience += 7) {
        CAPTURE(patience);
        asked = 0;
        const Extraction none = extraction_of(20, {4'000, [&] { return ++asked > patience; }});
        CHECK(none.claims.empty());
        CHECK(none.quantities == 0);
        REQUIRE(none.diagnostics.size() == 1);
        CHECK(none.diagnostics[0].code == "too-slow");
        CHECK(none.diagnostics[0].severity == DiagnosticSeverity::Error);
        CHECK(none.diagnostics[0].path == "a.txt");
    }
}
