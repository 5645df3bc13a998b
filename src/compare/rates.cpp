#include "compare/rates.h"

#include <cmath>
#include <cstdlib>
#include <vector>

#include "align/tables.h"

namespace crosscheck {
namespace {

constexpr double daily_tolerance = 0.03;
constexpr int near_days = 7;

std::vector<std::string> fields_of(std::string_view line)
{
    std::vector<std::string> fields(1);
    for (char c : line) {
        if (c == ',')
            fields.emplace_back();
        else if (c != '\r' && c != ' ')
            fields.back().push_back(c);
    }
    return fields;
}

} // namespace

const RateTable& RateTable::builtin()
{
    static const RateTable table = [] {
        RateTable result;
        const YamlNode root = builtin_table("core/rates.yaml");
        if (const YamlNode* tolerance = root.find("tolerance"))
            result.tolerance_ = std::strtod(tolerance->scalar.c_str(), nullptr);
        if (const YamlNode* source = root.find("source"))
            result.source_ = source->scalar;
        if (const YamlNode* rates = root.find("rates"))
            for (const YamlNode& row : rates->items) {
                const YamlNode* year = row.find("year");
                for (const auto& [currency, rate] : row.members)
                    if (year != nullptr && currency != "year")
                        result.yearly_[currency][std::atoi(year->scalar.c_str())] =
                            std::strtod(rate.scalar.c_str(), nullptr);
            }
        return result;
    }();
    return table;
}

std::optional<double> RateTable::to_euro(const std::string& currency, std::int32_t day, bool yearly) const
{
    if (currency == "EUR")
        return 1.0;
    if (yearly) {
        auto rates = yearly_.find(currency);
        if (rates == yearly_.end())
            return std::nullopt;
        auto rate = rates->second.find(calendar(Day{day}).year);
        return rate == rates->second.end() ? std::nullopt : std::optional<double>(rate->second);
    }
    auto rates = daily_.find(currency);
    if (rates == daily_.end())
        return std::nullopt;
    auto rate = rates->second.upper_bound(day);
    if (rate == rates->second.begin())
        return std::nullopt;
    --rate;
    return day - rate->first > near_days ? std::nullopt : std::optional<double>(rate->second);
}

std::optional<Rate> RateTable::find(const std::string& from, const std::string& to, std::optional<Day> day) const
{
    if (!day)
        return std::nullopt;
    for (bool yearly : {false, true}) {
        const std::optional<double> a = to_euro(from, day->number, yearly);
        const std::optional<double> b = to_euro(to, day->number, yearly);
        if (!a || !b)
            continue;
        if (yearly)
            return Rate{*b / *a, tolerance_, source_ + " " + std::to_string(calendar(*day).year)};
        return Rate{*b / *a, daily_tolerance, "given rates near " + iso(*day)};
    }
    return std::nullopt;
}

Result<std::size_t> RateTable::add_csv(std::string_view text, std::string_view path)
{
    std::size_t rows = 0;
    std::size_t line_number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::vector<std::string> fields = fields_of(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++line_number;
        if ((fields.size() == 1 && fields[0].empty()) || (line_number == 1 && fields[0] == "date"))
            continue;
        const std::optional<Day> day = parse_iso_day(fields[0]);
        const double rate = fields.size() > 3 ? std::strtod(fields[3].c_str(), nullptr) : 0;
        const bool euro = fields.size() > 3 && (fields[1] == "EUR" || fields[2] == "EUR");
        if (!day || !(rate > 0) || !std::isfinite(rate) || !euro)
            return Error{std::string(path) + ":" + std::to_string(line_number) +
                         ": expected date,base,quote,rate,source with EUR as base or quote"};
        if (fields[1] == "EUR")
            daily_[fields[2]][day->number] = rate;
        else
            daily_[fields[1]][day->number] = 1 / rate;
        ++rows;
    }
    return rows;
}

} // namespace crosscheck
