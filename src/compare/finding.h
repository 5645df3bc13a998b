#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/question.h"
#include "compare/rates.h"
#include "extract/claim.h"

namespace crosscheck {

enum class Verdict : std::uint8_t {
    Agreement, Compatible, Update, ScopeDifference, AttributionDifference, Contradiction, Unresolved, SingleOrigin
};
std::string_view name(Verdict verdict);
std::optional<Verdict> parse_verdict(std::string_view name);

enum class Severity : std::uint8_t { Info, Low, Medium, High };
std::string_view name(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);

/// One check of a comparison, enough to replay it by hand.
struct Reason {
    std::string check;   ///< unit hedge rounding scope time attribution modality origin arithmetic conversion ...
    std::string outcome; ///< "same", "differs", "overlaps", "later", "regression", "stale", "unknown", "holds", ...
    bool decides = false;
    std::string detail;  ///< the two things compared, in plain words
};

/// One distinct answer.
struct Position {
    std::string label; ///< "$436m", "83 states and international organizations"
    Value value;
    std::vector<std::uint32_t> claims; ///< indexes, in (article, text) order
    std::uint32_t origins = 0;
};

/// A question with its positions, a verdict and the reasons for it.
struct Finding {
    std::string id; ///< content-derived: question, positions, outlets; does not move with lines
    std::string question;
    std::string kind;
    std::string attribute;
    std::string subject;
    std::string event;
    Verdict verdict = Verdict::SingleOrigin;
    Severity severity = Severity::Info;
    bool within_article = false;
    bool known = false; ///< in the baseline
    std::vector<Position> positions;
    std::vector<Reason> reasons;
    std::string explanation;
};

/// Judges one question. Pure arithmetic; no I/O, no clock.
std::vector<Finding> compare(const Question& question, const std::vector<Claim>& claims,
                             const std::vector<ArticleSummary>& articles,
                             const RateTable& rates = RateTable::builtin());

/// Judges all questions; sorted by severity (worst first), then question, then id.
std::vector<Finding> compare_all(const Alignment& alignment, const std::vector<Claim>& claims,
                                 const std::vector<ArticleSummary>& articles,
                                 const RateTable& rates = RateTable::builtin());

} // namespace crosscheck
