#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "diag/diagnostic.h"
#include "ingest/article.h"

namespace crosscheck {

class PageRules; // ingest/page_rules.h: the phrases by which page furniture is known

/// Bounds on hostile input; each is an option of the command line and listed in docs/INPUT.md.
struct InputLimits {
    std::uint64_t article_bytes = 16U << 20U; ///< of one article as it comes: a page with its markup
    std::uint64_t text_bytes = 2U << 20U;     ///< of one article's text
    std::uint32_t tokens = 250'000;           ///< words and marks of one article's text
    std::uint32_t figures = 20'000;           ///< runs of digits of one article's text
    std::uint32_t mentions = 4'000;           ///< figures and dates of one article that make claims
    std::uint32_t article_seconds = 60;       ///< of processor time that reading one article may take
    std::uint64_t file_bytes = 4ULL << 30U;   ///< of one file as it lies on disk
    std::uint64_t total_bytes = 16ULL << 30U; ///< of everything read and unpacked in one run
    std::uint32_t articles = 1'000'000;       ///< in one run
    std::uint32_t folder_depth = 32;
    std::uint64_t unpacked_bytes = 16ULL << 30U; ///< of one archive or compressed file, unpacked
    std::uint32_t expansion_ratio = 100;         ///< unpacked by packed size, once 16 MB are passed
    std::uint32_t archive_entries = 1'000'000; ///< members of one archive, records of one WARC file
    std::uint32_t archive_depth = 4;           ///< archives in archives
    std::uint64_t line_bytes = 64U << 20U;     ///< of one line of JSONL
    std::uint32_t pdf_seconds = 30;            ///< that pdftotext may take for one file
    std::uint32_t page_depth = 256;            ///< elements in elements of a page
    std::uint32_t page_elements = 300'000;     ///< elements and texts of a page
    std::uint32_t xml_tags = 1'000'000;        ///< tags of a feed or a news item
    std::uint64_t yaml_bytes = 8U << 20U;      ///< of a sidecar or front matter
    std::uint32_t yaml_values = 500'000;       ///< of a sidecar or front matter
    std::uint32_t yaml_depth = 64;             ///< lists and mappings in each other
};

struct DropOptions {
    std::string sources;      ///< --sources FILE; empty: a sources.yaml beside the articles is used
    std::string input_format; ///< --input-format; empty: by content
    InputLimits limits;
    unsigned jobs = 1;
    /// Languages that have a pack. An article in another one is kept, with
    /// Article::not_read set and a Warning. Empty: all are read.
    std::vector<std::string> languages = {"en"};
    /// The page rules of the packs (load_page_rules); without them only exact
    /// repetitions are set aside and no printed date line is found.
    const PageRules* page_rules = nullptr;
};

/// The set of articles given in one run, ordered by (path, position in file),
/// whatever the order of the arguments.
struct Drop {
    std::vector<Article> articles;
};

/// Reads files, folders, "-" (standard input), patterns ("drop/*.txt") and
/// "@list" (a file with one path a line). Older versions of an article (same
/// URL, same story, earlier date) get Article::superseded_by. Never throws; whatever cannot
/// be read becomes an Error diagnostic that names it, and the rest is read.
/// Fails only when the --sources file itself is unusable.
Result<Drop> load_drop(const std::vector<std::string>& paths, const DropOptions& options,
                       Diagnostics& diagnostics);

/// Takes articles one at a time, in the order of Drop.
using ArticleSink = std::function<void(Article&&)>;

/// As load_drop, without keeping the articles: for runs larger than memory.
/// Returns how many were given to `sink`.
Result<std::size_t> read_drop(const std::vector<std::string>& paths, const DropOptions& options,
                              Diagnostics& diagnostics, const ArticleSink& sink);

} // namespace crosscheck
