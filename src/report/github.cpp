#include <algorithm>

#include "report/annotations.h"
#include "report/location.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr std::size_t annotations_shown = 10;

/// `property` also escapes what would end a property.
std::string escaped(std::string_view text, bool property)
{
    std::string out;
    for (char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

std::string_view command(const Finding& finding)
{
    if (finding.verdict == Verdict::Contradiction && finding.severity >= Severity::Medium)
        return "error";
    return finding.severity >= Severity::Medium ? "warning" : "notice";
}

std::string annotation(const ReportView& view, const Finding& finding)
{
    std::string line = "::" + std::string(command(finding)) + " ";
    std::vector<std::uint32_t> claims = claims_in_drop(view, finding);
    if (!claims.empty()) {
        FileLocation place = location_of(view, claims[0]);
        line += "file=" + escaped(plain(place.path), true) + ",line=" + std::to_string(place.line) +
                ",endLine=" + std::to_string(place.line) + ",";
    }
    const VerdictLook& shown = look(finding.verdict);
    line += "title=" + escaped("crosscheck: " + std::string(shown.word), true);
    std::string text = plain(finding.question, 300) + " " + answers(view, finding) + ". " +
                       plain(finding.explanation, 1000);
    return line + "::" + escaped(text, false) + "\n";
}

} // namespace

std::string render_github(const Report& report)
{
    ReportView view(report);
    std::string out;
    std::size_t shown = 0;
    std::size_t left = 0;
    for (const Finding* finding : view.differences()) {
        if (finding->known) continue;
        if (shown < annotations_shown) {
            out += annotation(view, *finding);
            ++shown;
        } else {
            ++left;
        }
    }
    if (left > 0) out += "crosscheck: " + counted(left, "difference") + " more; see the report\n";
    return out;
}

} // namespace crosscheck
