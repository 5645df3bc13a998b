#pragma once
#include <string>

#include "report/report.h"

namespace crosscheck {

struct TextOptions {
    bool colour = false;  ///< ANSI colours; without them marked words stand in ‹ ›
    unsigned width = 100; ///< columns
    bool verbose = false; ///< every finding, passage and note
};

/// The summary for a terminal: differences first, then what agrees and who
/// agrees, then what limits the result. Ends with a newline.
std::string render_text(const Report& report, const TextOptions& options);

} // namespace crosscheck
