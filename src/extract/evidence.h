#pragma once
#include "extract/claim.h"

namespace crosscheck {

/// A sentence of at most so many bytes stands whole in its evidence; of a
/// longer one, `sentence` and `sentence_text` hold the evidence and what stands
/// within `sentence_reach` bytes of it, cut between characters.
inline constexpr std::uint32_t whole_sentence = 2000;
inline constexpr std::uint32_t sentence_reach = 500;
/// The most bytes of a neighbouring sentence that are kept.
inline constexpr std::uint32_t neighbour_reach = 240;
/// Beyond this many bytes into a line, no column in characters is counted.
inline constexpr std::uint32_t character_reach = 8192;

/// The bytes `span` of sentence number `sentence`, with their place and the
/// article's own sentences before and after; none of it grows with the text.
Evidence evidence_of(const Reading& reading, std::uint32_t sentence, Span span);

} // namespace crosscheck
