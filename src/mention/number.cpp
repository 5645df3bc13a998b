#include "mention/number.h"

#include <cmath>

#include "base/ascii.h"
#include "mention/figure.h"
#include "mention/spelled.h"

// Numbers in digits, with all that news and its processing does to them:
// magnitudes glued or apart, decimals torn apart by a space ("4. 0", ". 290"),
// thin spaces, fractions ("7 3/4", "½"), ordinals ("22nd").

namespace crosscheck {
namespace {

bool all_digits(std::string_view text, std::size_t most)
{
    if (text.empty() || text.size() > most)
        return false;
    for (char c : text)
        if (c < '0' || c > '9')
            return false;
    return true;
}

/// Decimals times a magnitude without the error of binary tenths: 4.1 billion is 4100 million.
double scaled(double value, double factor)
{
    double micros = std::round(value * 1e6);
    bool exact = factor >= 1e6 && std::fabs(micros) < 1e9 && std::fabs(value * 1e6 - micros) < 1e-3;
    return exact ? micros * (factor / 1e6) : value * factor;
}

double vulgar_fraction(std::string_view sign)
{
    struct Sign {
        std::string_view text;
        double value;
    };
    static constexpr Sign signs[] = {{"½", 0.5},       {"¼", 0.25},      {"¾", 0.75},     {"⅓", 1.0 / 3},
                                     {"⅔", 2.0 / 3},   {"⅛", 0.125},     {"⅜", 0.375},    {"⅝", 0.625},
                                     {"⅞", 0.875},     {"⅕", 0.2},       {"⅖", 0.4},      {"⅗", 0.6},
                                     {"⅘", 0.8},       {"⅙", 1.0 / 6},   {"⅚", 5.0 / 6}};
    for (const Sign& each : signs)
        if (each.text == sign)
            return each.value;
    return 0;
}

/// "3/4" or "3 / 4" at `i`: its value and the token after it, or 0.
double slash_fraction(const Scan& scan, std::uint32_t i, std::uint32_t& after)
{
    if (!all_digits(scan.raw(i), 3) || !scan.is(i + 1, "/") || !all_digits(scan.raw(i + 2), 3) ||
        scan.is(i + 3, "/") || (i > 0 && scan.is(i - 1, "/")))
        return 0;
    double above = read_figure(scan.raw(i)).value;
    double below = read_figure(scan.raw(i + 2)).value;
    static constexpr double usual[] = {2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100};
    bool known = false;
    for (double each : usual)
        known = known || below == each;
    if (!known || above <= 0 || above >= below)
        return 0;
    after = i + 3;
    return above / below;
}

/// "41 / 2 months": four and a half, whose figures lost the space between them.
double torn_mixed(const Scan& scan, std::uint32_t i, std::uint32_t& after)
{
    std::string_view whole = scan.raw(i);
    std::string_view below = scan.raw(i + 2);
    bool shape = all_digits(whole, 3) && whole.size() > 1 && scan.is(i + 1, "/") && !scan.glued(i + 1) && !scan.glued(i + 2) && scan.word(i + 3);
    if (!shape || (below != "2" && below != "3" && below != "4" && below != "8") || whole.back() == '0' || whole.back() >= below.front())
        return 0;
    after = i + 3;
    return read_figure(whole.substr(0, whole.size() - 1)).value + double(whole.back() - '0') / double(below.front() - '0');
}

struct DigitReader {
    const Scan& scan;
    bool money;
    bool grouped;
    Number number;

