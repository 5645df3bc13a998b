#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "ingest/drop.h"
#include "report/report.h"

namespace crosscheck {

/// Called now and then from one thread with (articles done, bytes done).
using Progress = std::function<void(std::size_t, std::uint64_t)>;

/// What Progress counts, of all articles.
std::uint64_t text_bytes(const Drop& drop);

/// Extracts every article, on `options.jobs` threads and within its limits, and gives what comes of it
/// to `take` with the article's place in the drop, on the thread that made it.
void extract_each(const Drop& drop, const RuleSet& rules, const DropOptions& options,
                  const std::function<void(std::size_t, Extraction)>& take, const Progress& progress = {});

/// The same, all in one; in the drop's order and the same for any number of threads.
std::vector<Extraction> extract_drop(const Drop& drop, const RuleSet& rules,
                                     const DropOptions& options, const Progress& progress = {});

/// Gives undated articles the day their relative dates count from; their
/// publication date stays unknown (basis none).
void set_reference(Drop& drop, std::optional<Day> day);

/// What alignment needs to know of an article but its origin.
ArticleSummary summarize(const Article& article);
/// Of each article, in the drop's order; found on `jobs` threads.
std::vector<ArticleSummary> summarize(const Drop& drop, unsigned jobs);

/// The way from articles to claims: a report without findings.
Report read_report(const Drop& drop, const RuleSet& rules, const DropOptions& options, Diagnostics diagnostics,
                   const Progress& progress = {});

/// The way from claims to findings, of all articles that the report holds: fills its findings, its
/// events and the origins of its articles.
void compare_report(Report& report, const RateTable& rates);

/// The whole way from articles to findings.
Report build_report(const Drop& drop, const RuleSet& rules, const DropOptions& options,
                    Diagnostics diagnostics, const Progress& progress = {}, const RateTable& rates = RateTable::builtin());

} // namespace crosscheck
