#pragma once
#include <string>

#include "report/report.h"

namespace crosscheck {

/// GitHub workflow commands for the ten worst differences that the baseline
/// does not know; the last line counts the others. No text can start a command
/// of its own.
std::string render_github(const Report& report);

/// GitLab code quality: one entry for each difference that is not known.
std::string render_gitlab(const Report& report);

/// reviewdog's diagnostic format, one JSON object a line; columns count bytes.
std::string render_rdjsonl(const Report& report);

} // namespace crosscheck
