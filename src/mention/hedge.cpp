#include "mention/hedge.h"

#include <cmath>
#include <string>

namespace crosscheck {
namespace {

/// `count` words that end before `end`, joined by spaces.
std::string words_before(const Scan& scan, std::uint32_t end, std::uint32_t count)
{
    std::string joined;
    for (std::uint32_t i = end - count; i < end; ++i)
        joined.append(joined.empty() ? "" : " ").append(scan.lower(i));
    return joined;
}

bool passed_over(const Scan& scan, std::uint32_t i)
{
    return scan.is(i, "the") || scan.is(i, "a") || scan.is(i, "an") || scan.is(i, "just") ||
           scan.is(i, "another") || scan.is(i, "its") || scan.is(i, "his") || scan.is(i, "that") ||
           scan.is(i, "age") || scan.is(i, "ages") || scan.is(i, "their") || scan.is(i, "some") || scan.is(i, "these") || scan.is(i, "those");
}

/// "Under a 10-year lease", "above a two-storey house": of the noun behind, no bound.
bool leads_to_compound(const Scan& scan, std::uint32_t hedge, std::uint32_t figure)
{
    const bool place = scan.is(hedge, "under") || scan.is(hedge, "below") || scan.is(hedge, "above");
    return place && scan.hyphen(figure + 1) && scan.word(figure + 2) && !scan.role(figure + 2, WordRole::Cardinal);
}

/// The significant digits of a figure, trailing zeros left out: 365 has 3, 10,000 has 1.
int significant_digits(double value)
{
    double left = std::fabs(value);
    if (left == 0 || !std::isfinite(left))
        return 1;
    double exponent = std::floor(std::log10(left));
    left /= std::pow(10.0, exponent);
    for (int digits = 1; digits < 12; ++digits) {
        double rounded = std::round(left);
        if (std::fabs(left - rounded) < 1e-6)
            return digits;
        left *= 10;
    }
    return 12;
}

/// Half the interval that "about" opens.
double about_slack(double value)
{
    double size = std::fabs(value);
    if (size == 0 || !std::isfinite(size))
        return 0;
    if (significant_digits(size) >= 3)
        return 0.5 * std::pow(10.0, std::floor(std::log10(size)) - 1);
    return size * (size >= 1000 ? 0.05 : 0.1);
}

} // namespace

HedgeWords hedge_before(const Scan& scan, std::uint32_t begin)
{
    HedgeWords found{Hedge::Exact, begin, begin};
    std::uint32_t end = begin;
    bool determined = false;
    for (int skipped = 0; skipped < 3; ++skipped) {
        if (end <= scan.sentence().begin)
            return found;
        const LexiconWord* last = scan.known(end - 1);
        std::uint32_t longest = last == nullptr ? 0 : last->hedge_ends;
        longest = std::min(longest, end - scan.sentence().begin);
        for (std::uint32_t count = longest; count > 0; --count) {
            const LexiconPhrase* phrase = scan.lexicon().phrase(words_before(scan, end, count));
            if (phrase != nullptr && phrase->before) {
                // "He thinks about the 15 years": a preposition of what is determined.
                if (count == 1 && determined && !scan.is(end - 1, "nearly") && !scan.is(end - 1, "almost"))
                    return found;
                if (count == 1 && end < begin && leads_to_compound(scan, end - 1, begin))
                    return found;
                found.hedge = phrase->hedge_before;
                found.begin = end - count;
                bool article = found.begin > scan.sentence().begin && scan.is(found.begin - 1, "an");
                found.begin -= article && scan.is(found.begin, "estimated") ? 1U : 0U;
                return found;
            }
        }
        if (!passed_over(scan, end - 1))
            return found;
        determined = determined || !(scan.is(end - 1, "a") || scan.is(end - 1, "an") || scan.is(end - 1, "just") ||
                                     scan.is(end - 1, "another") || scan.is(end - 1, "some") ||
                                     scan.is(end - 1, "age") || scan.is(end - 1, "ages"));
        --end;
    }
    return found;
}

HedgeWords hedge_after(const Scan& scan, std::uint32_t end)
{
    HedgeWords found{Hedge::Exact, end, end};
    if (scan.is(end, "+") && scan.glued(end))
        return {Hedge::AtLeast, end, end + 1};
    std::uint32_t first = scan.hyphen(end) && scan.glued(end + 1) ? end + 1 : end;
    if (scan.is(end, ",") && scan.is(end + 1, "give"))
        first = end + 1;
    const LexiconWord* word = scan.known(first);
    std::uint32_t longest = word == nullptr ? 0 : word->hedge_begins;
    for (std::uint32_t count = longest; count > 0; --count) {
        if (!scan.inside(first + count - 1))
            continue;
        const LexiconPhrase* phrase = scan.lexicon().phrase(words_before(scan, first + count, count));
        if (phrase == nullptr || !phrase->after)
            continue;
        if (scan.is(first + count, "than"))
            return found;
        bool sum = scan.is(first, "plus") && (scan.digits(first + 1) || scan.is(first + 1, "a") ||
                                              scan.role(first + 1, WordRole::Cardinal) || scan.word(first + 1));
        const bool compound = end > scan.sentence().begin + 1 && scan.hyphen(end - 2) && scan.glued(end - 1); // "a three-hour plus show"
        if (sum && first == end && !(compound && scan.word(first + 1)))
            return found;
        return {phrase->hedge_after, end, first + count};
    }
    return found;
}

void open_interval(Mention& mention, bool countable)
{
    double value = mention.printed.value_or(0);
    bool whole = countable && value == std::floor(value);
    mention.lower = value;
    mention.upper = value;
    switch (mention.hedge) {
    case Hedge::About:
        mention.lower = value - about_slack(value);
        mention.upper = value + about_slack(value);
        break;
    case Hedge::AtLeast:
        mention.upper.reset();
        break;
    case Hedge::MoreThan:
        mention.lower = whole ? value + 1 : value;
        mention.upper.reset();
        break;
    case Hedge::AtMost:
        mention.lower.reset();
        break;
    case Hedge::LessThan:
        mention.upper = whole && value >= 1 ? value - 1 : value;
        mention.lower.reset();
        break;
    case Hedge::Nearly:
        mention.lower = value - std::fabs(value) * 0.1;
        break;
    case Hedge::Exact:
    case Hedge::Range:
        break;
    }
}

} // namespace crosscheck
