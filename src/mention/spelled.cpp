#include "mention/spelled_reader.h"

// Number words form a small grammar: units below a hundred, "hundred", and the
// magnitudes from a thousand on, joined by hyphens and "and". What cannot
// continue the number ends it, so "three four" is two numbers. Fractions and
// groups ("half a dozen", "tens of thousands") stand around that core.

namespace crosscheck {

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
    bool loose = last_ == LastWord::Tens && cardinal(i + 1); // "fifty - two"
    return tight || loose ? i + 1 : i;
}

bool SpelledReader::take_cardinal(std::uint32_t i)
{
    double value = scan_.value(i);
    bool ones = last_ == LastWord::Tens && value >= 1 && value <= 9;
    bool fresh = last_ == LastWord::None || last_ == LastWord::Hundred || last_ == LastWord::Magnitude;
    if ((!ones && !fresh) || (value == 0 && last_ != LastWord::None))
        return false;
    current_ += value;
    last_ = value >= 20 ? LastWord::Tens : LastWord::Ones;
    return true;
}

bool SpelledReader::take_magnitude(std::uint32_t i)
{
    double factor = scan_.value(i);
    if (factor == 100) {
        if (current_ >= 100 || (last_ == LastWord::Magnitude && current_ == 0) || last_ == LastWord::Hundred)
            return false;
        current_ = (current_ == 0 ? 1 : current_) * 100;
        last_ = LastWord::Hundred;
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
    last_ = LastWord::Magnitude;
    return true;
}

/// "twenty-third", "hundredth": ends the number.
bool SpelledReader::take_ordinal(std::uint32_t i)
{
    double value = scan_.value(i);
    bool after_tens = last_ == LastWord::Tens && value <= 9;
    bool after_hundred = last_ == LastWord::Hundred || last_ == LastWord::Magnitude;
    bool power = value >= 100 && last_ != LastWord::None && last_ != LastWord::Hundred;
    if (power)
        current_ *= value;
    else if (last_ == LastWord::None || after_tens || (after_hundred && value < 100))
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
    bool before_fraction = last_ == LastWord::Tens && scan_.is(i, "and") && cardinal(i + 1) && scan_.value(i + 1) < 10 &&
                           scan_.is(i + 2, "and") && fraction_at(i + 3, after) != 0;
    if (before_fraction) // "twenty and three and three fifths"
        ++i;
    if (i == at_ && scan_.is(i, "and") && (last_ == LastWord::Hundred || last_ == LastWord::Magnitude)) {
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
    double whole = last_ == LastWord::Magnitude && current_ == 0 ? scale_ : 1;
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

std::optional<Number> read_spelled(const Scan& scan, std::uint32_t i)
{
    return SpelledReader(scan, i).read();
}

} // namespace crosscheck
