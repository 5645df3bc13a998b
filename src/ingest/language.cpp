#include "ingest/language.h"

#include <array>
#include <cstring>

#include <cld2/public/compact_lang_det.h>

namespace crosscheck {
namespace {

/// English by its commonest words: most texts are, and CLD2 takes as long for
/// one as reading it takes.
bool is_plainly_english(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> common{" the ", " and ",  " that ",
                                                            " was ", " with ", " said "};
    text = text.substr(0, 1500);
    int kinds = 0;
    for (std::string_view word : common)
        if (::memmem(text.data(), text.size(), word.data(), word.size()) != nullptr && ++kinds == 3)
            return true;
    return false;
}

/// Tables of figures with a few abbreviations look like any language.
bool is_mostly_words(std::string_view text)
{
    std::size_t letters = 0;
    for (char c : text)
        letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 1 : 0;
    return letters * 10 >= text.size() * 6;
}

} // namespace

std::string detect_language(std::string_view text)
{
    if (is_plainly_english(text)) return "en";
    text = text.substr(0, 8192);
    if (text.size() < 40 || !is_mostly_words(text)) return {};
    bool reliable = false;
    CLD2::Language language =
        CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    std::string code = CLD2::LanguageCode(language);
    return code.substr(0, code.find('-'));
}

} // namespace crosscheck
