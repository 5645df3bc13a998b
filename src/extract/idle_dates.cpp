#include "extract/idle_dates.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crosscheck {
namespace {

class IdleDates {
  public:
    explicit IdleDates(const Reading& reading) : reading_(reading), tokens_(reading.tokens) {}

    bool holds(const Mention& mention) const { return of_the_page(mention) || of_these_days(mention) || second_side(mention); }

  private:
    std::string_view word(std::uint32_t i) const { return i < tokens_.size() ? tokens_.lower(i) : std::string_view{}; }
    std::string_view before(const Mention& mention, std::uint32_t steps) const
    {
        return mention.tokens.begin >= steps ? tokens_.lower(mention.tokens.begin - steps) : std::string_view{};
    }
    bool verb(std::uint32_t i) const
    {
        return reading_.classes[i].is(WordClass::VerbPast) || reading_.classes[i].is(WordClass::VerbThird);
    }

    /// "First posted: 4 May", "Updated 6:12 a.m.": of the page.
    bool of_the_page(const Mention& mention) const
    {
        static constexpr std::array<std::string_view, 5> kPrinted{"posted", "updated", "published", "modified", "edited"};
        const std::uint32_t begin = reading_.sentences[tokens_.sentence_of(mention.tokens.begin)].tokens.begin;
        for (std::uint32_t back = 1; back <= 2 && mention.tokens.begin >= begin + back; ++back) {
            const std::uint32_t i = mention.tokens.begin - back;
            const bool printed = std::find(kPrinted.begin(), kPrinted.end(), tokens_.lower(i)) != kPrinted.end();
            const bool clock = back == 1 && !mention.time_of_day.empty(); // "updated 7 May 3:02 p.m."
            const bool colon = back == 2 && tokens_.raw(i + 1) == ":";
            if (printed && (colon || i == begin || clock || tokens_[i].has(Capitalised))) return true;
            if (tokens_.raw(i) != ":" && tokens_.lower(i) != "on") break;
        }
        return false;
    }

    /// "Today's leaders": of our time and no day, unless it is an event of today.
    bool of_these_days(const Mention& mention) const
    {
        const std::uint32_t last = mention.tokens.end - 1;
        const bool today = tokens_.lower(mention.tokens.begin).starts_with("today") && mention.tokens.size() <= 2;
        if (!today) return false;
        const bool owner = without_possessive(tokens_.raw(last)).size() != tokens_.raw(last).size() || word(mention.tokens.end) == "'s" || word(mention.tokens.end) == "’s";
        if (!owner) return false;
        std::uint32_t end = mention.tokens.end; // "today's young voters"
        while (end < tokens_.size() && tokens_[end].kind == TokenKind::Word && end - mention.tokens.end < 4 && !verb(end) && !reading_.classes[end].is(WordClass::Preposition)) ++end;
        return end > mention.tokens.end && !reading_.classes[end - 1].is(WordClass::EventNoun) && reading_.lemmas[end - 1] != tokens_.lower(end - 1);
    }

    /// "2880 pixels by 1800": the other side of a size.
    bool second_side(const Mention& mention) const
    {
        if (before(mention, 1) != "by" && before(mention, 1) != "x") return false;
        const auto index = static_cast<std::size_t>(&mention - reading_.mentions.data());
        if (index == 0) return false;
        const Mention& other = reading_.mentions[index - 1];
        const bool size = other.type == MentionType::Count || other.type == MentionType::Number || other.type == MentionType::Measure;
        return size && other.tokens.end + 1 == mention.tokens.begin;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
};

} // namespace

bool dates_nothing(const Reading& reading, const Mention& mention)
{
    return IdleDates(reading).holds(mention);
}

} // namespace crosscheck
