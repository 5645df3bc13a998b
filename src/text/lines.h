#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace crosscheck {

/// What stands between a token that begins a line and the line before it.
enum class LineBreak : std::uint8_t {
    Paragraph, ///< a blank line, or a line that begins a list item
    Line,      ///< the line before it was ended on purpose
    Wrap,      ///< the line before it was full, or goes on in lower case
};

/// Tells hard-wrapped text from text with a sentence or a headline a line.
/// Looks at the whole text once; then each line break is judged on its own.
class LineBreaks {
  public:
    LineBreaks(std::string_view text, const std::vector<Token>& tokens);

    /// `token` has the flag LineStart and is not the first of the text.
    LineBreak before(std::uint32_t token) const;

  private:
    bool blank_line_before(std::uint32_t token) const;
    bool list_item(std::uint32_t token) const;
    bool full_line_before(std::uint32_t token) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    bool wrapped_ = false;
    std::uint32_t width_ = 0; ///< of the longest line, if the text is wrapped
};

} // namespace crosscheck
