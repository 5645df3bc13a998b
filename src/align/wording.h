#pragma once
#include <set>
#include <string>
#include <string_view>

namespace crosscheck {

/// The content words of a statement in lower case, cut to a stem of six bytes:
/// enough to join "withdraw" and "withdrawal".
std::set<std::string> content_stems(std::string_view text);

/// Words from the beginning of a sentence as they stand inside one: "Seven men"
/// is "seven men", "UN soldiers" stays.
std::string within_sentence(std::string words);

} // namespace crosscheck
