#include "text/characters.h"

namespace crosscheck {
namespace {

/// U+2000 to U+206F and the currency signs, as the last two of three bytes.
WordClass general_punctuation(unsigned char second, unsigned char third)
{
    if (second == 0x80) {
        if (third <= 0x8A || third == 0xA8 || third == 0xA9)
            return WordClass::Space;
        if (third == 0x98 || third == 0x99)
            return WordClass::MidBoth;
        bool plain = (third >= 0x90 && third <= 0xA3) || third == 0xA6 || third == 0xB0 ||
                     (third >= 0xB2 && third <= 0xBA);
        return plain ? WordClass::Other : WordClass::Complex;
    }
    bool currency = second == 0x82 && third >= 0xA0;
    return currency ? WordClass::Other : WordClass::Complex;
}

WordClass latin_sign(unsigned char second)
{
    switch (second) {
    case 0xA0:
    case 0x85:
        return WordClass::Space;
    case 0xA1: case 0xA2: case 0xA3: case 0xA5: case 0xA7: case 0xAB: case 0xAC:
    case 0xB0: case 0xB1: case 0xB2: case 0xB3: case 0xB4: case 0xB6: case 0xB9: case 0xBB:
    case 0xBC: case 0xBD: case 0xBE: case 0xBF:
        return WordClass::Other;
    default:
        return WordClass::Complex;
    }
}

} // namespace

Character wide_character_at(std::string_view text, std::size_t at)
{
    auto first = static_cast<unsigned char>(text[at]);
    auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    if (first == 0xC2)
        return {latin_sign(static_cast<unsigned char>(byte(1))), 2};
    if (first == 0xE2)
        return {general_punctuation(static_cast<unsigned char>(byte(1)),
                                    static_cast<unsigned char>(byte(2))),
                3};
    std::uint8_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (first == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80)
        return {WordClass::Space, 3};
    std::size_t left = text.size() - at;
    return {WordClass::Complex, bytes < left ? bytes : static_cast<std::uint8_t>(left)};
}

} // namespace crosscheck
