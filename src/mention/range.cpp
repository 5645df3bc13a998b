#include "mention/finder.h"

// Two figures that are one value: "from 2 to 4 GB", "between two and 3 million", "11- and
// 13-inch", "in the $75 million range".

namespace crosscheck {
namespace {

/// A word of a range between its two figures.
bool joins_range(const Scan& scan, std::uint32_t i, bool between)
{
    return scan.is(i, "to") || scan.is(i, "or") || scan.is(i, "until") || (between && scan.is(i, "and")) ||
           scan.is(i, "~");
}

bool same_kind(const Amount& low, const Amount& high)
{
    if (low.currency != 0 && high.currency != 0 && low.currency != high.currency)
        return false;
    if (low.currency != 0 && (high.unit != 0 || high.percent) && high.currency == 0)
        return false;
    if (low.unit != 0 && high.unit != low.unit)
        return false;
    if (low.percent && !high.percent)
        return false;
    return low.number.kind != NumberKind::Vague && high.number.kind != NumberKind::Vague &&
           low.number.kind != NumberKind::Ordinal && high.number.kind != NumberKind::Ordinal;
}

} // namespace

/// "from 40 to 45 percent", "from 2 to 4 GB": a change, whose first figure takes what the second is.
bool MentionFinder::moved_from(const Amount& low, Mention& mention) const
{
    std::optional<Amount> to = read_amount(scan_, low.tokens.end + 1);
    if (!to || taken(to->tokens) || low.number.pure_fraction || to->currency != 0)
        return false;
    if (to->percent && to->unit == 0) {
        mention.type = MentionType::Percent;
        mention.unit = "percent";
        return true;
    }
    bool share = to->unit != 0 && scan_.lexicon().unit_at(to->unit).dimension == "share";
    if (to->unit == 0 || share || to->number.scale != low.number.scale)
        return false;
    set_unit(*to, mention);
    return true;
}

/// "11- and 13-inch", also torn ("11 - and 13-inch"), "four- and six-round", "from 40 to 45 percent": the first takes the unit or the noun of the second.
bool MentionFinder::suspended(const Amount& low, Mention& mention) const
{
    std::uint32_t hyphen = low.tokens.end;
    bool bare = low.unit == 0 && low.currency == 0 && !low.percent;
    if (bare && scan_.is(hyphen, "to") && before(low.tokens.begin, "from"))
        return moved_from(low, mention);
    if (bare && scan_.is(hyphen, "by") && low.number.plain) { // "10 by 20 metres"
        std::optional<Amount> side = read_amount(scan_, hyphen + 1);
        bool length = side && side->unit != 0 && !taken(side->tokens) && scan_.lexicon().unit_at(side->unit).dimension == "length";
        if (length)
            set_unit(*side, mention);
        return length;
    }
    if (!bare || !(scan_.hyphen(hyphen) || scan_.is(hyphen, "-")) || !(scan_.is(hyphen + 1, "and") || scan_.is(hyphen + 1, "or")))
        return false;
    std::optional<Amount> second = read_amount(scan_, hyphen + 2);
    if (!second || taken(second->tokens))
        return false;
    std::uint32_t end = second->tokens.end;
    if (second->unit != 0 && second->hyphenated) {
        set_unit(*second, mention);
        bool old = mention.type == MentionType::Duration && scan_.hyphen(end) &&
                   (scan_.is(end + 1, "old") || scan_.is(end + 1, "olds"));
        mention.type = old ? MentionType::Age : mention.type;
        return true;
    }
    bool compound = second->unit == 0 && second->currency == 0 && scan_.hyphen(end) && scan_.glued(end + 1) && scan_.word(end + 1);
    std::optional<Noun> noun = compound ? read_noun(scan_, end + 1, NounNumber::Compound) : std::nullopt;
    if (!noun)
        return false;
    set_noun(*noun, mention);
    mention.noun_phrase = {};
    return true;
}

/// The second amount of a range that `low` begins, or nothing. `end` is set behind it.
std::optional<Amount> MentionFinder::range_end(const Amount& low, std::uint32_t& end) const
{
    std::uint32_t i = low.tokens.end;
    bool between = before(low.tokens.begin, "between") ||
                   (low.tokens.begin >= first() + 2 && scan_.is(low.tokens.begin - 2, "between")) ||
                   (low.tokens.begin >= first() + 4 && scan_.is(low.tokens.begin - 4, "between") && scan_.is(low.tokens.begin - 2, "ages"));
    bool dashed = scan_.dash(i) && !scan_.is(i, "—") && (scan_.glued(i) || !scan_.glued(i + 1));
    bool spoken = false;
    std::uint32_t second = i + 1;
    if (dashed && (scan_.is(i + 1, "to") || scan_.is(i + 1, "or"))) { // "40-to 50-employee"
        spoken = true;
        second = i + 2;
    } else if (!dashed) {
        spoken = joins_range(scan_, i, between);
    }
    if (!dashed && !spoken)
        return std::nullopt;
    if (scan_.is(second, "as") && scan_.is(second + 1, "many"))
        return std::nullopt;
    if (scan_.hyphen(second) && spoken)
        ++second;
    std::optional<Amount> high = read_amount(scan_, second);
    if (!high || taken(high->tokens) || !same_kind(low, *high))
        return std::nullopt;
    bool style = spoken && !low.number.in_digits && low.number.value < 10 && high->number.value >= 10; // "eight to 12"
    if (low.number.in_digits != high->number.in_digits && !style)
        return std::nullopt;
    bool inherits = low.number.scale == 1 && high->number.scale > 1 && low.unit == 0;
    double bottom = low.number.value * (inherits ? high->number.scale : 1);
    if (inherits && (bottom >= high->number.value || low.number.value >= 1000))
        bottom = low.number.value;
    if (bottom >= high->number.value)
        return std::nullopt;
    bool either = low.unit != 0 && high->unit == low.unit && low.number.in_digits; // "a 128GB or 256GB drive"
    bool or_range = scan_.is(i, "or") && (high->number.value > bottom * 2.5 || low.number.decimal || either);
    bool moved = false;
    for (std::uint32_t back = 1; back <= 6 && low.tokens.begin >= first() + back; ++back)
        moved = moved || scan_.role(low.tokens.begin - back, WordRole::ChangeVerb);
    bool change = moved && scan_.is(i, "to") && !between && !before(low.tokens.begin, "estimated");
    bool years_or_ids = dashed && low.number.plain && high->number.plain &&
                        (low.number.leading_zero || high->number.leading_zero || low.number.integer_digits > 4);
    if (or_range || change || years_or_ids)
        return std::nullopt;
    end = high->tokens.end;
    high->hyphenated = high->hyphenated || (scan_.hyphen(end) && scan_.glued(end + 1));
    return high;
}

/// "Between two and 3 million": from one figure to another.
void MentionFinder::set_range(const Amount& low, const Amount& high, Mention& mention)
{
    bool shared = low.number.scale == 1 && high.number.scale > 1 &&
                  low.number.value * high.number.scale < high.number.value && low.number.value < 1000;
    double scale = shared ? high.number.scale : 1;
    double cents = mention.type == MentionType::Money && high.subunit ? 0.01 : 1;
    double share = mention.type == MentionType::Percent && high.number.pure_fraction && mention.printed != low.number.value ? 100 : 1;
    mention.hedge = Hedge::Range;
    mention.lower = low.number.value * scale * cents * share;
    mention.upper = high.number.value * cents * share;
    mention.printed = mention.lower;
    bool between = before(mention.tokens.begin, "between") || before(mention.tokens.begin, "from");
    mention.tokens.begin -= between ? 1U : 0U;
}

/// The words around one figure that open its interval.
/// "In the $75 million range": about that.
HedgeWords MentionFinder::range_behind(const Mention& mention) const
{
    const std::uint32_t begin = mention.tokens.begin;
    const std::uint32_t end = mention.tokens.end;
    const bool words = mention.type != MentionType::Count && mention.type != MentionType::Number && scan_.is(end, "range") &&
                       begin > first() + 1 && scan_.is(begin - 1, "the") && scan_.is(begin - 2, "in");
    return words ? HedgeWords{Hedge::About, end, end + 1} : HedgeWords{Hedge::Exact, end, end};
}

} // namespace crosscheck
