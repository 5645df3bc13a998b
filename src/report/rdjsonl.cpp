#include <algorithm>

#include <nlohmann/json.hpp>

#include "report/annotations.h"
#include "report/location.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t related_limit = 20;

std::string_view severity(const Finding& finding)
{
    if (finding.verdict == Verdict::Contradiction && finding.severity >= Severity::Medium)
        return "ERROR";
    return finding.severity >= Severity::Medium ? "WARNING" : "INFO";
}

Json location_json(const FileLocation& place)
{
    Json start{{"line", place.line}};
    if (place.byte_column != 0) start["column"] = place.byte_column;
    Json range{{"start", std::move(start)}};
    if (place.end_byte_column != 0)
        range["end"] = {{"line", place.line}, {"column", place.end_byte_column}};
    return {{"path", plain(place.path)}, {"range", std::move(range)}};
}

Json diagnostic_json(const ReportView& view, const Finding& finding)
{
    std::vector<std::uint32_t> claims = claims_in_drop(view, finding);
    std::string text = plain(finding.question, 300) + " " + answers(view, finding) + ". " +
                       plain(finding.explanation, 1000);
    Json json{{"message", text},
              {"location", location_json(location_of(view, claims[0]))},
              {"severity", severity(finding)},
              {"source", {{"name", "crosscheck"}}},
              {"code", {{"value", "crosscheck." + std::string(name(finding.verdict))}}}};
    Json related = Json::array();
    for (std::size_t i = 1; i < std::min(claims.size(), related_limit + 1); ++i)
        related.push_back({{"message", view.outlet(view.article_of(claims[i]))},
                           {"location", location_json(location_of(view, claims[i]))}});
    if (!related.empty()) json["related_locations"] = std::move(related);
    return json;
}

} // namespace

std::string render_rdjsonl(const Report& report)
{
    ReportView view(report);
    std::string out;
    for (const Finding* finding : view.differences()) {
        if (finding->known || claims_in_drop(view, *finding).empty()) continue;
        out += diagnostic_json(view, *finding).dump(-1, ' ', false, Json::error_handler_t::replace);
        out += '\n';
    }
    return out;
}

} // namespace crosscheck
