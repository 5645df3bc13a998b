#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "report/report.h"

namespace crosscheck {

struct MarkdownOptions {
    std::size_t max_bytes = 1'000'000; ///< GitHub's step summary takes 1 MiB
};

/// The report as GitHub-flavoured Markdown: differences first. Longer than
/// `max_bytes` it is cut at a line end, with a last line that says so.
std::string render_markdown(const Report& report, const MarkdownOptions& options = {});

/// Plain article text as Markdown text: no markup, link, mention, reference,
/// formula or HTML can come of it.
std::string markdown_text(std::string_view plain_text);

} // namespace crosscheck
