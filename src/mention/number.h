#pragma once
#include <optional>

#include "mention/scan.h"

namespace crosscheck {

enum class NumberKind : std::uint8_t {
    Cardinal,
    Ordinal,
    Fraction, ///< "two-thirds", "half", "3/4", also mixed "two and a half"
    Vague,    ///< "dozens", "tens of thousands", "several hundred": value is the least
    Couple,   ///< "a couple of"
};

/// A number in digits or words, with how it was written.
struct Number {
    TokenRange tokens;
    Span span;            ///< the bytes of the number, without glued units
    double value = 0;
    double scale = 1;     ///< of its magnitude words or letters
    NumberKind kind = NumberKind::Cardinal;
    bool in_digits = false;
    bool plain = false;   ///< only digits: "2005", "427"; may be a year or an id
    bool decimal = false;
    bool pure_fraction = false; ///< below one and said as a part: "half", "two-thirds"
    unsigned integer_digits = 0;
    bool leading_zero = false;
    std::string_view suffix; ///< letters glued behind the figure that are no magnitude: "km", "USD"
    bool magnitude_letter_m = false; ///< "5m" read as millions; metres when the words say so
    bool article = false;   ///< begins with "a": "a hundred"
    bool or_more = false;   ///< a plus sign inside: "15+ million"
};

/// The number that begins at token `i` of the sentence. `money` says that a
/// currency stands before it, so that "m" and "k" are magnitudes.
std::optional<Number> read_number(const Scan& scan, std::uint32_t i, bool money = false);

/// The number in the glued part of a word ("USD34.6" from its first digit on).
std::optional<Number> read_glued_number(const Scan& scan, std::uint32_t i, std::size_t offset);

} // namespace crosscheck
