#pragma once
#include <vector>

#include "ingest/article.h"

namespace crosscheck {

/// Articles of one URL that share their text and differ in their dates are
/// versions of one article: all but the newest get its id as superseded_by.
/// Two entries of a running story under one URL share too little for that.
void mark_versions(std::vector<Article>& articles);

} // namespace crosscheck
