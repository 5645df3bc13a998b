#pragma once
#include <string>

#include "report/report.h"

namespace crosscheck {

/// The report as one HTML page: no network, a Content-Security-Policy that
/// allows only this page's own style and script by their hashes, and all of it
/// readable without the script.
std::string render_html(const Report& report);

/// "sha256-…" in base64, as a Content-Security-Policy names a block.
std::string csp_hash(std::string_view block);

} // namespace crosscheck
