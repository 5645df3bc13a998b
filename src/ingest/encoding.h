#pragma once
#include <string>
#include <string_view>

#include "diag/diagnostic.h"

namespace crosscheck {

/// How many leading bytes of `text` are well-formed UTF-8 (Unicode table 3-7:
/// no surrogates, no overlong forms). Equals text.size() when all are.
std::size_t valid_utf8_prefix(std::string_view text);

/// Makes `text` valid UTF-8 without control characters, in place and without
/// changing its length, so that offsets stay those of the file: a byte that is
/// not UTF-8 becomes '?', a NUL or another control character a space. Line
/// breaks (LF, CRLF, CR) and tabs stay. What was found is told once per kind,
/// with its count and the line of the first.
void repair_text(std::string& text, std::string_view path, Diagnostics& diagnostics);

/// A byte-order mark of UTF-8 at the start: 3 or 0 bytes.
std::size_t utf8_mark_size(std::string_view text);

} // namespace crosscheck
