// What a percentage or a sum is of. Two percentages of one story are seldom of one
// thing, and their words say it behind the figure:
//
//     55 percent of voice traffic in Sarn, 52 percent in Orune   (the second shares the first's whole)
//     half the roof, two thirds of the homes                     (a fraction needs no "of")
//     a 33 percent premium, a 40 percent larger battery          (what is measured, or compared)
//     $100 million worth of crude oil, $2m in watches            (what the money is in)
//
// A pronoun ("half of them") says nothing here: what it stands for is read elsewhere.
#include "extract/wholes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/context.h"
#include "extract/noun_phrases.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_tokens = 12; ///< of a whole that are looked at
constexpr std::size_t list_shares = 8;      ///< that may share one whole

class Whole {
  public:
    Whole(const Reading& reading, const Clause& clause, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), sentence_(reading.sentences[clause.sentence].tokens), mention_(mention), phrases_(reading, clause, nullptr)
    {}

    std::string of_share() const
    {
        const auto index = static_cast<std::size_t>(&mention_ - reading_.mentions.data());
        if (std::string own = behind(mention_); !own.empty() || !lists(mention_.tokens.end)) return own;
        for (std::size_t back = 1; back <= std::min(index, list_shares); ++back) {
            const Mention& other = reading_.mentions[index - back];
            if (other.tokens.begin < sentence_.begin) break;
            if (other.type != MentionType::Percent) continue;
            if (std::string shared = behind(other); !shared.empty()) return shared;
            if (!lists(other.tokens.end)) break;
        }
        return {};
    }

    /// "$100 million worth of crude oil", "$100 million of crude oil", "$2m (£1.7m) in gems and watches".
    std::string of_sum() const
    {
        std::uint32_t next = behind_brackets(mention_.tokens.end);
        if (word(next) == "worth") ++next;
        if (word(next) == "in" && !goods(next + 1)) return {};
        return word(next) == "of" || word(next) == "in" ? words_of(next + 1) : std::string();
    }

    /// "Premium", "larger battery"; nothing where no noun follows.
    std::string measured() const
    {
        const std::uint32_t next = mention_.tokens.end;
        if (next >= sentence_.end || tokens_[next].kind != TokenKind::Word) return {};
        if (!compares(reading_, mention_)) return is(next, WordClass::Determiner) || is(next, WordClass::Adverb) ? std::string() : words_of(next);
        const std::string noun = words_of(next + 1);
        const bool whole = noun.empty() || word(next + 1) == "than" || is(next + 1, WordClass::Determiner);
        return whole ? std::string(word(next)) : std::string(word(next)) + " " + noun;
    }

  private:
    bool is(std::uint32_t i, WordClass c) const { return i < sentence_.end && reading_.classes[i].is(c); }
    std::string_view word(std::uint32_t i) const { return i < sentence_.end ? tokens_.lower(i) : std::string_view{}; }

    /// "Of voice traffic", "half the roof".
    std::string behind(const Mention& share) const
    {
        const std::uint32_t next = share.tokens.end;
        if (word(next) == "of") return words_of(next + 1);
        const bool fraction = share.number.end == share.span.end && tokens_.lower(next - 1) != "percent" && tokens_.raw(next - 1) != "%";
        return fraction && is(next, WordClass::Determiner) ? words_of(next) : std::string();
    }

    /// The figure is one of a list, which says once what all are of: "52 percent in Orune and 82 percent with Sarn".
    bool lists(std::uint32_t next) const { return is(next, WordClass::Preposition) && word(next) != "of" && word(next) != "by"; }

    std::uint32_t behind_brackets(std::uint32_t at) const
    {
        if (word(at) == ")") return at + 1; // the sum is the conversion of another
        if (word(at) != "(") return at;
        const std::uint32_t end = std::min(sentence_.end, at + phrase_tokens);
        while (at < end && word(at) != ")") ++at;
        return at < end ? at + 1 : at;
    }

    /// "In watches", "in services revenue": what lies in money, and neither a place, a time nor how it is paid.
    bool goods(std::uint32_t i) const
    {
        if (i >= sentence_.end || tokens_[i].kind != TokenKind::Word || tokens_[i].has(Capitalised) || is(i, WordClass::Determiner) || phrases_.dated(i)) return false;
        static constexpr std::array<std::string_view, 6> kElse{"all", "total", "part", "return", "order", "exchange"};
        return std::find(kElse.begin(), kElse.end(), tokens_.lower(i)) == kElse.end() && !is(i, WordClass::VerbIng);
    }

    /// Where the words of a phrase end at the latest: before a verb or a dash.
    std::uint32_t closing(std::uint32_t begin) const
    {
        const std::uint32_t end = std::min(sentence_.end, begin + phrase_tokens);
        for (std::uint32_t i = begin; i < end; ++i) {
            const bool dash = tokens_[i].kind == TokenKind::Symbol && tokens_.raw(i) == "-" && tokens_[i].has(SpaceBefore);
            const bool verb = reading_.clauses[reading_.clause_of(i)].verb == i || is(i, WordClass::Auxiliary) || is(i, WordClass::BeForm) || is(i, WordClass::HaveForm);
            if (dash || (verb && i > begin)) return i;
        }
        return end;
    }

    /// The noun phrase from `begin` as printed, without its articles: "the world's traded oil".
    std::string words_of(std::uint32_t begin) const
    {
        const TokenRange phrase = phrases_.noun_phrase({begin, closing(begin)});
        if (phrase.empty() || phrase.begin > begin + 4 || phrases_.pronoun(phrase.end - 1)) return {};
        std::string text;
        for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
            if (!text.empty() && tokens_[i].has(SpaceBefore)) text += ' ';
            text += tokens_.lower(i);
        }
        return text;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const TokenRange sentence_;
    const Mention& mention_;
    NounPhrases phrases_;
};

} // namespace

bool compares(const Reading& reading, const Mention& percent)
{
    static constexpr std::array<std::string_view, 24> kComparing{"more", "less", "fewer", "larger", "bigger", "greater", "smaller", "higher", "lower", "faster", "slower", "cheaper", "longer", "shorter",
                                                                 "lighter", "heavier", "thinner", "thicker", "brighter", "stronger", "weaker", "better", "worse", "quicker"};
    const std::uint32_t next = percent.tokens.end;
    if (percent.type != MentionType::Percent || next >= reading.sentences[reading.tokens.sentence_of(percent.tokens.begin)].tokens.end) return false;
    return std::find(kComparing.begin(), kComparing.end(), reading.tokens.lower(next)) != kComparing.end();
}

std::map<std::string, std::string> whole_of(const Reading& reading, const Clause& clause, const Mention& mention)
{
    std::map<std::string, std::string> scope;
    const auto set = [&](const char* key, std::string value) {
        if (!value.empty()) scope.emplace(key, std::move(value));
    };
    const Whole whole(reading, clause, mention);
    if (mention.type == MentionType::Money) set("of", whole.of_sum());
    if (mention.type != MentionType::Percent) return scope;
    set("of", whole.of_share());
    if (scope.empty()) set("unit_noun", whole.measured());
    return scope;
}

} // namespace crosscheck
