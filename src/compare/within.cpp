#include <algorithm>
#include <cmath>
#include <cstdio>

#include "align/quantity.h"
#include "compare/judge.h"

// What an article says against itself. A headline and its text, a percentage and
// its two counts, an age and a date of birth stand on one page at one time, so
// neither time nor authority excuses a difference; hedges and rounding do.

namespace crosscheck {
namespace {

std::string percent_text(double value)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.1f %%", value);
    return buffer;
}

/// Half a unit of the last digit printed: 28 is 27.5 to 28.5, 28.4 is 28.35 to 28.45.
double half_digit(double value)
{
    double unit = 1;
    for (int digits = 0; digits < 4 && std::abs(value - std::round(value / unit) * unit) > 1e-9; ++digits)
        unit /= 10;
    return unit / 2;
}

/// The amounts that a number printed in a few digits may stand for: "2 million" of money.
std::pair<double, double> rounded_range(const Value& value)
{
    const double printed = *value.printed;
    if (value.type != ValueType::Money || printed == 0)
        return {printed, printed};
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::abs(printed))) - significant_digits(printed) + 1);
    return {printed - magnitude / 2, printed + magnitude / 2};
}

Judgement decided(Verdict verdict, const char* check, const char* outcome, std::string detail)
{
    Judgement judgement;
    judgement.verdict = verdict;
    judgement.reasons.push_back({check, outcome, true, std::move(detail)});
    return judgement;
}

} // namespace

Judgement judge_headline(const Voice& headline, const Voice& lead)
{
    return decided(Verdict::Contradiction, "headline", "differs",
                   value_label(*headline.claim) + " in the headline / " + value_label(*lead.claim) + " in the text, which prints the headline's figure nowhere");
}

Judgement judge_share(const Voice& share, const Voice& part, const Voice& whole)
{
    const Value& z = share.claim->value;
    if (!z.printed || !part.claim->value.printed || !whole.claim->value.printed)
        return decided(Verdict::Unresolved, "arithmetic", "unknown", "a figure is missing");
    const auto [a, b] = rounded_range(part.claim->value);
    const auto [c, d] = rounded_range(whole.claim->value);
    constexpr double slack = 0.5; // a reporter may cut where we round
    const double lower = 100 * a / d - half_digit(*z.printed) - slack;
    const double upper = 100 * b / c + half_digit(*z.printed) + slack;
    const std::string detail = value_label(*part.claim) + " of " + value_label(*whole.claim) + " is " +
                               percent_text(100 * *part.claim->value.printed / *whole.claim->value.printed) + ", printed as " + value_label(*share.claim);
    const double least = z.lower.value_or(0);
    const double most = z.upper.value_or(100);
    if (least <= upper && lower <= most)
        return decided(Verdict::Agreement, "arithmetic", "holds", detail);
    const bool exact = z.hedge == Hedge::Exact;
    return decided(exact ? Verdict::Contradiction : Verdict::Unresolved, "arithmetic", exact ? "fails" : "unknown", detail);
}

Judgement judge_age(const Voice& age, const Voice& birthday)
{
    const DateRange& born = birthday.claim->value.date;
    const std::optional<Day> today = age.article ? parse_iso_day(age.article->published) : std::nullopt;
    if (!today || !born.from || !born.to || !age.claim->value.printed)
        return decided(Verdict::Unresolved, "time", "unknown", "the day of the article is not known");
    constexpr double year = 365.2425;
    const double oldest = std::floor((today->number - born.from->number) / year);
    const double youngest = std::floor((today->number - born.to->number) / year);
    const double printed = *age.claim->value.printed;
    const std::string range = youngest == oldest ? std::to_string(static_cast<int>(oldest))
                                                 : std::to_string(static_cast<int>(youngest)) + " or " + std::to_string(static_cast<int>(oldest));
    const std::string detail = "born " + value_label(*birthday.claim) + ", so " + range + " on " + date_label({today, today}) + "; printed as " + value_label(*age.claim);
    // A year to either side: the text may speak of a day before or after the last birthday.
    const bool fits = printed >= youngest - 1 && printed <= oldest + 1;
    return decided(fits ? Verdict::Agreement : Verdict::Contradiction, "arithmetic", fits ? "holds" : "fails", detail);
}

} // namespace crosscheck
