#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace crosscheck {

/// 1-based line and column; the column counts UTF-8 bytes.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Turns byte offsets into lines. Built once, when a report needs lines.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);
    /// `offset` may be one past the end of the text.
    LineColumn locate(std::uint32_t offset) const;

  private:
    std::vector<std::uint32_t> line_starts_;
};

/// Valid UTF-8 text of one article, owned. Offsets into it are Spans; what is
/// not UTF-8 was replaced when it was read (see ingest).
struct Source {
    std::string text;

    std::string_view slice(Span span) const
    {
        return std::string_view(text).substr(span.begin, span.end - span.begin);
    }
};

} // namespace crosscheck
