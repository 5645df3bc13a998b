#include "extract/offspring.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/noun_phrases.h"

namespace crosscheck {
namespace {

class Parent {
  public:
    Parent(const Reading& reading, const Clause& clause, const Mention& mention, std::uint32_t noun)
        : reading_(reading), tokens_(reading.tokens), clause_(clause), mention_(mention), noun_(noun), phrases_(reading, clause, &mention)
    {}

    std::string find() const
    {
        if (const EntityMention* named = entity_at(mention_.tokens.end); named != nullptr && named->tokens.begin == mention_.tokens.end) return named->entity;
        std::uint32_t begin = noun_;
        while (begin > clause_.tokens.begin && within(begin - 1)) --begin;
        if (begin == clause_.tokens.begin) return own(begin);
        if (tokens_.raw(begin - 1) == ",") return before_comma(begin - 1);
        if (tokens_.lower(begin - 1) == "and") return noun_before(begin - 1);
        return own(begin);
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    /// Of the phrase: "a married mother", "the newly promoted father".
    bool within(std::uint32_t i) const
    {
        if (is(i, WordClass::Determiner)) return true;
        return is(i + 1, WordClass::Determiner) || tokens_[i].kind != TokenKind::Word ? false : !stops(i);
    }

    bool stops(std::uint32_t i) const
    {
        return is(i, WordClass::Preposition) || is(i, WordClass::Conjunction) || is(i, WordClass::BeForm) || (clause_.verb && i == *clause_.verb);
    }

    const EntityMention* entity_at(std::uint32_t i) const
    {
        const auto at = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), i, [](const EntityMention& e, std::uint32_t t) { return e.tokens.end <= t; });
        const bool person = at != reading_.entities.end() && at->tokens.contains(i) && !at->pronoun && (at->type == EntityType::Person || at->type == EntityType::Unknown);
        return person ? &*at : nullptr;
    }

    /// "Ada Holm, 40, a mother of three", "a guard, a father of two".
    std::string before_comma(std::uint32_t comma) const
    {
        const std::uint32_t begin = clause_.tokens.begin;
        if (comma == begin) return {};
        const bool aged = tokens_[comma - 1].kind == TokenKind::Number && comma >= begin + 3 && tokens_.raw(comma - 2) == ",";
        return noun_before(aged ? comma - 2 : comma);
    }

    std::string noun_before(std::uint32_t end) const
    {
        if (end <= clause_.tokens.begin) return {};
        if (const EntityMention* named = entity_at(end - 1)) return named->entity;
        std::uint32_t begin = end;
        while (begin > clause_.tokens.begin && phrases_.noun_word(begin - 1) && !is(begin - 1, WordClass::Determiner)) --begin;
        const bool led = begin < end && begin > clause_.tokens.begin && is(begin - 1, WordClass::Determiner);
        const bool predicate = begin > clause_.tokens.begin + 1 && is(begin - 2, WordClass::BeForm); // "was a guard and the father of two"
        return led && !predicate ? phrases_.named({end - 1, end}) : std::string();
    }

    /// "The mother of two was shot", "shot the father of two".
    std::string own(std::uint32_t begin) const
    {
        const bool predicate = begin > clause_.tokens.begin && is(begin - 1, WordClass::BeForm);
        return begin < noun_ && !predicate && tokens_.lower(begin) == "the" ? reading_.lemmas[noun_] : std::string();
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& mention_;
    std::uint32_t noun_;
    NounPhrases phrases_;
};

} // namespace

std::optional<std::uint32_t> parent_noun(const Reading& reading, const Mention& mention)
{
    static constexpr std::array<std::string_view, 9> parents{"father", "mother", "dad", "mum", "mom", "parent", "parents", "grandmother", "grandfather"};
    const std::uint32_t first = mention.tokens.begin;
    const auto hyphen = [&](std::uint32_t steps) { return first >= steps && reading.tokens.raw(first - steps) == "-"; };
    const std::uint32_t of = hyphen(1) ? 2 : 1;
    const std::uint32_t noun = hyphen(of + 1) ? of + 2 : of + 1;
    if (first < noun || reading.tokens.lower(first - of) != "of") return std::nullopt;
    const bool parent = std::find(parents.begin(), parents.end(), reading.tokens.lower(first - noun)) != parents.end();
    return parent ? std::optional<std::uint32_t>(first - noun) : std::nullopt;
}

std::string whose_children(const Reading& reading, const Clause& clause, const Mention& mention)
{
    const std::optional<std::uint32_t> noun = parent_noun(reading, mention);
    return noun && clause.tokens.contains(*noun) ? Parent(reading, clause, mention, *noun).find() : std::string();
}

} // namespace crosscheck
