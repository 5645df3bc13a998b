#include "text/tokens.h"

#include <algorithm>

#include "base/check.h"
#include "text/sentences.h"
#include "text/words.h"

namespace crosscheck {

std::uint32_t TokenBuffer::sentence_of(std::uint32_t token) const
{
    CC_CHECK(token < size());
    auto after = std::upper_bound(sentences_.begin(), sentences_.end(), token,
                                  [](std::uint32_t t, const TokenRange& s) { return t < s.begin; });
    return static_cast<std::uint32_t>(after - sentences_.begin() - 1);
}

Span TokenBuffer::span(TokenRange range) const
{
    if (range.empty())
        return {};
    CC_CHECK(range.end <= size());
    return {tokens_[range.begin].span.begin, tokens_[range.end - 1].span.end};
}

std::uint32_t TokenBuffer::token_at(std::uint32_t offset) const
{
    auto found = std::upper_bound(tokens_.begin(), tokens_.end(), offset,
                                  [](std::uint32_t at, const Token& t) { return at < t.span.end; });
    return static_cast<std::uint32_t>(found - tokens_.begin());
}

TokenRange TokenBuffer::tokens_in(Span span) const
{
    std::uint32_t begin = token_at(span.begin);
    std::uint32_t end = begin;
    while (end < size() && tokens_[end].span.begin < span.end)
        ++end;
    return {begin, end};
}

TokenBuffer tokenize(std::string_view text)
{
    TokenBuffer buffer;
    buffer.text_ = text;
    buffer.folded_ = fold_case(text);
    buffer.tokens_ = split_words(text);
    buffer.sentences_ = split_sentences(text, buffer.folded_, buffer.tokens_);
    return buffer;
}

} // namespace crosscheck
