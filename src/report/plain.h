#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// One code point and the bytes it takes. Bytes that are not UTF-8 (lone
/// surrogates too) come back one at a time as U+FFFD.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1;
};
CodePoint decode(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);

/// Article text on one line, safe to show anywhere: white space becomes one
/// space; control characters, bidirectional embeddings, overrides and isolates,
/// noncharacters and bad bytes become U+FFFD. Every format shows text only
/// after this, then escapes for its own syntax.
std::string plain(std::string_view text);

/// The same, clipped to `limit` code points; looks at no more of the text than
/// that needs, for texts may be megabytes long.
std::string plain(std::string_view text, std::size_t limit);

/// At most `limit` code points, cut at a space where one is near, with "…".
std::string clip(std::string_view text, std::size_t limit);
/// The same from the other end: the last words, "…" in front.
std::string clip_front(std::string_view text, std::size_t limit);

std::size_t code_points(std::string_view text);
/// Terminal columns: 0 for combining marks, 2 for wide East Asian and emoji.
std::size_t display_width(std::string_view text);

/// Breaks plain text into lines of at most `width` columns, at spaces; a word
/// that is too long is broken where the line ends.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// "28 June 2021" for "2021-06-28"; other text unchanged.
std::string long_date(std::string_view iso_day);
/// "3 outlets", "1 outlet".
std::string counted(std::size_t count, std::string_view noun);
/// "Two" to "Twelve" in words, digits otherwise; lower case unless `capital`.
std::string number_word(std::size_t count, bool capital);
/// "a", "a and b", "a, b and c".
std::string enumerate(const std::vector<std::string>& items);

} // namespace crosscheck
