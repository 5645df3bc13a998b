#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "rules/rule_set.h"

namespace crosscheck {

/// One article as frames look at it: its Reading, the words of its language,
/// and what stands at each token. Borrows all three.
class Scene {
  public:
    Scene(const Reading& reading, const RuleSet& rules, const LanguageRules& language);

    const Reading& reading() const { return *reading_; }
    const RuleSet& rules() const { return *rules_; }
    const LanguageRules& language() const { return *language_; }
    const FrameWords& words() const { return language_->words; }
    const TokenBuffer& tokens() const { return reading_->tokens; }

    std::string_view lower(std::uint32_t token) const { return reading_->tokens.lower(token); }
    std::string_view lemma(std::uint32_t token) const { return reading_->lemmas[token]; }
    /// The numbers of the token and of its lemma among the words that rules name.
    RuleWord lower_number(std::uint32_t token) const { return numbers_[token].lower; }
    RuleWord lemma_number(std::uint32_t token) const { return numbers_[token].lemma; }
    /// The set has the token or its lemma.
    bool in(const RuleWordSet& set, std::uint32_t token) const
    {
        return set.has(lower_number(token)) || set.has(lemma_number(token));
    }
    bool is(std::uint32_t token, const FrameWords::Set& set) const { return contains(set, lower(token)); }
    bool lemma_is(std::uint32_t token, const FrameWords::Set& set) const
    {
        return contains(set, lemma(token));
    }
    /// A token that some clause has for its main verb.
    bool is_verb(std::uint32_t token) const { return verb_[token]; }
    bool is_symbol(std::uint32_t token, std::string_view symbol) const { return lower(token) == symbol; }
    bool is_punctuation(std::uint32_t token) const;
    TokenRange sentence(std::uint32_t token) const;

    /// Indexes of the mentions that begin in `range`, in text order.
    std::pair<std::uint32_t, std::uint32_t> mentions_in(TokenRange range) const
    {
        const std::uint32_t first = first_mention(range.begin);
        return {first, std::max(first, first_mention(range.end))};
    }
    /// Indexes of the entities that begin in `range`, in text order.
    std::pair<std::uint32_t, std::uint32_t> entities_in(TokenRange range) const;
    /// The entity that covers the token, or null.
    const EntityMention* entity_at(std::uint32_t token) const;

  private:
    /// The first mention that begins at the token or behind it.
    std::uint32_t first_mention(std::uint32_t token) const
    {
        return first_mentions_[std::min<std::size_t>(token, first_mentions_.size() - 1)];
    }

    struct Numbers {
        RuleWord lower = 0;
        RuleWord lemma = 0;
    };

    const Reading* reading_;
    const RuleSet* rules_;
    const LanguageRules* language_;
    PerToken<bool> verb_;
    PerToken<Numbers> numbers_;
    std::vector<std::uint32_t> first_mentions_; ///< per token, and behind the last one
};

} // namespace crosscheck
