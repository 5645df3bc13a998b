#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "report/json.h"
#include "sample_report.h"

using namespace crosscheck;
using Json = nlohmann::json;

namespace {

Json read_schema(const std::string& name)
{
    std::ifstream file(CROSSCHECK_SOURCE_DIR "/schemas/" + name + ".schema.json");
    REQUIRE(file);
    std::stringstream text;
    text << file.rdbuf();
    return Json::parse(text.str());
}

/// The first fault of `document` under the schema, or "".
std::string fault(const std::string& schema_name, const Json& document)
{
    Json text = read_schema(schema_name);
    valijson::Schema schema;
    valijson::SchemaParser parser;
    valijson::adapters::NlohmannJsonAdapter schema_adapter(text);
    parser.populateSchema(schema_adapter, schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    valijson::adapters::NlohmannJsonAdapter adapter(document);
    if (validator.validate(schema, adapter, &results)) return "";
    valijson::ValidationResults::Error error;
    results.popError(error);
    std::string place;
    for (const std::string& part : error.context)
        place += part;
    return place + ": " + error.description;
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
    Json report = read_schema("report");
    for (const char* name : {"claim", "finding"}) {
        Json alone = read_schema(name);
        for (const auto& [key, definition] : alone["definitions"].items())
            CHECK(report["definitions"][key] == definition);
        for (const char* extra : {"$schema", "$id", "title", "definitions"})
            alone.erase(extra);
        CHECK(report["definitions"][name] == alone);
    }
}
