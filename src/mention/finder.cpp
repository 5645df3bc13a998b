#include "mention/finder.h"

#include <algorithm>
#include <cmath>

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

/// "Never fewer than 20" is at least 20.
Hedge opposite(Hedge hedge)
{
    return hedge == Hedge::LessThan ? Hedge::AtLeast : hedge == Hedge::MoreThan ? Hedge::AtMost : hedge;
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
    if (std::optional<std::uint32_t> next = long_unit_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = twice_at(i))
        return *next;
    if (!may_begin(i))
        return i + 1;
    if (std::optional<std::uint32_t> next = picture_size_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = vote_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = feet_and_inches_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = idiom_at(i)) {
        idioms(i, *next);
        return *next;
    }
    bool dated = taken({i, i + 1});
    if (std::optional<std::uint32_t> next = dated || scan_.is(i + 1, "full") || scan_.is(i + 1, "whole") ? distance_at(i) : std::nullopt)
        return *next;
    if (dated && !scan_.digits(i) && !scan_.role(i, WordRole::Cardinal) && !scan_.is(i, "a") && !(scan_.is(i, "half") && scan_.is(i + 1, "a")))
        return i + 1;
    if (!dated && scan_.options().everything && relative_ordinal(i))
        return found_.back().tokens.end;
    if (std::optional<std::uint32_t> next = dated ? std::nullopt : ratio_at(i))
        return *next;
    if (std::optional<std::uint32_t> next = dated ? std::nullopt : quake_magnitude_at(i))
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

/// "has never sold fewer than 20": a denial right before the hedge or its verb.
bool MentionFinder::negated(std::uint32_t hedge) const
{
    for (std::uint32_t i = hedge; i > first() && hedge - i < 3; --i) {
        std::string_view word = scan_.lower(i - 1);
        if (word == "never" || word == "not" || word == "cannot" || word.ends_with("n't") || word.ends_with("n’t"))
            return true;
        if (!scan_.word(i - 1) || (scan_.role(i - 1, WordRole::Stop) && word != "been" && word != "be" && word != "have"))
            return false;
    }
    return false;
}

/// The unit of `amount`, which has one.
void MentionFinder::set_unit(const Amount& amount, Mention& mention) const
{
    const Unit& unit = scan_.lexicon().unit_at(amount.unit);
    mention.type = unit.dimension == "time" ? MentionType::Duration : MentionType::Measure;
    mention.unit = unit.id;
    mention.printed_unit = std::string(scan_.tokens().text().substr(amount.unit_span.begin, amount.unit_span.size()));
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
    bool any_noun = scan_.is(i, "per") && scan_.word(noun) && !scan_.role(noun, WordRole::Stop);
    if (!known && !any_noun)
        return;
    if (scan_.is(i, "per") && scan_.is(noun, "cent"))
        return;
    bool then = article && (scan_.is(noun + 1, "ago") || scan_.is(noun + 1, "earlier") || scan_.is(noun + 1, "later") || scan_.is(noun + 1, "before"));
    if (then) // "$16 billion a year earlier"
        return;
    mention.per = scan_.lexicon().singular(scan_.stem(noun));
    mention.tokens.end = noun + 1;
}

/// Says what a figure is; whether any reading but a bare number fits.
bool MentionFinder::classify(const Amount& low, const std::optional<Amount>& high, const Amount& last, Mention& mention)
{
    const bool odds = !high && as_odds(low, mention);
    bool score = !odds && !high && (is_score(low, mention.tokens.end) || model_letter(low) || calibre_or_call(low));
    bool done = odds || (!score && ((!high && suspended(low, mention)) || as_age(last, mention) || as_money(low, last, mention) || as_percent(last, mention) ||
                as_magnitude(low, last, mention) || as_measure(low, last, mention) || as_share(last, mention) ||
                inhabitants(low, mention) || as_count(low, last, mention) || as_tally(low, mention) || as_rest(low, last, mention) ||
                people_by_verb(low, mention) ||
                lost_currency(last, mention)));
    if (!done)
        mention.type = MentionType::Number;
    mention.idiom = score || (!done && counts_nothing(low, mention));
    bool new_name = mention.idiom && low.number.plain && low.number.integer_digits >= 3 && names_.size() < 64 &&
                    part_of_name(low) && !known_name(low);
    if (new_name)
        names_.push_back(low.number.value);
    return done;
}

/// "Over six seasons he hit 200": a few of what follows one another are a time, as years are.
bool MentionFinder::spans_time(const Mention& mention)
{
    static constexpr std::string_view turns[] = {"season", "game", "match", "round", "inning", "innings", "session", "episode", "lap", "stage", "semester", "term", "sitting"};
    return mention.type == MentionType::Count && mention.printed.value_or(100) < 13 &&
           std::find(std::begin(turns), std::end(turns), mention.noun) != std::end(turns);
}

void MentionFinder::set_hedge(const Amount& low, const Amount& last, const HedgeWords& after, Mention& mention)
{
    HedgeWords words = hedge_before(scan_, mention.tokens.begin);
    bool over_time = (mention.type == MentionType::Duration || spans_time(mention)) && words.hedge == Hedge::MoreThan &&
                     scan_.is(words.begin, "over") &&
                     words.begin + 1 >= mention.tokens.begin && !over_counts(words.begin);
    // "Prices start at $10", but "the race starts at 9".
    const bool sets_out = scan_.lower(words.begin).starts_with("start") || scan_.lower(words.begin).starts_with("begin");
    if (words.hedge != Hedge::Exact && !over_time && !(sets_out && mention.type != MentionType::Money)) {
        mention.hedge = negated(words.begin) ? opposite(words.hedge) : words.hedge;
        if (!sets_out) mention.tokens.begin = words.begin;
    } else if (after.hedge != Hedge::Exact) {
        mention.hedge = after.hedge;
    } else if (low.number.or_more) {
        mention.hedge = Hedge::AtLeast;
    }
    if (low.number.kind == NumberKind::Vague && (mention.hedge == Hedge::Exact || mention.hedge == Hedge::About))
        mention.hedge = Hedge::AtLeast;
    bool couple = low.number.kind == NumberKind::Couple && mention.hedge == Hedge::Exact;
    bool countable = mention.type == MentionType::Count || mention.type == MentionType::Number;
    open_interval(mention, countable && whole(mention.printed.value_or(0)));
    if (last.number.pure_fraction && mention.hedge == Hedge::About) { // "about a third" has not the digits of 33.333
        mention.lower = *mention.printed * 0.9;
        mention.upper = *mention.printed * 1.1;
    }
    mention.hedge = couple ? Hedge::About : mention.hedge;
}

/// Where to read on behind a mention that ends at `end`.
std::uint32_t MentionFinder::rest_of(const Amount& last, std::uint32_t end)
{
    for (std::uint32_t i = last.tokens.end; i < end && scan_.options().everything; ++i)
        relative_ordinal(i);
    for (std::uint32_t i = last.tokens.end; i + 1 < end; ++i) // "three 8-inch pots": the inches are said too
        if (scan_.digits(i) && !scan_.glued(i) && scan_.hyphen(i + 1))
            return i;
    return std::max(end, last.tokens.end);
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
    if (!low.number.suffix.empty() && low.unit == 0 && age_in_tens(low, mention)) {
        emit(std::move(mention));
        return end;
    }
    const bool done = classify(low, high, last, mention);
    if (mention.idiom && !scan_.options().everything)
        return end;
    if (!done && !high && divided(low, mention)) {
        end = mention.tokens.end;
        mention.lower = mention.upper = mention.printed;
        emit(std::move(mention));
        return end;
    }
    const bool stands_for_another = (!done || mention.type == MentionType::Count) && pronoun_one(low);
    if (stands_for_another || (!done && low.number.kind == NumberKind::Couple))
        return end;
    const HedgeWords behind = hedge_after(scan_, mention.tokens.end);
    const HedgeWords after = behind.hedge == Hedge::Exact && !high ? range_behind(mention) : behind;
    if (high)
        set_range(low, *high, mention);
    else
        set_hedge(low, last, after, mention);
    if (after.hedge != Hedge::Exact)
        mention.tokens.end = std::max(mention.tokens.end, after.end);
    set_change(mention.tokens.begin, mention);
    end = mention.tokens.end;
    emit(std::move(mention));
    return rest_of(last, end);
}

} // namespace crosscheck
