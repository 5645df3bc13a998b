#pragma once
#include <cstdint>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

/// Per token, the number of the quotation it stands in, counted from 1 through
/// the text; 0 outside. A quotation that does not close ends with its paragraph.
std::vector<std::uint32_t> find_quotations(const Reading& reading);

/// Finds who says what: marks reporting clauses and sets the attribution of
/// clauses and sentences. `quotations` is what find_quotations gave.
void find_speakers(const std::vector<std::uint32_t>& quotations, Reading& reading);

} // namespace crosscheck
