#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/lines.h"
#include "ingest/page_rules.h"

namespace crosscheck {

/// The dates that a page prints about itself.
struct PageDates {
    std::optional<MetadataDate> published;
    std::optional<MetadataDate> modified;
    std::vector<std::uint32_t> date_lines; ///< lines that hold nothing but such a date
};

/// Reads date lines above and below the text ("Posted June 6, 2013 3:05 PM EDT",
/// basis text) and the dateline of a wire story ("ROME, June 28, 2021 (AP) -",
/// basis dateline, which wins). Dates in the text itself are never taken. A page
/// that only says when it was updated was published no later: that date is given.
/// `site` is the outlet or URL; its country tells how "4/9/2007" is read.
PageDates find_page_dates(const Source& source, const std::vector<TextLine>& lines,
                          std::string_view site, const PageRules& rules);

/// The day in an address ("/2031/05/06/", "/2031-05-06/"), where news sites put
/// the day of publication; the last resort, basis meta.
std::optional<MetadataDate> date_in_url(std::string_view url);

} // namespace crosscheck
