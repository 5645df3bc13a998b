#pragma once
#include <string>
#include <utility>
#include <vector>

#include "extract/claim.h"
#include "ingest/article.h"
#include "rules/rule_set.h"

namespace crosscheck {

/// Why one claim was made.
struct ClaimReason {
    Claim claim;
    std::string trigger; ///< as the rule writes it; "" for claims no rule made
    std::string role;
    std::string words;   ///< the trigger's words in the text
    std::vector<std::pair<std::string, std::string>> slots; ///< name, "value (where it came from)"
};

/// A rule that began to match and did not end.
struct NearMiss {
    std::string rule;
    std::string trigger;
    std::string words;   ///< what matched
    std::string missing; ///< what failed
};

/// One sentence as the rules saw it.
struct SentenceReasons {
    std::string text;
    std::uint32_t line = 0;
    std::string set_aside; ///< why no claim is made of it, or ""
    std::vector<ClaimReason> claims;
    std::vector<NearMiss> near_misses;   ///< longest first; only where no rule claimed anything
    std::vector<std::string> quantities; ///< what was read: "10 (count, person)"
};

/// Explains every sentence that touches `line` (1-based) of the article.
std::vector<SentenceReasons> explain_line(const Article& article, const RuleSet& rules, std::uint32_t line);

} // namespace crosscheck
