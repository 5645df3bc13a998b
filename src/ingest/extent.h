#pragma once
#include "diag/diagnostic.h"
#include "ingest/article.h"
#include "ingest/drop.h"

namespace crosscheck {

/// True when an article's text is within the limits on bytes, tokens and figures;
/// else false, with an Error that names it. What these three bound is the time and
/// memory that one article may cost: a clock would make reports differ.
bool is_within_limits(const Article& article, const InputLimits& limits, Diagnostics& diagnostics);

} // namespace crosscheck
