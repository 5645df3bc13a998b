#pragma once
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// The place that the clause puts the figure in, as a slug: the first after it, else the last before; "" without one.
std::string figure_place(const Reading& reading, TokenRange clause, const Mention& mention);

} // namespace crosscheck
