#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// `text` with A to Z in lower case and every other byte as it is, whatever the
/// locale: for names of charsets, headers and tags, not for prose.
inline std::string ascii_lower(std::string_view text)
{
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return folded;
}

} // namespace crosscheck
