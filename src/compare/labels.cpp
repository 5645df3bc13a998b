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
        return value.unit == "magnitude" ? "magnitude " + number(value) : number(value) + " " + spaced(value.unit);
    case ValueType::Count: break;
    }
    auto noun = claim.scope.find("unit_noun");
    if (noun != claim.scope.end() && !noun->second.empty())
        return number(value) + " " + spaced(noun->second);
    const std::string& head = claim.context.noun.empty() ? value.unit : claim.context.noun;
    return number(value) + (head.empty() ? "" : " " + head);
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
