#include <nlohmann/json.hpp>

#include "report/annotations.h"
#include "report/location.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

std::string_view severity(const Finding& finding)
{
    bool contradiction = finding.verdict == Verdict::Contradiction;
    switch (finding.severity) {
    case Severity::High:
        return contradiction ? "critical" : "major";
    case Severity::Medium:
        return contradiction ? "major" : "minor";
    case Severity::Low:
        return "minor";
    case Severity::Info:
        return "info";
    }
    return "info";
}

} // namespace

std::string render_gitlab(const Report& report)
{
    using Json = nlohmann::ordered_json;
    ReportView view(report);
    Json list = Json::array();
    for (const Finding* finding : view.differences()) {
        std::vector<std::uint32_t> claims = claims_in_drop(view, *finding);
        if (finding->known || claims.empty()) continue;
        FileLocation place = location_of(view, claims[0]);
        std::string text = plain(finding->question, 300) + " " + answers(view, *finding);
        list.push_back(
            {{"description", text},
             {"check_name", "crosscheck." + std::string(name(finding->verdict))},
             {"fingerprint", finding->id},
             {"severity", severity(*finding)},
             {"location", {{"path", plain(place.path)}, {"lines", {{"begin", place.line}}}}}});
    }
    return list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace crosscheck
