#pragma once
#include <optional>
#include <vector>

#include "align/question.h"

namespace crosscheck {

/// For each article without a date the day on which it was most likely written, by the dated
/// articles that tell its story: what its "Thursday" counts from. Nothing for dated articles, for
/// those whose dates do not need it, and where the story's articles are of several times and no
/// copy says which. Parallel to `articles`; deterministic.
std::vector<std::optional<Day>> lend_days(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles);

} // namespace crosscheck
