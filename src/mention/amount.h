#pragma once
#include <optional>

#include "mention/number.h"

namespace crosscheck {

/// A number with what makes it money, a percentage or a measure, as far as its
/// own words say it.
struct Amount {
    TokenRange tokens;
    Number number;
    std::uint16_t currency = 0; ///< index + 1
    bool currency_assumed = false;
    bool subunit = false;       ///< cents: value is still in cents
    bool currency_before = false;
    std::uint16_t unit = 0;     ///< index + 1
    bool percent = false;
    bool hyphenated = false;    ///< its unit hangs on a hyphen: "10-mile"
    Span unit_span;             ///< the words or signs of the unit or currency
};

/// The amount that begins at `i` with a currency or a number.
std::optional<Amount> read_amount(const Scan& scan, std::uint32_t i);

} // namespace crosscheck
