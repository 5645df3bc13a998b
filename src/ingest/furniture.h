#pragma once
#include <string>
#include <vector>

#include "ingest/article.h"
#include "ingest/lines.h"
#include "ingest/page_rules.h"

namespace crosscheck {

/// Finds the lines of an article that are not its own words. A line is set
/// aside whole or not at all; a full sentence only by an explicit phrase.
/// `date_lines` are indexes of lines that hold nothing but a date; `known` are
/// parts that were set aside before (by the markup of a page), in text order.
/// Linear in the text. `rules` may be null: repetitions alone are found then.
std::vector<SetAside> find_furniture(const Source& source, const std::vector<TextLine>& lines,
                                     const std::vector<std::uint32_t>& date_lines,
                                     const std::vector<SetAside>& known, const PageRules* rules);

/// True for "By Jane Roe" and "By JANE ROE, Staff Writer": only names and the
/// words of bylines.
bool is_byline(std::string_view line, const PageRules& rules);

} // namespace crosscheck
