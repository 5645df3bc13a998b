#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

enum class DiagnosticSeverity : std::uint8_t { Note, Warning, Error };

/// Something odd about the input, for the user: never about our own bugs.
/// `code` is a stable kebab-case word ("bad-utf8"); `message` is lower case and
/// says what was found and what was done. Error means that something the user
/// gave was not read (exit code 3) or cannot be used (exit code 2).
struct Diagnostic {
    DiagnosticSeverity severity = DiagnosticSeverity::Warning;
    std::string code;
    std::string message;
    std::string path;        ///< as the user gave it; empty when it concerns the run
    std::string article;     ///< article id, when it concerns one that was read
    std::uint32_t line = 0;  ///< 1-based; 0 = unknown
    std::uint32_t column = 0;///< 1-based bytes; 0 = unknown
};

using Diagnostics = std::vector<Diagnostic>;

/// "path:line:col: warning: message [code]", control characters escaped.
std::string format(const Diagnostic& diagnostic);
std::string_view name(DiagnosticSeverity severity);

} // namespace crosscheck
