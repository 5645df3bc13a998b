#pragma once
#include "ingest/article.h"
#include "ingest/drop.h"

namespace crosscheck {

/// Completes an article from its own text: title, published date, credits and
/// page furniture. Fields that metadata gave stay as they are.
void finish_article(Article& article, const DropOptions& options);

} // namespace crosscheck
