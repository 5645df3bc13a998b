#pragma once
#include "ingest/article.h"

namespace crosscheck {

/// Turns places in an article's text into what a report shows: bytes, lines and
/// columns of the file as given (of the extracted text where that is carried).
/// Borrows the article.
class ArticlePlaces {
  public:
    explicit ArticlePlaces(const Article& article);
    /// The bytes of the file behind a span of the source.
    Span bytes(Span span) const { return article_.in_file(span); }
    /// The line and column of the first of them.
    LineColumn begin(Span span) const { return lines_->locate(bytes(span).begin); }

  private:
    const Article& article_;
    std::shared_ptr<const LineIndex> lines_;
};

} // namespace crosscheck
