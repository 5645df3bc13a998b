#pragma once
#include <vector>

#include "mention/date_lexicon.h"
#include "mention/mention.h"
#include "text/tokens.h"

namespace crosscheck {

/// Finds the dates, and the times of day on a known day, in text order. They
/// do not overlap. `type`, `span`, `tokens`, `number` (the same as `span`),
/// `date`, `precision`, `resolved`, `relative`, `hedge` and `time_of_day` are
/// set, nothing else. Relative dates resolve against options.reference; without
/// one they have resolved = false and an open range. The rules: docs/DATES.md.
/// Linear in the text; never fails.
std::vector<Mention> find_dates(const TokenBuffer& tokens, const DateLexicon& lexicon,
                                const MentionOptions& options);

} // namespace crosscheck
