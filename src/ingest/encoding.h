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

/// Text brought to UTF-8.
struct DecodedText {
    std::string text;
    bool same_offsets = true; ///< byte for byte the given one, but for repairs
};

/// Makes UTF-8 of `bytes`: by a byte-order mark, else as UTF-8 when they are
/// that, else by the charset that HTTP or the page declares, else by what the
/// bytes look like; a guess is told. A UTF-8 mark stays in front of the text.
DecodedText decode_bytes(std::string bytes, std::string_view declared, std::string_view path,
                         Diagnostics& diagnostics);

/// The charset that a page declares in a meta element near its beginning, or "".
std::string declared_charset(std::string_view html);

/// A byte-order mark of UTF-8 at the start: 3 or 0 bytes.
std::size_t utf8_mark_size(std::string_view text);

} // namespace crosscheck
