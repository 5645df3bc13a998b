#include <algorithm>
#include <cmath>

#include "mention/finder.h"

// What an amount is: money, percentage, magnitude, measure, share of a whole.

namespace crosscheck {
bool MentionFinder::as_money(const Amount& low, const Amount& last, Mention& mention)
{
    std::uint16_t currency = last.currency != 0 ? last.currency : low.currency;
    if (currency == 0 || last.percent || last.unit != 0)
        return false;
    const Amount& named = last.currency != 0 ? last : low;
    mention.type = MentionType::Money;
    mention.unit = scan_.lexicon().currency_at(currency).code;
    mention.unit_assumed = named.currency_assumed;
    mention.printed_unit = std::string(
        scan_.tokens().text().substr(named.unit_span.begin, named.unit_span.size()));
    if (mention.unit == "XXD" && !scan_.options().dollar.empty()) {
        mention.unit = scan_.options().dollar;
        mention.unit_assumed = true;
    }
    mention.in_subunit = last.subunit;
    if (last.subunit)
        mention.printed = *mention.printed / 100;
    compound_measure(mention);
    set_per(mention);
    return true;
}

/// "? 90 billion": the sign in front was lost in a conversion. Only a large sum that counts
/// nothing is taken for one. A question mark is what a Western encoding before Unicode makes of
/// the euro sign alone, for it had the other signs; a replacement character may be any of them.
bool MentionFinder::lost_currency(const Amount& last, Mention& mention) const
{
    std::uint32_t begin = mention.tokens.begin;
    const std::uint32_t end = mention.tokens.end;
    const LexiconWord* per = scan_.is(end, "a") || scan_.is(end, "per") ? scan_.known(end + 1) : nullptr;
    const bool paid = per != nullptr && per->is(WordRole::PerWord) && last.number.value >= 10 && scan_.glued(begin - 1); // "earns? 900 a month"
    if (begin == 0 || last.unit != 0 || last.percent || (last.number.scale < 1e6 && !paid))
        return false;
    std::string_view mark = scan_.tokens().raw(begin - 1);
    bool lost = mark == "?" || mark == "\xEF\xBF\xBD";
    if (!lost)
        return false;
    mention.type = MentionType::Money;
    mention.unit = mark == "?" ? "EUR" : "XXX";
    mention.unit_assumed = true;
    mention.printed_unit = std::string(mark);
    if (paid)
        set_per(mention);
    return true;
}

/// "half a percent", "0.25 of a percentage point", "a tenth of one percent".
bool MentionFinder::part_of_percent(const Amount& last, Mention& mention) const
{
    auto one = [&](std::uint32_t i) { return scan_.is(i, "a") || scan_.is(i, "one"); };
    std::uint32_t at = last.tokens.end;
    bool of = scan_.is(at, "of") && one(at + 1);
    bool half = last.number.pure_fraction && scan_.is(at, "a");
    if ((!of && !half) || last.number.value >= 1 || last.unit != 0 || last.currency != 0)
        return false;
    at += of ? 2 : 1;
    bool points = scan_.is(at, "percentage") && scan_.is(at + 1, "point");
    std::uint32_t end = points ? at + 2 : scan_.is(at, "percent") ? at + 1 : scan_.is(at, "per") && scan_.is(at + 1, "cent") ? at + 2 : at;
    if (end == at)
        return false;
    mention.type = MentionType::Percent;
    mention.unit = points ? "percentage-point" : "percent";
    Span words = scan_.tokens().span({at, end});
    mention.printed_unit = std::string(scan_.tokens().text().substr(words.begin, words.size()));
    mention.tokens.end = end;
    return true;
}

bool MentionFinder::as_percent(const Amount& last, Mention& mention) const
{
    if (part_of_percent(last, mention))
        return true;
    bool points = last.unit != 0 && scan_.lexicon().unit_at(last.unit).dimension == "share";
    if (!last.percent && !points)
        return false;
    mention.type = MentionType::Percent;
    mention.unit = points ? scan_.lexicon().unit_at(last.unit).id : "percent";
    mention.printed_unit = std::string(
        scan_.tokens().text().substr(last.unit_span.begin, last.unit_span.size()));
    return true;
}

/// "magnitude-5.9", "a magnitude of about 4.4", "a 5.9 quake", "measuring 6.1 on the Richter scale".
bool MentionFinder::as_magnitude(const Amount& low, const Amount& last, Mention& mention) const
{
    bool degrees = last.unit != 0 && scan_.lexicon().unit_at(last.unit).id == "degree"; // "5 degrees on the Richter scale"
    if ((last.unit != 0 && !degrees) || last.currency != 0 || last.number.value <= 0 || last.number.value > 12 ||
        last.number.scale != 1)
        return false;
    std::uint32_t begin = low.tokens.begin;
    std::uint32_t end = last.tokens.end;
    std::uint32_t after = scan_.hyphen(end) ? end + 1 : end;
    bool noun_after = scan_.role(after, WordRole::MagnitudeNoun) ||
                      (scan_.is(end, "in") && scan_.role(end + 1, WordRole::MagnitudeNoun)) ||
                      (scan_.role(after, WordRole::Strength) && last.number.decimal);
    bool scale = false;
    for (std::uint32_t i = end; i < end + 4; ++i)
        scale = scale || scan_.role(i, WordRole::Scale);
    if (degrees && !scale)
        return false;
    std::uint32_t from = begin;
    bool noun_before = false;
    bool quake_before = false; // "four aftershocks of around 4.0"
    for (std::uint32_t back = 1; back <= 5 && begin >= first() + back; ++back) {
        if (scan_.role(begin - back, WordRole::MagnitudeNoun)) {
            noun_before = !(back > 1 && scan_.digits(begin - back + 1));
            from = begin - back;
            break;
        }
        quake_before = quake_before || (back > 1 && scan_.role(begin - back, WordRole::Quake));
        bool passes = scan_.is(begin - back, "of") || scan_.dash(begin - back) || scan_.is(begin - back, "a") ||
                      (scan_.known(begin - back) != nullptr && scan_.known(begin - back)->hedge_ends != 0) ||
                      scan_.is(begin - back, "at") || scan_.is(begin - back, "was") || scan_.is(begin - back, "preliminary") ||
                      scan_.is(begin - back, "ranging") || scan_.is(begin - back, "ranged") || scan_.is(begin - back, "from") ||
                      scan_.is(begin - back, "between") || scan_.is(begin - back, "varying") || scan_.is(begin - back, "varied");
        if (!passes)
            break;
    }
    bool verb = begin > first() && scan_.role(begin - 1, WordRole::QuakeVerb) && scan_.has_quake();
    bool quake = last.number.decimal && scan_.has_quake() &&
                 (scan_.role(after, WordRole::Quake) || (scan_.word(after) && scan_.role(after + 1, WordRole::Quake)));
    bool listed = last.number.decimal && begin > first() && (scan_.is(begin - 1, "and") || scan_.is(begin - 1, ",")) &&
                  !found_.empty() && found_.back().unit == "magnitude" && found_.back().tokens.end == begin - 1;
    bool sure = noun_after || scale || noun_before || listed;
    bool likely = last.number.decimal && (verb || quake || quake_before);
    if (!sure && !likely)
        return false;
    mention.type = MentionType::Measure;
    mention.unit = "magnitude";
    if (noun_before && from < begin) {
        // The hedge stands between the noun and the figure: keep it inside the words read later.
        bool hedged = scan_.known(begin - 1) != nullptr && scan_.known(begin - 1)->hedge_ends != 0;
        if (!hedged)
            mention.tokens.begin = from;
        mention.printed_unit = std::string(scan_.raw(from));
    }
    if (noun_after) {
        std::uint32_t noun = scan_.is(end, "in") ? end + 1 : after;
        mention.tokens.end = noun + 1;
        mention.printed_unit = std::string(scan_.raw(noun));
    }
    return true;
}

/// "6ft 2in", "5 foot, 8 inch", "3 hours 20 minutes", "3 dollars 50 cents": the smaller unit joins.
void MentionFinder::compound_measure(Mention& mention) const
{
    std::uint32_t i = mention.tokens.end;
    bool inches = mention.unit == "foot" && scan_.hyphen(i) && scan_.glued(i + 1) && scan_.digits(i + 1); // "6-foot-2"
    bool short_form = scan_.is(i, ".") && scan_.glued(i) && scan_.digits(i + 1) && mention.printed_unit.size() <= 3; // "5 ft. 3 in."
    if (scan_.is(i, ",") || scan_.is(i, "and") || inches || short_form)
        ++i;
    std::optional<Amount> part = scan_.digits(i) || scan_.role(i, WordRole::Cardinal) ? read_amount(scan_, i) : std::nullopt;
    if (!part || part->number.decimal || taken(part->tokens))
        return;
    if (mention.type == MentionType::Money) {
        bool cents = part->subunit && !scan_.is(mention.tokens.end, ",") && !mention.in_subunit; // "5 dollars and 30 cents"
        bool bare = scan_.is(mention.tokens.end, "and") && part->unit == 0 && part->currency == 0 &&
                    !part->percent && // "15 dollars and 50."
                    (!scan_.word(part->tokens.end) || scan_.is(part->tokens.end, "and"));
        if ((cents || bare) && part->number.value < 100 && part->number.kind == NumberKind::Cardinal &&
            std::floor(*mention.printed) == *mention.printed && *mention.printed < 1e5) {
            mention.printed = *mention.printed + part->number.value / 100;
            mention.tokens.end = part->tokens.end;
        }
        return;
    }
    const Unit* large = scan_.lexicon().unit(mention.unit);
    if (inches && part->unit == 0 && part->currency == 0 && part->number.plain && part->number.value < 12) {
        mention.printed = *mention.printed + part->number.value / 12;
        mention.tokens.end = part->tokens.end;
        mention.number = cover(mention.number, part->number.span);
        return;
    }
    if (large == nullptr || part->unit == 0)
        return;
    const Unit& small = scan_.lexicon().unit_at(part->unit);
    bool kin = small.dimension == large->dimension && small.offset == 0 && large->offset == 0;
    double ratio = large->factor / small.factor;
    bool pair = (large->id == "foot" && small.id == "inch") || (large->id == "stone" && small.id == "pound") ||
                (large->id == "pound" && small.id == "ounce") || large->dimension == "time" ||
                (large->id == "metre" && small.id == "cm");
    if (!kin || !pair || ratio <= 1 || part->number.value >= ratio || std::floor(*mention.printed) != *mention.printed)
        return;
    mention.printed = *mention.printed + part->number.value / ratio;
    mention.tokens.end = part->tokens.end;
    mention.number = cover(mention.number, part->number.span);
    mention.printed_unit += " " + std::string(scan_.tokens().text().substr(part->unit_span.begin,
                                                                           part->unit_span.size()));
    if (large->id == "hour" && small.id == "minute") add_seconds(mention);
}

/// "two hours, 10 minutes and 5 seconds".
void MentionFinder::add_seconds(Mention& mention) const
{
    std::uint32_t i = mention.tokens.end;
    i += scan_.is(i, ",") ? 1U : 0U;
    i += scan_.is(i, "and") ? 1U : 0U;
    std::optional<Amount> part = scan_.digits(i) || scan_.role(i, WordRole::Cardinal) ? read_amount(scan_, i) : std::nullopt;
    if (!part || part->unit == 0 || taken(part->tokens) || scan_.lexicon().unit_at(part->unit).id != "second" || part->number.value >= 60) return;
    mention.printed = *mention.printed + part->number.value / 3600;
    mention.tokens.end = part->tokens.end;
    mention.number = cover(mention.number, part->number.span);
}

bool MentionFinder::as_measure(const Amount& low, const Amount& last, Mention& mention)
{
    std::uint16_t unit = last.unit != 0 ? last.unit : low.unit;
    if (unit == 0)
        return false;
    const Unit& known = scan_.lexicon().unit_at(unit);
    bool name = low.number.in_digits && !low.number.suffix.empty() && part_of_name(low) &&
                scan_.hyphen(low.tokens.begin - 1); // "SCP-173C"
    if (name)
        return false;
    bool one_day = known.id == "day" && scan_.is(low.tokens.begin, "one") && low.tokens.begin == first();
    if (one_day)
        return false;
    // "20 minute men" is rare; "50 second-hand cars" is not.
    bool second_hand = known.id == "second" && scan_.hyphen(last.tokens.end) && scan_.is(last.tokens.end + 1, "hand");
    if (second_hand)
        return false;
    mention.type = known.dimension == "time" ? MentionType::Duration : MentionType::Measure;
    mention.unit = known.id;
    if (known.id == "caliber" && mention.printed >= 10 && mention.printed < 100)
        mention.printed = *mention.printed / 100; // "38-caliber"
    const Amount& named = last.unit != 0 ? last : low;
    mention.printed_unit = std::string(
        scan_.tokens().text().substr(named.unit_span.begin, named.unit_span.size()));
    // "an hour and a half"
    bool half = scan_.is(last.tokens.end, "and") && scan_.is(last.tokens.end + 1, "a") &&
                scan_.is(last.tokens.end + 2, "half");
    if (half) {
        mention.printed = *mention.printed + 0.5;
        mention.tokens.end = last.tokens.end + 3;
    }
    bool below_zero = mention.printed > 0 && scan_.is(mention.tokens.end, "below") && scan_.is(mention.tokens.end + 1, "zero") &&
                      (known.dimension == "temperature" || known.dimension == "angle-or-temperature");
    if (below_zero) {
        mention.printed = -*mention.printed;
        mention.tokens.end += 2;
    }
    compound_measure(mention);
    if (mention.type == MentionType::Measure)
        set_per(mention);
    return true;
}

/// "A 700:1 contrast ratio", "odds of 33:1": how many times the one is the other. Other pairs with a
/// colon are scores, times and verses.
bool MentionFinder::odds_at(std::uint32_t colon) const
{
    static constexpr std::string_view names[] = {"ratio", "contrast", "odds", "majority", "compression", "leverage", "favourite", "favorite", "outsider"};
    const bool pair = scan_.is(colon, ":") && scan_.glued(colon) && scan_.is(colon + 1, "1") && scan_.glued(colon + 1) && !scan_.is(colon + 2, ":");
    if (!pair)
        return false;
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = colon > first() + reach ? colon - reach : first(); i < colon + 2 + reach; ++i)
        if (std::find(std::begin(names), std::end(names), scan_.lower(i)) != std::end(names))
            return true;
    return false;
}

