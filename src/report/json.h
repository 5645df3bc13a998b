#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace crosscheck {

/// A claim with what comparison needs to know of its article: one line of
/// `extract`, all that `compare` is given.
struct ClaimRecord {
    Claim claim;
    ArticleSummary source;
};

/// The report as the JSON contract says (schemas/report.schema.json), with a
/// newline at the end. The same Report gives the same bytes.
std::string render_json(const Report& report);

/// One claim on one line, no newline (schemas/claim.schema.json). `source`
/// goes into its `context.source`.
std::string claim_json(const Claim& claim, const ArticleSummary& source);

/// The claims of one article as `claim_json` writes them, each with a newline.
std::string claim_lines(const std::vector<Claim>& claims, const ArticleSummary& source);

/// A claim, or an article without its passages and its text, on one line, no newline: what an archive keeps.
std::string claim_line(const Claim& claim);
std::string article_line(const ReportArticle& article);

/// One finding on one line, no newline (schemas/finding.schema.json). `claims`
/// is the list that the finding's positions index.
std::string finding_json(const Finding& finding, const std::vector<Claim>& claims);

/// Of a text that is no JSON, where it stops being it: " at line 3, column 5". Empty for JSON.
std::string where_json_ends(std::string_view text);

/// Reads one line of `claim_json`. The Error names the field and what was
/// expected; unknown fields are passed over, absent ones keep their defaults.
Result<ClaimRecord> parse_claim(std::string_view line);

/// Reads what `article_line` wrote.
Result<ReportArticle> parse_article(std::string_view line);

/// Reads what `render_json` wrote. Positions that name claims the report does
/// not hold are an Error.
Result<Report> parse_report(std::string_view text);

} // namespace crosscheck
