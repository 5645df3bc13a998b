#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "report/report.h"

namespace crosscheck {

/// A finding somebody has looked at and accepted, kept in a file beside the drop.
struct BaselineEntry {
    std::string id;       ///< Finding::id
    std::string question; ///< for the reader of the file
    std::string verdict;
    std::string reason;   ///< why it is accepted; written by hand, kept on update
    std::string author;
    std::optional<Day> expires; ///< from the day after it, the finding counts as new again
};

struct Baseline {
    std::vector<BaselineEntry> entries;
};

/// Reads a baseline file. A missing file is an Error: never "nothing to compare".
Result<Baseline> read_baseline(const std::string& path);

/// Marks findings that the baseline knows, and adds a note for each entry that
/// no longer matches or has expired. `today` is what expiry is judged by: the
/// --as-of day, else the latest publication in the drop; nothing = none expires.
void apply_baseline(const Baseline& baseline, const std::string& path, std::optional<Day> today,
                    Report& report);

/// The findings of `report` that are differences, as a baseline; what people
/// wrote into `old` (reason, author, expiry) is kept.
std::string updated_baseline(const Baseline& old, const Report& report);

} // namespace crosscheck
