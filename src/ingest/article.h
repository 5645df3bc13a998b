#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "text/source.h"

namespace crosscheck {

/// Where a metadata field came from.
enum class Basis : std::uint8_t {
    None,
    Sidecar,
    FrontMatter,
    Jsonl,
    JsonLd,
    Meta,
    Feed,
    Dateline,
    Text
};
std::string_view name(Basis basis);

struct MetadataDate {
    std::string text;       ///< as given, "2021-06-29T10:00:00+02:00"; empty when unknown
    std::optional<Day> day; ///< its day as written
    Basis basis = Basis::None;
};

/// A part of the text that is not the article's own words.
struct SetAside {
    Span span;
    std::string
        why; ///< "related-link", "caption-repeated", "author-box", "cookie-notice", "share-link",
             ///< "comment-form", "advertisement", "dateline-furniture", "source-link", "caption",
             ///< "headline-repeated", "subscription-prompt", "navigation", "copyright-notice"
};

/// A run of an extracted text and the bytes of the file that it was made from.
struct OffsetPiece {
    std::uint32_t text = 0;      ///< where it begins in the text
    std::uint32_t file = 0;      ///< where it begins in the file
    std::uint32_t file_size = 0; ///< 0: byte for byte; else the size of what was decoded ("&amp;")
};

/// One text by one outlet at one time.
struct Article {
    std::string id; ///< content-derived; the same whatever else is in the drop
    std::string
        path; ///< as the user gave it, '/'-separated; "-" for standard input;
              ///< members of archives and lines of JSONL: "drop.zip!a/b.txt", "drop.jsonl#17"
    std::string outlet; ///< empty when unknown
    std::string title;
    std::string author;
    std::string url;
    std::string language = "en";
    bool language_given = false; ///< by metadata; otherwise detected
    std::vector<std::string>
        credits; ///< agencies credited: by the sidecar, or found in the text ("AP", "EFE")
    MetadataDate published;
    MetadataDate modified;
    Source source; ///< valid UTF-8; offsets equal those of the file for plain text and Markdown
    bool offsets_are_of_file =
        true; ///< false: the report carries the text (JSONL, feeds, archives of them)
    /// HTML: how the text lies in the file; empty where offsets are the same.
    /// What leaves the program goes through in_file().
    std::vector<OffsetPiece> offsets;
    std::shared_ptr<const LineIndex> file_lines; ///< of the file, when `offsets` is not empty
    Span body;                       ///< the part of the source that is text (after front matter)
    std::vector<SetAside> set_aside; ///< in text order, disjoint; no claim is made from these
    /// Why no claims are to be made from it ("no rules for language 'fr'"); empty otherwise.
    std::string not_read;
    /// The id of a later version of the same article (same URL) in the drop, or "".
    std::string superseded_by;

    /// The bytes of the file that `span` of the source came from (`span` itself
    /// when the offsets are the same).
    Span in_file(Span span) const;
};

} // namespace crosscheck
