#pragma once
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace crosscheck {

/// No sentence holds more tokens than this, whatever the text. Claims quote their
/// sentence, so this bounds what a text without a full stop can be made to cost.
inline constexpr std::uint32_t max_sentence_tokens = 256;

/// Cuts the tokens into sentences; every token lies in exactly one. `folded` is
/// `text` in lower case with the same offsets.
std::vector<TokenRange> split_sentences(std::string_view text, std::string_view folded,
                                        const std::vector<Token>& tokens);

} // namespace crosscheck
