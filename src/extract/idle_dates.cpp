#include "extract/idle_dates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/context.h"

namespace crosscheck {
namespace {

class IdleDates {
  public:
    explicit IdleDates(const Reading& reading) : reading_(reading), tokens_(reading.tokens) {}

    bool holds(const Mention& mention) const { return of_the_page(mention) || of_these_days(mention) || of_the_best(mention) || second_side(mention) || of_an_age(mention) || of_a_model(mention) || in_a_name(mention) || of_a_stretch(mention); }

  private:
    std::string_view word(std::uint32_t i) const { return tokens_.lower(i); }
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
        const TokenRange sentence = reading_.sentences[tokens_.sentence_of(mention.tokens.begin)].tokens;
        const std::uint32_t begin = sentence.begin;
        if (sentence.size() < 14 && std::find(kPrinted.begin(), kPrinted.end(), tokens_.lower(begin)) != kPrinted.end()) return true; // "Edited on Mon Dec-19-05 03:49 PM"
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

    /// "The biggest party of the year", "the player of the year": no time at which something was.
    bool of_the_best(const Mention& mention) const
    {
        const std::string_view unit = word(mention.tokens.end - 1);
        const bool bare = unit == "year" || unit == "month" || unit == "week" || unit == "decade";
        return bare && mention.tokens.size() == 2 && word(mention.tokens.begin) == "the" && before(mention, 1) == "of";
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

    /// "The 1950s pin-up queen", "the last great tenor of the 20th century": says of what age, and no event's.
    bool of_an_age(const Mention& mention) const
    {
        const bool decades = mention.precision == DatePrecision::Decade || century(mention);
        const std::uint32_t begin = mention.tokens.begin;
        if (mention.tokens.size() == 2 && word(begin) == "the" && word(begin + 1) == "year" && before(mention, 1) == "of") return true; // "the biggest party of the year"
        const std::uint32_t next = mention.tokens.end;
        if (!decades || begin == 0) return false;
        if (word(next) == "-" && (word(next + 1) == "style" || word(next + 1) == "era" || word(next + 1) == "inspired")) return true;
        const std::string_view lead = before(mention, 1) == "the" ? before(mention, 2) : before(mention, 1);
        if (century(mention) && (lead == "of" || lead == "from")) return true;
        static constexpr std::array<std::string_view, 5> kWhen{"in", "during", "since", "by", "throughout"};
        const bool whole = word(mention.tokens.end - 1).size() > 4; // not "in the 30s F"
        const bool then = whole && before(mention, 1) == "the" && std::find(kWhen.begin(), kWhen.end(), lead) != kWhen.end(); // "in the late 1950s Holm left"
        const bool led = then || (reading_.classes[begin - 1].is(WordClass::Preposition) && before(mention, 1) != "of");
        if (led || next >= tokens_.size() || tokens_[next].kind != TokenKind::Word) return false;
        for (const WordClass c : {WordClass::Preposition, WordClass::Conjunction, WordClass::Auxiliary, WordClass::Relative, WordClass::PersonPronoun,
                                  WordClass::GroupPronoun, WordClass::ThingPronoun, WordClass::Determiner, WordClass::EventNoun, WordClass::Subordinator})
            if (reading_.classes[next].is(c)) return false;
        return !verb(next);
    }

    /// "A silver 2007 Ford": the year a car was made for.
    bool of_a_model(const Mention& mention) const
    {
        static constexpr std::array<std::string_view, 34> kMakes{
            "ford", "honda", "toyota", "chevrolet", "chevy", "nissan", "dodge", "bmw", "mercedes", "mercedes-benz", "audi", "volkswagen",
            "hyundai", "kia", "mazda", "subaru", "jeep", "chrysler", "pontiac", "buick", "cadillac", "gmc", "lexus", "acura", "infiniti", "mitsubishi",
            "volvo", "saturn", "lincoln", "mercury", "porsche", "jaguar", "suzuki", "tesla"};
        if (mention.precision != DatePrecision::Year || mention.relative || mention.tokens.size() != 1) return false;
        const std::uint32_t next = mention.tokens.end;
        const bool make = next < tokens_.size() && tokens_[next].has(Capitalised) && std::find(kMakes.begin(), kMakes.end(), word(next)) != kMakes.end();
        return make && mention.tokens.begin > 0 && !reading_.classes[mention.tokens.begin - 1].is(WordClass::Preposition);
    }

    /// "At least 15 years before he is free": how long, which a mention of its own says.
    bool of_a_stretch(const Mention& mention) const
    {
        const auto index = static_cast<std::size_t>(&mention - reading_.mentions.data());
        if (index == 0 || mention.date.from || mention.date.to) return false;
        const Mention& other = reading_.mentions[index - 1];
        return other.type == MentionType::Duration && other.tokens.end > mention.tokens.begin;
    }

    bool century(const Mention& mention) const { return reading_.lemmas[mention.tokens.end - 1] == "century"; }

    /// "SAT-3", "the Morning Show's Today", "on CBS This Morning", "the September 11 attacks": a name.
    bool in_a_name(const Mention& mention) const
    {
        const std::uint32_t begin = mention.tokens.begin;
        const std::uint32_t next = mention.tokens.end;
        const bool numbered = next + 1 < tokens_.size() && tokens_.raw(next) == "-" && tokens_[next + 1].kind == TokenKind::Number;
        if (numbered && mention.weekday != 0 && mention.tokens.size() == 1 && tokens_[begin].has(AllCaps)) return true;
        const bool eleventh = mention.month == 9 && mention.month_day == 11 && (word(next).starts_with("attack") || word(next).starts_with("terror"));
        if (eleventh) return true;
        const SentenceReading& sentence = reading_.sentences[tokens_.sentence_of(begin)];
        if (!mention.relative || mention.weekday != 0 || mention.month != 0 || sentence.headline || begin <= sentence.story) return false;
        static constexpr std::array<std::string_view, 8> kPlain{"today", "tonight", "yesterday", "tomorrow", "this", "last", "next", "good"};
        if (std::find(kPlain.begin(), kPlain.end(), word(begin)) == kPlain.end()) return false;
        const std::uint32_t last = next - 1;
        const bool capital = tokens_[begin].has(Capitalised) && tokens_[last].has(Capitalised) && !tokens_[begin].has(AllCaps);
        return capital && tokens_[begin - 1].kind == TokenKind::Word;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
};

} // namespace

bool dates_nothing(const Reading& reading, const Mention& mention)
{
    return IdleDates(reading).holds(mention);
}

bool marks_record(const Reading& reading, const Mention& mention)
{
    static constexpr std::array<std::string_view, 8> kBest{"worst", "first", "only", "last", "most", "least", "best", "longest"};
    constexpr std::uint32_t reach = 14;
    const TokenBuffer& tokens = reading.tokens;
    const std::uint32_t begin = reading.tokens.sentences()[tokens.sentence_of(mention.tokens.begin)].begin;
    if (mention.tokens.begin == begin || tokens.lower(mention.tokens.begin - 1) != "since") return false;
    std::uint32_t from = mention.tokens.begin > begin + reach ? mention.tokens.begin - reach : begin;
    for (std::uint32_t i = mention.tokens.begin - 1; i > from; --i) {
        const std::string_view word = tokens.lower(i - 1);
        if (reading.classes[i - 1].is(WordClass::HaveForm)) { // "the oldest had worked there since 1979": how long
            from = i;
            break;
        }
        const bool superlative = word.size() > 5 && word.ends_with("est") && reading.tokens.lower(i >= 2 ? i - 2 : 0) == "the";
        if (superlative || std::find(kBest.begin(), kBest.end(), word) != kBest.end()) return true;
    }
    const auto [first, last] = mentions_in(reading, {from, mention.tokens.begin});
    for (std::size_t i = first; i < last; ++i)
        if (reading.mentions[i].type == MentionType::Ordinal) return true;
    return false;
}

} // namespace crosscheck
