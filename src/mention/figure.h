#pragma once
#include <string_view>

namespace crosscheck {

/// A number in digits, read from the front of a word.
struct Figure {
    double value = 0;
    std::size_t used = 0;   ///< bytes read; 0 = no number stands there
    unsigned integer_digits = 0;
    unsigned decimals = 0;
    bool grouped = false;   ///< "1,234"
};

/// Reads "1,234.5", "12,34,567", "1'234", "1.234.567,8", "3,5" and the like.
/// What follows the digits is left. "10.12.2010" and other chains are no number.
Figure read_figure(std::string_view text);

} // namespace crosscheck
