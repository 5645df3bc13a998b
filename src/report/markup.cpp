#include "report/markup.h"

#include <cmath>

#include <fmt/format.h>

#include "report/plain.h"

namespace crosscheck {
bool is_web_address(std::string_view url)
{
    for (std::string_view scheme : {"http://", "https://"})
        if (url.size() > scheme.size() && url.substr(0, scheme.size()) == scheme)
            return url.find_first_of(" \t\r\n\"'<>\\") == std::string_view::npos;
    return false;
}

Markup& Markup::text(std::string_view words)
{
    for (std::size_t at = 0; at < words.size();) {
        CodePoint point = decode(words, at);
        switch (point.value) {
        case '&':
            out_ += "&amp;";
            break;
        case '<':
            out_ += "&lt;";
            break;
        case '>':
            out_ += "&gt;";
            break;
        case '"':
            out_ += "&quot;";
            break;
        case '\'':
            out_ += "&#39;";
            break;
        default:
            bool allowed = point.value == '\n' || point.value == '\t' ||
                           (point.value >= 0x20 && point.value != 0x7F &&
                            (point.value < 0x80 || point.value > 0x9F) && point.value != 0xFFFE &&
                            point.value != 0xFFFF);
            append_utf8(out_, allowed ? point.value : 0xFFFD);
        }
        at += point.size;
    }
    return *this;
}

Markup& Markup::name_text(std::string_view words)
{
    for (std::size_t at = 0; at < words.size();) {
        std::size_t stop = words.find_first_of(".-_/", at);
        std::size_t end = stop == std::string_view::npos ? words.size() : stop + 1;
        text(words.substr(at, end - at));
        if (end < words.size()) raw("<wbr>");
        at = end;
    }
    return *this;
}

Markup& Markup::number(long long value)
{
    out_ += std::to_string(value);
    return *this;
}

Markup& Markup::number(double value)
{
    double rounded = std::round(value * 100) / 100;
    out_ += fmt::format("{}", rounded == 0 ? 0.0 : rounded);
    return *this;
}

Markup& Markup::href(std::string_view url)
{
    if (!is_web_address(url)) return *this;
    return raw(" href=\"").text(url).raw("\" rel=\"noopener noreferrer nofollow\"");
}

} // namespace crosscheck
