#pragma once
#include <string>
#include <vector>

#include "ingest/article.h"
#include "ingest/lines.h"
#include "ingest/page_rules.h"

namespace crosscheck {

/// The news agencies that a text credits, in the order of their names: in its
/// dateline ("ROME (Reuters) -"), its byline, a credit line ("AP contributed to
/// this report"), or after its last sentence. An agency that the text merely
/// quotes, or that took a picture, is not credited.
std::vector<std::string> find_credits(const Source& source, const std::vector<TextLine>& lines,
                                      const std::vector<SetAside>& set_aside,
                                      const PageRules& rules);

} // namespace crosscheck
