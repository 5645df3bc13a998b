#include "report/plain.h"

#include <algorithm>
#include <array>

#include "base/date.h"

namespace crosscheck {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view ellipsis = "…";

struct Interval {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool in_any(const std::array<Interval, N>& intervals, char32_t value)
{
    return std::any_of(intervals.begin(), intervals.end(), [&](Interval interval) {
        return interval.first <= value && value <= interval.last;
    });
}

/// What must not reach a screen, a terminal or a log from an article.
constexpr std::array<Interval, 8> unsafe{{{0x00, 0x1F},
                                          {0x7F, 0x9F},
                                          {0x202A, 0x202E},
                                          {0x2066, 0x2069},
                                          {0xFDD0, 0xFDEF},
                                          {0xFFFE, 0xFFFF},
                                          {0xFEFF, 0xFEFF},
                                          {0xE0000, 0xE007F}}};
constexpr std::array<Interval, 9> zero_width{{{0x300, 0x36F},
                                              {0x483, 0x489},
                                              {0x591, 0x5BD},
                                              {0x610, 0x61A},
                                              {0x64B, 0x65F},
                                              {0x200B, 0x200F},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F},
                                              {0xFE20, 0xFE2F}}};
constexpr std::array<Interval, 9> double_width{{{0x1100, 0x115F},
                                                {0x2E80, 0xA4CF},
                                                {0xAC00, 0xD7A3},
                                                {0xF900, 0xFAFF},
                                                {0xFE30, 0xFE6F},
                                                {0xFF00, 0xFF60},
                                                {0xFFE0, 0xFFE6},
                                                {0x1F300, 0x1FAFF},
                                                {0x20000, 0x3FFFD}}};

bool is_space(char32_t value)
{
    return value == ' ' || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 ||
           (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 ||
           value == 0x202F || value == 0x205F || value == 0x3000;
}

std::size_t width_of(char32_t value)
{
    if (value < 0x300) return 1;
    if (in_any(zero_width, value)) return 0;
    return in_any(double_width, value) ? 2 : 1;
}

std::size_t sequence_size(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// The longest prefix of `word` that fits in `width` columns, at least one code point.
std::size_t fitting_prefix(std::string_view word, std::size_t width)
{
    std::size_t at = 0;
    std::size_t columns = 0;
    while (at < word.size()) {
        CodePoint point = decode(word, at);
        columns += width_of(point.value);
        if (columns > width && at > 0) break;
        at += point.size;
    }
    return at;
}

} // namespace

CodePoint decode(std::string_view text, std::size_t at)
{
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    std::size_t size = sequence_size(byte(0));
    if (size == 1) return {byte(0), 1};
    if (size == 0 || at + size > text.size()) return {replacement, 1};
    char32_t value = byte(0) & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {replacement, 1};
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {replacement, 1};
    return {value, size};
}

void append_utf8(std::string& out, char32_t value)
{
    auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

std::string plain(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = decode(text, at);
        at += point.size;
        if (is_space(point.value)) {
            space = !out.empty();
            continue;
        }
        if (space) out += ' ';
        space = false;
        append_utf8(out, in_any(unsafe, point.value) ? replacement : point.value);
    }
    return out;
}

std::string plain(std::string_view text, std::size_t limit)
{
    return clip(plain(text.substr(0, limit * 8)), limit);
}

std::string clip(std::string_view text, std::size_t limit)
{
    std::size_t at = 0;
    for (std::size_t points = 0; at < text.size() && points < limit; ++points)
        at += decode(text, at).size;
    if (at >= text.size()) return std::string(text);
    std::size_t space = text.rfind(' ', at);
    if (space != std::string_view::npos && space + 24 > at && space > 0) at = space;
    return std::string(text.substr(0, at)) + std::string(ellipsis);
}

std::string clip_front(std::string_view text, std::size_t limit)
{
    std::size_t at = text.size();
    for (std::size_t points = 0; at > 0 && points < limit; ++points) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            --at;
    }
    if (at == 0) return std::string(text);
    std::size_t space = text.find(' ', at);
    if (space != std::string_view::npos && space < at + 24) at = space + 1;
    return std::string(ellipsis) + std::string(text.substr(at));
}

std::size_t code_points(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size)
        ++count;
    return count;
}

std::size_t display_width(std::string_view text)
{
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = decode(text, at);
        columns += width_of(point.value);
        at += point.size;
    }
    return columns;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t columns = 0;
    auto flush = [&] {
        if (!line.empty()) lines.push_back(std::move(line));
        line.clear();
        columns = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find(' ', at), text.size());
        std::string_view word = text.substr(at, end - at);
        at = end + 1;
        std::size_t needed = display_width(word);
        if (columns != 0 && columns + 1 + needed > width) flush();
        while (needed > width) {
            std::size_t part = fitting_prefix(word, width);
            lines.emplace_back(word.substr(0, part));
            needed -= std::min(needed, display_width(word.substr(0, part)));
            word.remove_prefix(part);
        }
        if (word.empty()) continue;
        if (columns != 0) line += ' ';
        columns += needed + (columns != 0 ? 1 : 0);
        line += word;
    }
    flush();
    return lines;
}

std::string long_date(std::string_view iso_day)
{
    static constexpr std::array<std::string_view, 12> months{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    auto day = iso_day.size() == 10 ? parse_iso_day(iso_day) : std::nullopt;
    if (!day) return std::string(iso_day);
    CalendarDate date = calendar(*day);
    return std::to_string(date.day) + " " +
           std::string(months[static_cast<std::size_t>(date.month - 1)]) + " " +
           std::to_string(date.year);
}

std::string counted(std::size_t count, std::string_view noun)
{
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string number_word(std::size_t count, bool capital)
{
    static constexpr std::array<std::string_view, 13> words{
        "no",    "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    if (count >= words.size()) return std::to_string(count);
    std::string word(words[count]);
    if (capital) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

std::string enumerate(const std::vector<std::string>& items)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
        out += items[i];
    }
    return out;
}

} // namespace crosscheck
