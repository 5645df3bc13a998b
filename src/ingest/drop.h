#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "diag/diagnostic.h"
#include "ingest/article.h"

namespace crosscheck {

/// Bounds on hostile input; each is an option of the command line and listed in docs/INPUT.md.
struct InputLimits {
    std::uint64_t article_bytes = 16U << 20U;
    std::uint64_t file_bytes = 4ULL << 30U;
    std::uint64_t total_bytes = 16ULL << 30U;
    std::uint32_t articles = 1'000'000;
    std::uint32_t folder_depth = 32;
};

struct DropOptions {
    std::string sources;      ///< --sources FILE; empty: a sources.yaml beside the articles is used
    std::string input_format; ///< --input-format; empty: by content
    InputLimits limits;
    unsigned jobs = 1;
};

/// The set of articles given in one run, ordered by (path, position in file),
/// whatever the order of the arguments.
struct Drop {
    std::vector<Article> articles;
};

/// Reads files, folders and "-" (standard input). Never throws; whatever cannot
/// be read becomes an Error diagnostic that names it, and the rest is read.
/// Fails only when the --sources file itself is unusable.
Result<Drop> load_drop(const std::vector<std::string>& paths, const DropOptions& options,
                       Diagnostics& diagnostics);

} // namespace crosscheck
