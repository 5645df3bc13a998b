#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

enum class VerbKind : std::uint8_t { None, Helper, Finite, Participle, Infinitive };

/// Which words of an article are verbs, and of what kind. There is no tagger: the
/// forms that a word can have and its neighbours decide (a past form after a noun
/// is a verb, after "the" or a number it is not). Borrows the Reading, whose
/// tokens, classes, mentions and entities are found.
class Verbs {
  public:
    explicit Verbs(const Reading& reading);

    /// Finds the verbs of one sentence; those of the sentences before stay known.
    void find(TokenRange sentence);

    VerbKind kind(std::uint32_t i) const { return kinds_[i]; }
    /// The first finite verb at or after the token in its sentence, or the sentence's end.
    std::uint32_t next_finite(std::uint32_t i) const { return i < next_finite_.size() ? next_finite_[i] : i; }
    /// The same for finite verbs and participles.
    std::uint32_t next_any(std::uint32_t i) const { return i < next_any_.size() ? next_any_[i] : i; }

    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }
    std::string_view lower(std::uint32_t i) const { return tokens_.lower(i); }
    bool word(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Word; }
    bool number(std::uint32_t i) const { return tokens_[i].kind == TokenKind::Number; }
    bool dated(std::uint32_t i) const { return dated_[i]; }   ///< of a date
    bool named(std::uint32_t i) const { return named_[i]; }   ///< of a name
    bool inside(std::uint32_t i) const { return inside_[i]; } ///< of a figure or a date

    /// The token before `i` that is no adverb and no negation; nothing at the sentence's start.
    std::optional<std::uint32_t> before(std::uint32_t i, std::uint32_t begin) const;
    /// What follows a verb may begin there.
    bool begins_object(std::uint32_t i, std::uint32_t end) const;
    /// "Re-entered", "co-founded".
    bool prefixed(std::uint32_t i, std::uint32_t begin) const;
    /// "Holm's".
    bool owner(std::uint32_t i) const;
    /// A word that can stand at the end of a noun phrase.
    bool noun_like(std::uint32_t i) const;
    /// "She", which is never an object.
    bool subject_pronoun(std::uint32_t i) const;
    /// "Expects sales will", "hopes the mill can": what somebody thinks may follow.
    bool opinion(std::uint32_t i) const;
    /// A few words and a helper: "sales will", "the mill could".
    bool clause_follows(std::uint32_t i, std::uint32_t end) const;
    bool tells_that(std::uint32_t i, std::uint32_t end) const;

  private:
    void mark_inside(const Mention& mention);
    void note_next_verbs(TokenRange range);
    VerbKind verb_kind(std::uint32_t i, TokenRange range) const;
    VerbKind after_helper(std::uint32_t i, std::uint32_t helper, TokenRange range) const;
    VerbKind ing_kind(std::uint32_t i, std::uint32_t prev) const;
    bool gathering(std::uint32_t i) const;
    bool takes_ing(std::uint32_t i) const;
    bool rather_noun(std::uint32_t i) const;
    bool links(std::uint32_t i) const;
    bool never_noun(std::uint32_t i) const;
    bool shortened(std::uint32_t i, std::uint32_t end) const;
    bool told_later(std::uint32_t i, std::uint32_t end) const;
    bool resumes_at(std::uint32_t i, TokenRange range) const;
    bool by_whom(std::uint32_t i, std::uint32_t end) const;
    bool bare_adjective(std::uint32_t i, std::uint32_t begin) const;
    bool leads_in(std::uint32_t i, std::uint32_t prev) const;
    bool describes(std::uint32_t i, std::uint32_t prev, TokenRange range) const;
    VerbKind past_kind(std::uint32_t i, std::uint32_t prev, bool past, TokenRange range) const;
    VerbKind present_kind(std::uint32_t i, std::uint32_t prev, bool third, TokenRange range) const;
    bool acts(std::uint32_t i, std::uint32_t prev, TokenRange range) const;
    bool numbered_compound(std::uint32_t noun, std::uint32_t begin) const;
    bool verb_before(std::uint32_t i, std::uint32_t begin) const;
    bool taken(std::uint32_t prev, std::uint32_t begin) const;
    bool expects(std::uint32_t i, std::uint32_t end) const;
    bool says_clause(std::uint32_t i, std::uint32_t prev, std::uint32_t end) const;
    void promote_lone_helpers(TokenRange range);
    void promote_behind_name(TokenRange range);
    void promote_planned(TokenRange range);

    const Reading& reading_;
    const TokenBuffer& tokens_;
    PerToken<VerbKind> kinds_;
    std::vector<std::uint32_t> next_finite_;
    std::vector<std::uint32_t> next_any_;
    PerToken<bool> dated_;
    PerToken<bool> named_;
    PerToken<bool> money_;
    PerToken<bool> inside_;
    PerToken<bool> numeral_; ///< of the number of a count
};

} // namespace crosscheck
