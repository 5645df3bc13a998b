#include "diag/diagnostic.h"

namespace crosscheck {
namespace {

/// Article text may reach a message: no control character leaves as itself, so
/// neither a terminal escape nor a CI workflow command can be injected.
void append_printable(std::string& out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            out += "\\x";
            out.push_back(digits[byte >> 4]);
            out.push_back(digits[byte & 15]);
        } else {
            out.push_back(c);
        }
    }
}

} // namespace

std::string_view name(DiagnosticSeverity severity)
{
    switch (severity) {
    case DiagnosticSeverity::Note: return "note";
    case DiagnosticSeverity::Warning: return "warning";
    case DiagnosticSeverity::Error: return "error";
    }
    return "error";
}

std::string format(const Diagnostic& diagnostic)
{
    std::string out;
    if (!diagnostic.path.empty()) {
        append_printable(out, diagnostic.path);
        if (diagnostic.line != 0) {
            out += ":" + std::to_string(diagnostic.line);
            if (diagnostic.column != 0)
                out += ":" + std::to_string(diagnostic.column);
        }
        out += ": ";
    }
    out += name(diagnostic.severity);
    out += ": ";
    append_printable(out, diagnostic.message);
    if (!diagnostic.code.empty())
        out += " [" + diagnostic.code + "]";
    return out;
}

} // namespace crosscheck
