#include "ingest/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "ingest/encoding.h"
#include "ingest/unpack.h"

namespace crosscheck {
namespace {

constexpr std::array<std::pair<std::string_view, InputFormat>, 11> formats{{
    {"text", InputFormat::Text},
    {"markdown", InputFormat::Markdown},
    {"jsonl", InputFormat::Jsonl},
    {"json", InputFormat::Json},
    {"html", InputFormat::Html},
    {"feed", InputFormat::Feed},
    {"newsml", InputFormat::NewsMl},
    {"warc", InputFormat::Warc},
    {"archive", InputFormat::Archive},
    {"compressed", InputFormat::Compressed},
    {"pdf", InputFormat::Pdf},
}};

bool ends_with(std::string_view path, std::string_view ending)
{
    return path.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(),
                      path.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == ascii_lower(b); });
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
        if (next == std::string_view::npos) return false;
        start.remove_prefix(next);
    }
    for (std::string_view sign :
         {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<script", "<article",
          "<main", "<div", "<section", "<p>", "<h1"}) {
        bool same = start.size() >= sign.size() &&
                    std::equal(sign.begin(), sign.end(), start.begin(), [](char a, char b) {
                        return a == ascii_lower(b);
                    });
        if (same) return true;
    }
    return false;
}

/// Archives and compressed files by their first bytes.
std::optional<InputFormat> container_format(std::string_view bytes)
{
    auto begins = [&](std::string_view magic) { return bytes.substr(0, magic.size()) == magic; };
    if (begins("WARC/1.")) return InputFormat::Warc;
    if (begins("PK\x03\x04") || begins("PK\x05\x06") || begins("7z\xBC\xAF\x27\x1C"))
        return InputFormat::Archive;
    if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar") return InputFormat::Archive;
    if (is_compressed(bytes)) return InputFormat::Compressed;
    return std::nullopt;
}

/// A brace opens JSONL when the first line is an object of its own, else one
/// document; a bracket opens a list when a brace follows.
std::optional<InputFormat> json_format(std::string_view start, std::string_view bytes)
{
    std::size_t next = start.find_first_not_of(" \t\r\n", 1);
    char second = next == std::string_view::npos ? '\0' : start[next];
    if (start[0] == '[') return second == '{' ? std::optional(InputFormat::Json) : std::nullopt;
    if (second != '"' && second != '}') return std::nullopt;
    auto begin = static_cast<std::size_t>(start.data() - bytes.data());
    std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
    std::size_t last = line.find_last_not_of(" \t\r\n");
    return line[last] == '}' || line.size() > 4096 ? InputFormat::Jsonl : InputFormat::Json;
}

/// Feeds and news items by their root element.
std::optional<InputFormat> xml_format(std::string_view start)
{
    std::size_t at = 0;
    while (at < start.size() && start[at] == '<' && at + 1 < start.size() &&
           (start[at + 1] == '?' || start[at + 1] == '!')) {
        std::size_t end = start.find('>', at);
        at = end == std::string_view::npos ? start.size()
                                           : start.find_first_not_of(" \t\r\n", end + 1);
    }
    if (at >= start.size() || start[at] != '<') return std::nullopt;
    std::string_view name = start.substr(at + 1, start.find_first_of(" \t\r\n/>", at + 1) - at - 1);
    name.remove_prefix(std::min(name.size(), name.find(':') + 1));
    if (name == "rss" || name == "feed" || name == "RDF") return InputFormat::Feed;
    if (name == "newsItem" || name == "newsMessage" || name == "nitf") return InputFormat::NewsMl;
    return std::nullopt;
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
        if (value == format) return text;
    return "text";
}

std::optional<InputFormat> parse_input_format(std::string_view name)
{
    for (const auto& [text, value] : formats)
        if (text == name) return value;
    return std::nullopt;
}

InputFormat detect_format(std::string_view bytes, std::string_view path)
{
    if (auto container = container_format(bytes)) return *container;
    std::string_view start = opening(bytes);
    if (start.substr(0, 5) == "%PDF-") return InputFormat::Pdf;
    if (start.substr(0, 1) == "{" || start.substr(0, 1) == "[") {
        auto format = json_format(start, bytes);
        if (format) return *format;
    }
    if (auto format = xml_format(start)) return *format;
    if (is_html(start)) return InputFormat::Html;
    bool markdown = ends_with(path, ".md") || ends_with(path, ".markdown");
    bool front_matter = start.substr(0, 4) == "---\n" || start.substr(0, 5) == "---\r\n";
    return markdown || front_matter ? InputFormat::Markdown : InputFormat::Text;
}

bool count_bytes(std::uint64_t bytes, ReadContext& context)
{
    if (context.total == nullptr) return true;
    *context.total += bytes;
    return *context.total <= context.options.limits.total_bytes;
}

InputFormat format_of(const RawInput& input, const ReadContext& context)
{
    if (auto container = container_format(input.bytes)) return *container;
    if (auto forced = parse_input_format(context.options.input_format)) return *forced;
    return input.format ? *input.format : detect_format(input.bytes, input.path);
}

void read_input(RawInput input, ReadContext& context)
{
    switch (format_of(input, context)) {
    case InputFormat::Text:
        return read_plain_text(std::move(input), context);
    case InputFormat::Markdown:
        return read_markdown(std::move(input), context);
    case InputFormat::Jsonl:
        return read_jsonl(std::move(input), context);
    case InputFormat::Json:
        return read_json(std::move(input), context);
    case InputFormat::Html:
        return read_html(std::move(input), context);
    case InputFormat::Feed:
        return read_feed(std::move(input), context);
    case InputFormat::NewsMl:
        return read_newsml(std::move(input), context);
    case InputFormat::Warc:
        return read_warc(std::move(input), context);
    case InputFormat::Archive:
        return read_archive(std::move(input), context);
    case InputFormat::Compressed:
        return read_compressed(std::move(input), context);
    case InputFormat::Pdf:
        return read_pdf(std::move(input), context);
    }
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
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) return false;
    report_warning(diagnostics, path, "empty-article", "no text; there is nothing to read");
    return true;
}

bool is_too_large(std::size_t size, std::string_view path, ReadContext& context)
{
    std::uint64_t limit = context.options.limits.article_bytes;
    if (size <= limit) return false;
    report_error(context.diagnostics, path, "too-large",
                 "an article of " + std::to_string(size) + " bytes; at most " +
                     std::to_string(limit) + " are read");
    return true;
}

} // namespace crosscheck
