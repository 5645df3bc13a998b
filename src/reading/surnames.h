#pragma once
#include <vector>

#include "reading/names.h"
#include "reading/reading.h"

namespace crosscheck {

/// Which of two relatives a surname alone means, where the article says so: "Holm fled. She ..."
/// is of Ada Holm and not of her brother. `runs` are the article's names as they stand.
void settle_surnames(const Reading& reading, const std::vector<TokenRange>& runs, ArticleNames& names);

} // namespace crosscheck
