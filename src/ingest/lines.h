#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace crosscheck {

/// A line of an article that holds something.
struct TextLine {
    Span span;           ///< without white space at its edges
    std::uint32_t block; ///< lines with no blank line between them share it
    std::uint32_t words; ///< by spaces
    bool sentence;       ///< ends as a sentence does
    /// Reads as text of the article: a sentence of some length, or long.
    bool body() const { return (sentence && words >= 9) || words >= 30; }
};

std::vector<TextLine> text_lines(const Source& source, Span body);

/// True when the line ends with a full stop, a question or exclamation mark,
/// perhaps behind closing quotes and brackets.
bool ends_sentence(std::string_view line);

} // namespace crosscheck
