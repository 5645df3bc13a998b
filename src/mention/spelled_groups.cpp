#include <algorithm>

#include "mention/spelled_reader.h"

// What stands for a number without naming one word by word: "dozens", "several hundred",
// "a couple of", "half an hour", "a third of".

namespace crosscheck {

/// "dozens", "hundreds of thousands", "tens of millions".
std::optional<Number> SpelledReader::vague_group()
{
    const LexiconWord* word = scan_.known(at_);
    bool multiple = scan_.lower(at_).starts_with("multi"); // "a multimillion-dollar plan"
    bool plural = scan_.lower(at_).back() == 's' || multiple;
    bool scores = scan_.is(at_, "scores");
    if (!plural || (scores && !scan_.is(at_ + 1, "of")) || (scan_.is(at_, "tens") && !scan_.is(at_ + 1, "of")))
        return std::nullopt;
    double value = word->least;
    double unit = word->value;
    std::uint32_t end = at_ + 1;
    while (scan_.is(end, "of") && group(end + 1) && scan_.known(end + 1)->value > unit &&
           scan_.lower(end + 1).back() == 's') {
        unit = scan_.value(end + 1);
        value *= unit;
        end += 2;
    }
    if (scan_.is(at_, "tens") && end == at_ + 1)
        return std::nullopt;
    return finish(value, end, NumberKind::Vague);
}

/// "several hundred", "a few dozen": at least two of them.
std::optional<Number> SpelledReader::several()
{
    std::uint32_t i = scan_.is(at_, "multi") && scan_.hyphen(at_ + 1) ? at_ + 2 : at_ + 1;
    if (scan_.is(at_, "couple") && scan_.is(i, "of"))
        ++i;
    const LexiconWord* word = scan_.known(i);
    if (word == nullptr)
        return std::nullopt;
    if (word->is(WordRole::Magnitude)) {
        double value = 2 * word->value;
        std::uint32_t end = i + 1;
        for (; magnitude(end); ++end)
            value *= scan_.value(end);
        return finish(value, end, NumberKind::Vague);
    }
    if (word->is(WordRole::Group) && word->value == 12)
        return finish(word->least, i + 1, NumberKind::Vague);
    return std::nullopt;
}

/// "the next couple of years".
std::optional<Number> SpelledReader::couple()
{
    static constexpr std::string_view before[] = {"the", "next", "last", "past", "first", "another", "every", "these", "previous"};
    bool led = at_ > scan_.sentence().begin && scan_.is(at_ + 1, "of") &&
               std::find(std::begin(before), std::end(before), scan_.lower(at_ - 1)) != std::end(before);
    if (!led)
        return std::nullopt;
    return finish(2, at_ + 2, NumberKind::Couple);
}

/// "half", "half a million", "half a dozen", "half an hour".
std::optional<Number> SpelledReader::half()
{
    bool quarter = scan_.is(at_, "quarter");
    if (!scan_.is(at_, "half") && !quarter)
        return std::nullopt;
    double part = quarter ? 0.25 : 0.5;
    std::uint32_t i = scan_.hyphen(at_ + 1) ? at_ + 2 : at_ + 1;
    if (quarter && scan_.is(i, "of"))
        ++i;
    std::uint32_t counted = article(i) ? i + 1 : i;
    if (magnitude(counted) || (group(counted) && scan_.value(counted) == 12)) {
        scale_ = magnitude(counted) ? scan_.value(counted) : 1;
        at_ = counted + 1;
        Number number = finish(part * scan_.value(counted), at_, NumberKind::Cardinal);
        magnitude_after_fraction(number);
        return number;
    }
    bool ranked = at_ > scan_.sentence().begin &&
                  (scan_.role(at_ - 1, WordRole::Ordinal) || scan_.is(at_ - 1, "other") ||
                   scan_.is(at_ - 1, "last") || scan_.is(at_ - 1, "latter") || scan_.is(at_ - 1, "better"));
    if (ranked)
        return std::nullopt;
    bool measured = (scan_.known(counted) != nullptr && scan_.known(counted)->unit != 0) ||
                    (article(i) && (scan_.is(counted, "percent") || scan_.is(counted, "percentage") || scan_.is(counted, "per")));
    bool whole = scan_.is(at_ + 1, "of") || scan_.is(at_ + 1, "the") || scan_.is(at_ + 1, "its") ||
                 scan_.is(at_ + 1, "their") || scan_.is(at_ + 1, "his") || scan_.is(at_ + 1, "her") ||
                 scan_.is(at_ + 1, "that") || scan_.is(at_ + 1, "those") || scan_.is(at_ + 1, "all");
    std::string_view before = at_ > scan_.sentence().begin ? scan_.lower(at_ - 1) : std::string_view{};
    bool hedged = before == "than" || before == "about" || before == "nearly" || before == "almost" ||
                  before == "least" || before == "over" || before == "between" || before == "and" ||
                  before == "a" || before == "around" || before == "roughly" || before == "by" ||
                  before == "under" || before == "to" || before == "below" || before == "some";
    bool alone = scan_.tokens().size() <= 3;
    if (quarter ? !(scan_.is(at_ + 1, "of") || (measured && scan_.hyphen(at_ + 1)))
                : !(whole || hedged || measured || alone || scan_.is(at_ + 1, "way")))
        return std::nullopt;
    Number number = finish(part, at_ + 1, NumberKind::Fraction);
    number.pure_fraction = true;
    number.decimal = true;
    return number;
}

/// "a hundred", "a dozen", "a couple of", "a third of", "a half".
std::optional<Number> SpelledReader::article_number()
{
    std::uint32_t i = at_ + 1;
    if (scan_.is(i, "couple") && scan_.is(i + 1, "of")) {
        at_ = i;
        if (std::optional<Number> more = several())
            return more;
        return finish(2, i + 2, NumberKind::Couple);
    }
    if (scan_.role(i, WordRole::Several) && !scan_.is(i, "couple")) {
        at_ = i;
        return several();
    }
    if (magnitude(i)) {
        at_ = i;
        words_ = 1;
        core_number();
        Number number = finish(core(), at_, NumberKind::Cardinal);
        if (fraction_after_core(number) || (core() >= 1000 && mixed_fraction(number)))
            return number;
        group_after(number);
        return number;
    }
    if (group(i) && scan_.lower(i).starts_with("multi")) {
        at_ = i;
        return vague_group();
    }
    if (group(i) && scan_.lower(i).back() != 's')
        return scan_.is(i, "score") && !scan_.is(i + 1, "of")
                   ? std::nullopt
                   : std::optional<Number>(finish(scan_.value(i), i + 1, NumberKind::Cardinal));
    if (scan_.is(i, "half") || scan_.is(i, "quarter")) {
        at_ = i;
        return half();
    }
    const LexiconWord* word = scan_.known(i);
    std::uint32_t after = i;
    double compound = compound_denominator(i, after, true);
    if (compound != 0 && (scan_.is(after, "of") || !scan_.inside(after))) {
        Number number = finish(1 / compound, after, NumberKind::Fraction);
        number.decimal = true;
        return number;
    }
    bool part = word != nullptr && word->is(WordRole::Ordinal) && word->value >= 3;
    bool compared = scan_.is(i + 1, "of") || scan_.is(i + 1, "higher") || scan_.is(i + 1, "lower") ||
                    scan_.is(i + 1, "less") || scan_.is(i + 1, "larger") || scan_.is(i + 1, "fewer");
    bool small = part && word->value >= 100;
    if (!part || (!compared && !small && scan_.tokens().size() > 3))
        return std::nullopt;
    Number number = finish(1 / word->value, i + 1, NumberKind::Fraction);
    number.pure_fraction = true;
    number.decimal = true;
    return number;
}

} // namespace crosscheck
