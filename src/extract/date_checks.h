#pragma once
#include "diag/diagnostic.h"
#include "extract/scene.h"
#include "ingest/article.h"

namespace crosscheck {

/// What an article says of its own dates that cannot be right: a weekday that
/// its date does not have ("weekday-mismatch"), a page dated far from the day
/// that its text calls yesterday ("page-date-far-from-event"), a page changed
/// before it was published ("modified-before-published"). At most a few of each.
Diagnostics check_dates(const Article& article, const Scene& scene);

} // namespace crosscheck
