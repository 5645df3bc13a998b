#pragma once
#include <optional>
#include <string>

#include "mention/scan.h"

namespace crosscheck {

/// How many things the noun is expected to name.
enum class NounNumber : std::uint8_t {
    Plural,   ///< after two or more
    Singular, ///< after "one"
    Compound, ///< after a hyphen: "five-boat convoy", "83-member coalition"
};

/// What a figure counts.
struct Noun {
    TokenRange phrase;  ///< adjectives and the head, or the whole of a coordination
    std::uint32_t head = 0;
    std::string noun;   ///< singular, lower case unless it is a name
    bool person = false;
};

/// The noun phrase that begins at `i` behind a figure.
std::optional<Noun> read_noun(const Scan& scan, std::uint32_t i, NounNumber number);

/// What "them" or an omitted noun stands for: the plural noun nearest before `i`
/// in this sentence.
std::optional<Noun> noun_before(const Scan& scan, std::uint32_t i);

/// Whether the token is a noun in the plural as far as its form tells.
bool plural_noun(const Scan& scan, std::uint32_t i);

} // namespace crosscheck