    void apply_suffix(std::string_view suffix, std::size_t suffix_begin);
    void join_decimals(std::uint32_t& next);
    void join_groups(std::uint32_t& next);
    void join_torn_groups(std::uint32_t& next);
    void add_fraction(std::uint32_t& next);
    void spaced_magnitude(std::uint32_t& next);
    void smaller_parts(std::uint32_t& next);
    void power(std::uint32_t& next);
    void dozens(std::uint32_t& next);
};

void DigitReader::apply_suffix(std::string_view suffix, std::size_t suffix_begin)
{
    number.span.end = static_cast<std::uint32_t>(suffix_begin);
    bool stone = suffix == "st" && (number.decimal || std::fmod(number.value, 10) != 1 || std::fmod(number.value, 100) == 11);
    if (stone) { // "11st 4lb": no place in an order ends so
        number.suffix = suffix;
        return;
    }
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "ST" ||
        suffix == "ND" || suffix == "RD" || suffix == "TH") {
        number.kind = NumberKind::Ordinal;
        number.span.end += static_cast<std::uint32_t>(suffix.size());
        return;
    }
    double factor = scan.lexicon().magnitude_letter(suffix);
    bool model = suffix.size() == 1 && number.integer_digits >= 3 && !money && // "802.11b", "80211b"
                 (number.decimal || (!grouped && number.integer_digits >= 5));
    if (model || (suffix == "G" && number.value < 10) || (suffix == "M" && !money && !number.decimal && !grouped && number.integer_digits >= 4))
    {
        number.suffix = suffix; // "3G", a "9600M"
        return;
    }
    if (factor == 0 && suffix.size() > 2) {
        std::string lower = ascii_lower(suffix);
        const LexiconWord* word = scan.lexicon().find(lower);
        factor = word != nullptr && word->is(WordRole::Magnitude) ? word->value : 0;
    }
    bool unit_too = scan.lexicon().unit_sign(suffix) != 0;
    if (factor == 0 || (unit_too && !money && suffix != "m" && suffix != "M" && suffix != "K" && suffix != "k")) {
        number.suffix = suffix;
        return;
    }
    number.magnitude_letter_m = suffix == "m" && !money;
    number.scale = factor;
    number.value = scaled(number.value, factor);
    number.span.end += static_cast<std::uint32_t>(suffix.size());
}

/// "5. 9" and "27. 5MM": the sentence splitter left them whole, so they are decimals.
void DigitReader::join_decimals(std::uint32_t& next)
{
    bool torn = number.suffix.empty() && number.scale == 1 && number.kind == NumberKind::Cardinal &&
                !number.decimal && scan.is(next, ".") && scan.digits(next + 1) &&
                !scan.glued(next + 1) && number.integer_digits <= 4;
    if (!torn || (scan.is(next + 2, ".") && scan.digits(next + 3)))
        return;
    Figure tail = read_figure(scan.raw(next + 1));
    if (tail.used == 0 || tail.grouped || tail.decimals != 0 || tail.integer_digits > 4)
        return;
    number.value += tail.value / std::pow(10.0, tail.integer_digits);
    number.decimal = true;
    number.plain = false;
    Span at = scan.tokens()[next + 1].span;
    apply_suffix(scan.raw(next + 1).substr(tail.used), at.begin + tail.used);
    next += 2;
}

/// "816 000", with a no-break or a thin space, or a plain one.
void DigitReader::join_groups(std::uint32_t& next)
{
    if (!number.plain || number.integer_digits > 3 || number.leading_zero)
        return;
    std::uint32_t end = next;
    double value = number.value;
    while (scan.digits(end) && scan.raw(end).size() >= 3 && all_digits(scan.raw(end).substr(0, 3), 3)) {
        Span gap{scan.tokens()[end - 1].span.end, scan.tokens()[end].span.begin};
        if (gap.size() == 0 || gap.size() > 3)
            return;
        Figure figure = read_figure(scan.raw(end));
        if (figure.integer_digits != 3)
            return;
        value = value * 1000 + figure.value;
        ++end;
        if (figure.used != scan.raw(end - 1).size() || figure.decimals != 0)
            break;
    }
    if (end == next || number.value == 0)
        return;
    // A plain space joins only what cannot be a list of numbers.
    Figure last = read_figure(scan.raw(end - 1));
    number.value = value;
    number.plain = false;
    number.decimal = last.decimals != 0;
    number.integer_digits = 6;
    apply_suffix(scan.raw(end - 1).substr(last.used), scan.tokens()[end - 1].span.begin + last.used);
    next = end;
}

/// "3, 000" and "$ 1, 250": the groups of a figure torn apart behind the comma. Only
/// a zero in front, or a currency set apart as well, tells it from a list of figures.
void DigitReader::join_torn_groups(std::uint32_t& next)
{
    if (!(number.plain || grouped) || number.integer_digits > 9 || number.leading_zero || number.decimal ||
        !number.suffix.empty() || number.value == 0)
        return;
    bool apart = money && scan.symbol(next - 2) && !scan.glued(next - 1); // "$ 1, 250"
    std::uint32_t end = next;
    while (scan.is(end, ",") && scan.glued(end) && scan.digits(end + 1) && !scan.glued(end + 1) &&
           all_digits(scan.raw(end + 1), 3) && scan.raw(end + 1).size() == 3 && end < next + 6) {
        bool plainly = scan.raw(end + 1)[0] == '0' || apart || end > next;
        if (!plainly)
            break;
        number.value = number.value * 1000 + read_figure(scan.raw(end + 1)).value;
        number.integer_digits += 3;
        end += 2;
    }
    if (end == next)
        return;
    number.plain = false;
    number.span.end = scan.tokens()[end - 1].span.end;
    next = end;
}

void DigitReader::add_fraction(std::uint32_t& next)
{
    if (!number.plain || number.integer_digits > 4)
        return;
    double sign = vulgar_fraction(scan.raw(next));
    std::uint32_t after = next + 1;
    bool joined = sign != 0;
    if (!joined) {
        std::uint32_t at = scan.hyphen(next) && scan.glued(next + 1) ? next + 1 : next;
        sign = scan.digits(at) ? slash_fraction(scan, at, after) : 0;
        joined = sign != 0;
    }
    if (!joined)
        return;
    number.value += sign;
    number.kind = NumberKind::Fraction;
    number.plain = false;
    number.decimal = true;
    number.span.end = scan.tokens()[after - 1].span.end;
    next = after;
}

/// "3 hundred and 21", "4 thousand 3 hundred": smaller parts behind a magnitude word.
void DigitReader::smaller_parts(std::uint32_t& next)
{
    for (int parts = 0; parts < 4 && number.scale >= 100 && number.scale <= 1e9; ++parts) {
        bool and_word = scan.is(next, "and");
        std::uint32_t at = and_word ? next + 1 : next;
        bool cardinal = scan.role(at, WordRole::Cardinal) && and_word;
        if (!scan.digits(at) && !cardinal)
            return;
        double value = cardinal ? scan.value(at) : read_figure(scan.raw(at)).value;
        if (!cardinal && !all_digits(scan.raw(at), 3))
            return;
        double factor = scan.role(at + 1, WordRole::Magnitude) ? scan.value(at + 1) : 1;
        bool last = factor == 1 && and_word && number.scale <= 1000 && value > 0 && value < 100;
        if (value * factor >= number.scale || (factor == 1 && !last) || (and_word && factor > 1))
            return;
        number.value += value * factor;
        number.span.end = scan.tokens()[factor > 1 ? at + 1 : at].span.end;
        next = factor > 1 ? at + 2 : at + 1;
        number.scale = factor;
        if (factor == 1)
            return;
    }
}

/// "1.3x10^6", "12.32e+14", "1.1^23".
void DigitReader::power(std::uint32_t& next)
{
    bool ten = number.suffix == "x10";
    bool science = number.suffix == "e" && (scan.is(next, "+") || scan.is(next, "-")) && scan.glued(next);
    if (!science && !(scan.is(next, "^") && scan.glued(next) && (ten || number.suffix.empty())))
        return;
    double sign = 1;
    std::uint32_t at = science ? next : next + 1;
    for (int signs = 0; signs < 2 && (scan.is(at, "+") || scan.is(at, "-")); ++signs, ++at)
        sign = scan.is(at, "-") ? -sign : sign;
    if (!scan.digits(at) || !all_digits(scan.raw(at), 3))
        return;
    double exponent = sign * read_figure(scan.raw(at)).value;
    number.value = ten || science ? number.value * std::pow(10.0, exponent) : std::pow(number.value, exponent);
    number.suffix = {};
    number.plain = false;
    number.decimal = true;
    number.span.end = scan.tokens()[at].span.end;
    next = at + 1;
}

/// "34.6 million", "1.2 bn", "4 thousand 3 hundred", "25 lakh", "5-million".
void DigitReader::spaced_magnitude(std::uint32_t& next)
{
    if (!number.suffix.empty() || number.kind == NumberKind::Ordinal)
        return;
    const bool plus = scan.is(next, "+") && scan.word(next + 1) && // "15+ million"
                      (scan.role(next + 1, WordRole::Magnitude) || (money && scan.raw(next + 1) == "MM"));
    number.or_more = plus;
    next += plus ? 1U : 0U;
    for (;;) {
        std::uint32_t at = scan.hyphen(next) && scan.glued(next + 1) ? next + 1 : next;
        double factor = scan.role(at, WordRole::Magnitude) ? scan.value(at) : 0;
        if (factor == 0 && at == next && number.scale == 1 && scan.word(at)) {
            std::string_view letters = scan.raw(at);
            bool one = letters.size() == 1;
            std::uint32_t named = scan.is(at + 1, ".") ? at + 2 : at + 1; // "110 b. Euro"
            bool of_money = scan.known(named) != nullptr && scan.known(named)->currency != 0;
            bool allowed = !one || (money && letters != "a") || of_money || letters == "k" || letters == "M";
            factor = allowed && letters != "mm" ? scan.lexicon().magnitude_letter(letters) : 0;
            bool initial = one && !of_money && scan.is(at + 1, ".") && scan.capital(at + 2);
            factor = initial ? 0 : factor;
        }
        if (factor == 0)
            return;
        number.value = scaled(number.value, factor);
        number.scale *= factor;
        number.plain = false;
        number.span.end = scan.tokens()[at].span.end;
        next = at + 1;
        bool abbreviated = scan.is(next, ".") && scan.glued(next) && scan.raw(at).size() <= 3 &&
                           scan.inside(next + 1);
        if (abbreviated) // "110 b. Euro"
            ++next;
    }
}

/// "3 dozen", "5 million and a half".
void DigitReader::dozens(std::uint32_t& next)
{
    if (number.kind == NumberKind::Ordinal || !number.suffix.empty())
        return;
    bool dozen = scan.role(next, WordRole::Group) && scan.value(next) == 12;
    if (dozen) {
        number.value *= 12;
        number.plain = false;
        number.span.end = scan.tokens()[next].span.end;
        ++next;
    }
    bool half = number.scale >= 1000 && scan.is(next, "and") && scan.is(next + 1, "a") && scan.is(next + 2, "half");
    if (half) {
        number.value += number.scale / 2;
        number.span.end = scan.tokens()[next + 2].span.end;
        next += 3;
    }
}

std::optional<Number> read_digits(const Scan& scan, std::uint32_t i, std::uint32_t first, std::size_t offset,
                                  bool money, bool fraction_only)
{
    std::string_view text = scan.raw(i).substr(offset);
    Figure figure = read_figure(text);
    if (figure.used == 0)
        return std::nullopt;
    DigitReader reader{scan, money, figure.grouped, {}};
    Number& number = reader.number;
    number.in_digits = true;
    number.value = figure.value;
    number.decimal = figure.decimals != 0;
    number.integer_digits = figure.integer_digits;
    number.leading_zero = text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
    number.plain = figure.used == text.size() && !figure.grouped && figure.decimals == 0;
    auto begin = scan.tokens()[i].span.begin + static_cast<std::uint32_t>(offset);
    number.span = {begin, begin + static_cast<std::uint32_t>(figure.used)};
    std::uint32_t next = i + 1;
    if (fraction_only) { // ".290": the figure is what follows the point
        if (!all_digits(text.substr(0, figure.used), 9))
            return std::nullopt;
        number.value = figure.value / std::pow(10.0, figure.integer_digits);
        number.decimal = true;
        number.plain = false;
        number.leading_zero = false;
        number.span.begin = scan.tokens()[first].span.begin;
    }
    if (figure.used < text.size())
        reader.apply_suffix(text.substr(figure.used), number.span.end);
    std::uint32_t after = 0;
    double part = number.plain ? slash_fraction(scan, i, after) : 0;
    double mixed = number.plain && part == 0 ? torn_mixed(scan, i, after) : 0;
    if (part != 0 || mixed != 0) {
        number.value = part != 0 ? part : mixed;
        number.kind = NumberKind::Fraction;
        number.pure_fraction = part != 0;
        number.decimal = mixed != 0;
        number.plain = false;
        number.span.end = scan.tokens()[after - 1].span.end;
        next = after;
    }
    reader.join_decimals(next);
    reader.join_groups(next);
    reader.join_torn_groups(next);
    reader.add_fraction(next);
    reader.spaced_magnitude(next);
    reader.smaller_parts(next);
    reader.power(next);
    reader.dozens(next);
    number.tokens = {first, next};
    return number;
}

} // namespace

