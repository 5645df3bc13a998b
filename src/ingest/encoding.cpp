#include "ingest/encoding.h"

#include <algorithm>
#include <cstring>

#include <simdjson.h>

namespace crosscheck {
namespace {

bool is_continuation(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence at `at`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t at)
{
    auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4 || !is_continuation(text, at + 1)) return 0;
    auto second = static_cast<unsigned char>(text[at + 1]);
    if (first < 0xE0) return 2;
    if (!is_continuation(text, at + 2)) return 0;
    if (first < 0xF0) {
        bool overlong = first == 0xE0 && second < 0xA0;
        bool surrogate = first == 0xED && second > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    bool outside = (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return outside || !is_continuation(text, at + 3) ? 0 : 4;
}

struct Found {
    std::size_t count = 0;
    std::size_t first = 0; ///< offset

    void note(std::size_t at)
    {
        if (count++ == 0) first = at;
    }
};

void tell(const Found& found, std::string_view text, std::string_view path, const char* code,
          const char* one, const char* many, Diagnostics& diagnostics)
{
    if (found.count == 0) return;
    std::string_view before = text.substr(0, found.first);
    auto line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
    std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = found.count == 1 ? one : std::to_string(found.count) + " " + many;
    diagnostic.path = path;
    diagnostic.line = line;
    diagnostic.column = static_cast<std::uint32_t>(found.first - line_start + 1);
    diagnostics.push_back(std::move(diagnostic));
}

bool is_control(unsigned char byte)
{
    return (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F;
}

} // namespace

std::size_t valid_utf8_prefix(std::string_view text)
{
    if (simdjson::validate_utf8(text.data(), text.size())) return text.size();
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t length = sequence_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return at;
}

void repair_text(std::string& text, std::string_view path, Diagnostics& diagnostics)
{
    bool controls = std::any_of(text.begin(), text.end(),
                                [](char c) { return is_control(static_cast<unsigned char>(c)); });
    if (!controls && simdjson::validate_utf8(text.data(), text.size())) return;
    Found bad;
    Found nul;
    Found control;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t length = sequence_length(text, at);
        auto byte = static_cast<unsigned char>(text[at]);
        if (length == 0) {
            bad.note(at);
            text[at] = '?';
        } else if (is_control(byte)) {
            (byte == 0 ? nul : control).note(at);
            text[at] = ' ';
        }
        at += length == 0 ? 1 : length;
    }
    tell(bad, text, path, "bad-utf8", "a byte is not UTF-8; it was read as '?'",
         "bytes are not UTF-8; each was read as '?'", diagnostics);
    tell(nul, text, path, "nul-bytes", "a NUL byte; it was read as a space",
         "NUL bytes; each was read as a space", diagnostics);
    tell(control, text, path, "control-characters", "a control character; it was read as a space",
         "control characters; each was read as a space",
         diagnostics);
}

std::size_t utf8_mark_size(std::string_view text)
{
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

} // namespace crosscheck
