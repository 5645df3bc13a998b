#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// What a whole sentence tells beside one of its figures: its content words, as the lemmas
/// or concepts that all words of their sort share, and its other figures in digits
/// ("#150"); sorted, each once. `own`: the words of the figure itself, as printed in the
/// sentence; its first occurrence is left out.
std::vector<std::string> surroundings(std::string_view sentence, std::string_view own);

} // namespace crosscheck
