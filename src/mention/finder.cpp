#include "mention/finder.h"

#include <algorithm>
#include <cmath>

#include "mention/figure.h"
#include "mention/hedge.h"

// One pass over the tokens of a sentence. Where a number or a currency begins, the
// amount is read, then a second one if the two make a range, then the words
// around say what it is. Everything looks at a bounded number of tokens.

namespace crosscheck {
namespace {

constexpr std::uint64_t bit(WordRole role)
{
    return std::uint64_t{1} << static_cast<unsigned>(role);
}

/// What a number in words may begin with, and factors.
constexpr std::uint64_t number_roles = bit(WordRole::Cardinal) | bit(WordRole::Magnitude) | bit(WordRole::Ordinal) |
                                       bit(WordRole::Denominator) | bit(WordRole::Group) | bit(WordRole::Factor) |
                                       bit(WordRole::Several);

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

bool whole(double value)
{
    return value == std::floor(value);
}

} // namespace

bool MentionFinder::taken(TokenRange range) const
{
    auto next = std::upper_bound(taken_.begin(), taken_.end(), range.begin,
                                 [](std::uint32_t t, const TokenRange& r) { return t < r.end; });
    return next != taken_.end() && next->overlaps(range);
}

void MentionFinder::emit(Mention mention)
{
    mention.span = scan_.tokens().span(mention.tokens);
    found_.push_back(std::move(mention));
}

void MentionFinder::read_sentence(TokenRange sentence)
{
    scan_.enter(sentence);
    for (std::uint32_t i = sentence.begin; i < sentence.end;) {
        std::uint32_t next = read_at(i);
        i = std::max(next, i + 1);
    }
}

/// Most words begin nothing; they must cost next to nothing.
bool MentionFinder::may_begin(std::uint32_t i) const
{
    if (scan_.digits(i))
        return true;
    if (scan_.symbol(i)) {
        char c = scan_.raw(i)[0];
        return c == '$' || c == '.' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    }
    if (const LexiconWord* word = scan_.known(i)) {
        if ((word->roles & number_roles) != 0)
            return true;
        if (scan_.options().everything && word->is(WordRole::RelativeOrdinal))
            return true;
        bool article = scan_.is(i, "a") || scan_.is(i, "an");
        const LexiconWord* next = article ? scan_.known(i + 1) : nullptr;
        if (next != nullptr && ((next->roles & number_roles) != 0 || next->unit != 0))
            return true;
        if (word->is(WordRole::Sign) || article)
            return true;
    }
    std::string_view raw = scan_.raw(i);
    bool short_word = raw.size() <= 5;
    bool before_figure = short_word && (scan_.digits(i + 1) || scan_.symbol(i + 1));
    if (before_figure)
        return true;
    std::size_t looked = std::min<std::size_t>(raw.size(), 5); // letters of a currency, then digits
    for (std::size_t at = 1; at < looked; ++at)
        if (raw[at] >= '0' && raw[at] <= '9')
            return true;
    return false;
}

std::uint32_t MentionFinder::read_at(std::uint32_t i)
{
    if (!may_begin(i))
        return i + 1;
    if (std::optional<std::uint32_t> next = idiom_at(i)) {
        idioms(i, *next);
        return *next;
    }
    bool dated = taken({i, i + 1});
    if (dated && !scan_.digits(i) && !scan_.role(i, WordRole::Cardinal) && !scan_.is(i, "a"))
        return i + 1;
    if (!dated && scan_.options().everything && relative_ordinal(i))
        return found_.back().tokens.end;
    if (std::optional<std::uint32_t> next = dated ? std::nullopt : ratio_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = dated ? std::nullopt : one_unit_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = dated ? std::nullopt : one_person_at(i))
        return *next;
    std::optional<Amount> amount = read_amount(scan_, i);
    if (!amount)
        return i + 1;
    if (taken(amount->tokens)) {
        bool timed = amount->unit != 0 && scan_.lexicon().unit_at(amount->unit).dimension == "time";
        if (timed || taken(amount->number.tokens)) {
            span_inside_date(*amount);
            return amount->tokens.begin + 1;
        }
        amount->tokens.end = amount->number.tokens.end;
        amount->unit = 0;
        amount->currency = amount->currency_before ? amount->currency : std::uint16_t{0};
        amount->percent = false;
    }
    if (amount->number.kind == NumberKind::Ordinal) {
        ordinal(amount->number);
        return amount->tokens.end;
    }
    return std::max(quantity(*amount), amount->tokens.end);
}

/// "two years" in "two years ago": a duration as well as part of a date.
void MentionFinder::span_inside_date(const Amount& amount)
{
    if (amount.unit == 0 || scan_.lexicon().unit_at(amount.unit).dimension != "time")
        return;
    // "1980s" is no number of seconds and "1100 hours" is a time of day.
    bool glued = amount.number.tokens.end >= amount.tokens.end;
    if (glued || (scan_.digits(amount.tokens.begin) && amount.number.value >= 100))
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

/// "about a mile", "less than an hour": a hedged article before a unit is one of it.
std::optional<std::uint32_t> MentionFinder::one_unit_at(std::uint32_t i)
{
    bool article = scan_.is(i, "a") || scan_.is(i, "an");
    const LexiconWord* word = article ? scan_.known(i + 1) : nullptr;
    if (word == nullptr || word->unit == 0)
        return std::nullopt;
    HedgeWords hedge = hedge_before(scan_, i);
    bool rate = before(i, "per") || hedge.hedge == Hedge::Exact || scan_.is(hedge.begin, "over") ||
                scan_.is(hedge.begin, "under") || scan_.is(hedge.begin, "around") || scan_.is(hedge.begin, "some");
    const Unit& unit = scan_.lexicon().unit_at(word->unit);
    bool usual = unit.dimension == "time" || unit.dimension == "length" || unit.dimension == "mass" || unit.dimension == "volume";
    bool ambiguous = unit.id == "second" || unit.id == "foot" || unit.id == "stone";
    bool clock = scan_.word(i + 2) && !scan_.role(i + 2, WordRole::Stop) && !scan_.role(i + 2, WordRole::Verb);
    if (rate || !usual || ambiguous || clock || taken({i, i + 2}))
        return std::nullopt;
    Mention mention;
    mention.type = unit.dimension == "time" ? MentionType::Duration : MentionType::Measure;
    mention.unit = unit.id;
    mention.printed_unit = std::string(scan_.raw(i + 1));
    mention.tokens = {hedge.begin, i + 2};
    mention.number = scan_.tokens()[i].span;
    mention.printed = 1;
    mention.hedge = hedge.hedge;
    open_interval(mention, false);
    emit(std::move(mention));
    return i + 2;
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
    for (const Words& words : known) {
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
    mention.tokens = number.tokens;
    mention.number = number.span;
    mention.printed = mention.lower = mention.upper = number.value;
    emit(std::move(mention));
}

/// Figures that are names: "9/11", "24/7", phone numbers, addresses of pages.
std::optional<std::uint32_t> MentionFinder::idiom_at(std::uint32_t i) const
{
    if (!scan_.digits(i))
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
        bool colon = scan_.is(i + 1, ":");
        bool phone = scan_.is(i + 1, "-") && scan_.raw(i).size() == 3 && scan_.raw(i + 2).size() == 4 &&
                     long_groups == 2;
        if (slash || colon || phone)
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
    if (!part || part->kind != NumberKind::Cardinal || part->decimal || part->scale > 1)
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

/// The second amount of a range that `low` begins, or nothing. `end` is set behind it.
std::optional<Amount> MentionFinder::range_end(const Amount& low, std::uint32_t& end) const
{
    std::uint32_t i = low.tokens.end;
    bool between = before(low.tokens.begin, "between") ||
                   (low.tokens.begin >= first() + 2 && scan_.is(low.tokens.begin - 2, "between"));
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
    if (!high || taken(high->tokens) || !same_kind(low, *high) || low.number.in_digits != high->number.in_digits)
        return std::nullopt;
    bool inherits = low.number.scale == 1 && high->number.scale > 1 && low.unit == 0;
    double bottom = low.number.value * (inherits ? high->number.scale : 1);
    if (inherits && (bottom >= high->number.value || low.number.value >= 1000))
        bottom = low.number.value;
    if (bottom >= high->number.value)
        return std::nullopt;
    bool or_range = scan_.is(i, "or") && (high->number.value > bottom * 2.5 || low.number.decimal);
    bool moved = false;
    for (std::uint32_t back = 1; back <= 6 && low.tokens.begin >= first() + back; ++back)
        moved = moved || scan_.role(low.tokens.begin - back, WordRole::ChangeVerb);
    bool change = moved && scan_.is(i, "to") && !between;
    bool years_or_ids = dashed && low.number.plain && high->number.plain &&
                        (low.number.leading_zero || high->number.leading_zero || low.number.integer_digits > 4);
    if (or_range || change || years_or_ids)
        return std::nullopt;
    end = high->tokens.end;
    high->hyphenated = high->hyphenated || (scan_.hyphen(end) && scan_.glued(end + 1));
    return high;
}

void MentionFinder::set_change(std::uint32_t begin, Mention& mention) const
{
    std::uint32_t at = begin;
    std::string_view preposition = at > first() ? scan_.lower(at - 1) : std::string_view{};
    bool placed = preposition == "to" || preposition == "by" || preposition == "from";
    if (placed)
        --at;
    std::uint32_t least = at > first() + 12 ? at - 12 : first();
    std::uint32_t near = placed ? least : (at > first() + 1 ? at - 1 : first());
    for (std::uint32_t i = at; i > near;) {
        --i;
        if (scan_.is(i, ";") || (scan_.is(i, ",") && !placed))
            return;
        if (!scan_.role(i, WordRole::ChangeVerb))
            continue;
        mention.change = preposition == "to"     ? Change::To
                         : preposition == "from" ? Change::From
                                                 : Change::By;
        return;
    }
}

/// "$21 million per year", "$6 each", "$25-per-share", "40 a day".
void MentionFinder::set_per(Mention& mention) const
{
    std::uint32_t i = mention.tokens.end;
    if (scan_.is(i, "each") || scan_.is(i, "apiece")) {
        mention.per = "each";
        mention.tokens.end = i + 1;
        return;
    }
    if (scan_.is(i, "annually")) {
        mention.per = "year";
        mention.tokens.end = i + 1;
        return;
    }
    if (scan_.hyphen(i))
        ++i;
    bool article = scan_.is(i, "a") || scan_.is(i, "an");
    if (!article && !scan_.is(i, "per") && !scan_.is(i, "every"))
        return;
    std::uint32_t noun = scan_.hyphen(i + 1) ? i + 2 : i + 1;
    const LexiconWord* word = scan_.known(noun);
    bool known = word != nullptr && (word->is(WordRole::PerWord) || word->unit != 0);
    if (!known && !(scan_.is(i, "per") && scan_.word(noun)))
        return;
    if (scan_.is(i, "per") && scan_.is(noun, "cent"))
        return;
    mention.per = scan_.lexicon().singular(scan_.stem(noun));
    mention.tokens.end = noun + 1;
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

std::uint32_t MentionFinder::quantity(const Amount& low)
{
    std::uint32_t end = low.tokens.end;
    std::optional<Amount> high = range_end(low, end);
    Amount last = high ? *high : low;
    Mention mention;
    mention.tokens = {low.tokens.begin, end};
    mention.number = high ? cover(low.number.span, high->number.span) : low.number.span;
    mention.printed = low.number.value;
    bool score = !high && is_score(low, end);
    bool done = !score && (as_age(last, mention) || as_money(low, last, mention) || as_percent(last, mention) ||
                as_magnitude(low, last, mention) || as_measure(low, last, mention) || as_share(last, mention) ||
                as_count(low, last, mention) || as_tally(low, mention) || as_rest(low, last, mention));
    if (!done)
        mention.type = MentionType::Number;
    mention.idiom = score || (!done && counts_nothing(low, mention));
    if (mention.idiom && !scan_.options().everything)
        return end;
    if (!done && !high && divided(low, mention)) {
        end = mention.tokens.end;
        mention.lower = mention.upper = mention.printed;
        emit(std::move(mention));
        return end;
    }
    if (mention.type == MentionType::Count && pronoun_one(low))
        return end;
    if (!done && (pronoun_one(low) || low.number.kind == NumberKind::Couple))
        return end;
    HedgeWords words = hedge_before(scan_, mention.tokens.begin);
    HedgeWords after = hedge_after(scan_, mention.tokens.end);
    if (high) {
        double scale = low.number.scale == 1 && high->number.scale > 1 &&
                               low.number.value * high->number.scale < high->number.value && low.number.value < 1000
                           ? high->number.scale
                           : 1;
        double cents = mention.type == MentionType::Money && last.subunit ? 0.01 : 1;
        double share = mention.type == MentionType::Percent && last.number.pure_fraction ? 100 : 1;
        mention.hedge = Hedge::Range;
        mention.lower = low.number.value * scale * cents * share;
        mention.upper = high->number.value * cents * share;
        mention.printed = mention.lower;
        bool between = before(mention.tokens.begin, "between") || before(mention.tokens.begin, "from");
        mention.tokens.begin -= between ? 1U : 0U;
    } else {
        bool over_time = mention.type == MentionType::Duration && words.hedge == Hedge::MoreThan &&
                         (scan_.is(words.begin, "over") || scan_.is(words.begin, "beyond")) &&
                         words.begin + 1 >= mention.tokens.begin && !before(words.begin, "just") &&
                         !before(words.begin, "for") && !before(words.begin, "well") &&
                         !before(words.begin, "is") && !before(words.begin, "was") &&
                         !before(words.begin, "lasted") && !before(words.begin, "took") &&
                         !before(words.begin, "of") && !before(words.begin, "after");
        if (words.hedge != Hedge::Exact && !over_time) {
            mention.hedge = words.hedge;
            mention.tokens.begin = words.begin;
        } else if (after.hedge != Hedge::Exact) {
            mention.hedge = after.hedge;
        }
        if (low.number.kind == NumberKind::Vague && (mention.hedge == Hedge::Exact || mention.hedge == Hedge::About))
            mention.hedge = Hedge::AtLeast;
        bool couple = low.number.kind == NumberKind::Couple && mention.hedge == Hedge::Exact;
        bool countable = mention.type == MentionType::Count || mention.type == MentionType::Number;
        open_interval(mention, countable && whole(mention.printed.value_or(0)));
        mention.hedge = couple ? Hedge::About : mention.hedge;
    }
    if (after.hedge != Hedge::Exact)
        mention.tokens.end = std::max(mention.tokens.end, after.end);
    set_change(mention.tokens.begin, mention);
    end = mention.tokens.end;
    emit(std::move(mention));
    for (std::uint32_t i = last.tokens.end; i < end && scan_.options().everything; ++i)
        relative_ordinal(i);
    return std::max(end, last.tokens.end);
}

} // namespace crosscheck
