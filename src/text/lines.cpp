#include "text/lines.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// No editor wraps wider; longer lines are paragraphs.
constexpr std::uint32_t widest_wrap = 132;

std::string_view between(std::string_view text, const Token& a, const Token& b)
{
    return text.substr(a.span.end, b.span.begin - a.span.end);
}

bool lower_case_word(std::string_view text, const Token& token)
{
    if (token.kind != TokenKind::Word || token.has(Capitalised))
        return false;
    // "iPhone" begins a headline as well as any capital.
    for (std::uint32_t i = token.span.begin; i < token.span.end; ++i)
        if (text[i] >= 'A' && text[i] <= 'Z')
            return false;
    return true;
}

bool final_mark(std::string_view word)
{
    return word == "." || word == "!" || word == "?" || word == "…" || word == "”" || word == "\"";
}

} // namespace

LineBreaks::LineBreaks(std::string_view text, const std::vector<Token>& tokens)
    : text_(text), tokens_(tokens)
{
    std::uint32_t line_breaks = 0;
    std::uint32_t continued = 0;
    std::uint32_t line_begin = 0;
    std::uint32_t longest = 0;
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
        if (!tokens[i].has(LineStart))
            continue;
        longest = std::max(longest, tokens[i - 1].span.end - line_begin);
        line_begin = tokens[i].span.begin;
        std::string_view last = text.substr(tokens[i - 1].span.begin, tokens[i - 1].span.size());
        if (blank_line_before(i))
            continue;
        ++line_breaks;
        continued += !final_mark(last) && lower_case_word(text, tokens[i]) ? 1U : 0U;
    }
    wrapped_ = continued >= 2 && continued * 4 >= line_breaks && longest <= widest_wrap;
    width_ = longest;
}

bool LineBreaks::blank_line_before(std::uint32_t token) const
{
    std::string_view gap = between(text_, tokens_[token - 1], tokens_[token]);
    return std::count(gap.begin(), gap.end(), '\n') >= 2;
}

bool LineBreaks::list_item(std::uint32_t token) const
{
    const Token& first = tokens_[token];
    if (token + 1 >= tokens_.size() || tokens_[token + 1].has(LineStart))
        return false;
    std::string_view mark = text_.substr(first.span.begin, first.span.size());
    if (mark == "-" || mark == "*" || mark == "•" || mark == "–" || mark == "·" || mark == "+" ||
        mark == "●" || mark == "▪")
        return tokens_[token + 1].has(SpaceBefore);
    bool enumerates = mark.size() <= 2 && (first.kind == TokenKind::Number ||
                                           (first.kind == TokenKind::Word && mark.size() == 1));
    if (!enumerates || token + 2 >= tokens_.size())
        return false;
    std::string_view next = text_.substr(tokens_[token + 1].span.begin, tokens_[token + 1].span.size());
    return (next == ")" || (next == "." && first.kind == TokenKind::Number)) &&
           !tokens_[token + 1].has(SpaceBefore) && tokens_[token + 2].has(SpaceBefore);
}

bool LineBreaks::full_line_before(std::uint32_t token) const
{
    std::uint32_t end = tokens_[token - 1].span.end;
    std::size_t newline = text_.rfind('\n', end == 0 ? 0 : end - 1);
    std::uint32_t begin = newline == std::string_view::npos ? 0 : static_cast<std::uint32_t>(newline) + 1;
    return end - begin + 1 + tokens_[token].span.size() > width_;
}

LineBreak LineBreaks::before(std::uint32_t token) const
{
    if (blank_line_before(token) || list_item(token))
        return LineBreak::Paragraph;
    if (lower_case_word(text_, tokens_[token]))
        return LineBreak::Wrap;
    return wrapped_ && full_line_before(token) ? LineBreak::Wrap : LineBreak::Line;
}

} // namespace crosscheck
