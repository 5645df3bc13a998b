#pragma once
#include <cstdint>
#include <string_view>

#include "mention/scan.h"

namespace crosscheck {

/// A currency as a text prints it.
struct PrintedCurrency {
    std::uint16_t index = 0;  ///< into the lexicon's currencies, + 1; 0 for none
    std::uint32_t after = 0;  ///< the token behind it
    bool assumed = false;     ///< a bare "$", which many countries have
    bool subunit = false;     ///< cents, pence
};

/// A unit of measure as a text prints it.
struct PrintedUnit {
    std::uint16_t index = 0; ///< into the lexicon's units, + 1; 0 for none
    std::uint32_t after = 0; ///< the token behind it
};

/// A currency sign at `i`, with the letters before it: "$", "US$", "U.S. $", "c $".
PrintedCurrency sign_at(const Scan& scan, std::uint32_t i);

/// Letters before a figure, apart from it: "USD 34.6", "Rs 5,000", "RM 299".
PrintedCurrency letters_at(const Scan& scan, std::uint32_t i);

/// A currency in words from `i` on: "US dollars", "euros", "USD", "€".
PrintedCurrency currency_words(const Scan& scan, std::uint32_t i);

/// Three capitals, as the codes of currencies have.
bool code_like(std::string_view text);

/// A unit's sign made of `prefix` and the glued tokens from `i` on: "km" "/" "h", "°" "C".
PrintedUnit unit_sign_at(const Scan& scan, std::string_view prefix, std::uint32_t i);

/// A unit in words from `i` on, hyphens read as spaces: "square-kilometer", "miles per hour".
PrintedUnit unit_words(const Scan& scan, std::uint32_t i);

/// Signs of one letter and "in" are words too; apart from the figure they need a clear case.
bool sign_is_plain(const Scan& scan, std::uint32_t i);

/// Signs that follow a number in words too: "seven km".
bool sign_after_words(const Scan& scan, std::uint32_t i);

} // namespace crosscheck