std::optional<Number> read_glued_number(const Scan& scan, std::uint32_t i, std::size_t offset)
{
    return read_digits(scan, i, i, offset, true, false);
}

std::optional<Number> read_number(const Scan& scan, std::uint32_t i, bool money)
{
    if (scan.digits(i))
        return read_digits(scan, i, i, 0, money, false);
    if (scan.symbol(i)) {
        if (scan.is(i, ".") && scan.digits(i + 1) && !scan.glued(i))
            return read_digits(scan, i + 1, i, 0, money, true);
        if (scan.is(i, ".") && scan.digits(i + 1) && i > scan.sentence().begin && scan.symbol(i - 1) &&
            scan.glued(i + 1))
            return read_digits(scan, i + 1, i, 0, money, true);
        bool torn = scan.is(i, ".") && scan.digits(i + 1) && scan.raw(i + 1).size() == 3 && scan.glued(i) &&
                    i > scan.sentence().begin &&
                    (scan.is(i - 1, "a") || scan.is(i - 1, ":") || scan.is(i - 1, ",") ||
                     (scan.word(i - 1) && !scan.role(i - 1, WordRole::Label) && !scan.capital(i - 1)));
        if (torn) // "hit. 290", "a. 357", "best.308"
            return read_digits(scan, i + 1, i, 0, money, true);
        double sign = vulgar_fraction(scan.raw(i));
        if (sign == 0)
            return std::nullopt;
        Number number;
        number.value = sign;
        number.kind = NumberKind::Fraction;
        number.pure_fraction = true;
        number.in_digits = true;
        number.decimal = true;
        number.span = scan.tokens()[i].span;
        number.tokens = {i, i + 1};
        return number;
    }
    return scan.word(i) ? read_spelled(scan, i) : std::nullopt;
}

} // namespace crosscheck
