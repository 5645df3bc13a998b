#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "align/question.h"
#include "compare/finding.h"
#include "diag/diagnostic.h"
#include "extract/claim.h"
#include "ingest/article.h"

namespace crosscheck {

struct Passage {
    Span span;
    std::uint32_t line = 0;
    std::string text;
    std::string why; ///< of what was set aside; empty for unclaimed quantities
};

/// One article as the report shows it.
struct ReportArticle {
    ArticleSummary summary;
    std::string path;
    std::string author;
    std::string language;
    std::vector<std::string> events;
    std::uint32_t quantities = 0;
    std::uint32_t claimed = 0;
    std::vector<Passage> unclaimed;
    std::vector<Passage> set_aside;
    bool archived = false; ///< of an earlier drop: what it says is compared with this one's
    std::string text; ///< only where evidence offsets are of the extracted text, else empty
};

struct PackVersion {
    std::string id;
    std::string version;
};

/// Everything a format needs: the JSON contract as data. A JSON report read
/// back gives the same Report.
struct Report {
    std::string tool_version;
    std::vector<PackVersion> packs;
    std::vector<ReportArticle> articles;
    std::vector<Event> events;
    std::vector<Claim> claims;
    std::vector<Finding> findings;
    Diagnostics diagnostics;
};

} // namespace crosscheck
