#pragma once
#include <string>
#include <string_view>

#include "report/report.h"

namespace crosscheck {

/// One row for each claim of each finding, RFC 4180. No cell can be read as a
/// formula by a spreadsheet.
std::string render_csv(const Report& report);

/// A quoted cell; text that begins like a formula gets a leading apostrophe.
std::string csv_cell(std::string_view plain_text);

} // namespace crosscheck
