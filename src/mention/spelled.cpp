#include "mention/spelled.h"

#include <algorithm>

// Number words form a small grammar: units below a hundred, "hundred", and the
// magnitudes from a thousand on, joined by hyphens and "and". What cannot
// continue the number ends it, so "three four" is two numbers. Fractions and
// groups ("half a dozen", "tens of thousands") stand around that core.

namespace crosscheck {
namespace {

enum class Last : std::uint8_t { None, Ones, Tens, Hundred, Magnitude };

class SpelledReader {
  public:
    SpelledReader(const Scan& scan, std::uint32_t i) : scan_(scan), at_(i), begin_(i) {}

    std::optional<Number> read();

  private:
    bool cardinal(std::uint32_t i) const { return scan_.role(i, WordRole::Cardinal); }
    bool magnitude(std::uint32_t i) const { return scan_.role(i, WordRole::Magnitude); }
    bool group(std::uint32_t i) const { return scan_.role(i, WordRole::Group); }
    bool article(std::uint32_t i) const { return scan_.is(i, "a") || scan_.is(i, "an"); }

    bool step();
    bool take_cardinal(std::uint32_t i);
    bool take_magnitude(std::uint32_t i);
    bool take_ordinal(std::uint32_t i);
    std::uint32_t joined(std::uint32_t i) const;
    double core() const { return total_ + current_; }
    void core_number();
    std::optional<Number> vague_group();
    std::optional<Number> several();
    std::optional<Number> couple();
    std::optional<Number> half();
    std::optional<Number> article_number();
    bool fraction_after_core(Number& number);
    bool mixed_fraction(Number& number);
    double fraction_at(std::uint32_t i, std::uint32_t& after) const;
    double compound_denominator(std::uint32_t i, std::uint32_t& after, bool singular) const;
    void decimals_in_words(Number& number);
    void magnitude_after_fraction(Number& number);
    void group_after(Number& number);
    Number finish(double value, std::uint32_t end, NumberKind kind) const;

