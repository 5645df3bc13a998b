#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace crosscheck {

/// What the formats may be told. Nothing here changes what is reported.
struct RenderOptions {
    bool colour = false;                    ///< `text`: ANSI colours
    unsigned width = 100;                   ///< `text`: columns
    bool verbose = false;                   ///< `text`: every finding in full
    std::size_t markdown_bytes = 1'000'000; ///< `markdown`: cut on a line end beyond this
    std::string verdicts;                   ///< `claimreview`: the text of the human verdict file
};

bool is_format(std::string_view format);
/// "text, markdown, html, ...", in the order of the manual.
std::string format_names();

/// Renders `report` in one format. Fails on an unknown format and on a verdict
/// file that cannot be used; article text never makes it fail.
Result<std::string> render(std::string_view format, const Report& report,
                           const RenderOptions& options);

} // namespace crosscheck
