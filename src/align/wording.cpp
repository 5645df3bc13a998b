#include "align/wording.h"

#include "base/ascii.h"

namespace crosscheck {

std::set<std::string> content_stems(std::string_view text)
{
    static const std::set<std::string_view> empty_words = {
        "the", "a", "an", "of", "in", "for", "and", "to", "on", "at", "its", "his", "her", "their",
        "mr",  "ms", "key", "senior", "this", "that", "with", "from", "by", "new", "some"};
    constexpr std::size_t stem = 6;
    std::set<std::string> stems;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word.push_back(ascii_lower(c));
            continue;
        }
        // The sign of a quotation mark is not a word.
        if (!word.empty() && !empty_words.contains(word) && static_cast<unsigned char>(word.front()) != 0xE2)
            stems.insert(word.substr(0, stem));
        word.clear();
    }
    return stems;
}

std::string within_sentence(std::string words)
{
    const bool capital = words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a' && words[1] <= 'z';
    if (capital) words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

} // namespace crosscheck
