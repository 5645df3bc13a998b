#pragma once
#include <string_view>
#include <vector>

#include "mention/lexicon.h"
#include "mention/mention.h"
#include "text/tokens.h"

namespace crosscheck {

/// One text as the mention reader sees it: tokens with what the lexicon knows of
/// each, and the sentence it is in. Every question about a token outside the
/// sentence is answered with "nothing there", so readers need no bounds checks.
class Scan {
  public:
    Scan(const TokenBuffer& tokens, const Lexicon& lexicon, const MentionOptions& options);

    const TokenBuffer& tokens() const { return tokens_; }
    const Lexicon& lexicon() const { return lexicon_; }
    const MentionOptions& options() const { return options_; }

    void enter(TokenRange sentence) { sentence_ = sentence; }
    TokenRange sentence() const { return sentence_; }

    bool inside(std::uint32_t i) const { return sentence_.contains(i); }
    std::string_view raw(std::uint32_t i) const { return inside(i) ? tokens_.raw(i) : std::string_view{}; }
    std::string_view lower(std::uint32_t i) const
    {
        return inside(i) ? tokens_.lower(i) : std::string_view{};
    }
    /// Lower case, without "'s".
    std::string_view stem(std::uint32_t i) const;
    bool is(std::uint32_t i, std::string_view lower_text) const { return lower(i) == lower_text; }
    bool role(std::uint32_t i, WordRole role) const
    {
        return inside(i) && words_[i] != nullptr && words_[i]->is(role);
    }
    /// What the lexicon knows, or null.
    const LexiconWord* known(std::uint32_t i) const { return inside(i) ? words_[i] : nullptr; }
    double value(std::uint32_t i) const { return words_[i]->value; }

    bool word(std::uint32_t i) const { return inside(i) && tokens_[i].kind == TokenKind::Word; }
    bool digits(std::uint32_t i) const { return inside(i) && tokens_[i].kind == TokenKind::Number; }
    bool symbol(std::uint32_t i) const { return inside(i) && tokens_[i].kind == TokenKind::Symbol; }
    bool capital(std::uint32_t i) const { return inside(i) && tokens_[i].has(Capitalised); }
    /// No white space before the token.
    bool glued(std::uint32_t i) const { return inside(i) && !tokens_[i].has(SpaceBefore); }
    bool dash(std::uint32_t i) const
    {
        return is(i, "-") || is(i, "–") || is(i, "‑") || is(i, "—") || is(i, "−");
    }
    /// A hyphen between two words: "five-boat", "40- to 50-year".
    bool hyphen(std::uint32_t i) const { return (is(i, "-") || is(i, "‑") || is(i, "–")) && glued(i); }

    bool has_quake() const { return has_quake_; }
    bool has_sterling() const { return has_sterling_; }
    /// Most words of the sentence begin with a capital: a headline in title case.
    bool title_case() const;

  private:
    const TokenBuffer& tokens_;
    const Lexicon& lexicon_;
    const MentionOptions& options_;
    std::vector<const LexiconWord*> words_;
    TokenRange sentence_;
    bool has_quake_ = false;
    bool has_sterling_ = false;
};

} // namespace crosscheck
