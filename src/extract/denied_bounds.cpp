// "None of the other clubs offered more than eight years", "no offer was for less
// than $5m": a subject that is nobody turns the bound round. That is looked for
// only where the figure is what is denied: between the subject and the figure
// there is a verb, and no word with which another statement begins ("nobody
// doubts that more than 500 ..."). "No trains ran for more than two hours" says
// how long none ran, so a figure behind such a preposition stays as it is.
#include "extract/denied_bounds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 48; // tokens between the subject and the figure

template <std::size_t size> bool one_of(std::string_view word, const std::array<std::string_view, size>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Denial {
  public:
    Denial(const Reading& reading, const Mention& mention) : reading_(reading), tokens_(reading.tokens), mention_(mention) {}

    /// Nobody does it, by the words from `begin` to the figure.
    bool from(std::uint32_t begin) const
    {
        const std::uint32_t end = mention_.tokens.begin;
        while (begin < end && (is(begin, WordClass::Conjunction) || is(begin, WordClass::Adverb) || tokens_.raw(begin) == ",")) ++begin;
        if (begin >= end || end - begin > reach || !nobody(begin)) return false;
        bool verb = false;
        int inside = 0;
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            if (tokens_.raw(i) == "(") ++inside;
            if (tokens_.raw(i) == ")") --inside;
            if (inside > 0) continue;
            verb = verb || is(i, WordClass::Auxiliary) || is(i, WordClass::VerbPast) || is(i, WordClass::VerbThird);
            const bool other = is(i, WordClass::Relative) || is(i, WordClass::Subordinator) || is(i, WordClass::PersonPronoun) ||
                               is(i, WordClass::ThingPronoun) || (verb && is(i, WordClass::Conjunction));
            if (other && i + 1 < end) return false; // the last may be the "than" of the hedge
        }
        return verb;
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return reading_.classes[i].is(c); }

    bool nobody(std::uint32_t i) const
    {
        static constexpr std::array<std::string_view, 4> others{"not", "without", "nor", "cannot"};
        static constexpr std::array<std::string_view, 8> idioms{"doubt", "wonder", "matter", "longer", "sooner", "fewer", "less", "more"};
        if (!is(i, WordClass::Negation) || one_of(tokens_.lower(i), others)) return false;
        return i + 1 >= tokens_.size() || !one_of(tokens_.lower(i + 1), idioms);
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Mention& mention_;
};

bool is_bound(Hedge hedge)
{
    return hedge == Hedge::MoreThan || hedge == Hedge::LessThan || hedge == Hedge::AtLeast || hedge == Hedge::AtMost;
}

} // namespace

bool denies_bound(const Reading& reading, std::uint32_t clause_index, const Mention& mention)
{
    static constexpr std::array<std::string_view, 4> of_size{"of", "at", "by", "to"};
    if (!is_bound(mention.hedge) || mention.type == MentionType::Date) return false;
    const Clause& clause = reading.clauses[clause_index];
    const std::uint32_t begin = mention.tokens.begin;
    if (begin < clause.subject_tokens.end && begin >= clause.subject_tokens.begin) return false;
    if (begin > 0 && reading.classes[begin - 1].is(WordClass::Preposition) && !one_of(reading.tokens.lower(begin - 1), of_size)) return false;
    const Denial denial(reading, mention);
    for (std::uint32_t c = clause_index + 1; c-- > 0;) {
        const Clause& before = reading.clauses[c];
        if (before.sentence != clause.sentence || begin - before.tokens.begin > reach) return false;
        if (denial.from(before.tokens.begin)) return true;
    }
    return false;
}

bool bound_was_turned(const Value& value)
{
    const bool bound = value.hedge == Hedge::AtMost || value.hedge == Hedge::AtLeast;
    return bound && value.type != ValueType::Date && value.text.find(" than ") != std::string::npos;
}

void turn_bound(Value& value)
{
    if (!value.printed) return;
    const double printed = *value.printed;
    const bool whole = value.type == ValueType::Count && printed == std::floor(printed);
    switch (value.hedge) {
    case Hedge::MoreThan:
        value.hedge = Hedge::AtMost;
        value.lower.reset();
        value.upper = printed;
        break;
    case Hedge::LessThan:
        value.hedge = Hedge::AtLeast;
        value.lower = printed;
        value.upper.reset();
        break;
    case Hedge::AtLeast:
        value.hedge = Hedge::LessThan;
        value.lower.reset();
        value.upper = whole ? printed - 1 : printed;
        break;
    case Hedge::AtMost:
        value.hedge = Hedge::MoreThan;
        value.lower = whole ? printed + 1 : printed;
        value.upper.reset();
        break;
    case Hedge::Exact:
    case Hedge::About:
    case Hedge::Nearly:
    case Hedge::Range:
        break;
    }
}

} // namespace crosscheck
