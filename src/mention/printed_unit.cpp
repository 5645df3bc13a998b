#include "mention/printed_unit.h"

#include <algorithm>
#include <string>

namespace crosscheck {

PrintedCurrency sign_at(const Scan& scan, std::uint32_t i)
{
    if (scan.symbol(i)) {
        std::uint16_t index = scan.lexicon().currency_sign(scan.lower(i));
        return {index, i + 1, false, false};
    }
    if (!scan.word(i) || scan.raw(i).size() > 4)
        return {};
    std::uint32_t sign = scan.is(i + 1, ".") && scan.lower(i).find('.') != std::string_view::npos ? i + 2 : i + 1;
    if (!scan.symbol(sign) || scan.lexicon().currency_sign(scan.lower(sign)) == 0)
        return {};
    if (!scan.glued(sign) && scan.is(i, "a")) // "a $2 million house"
        return {};
    std::string joined(scan.lower(i));
    joined.append(scan.lower(sign));
    return {scan.lexicon().currency_sign(joined), sign + 1, false, false};
}

bool code_like(std::string_view text)
{
    return text.size() == 3 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z' &&
           text[2] >= 'A' && text[2] <= 'Z';
}

PrintedCurrency letters_at(const Scan& scan, std::uint32_t i)
{
    if (!scan.word(i) || scan.raw(i).size() < 2 || scan.raw(i).size() > 5)
        return {};
    std::uint32_t next = scan.is(i + 1, ".") && scan.digits(i + 2) ? i + 2 : i + 1; // "Rs. 5,000"
    if (!scan.digits(next))
        return {};
    if (scan.lexicon().ambiguous_code(scan.raw(i)))
        return {};
    return {scan.lexicon().currency_letters(scan.raw(i)), next, false, false};
}

PrintedCurrency currency_words(const Scan& scan, std::uint32_t i)
{
    if (scan.symbol(i)) {
        PrintedCurrency sign = sign_at(scan, i);
        bool next_amount = sign.index != 0 && scan.digits(i + 1) && !(scan.glued(i) && !scan.glued(i + 1));
        return next_amount ? PrintedCurrency{} : sign;
    }
    const LexiconWord* first = scan.known(i);
    if (scan.word(i)) { // "1.2 billion US$"
        PrintedCurrency sign = sign_at(scan, i);
        if (sign.index != 0 && !scan.digits(sign.after))
            return sign;
    }
    if (scan.word(i) && first == nullptr) {
        std::string_view letters = scan.raw(i);
        std::uint16_t index = letters.size() >= 2 ? scan.lexicon().currency_letters(letters) : std::uint16_t{0};
        return {index, i + 1, false, false};
    }
    if (first == nullptr)
        return {};
    std::string joined;
    PrintedCurrency found;
    if (first->currency != 0)
        found = {first->currency, i + 1, first->assumed, first->subunit};
    std::uint32_t at = i;
    for (std::uint32_t words = 0; words < first->phrase && scan.inside(at); ++words) {
        joined.append(joined.empty() ? "" : " ").append(scan.lower(at));
        ++at;
        if (scan.is(at, ".") && scan.glued(at) && joined.size() > 2 && joined[joined.size() - 2] == '.')
            ++at; // "U.S. dollars"
        const LexiconPhrase* phrase = scan.lexicon().phrase(joined);
        if (phrase != nullptr && phrase->currency != 0)
            found = {phrase->currency, at, phrase->assumed, false};
    }
    if (found.index == 0 && code_like(scan.raw(i)))
        found = {scan.lexicon().currency_letters(scan.raw(i)), i + 1, false, false};
    return found;
}

PrintedUnit unit_sign_at(const Scan& scan, std::string_view prefix, std::uint32_t i)
{
    PrintedUnit found;
    std::string joined(prefix);
    if (!joined.empty())
        found = {scan.lexicon().unit_sign(joined), i};
    std::uint32_t at = i;
    for (int parts = 0; parts < 4 && scan.inside(at); ++parts, ++at) {
        bool slash = scan.is(at, "/") || scan.is(at - 1, "/");
        if (!joined.empty() && !scan.glued(at) && !slash)
            break;
        joined.append(scan.raw(at));
        if (joined.size() > 8)
            break;
        std::uint16_t index = scan.lexicon().unit_sign(joined);
        if (index != 0)
            found = {index, at + 1};
    }
    return found;
}

PrintedUnit unit_words(const Scan& scan, std::uint32_t i)
{
    const LexiconWord* first = scan.known(i);
    if (first == nullptr || first->phrase == 0)
        return {};
    PrintedUnit found;
    if (first->unit != 0)
        found = {first->unit, i + 1};
    std::string joined;
    std::uint32_t at = i;
    for (std::uint32_t words = 0; words < first->phrase && scan.inside(at); ++words) {
        joined.append(joined.empty() ? "" : " ").append(scan.lower(at));
        ++at;
        const LexiconPhrase* phrase = scan.lexicon().phrase(joined);
        if (phrase != nullptr && phrase->unit != 0)
            found = {phrase->unit, at};
        if (scan.hyphen(at) && scan.glued(at + 1))
            ++at;
        else if (scan.is(at, ".") && scan.is(at - 1, "sq"))
            ++at;
    }
    return found;
}

bool sign_is_plain(const Scan& scan, std::uint32_t i)
{
    std::string_view sign = scan.raw(i);
    if (sign == "in" || sign == "ins" || sign == "s" || sign == "h" || sign == "K" || sign == "A" ||
        sign == "V" || sign == "W" || sign == "L" || sign == "mo" || sign == "MP" || sign == "t" ||
        sign == "PB" || sign == "min" || sign == "pp")
        return sign == "min" || (sign == "in" && i > 3 &&
                                  ((scan.known(i - 2) == nullptr && scan.is(i - 2, "ft")) || (scan.is(i - 2, ".") && scan.is(i - 3, "ft"))));
    if (scan.hyphen(i + 1) && sign.size() == 1 && scan.capital(i)) // "800,000 F-Series"
        return false;
    if (sign == "m" || sign == "g" || sign == "l" || sign == "C" || sign == "F")
        return !scan.is(i + 1, ".") || !scan.capital(i + 2);
    return true;
}

bool sign_after_words(const Scan& scan, std::uint32_t i)
{
    static constexpr std::string_view signs[] = {"km", "kg", "kph", "mph", "cm", "mm", "lb", "lbs", "GB", "MB", "MW", "GW", "kW", "hp"};
    return std::find(std::begin(signs), std::end(signs), scan.raw(i)) != std::end(signs);
}

} // namespace crosscheck
