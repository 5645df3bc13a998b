#pragma once
#include <algorithm>
#include <string>

#include "extract/occasion.h"
#include "read_text.h"

namespace crosscheck {

/// What the first date of a text is the date of; "no date" where it has none.
inline std::string occasion_in(const std::string& text)
{
    const ReadText read = read_text(text);
    const auto& mentions = read.reading.mentions;
    const auto date = std::find_if(mentions.begin(), mentions.end(), [](const Mention& m) { return m.type == MentionType::Date; });
    if (date == mentions.end()) return "no date";
    return occasion_of(read.reading, read.reading.clauses[read.reading.clause_of(date->tokens.begin)], *date);
}

} // namespace crosscheck
