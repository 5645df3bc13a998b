#include "cli/baseline.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/options.h"
#include "report/json.h"

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema_name = "crosscheck.baseline/1";

bool is_difference(Verdict verdict)
{
    return verdict != Verdict::Agreement && verdict != Verdict::Compatible &&
           verdict != Verdict::SingleOrigin;
}

std::string text_of(const Json& object, const char* key)
{
    auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Result<BaselineEntry> read_entry(const Json& object, const std::string& place)
{
    if (!object.is_object() || text_of(object, "id").empty())
        return Error{place + ": expected an object with a text 'id'"};
    BaselineEntry entry{text_of(object, "id"),     text_of(object, "question"),
                        text_of(object, "verdict"), text_of(object, "reason"),
                        text_of(object, "author"),  std::nullopt};
    std::string expires = text_of(object, "expires");
    if (expires.empty())
        return entry;
    entry.expires = parse_iso_day(expires);
    if (!entry.expires)
        return Error{place + ": expires: '" + expires + "' is not a day; expected YYYY-MM-DD"};
    return entry;
}

void note(Report& report, const std::string& path, const std::string& code,
          const std::string& message)
{
    Diagnostic diagnostic;
    diagnostic.severity = DiagnosticSeverity::Note;
    diagnostic.code = code;
    diagnostic.message = message;
    diagnostic.path = path;
    report.diagnostics.push_back(diagnostic);
}

} // namespace

Result<Baseline> read_baseline(const std::string& path)
{
    auto text = read_input(path);
    if (!text)
        return Error{text.error() + "; write one with --update-baseline"};
    Json root = Json::parse(*text, nullptr, false);
    if (root.is_discarded())
        return Error{path + ": is not JSON" + where_json_ends(*text) + "; expected a baseline object"};
    if (!root.is_object())
        return Error{path + ": is no baseline; expected an object"};
    if (text_of(root, "schema") != schema_name)
        return Error{path + ": schema is not " + schema_name};
    auto findings = root.find("findings");
    if (findings == root.end() || !findings->is_array())
        return Error{path + ": expected a list 'findings'"};
    Baseline baseline;
    for (std::size_t i = 0; i < findings->size(); ++i) {
        auto entry = read_entry((*findings)[i], path + ": findings[" + std::to_string(i) + "]");
        if (!entry)
            return Error{entry.error()};
        baseline.entries.push_back(entry.take());
    }
    return baseline;
}

void apply_baseline(const Baseline& baseline, const std::string& path, std::optional<Day> today,
                    Report& report)
{
    std::map<std::string, const BaselineEntry*> by_id;
    for (const BaselineEntry& entry : baseline.entries)
        by_id[entry.id] = &entry;
    std::set<std::string> seen;
    for (Finding& finding : report.findings) {
        auto found = by_id.find(finding.id);
        if (found == by_id.end())
            continue;
        seen.insert(finding.id);
        const BaselineEntry& entry = *found->second;
        if (entry.expires && today && *entry.expires < *today) {
            note(report, path, "baseline-expired",
                 "'" + entry.question + "' expired on " + iso(*entry.expires) +
                     "; it counts as new");
            continue;
        }
        finding.known = true;
    }
    for (const BaselineEntry& entry : baseline.entries)
        if (seen.count(entry.id) == 0)
            note(report, path, "baseline-unmatched",
                 "'" + entry.question + "' (" + entry.verdict + ") is no longer found");
}

std::string updated_baseline(const Baseline& old, const Report& report)
{
    std::map<std::string, const BaselineEntry*> by_id;
    for (const BaselineEntry& entry : old.entries)
        by_id[entry.id] = &entry;
    Json findings = Json::array();
    for (const Finding& finding : report.findings) {
        if (!is_difference(finding.verdict))
            continue;
        auto found = by_id.find(finding.id);
        const BaselineEntry* entry = found == by_id.end() ? nullptr : found->second;
        Json object{{"id", finding.id},
                    {"question", finding.question},
                    {"verdict", name(finding.verdict)},
                    {"reason", entry != nullptr ? entry->reason : ""},
                    {"author", entry != nullptr ? entry->author : ""}};
        object["expires"] = entry != nullptr && entry->expires ? Json(iso(*entry->expires)) : Json();
        findings.push_back(object);
    }
    Json root{{"schema", schema_name}, {"findings", findings}};
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace crosscheck
