#pragma once
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// How a stop after a short form is to be read.
enum class Abbreviation : std::uint8_t {
    None,
    Title,  ///< "Mr.", "Gen.": a name follows, the sentence goes on
    Number, ///< "No.", "Fig.", "pp.": goes on when a figure follows
    Month,  ///< "Jan.": goes on when a figure follows or no new sentence begins
    Other,  ///< "Inc.", "Calif.", "p.m.": ends a sentence only when one plainly begins after it
};

/// `lower` is the word before the stop, in lower case and without the stop.
Abbreviation abbreviation(std::string_view lower);

/// Whether a capitalised word, given in lower case, is one that begins sentences
/// and hardly ever continues a name: "the", "but", "he".
bool begins_sentences(std::string_view lower);

/// Verbs that follow a quotation: "said", "asks".
bool speech_verb(std::string_view lower);

} // namespace crosscheck
