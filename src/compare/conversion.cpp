#include <algorithm>
#include <cmath>
#include <cstdio>

#include "align/quantity.h"
#include "compare/judge.h"
#include "compare/rates.h"

// Two currencies, one amount? The printed amounts imply a rate; a dated table
// says what the rate was. Rates move and reporters round, so a rate that is off
// leaves the pair open: it never makes a contradiction.

namespace crosscheck {
namespace {

std::string decimals(double value, const char* format = "%.4g")
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

std::optional<Day> day_of(const Voice& voice)
{
    if (voice.claim->when.range.from)
        return voice.claim->when.range.from;
    return voice.article ? parse_iso_day(voice.article->published) : std::nullopt;
}

bool any_dollar(const std::string& unit) { return unit == "XXD" || unit == "XXX"; }

struct Amounts {
    std::string detail;
    double implied = 0;
    double least = 0; ///< what the digits and hedges of both let the rate be
    double most = 0;
};

/// The amounts that words may stand for: those of its hedge, and of its last digit.
std::pair<double, double> amount_range(const Value& value)
{
    const double printed = value.printed.value_or(value.lower.value_or(value.upper.value_or(0)));
    if (printed <= 0)
        return {0, 0};
    const double digit = last_digit(printed);
    return {std::min(value.lower.value_or(printed), printed - digit / 2), std::max(value.upper.value_or(printed), printed + digit / 2)};
}

/// In the base unit, the measures that a printed one may be rounded from.
std::pair<double, double> measure_range(const Value& value)
{
    auto base = [&](double printed) {
        Value other = value;
        other.printed = other.lower = other.upper = printed;
        return quantity_of(other).printed;
    };
    const auto [low, high] = amount_range(value);
    return {base(low), base(high)};
}

/// "7 km (4 miles)": a round figure in each unit.
bool round_alike(const Value& a, const Value& b)
{
    if (quantity_of(a).dimension != quantity_of(b).dimension)
        return false;
    const auto [a_low, a_high] = measure_range(a);
    const auto [b_low, b_high] = measure_range(b);
    return a_low <= b_high && b_low <= a_high;
}

Amounts amounts(const Voice& a, const Voice& b)
{
    Amounts result;
    const double x = a.claim->value.printed.value_or(a.claim->value.lower.value_or(0));
    const double y = b.claim->value.printed.value_or(b.claim->value.lower.value_or(0));
    result.implied = x != 0 ? y / x : 0;
    const auto [a_low, a_high] = amount_range(a.claim->value);
    const auto [b_low, b_high] = amount_range(b.claim->value);
    result.least = a_high > 0 ? b_low / a_high : 0;
    result.most = a_low > 0 ? b_high / a_low : 0;
    result.detail = value_label(*a.claim) + " / " + value_label(*b.claim);
    return result;
}

/// Fills in what the table says. True when it covers the pair.
bool compare_to_table(const Voice& a, const Voice& b, const Amounts& pair, Judgement& judgement, Verdict off)
{
    const std::optional<Day> day = day_of(a) ? day_of(a) : day_of(b);
    const std::optional<Rate> rate = (a.rates != nullptr ? *a.rates : RateTable::builtin()).find(a.claim->value.unit, b.claim->value.unit, day);
    if (!rate)
        return false;
    const bool fits = pair.least <= rate->rate * (1 + rate->tolerance) && rate->rate * (1 - rate->tolerance) <= pair.most;
    judgement.reasons.push_back({"conversion", fits ? "holds" : "differs", true,
                                 pair.detail + ": implied rate " + decimals(pair.implied) + ", reference rate " +
                                     decimals(rate->rate) + " (" + rate->source + "), tolerance " +
                                     decimals(rate->tolerance * 100, "%.0f") + " %"});
    judgement.verdict = fits ? Verdict::Compatible : off;
    return true;
}

} // namespace

Outcome check_currency(const Voice& a, const Voice& b, Judgement& judgement)
{
    const Amounts pair = amounts(a, b);
    if (any_dollar(a.claim->value.unit) || any_dollar(b.claim->value.unit)) {
        judgement.reasons.push_back({"conversion", "unknown", true, pair.detail + ": which dollars are meant is not said"});
        judgement.verdict = Verdict::Unresolved;
        return Outcome::Decided;
    }
    if (!compare_to_table(a, b, pair, judgement, Verdict::Unresolved)) {
        judgement.reasons.push_back({"conversion", "unknown", true,
                                     pair.detail + ": no reference rate for that day"});
        judgement.verdict = Verdict::Unresolved;
    }
    return Outcome::Decided;
}

Judgement judge_conversion(const Voice& a, const Voice& b)
{
    Judgement judgement;
    const Value& x = a.claim->value;
    const Value& y = b.claim->value;
    if (x.type != ValueType::Money || y.type != ValueType::Money) {
        check_value(a, b, judgement);
        if (judgement.verdict == Verdict::Agreement)
            judgement.verdict = Verdict::Compatible;
        if (judgement.reasons.back().decides)
            return judgement;
        const bool rounded = round_alike(x, y);
        judgement.verdict = rounded ? Verdict::Compatible : Verdict::Contradiction;
        judgement.reasons.push_back({"conversion", rounded ? "rounded" : "differs", true, value_label(*a.claim) + " / " + value_label(*b.claim)});
        return judgement;
    }
    const Amounts pair = amounts(a, b);
    if (compare_to_table(a, b, pair, judgement, Verdict::Unresolved))
        return judgement;
    judgement.verdict = Verdict::Compatible;
    judgement.reasons.push_back({"conversion", "unchecked", true,
                                 pair.detail + ": printed as one amount, implied rate " + decimals(pair.implied) +
                                     "; no reference rate for that day"});
    return judgement;
}

} // namespace crosscheck
