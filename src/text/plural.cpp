#include "text/plural.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr std::array irregular{
    std::pair{"person"sv, "people"sv}, std::pair{"child"sv, "children"sv}, std::pair{"foot"sv, "feet"sv},
    std::pair{"tooth"sv, "teeth"sv},   std::pair{"mouse"sv, "mice"sv},     std::pair{"goose"sv, "geese"sv},
    std::pair{"thief"sv, "thieves"sv}, std::pair{"life"sv, "lives"sv},     std::pair{"wife"sv, "wives"sv},
    std::pair{"knife"sv, "knives"sv},  std::pair{"half"sv, "halves"sv},    std::pair{"shelf"sv, "shelves"sv},
    std::pair{"leaf"sv, "leaves"sv},   std::pair{"wolf"sv, "wolves"sv},    std::pair{"crisis"sv, "crises"sv},
    std::pair{"analysis"sv, "analyses"sv}, std::pair{"potato"sv, "potatoes"sv}, std::pair{"tomato"sv, "tomatoes"sv},
    std::pair{"hero"sv, "heroes"sv},   std::pair{"bus"sv, "buses"sv},      std::pair{"gas"sv, "gases"sv},
    std::pair{"virus"sv, "viruses"sv}, std::pair{"campus"sv, "campuses"sv}, std::pair{"celsius"sv, "°C"sv},
    std::pair{"fahrenheit"sv, "°F"sv}, std::pair{"human"sv, "humans"sv},   std::pair{"german"sv, "germans"sv},
    std::pair{"roman"sv, "romans"sv},  std::pair{"talisman"sv, "talismans"sv}, std::pair{"man"sv, "men"sv},
    std::pair{"loaf"sv, "loaves"sv},   std::pair{"calf"sv, "calves"sv},    std::pair{"ox"sv, "oxen"sv},
    std::pair{"basis"sv, "bases"sv},   std::pair{"thesis"sv, "theses"sv},  std::pair{"criterion"sv, "criteria"sv},
    std::pair{"phenomenon"sv, "phenomena"sv}, std::pair{"echo"sv, "echoes"sv}, std::pair{"veto"sv, "vetoes"sv},
    std::pair{"torpedo"sv, "torpedoes"sv}, std::pair{"ottoman"sv, "ottomans"sv}, std::pair{"shaman"sv, "shamans"sv}};

constexpr std::array unchanged{
    "dead"sv,     "people"sv, "men"sv,       "women"sv,  "children"sv,  "police"sv,    "personnel"sv, "homeless"sv,
    "missing"sv,  "hurt"sv,   "cattle"sv,    "sheep"sv,  "fish"sv,      "offspring"sv, "mph"sv,       "kph"sv,
    "hertz"sv,    "feet"sv,   "teeth"sv,     "staff"sv,  "livestock"sv, "equipment"sv, "aid"sv,       "ammunition"sv,
    "rpm"sv,      "series"sv, "species"sv,   "crew"sv,   "percent"sv,  "gold"sv,   "heroin"sv,    "cocaine"sv, "population"sv, "others"sv,  "wildlife"sv,  "them"sv};

bool ends_in(std::string_view word, std::string_view ending)
{
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_vowel(char c) { return "aeiou"sv.find(c) != std::string_view::npos; }

/// "killed", "arrested": no noun, but what befell those who are counted.
bool is_participle(std::string_view word)
{
    return word.size() > 5 && ends_in(word, "ed") && word[word.size() - 3] != 'e';
}

/// "2,000", "47": a number that stands for what it counts.
bool has_letter(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return !(c >= '0' && c <= '9') && c != ',' && c != '.' && c != '-'; });
}

std::string plural_word(std::string_view word)
{
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const auto& [one, many] : irregular)
        if (lower == one)
            return static_cast<unsigned char>(many.front()) >= 0x80 ? std::string(many) : std::string(1, word.front()) + std::string(many.substr(1));
    const bool stays = std::find(unchanged.begin(), unchanged.end(), lower) != unchanged.end() ||
                       lower.size() <= 2 || is_participle(lower) || ends_in(lower, "craft") || ends_in(lower, "troops") ||
                       ends_in(lower, "hertz") || ends_in(lower, "children") || !has_letter(lower);
    if (stays) return std::string(word);
    if (ends_in(lower, "ss") || ends_in(lower, "ch") || ends_in(lower, "sh") || ends_in(lower, "x") || ends_in(lower, "z"))
        return std::string(word) + "es";
    if (ends_in(lower, "s") || ends_in(lower, "men")) return std::string(word);
    if (ends_in(lower, "man")) return std::string(word.substr(0, word.size() - 2)) + "en";
    if (ends_in(lower, "y") && !is_vowel(lower[lower.size() - 2]))
        return std::string(word.substr(0, word.size() - 1)) + "ies";
    return std::string(word) + "s";
}

} // namespace

std::string plural_of(std::string_view noun)
{
    // The head of a phrase stands before its first preposition, else at its end.
    std::size_t end = noun.size();
    for (std::string_view preposition : {" per "sv, " of "sv, " in "sv, " for "sv})
        end = std::min(end, noun.find(preposition));
    const std::string_view head = noun.substr(0, end);
    const std::size_t space = head.rfind(' ');
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    if (word >= head.size()) return std::string(noun);
    return std::string(head.substr(0, word)) + plural_word(head.substr(word)) + std::string(noun.substr(end));
}

} // namespace crosscheck
