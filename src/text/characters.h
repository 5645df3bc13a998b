#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// What UAX #29 wants to know of a character of the fast path.
enum class WordClass : std::uint8_t {
    Other,        ///< a token of its own
    Space,        ///< no token
    Letter,
    Digit,
    Joiner,       ///< '_': glues to letters and digits
    MidLetter,    ///< joins two letters
    MidNumber,    ///< ',' ';': joins two digits
    MidBoth,      ///< '.' and apostrophes: joins two letters or two digits
    Complex,      ///< outside the fast path: ICU decides
};

/// One character of the text: its class and how many bytes it takes.
struct Character {
    WordClass word_class = WordClass::Other;
    std::uint8_t bytes = 1;
};

constexpr std::array<WordClass, 128> ascii_word_classes()
{
    std::array<WordClass, 128> classes{};
    for (std::size_t c = 0; c < 128; ++c) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool digit = c >= '0' && c <= '9';
        classes[c] = letter ? WordClass::Letter : digit ? WordClass::Digit : WordClass::Other;
    }
    for (char c : {' ', '\t', '\n', '\v', '\f', '\r'})
        classes[static_cast<std::size_t>(c)] = WordClass::Space;
    classes['_'] = WordClass::Joiner;
    classes['.'] = WordClass::MidBoth;
    classes['\''] = WordClass::MidBoth;
    classes[','] = WordClass::MidNumber;
    classes[';'] = WordClass::MidNumber;
    return classes;
}

inline constexpr std::array<WordClass, 128> ascii_word_class = ascii_word_classes();

/// The character above ASCII that begins at `text[at]`. Knows the spaces and the
/// typographic marks and signs of Western news; all else is Complex.
Character wide_character_at(std::string_view text, std::size_t at);

inline Character character_at(std::string_view text, std::size_t at)
{
    auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80)
        return {ascii_word_class[first], 1};
    return wide_character_at(text, at);
}

} // namespace crosscheck
