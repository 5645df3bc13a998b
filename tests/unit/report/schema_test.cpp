#include <catch2/catch.hpp>

#include "json_schema.h"
#include "report/json.h"
#include "sample_report.h"

using namespace crosscheck;
using Json = nlohmann::json;

namespace {

Json contract(const std::string& name)
{
    return read_schema("schemas/" + name + ".schema.json");
}

std::string fault(const std::string& name, const Json& document)
{
    return schema_fault("schemas/" + name + ".schema.json", document);
}

} // namespace

TEST_CASE("a report, its claims and its findings are as their schemas say")
{
    Report report = sample::small();
    CHECK(fault("report", Json::parse(render_json(report))).empty());
    for (const Claim& claim : report.claims)
        CHECK(fault("claim", Json::parse(claim_json(claim, report.articles[0].summary))).empty());
    for (const Finding& finding : report.findings)
        CHECK(fault("finding", Json::parse(finding_json(finding, report.claims))).empty());
    CHECK(fault("report", Json::parse(render_json({}))).empty());
}

TEST_CASE("the schemas refuse what the contract does not know")
{
    Json report = Json::parse(render_json(sample::small()));
    struct Case {
        std::string pointer;
        Json value;
    };
    const Case cases[] = {{"/findings/0/verdict", "quarrel"},
                          {"/claims/0/value/lower", "19"},
                          {"/claims/0/surprise", 1},
                          {"/articles/0/published/date", "May"},
                          {"/schema", "crosscheck.report/2"}};
    for (const Case& c : cases) {
        CAPTURE(c.pointer);
        Json changed = report;
        changed[Json::json_pointer(c.pointer)] = c.value;
        CHECK_FALSE(fault("report", changed).empty());
    }
}

TEST_CASE("the three schemas define the same things alike")
{
    Json report = contract("report");
    for (const char* name : {"claim", "finding"}) {
        Json alone = contract(name);
        for (const auto& [key, definition] : alone["definitions"].items())
            CHECK(report["definitions"][key] == definition);
        for (const char* extra : {"$schema", "$id", "title", "definitions"})
            alone.erase(extra);
        CHECK(report["definitions"][name] == alone);
    }
}
