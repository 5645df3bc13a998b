#pragma once
#include <cstdint>
#include <vector>

#include "align/features.h"

namespace crosscheck {

/// Which articles tell one story: for each article the number of its story,
/// numbered by the first article of each. Near linear in the words of the drop.
std::vector<std::uint32_t> find_stories(const std::vector<Features>& features,
                                        const std::vector<ArticleSummary>& articles,
                                        Vocabulary& vocabulary);

/// For each article the few others that tell most of what it tells, the likest first.
std::vector<std::vector<std::uint32_t>> nearest_articles(const std::vector<Features>& features,
                                                         const std::vector<ArticleSummary>& articles,
                                                         Vocabulary& vocabulary);

/// What each story is about, for the report: the event most of its claims speak
/// of. Parallel to the story numbers; the event of an empty story has no id.
std::vector<Event> describe_stories(const std::vector<std::uint32_t>& stories,
                                    const std::vector<Claim>& claims,
                                    const std::vector<Features>& features,
                                    const std::vector<ArticleSummary>& articles);

} // namespace crosscheck
