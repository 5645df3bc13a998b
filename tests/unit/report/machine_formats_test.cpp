#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/location.h"
#include "report/render.h"
#include "sample_report.h"

using namespace crosscheck;
using Json = nlohmann::json;

namespace {

std::string rendered(std::string_view format, const Report& report, RenderOptions options = {})
{
    auto bytes = render(format, report, options);
    REQUIRE(bytes);
    return *bytes;
}

Json sarif_results(const Report& report)
{
    return Json::parse(rendered("sarif", report))["runs"][0]["results"];
}

} // namespace

TEST_CASE("SARIF tells kind and level from verdict and severity")
{
    Json results = sarif_results(sample::small());
    struct Case {
        std::string rule;
        std::string kind;
        std::string level;
    };
    const Case cases[] = {{"crosscheck.contradiction", "fail", "error"},
                          {"crosscheck.scope-difference", "fail", "warning"},
                          {"crosscheck.update", "informational", "none"},
                          {"crosscheck.agreement", "pass", "none"}};
    REQUIRE(results.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(cases[i].rule);
        CHECK(results[i]["ruleId"] == cases[i].rule);
        CHECK(results[i]["kind"] == cases[i].kind);
        CHECK(results[i]["level"] == cases[i].level);
    }
}

TEST_CASE("SARIF names its rules, columns and the other outlets")
{
    Json run = Json::parse(rendered("sarif", sample::small()))["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["automationDetails"]["id"] == "crosscheck/");
    for (const Json& result : run["results"]) {
        std::size_t index = result["ruleIndex"];
        CHECK(run["tool"]["driver"]["rules"][index]["id"] == result["ruleId"]);
        CHECK(result["locations"].size() == 1);
        CHECK(result["relatedLocations"][0]["id"] == 1);
    }
    std::string message = run["results"][0]["message"]["text"];
    CHECK(message.find("[harbour-news.example: 91](1)") != std::string::npos);
}

TEST_CASE("SARIF suppresses what the baseline knows and says so of every result")
{
    Json results = sarif_results(sample::small());
    for (const Json& result : results) {
        bool known = result["baselineState"] == "unchanged";
        CHECK(result.contains("suppressions") == known);
    }
    Report report = sample::small();
    report.findings[2].known = false;
    CHECK_FALSE(sarif_results(report)[0].contains("baselineState"));
}

TEST_CASE("SARIF fingerprints survive moved lines and changed figures")
{
    Report report = sample::small();
    Json before = sarif_results(report)[0]["partialFingerprints"]["crosscheckQuestion/v1"];
    for (Claim& claim : report.claims)
        claim.evidence.line += 40;
    report.findings[0].positions[0].label = "20";
    CHECK(sarif_results(report)[0]["partialFingerprints"]["crosscheckQuestion/v1"] == before);
    report.findings[0].question = "How many people were burned?";
    CHECK(sarif_results(report)[0]["partialFingerprints"]["crosscheckQuestion/v1"] != before);
}

TEST_CASE("columns count code points only where the line's beginning is known")
{
    Report report = sample::small();
    Claim& claim = report.claims[0];
    claim.evidence.character = 0; // as in a report that does not carry it
    claim.evidence.sentence_text = "Überall waren 19 people hurt.";
    claim.evidence.sentence = {100, 130};
    claim.evidence.span = {115, 124};
    claim.evidence.text = "19 people";
    claim.evidence.column = 16;
    ReportView view(report);
    FileLocation place = location_of(view, 0);
    CHECK(place.byte_column == 16);
    CHECK(place.char_column == 15);
    CHECK(place.end_char_column == 24);
    claim.evidence.column = 60; // another sentence stands before it on the line
    place = location_of(view, 0);
    CHECK(place.char_column == 0);
    CHECK(place.end_byte_column == 69);
}

TEST_CASE("claims stand in files that exist")
{
    struct Case {
        std::string path;
        std::string file;
        std::uint32_t line;
        std::string uri;
    };
    const Case cases[] = {
        {"./a b.txt", "a b.txt", 4, "a%20b.txt"},
        {"drop.jsonl#17", "drop.jsonl", 17, "drop.jsonl"},
        {"drop.zip!in/a.txt", "drop.zip", 1, "drop.zip"},
        {"/x/caf\xC3\xA9.txt", "/x/caf\xC3\xA9.txt", 4, "file:///x/caf%C3%A9.txt"},
        {"notes #1.txt", "notes #1.txt", 4, "notes%20%231.txt"}};
    for (const Case& c : cases) {
        CAPTURE(c.path);
        Report report = sample::small();
        report.articles[0].path = c.path;
        ReportView view(report);
        FileLocation place = location_of(view, 0);
        CHECK(place.path == c.file);
        CHECK(place.line == c.line);
        CHECK(path_uri(place.path) == c.uri);
    }
}

TEST_CASE("GitLab and rdjsonl leave out what is known")
{
    Json list = Json::parse(rendered("gitlab", sample::small()));
    REQUIRE(list.size() == 2);
    CHECK(list[0]["severity"] == "critical");
    CHECK(list[0]["fingerprint"] == "f1");
    CHECK(list[0]["location"]["lines"]["begin"] == 4);
    std::string lines = rendered("rdjsonl", sample::small());
    Json first = Json::parse(lines.substr(0, lines.find('\n')));
    CHECK(first["severity"] == "ERROR");
    CHECK(first["location"]["range"]["start"]["column"] == 16);
    CHECK(first["related_locations"][0]["message"] == "harbour-news.example");
}

TEST_CASE("Claim drafts hold no rating and name every article of an answer")
{
    std::string text = rendered("claim", sample::small());
    CHECK(text.find("Rating") == std::string::npos);
    Json items = Json::parse(text)["@graph"];
    REQUIRE(items.size() == 7);
    CHECK(items[6]["appearance"].size() == 2);
    CHECK(items[6]["firstAppearance"]["datePublished"] == "2024-05-03");
}

TEST_CASE("ClaimReview comes only from what people decided")
{
    CHECK_FALSE(render("claimreview", sample::small(), {}));
    RenderOptions options;
    options.verdicts =
        "author: {name: Desk, url: 'https://desk.example/'}\n"
        "verdicts:\n"
        "  - {finding: f1, position: '91', rating: Wrong, value: 1, best: 5, worst: 1,\n"
        "     url: 'https://desk.example/91', date: 2024-05-06}\n";
    Json item = Json::parse(rendered("claimreview", sample::small(), options))["@graph"][0];
    CHECK(item["reviewRating"]["alternateName"] == "Wrong");
    CHECK(item["reviewRating"]["ratingValue"] == 1);
    CHECK(item["author"]["name"] == "Desk");
    CHECK(item["itemReviewed"]["appearance"][0]["publisher"]["name"] == "harbour-news.example");
}

TEST_CASE("a verdict file that cannot be used is refused with its place")
{
    struct Case {
        std::string verdicts;
        std::string error;
    };
    const Case cases[] = {
        {"verdicts: 3", "verdicts: expected a mapping with a list 'verdicts'"},
        {"verdicts:\n  - {finding: f1, url: 'https://x.example/'}",
         "verdicts:2:5: expected a text 'rating'"},
        {"verdicts:\n  - {finding: f1, rating: x, url: 'javascript:alert(1)'}",
         "verdicts:2:5: 'url' is not an http or https address"},
        {"verdicts:\n  - {finding: none, rating: x, url: 'https://x.example/'}",
         "verdicts: the report has no finding 'none'"},
        {"verdicts:\n  - {finding: f1, rating: x, url: 'https://x.example/'}",
         "verdicts: finding 'f1' has no position ''; expected one of its labels"}};
    for (const Case& c : cases) {
        RenderOptions options;
        options.verdicts = c.verdicts;
        auto bytes = render("claimreview", sample::small(), options);
        REQUIRE_FALSE(bytes);
        CHECK(bytes.error() == c.error);
    }
}

TEST_CASE("an unknown format is refused with the names of those there are")
{
    auto bytes = render("docx", sample::small(), {});
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().find("text, markdown, html, json") != std::string::npos);
    CHECK(is_format("sarif"));
    CHECK_FALSE(is_format("docx"));
}
