#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace crosscheck {

/// The words, numbers and symbols of valid UTF-8, flags set, in text order.
std::vector<Token> split_words(std::string_view text);

/// The same by ICU alone, whatever the characters: slow, the oracle of tests.
std::vector<Token> split_words_by_icu(std::string_view text);

/// A copy with letters in lower case wherever that keeps the number of bytes.
std::string fold_case(std::string_view text);

} // namespace crosscheck
