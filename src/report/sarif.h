#pragma once
#include <string>

#include "report/report.h"

namespace crosscheck {

/// SARIF 2.1.0. Contradictions, scope and attribution differences fail,
/// unresolved ones are open, agreement passes, the rest informs. Columns count
/// code points; a column that the report cannot tell is left out.
std::string render_sarif(const Report& report);

} // namespace crosscheck