bool MentionFinder::as_odds(const Amount& low, Mention& mention) const
{
    const bool bare = low.number.in_digits && low.unit == 0 && low.currency == 0 && !low.percent;
    if (!bare || !odds_at(low.tokens.end))
        return false;
    mention.type = MentionType::Ratio;
    mention.unit = "factor";
    mention.tokens.end = low.tokens.end + 2;
    return true;
}

/// A part of a whole: "half of whom", "two-thirds of the voters" are percentages.
bool MentionFinder::as_share(const Amount& last, Mention& mention) const
{
    if (!last.number.pure_fraction || last.number.value >= 1 || last.number.in_digits)
        return false;
    std::uint32_t end = last.tokens.end;
    const LexiconWord* measured = scan_.is(end, "of") && (scan_.is(end + 1, "a") || scan_.is(end + 1, "an")) ? scan_.known(end + 2) : nullptr;
    bool tenths_of_unit = measured != nullptr && measured->unit != 0;
    bool of = scan_.is(end, "of") && scan_.word(end + 1) && !tenths_of_unit;
    bool whole = of || scan_.is(end, "the") || scan_.is(end, "its") || scan_.is(end, "their") || scan_.is(end, "his") ||
                 (mention.tokens.size() > last.tokens.size() && !scan_.word(end)) ||
                 (mention.tokens.size() > last.tokens.size() && scan_.role(end, WordRole::Stop)) ||
                 (before(mention.tokens.begin, "between"));
    if (tenths_of_unit) { // "two-tenths of a mile"
        mention.type = MentionType::Measure;
        const Unit& unit = scan_.lexicon().unit_at(measured->unit);
        if (unit.dimension == "time")
            mention.type = MentionType::Duration;
        mention.unit = unit.id;
        mention.printed_unit = std::string(scan_.raw(end + 2));
        mention.tokens.end = end + 3;
        return true;
    }
    if (!whole)
        return false;
    mention.type = MentionType::Percent;
    mention.unit = "percent";
    mention.printed = last.number.value * 100;
    return true;
}

} // namespace crosscheck
