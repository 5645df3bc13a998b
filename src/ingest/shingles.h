#pragma once
#include <string_view>

namespace crosscheck {

/// How much of `inner` stands in `outer`, from 0 to 1: the share of its runs of
/// five words that stand there too. A text of fewer words is held by any.
double share_held(std::string_view inner, std::string_view outer);

} // namespace crosscheck
