#include "bytes.h"

namespace crosscheck {
namespace {

std::size_t character_size(std::uint8_t lead)
{
    return lead < 0x80                   ? 1
           : lead >= 0xC2 && lead < 0xE0 ? 2
           : lead >= 0xE0 && lead < 0xF0 ? 3
           : lead >= 0xF0 && lead < 0xF5 ? 4
                                         : 0;
}

} // namespace

std::string valid_utf8(const std::uint8_t* data, std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; i < size;) {
        std::uint8_t lead = data[i];
        std::size_t length = character_size(lead);
        bool good = length != 0 && i + length <= size;
        for (std::size_t k = 1; good && k < length; ++k)
            good = (data[i + k] & 0xC0U) == 0x80;
        // Overlong forms, surrogates and what lies beyond Unicode.
        good = good && !(lead == 0xE0 && data[i + 1] < 0xA0) &&
               !(lead == 0xED && data[i + 1] > 0x9F) && !(lead == 0xF0 && data[i + 1] < 0x90) &&
               !(lead == 0xF4 && data[i + 1] > 0x8F);
        if (good) {
            text.append(reinterpret_cast<const char*>(data + i), length);
            i += length;
        } else {
            text += '?';
            ++i;
        }
    }
    return text;
}

bool whole_characters(std::string_view text, Span span)
{
    auto inside = [&](std::uint32_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    return span.begin < span.end && span.end <= text.size() && !inside(span.begin) &&
           !inside(span.end);
}

} // namespace crosscheck
