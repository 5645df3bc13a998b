#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"
#include "text/span.h"

namespace crosscheck {

enum class TokenKind : std::uint8_t {
    Word,   ///< letters, with inner apostrophes: "Iran's", "U.S"
    Number, ///< begins with a digit: "1,234.5", "34.6m", "2nd"
    Symbol, ///< one punctuation mark, currency sign or other sign
};

enum TokenFlag : std::uint8_t {
    SpaceBefore = 1,  ///< white space (or the start of the text) stands before it
    Capitalised = 2,  ///< the first letter is upper case
    AllCaps = 4,      ///< two or more letters, all upper case
    LineStart = 8,    ///< first token of a line
    NonAscii = 16,    ///< holds a byte above 0x7F
};

/// White space makes no token.
struct Token {
    Span span;
    TokenKind kind = TokenKind::Word;
    std::uint8_t flags = 0;

    bool has(TokenFlag flag) const { return (flags & flag) != 0; }
};

/// Half-open range of token indexes.
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(std::uint32_t token) const { return begin <= token && token < end; }
    bool contains(TokenRange inner) const { return begin <= inner.begin && inner.end <= end; }
    bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
    bool operator==(const TokenRange&) const = default;
};

/// The tokens of one text in order, its sentences as token ranges (every token
/// lies in exactly one), and a case-folded copy of the text whose offsets are
/// the same as the text's. Borrows the text: keep the Source alive.
class TokenBuffer {
  public:
    std::string_view text() const { return text_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
    /// Before the first token and behind the last one stands an empty Symbol: neighbours may be asked for freely.
    const Token& operator[](std::uint32_t token) const { return token < tokens_.size() ? tokens_[token] : kNone; }
    /// The token as printed; empty for one that the text does not have.
    std::string_view raw(std::uint32_t token) const { return slice(text_, (*this)[token].span); }
    /// The token with letters folded to lower case and U+2019 left as it is.
    std::string_view lower(std::uint32_t token) const { return slice(folded_, (*this)[token].span); }
    const std::vector<TokenRange>& sentences() const { return sentences_; }
    /// The index of the sentence that holds `token`.
    std::uint32_t sentence_of(std::uint32_t token) const;
    /// The bytes from the first to the last token of the range.
    Span span(TokenRange range) const;
    /// The first token that ends after `offset`; size() when there is none.
    std::uint32_t token_at(std::uint32_t offset) const;
    /// The tokens that lie inside `span` or overlap it.
    TokenRange tokens_in(Span span) const;

  private:
    friend TokenBuffer tokenize(std::string_view text);
    static std::string_view slice(std::string_view text, Span span)
    {
        return text.substr(span.begin, span.end - span.begin);
    }

    static constexpr Token kNone{{}, TokenKind::Symbol, 0};

    std::string_view text_;
    std::string folded_;
    std::vector<Token> tokens_;
    std::vector<TokenRange> sentences_;
};

/// Splits valid UTF-8 into words (UAX #29 by ICU outside ASCII, an equal fast
/// path inside) and sentences. A blank line, and a line break after a line that
/// is a headline or a list item, ends a sentence too. Never fails.
TokenBuffer tokenize(std::string_view text);

} // namespace crosscheck
