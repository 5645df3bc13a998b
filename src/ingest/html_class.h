#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// The parts of a class attribute, lower case: split at white space, signs and
/// capitals, with a part " " between two names: "articleShare top" is
/// "article", "share", " ", "top".
std::vector<std::string> class_parts(std::string_view names);

} // namespace crosscheck
