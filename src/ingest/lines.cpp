#include "ingest/lines.h"

#include <cstring>

namespace crosscheck {
namespace {

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::uint32_t count_words(std::string_view line)
{
    std::uint32_t words = 0;
    bool inside = false;
    for (char c : line) {
        bool blank = is_blank(c);
        words += !blank && !inside ? 1 : 0;
        inside = !blank;
    }
    return words;
}

bool ends_with_stop(std::string_view line)
{
    while (!line.empty()) {
        char last = line.back();
        if (last == '.' || last == '?' || last == '!') return true;
        std::string_view tail = line.size() >= 3 ? line.substr(line.size() - 3) : "";
        if (last == '"' || last == '\'' || last == ')' || last == ']' || is_blank(last))
            line.remove_suffix(1);
        else if (tail == "\xE2\x80\x9D" || tail == "\xE2\x80\x99")
            line.remove_suffix(3);
        else if (tail.substr(tail.size() < 2 ? 0 : 1) == "\xC2\xBB")
            line.remove_suffix(2);
        else
            return tail == "\xE2\x80\xA6"; // ellipsis
    }
    return false;
}

} // namespace

bool ends_sentence(std::string_view line)
{
    if (ends_with_stop(line)) return true;
    // "... the same evening. (AFP)"
    std::size_t open =
        !line.empty() && line.back() == ')' ? line.rfind('(') : std::string_view::npos;
    return open != std::string_view::npos && line.size() - open < 40 &&
           ends_with_stop(line.substr(0, open));
}

std::vector<TextLine> text_lines(const Source& source, Span body)
{
    std::vector<TextLine> lines;
    std::string_view text = std::string_view(source.text).substr(0, body.end);
    std::uint32_t block = 0;
    for (std::size_t at = body.begin; at < text.size();) {
        const void* found = std::memchr(text.data() + at, '\n', text.size() - at);
        std::size_t past =
            found == nullptr
                ? text.size()
                : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        std::size_t begin = at;
        std::size_t end = past;
        while (begin < end && is_blank(text[begin]))
            ++begin;
        while (end > begin && is_blank(text[end - 1]))
            --end;
        if (begin == end) {
            ++block;
        } else {
            std::string_view line = text.substr(begin, end - begin);
            lines.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                             block,
                             count_words(line),
                             ends_sentence(line)});
        }
        at = past + 1;
    }
    return lines;
}

} // namespace crosscheck
