#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// `c` in lower case when it is one of A to Z, else as it is, whatever the locale.
constexpr char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `text` with A to Z in lower case and every other byte as it is, whatever the
/// locale: for names of charsets, headers and tags, not for prose in other letters.
inline std::string ascii_lower(std::string_view text)
{
    std::string folded(text);
    for (char& c : folded)
        c = ascii_lower(c);
    return folded;
}

} // namespace crosscheck
