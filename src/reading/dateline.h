#pragma once
#include <cstdint>

#include "text/tokens.h"

namespace crosscheck {

/// Behind the dateline with which a paragraph of a wire story begins ("KARSU, Norland, June 1
/// (Reuters) -"): the first token of the story itself; the sentence's first token when there is none.
/// Where a report was filed is no subject of what it tells.
std::uint32_t dateline_end(const TokenBuffer& tokens, TokenRange sentence);

} // namespace crosscheck
