#include <catch2/catch.hpp>

#include "compare/finding.h"
#include "extract/extract.h"
#include "rules/rule_file.h"

namespace crosscheck {
namespace {

const RuleSet& packs()
{
    static const RuleSet rules = [] {
        auto loaded = load_rules(builtin_rules());
        if (!loaded) FAIL(loaded.error());
        return loaded.take();
    }();
    return rules;
}

struct Read {
    std::vector<std::string> checks; ///< "arithmetic fails contradiction", sorted
    std::vector<std::string> codes;  ///< of diagnostics
};

/// What one article of 30 June 2021 says against itself, as far as `check` is asked.
Read read(const std::string& text, const std::string& check)
{
    Article article;
    article.id = "a";
    article.source.text = text;
    article.body = {0, static_cast<std::uint32_t>(text.size())};
    article.published.day = parse_iso_day("2021-06-30");
    article.published.basis = Basis::Sidecar;
    Extraction extraction = extract(article, packs());
    ArticleSummary summary;
    summary.id = "a";
    summary.outlet = "a.example";
    summary.published = "2021-06-30";
    Read result;
    for (const Finding& finding : compare_all(align(extraction.claims, {summary}), extraction.claims, {summary}))
        for (const Reason& reason : finding.reasons)
            if (finding.within_article && reason.decides && reason.check == check)
                result.checks.push_back(reason.outcome + " " + std::string(name(finding.verdict)));
    std::sort(result.checks.begin(), result.checks.end());
    for (const Diagnostic& diagnostic : extraction.diagnostics) result.codes.push_back(diagnostic.code);
    return result;
}

struct Case {
    std::string text;
    std::vector<std::string> expected;
};

void check_table(const std::vector<Case>& cases, const std::string& check)
{
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(read(c.text, check).checks == c.expected);
    }
}

} // namespace

TEST_CASE("parts are added up where the words make them parts")
{
    check_table({
        {"The yard employs 212 people: 140 women and 62 men.", {"fails contradiction"}},
        {"The yard employs 202 people: 140 women and 62 men.", {"holds agreement"}},
        {"Sixty bodies had been counted by noon, the coroner said: 31 women, 20 children and nine men.", {"holds agreement"}},
        {"Nine soldiers of the brigade, seven Finns and two Swedes, were wounded.", {"holds agreement"}},
        {"At least four people, a nurse and three patients, were killed.", {"holds agreement"}},
        {"Of the 30 men arrested, 18 are from Oden and 12 from Varda.", {"holds agreement"}},
        {"Nineteen people (ten boys and eight girls) were hurt.", {"fails contradiction"}},
    }, "arithmetic");
}

TEST_CASE("a list that may be incomplete, or lists other things, is left alone")
{
    check_table({
        {"The storm wrecked 12 houses, seven shops and five barns.", {}},
        {"Eleven people were hurt: six policemen and a passer-by.", {"within compatible"}},
        {"Twelve men, three women and two children were killed.", {}},
        {"About 200 people, 110 women and 60 men, took part.", {"within compatible"}},
        {"Nine people were rescued from the river, two of them women.", {}},
    }, "arithmetic");
}

TEST_CASE("a headline is held against the text that does not print its figure")
{
    check_table({
        {"Nine killed in mill fire\n\nEight people were killed when a mill burnt down in Oden.\n", {"differs contradiction"}},
        {"Nine killed in mill fire\n\nNine people were killed when a mill burnt down in Oden.\n", {}},
        {"Nine killed in mill fire\n\nEight people were killed when a mill burnt down in Oden. A ninth victim died in hospital.\n", {}},
        {"Nine killed in mill fire\n\nEight people were killed when a mill burnt down in Oden. One man died in hospital.\n", {}},
        {"Nine killed in mill fire\n\nAt least eight people were killed when a mill burnt down in Oden.\n", {}},
        {"Nine killed in mill fire\n\nA mill burnt down in Oden. In 1998 a fire there killed four people.\n", {}},
        {"Bakery sold for $76 million\n\nThe bakery was sold for $76.55 million on Monday.\n", {}},
        {"Bakery sold for $78 million\n\nThe bakery was sold for $76.55 million on Monday.\n", {"differs contradiction"}},
        {"Nine killed in mill fire\n\nEight people were killed when a mill burnt down in Oden. Fires killed 90 people in the valley.\n", {"differs contradiction"}},
        {"Dozens killed in mill fire\n\nEight people were killed when a mill burnt down in Oden.\n", {}},
    }, "headline");
}

TEST_CASE("a percentage is worked out from its two counts")
{
    check_table({
        {"The storm left 45 of the 90 houses (60%) empty.", {"fails contradiction"}},
        {"In the vote 45 of the 90 members (50%) stayed away.", {"holds agreement"}},
        {"A third of them, or 30 of the 90 members, stayed away.", {"holds agreement"}},
        {"In the vote 31 of the 90 members (34%) stayed away.", {"holds agreement"}},
        {"In the vote 31 of the 90 members, up 60% on the year, stayed away.", {}},
    }, "arithmetic");
}

TEST_CASE("an age is held against the date of birth")
{
    check_table({
        {"Jon Hale, 52, said he would stay. Hale was born on 3 March 1965 in Oden.", {"fails contradiction"}},
        {"Jon Hale, 56, said he would stay. Hale was born on 3 March 1965 in Oden.", {"holds agreement"}},
        {"Jon Hale was born on 3 March 1965 in Oden. At 20, Hale went to sea.", {}},
    }, "arithmetic");
}

TEST_CASE("dates that cannot be right are diagnosed")
{
    const std::vector<Case> cases{
        {"The harbour was closed on Monday, June 29, 2021, the city said.", {"weekday-mismatch"}},
        {"The harbour was closed on Tuesday, June 29, 2021, the city said.", {}},
        {"The harbour was closed on Monday, June 29, the city said.", {}},
        {"Ministers met yesterday in Oden, 23 April 2019, to talk about cod.", {"page-date-far-from-event"}},
        {"Ministers who signed on 23 April 2019 met yesterday in Oden.", {}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(read(c.text, "").codes == c.expected);
    }
}

} // namespace crosscheck
