#include "report/sarif.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "report/location.h"
#include "report/plain.h"
#include "report/view.h"

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

/// GitHub takes 25,000 results a run and 1,000 locations a result.
constexpr std::size_t results_limit = 20'000;
constexpr std::size_t related_limit = 100;

std::string_view about(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Contradiction:
        return "The answers to one question cannot all be true.";
    case Verdict::ScopeDifference:
        return "The outlets count or describe different things.";
    case Verdict::AttributionDifference:
        return "The answers come from different authorities.";
    case Verdict::Update:
        return "The value changed between the times the outlets speak of.";
    case Verdict::Unresolved:
        return "Something is unknown, so the difference cannot be judged.";
    case Verdict::Compatible:
        return "The answers differ in words and can all be true.";
    case Verdict::Agreement:
        return "Two or more origins give the same answer.";
    case Verdict::SingleOrigin:
        return "Only one independent origin answers.";
    }
    return "";
}

std::string_view kind(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Contradiction:
    case Verdict::ScopeDifference:
    case Verdict::AttributionDifference:
        return "fail";
    case Verdict::Unresolved:
        return "open";
    case Verdict::Compatible:
    case Verdict::Agreement:
        return "pass";
    case Verdict::Update:
    case Verdict::SingleOrigin:
        return "informational";
    }
    return "informational";
}

std::string_view level(const Finding& finding)
{
    if (kind(finding.verdict) != "fail") return "none";
    switch (finding.severity) {
    case Severity::High:
        return "error";
    case Severity::Medium:
        return "warning";
    case Severity::Low:
    case Severity::Info:
        return "note";
    }
    return "note";
}

std::string rule_id(Verdict verdict)
{
    return "crosscheck." + std::string(name(verdict));
}

std::string rule_name(Verdict verdict)
{
    std::string out;
    bool upper = true;
    for (char c : name(verdict)) {
        if (c == '-') {
            upper = true;
            continue;
        }
        out += upper ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return out;
}

Json rules_json()
{
    Json rules = Json::array();
    for (Verdict verdict : verdict_order()) {
        std::string text(about(verdict));
        std::string help = text + " The reasons in the message are the checks made, in order; the "
                                  "related locations are the other outlets' words. crosscheck "
                                  "compares texts and never says who is right.";
        rules.push_back(
            {{"id", rule_id(verdict)},
             {"name", rule_name(verdict)},
             {"shortDescription", {{"text", text}}},
             {"fullDescription", {{"text", help}}},
             {"help", {{"text", help}, {"markdown", help}}},
             {"defaultConfiguration",
              {{"level", verdict == Verdict::Contradiction ? "error"
                         : kind(verdict) == "fail"         ? "warning"
                                                           : "none"}}},
             {"properties", {{"tags", {"fact-checking", std::string(name(verdict))}}}}});
    }
    return rules;
}

Json location_json(const ReportView& view, std::uint32_t claim)
{
    FileLocation place = location_of(view, claim);
    Json region{{"startLine", place.line}};
    if (place.char_column != 0) region["startColumn"] = place.char_column;
    if (place.end_char_column != 0) {
        region["endLine"] = place.line;
        region["endColumn"] = place.end_char_column;
    }
    region["snippet"] = {{"text", plain(view.claim(claim).evidence.text, 300)}};
    return {
        {"physicalLocation",
         {{"artifactLocation", {{"uri", path_uri(place.path)}}}, {"region", std::move(region)}}}};
}

/// SARIF messages take "[text](id)" as links; text from articles must not.
std::string message_text(std::string_view plain_text)
{
    std::string out;
    for (char c : plain_text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string message(const ReportView& view, const Finding& finding)
{
    std::string text = message_text(plain(finding.question, 300));
    std::size_t id = 0;
    for (const Position& position : finding.positions)
        for (std::uint32_t claim : position.claims) {
            if (id <= related_limit && id < 12) {
                std::string words = message_text(view.outlet(view.article_of(claim)) + ": " +
                                                 plain(position.label, 80));
                text += id == 0 ? " " + words : "; [" + words + "](" + std::to_string(id) + ")";
            }
            ++id;
        }
    text += ". " + message_text(plain(finding.explanation, 1000));
    for (const Reason& reason : finding.reasons)
        if (reason.decides)
            text += " (" +
                    message_text(
                        plain(reason.check + " " + reason.outcome + ": " + reason.detail, 300)) +
                    ")";
    return text;
}

Json result_json(const ReportView& view, const Finding& finding, std::size_t rule, bool baseline)
{
    Json result{{"ruleId", rule_id(finding.verdict)},
                {"ruleIndex", rule},
                {"kind", kind(finding.verdict)},
                {"level", level(finding)},
                {"message", {{"text", message(view, finding)}}}};
    std::vector<std::uint32_t> claims = claims_in_drop(view, finding);
    Json locations = Json::array();
    Json related = Json::array();
    for (std::size_t i = 0; i < std::min(claims.size(), related_limit + 1); ++i) {
        Json place = location_json(view, claims[i]);
        if (i == 0) {
            locations.push_back(std::move(place));
            continue;
        }
        Json numbered{{"id", i}};
        numbered.update(place);
        numbered["message"] = {{"text", message_text(view.outlet(view.article_of(claims[i])))}};
        related.push_back(std::move(numbered));
    }
    result["locations"] = std::move(locations);
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    std::string fingerprint = question_fingerprint(view, finding);
    result["partialFingerprints"] = {{"primaryLocationLineHash", fingerprint + ":1"},
                                     {"crosscheckQuestion/v1", fingerprint},
                                     {"crosscheckFinding/v1", finding.id}};
    if (baseline) result["baselineState"] = finding.known ? "unchanged" : "new";
    if (finding.known)
        result["suppressions"] = {{{"kind", "external"},
                                   {"status", "accepted"},
                                   {"justification", "listed in the baseline"}}};
    result["properties"] = {{"verdict", name(finding.verdict)},
                            {"severity", name(finding.severity)},
                            {"withinArticle", finding.within_article}};
    return result;
}

} // namespace

std::string render_sarif(const Report& report)
{
    ReportView view(report);
    const auto& order = verdict_order();
    bool baseline = std::any_of(report.findings.begin(), report.findings.end(),
                                [](const Finding& finding) { return finding.known; });
    Json results = Json::array();
    for (const auto* list : {&view.differences(), &view.agreements(), &view.singles()})
        for (const Finding* finding : *list) {
            if (results.size() >= results_limit) break;
            auto rule = std::find(order.begin(), order.end(), finding->verdict) - order.begin();
            results.push_back(
                result_json(view, *finding, static_cast<std::size_t>(rule), baseline));
        }
    Json run{{"tool",
              {{"driver",
                {{"name", "crosscheck"},
                 {"semanticVersion", report.tool_version.empty() ? "0.0.0" : report.tool_version},
                 {"rules", rules_json()}}}}},
             {"automationDetails", {{"id", "crosscheck/"}}},
             {"columnKind", "unicodeCodePoints"},
             {"results", std::move(results)}};
    Json json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
              {"version", "2.1.0"},
              {"runs", {std::move(run)}}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace crosscheck
