#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/html_dom.h"

namespace crosscheck {

/// Writes text nodes as running text: entities decoded, white space folded,
/// blocks apart, every byte with its place in the page.
class HtmlRenderer {
  public:
    explicit HtmlRenderer(const HtmlDocument& page) : page_(page) {}

    void add_text(Span raw);
    /// Ends the line (a "br", a table cell) or the paragraph.
    void break_line() { pending_ = pending_ < 2 ? 2 : pending_; }
    void break_paragraph() { pending_ = 3; }
    /// Keeps two table cells apart.
    void add_gap() { pending_ = pending_ == 0 ? 1 : pending_; }
    /// Where the next byte of text will stand; writes the pending break.
    std::uint32_t position();

    std::string text;
    std::vector<OffsetPiece> offsets;

  private:
    void flush_break(std::uint32_t file);
    void copy(std::uint32_t begin, std::uint32_t end);
    void decoded(std::string_view bytes, std::uint32_t file, std::uint32_t file_size);

    const HtmlDocument& page_;
    int pending_ = 0; ///< 0 nothing, 1 space, 2 line, 3 paragraph
};

} // namespace crosscheck
