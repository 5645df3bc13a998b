#include "mention/amount.h"

#include <algorithm>
#include <string>

#include "mention/printed_unit.h"

// "$27.5MM", "US $ 436 million", "436 million US dollars", "USD34.6", "Rs 5,000",
// "110bn-euro", "5.4 per cent", "193km / h", "28 degrees Celsius", "six-mile".

namespace crosscheck {
namespace {

class AmountReader {
  public:
    explicit AmountReader(const Scan& scan) : scan_(scan) {}
    std::optional<Amount> read(std::uint32_t i);

  private:
    bool glued_currency(std::uint32_t i);
    bool number_at(std::uint32_t first, std::uint32_t number, PrintedCurrency currency);
    void after_number();
    bool suffix_unit();
    bool percent(std::uint32_t at);
    bool currency_after(std::uint32_t at);
    PrintedCurrency million_code(std::uint32_t at) const;
    bool unit_after(std::uint32_t at);
    bool inch_mark(std::uint32_t at);
    std::uint32_t minus_sign(std::uint32_t i) const;
    bool bare_m_is_metre() const;
    bool of_a_sport() const;
    void use_unit(PrintedUnit unit, std::uint32_t from);

    const Scan& scan_;
    Amount amount_;
};

bool AmountReader::number_at(std::uint32_t first, std::uint32_t at, PrintedCurrency currency)
{
    std::optional<Number> number = read_number(scan_, at, currency.index != 0);
    if (!number)
        return false;
    amount_.number = *number;
    amount_.tokens = {first, number->tokens.end};
    amount_.currency = currency.index;
    amount_.currency_assumed = currency.assumed;
    amount_.currency_before = currency.index != 0;
    if (currency.index != 0)
        amount_.unit_span = scan_.tokens().span({first, at});
    return true;
}

/// "USD34.6", "Dh4,275", "e85 million", "p74million", "euro110".
bool AmountReader::glued_currency(std::uint32_t i)
{
    std::string_view raw = scan_.raw(i);
    std::size_t digit = raw.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0 || digit > 4)
        return false;
    std::uint16_t index = scan_.lexicon().currency_letters(raw.substr(0, digit));
    if (index == 0)
        return false;
    std::optional<Number> number = read_glued_number(scan_, i, digit);
    if (!number || !number->suffix.empty())
        return false;
    bool sure = digit >= 2 || number->scale > 1;
    if (!sure)
        return false;
    amount_.number = *number;
    amount_.tokens = number->tokens;
    amount_.currency = index;
    amount_.currency_assumed = digit == 1;
    amount_.currency_before = true;
    Span token = scan_.tokens()[i].span;
    amount_.unit_span = {token.begin, token.begin + static_cast<std::uint32_t>(digit)};
    return true;
}

void AmountReader::use_unit(PrintedUnit unit, std::uint32_t from)
{
    amount_.unit = unit.index;
    amount_.tokens.end = unit.after;
    amount_.unit_span = {from, scan_.tokens()[unit.after - 1].span.end};
}

/// "5km", "28C", "100t", "193km / h", "115.5USD", "50p".
bool AmountReader::suffix_unit()
{
    const Number& number = amount_.number;
    if (number.suffix.empty())
        return true;
    std::uint32_t end = amount_.tokens.end;
    std::uint32_t at = number.span.end;
    if (scan_.lexicon().currency(number.suffix) != nullptr || number.suffix == "€") {
        amount_.currency = scan_.lexicon().currency_letters(number.suffix);
        amount_.unit_span = {at, scan_.tokens()[end - 1].span.end};
        return true;
    }
    if (number.suffix == "p" && scan_.has_sterling()) {
        amount_.currency = scan_.lexicon().currency_letters("GBP");
        amount_.subunit = true;
        amount_.unit_span = {at, scan_.tokens()[end - 1].span.end};
        return true;
    }
    if (number.suffix == "pc") { // "0.4pc"
        amount_.percent = true;
        amount_.unit_span = {at, scan_.tokens()[end - 1].span.end};
        return true;
    }
    PrintedUnit unit = unit_sign_at(scan_, number.suffix, end);
    if (unit.index == 0 && number.suffix.size() > 2 && number.suffix.back() == 's') // "8GBs"
        unit = {scan_.lexicon().unit_sign(number.suffix.substr(0, number.suffix.size() - 1)), end};
    bool tens = number.suffix == "s" && number.integer_digits == 2 && !number.decimal && static_cast<int>(number.value) % 10 == 0;
    std::uint32_t limit = amount_.tokens.begin;
    limit = limit > scan_.sentence().begin && scan_.hyphen(limit - 1) ? limit - 1 : limit;
    bool ages = number.suffix == "s" && number.integer_digits <= 2 && !number.decimal && limit > scan_.sentence().begin &&
                (scan_.is(limit - 1, "under") || scan_.is(limit - 1, "over")) && !scan_.capital(limit - 1); // "under-21s"
    if (tens || ages) // "in his 40s"
        return true;
    bool form = (number.suffix == "F" || number.suffix == "C") && number.integer_digits < 3 && !number.decimal && unit.after == end &&
                scan_.word(end) && scan_.known(end) == nullptr; // "the 13F filing"
    if (unit.index == 0 || form)
        return false;
    use_unit(unit, at);
    return true;
}

bool AmountReader::percent(std::uint32_t at)
{
    std::uint32_t end = 0;
    if (scan_.is(at, "%") || scan_.is(at, "percent") || scan_.is(at, "pct") || scan_.is(at, "percentage"))
        end = at + 1;
    else if (scan_.is(at, "per") && scan_.is(at + 1, "cent"))
        end = at + 2;
    if (end == 0 || (scan_.is(at, "percentage") && !scan_.is(end, "of")))
        return false;
    if (scan_.is(at, "pct") && scan_.is(end, ".") && scan_.inside(end + 1))
        ++end;
    PrintedUnit points = unit_words(scan_, at);
    if (points.index != 0) {
        use_unit(points, scan_.tokens()[at].span.begin);
        return true;
    }
    amount_.percent = true;
    amount_.unit_span = scan_.tokens().span({at, end});
    amount_.tokens.end = end;
    return true;
}

/// "30 MUSD": millions of a code.
PrintedCurrency AmountReader::million_code(std::uint32_t at) const
{
    std::string_view raw = scan_.raw(at);
    bool million = scan_.word(at) && raw.size() == 4 && raw[0] == 'M' && code_like(raw.substr(1));
    return million ? PrintedCurrency{scan_.lexicon().currency_letters(raw.substr(1)), at + 1, false, false}
                   : PrintedCurrency{};
}

bool AmountReader::currency_after(std::uint32_t at)
{
    if (amount_.number.kind == NumberKind::Vague && scan_.is(at, "of")) // "tens of millions of dollars"
        ++at;
    PrintedCurrency found = currency_words(scan_, at);
    double factor = 1;
    if (found.index == 0) {
        found = million_code(at);
        factor = 1e6;
    } else if (scan_.role(found.after, WordRole::Magnitude) && amount_.number.scale == 1) { // "75 USD million"
        factor = scan_.value(found.after);
        ++found.after;
    }
    if (found.index == 0)
        return false;
    std::string_view word = scan_.lower(at);
    const Number& number = amount_.number;
    bool large = number.scale >= 1e6;
    bool mass_or_money = found.assumed && scan_.known(at) != nullptr && scan_.known(at)->unit != 0;
    if (mass_or_money && !large && !scan_.has_sterling())
        return false;
    bool verb_too = word == "won" || word == "mark" || word == "real" || word == "crown" || word == "crowns" ||
                    word == "lei" || word == "lek" || word == "som" || word == "try" || word == "sol";
    bool name = word == "mark" && scan_.capital(at) && scan_.word(at + 1) && scan_.capital(at + 1);
    if ((verb_too && number.value < 1000) || name)
        return false;
    amount_.number.value *= factor;
    amount_.number.scale *= factor;
    amount_.currency = found.index;
    amount_.currency_assumed = found.assumed;
    amount_.subunit = found.subunit;
    amount_.unit_span = scan_.tokens().span({at, found.after});
    amount_.tokens.end = found.after;
    return true;
}

/// "13\" screen", "a 15 \" model" where no quotation is open.
bool AmountReader::inch_mark(std::uint32_t at)
{
    bool apart = !scan_.glued(at); // then the mark must not open a quotation of its own
    if (!(scan_.is(at, "\"") || scan_.is(at, "″") || scan_.is(at, "”")) ||
        (apart && (scan_.glued(at + 1) || scan_.is(at, "”"))) || !amount_.number.in_digits ||
        amount_.number.value > 150 || !(scan_.word(at + 1) || (apart && !scan_.inside(at + 1))))
        return false;
    for (std::uint32_t i = at; i > scan_.sentence().begin && i + 60 > at;) {
        --i;
        if (scan_.is(i, "\"") || scan_.is(i, "“"))
            return false;
    }
    use_unit({scan_.lexicon().unit_sign("in"), at + 1}, scan_.tokens()[at].span.begin);
    return true;
}

bool AmountReader::unit_after(std::uint32_t at)
{
    static constexpr std::string_view more[] = {"more", "additional", "extra", "further", "full", "whole", "straight", "consecutive"};
    bool longer = scan_.word(at) && std::find(std::begin(more), std::end(more), scan_.lower(at)) != std::end(more);
    const Number& number = amount_.number;
    bool named_year = number.plain && number.integer_digits == 4 && number.value >= 1700 && number.value < 2100 && scan_.is(at, "year");
    if (named_year) // "the 1986 year"
        return false;
    PrintedUnit unit = unit_words(scan_, longer ? at + 1 : at); // "three more years"
    if (longer && (unit.index == 0 || scan_.lexicon().unit_at(unit.index).dimension != "time"))
        return false;
    if (longer) {
        use_unit(unit, scan_.tokens()[at + 1].span.begin);
        return true;
    }
    if (unit.index == 0 && scan_.inside(at) && (scan_.word(at) || scan_.symbol(at)) &&
        (amount_.number.in_digits ? sign_is_plain(scan_, at) : sign_after_words(scan_, at)))
        unit = unit_sign_at(scan_, {}, at);
    if (unit.index == 0)
        return false;
    use_unit(unit, scan_.tokens()[at].span.begin);
    return true;
}

/// "Jumped 8.95m", "threw 64m", "ran the 100m in 9.58 seconds".
bool AmountReader::of_a_sport() const
{
    static constexpr std::string_view throws[] = {"threw", "vaulted", "leapt", "leaped", "hurled", "swam", "cleared"};
    static constexpr double races[] = {50, 60, 80, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000};
    const std::uint32_t begin = amount_.tokens.begin;
    const std::uint32_t next = amount_.tokens.end;
    if (begin <= scan_.sentence().begin)
        return false;
    const double metres = amount_.number.value / amount_.number.scale;
    const std::string_view lead = scan_.lower(begin - 1);
    if (metres < 120 && std::find(std::begin(throws), std::end(throws), lead) != std::end(throws))
        return true;
    const bool jump = lead == "jumped" && amount_.number.decimal && (scan_.is(next, "to") || !scan_.word(next)) &&
                      (begin <= scan_.sentence().begin + 1 || scan_.is(begin - 2, "he") || scan_.is(begin - 2, "she") || scan_.capital(begin - 2));
    if (jump && metres < 10)
        return true;
    const bool named = lead == "the" || lead == "men's" || lead == "women's" || lead == "men’s" || lead == "women’s";
    const bool race = std::find(std::begin(races), std::end(races), metres) != std::end(races);
    const bool alone = !scan_.word(next) || scan_.is(next, "in") || scan_.is(next, "at") || scan_.is(next, "and") || scan_.is(next, "is") || scan_.is(next, "on");
    return named && race && alone;
}

/// "5m" is metres where depth, height or distance is spoken of, else millions.
bool AmountReader::bare_m_is_metre() const
{
    std::uint32_t next = amount_.tokens.end;
    for (std::string_view word : {"deep", "high", "long", "wide", "tall", "above", "below", "from", "away",
                                  "race", "sprint", "hurdles", "freestyle", "butterfly", "backstroke", "apart",
                                  "underwater", "offshore", "thick", "final", "relay", "x", "is"})
        if (scan_.is(next, word) || (scan_.hyphen(next) && scan_.is(next + 1, word)))
            return true;
    std::uint32_t before = amount_.tokens.begin;
    bool by = (scan_.is(next, "by") && scan_.digits(next + 1)) || // "40m by 30m"
              (before > scan_.sentence().begin + 1 && scan_.is(before - 1, "by") && scan_.digits(before - 2));
    if (by || of_a_sport())
        return true;
    return before > scan_.sentence().begin && (scan_.is(before - 1, "is") || scan_.is(before - 1, "x")) &&
           amount_.number.value / amount_.number.scale < 1000;
}

void AmountReader::after_number()
{
    std::uint32_t at = amount_.tokens.end;
    bool hyphen = scan_.hyphen(at) && scan_.glued(at + 1);
    std::uint32_t next = hyphen ? at + 1 : at;
    bool half_an_hour = amount_.number.pure_fraction && (scan_.is(at, "a") || scan_.is(at, "an")) &&
                        scan_.known(at + 1) != nullptr && scan_.known(at + 1)->unit != 0;
    if (half_an_hour)
        next = at + 1;
    if (amount_.currency_before) {
        PrintedCurrency again = currency_words(scan_, next); // "$436 million US dollars", "$15 USD"
        bool same = again.index == amount_.currency ||
                    scan_.lexicon().currency_at(amount_.currency).code == "XXD";
        if (again.index != 0 && !again.subunit && same && !scan_.digits(again.after)) {
            amount_.currency = again.index;
            amount_.tokens.end = again.after;
        }
        return;
    }
    bool plus = hyphen && scan_.is(next, "plus") && scan_.hyphen(next + 1) && scan_.glued(next + 2);
    if (plus && unit_after(next + 2)) { // "a 300-plus-pound man"
        amount_.number.kind = NumberKind::Vague;
        amount_.hyphenated = true;
        return;
    }
    bool taken = percent(next) || currency_after(next) || unit_after(next) || inch_mark(next);
    amount_.hyphenated = taken && hyphen;
}

/// The token after "minus", "negative" or a sign, or `i` when none stands there.
std::uint32_t AmountReader::minus_sign(std::uint32_t i) const
{
    const std::uint32_t first = scan_.sentence().begin;
    if (i > first + 1 && scan_.is(i, "minus") && scan_.is(i - 1, "or") && scan_.is(i - 2, "plus")) // "plus or minus 3 points"
        return i;
    if (scan_.is(i, "minus") || scan_.is(i, "negative"))
        return i + 1;
    bool sign = (scan_.is(i, "-") || scan_.is(i, "−")) && !scan_.glued(i) && scan_.digits(i + 1);
    bool after_number = i > first && (scan_.digits(i - 1) || scan_.is(i - 1, "/")); // "+/-3"
    if (!sign || after_number)
        return i;
    bool degrees = scan_.known(i + 2) != nullptr && scan_.known(i + 2)->unit != 0 &&
                   scan_.lexicon().unit_at(scan_.known(i + 2)->unit).dimension == "angle-or-temperature";
    bool alone = scan_.tokens().size() <= 6;
    return scan_.glued(i + 1) || degrees || alone ? i + 1 : i;
}

std::optional<Amount> AmountReader::read(std::uint32_t i)
{
    std::uint32_t positive = minus_sign(i);
    if (positive != i) {
        std::optional<Amount> amount = AmountReader(scan_).read(positive);
        if (!amount || amount->number.kind == NumberKind::Ordinal || amount->number.kind == NumberKind::Vague)
            return std::nullopt;
        amount->number.value = -amount->number.value;
        amount->tokens.begin = i;
        amount->number.span.begin = scan_.tokens()[i].span.begin;
        amount->number.plain = false;
        return amount;
    }
    PrintedCurrency sign = sign_at(scan_, i);
    if (sign.index == 0)
        sign = letters_at(scan_, i);
    std::uint32_t number = sign.index == 0 ? i : sign.after;
    if (sign.index != 0 && scan_.dash(number) && scan_.glued(number + 1))
        return std::nullopt;
    if (!number_at(i, number, sign) && !(sign.index == 0 && scan_.word(i) && glued_currency(i)))
        return std::nullopt;
    if (amount_.number.kind == NumberKind::Ordinal)
        return amount_;
    if (!suffix_unit())
        return std::nullopt;
    if (amount_.number.magnitude_letter_m && bare_m_is_metre()) {
        amount_.number.value /= amount_.number.scale;
        amount_.number.scale = 1;
        amount_.number.span.end -= 1;
        use_unit({scan_.lexicon().unit_sign("m"), amount_.tokens.end}, amount_.number.span.end);
    }
    if (amount_.unit == 0 && (amount_.currency == 0 || amount_.currency_before))
        after_number();
    return amount_;
}

} // namespace

std::optional<Amount> read_amount(const Scan& scan, std::uint32_t i)
{
    return AmountReader(scan).read(i);
}

} // namespace crosscheck
