#include "report/json_writer.h"

#include <array>
#include <cmath>
#include <cstring>

#include <nlohmann/json.hpp>

#include "ingest/encoding.h"

namespace crosscheck {
namespace {

enum class InString : std::uint8_t { Plain, Escaped, NotAscii };

constexpr std::array<InString, 256> bytes_in_strings()
{
    std::array<InString, 256> bytes{};
    for (std::size_t byte = 0; byte < 0x20; ++byte)
        bytes[byte] = InString::Escaped;
    bytes['"'] = bytes['\\'] = InString::Escaped;
    for (std::size_t byte = 0x80; byte < bytes.size(); ++byte)
        bytes[byte] = InString::NotAscii;
    return bytes;
}

constexpr std::array<InString, 256> in_string = bytes_in_strings();

/// Where, from `i` on, the first byte stands that is not written as it is; the text's end if none does.
/// Eight bytes are passed at once when none of them has its highest bit set, is below 0x20, '"' or '\\'.
std::size_t plain_bytes(std::string_view text, std::size_t i)
{
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    constexpr std::uint64_t high = ones << 7U;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + i, 8);
        const std::uint64_t quote = bytes ^ (ones * '"');
        const std::uint64_t backslash = bytes ^ (ones * '\\');
        const std::uint64_t special = bytes | ((bytes - ones * 0x20) & ~bytes) | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash);
        if ((special & high) != 0) break;
    }
    while (i < text.size() && in_string[static_cast<unsigned char>(text[i])] == InString::Plain) ++i;
    return i;
}

void append_escaped(std::string& out, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view letters = "btn?fr"; // of the bytes from 0x08 on; 0x0B has none
    const auto byte = static_cast<unsigned char>(c);
    out += '\\';
    if (byte == '"' || byte == '\\') {
        out += c;
    } else if (byte >= 0x08 && byte <= 0x0D && byte != 0x0B) {
        out += letters[byte - 0x08U];
    } else {
        out += "u00";
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
}

} // namespace

void JsonWriter::separate()
{
    if (!empty_) text_ += ',';
    empty_ = false;
    if (!line_break_.empty()) text_ += line_break_;
}

void JsonWriter::begin(char bracket)
{
    text_ += bracket;
    if (layout_ == Layout::Indented) line_break_ += ' ';
    empty_ = true;
}

void JsonWriter::end(char bracket)
{
    if (layout_ == Layout::Indented) line_break_.pop_back();
    if (!empty_) text_ += line_break_;
    text_ += bracket;
    empty_ = false;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    text_ += '"';
    text_ += name;
    text_ += layout_ == Layout::Line ? "\":" : "\": ";
}

void JsonWriter::value(std::string_view text)
{
    const std::size_t before = text_.size();
    bool ascii = true;
    text_ += '"';
    std::size_t begin = 0;
    for (std::size_t i = plain_bytes(text, 0); i < text.size(); i = plain_bytes(text, i + 1)) {
        const InString byte = in_string[static_cast<unsigned char>(text[i])];
        ascii = ascii && byte != InString::NotAscii;
        if (byte == InString::NotAscii) continue;
        text_.append(text, begin, i - begin);
        append_escaped(text_, text[i]);
        begin = i + 1;
    }
    text_.append(text, begin);
    text_ += '"';
    if (ascii || valid_utf8_prefix(text) == text.size()) return;
    using Json = nlohmann::json;
    text_.replace(before, std::string::npos, Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
}

void JsonWriter::value(std::optional<double> number)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    if (!number || !std::isfinite(*number))
        null();
    else if (std::abs(*number) < exact && std::trunc(*number) == *number)
        text_ += std::to_string(static_cast<std::int64_t>(*number));
    else
        text_ += nlohmann::json(*number).dump();
}

void JsonWriter::value(const std::optional<Day>& day)
{
    if (day)
        value(iso(*day));
    else
        null();
}

void JsonWriter::member_or_null(std::string_view name, const std::string& text)
{
    key(name);
    if (text.empty())
        null();
    else
        value(text);
}

void JsonWriter::value(const std::vector<std::string>& texts)
{
    begin_list();
    for (const std::string& text : texts) {
        item();
        value(text);
    }
    end_list();
}

void JsonWriter::value(const std::map<std::string, std::string>& members)
{
    begin_object();
    for (const auto& [name, text] : members) {
        separate();
        value(name);
        text_ += layout_ == Layout::Line ? ":" : ": ";
        value(text);
    }
    end_object();
}

} // namespace crosscheck
