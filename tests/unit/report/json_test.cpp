#include "report/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sample_report.h"

using namespace crosscheck;

TEST_CASE("a report read back gives the same bytes")
{
    std::string text = render_json(sample::small());
    auto read = parse_report(text);
    REQUIRE(read);
    CHECK(render_json(*read) == text);
}

TEST_CASE("whole numbers have no fraction and others keep theirs")
{
    struct Case {
        double value;
        std::string printed;
    };
    const Case cases[] = {{436000000, "436000000"}, {6.1, "6.1"},  {-3, "-3"}, {0.1, "0.1"},
                          {1e300, "1e+300"},        {1987, "1987"}};
    for (const Case& c : cases) {
        CAPTURE(c.printed);
        Claim claim = sample::make_claims()[0];
        claim.value.lower = c.value;
        std::string line = claim_json(claim, {});
        CHECK(line.find("\"lower\":" + c.printed + ",") != std::string::npos);
    }
}

TEST_CASE("the fields of a claim stand in the order of the contract")
{
    auto json = nlohmann::ordered_json::parse(claim_json(sample::make_claims()[0], {}));
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items())
        keys.push_back(key);
    keys.resize(12);
    CHECK(keys == std::vector<std::string>{"id", "article", "kind", "subject", "attribute", "value",
                                           "when", "scope", "attribution", "modality", "polarity",
                                           "evidence"});
}

TEST_CASE("a claim line carries its article's outlet, date and signature")
{
    ArticleSummary source = sample::small().articles[0].summary;
    source.signature = {1, 0xFFFFFFFFFFFFFFFFULL};
    std::string line = claim_json(sample::make_claims()[3], source);
    CHECK(line.find('\n') == std::string::npos);
    auto read = parse_claim(line);
    REQUIRE(read);
    CHECK(read->source.outlet == "fjordpost.example");
    CHECK(read->source.published == "2024-05-03");
    CHECK(read->source.signature == source.signature);
    CHECK(read->source.id == "a2");
    CHECK(read->claim.modality == Modality::Pledged);
}

TEST_CASE("a broken claim line is refused with the place of the fault")
{
    struct Case {
        std::string line;
        std::string error;
    };
    const Case cases[] = {{"", "not JSON; expected one claim object a line"},
                          {"[]", "/: expected an object"},
                          {"{}", "/id: expected a text that is not empty"},
                          {R"({"id":"x","article":"a","kind":"k","value":{"lower":"1"}})",
                           "/value/lower: expected a number or null"},
                          {R"({"id":"x","article":"a","kind":"k","evidence":{"begin":-1}})",
                           "/evidence/begin: expected a whole number that is not negative"},
                          {R"({"id":"x","article":"a","kind":"k","modality":"sung"})",
                           "/modality: expected a word of the contract, not 'sung'"},
                          {R"({"id":"x","article":"a","kind":"k","when":{"from":"soon"}})",
                           "/when/from: expected a day as YYYY-MM-DD"},
                          {R"({"id":"x","article":"a","kind":"k","polarity":"maybe"})",
                           "/polarity: expected affirmed or negated"}};
    for (const Case& c : cases) {
        CAPTURE(c.line);
        auto read = parse_claim(c.line);
        REQUIRE_FALSE(read);
        CHECK(read.error() == c.error);
    }
}

TEST_CASE("a number that no number type holds is an error, not a crash")
{
    auto read = parse_report(R"({"schema":"crosscheck.report/1","articles":[{"quantities":182e04308}]})");
    REQUIRE_FALSE(read);
    CHECK(read.error() == "not JSON: it has a number that is too large; expected a report of --format json");
    CHECK_FALSE(parse_claim(R"({"id":182e04308})"));
}

TEST_CASE("deep nesting and unknown claims in a report are errors, not crashes")
{
    std::string deep(200000, '[');
    CHECK_FALSE(parse_report(deep));
    CHECK_FALSE(parse_report(deep + std::string(200000, ']')));
    auto read = parse_report(R"({"schema":"crosscheck.report/1","findings":[
        {"id":"f","verdict":"agreement","positions":[{"label":"1","claims":["nowhere"]}]}]})");
    REQUIRE_FALSE(read);
    CHECK(read.error() ==
          "/findings/0/positions/0/claims: expected ids of claims in this report, not 'nowhere'");
}

TEST_CASE("bytes that are not UTF-8 do not stop the report")
{
    Report report = sample::small();
    report.articles[0].path = "bad\xED\xA0\x80\xFF.txt";
    CHECK(nlohmann::json::accept(render_json(report)));
}
