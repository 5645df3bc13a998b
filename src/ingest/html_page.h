#pragma once
#include <optional>
#include <string>
#include <vector>

#include "ingest/article.h"
#include "ingest/html_dom.h"
#include "ingest/page_rules.h"

namespace crosscheck {

struct ReadContext; // ingest/reader.h

/// What a page says about itself in its head, in JSON-LD and by its markup,
/// with where the dates come from. Empty fields are not said.
struct PageMetadata {
    std::string title;
    std::string outlet;
    std::string author;
    std::string url;
    std::string language;
    MetadataDate published;
    MetadataDate modified;
    std::string body; ///< JSON-LD articleBody as plain text
};

PageMetadata read_page_metadata(const HtmlDocument& page);

/// Fills `metadata` from the JSON-LD of one script; what is there stays.
void read_json_ld(std::string_view script, PageMetadata& metadata);

/// The words of an article as they stand in a page, with their places in it.
struct PageText {
    std::string text;
    std::vector<OffsetPiece> offsets;
    std::vector<SetAside> set_aside;
    std::string title;         ///< of the headline element, "" when there is none
    std::size_t body_size = 0; ///< bytes of text outside what is set aside
};

/// Finds the article in a page and renders it: the headline, a blank line, then
/// one paragraph a line with blank lines between. What stands inside the
/// article but is no part of it is rendered too, and set aside.
PageText extract_page(const HtmlDocument& page, const PageMetadata& metadata,
                      const PageRules* rules);

/// Renders all of a fragment.
std::string html_to_text(const HtmlDocument& fragment);

/// Reads a page or a fragment within the limits of the run, and tells what passed them.
HtmlDocument parse_within_limits(std::string_view bytes, const std::string& path,
                                 ReadContext& context);

/// Renders a fragment, as feeds carry them, within the limits of the run.
std::string fragment_text(std::string_view bytes, const std::string& path, ReadContext& context);

} // namespace crosscheck
