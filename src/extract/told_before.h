#pragma once
#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// "The three boats", "those 12 villages" after the article has counted them.
bool restated(const Reading& reading, const Mention& mention);

/// "The 17-inch Orion" after the article has named it so: what it is called by then, and told once.
bool told_by_size(const Reading& reading, const Mention& mention);

/// "With the 14-year-old" after the article has told of her: what she is called.
bool known_by_age(const Reading& reading, const Mention& mention);

} // namespace crosscheck
