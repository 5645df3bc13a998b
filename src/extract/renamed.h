#pragma once
#include <cstdint>
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// Whom news names again by age and trade: "Karl Brandt was held on Friday. The 45-year-old driver" is Karl Brandt, when he is the one
/// person named before whom `noun` fits and nothing says that he is of another age. A slug; empty where it may be somebody else.
std::string named_before(const Reading& reading, const Mention& age, std::uint32_t noun);

} // namespace crosscheck
