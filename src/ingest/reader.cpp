#include "ingest/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/encoding.h"

namespace crosscheck {
namespace {

constexpr std::array<std::pair<std::string_view, InputFormat>, 4> formats{{
    {"text", InputFormat::Text},
    {"markdown", InputFormat::Markdown},
    {"jsonl", InputFormat::Jsonl},
    {"html", InputFormat::Html},
}};

bool ends_with(std::string_view path, std::string_view ending)
{
    return path.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), path.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

/// The first bytes that are no white space and no byte-order mark.
std::string_view opening(std::string_view bytes)
{
    bytes.remove_prefix(utf8_mark_size(bytes));
    std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : bytes.substr(first, 4096);
}

/// A page begins with its doctype, its root or a part of its head, perhaps after
/// comments or an XML declaration.
bool is_html(std::string_view start)
{
    while (start.substr(0, 4) == "<!--" || start.substr(0, 5) == "<?xml") {
        std::size_t end = start.find('>');
        std::size_t next = end == std::string_view::npos ? end : start.find('<', end);
        if (next == std::string_view::npos)
            return false;
        start.remove_prefix(next);
    }
    for (std::string_view sign : {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script",
                                  "<article", "<main", "<div", "<section", "<p>", "<h1"}) {
        bool same = start.size() >= sign.size() &&
                    std::equal(sign.begin(), sign.end(), start.begin(),
                               [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
        if (same)
            return true;
    }
    return false;
}

void report(Diagnostics& diagnostics, DiagnosticSeverity severity, std::string_view path,
            std::string_view code, std::string message, std::uint32_t line)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    diagnostic.message = std::move(message);
    diagnostic.path = path;
    diagnostic.line = line;
    diagnostics.push_back(std::move(diagnostic));
}

} // namespace

std::string_view name(InputFormat format)
{
    for (const auto& [text, value] : formats)
        if (value == format)
            return text;
    return "text";
}

std::optional<InputFormat> parse_input_format(std::string_view name)
{
    for (const auto& [text, value] : formats)
        if (text == name)
            return value;
    return std::nullopt;
}

InputFormat detect_format(std::string_view bytes, std::string_view path)
{
    std::string_view start = opening(bytes);
    if (start.substr(0, 2) == "{\"" || start.substr(0, 3) == "{ \"")
        return InputFormat::Jsonl;
    if (is_html(start))
        return InputFormat::Html;
    bool markdown = ends_with(path, ".md") || ends_with(path, ".markdown");
    bool front_matter = start.substr(0, 4) == "---\n" || start.substr(0, 5) == "---\r\n";
    return markdown || front_matter ? InputFormat::Markdown : InputFormat::Text;
}

void report_error(Diagnostics& diagnostics, std::string_view path, std::string_view code,
                  std::string message, std::uint32_t line)
{
    report(diagnostics, DiagnosticSeverity::Error, path, code, std::move(message), line);
}

void report_warning(Diagnostics& diagnostics, std::string_view path, std::string_view code,
                    std::string message, std::uint32_t line)
{
    report(diagnostics, DiagnosticSeverity::Warning, path, code, std::move(message), line);
}

bool is_empty_text(std::string_view text, std::string_view path, Diagnostics& diagnostics)
{
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos)
        return false;
    report_warning(diagnostics, path, "empty-article", "no text; there is nothing to read");
    return true;
}

bool is_too_large(std::size_t size, std::string_view path, ReadContext& context)
{
    std::uint64_t limit = context.options.limits.article_bytes;
    if (size <= limit)
        return false;
    report_error(context.diagnostics, path, "too-large",
                 "an article of " + std::to_string(size) + " bytes; at most " +
                     std::to_string(limit) + " are read");
    return true;
}

} // namespace crosscheck
