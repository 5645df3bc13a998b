#include <cmath>
#include <cstdio>
#include <map>

#include "compare/judge.h"

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
    std::snprintf(buffer, sizeof buffer, "%.4f", value);
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
    return before + grouped(value) + std::string(suffix);
}

std::string days(const DateRange& date)
{
    if (!date.from || !date.to)
        return date.from ? "from " + iso(*date.from) : date.to ? "until " + iso(*date.to) : "unknown";
    const CalendarDate from = calendar(*date.from);
    if (date == year_range(from.year))
        return std::to_string(from.year);
    if (date == month_range(from.year, from.month))
        return iso(*date.from).substr(0, 7);
    return *date.from == *date.to ? iso(*date.from) : iso(*date.from) + " to " + iso(*date.to);
}

std::string number(const Value& value)
{
    auto show = [&](double n) { return value.type == ValueType::Money ? money(n, value.unit) : grouped(n); };
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

bool ends_in(std::string_view word, std::string_view ending)
{
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

/// "84 countries", "1 member", "3 dead": the noun as its number asks.
std::string counted(std::string noun, const Value& value)
{
    static const std::map<std::string_view, std::string_view> irregular = {
        {"person", "people"}, {"man", "men"},       {"woman", "women"}, {"child", "children"}, {"foot", "feet"},
        {"tooth", "teeth"},   {"mouse", "mice"},    {"dead", "dead"},   {"aircraft", "aircraft"}, {"people", "people"},
        {"police", "police"}, {"troops", "troops"}, {"mph", "mph"},     {"wounded", "wounded"}, {"injured", "injured"},
        {"missing", "missing"}, {"homeless", "homeless"}, {"celsius", "°C"}, {"fahrenheit", "°F"}, {"personnel", "personnel"}};
    const bool one = value.printed ? *value.printed == 1 : value.lower && *value.lower == 1 && value.upper == value.lower;
    if (noun.empty() || one)
        return noun;
    const std::size_t last_word = noun.find_last_of(' ') == std::string::npos ? 0 : noun.find_last_of(' ') + 1;
    const std::string head = noun.substr(last_word);
    if (auto found = irregular.find(head); found != irregular.end())
        return noun.substr(0, last_word) + std::string(found->second);
    if (head.size() <= 2 || ends_in(head, "s"))
        return noun;
    if (ends_in(head, "man"))
        return noun.substr(0, noun.size() - 2) + "en";
    if (ends_in(head, "y") && std::string_view("aeiou").find(head[head.size() - 2]) == std::string_view::npos)
        return noun.substr(0, noun.size() - 1) + "ies";
    if (ends_in(head, "ch") || ends_in(head, "sh") || ends_in(head, "x") || ends_in(head, "z"))
        return noun + "es";
    return noun + "s";
}

} // namespace

std::string value_label(const Claim& claim)
{
    const Value& value = claim.value;
    switch (value.type) {
    case ValueType::Money: return number(value) + (claim.context.per.empty() ? "" : " a " + claim.context.per);
    case ValueType::Percent: return number(value) + " %";
    case ValueType::Age: return number(value) + " years old";
    case ValueType::Date: return days(value.date);
    case ValueType::Entity:
    case ValueType::Text: return value.text;
    case ValueType::Ratio: return value.text.empty() ? number(value) : value.text;
    case ValueType::Measure:
    case ValueType::Duration:
        return value.unit == "magnitude" ? "magnitude " + number(value) : number(value) + " " + counted(spaced(value.unit), value);
    case ValueType::Count: break;
    }
    auto noun = claim.scope.find("unit_noun");
    if (noun != claim.scope.end() && !noun->second.empty())
        return number(value) + " " + counted(spaced(noun->second), value);
    const std::string& head = claim.context.noun.empty() ? value.unit : claim.context.noun;
    return number(value) + (head.empty() ? "" : " " + counted(head, value));
}

std::string voice_name(const Voice& voice)
{
    if (voice.article == nullptr)
        return voice.claim->article;
    if (!voice.article->outlet.empty())
        return voice.article->outlet;
    return voice.article->title.empty() ? voice.article->id : voice.article->title;
}

} // namespace crosscheck
