#include <catch2/catch.hpp>

#include <cstdio>
#include <fstream>

#include "cli/baseline.h"

using namespace crosscheck;

namespace {

Finding difference(const std::string& id, Verdict verdict = Verdict::Contradiction)
{
    Finding finding;
    finding.id = id;
    finding.question = "How many were killed?";
    finding.verdict = verdict;
    return finding;
}

/// A file in the test's working folder that goes with the test.
class ScratchFile {
  public:
    ScratchFile(std::string path, const std::string& text) : path_(std::move(path))
    {
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~ScratchFile() { std::remove(path_.c_str()); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

} // namespace

TEST_CASE("a missing baseline is an error")
{
    auto baseline = read_baseline("no-such-baseline.json");
    REQUIRE_FALSE(baseline);
    CHECK(baseline.error() ==
          "no-such-baseline.json: cannot be read; write one with --update-baseline");
}

TEST_CASE("a baseline written is read back and marks what it knows")
{
    Report report;
    report.findings = {difference("aaaa"), difference("bbbb"),
                       difference("cccc", Verdict::Agreement)};
    ScratchFile file("baseline-round-trip.json", updated_baseline({}, report));
    auto baseline = read_baseline(file.path());
    REQUIRE(baseline);
    REQUIRE(baseline->entries.size() == 2);
    report.findings.push_back(difference("dddd"));
    apply_baseline(*baseline, file.path(), std::nullopt, report);
    CHECK(report.findings[0].known);
    CHECK(report.findings[1].known);
    CHECK_FALSE(report.findings[2].known);
    CHECK_FALSE(report.findings[3].known);
    CHECK(report.diagnostics.empty());
}

TEST_CASE("an entry that no longer matches, or has expired, is said")
{
    Baseline baseline;
    baseline.entries = {{"aaaa", "Old?", "contradiction", "", "", std::nullopt},
                        {"bbbb", "Expired?", "contradiction", "checked", "desk",
                         parse_iso_day("2021-01-31")}};
    Report report;
    report.findings = {difference("bbbb")};
    SECTION("the day before the end it still counts")
    {
        apply_baseline(baseline, "b.json", parse_iso_day("2021-01-31"), report);
        CHECK(report.findings[0].known);
        REQUIRE(report.diagnostics.size() == 1);
        CHECK(report.diagnostics[0].code == "baseline-unmatched");
    }
    SECTION("the day after it does not")
    {
        apply_baseline(baseline, "b.json", parse_iso_day("2021-02-01"), report);
        CHECK_FALSE(report.findings[0].known);
        REQUIRE(report.diagnostics.size() == 2);
        CHECK(report.diagnostics[0].code == "baseline-expired");
    }
    SECTION("what people wrote is kept on update")
    {
        CHECK(updated_baseline(baseline, report).find("\"reason\": \"checked\"") !=
              std::string::npos);
    }
}

TEST_CASE("a broken baseline is refused with its place")
{
    struct Case {
        const char* text;
        const char* message;
    };
    for (const Case& c :
         {Case{"[]", "is no baseline; expected an object"},
          Case{"{\n  \"findings\": [}", "is not JSON at line 2, column 16; expected a baseline object"}, Case{"{\"schema\": \"x\"}", "schema is not"},
          Case{R"({"schema": "crosscheck.baseline/1"})", "expected a list 'findings'"},
          Case{R"({"schema": "crosscheck.baseline/1", "findings": [{}]})",
               "findings[0]: expected an object with a text 'id'"},
          Case{R"({"schema": "crosscheck.baseline/1", "findings": [{"id": "a", "expires": "soon"}]})",
               "'soon' is not a day"}}) {
        CAPTURE(c.text);
        ScratchFile file("baseline-broken.json", c.text);
        auto baseline = read_baseline(file.path());
        REQUIRE_FALSE(baseline);
        CHECK(baseline.error().find(c.message) != std::string::npos);
    }
}
