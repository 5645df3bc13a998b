#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "text/source.h"

namespace crosscheck {

/// Where a metadata field came from.
enum class Basis : std::uint8_t { None, Sidecar, FrontMatter, Jsonl, JsonLd, Meta, Feed, Dateline, Text };
std::string_view name(Basis basis);

struct MetadataDate {
    std::string text;       ///< as given, "2021-06-29T10:00:00+02:00"; empty when unknown
    std::optional<Day> day; ///< its day as written
    Basis basis = Basis::None;
};

/// A part of the text that is not the article's own words.
struct SetAside {
    Span span;
    std::string why; ///< "related-link", "caption-repeated", "author-box", "cookie-notice", "share-link",
                     ///< "comment-form", "advertisement", "dateline-furniture", "source-link", "caption",
                     ///< "headline-repeated", "subscription-prompt", "navigation", "copyright-notice"
};

/// One text by one outlet at one time.
struct Article {
    std::string id;    ///< content-derived; the same whatever else is in the drop
    std::string path;  ///< as the user gave it, '/'-separated; "-" for standard input;
                       ///< members of archives and lines of JSONL: "drop.zip!a/b.txt", "drop.jsonl#17"
    std::string outlet;///< empty when unknown
    std::string title;
    std::string author;
    std::string url;
    std::string language = "en";
    bool language_given = false; ///< by metadata; otherwise detected
    std::vector<std::string> credits; ///< agencies credited: by the sidecar, or found in the text ("AP", "EFE")
    MetadataDate published;
    MetadataDate modified;
    Source source;     ///< valid UTF-8; offsets equal those of the file for plain text, Markdown and HTML
    bool offsets_are_of_file = true; ///< false: the report carries the text (JSONL, feeds, archives of them)
    Span body;         ///< the part of the source that is text (after front matter)
    std::vector<SetAside> set_aside;  ///< in text order, disjoint; no claim is made from these
};

} // namespace crosscheck
