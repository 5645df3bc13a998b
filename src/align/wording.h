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

/// The content stems of what the words mean: phrases that mean one thing
/// (rules/core/synonyms.yaml) are made one, so that "the top diplomat of France"
/// and "France's foreign minister" are equal.
std::set<std::string> meaning_stems(std::string_view text);

/// The stems of those of its words that are printed with a capital letter.
std::set<std::string> proper_stems(std::string_view text);

/// Whether both statements name things, and none in common: "the withdrawal from
/// Mali", "a withdrawal from Iraq".
bool names_apart(std::string_view a, std::string_view b);

/// The word that an answer's others belong to: "minister" in "foreign minister of
/// France", as meaning_stems gives it.
std::string head_stem(std::string_view text);

/// The words of an office that make it another one: "former", "deputy".
std::set<std::string> unlike_words(std::string_view text);

} // namespace crosscheck
