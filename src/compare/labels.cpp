#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "base/ascii.h"
#include "compare/judge.h"
#include "text/plural.h"

namespace crosscheck {
namespace {

std::string_view hedge_words(Hedge hedge)
{
    switch (hedge) {
    case Hedge::About: return "about ";
    case Hedge::AtLeast: return "at least ";
    case Hedge::MoreThan: return "more than ";
    case Hedge::AtMost: return "up to ";
    case Hedge::LessThan: return "less than ";
    case Hedge::Nearly: return "nearly ";
    case Hedge::Exact:
    case Hedge::Range: break;
    }
    return "";
}

std::string trimmed(double value)
{
    char buffer[40];
    // What four decimals do not hold was computed ("a third"), and one decimal says enough.
    const double scaled = value * 1e4;
    const bool printed = std::abs(scaled - std::round(scaled)) < 1e-3;
    std::snprintf(buffer, sizeof buffer, printed ? "%.4f" : "%.1f", value);
    std::string text = buffer;
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// "84", "10,500", "1.5".
std::string grouped(double value)
{
    if (!std::isfinite(value) || std::abs(value) >= 1e15)
        return trimmed(value);
    std::string text = trimmed(value);
    std::size_t end = text.find('.');
    if (end == std::string::npos)
        end = text.size();
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = end; at > first + 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

/// "22.4 billion" where that is exact enough to be read, "41,327" otherwise.
std::string amount(double value)
{
    for (auto [size, word] : {std::pair{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}) {
        const double scaled = value / size;
        const double hundredths = scaled * 100;
        if (std::abs(scaled) >= 1 && std::abs(hundredths - std::round(hundredths)) < 1e-6)
            return grouped(scaled) + word;
    }
    return grouped(value);
}

std::string money(double value, const std::string& unit)
{
    static const std::map<std::string_view, std::string_view> signs = {
        {"USD", "$"}, {"XXD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}, {"AUD", "A$"}, {"CAD", "C$"}};
    std::string_view suffix;
    for (auto [size, letters] : {std::pair{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}})
        if (std::abs(value) >= size) {
            value /= size;
            suffix = letters;
            break;
        }
    auto sign = signs.find(unit);
    const std::string before = sign == signs.end() ? unit + " " : std::string(sign->second);
    std::string amount = grouped(value);
    if (const std::size_t point = amount.find('.'); suffix.empty() && point != std::string::npos && amount.size() - point == 2)
        amount += '0'; // "$34.50"
    return before + amount + std::string(suffix);
}

std::string number(const Value& value)
{
    auto show = [&](double n) { return value.type == ValueType::Money ? money(n, value.unit) : amount(n); };
    if (value.hedge == Hedge::Range && value.lower && value.upper)
        return show(*value.lower) + " to " + show(*value.upper);
    const std::optional<double> shown = value.printed ? value.printed : value.lower ? value.lower : value.upper;
    return std::string(hedge_words(value.hedge)) + (shown ? show(*shown) : std::string("?"));
}

std::string spaced(std::string slug)
{
    for (char& c : slug)
        if (c == '-')
            c = ' ';
    return slug;
}

/// What befell people, as a count of them says it: "19 killed", "140 injured";
/// empty for other words.
std::string_view fate(std::string_view noun)
{
    static const std::map<std::string_view, std::string_view> fates = {
        {"kill", "killed"},    {"die", "dead"},       {"died", "dead"},     {"toll", "dead"},      {"death toll", "dead"}, {"fatality", "dead"},
        {"injure", "injured"}, {"hurt", "hurt"},      {"wound", "wounded"},  {"arrest", "arrested"}, {"rescue", "rescued"},
        {"detain", "detained"}, {"displace", "displaced"}, {"evacuate", "evacuated"}, {"miss", "missing"}};
    for (std::string_view form : {"were ", "was ", "been ", "are ", "is "})
        if (noun.starts_with(form)) {
            const std::string_view state = noun.substr(form.size());
            const std::string_view befell = fate(state);
            return befell.empty() ? state : befell;
        }
    const auto found = fates.find(noun);
    return found == fates.end() ? std::string_view() : found->second;
}

/// "84 countries", "1 member", "3 dead": the noun as its number asks.
std::string counted(const std::string& noun, const Value& value)
{
    const std::string lower = ascii_lower(noun);
    if (lower == "them" || lower == "us" || lower == "you" || lower == "those") return "of " + lower;
    if (const std::string_view befell = fate(lower); value.unit == "person" && !befell.empty()) return std::string(befell);
    const bool one = value.printed ? *value.printed == 1 : value.lower && *value.lower == 1 && value.upper == value.lower;
    if (one) return noun;
    const std::size_t joined = noun.find(" and ");
    if (joined == std::string::npos) return plural_of(noun);
    const std::string first = plural_of(noun.substr(0, joined));
    const std::string text = ascii_lower(value.text);
    if (text.find(ascii_lower(first)) == std::string::npos) return plural_of(noun);
    return text.find(" and ") == std::string::npos ? first : first + plural_of(noun.substr(joined)); // "31 magazines and 923 rounds": 31 magazines
}

/// A noun that is the number once more ("2,000" of "2,000 fled", "dozens more") says nothing.
bool says_what(std::string_view noun)
{
    static constexpr std::array<std::string_view, 17> numbers{"one", "two", "three", "both", "half", "dozen", "dozens", "score", "scores", "hundred", "hundreds",
                                                              "thousand", "thousands", "million", "millions", "billion", "billions"};
    if (std::find(numbers.begin(), numbers.end(), noun) != numbers.end()) return false;
    return std::any_of(noun.begin(), noun.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; });
}

/// "Magnitude 6.2", "about magnitude 2", "magnitude 3.6 to 4.3".
std::string magnitude(const Value& value)
{
    const std::string_view hedge = hedge_words(value.hedge);
    return std::string(hedge) + "magnitude " + number(value).substr(hedge.size());
}

/// "Nearly a quarter of a century", "three and a half decades" are printed so; "0.25 centuries" is not.
bool broken_up(const Value& value)
{
    const double shown = value.printed ? *value.printed : value.lower.value_or(1);
    const bool part = shown != std::floor(shown) && (value.unit == "century" || value.unit == "decade" || value.unit == "month" || value.unit == "week" || shown < 1);
    return value.type == ValueType::Duration && part && !value.text.empty();
}

} // namespace

namespace {

/// "9 April 2007, 10:30"; what is printed where the day is not known.
std::string date_of(const Value& value)
{
    const bool known = value.date.from || value.date.to;
    if (!known)
        return value.text.empty() ? date_label(value.date) : value.text;
    const bool a_day = value.date.from == value.date.to;
    return date_label(value.date) + (a_day && !value.time.empty() ? ", " + value.time : "");
}

} // namespace

std::string value_label(const Claim& claim)
{
    const Value& value = claim.value;
    switch (value.type) {
    case ValueType::Money:
        if (value.unit == "XXX" && !value.text.empty()) return value.text; // "5,000 crowns", of which country nobody says
        return number(value) + (claim.context.per.empty() ? "" : " a " + claim.context.per);
    case ValueType::Percent: return number(value) + "%";
    case ValueType::Age: return number(value) + " years old";
    case ValueType::Date: return date_of(value);
    case ValueType::Entity:
    case ValueType::Text: return claim.kind == "position" && claim.negated ? "against " + value.text : value.text;
    case ValueType::Ratio: return value.text.empty() ? number(value) : value.text;
    case ValueType::Measure:
    case ValueType::Duration:
        if (value.unit == "magnitude") return magnitude(value);
        return broken_up(value) ? value.text : number(value) + " " + counted(spaced(value.unit), value);
    case ValueType::Count: break;
    }
    auto noun = claim.scope.find("unit_noun");
    if (noun != claim.scope.end() && says_what(noun->second))
        return number(value) + " " + counted(spaced(noun->second), value);
    const std::string& head = says_what(claim.context.noun) ? claim.context.noun : value.unit;
    return number(value) + (!says_what(head) ? "" : " " + counted(head, value));
}

std::string voice_name(const Voice& voice)
{
    if (voice.article == nullptr)
        return voice.claim->article;
    if (!voice.article->outlet.empty())
        return voice.article->outlet;
    return voice.article->title.empty() ? voice.article->id : voice.article->title;
}

std::string voice_label(const Voice& voice)
{
    if (voice.article == nullptr || !voice.article->outlet.empty()) return voice_name(voice);
    if (!voice.article->file.empty()) return voice.article->file;
    constexpr std::size_t longest = 60;
    const std::string name = voice_name(voice);
    const std::size_t space = name.size() <= longest ? std::string::npos : name.rfind(' ', longest);
    return space == std::string::npos ? name : name.substr(0, space) + "…";
}

} // namespace crosscheck