    const Scan& scan_;
    std::uint32_t at_;
    std::uint32_t begin_;
    double total_ = 0;
    double current_ = 0;
    double scale_ = 1;
    double last_scale_ = 0;
    Last last_ = Last::None;
    bool ordinal_ = false;
    unsigned words_ = 0;
};

Number SpelledReader::finish(double value, std::uint32_t end, NumberKind kind) const
{
    Number number;
    number.tokens = {begin_, end};
    number.span = scan_.tokens().span(number.tokens);
    number.value = value;
    number.scale = scale_;
    number.kind = kind;
    number.article = article(begin_);
    return number;
}

/// The token after a hyphen between number words, or `i` itself.
std::uint32_t SpelledReader::joined(std::uint32_t i) const
{
    if (!scan_.dash(i))
        return i;
    bool tight = scan_.glued(i) && scan_.glued(i + 1);
    bool loose = last_ == Last::Tens && cardinal(i + 1); // "fifty - two"
    return tight || loose ? i + 1 : i;
}

bool SpelledReader::take_cardinal(std::uint32_t i)
{
    double value = scan_.value(i);
    bool ones = last_ == Last::Tens && value >= 1 && value <= 9;
    bool fresh = last_ == Last::None || last_ == Last::Hundred || last_ == Last::Magnitude;
    if ((!ones && !fresh) || (value == 0 && last_ != Last::None))
        return false;
    current_ += value;
    last_ = value >= 20 ? Last::Tens : Last::Ones;
    return true;
}

bool SpelledReader::take_magnitude(std::uint32_t i)
{
    double factor = scan_.value(i);
    if (factor == 100) {
        if (current_ >= 100 || (last_ == Last::Magnitude && current_ == 0) || last_ == Last::Hundred)
            return false;
        current_ = (current_ == 0 ? 1 : current_) * 100;
        last_ = Last::Hundred;
        return true;
    }
    if (current_ == 0 && total_ != 0) { // "three lakh crore"
        total_ *= factor;
    } else {
        if (last_scale_ != 0 && factor >= last_scale_)
            return false;
        total_ += (current_ == 0 ? 1 : current_) * factor;
        current_ = 0;
    }
    scale_ = factor;
    last_scale_ = factor;
    last_ = Last::Magnitude;
    return true;
}

/// "twenty-third", "hundredth": ends the number.
bool SpelledReader::take_ordinal(std::uint32_t i)
{
    double value = scan_.value(i);
    bool after_tens = last_ == Last::Tens && value <= 9;
    bool after_hundred = last_ == Last::Hundred || last_ == Last::Magnitude;
    bool power = value >= 100 && last_ != Last::None && last_ != Last::Hundred;
    if (power)
        current_ *= value;
    else if (last_ == Last::None || after_tens || (after_hundred && value < 100))
        current_ += value;
    else
        return false;
    ordinal_ = true;
    return true;
}

/// "twenty-firsts" at `i`: a denominator of two words, 21; else 0.
double SpelledReader::compound_denominator(std::uint32_t i, std::uint32_t& after, bool singular) const
{
    if (!cardinal(i) || scan_.value(i) < 20)
        return 0;
    std::uint32_t ones = scan_.dash(i + 1) ? i + 2 : i + 1;
    const LexiconWord* word = scan_.known(ones);
    bool part = word != nullptr && word->value < 10 && word->value != 2 &&
                word->is(singular ? WordRole::Ordinal : WordRole::Denominator);
    if (!part || scan_.is(ones, "half") || scan_.is(ones, "quarter") || scan_.is(ones, "quarters"))
        return 0;
    after = ones + 1;
    return scan_.value(i) + word->value;
}

bool SpelledReader::step()
{
    std::uint32_t i = joined(at_);
    std::uint32_t after = i;
    if (words_ > 0 && i == at_ && !scan_.is(i, "and") && compound_denominator(i, after, false) != 0)
        return false;
    bool before_fraction = last_ == Last::Tens && scan_.is(i, "and") && cardinal(i + 1) && scan_.value(i + 1) < 10 &&
                           scan_.is(i + 2, "and") && fraction_at(i + 3, after) != 0;
    if (before_fraction) // "twenty and three and three fifths"
        ++i;
    if (i == at_ && scan_.is(i, "and") && (last_ == Last::Hundred || last_ == Last::Magnitude)) {
        bool place = scan_.role(i + 1, WordRole::Ordinal) && scan_.value(i + 1) < 100 && !scan_.dash(i + 2) &&
                     scan_.word(i + 2) && begin_ > scan_.sentence().begin && scan_.is(begin_ - 1, "the");
        if (place && take_ordinal(i + 1)) { // "the one hundred and first man"
            ++words_;
            at_ = i + 2;
            return true;
        }
        bool small = cardinal(i + 1) && scan_.value(i + 1) > 0;
        bool hundreds = small && !scan_.is(i + 2, "hundred");
        bool part = scan_.role(i + 2, WordRole::Denominator) && small && scan_.value(i + 1) < 10;
        std::uint32_t ones = scan_.dash(i + 2) ? i + 4 : i + 3;
        bool hundredths = scan_.role(ones, WordRole::Denominator) && scan_.value(ones) >= 100;
        if (!hundreds || part || hundredths)
            return false;
        i = i + 1;
    }
    bool took = cardinal(i)    ? take_cardinal(i)
                : magnitude(i) ? words_ > 0 && take_magnitude(i)
                : scan_.role(i, WordRole::Ordinal) && words_ > 0 ? take_ordinal(i)
                                                                : false;
    if (!took)
        return false;
    ++words_;
    at_ = i + 1;
    return true;
}

void SpelledReader::core_number()
{
    while (!ordinal_ && step()) {
    }
}

/// A fraction's value at `i`: "half", "a quarter", "three quarters", "one-third", "two thirds"; 0 if none.
double SpelledReader::fraction_at(std::uint32_t i, std::uint32_t& after) const
{
    double above = 1;
    bool counted = false;
    if (article(i)) {
        i = scan_.hyphen(i + 1) && scan_.glued(i + 2) ? i + 2 : i + 1; // "two-and-a-half"
    } else if (cardinal(i)) {
        above = scan_.value(i);
        counted = true;
        i = scan_.dash(i + 1) ? i + 2 : i + 1;
        if (above >= 20 && cardinal(i) && scan_.value(i) < 10) { // "fifty-four hundredths"
            above += scan_.value(i);
            i = scan_.dash(i + 1) ? i + 2 : i + 1;
        }
    }
    const LexiconWord* word = scan_.known(i);
    if (word == nullptr)
        return 0;
    bool part = word->is(WordRole::Denominator);
    bool ordinal = word->is(WordRole::Ordinal) && word->value >= 3 && above == 1;
    if ((!part && !ordinal) || (counted && above == 0))
        return 0;
    after = i + 1;
    return above / word->value;
}

/// "two-thirds", "one-third", "three quarters" where the core has read the numerator.
bool SpelledReader::fraction_after_core(Number& number)
{
    std::uint32_t i = scan_.dash(at_) ? at_ + 1 : at_;
    const LexiconWord* word = scan_.known(i);
    if (word == nullptr || ordinal_)
        return false;
    std::uint32_t after = at_;
    double compound = compound_denominator(at_, after, false);
    if (compound != 0) {
        number = finish(core() / compound, after, NumberKind::Fraction);
        number.decimal = true;
        at_ = after;
        return true;
    }
    bool quarter_of_year = word->value == 4 && core() == 1 && !scan_.dash(at_) && !scan_.is(i + 1, "of");
    bool part = word->is(WordRole::Denominator) && !quarter_of_year;
    if (!part)
        return false;
    number = finish(core() / word->value, i + 1, NumberKind::Fraction);
    number.pure_fraction = number.value < 1;
    number.decimal = true;
    at_ = i + 1;
    return true;
}

/// "two and a half", "five and three quarters".
bool SpelledReader::mixed_fraction(Number& number)
{
    bool hyphened = scan_.hyphen(at_) && scan_.glued(at_ + 1) && scan_.hyphen(at_ + 2); // "five-and-a-half"
    std::uint32_t joint = hyphened ? at_ + 1 : at_;
    std::uint32_t begin = hyphened ? at_ + 3 : at_ + 1;
    if (!scan_.is(joint, "and"))
        return false;
    std::uint32_t after = at_;
    double part = fraction_at(begin, after);
    if (part == 0 || part >= 1 || (scan_.is(after, "of") && !article(begin)))
        return false;
    // "three million and a half"; "one billion and three quarters million"
    double whole = last_ == Last::Magnitude && current_ == 0 ? scale_ : 1;
    if (whole > 1 && magnitude(after))
        whole = scan_.value(after++);
    double value = core() + part * whole;
    number = finish(value, after, NumberKind::Fraction);
    number.decimal = true;
    at_ = after;
    return true;
}

/// "nine point nought four".
void SpelledReader::decimals_in_words(Number& number)
{
    if (!scan_.is(at_, "point") || !cardinal(at_ + 1))
        return;
    double place = 0.1;
    std::uint32_t i = at_ + 1;
    for (; cardinal(i) && i < at_ + 12; i = scan_.dash(i + 1) && cardinal(i + 2) ? i + 2 : i + 1) {
        double value = scan_.value(i);
        if (value >= 20 && scan_.dash(i + 1) && cardinal(i + 2)) { // "seventy-one"
            value += scan_.value(i + 2);
            i += 2;
        }
        if (value >= 10)
            place /= 10;
        number.value += value * place;
        place /= 10;
    }
    number = finish(number.value, i, NumberKind::Cardinal);
    number.decimal = true;
    at_ = i;
}

void SpelledReader::magnitude_after_fraction(Number& number)
{
    const bool part_of_one = number.value < 1 && scan_.is(at_, "of") && article(at_ + 1) && magnitude(at_ + 2); // "three quarters of a million"
    at_ += part_of_one ? 2U : 0U;
    while (magnitude(at_)) {
        scale_ *= scan_.value(at_);
        number = finish(number.value * scan_.value(at_), at_ + 1, NumberKind::Cardinal);
        ++at_;
    }
}

/// "two dozen", "three score".
void SpelledReader::group_after(Number& number)
{
    std::uint32_t i = joined(at_);
    if (!group(i) || number.kind == NumberKind::Ordinal || scan_.is(i, "scores"))
        return;
    if (scan_.is(i, "score") && !scan_.is(i + 1, "and") && !scan_.is(i + 1, "of"))
        return;
    number = finish(number.value * scan_.value(i), i + 1, NumberKind::Cardinal);
    at_ = i + 1;
}

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

std::optional<Number> SpelledReader::read()
{
    const LexiconWord* word = scan_.known(at_);
    if (article(at_))
        return article_number();
    if (word == nullptr)
        return std::nullopt;
    bool another = at_ > scan_.sentence().begin && scan_.is(at_ - 1, "another");
    bool dozen = scan_.is(at_, "dozen") && at_ > scan_.sentence().begin &&
                 (another || scan_.is(at_ - 1, "the") || scan_.is(at_ - 1, "last") || scan_.is(at_ - 1, "first") || scan_.is(at_ - 1, "these"));
    if (dozen)
        return finish(12, at_ + 1, NumberKind::Cardinal);
    if (word->is(WordRole::Group))
        return vague_group();
    if (word->is(WordRole::Several) && !word->is(WordRole::Cardinal))
        return scan_.is(at_, "couple") ? couple() : several();
    if (word->is(WordRole::Denominator) && (scan_.is(at_, "half") || scan_.is(at_, "quarter")))
        return half();
    if (word->is(WordRole::Ordinal)) {
        at_ += 1;
        return finish(word->value, at_, NumberKind::Ordinal);
    }
    if (word->is(WordRole::Magnitude)) { // "hundred thousand dollars", but not "million-member" alone
        if (!magnitude(at_ + 1) && !scan_.hyphen(at_ + 1) && !another) // "another million people"
            return std::nullopt;
        words_ = 1;
    } else if (!word->is(WordRole::Cardinal)) {
        return std::nullopt;
    }
    core_number();
    if (at_ == begin_)
        return std::nullopt;
    Number number = finish(core(), at_, ordinal_ ? NumberKind::Ordinal : NumberKind::Cardinal);
    if (ordinal_)
        return number;
    if (words_ == 1 && core() == 1) {
        std::uint32_t after = at_;
        double part = scan_.digits(begin_) ? 0 : fraction_at(begin_, after);
        if (part != 0 && part < 1 && !(part == 0.25 && !scan_.dash(at_) && !scan_.is(after, "of"))) {
            at_ = after;
            Number fraction = finish(part, after, NumberKind::Fraction);
            fraction.pure_fraction = true;
            fraction.decimal = true;
            magnitude_after_fraction(fraction);
            return fraction;
        }
    }
    if (fraction_after_core(number) || mixed_fraction(number)) {
        if (core() < 1000)
            magnitude_after_fraction(number);
        return number;
    }
    decimals_in_words(number);
    if (number.decimal)
        magnitude_after_fraction(number);
    group_after(number);
    return number;
}

} // namespace

std::optional<Number> read_spelled(const Scan& scan, std::uint32_t i)
{
    return SpelledReader(scan, i).read();
}

} // namespace crosscheck
