#include <algorithm>

#include "mention/figure.h"
#include "mention/finder.h"
#include "mention/hedge.h"

// What is read beside the plain amounts: ratios, places in an order, one of a
// unit, and chains of figures that count nothing.

namespace crosscheck {

/// "two years" in "two years ago": a duration as well as part of a date.
void MentionFinder::span_inside_date(const Amount& amount)
{
    if (amount.unit == 0 || scan_.lexicon().unit_at(amount.unit).dimension != "time")
        return;
    // "1980s" is no number of seconds and "1100 hours" is a time of day.
    bool glued = amount.number.tokens.end >= amount.tokens.end;
    if (glued || before(amount.tokens.begin, ":") || (scan_.digits(amount.tokens.begin) && amount.number.value >= 100))
        return;
    Mention mention;
    mention.tokens = amount.tokens;
    mention.number = amount.number.span;
    mention.printed = amount.number.value;
    if (!as_measure(amount, amount, mention))
        return;
    HedgeWords hedge = hedge_before(scan_, mention.tokens.begin);
    if (hedge.hedge != Hedge::Exact && !scan_.is(hedge.begin, "over")) {
        mention.hedge = hedge.hedge;
        mention.tokens.begin = hedge.begin;
    }
    open_interval(mention, false);
    emit(std::move(mention));
}

/// "for over a year", "took over an hour": more than that, not in the course of it.
bool MentionFinder::over_counts(std::uint32_t over) const
{
    static constexpr std::string_view leads[] = {"just", "little", "slightly", "for", "well", "is", "was", "lasted", "took", "takes", "take", "taken",
                                                 "lasts", "last", "of", "after", "spent", "waited", "by"};
    return over > first() && std::find(std::begin(leads), std::end(leads), scan_.lower(over - 1)) != std::end(leads);
}

/// "left an hour after the talk": a length of time to something; "40 a day after" is a rate.
bool MentionFinder::counts_from(std::uint32_t i) const
{
    const Unit& unit = scan_.lexicon().unit_at(scan_.known(i + 1)->unit);
    bool to_something = unit.dimension == "time" && unit.id != "second" && (scan_.is(i + 2, "after") || scan_.is(i + 2, "before")) &&
                        scan_.word(i + 3);
    bool led = i == first() || scan_.is(i - 1, ",") || scan_.role(i - 1, WordRole::Verb) || scan_.role(i - 1, WordRole::State) || scan_.is(i - 1, "comes") ||
               scan_.is(i - 1, "just") || scan_.is(i - 1, "only");
    return to_something && led;
}

/// "Was held for a year", "lasted an hour": a length of time; "paid for a week of work" is none.
bool MentionFinder::lasts_so_long(std::uint32_t i) const
{
    static constexpr std::string_view leads[] = {"for", "lasted", "lasts", "lasting", "took", "takes", "taken", "spent", "served", "serving", "waited"};
    const Unit& unit = scan_.lexicon().unit_at(scan_.known(i + 1)->unit);
    if (unit.dimension != "time" || unit.id == "second" || i == first() || scan_.is(i + 2, "of") || scan_.is(i + 2, "off") || scan_.hyphen(i + 2))
        return false;
    return std::find(std::begin(leads), std::end(leads), scan_.lower(i - 1)) != std::end(leads);
}

/// "about a mile", "less than an hour": a hedged article before a unit is one of it.
std::optional<std::uint32_t> MentionFinder::one_unit_at(std::uint32_t i)
{
    bool article = scan_.is(i, "a") || scan_.is(i, "an");
    const LexiconWord* word = article ? scan_.known(i + 1) : nullptr;
    if (word == nullptr || word->unit == 0)
        return std::nullopt;
    HedgeWords hedge = hedge_before(scan_, i);
    bool half = scan_.is(i + 2, "and") && scan_.is(i + 3, "a") && scan_.is(i + 4, "half"); // "a day and a half"
    if (half && !taken({i, i + 5}) && word->unit != 0)
        return unit_and_half(i);
    bool or_two = scan_.is(i + 2, "or") && scan_.is(i + 3, "two"); // "a day or two"
    if (or_two && !taken({i, i + 4}))
        return unit_or_two(i);
    const Unit& unit = scan_.lexicon().unit_at(word->unit);
    bool place = scan_.is(hedge.begin, "under") || scan_.is(hedge.begin, "some") ||
                 (scan_.is(hedge.begin, "around") && unit.dimension != "time") ||
                 (scan_.is(hedge.begin, "over") && !over_counts(hedge.begin));
    bool rate = before(i, "per") || (hedge.hedge == Hedge::Exact && !counts_from(i) && !lasts_so_long(i)) || place;
    bool usual = unit.dimension == "time" || unit.dimension == "length" || unit.dimension == "mass" || unit.dimension == "volume";
    bool ambiguous = unit.id == "second" || unit.id == "foot" || unit.id == "stone";
    bool clock = scan_.word(i + 2) && !scan_.role(i + 2, WordRole::Stop) && !scan_.role(i + 2, WordRole::Verb) && !scan_.is(i + 2, "following");
    if (rate || !usual || ambiguous || clock || taken({i, i + 2}))
        return std::nullopt;
    return emit_unit(unit, i + 1, hedge, {hedge.begin, i + 2}, scan_.tokens()[i].span, 1);
}

/// Writes down `printed` of a unit that the token `unit_token` prints, over `tokens`; where to read on.
std::uint32_t MentionFinder::emit_unit(const Unit& unit, std::uint32_t unit_token, const HedgeWords& hedge, TokenRange tokens, Span number, double printed)
{
    Mention mention;
    mention.type = unit.dimension == "time" ? MentionType::Duration : MentionType::Measure;
    mention.unit = unit.id;
    mention.printed_unit = std::string(scan_.raw(unit_token));
    mention.tokens = tokens;
    mention.number = number;
    mention.printed = printed;
    mention.hedge = hedge.hedge;
    open_interval(mention, false);
    emit(std::move(mention));
    return tokens.end;
}

/// "a day or two", "an hour or two".
std::uint32_t MentionFinder::unit_or_two(std::uint32_t i)
{
    const Unit& unit = scan_.lexicon().unit_at(scan_.known(i + 1)->unit);
    Mention mention;
    mention.type = unit.dimension == "time" ? MentionType::Duration : MentionType::Measure;
    mention.unit = unit.id;
    mention.printed_unit = std::string(scan_.raw(i + 1));
    mention.tokens = {i, i + 4};
    mention.number = scan_.tokens().span({i, i + 4});
    mention.printed = mention.lower = 1;
    mention.upper = 2;
    mention.hedge = Hedge::Range;
    emit(std::move(mention));
    return i + 4;
}

/// "an hour and a half", "about a mile and a half".
std::uint32_t MentionFinder::unit_and_half(std::uint32_t i)
{
    const Unit& unit = scan_.lexicon().unit_at(scan_.known(i + 1)->unit);
    HedgeWords hedge = hedge_before(scan_, i);
    return emit_unit(unit, i + 1, hedge, {hedge.begin, i + 5}, scan_.tokens().span({i, i + 5}), 1.5);
}

/// "an M7.2 quake".
std::optional<std::uint32_t> MentionFinder::quake_magnitude_at(std::uint32_t i)
{
    std::string_view raw = scan_.raw(i);
    bool figure = scan_.word(i) && raw.size() == 4 && raw[0] == 'M' && raw[1] >= '1' && raw[1] <= '9' && raw[2] == '.' &&
                  raw[3] >= '0' && raw[3] <= '9';
    if (!figure || !scan_.has_quake())
        return std::nullopt;
    Mention mention;
    mention.type = MentionType::Measure;
    mention.unit = "magnitude";
    mention.printed_unit = "M";
    mention.tokens = {i, i + 1};
    Span token = scan_.tokens()[i].span;
    mention.number = {token.begin + 1, token.end};
    mention.printed = mention.lower = mention.upper = read_figure(raw.substr(1)).value;
    emit(std::move(mention));
    return i + 1;
}

/// The figures of a chain that counts nothing, each by itself.
void MentionFinder::idioms(std::uint32_t begin, std::uint32_t end)
{
    for (std::uint32_t i = begin; i < end && scan_.options().everything; ++i) {
        if (!scan_.digits(i))
            continue;
        std::string_view text = scan_.raw(i);
        std::uint32_t offset = scan_.tokens()[i].span.begin;
        for (std::size_t at = 0; at < text.size();) { // "22,24,26" is one token
            std::size_t stop = std::min(text.find_first_of(",;.", at), text.size());
            Figure figure = read_figure(text.substr(at, stop - at));
            Mention mention;
            mention.tokens = {i, i + 1};
            mention.span = {offset + static_cast<std::uint32_t>(at), offset + static_cast<std::uint32_t>(stop)};
            mention.number = mention.span;
            mention.printed = mention.lower = mention.upper = figure.value;
            mention.idiom = true;
            if (figure.used != 0)
                found_.push_back(std::move(mention));
            at = stop + 1;
        }
    }
}

/// "next", "last but one", "second to last": a place counted from here or from the end.
bool MentionFinder::relative_ordinal(std::uint32_t i)
{
    struct Words {
        std::string_view first, second, third;
        double value;
    };
    static constexpr Words known[] = {{"next", "to", "last", -1},   {"second", "to", "last", -1},
                                      {"last", "but", "one", -1},   {"one", "before", "the", -1},
                                      {"next", "", "", 1},          {"last", "", "", 0},
                                      {"previous", "", "", -1},     {"current", "", "", 0}};
    bool verb = scan_.is(i, "last") && // "will last", "last up to 8 hours", "last for years"
                (before(i, "will") || before(i, "would") || before(i, "can") || before(i, "could") ||
                 before(i, "may") || before(i, "might") || before(i, "should") || before(i, "to") ||
                 scan_.is(i + 1, "up") || scan_.is(i + 1, "for") || scan_.is(i + 1, "until") ||
                 scan_.is(i + 1, "longer") || scan_.is(i + 1, "about"));
    for (const Words& words : known) {
        if (verb)
            return false;
        bool same = scan_.is(i, words.first) && (words.second.empty() || scan_.is(i + 1, words.second)) &&
                    (words.third.empty() || scan_.is(i + 2, words.third));
        if (!same || (words.first == "one" && !scan_.is(i + 3, "last")))
            continue;
        Mention mention;
        mention.type = MentionType::Ordinal;
        mention.relative = true;
        std::uint32_t length = words.third.empty() ? 1 : words.first == "one" ? 4 : 3;
        mention.tokens = {i, i + length};
        mention.number = scan_.tokens().span(mention.tokens);
        mention.printed = mention.lower = mention.upper = words.value;
        mention.unit = "relative";
        emit(std::move(mention));
        return true;
    }
    return false;
}

void MentionFinder::ordinal(const Number& number)
{
    bool second_of_time = number.tokens.size() == 1 && scan_.is(number.tokens.begin, "second") &&
                          (before(number.tokens.begin, "per") || before(number.tokens.begin, "a"));
    bool adverb = scan_.is(number.tokens.begin, "first") && before(number.tokens.begin, "at");
    if (second_of_time || adverb)
        return;
    Mention mention;
    mention.type = MentionType::Ordinal;
    bool ahead = false; // "died a week before his 80th birthday"
    for (std::uint32_t back = 1; back < 7 && number.tokens.begin >= first() + back; ++back)
        ahead = ahead || before(number.tokens.begin - back + 1, "before") || before(number.tokens.begin - back + 1, "short") ||
                before(number.tokens.begin - back + 1, "shy") || before(number.tokens.begin - back + 1, "until") || before(number.tokens.begin - back + 1, "ahead");
    if (!ahead && (scan_.is(number.tokens.end, "birthday") || scan_.is(number.tokens.end, "birthdays"))) { // "her 100th birthday"
        mention.type = MentionType::Age;
        mention.unit = "year";
    }
    mention.tokens = number.tokens;
    mention.number = number.span;
    mention.printed = mention.lower = mention.upper = number.value;
    emit(std::move(mention));
}

/// Figures that are names: "9/11", "24/7", phone numbers, addresses of pages.
std::optional<std::uint32_t> MentionFinder::idiom_at(std::uint32_t i) const
{
    bool by = scan_.hyphen(i + 1) && scan_.is(i + 2, "by") && scan_.hyphen(i + 3); // "a four-by-four"
    if (by && scan_.role(i, WordRole::Cardinal) && scan_.role(i + 4, WordRole::Cardinal))
        return i + 5;
    if (!scan_.digits(i))
        return std::nullopt;
    bool mixed = scan_.hyphen(i + 1) && scan_.glued(i + 2) && scan_.is(i + 3, "/") && scan_.glued(i + 3); // "6-3/4 percent"
    std::optional<Number> fraction = mixed ? read_number(scan_, i) : std::nullopt;
    if (fraction && fraction->kind == NumberKind::Fraction && fraction->tokens.end == i + 5)
        return std::nullopt;
    auto chained = [&](std::uint32_t at) {
        bool mark = scan_.is(at, "/") || scan_.is(at, "-") || scan_.is(at, ":") || scan_.is(at, ".") ||
                    scan_.is(at, "‑");
        return mark && scan_.digits(at + 1) && scan_.glued(at) && scan_.glued(at + 1);
    };
    std::uint32_t end = i + 1;
    unsigned links = 0;
    unsigned long_groups = scan_.raw(i).size() >= 3 ? 1 : 0;
    while (chained(end)) {
        long_groups += scan_.raw(end + 1).size() >= 3 ? 1U : 0U;
        end += 2;
        ++links;
    }
    bool clock = i >= first() + 2 && scan_.is(i - 1, ":") && scan_.digits(i - 2) && !taken({i, i + 1});
    if (clock) // "09: 10 hours"
        return i + 1;
    bool dialled = scan_.raw(i).size() >= 3 && scan_.raw(i)[0] == '0' && scan_.raw(i).find_first_not_of("0123456789") == std::string_view::npos;
    // "+1 800 555 0100", "800 555 0100": groups apart, the last of four digits.
    std::uint32_t group = i;
    while (scan_.digits(group) && group < i + 5 && scan_.raw(group).size() <= 4 &&
           scan_.raw(group).find_first_not_of("0123456789") == std::string_view::npos)
        ++group;
    if (group >= i + 3 && scan_.raw(group - 1).size() == 4 && scan_.raw(group - 2).size() == 3)
        return group;
    while (dialled && scan_.digits(end) && scan_.raw(end).size() >= 3) // "0845 125 2222"
        ++end;
    if (dialled)
        return end;
    bool list = links == 0 && read_figure(scan_.raw(i)).used == 0;
    if (list)
        return i + 1;
    bool date = taken({i, end});
    if (links >= 2 && !date)
        return end;
    if (links == 1 && !date) {
        std::optional<Number> part = read_number(scan_, i);
        bool slash = scan_.is(i + 1, "/") && !(part && part->pure_fraction);
        bool colon = scan_.is(i + 1, ":") && !odds_at(i + 1);
        bool phone = scan_.is(i + 1, "-") && scan_.raw(i).size() == 3 && scan_.raw(i + 2).size() == 4 &&
                     long_groups == 2;
        bool day = scan_.is(i, "9") && scan_.is(i + 2, "11") && (scan_.is(i + 3, "attack") || scan_.is(i + 3, "attacks") || scan_.is(i + 3, "terror") || scan_.is(i + 3, "terrorist"));
        if (slash || colon || phone || day)
            return end;
    }
    bool spaced = scan_.is(i + 1, "/") && scan_.digits(i + 2) && !date;
    bool idiom = spaced && ((scan_.is(i, "9") && scan_.is(i + 2, "11")) || (scan_.is(i, "24") && scan_.is(i + 2, "7")));
    if (idiom)
        return i + 3;
    bool address = scan_.glued(i) && i > first() && scan_.symbol(i - 1) &&
                   (scan_.is(i - 1, "#") || scan_.is(i - 1, "=") || scan_.is(i - 1, "@") || scan_.is(i - 1, "&") ||
                    (scan_.is(i - 1, "%") && scan_.glued(i - 1)) || (scan_.is(i - 1, "/") && scan_.glued(i - 1)));
    return address ? std::optional<std::uint32_t>(i + 1) : std::nullopt;
}

/// "doubled", "threefold", "one in five", "two out of three".
std::optional<std::uint32_t> MentionFinder::ratio_at(std::uint32_t i)
{
    Mention mention;
    mention.type = MentionType::Ratio;
    mention.unit = "factor";
    if (scan_.role(i, WordRole::Factor)) {
        bool adjective = (scan_.is(i, "double") || scan_.is(i, "triple")) && !before(i, "to") &&
                         !before(i, "will") && !before(i, "would") && !scan_.is(i + 1, "the") &&
                         !scan_.is(i + 1, "its") && !scan_.is(i + 1, "that");
        if (adjective || scan_.hyphen(i + 1))
            return std::nullopt;
        mention.tokens = {i, i + 1};
        mention.number = scan_.tokens()[i].span;
        mention.printed = scan_.value(i);
        HedgeWords hedge = hedge_before(scan_, i);
        mention.hedge = hedge.hedge;
        mention.tokens.begin = hedge.begin;
        open_interval(mention, false);
        emit(std::move(mention));
        return i + 1;
    }
    std::optional<Number> part = read_number(scan_, i);
    if (!part || part->kind != NumberKind::Cardinal)
        return std::nullopt;
    bool folded = scan_.hyphen(part->tokens.end) && scan_.glued(part->tokens.end + 1) && scan_.is(part->tokens.end + 1, "fold");
    if (folded) { // "three-fold"
        mention.tokens = {i, part->tokens.end + 2};
        mention.number = part->span;
        mention.printed = mention.lower = mention.upper = part->value;
        emit(std::move(mention));
        return part->tokens.end + 2;
    }
    if (part->decimal || part->scale > 1)
        return std::nullopt;
    std::uint32_t at = part->tokens.end;
    bool out_of = scan_.is(at, "out") && scan_.is(at + 1, "of");
    if (!out_of && !scan_.is(at, "in"))
        return std::nullopt;
    std::optional<Number> wholes = read_number(scan_, at + (out_of ? 2 : 1));
    if (!wholes || wholes->kind != NumberKind::Cardinal || wholes->value <= part->value || wholes->value > 1e6)
        return std::nullopt;
    static constexpr double usual[] = {2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000};
    bool known = std::find(std::begin(usual), std::end(usual), wholes->value) != std::end(usual);
    const LexiconWord* next = scan_.known(wholes->tokens.end);
    bool measured = next != nullptr && (next->unit != 0 || next->currency != 0);
    bool in_fits = known && !measured && part->value <= 9 && !taken(wholes->tokens);
    if (!out_of && !in_fits)
        return std::nullopt;
    mention.tokens = {i, wholes->tokens.end};
    mention.number = scan_.tokens().span(mention.tokens);
    mention.printed = part->value / wholes->value;
    HedgeWords hedge = hedge_before(scan_, i);
    mention.hedge = hedge.hedge;
    mention.tokens.begin = hedge.begin;
    open_interval(mention, false);
    emit(std::move(mention));
    return wholes->tokens.end;
}

/// "one over three" at the end of a sentence: a fraction.
bool MentionFinder::divided(const Amount& low, Mention& mention) const
{
    if (!scan_.is(low.tokens.end, "over"))
        return false;
    std::optional<Number> below = read_number(scan_, low.tokens.end + 1);
    if (!below || below->kind != NumberKind::Cardinal || below->value == 0 || scan_.word(below->tokens.end))
        return false;
    mention.printed = low.number.value / below->value;
    mention.tokens.end = below->tokens.end;
    mention.number = cover(low.number.span, below->span);
    return true;
}

} // namespace crosscheck
