#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

/// The value of a whole number from zero to the trillions written in words:
/// "dreiundzwanzig", "quatre-vingt-dix-neuf", "двести тысяч". The words must be
/// the number and nothing else; case, accents, hyphens and spaces do not
/// matter. Languages: en de es fr it pt nl pl ru tr ar, by their ISO 639 code.
/// Nothing when it is no number or the language is unknown.
std::optional<double> parse_number_words(std::string_view text, std::string_view language);

/// A piece of a written number.
struct NumberAtom {
    enum class Kind : std::uint8_t {
        Small,    ///< 0 to 99: "dreiundzwanzig"
        Hundreds, ///< a multiple of a hundred below a thousand: "tweehonderd"
        Scale,    ///< multiplies what stands before it, alone it is itself: "tausend"
        Fixed,    ///< a multiplied scale in one word: "ألفان" is 2000
        Joint,    ///< adds nothing: "and"
    };

    std::string_view text; ///< folded
    Kind kind = Kind::Small;
    double value = 0;
};

/// The atoms of one language, sorted by text. Made by tools/number_tables from
/// ICU's spelled-out numbers.
struct NumberTable {
    std::string_view language;
    const NumberAtom* atoms = nullptr;
    std::size_t count = 0;
};

const NumberTable* number_table(std::string_view language);

/// Lower case without accents, spaces, hyphens and soft hyphens.
std::string fold_number_words(std::string_view text);

/// Reads folded text by a table.
std::optional<double> parse_number_atoms(std::string_view folded, const NumberTable& table);

} // namespace crosscheck
