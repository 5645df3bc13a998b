#include "mention/figure.h"

#include <array>
#include <charconv>
#include <string>

namespace crosscheck {
namespace {

/// A run of digits and separators, cut at the separators.
struct Groups {
    static constexpr std::size_t most = 12;
    std::array<std::string_view, most> digits{};
    std::array<char, most> separators{}; ///< separators[i] stands before digits[i]
    std::size_t count = 0;
    std::size_t bytes = 0;
    bool valid = true;
};

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The separator at `at` ('.', ',', '\'', ' ' for thin spaces, ';' for what never joins a number), its length.
std::pair<char, std::size_t> separator(std::string_view text, std::size_t at)
{
    char c = text[at];
    if (c == '.' || c == ',' || c == '\'' || c == ';')
        return {c, 1};
    if (text.substr(at, 3) == "’")
        return {'\'', 3};
    if (text.substr(at, 3) == "\xE2\x80\xAF")
        return {' ', 3};
    return {0, 0};
}

Groups cut(std::string_view text)
{
    Groups groups;
    std::size_t at = 0;
    char before = 0;
    while (at < text.size() && digit(text[at])) {
        std::size_t begin = at;
        while (at < text.size() && digit(text[at]))
            ++at;
        if (groups.count == Groups::most) {
            groups.valid = false;
            return groups;
        }
        groups.separators[groups.count] = before;
        groups.digits[groups.count++] = text.substr(begin, at - begin);
        groups.bytes = at;
        if (at >= text.size())
            break;
        auto [mark, length] = separator(text, at);
        if (mark == 0 || at + length >= text.size() || !digit(text[at + length]))
            break;
        before = mark;
        at += length;
    }
    return groups;
}

/// Whether groups [0, end) are thousands ("1,234,567") or Indian ("12,34,567").
bool grouping(const Groups& groups, std::size_t end)
{
    if (end < 2 || groups.digits[0].size() > 3 || groups.digits[end - 1].size() != 3)
        return false;
    bool threes = true;
    bool twos = groups.digits[0].size() <= 2;
    for (std::size_t i = 1; i < end; ++i) {
        if (groups.separators[i] != groups.separators[1])
            return false;
        threes = threes && groups.digits[i].size() == 3;
        twos = twos && (i + 1 == end || groups.digits[i].size() == 2);
    }
    return threes || twos;
}

double to_double(const std::string& text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

Figure read_figure(std::string_view text)
{
    Groups groups = cut(text);
    if (groups.count == 0 || !groups.valid || groups.bytes > 40)
        return {};
    std::size_t whole = groups.count; // groups before the decimal mark
    char last = groups.separators[groups.count - 1];
    if (groups.count > 1) {
        bool lone = groups.count == 2;
        bool other_mark = groups.count > 2 && last != groups.separators[1] && (last == '.' || last == ',');
        bool decimal_comma = lone && last == ',' && groups.digits[1].size() <= 2;
        if ((lone && last == '.') || other_mark || decimal_comma)
            whole = groups.count - 1;
        if (whole > 1 && !grouping(groups, whole))
            return {};
        if (last == ';' || (whole > 1 && groups.separators[1] == ';'))
            return {};
    }
    Figure figure;
    std::string plain;
    for (std::size_t i = 0; i < whole; ++i)
        plain += groups.digits[i];
    figure.integer_digits = static_cast<unsigned>(plain.size());
    figure.grouped = whole > 1;
    if (whole < groups.count) {
        plain += "." + std::string(groups.digits[whole]);
        figure.decimals = static_cast<unsigned>(groups.digits[whole].size());
    }
    figure.value = to_double(plain);
    figure.used = groups.bytes;
    return figure;
}

} // namespace crosscheck
