#include <catch2/catch.hpp>

#include "cli/fail_on.h"

using namespace crosscheck;

namespace {

Report report_with(Verdict verdict, Severity severity, bool known = false)
{
    Report report;
    Finding finding;
    finding.verdict = verdict;
    finding.severity = severity;
    finding.known = known;
    report.findings.push_back(finding);
    return report;
}

} // namespace

TEST_CASE("a verdict fails on itself and on worse ones")
{
    struct Case {
        const char* fail_on;
        Verdict verdict;
        bool expected;
    };
    for (const Case& c : {Case{"contradiction", Verdict::Contradiction, true},
                          Case{"contradiction", Verdict::Update, false},
                          Case{"update", Verdict::Contradiction, true},
                          Case{"update", Verdict::ScopeDifference, false},
                          Case{"scope-difference", Verdict::AttributionDifference, true},
                          Case{"unresolved", Verdict::Compatible, false},
                          Case{"agreement", Verdict::SingleOrigin, true},
                          Case{"never", Verdict::Contradiction, false}}) {
        CAPTURE(c.fail_on, name(c.verdict));
        auto fail_on = parse_fail_on(c.fail_on);
        REQUIRE(fail_on);
        CHECK(fails(*fail_on, report_with(c.verdict, Severity::Low)) == c.expected);
    }
}

TEST_CASE("a severity fails on itself and on higher ones")
{
    auto medium = parse_fail_on("medium");
    REQUIRE(medium);
    CHECK(fails(*medium, report_with(Verdict::Compatible, Severity::High)));
    CHECK(fails(*medium, report_with(Verdict::Compatible, Severity::Medium)));
    CHECK_FALSE(fails(*medium, report_with(Verdict::Contradiction, Severity::Low)));
}

TEST_CASE("what the baseline knows never fails")
{
    auto fail_on = parse_fail_on("contradiction");
    REQUIRE(fail_on);
    CHECK_FALSE(fails(*fail_on, report_with(Verdict::Contradiction, Severity::High, true)));
}

TEST_CASE("an unknown word is refused with what was expected")
{
    auto wrong = parse_fail_on("contradictions");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().find("'contradictions' is unknown; expected a verdict") !=
          std::string::npos);
}
