#include <memory>

#include <catch2/catch.hpp>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "hostile_report.h"
#include "json_schema.h"
#include "report/render.h"

using namespace crosscheck;
using Json = nlohmann::json;

// Each format against what its readers take: tests/schemas/README.md.

namespace {

std::string rendered(std::string_view format, const Report& report, const RenderOptions& options = {})
{
    auto bytes = render(format, report, options);
    REQUIRE(bytes);
    return *bytes;
}

/// Ours, none, many, and one with every hostile word.
std::vector<Report> reports()
{
    std::vector<Report> list{sample::small(), Report{}, hostile::large(12, 60, 300)};
    for (const std::string& word : hostile::words())
        list.push_back(hostile::filled_with(word));
    return list;
}

void expect(const std::string& schema, const std::string& bytes)
{
    const Json document = Json::parse(bytes, nullptr, false);
    REQUIRE_FALSE(document.is_discarded());
    CHECK(schema_fault("tests/schemas/" + schema + ".schema.json", document).empty());
}

void ignore_message(void* /*context*/, const char* /*format*/, ...) {}

template <typename T, void (*release)(T*)>
struct Release {
    void operator()(T* object) const { release(object); }
};

/// Whether the document is as tests/schemas/junit.xsd says.
bool is_junit(const std::string& bytes)
{
    const std::string path = CROSSCHECK_SOURCE_DIR "/tests/schemas/junit.xsd";
    std::unique_ptr<xmlSchemaParserCtxt, Release<xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt>> parser(
        xmlSchemaNewParserCtxt(path.c_str()));
    std::unique_ptr<xmlSchema, Release<xmlSchema, xmlSchemaFree>> schema(xmlSchemaParse(parser.get()));
    REQUIRE(schema);
    std::unique_ptr<xmlDoc, Release<xmlDoc, xmlFreeDoc>> document(xmlReadMemory(
        bytes.data(), static_cast<int>(bytes.size()), "junit.xml", nullptr, XML_PARSE_NONET | XML_PARSE_HUGE));
    REQUIRE(document);
    std::unique_ptr<xmlSchemaValidCtxt, Release<xmlSchemaValidCtxt, xmlSchemaFreeValidCtxt>> check(
        xmlSchemaNewValidCtxt(schema.get()));
    xmlSchemaSetValidErrors(check.get(), ignore_message, ignore_message, nullptr);
    return xmlSchemaValidateDoc(check.get(), document.get()) == 0;
}

} // namespace

TEST_CASE("GitLab's report, schema.org claims and rdjsonl are as their readers take them")
{
    for (const Report& report : reports()) {
        expect("gitlab-code-quality", rendered("gitlab", report));
        expect("schema-org-claim", rendered("claim", report));
        std::stringstream lines(rendered("rdjsonl", report));
        for (std::string line; std::getline(lines, line);)
            expect("rdf-diagnostic", line);
    }
}

TEST_CASE("JUnit is as its schema says, and the schema refuses what it does not know")
{
    for (const Report& report : reports())
        CHECK(is_junit(rendered("junit", report)));
    std::string bytes = rendered("junit", sample::small());
    bytes.replace(bytes.find("<testcase "), 10, "<testcase surprise=\"1\" ");
    CHECK_FALSE(is_junit(bytes));
}

TEST_CASE("ClaimReview is as search engines ask")
{
    RenderOptions options;
    options.verdicts = "author: {name: Desk, url: 'https://desk.example/'}\n"
                       "verdicts:\n"
                       "  - {finding: f1, position: '91', rating: Wrong, value: 1, best: 5, worst: 1,\n"
                       "     url: 'https://desk.example/91', date: 2024-05-06}\n"
                       "  - {finding: f1, position: '19', rating: Right, url: 'https://desk.example/19'}\n";
    expect("schema-org-claim-review", rendered("claimreview", sample::small(), options));
}

TEST_CASE("the schemas of the formats refuse what their readers would")
{
    Json list = Json::parse(rendered("gitlab", sample::small()));
    list[0]["severity"] = "fatal";
    CHECK_FALSE(schema_fault("tests/schemas/gitlab-code-quality.schema.json", list).empty());
    list[0]["severity"] = "major";
    list[0]["location"]["path"] = "./a.txt";
    CHECK_FALSE(schema_fault("tests/schemas/gitlab-code-quality.schema.json", list).empty());
    Json claims = Json::parse(rendered("claim", sample::small()));
    claims["@graph"][0]["reviewRating"] = 1;
    CHECK_FALSE(schema_fault("tests/schemas/schema-org-claim.schema.json", claims).empty());
}
