#include "extract/bare_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/context.h"

namespace crosscheck {
namespace {

bool digits_only(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class BareNumber {
  public:
    BareNumber(const Reading& reading, const Mention& mention)
        : reading_(reading), tokens_(reading.tokens), mention_(mention), sentence_(reading.sentences[tokens_.sentence_of(mention.tokens.begin)]),
          begin_(mention.tokens.begin), next_(mention.tokens.end), previous_(before(1))
    {}

    bool counts_nothing() const
    {
        if (begin_ == sentence_.tokens.begin && sentence_.tokens.size() < 4) return true;
        if (numbered_thing() || named_alone() || clock_time() || of_a_model() || of_a_size() || of_a_life() || of_a_compound()) return true;
        if (previous_ == "." && begin_ > sentence_.tokens.begin) return true; // a decimal that lost its zero
        if (marked()) return true;
        if (word(next_) == "," && next_ + 1 < tokens_.size() && tokens_[next_ + 1].kind == TokenKind::Number) return true;
        if (previous_ == "or" && begin_ > 1 && tokens_[begin_ - 2].kind == TokenKind::Word && time_noun(before(2))) return true;
        return false;
    }

    /// "400 by 352 pixels", "480 by 360-pixel", "$4.1 million versus 3.5 million": the figure whose unit it has.
    const Mention* other_side() const
    {
        const auto index = static_cast<std::size_t>(&mention_ - reading_.mentions.data());
        if (const Mention* sum = sum_before(index)) return sum;
        if (word(next_) != "by" || index + 1 >= reading_.mentions.size()) return nullptr;
        const Mention& other = reading_.mentions[index + 1];
        return other.tokens.begin == next_ + 1 && other.type == MentionType::Measure ? &other : nullptr;
    }

    bool of_a_person() const
    {
        const bool years = mention_.printed && *mention_.printed > 0 && *mention_.printed < 120 && *mention_.printed == static_cast<double>(static_cast<int>(*mention_.printed));
        if (!years || begin_ < 2) return false;
        const std::string_view next = word(next_);
        const Clause& clause = reading_.clauses[reading_.clause_of(begin_)];
        if (previous_ == "," && next == "-" && text().size() == 2) { // "Ada Holm, 48-a cousin"
            const auto [first, last] = entities_in(reading_, {begin_ - std::min(begin_, 6U), begin_});
            return last > first && reading_.entities[last - 1].tokens.end + 1 == begin_ && reading_.entities[last - 1].type == EntityType::Person;
        }
        const bool comma = previous_ == "," && (next == "," || next == ")") && text().size() == 2 && digits_only(text()) && mention_.hedge == Hedge::Exact;
        if (comma && reading_.classes[begin_ - 2].is(WordClass::Speaker) && reading_.lemmas[begin_ - 2] == word(begin_ - 2)) return true; // "the victim, 19, was"
        const bool set_off = (previous_ == "then" || previous_ == "now") && (before(2) == "," || before(2) == "-" || before(2) == "(");
        if (set_off && (next == "," || next == "-" || next == ")" || next == ".")) return true; // "a pupil, then 14, of his"
        if (previous_ == "aged" || (begin_ > 1 && previous_ == "between" && word(begin_ - 2) == "aged")) return true;
        const bool closed = next == "." || next == "," || next == "on" || next == "in" || next == "when";
        if (closed && reading_.classes[begin_ - 1].is(WordClass::BeForm) && word(begin_ - 2) == "who") return true;
        const auto type = reading_.types.find(clause.subject);
        const bool person = type != reading_.types.end() && type->second == EntityType::Person;
        return person && closed && clause.verb && *clause.verb + 1 == begin_ && (clause.verb_lemma == "be" || clause.verb_lemma == "turn");
    }

    bool multiple() const
    {
        if (word(next_) != "times") return false;
        static constexpr std::array<std::string_view, 9> kThan{"the", "its", "their", "his", "her", "that", "as", "more", "less"};
        const std::string_view than = word(next_ + 1);
        if (std::find(kThan.begin(), kThan.end(), than) != kThan.end()) return true;
        return next_ + 1 < tokens_.size() && than.size() > 4 && than.ends_with("er") && !reading_.classes[next_ + 1].is(WordClass::Preposition) &&
               (reading_.classes[next_ + 1].is(WordClass::Adjective) || word(next_ + 2) == "than");
    }

  private:
    /// The sum that this one is told against: "a profit of $4.1 million in May against 3.5 million".
    const Mention* sum_before(std::size_t index) const
    {
        static constexpr std::array<std::string_view, 6> kAgainst{"versus", "vs", "against", "from", "than", "to"};
        constexpr double least = 1e5;
        constexpr double apart = 50;
        const std::string_view lead = previous_ == "a" || previous_ == "the" ? before(2) : previous_;
        const bool compared = previous_ == "with" && before(2) == "compared";
        if ((!compared && std::find(kAgainst.begin(), kAgainst.end(), lead) == kAgainst.end()) || mention_.printed.value_or(0) < least) return nullptr;
        for (std::size_t k = index; k > 0 && index - k < 4; --k) {
            const Mention& other = reading_.mentions[k - 1];
            if (tokens_.sentence_of(other.tokens.begin) != tokens_.sentence_of(begin_)) return nullptr;
            if (other.type == MentionType::Date || other.type == MentionType::Percent || other.type == MentionType::Duration) continue;
            const bool alike = other.type == MentionType::Money && other.printed && *other.printed * apart > *mention_.printed && *other.printed < *mention_.printed * apart;
            return alike ? &other : nullptr;
        }
        return nullptr;
    }

    std::string_view word(std::uint32_t i) const { return tokens_.lower(i); }
    std::string_view before(std::uint32_t steps) const { return mention_.tokens.begin >= steps ? tokens_.lower(mention_.tokens.begin - steps) : std::string_view{}; }
    bool is_word(std::uint32_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::Word; }
    bool verb(std::uint32_t i) const { return reading_.classes[i].is(WordClass::VerbPast) || reading_.classes[i].is(WordClass::VerbThird); }
    std::string_view text() const { return tokens_.text().substr(mention_.number.begin, mention_.number.size()); }

    /// "The 5", "all 3", "No. 7", "9th", "call 999".
    bool named_alone() const
    {
        static constexpr std::array<std::string_view, 9> kLeads{"top", "all", "the", "remaining", "other", "#", "no", "no.", "/"};
        const bool apart = previous_ == "/" && tokens_[begin_].has(SpaceBefore) && is_word(next_); // "a rating of 14 / 33 share"
        const std::string_view next = word(next_);
        const bool often = (next == "-" && word(next_ + 1) == "time") || (next == "time" && is_word(next_ + 1)); // "the two-time winner"
        const bool spelled = (previous_ == "the" || previous_ == "all") && !text().empty() && text().find_first_of("0123456789") == std::string_view::npos; // "the two fled"
        const Clause& clause = reading_.clauses[reading_.clause_of(begin_)];
        const bool named = spelled && clause.verb && *clause.verb < begin_ && previous_ == "the" && !often && !apart && is_word(next_) && (next == "more" || reading_.classes[next_].is(WordClass::Adverb)); // "bring the two together"
        if (named && text().size() <= 5) return true;
        if (!apart && !often && !spelled && std::find(kLeads.begin(), kLeads.end(), previous_) != kLeads.end()) return true;
        if (next == "/" || next == "st" || next == "th") return true;
        return begin_ > 0 && reading_.lemmas[begin_ - 1] == "call" && text().size() == 3;
    }

    /// "Before 9", "at 12".
    bool clock_time() const
    {
        const bool led = previous_ == "at" || previous_ == "before" || previous_ == "after" || previous_ == "until" || previous_ == "by";
        return led && mention_.hedge == Hedge::Exact && mention_.printed && *mention_.printed <= 24 && mention_.change == Change::None;
    }

    /// "Storm 9530", "USB 3.0", "section 293", "24 Independent Street": the figure is a name's or an address's.
    bool numbered_thing() const
    {
        static constexpr std::array<std::string_view, 36> things{
            "section", "page", "chapter", "article", "rule", "flight", "route", "highway", "room", "gate", "channel", "phase", "interstate", "model",
            "version", "case", "district", "unit", "apartment", "suite", "box", "paragraph", "clause", "count", "exhibit", "windows", "volume", "episode",
            "grade", "lane", "platform", "block", "form", "resolution", "graphics", "generation"};
        const bool digits = !text().empty() && text().find_first_not_of("0123456789. ") == std::string_view::npos;
        if (digits && begin_ > 0 && is_word(begin_ - 1) && !verb(begin_ - 1)) {
            const Token& previous = tokens_[begin_ - 1];
            if (previous.has(Capitalised) && (digits_only(text()) || previous.has(AllCaps))) return true;
            if (std::find(things.begin(), things.end(), tokens_.lower(begin_ - 1)) != things.end()) return true;
            if (!tokens_[begin_].has(SpaceBefore)) return true; // "the Q10"
        }
        if (!digits_only(text()) || !is_word(next_) || mention_.hedge != Hedge::Exact) return false;
        const bool follows = tokens_[next_].has(Capitalised) && !tokens_[next_].has(AllCaps) && !sentence_.headline;
        return follows && next_ < sentence_.tokens.end;
    }

    /// "The Orion® 10 lamp": of a name. What stands for a sign that was lost tells neither a unit nor a fraction.
    bool marked() const
    {
        constexpr std::string_view lost = "\xEF\xBF\xBD";
        const bool sign = previous_ == "®" || previous_ == "™" || previous_ == lost;
        return sign || (next_ < tokens_.size() && tokens_.raw(next_) == lost && !tokens_[next_].has(SpaceBefore));
    }

    /// "Within a day or two".
    static bool time_noun(std::string_view noun)
    {
        return noun == "day" || noun == "week" || noun == "month" || noun == "year" || noun == "hour" || noun == "minute";
    }

    /// "A .357 Magnum", "a 1400 mAHr battery", "3.2 MPx", "USB 3. 0", "802.11 b": a model, a format, a unit of the trade.
    bool of_a_model() const
    {
        const std::uint32_t next = next_;
        const bool inches = next < tokens_.size() && tokens_.raw(next) == "\"" && !tokens_[next].has(SpaceBefore) && mention_.hedge == Hedge::Exact;
        if (inches && !sentence_.quoted && previous_ != "\"") return true; // 'the 17" screen'
        if (word(next) == "magnum" || word(next) == "caliber" || word(next) == "calibre") return true;
        const bool digits = text().find_first_not_of("0123456789. ,") == std::string_view::npos;
        if (digits && is_word(next) && next < sentence_.tokens.end) {
            const std::string_view raw = tokens_.raw(next);
            const bool inner = std::any_of(raw.begin() + 1, raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
            const bool plain = raw.size() > 1 && raw.front() >= 'a' && raw.front() <= 'z';
            const bool camel = raw.size() > 1 && raw.front() >= 'A' && raw.front() <= 'Z' && !tokens_[next].has(AllCaps);
            if (inner && (plain || camel)) return true;
            if (raw.size() == 1 && raw != "a" && raw != "A" && raw != "I") return true;
        }
        const bool fraction = tokens_.raw(begin_) == "." || previous_ == ".";
        return fraction && is_word(next) && tokens_[next].has(Capitalised) && !tokens_[next].has(AllCaps);
    }

    /// "1680 x 1050", "480-by-360", "2,880 by 1,800 pixels": a side of a picture.
    bool of_a_size() const
    {
        const auto number = [&](std::uint32_t i) { return i < tokens_.size() && tokens_[i].kind == TokenKind::Number; };
        if (previous_ == "x" || word(next_) == "x") return true;
        if (word(next_) == "-" && word(next_ + 1) == "by") return true;
        if (previous_ == "-" && before(2) == "by") return true;
        return previous_ == "by" && begin_ > 1 && number(begin_ - 2);
    }

    /// "Now 28", "then 14", "at 34, her days", "in his early 20s", "films of the 40s": years.
    bool of_a_life() const
    {
        const bool small = mention_.printed && *mention_.printed < 120;
        if (!small) return false;
        if (previous_ == "now" || previous_ == "then" || previous_ == "early" || previous_ == "mid" || previous_ == "late") return true;
        const std::string_view last = tokens_.lower(next_ - 1);
        if (last.ends_with("0s") || word(next_) == "'s" || word(next_) == "’s") return true;
        const bool person = next_ + 1 < tokens_.size() && word(next_) == "," && reading_.classes[next_ + 1].is(WordClass::PersonPronoun);
        return previous_ == "at" && person;
    }

    /// "Three-tiered prices", "a 4-plus quake".
    bool of_a_compound() const
    {
        if (next_ + 1 >= tokens_.size() || tokens_.raw(next_) != "-" || tokens_[next_].has(SpaceBefore)) return false;
        const std::string_view raw = tokens_.raw(next_ + 1);
        if (raw == "time") return false; // "a two-time winner" won twice
        return is_word(next_ + 1) && !tokens_[next_ + 1].has(AllCaps) && raw != "and" && raw != "to" && raw != "or";
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Mention& mention_;
    const SentenceReading& sentence_;
    std::uint32_t begin_;
    std::uint32_t next_;
    std::string_view previous_;
};

} // namespace

bool counts_nothing(const Reading& reading, const Mention& number)
{
    return BareNumber(reading, number).counts_nothing();
}

const Mention* other_side(const Reading& reading, const Mention& number)
{
    return BareNumber(reading, number).other_side();
}

bool is_age(const Reading& reading, const Mention& number)
{
    return BareNumber(reading, number).of_a_person();
}

bool is_multiple(const Reading& reading, const Mention& number)
{
    return BareNumber(reading, number).multiple();
}

} // namespace crosscheck
