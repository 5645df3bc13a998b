#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.h"

namespace crosscheck {

/// Keeps what is valid UTF-8 and puts '?' for every other byte: what any text
/// is by the time it is read.
std::string valid_utf8(const std::uint8_t* data, std::size_t size);

/// True when the span is not empty, lies in the text and cuts no character.
bool whole_characters(std::string_view text, Span span);

} // namespace crosscheck
