#include "reading/dateline.h"

#include <algorithm>
#include <string_view>

namespace crosscheck {
namespace {

constexpr std::uint32_t longest = 18; ///< tokens, from the place to the dash

bool dash(std::string_view raw) { return raw == "—" || raw == "–" || raw == "-" || raw == "--"; }

bool capital(std::string_view raw) { return !raw.empty() && raw.front() >= 'A' && raw.front() <= 'Z'; }

/// What may stand between place and dash; words in lower case only within brackets.
bool belongs(const Token& token, std::string_view raw, bool bracketed)
{
    if (token.kind == TokenKind::Number || bracketed) return true;
    if (token.kind == TokenKind::Word) return capital(raw) || raw == "of" || raw == "de" || raw == "al";
    return raw == "," || raw == "." || raw == "/" || raw == "(" || raw == ")" || raw == "'";
}

} // namespace

std::uint32_t dateline_end(const TokenBuffer& tokens, TokenRange sentence)
{
    if (sentence.empty() || !tokens[sentence.begin].has(LineStart) || tokens[sentence.begin].kind != TokenKind::Word || !capital(tokens.raw(sentence.begin)))
        return sentence.begin;
    bool bracketed = false;
    bool filed = tokens[sentence.begin].has(AllCaps) && tokens[sentence.begin].span.size() > 2; // "KARSU -"
    const std::uint32_t limit = std::min(sentence.end, sentence.begin + longest);
    for (std::uint32_t i = sentence.begin; i + 1 < limit; ++i) {
        const std::string_view raw = tokens.raw(i);
        std::uint32_t next = i + 1;
        while (next < limit && dash(tokens.raw(next))) ++next;
        const bool apart = tokens[i].has(SpaceBefore) && next < sentence.end && tokens[next].has(SpaceBefore);
        const bool place_list = raw == ":" && i > sentence.begin + 1 && tokens[i + 1].has(SpaceBefore); // "Karsu / Selim: "
        if (i > sentence.begin && !bracketed && ((dash(raw) && apart) || place_list)) {
            const bool places = tokens.raw(sentence.begin + 1) == "/" || tokens.raw(sentence.begin + 2) == "/";
            return filed && (!place_list || places) ? next : sentence.begin;
        }
        if (!belongs(tokens[i], raw, bracketed)) return sentence.begin;
        bracketed = raw == "(" || (bracketed && raw != ")");
        filed = filed || raw == "(" || raw == "/" || (raw == "," && i + 1 < limit && capital(tokens.raw(i + 1)));
    }
    return sentence.begin;
}

} // namespace crosscheck
