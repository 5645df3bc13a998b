#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// The two-letter code of the language of a text, or "" when it is too short or
/// too mixed to tell.
std::string detect_language(std::string_view text);

} // namespace crosscheck
