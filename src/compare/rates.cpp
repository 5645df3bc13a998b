#include "compare/rates.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "align/tables.h"
#include "base/ascii.h"

namespace crosscheck {
namespace {

constexpr double daily_tolerance = 0.03; ///< reporters round, and convert at yesterday's rate
constexpr int near_days = 7;             ///< a rate stands over holidays

int month_number(CalendarDate date) { return 12 * date.year + date.month - 1; }

std::vector<std::string> fields_of(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else if (c != '\r' && (c != ' ' || !fields.back().empty()))
            fields.back().push_back(c);
    }
    for (std::string& field : fields)
        while (!field.empty() && field.back() == ' ')
            field.pop_back();
    return fields;
}

bool currency_code(const std::string& text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<double> positive(const std::string& text)
{
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    return whole && value > 0 && std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

/// "2021-06", as far as the year goes.
std::optional<int> month_of(const std::string& text)
{
    const std::optional<Day> first = parse_iso_day(text + "-01");
    return first ? std::optional<int>(month_number(calendar(*first))) : std::nullopt;
}

} // namespace

const RateTable& RateTable::builtin()
{
    static const RateTable table = [] {
        RateTable result;
        const YamlNode root = builtin_table("core/rates.yaml");
        if (const YamlNode* tolerance = root.find("tolerance"))
            result.tolerance_ = positive(tolerance->scalar).value_or(0);
        if (const YamlNode* source = root.find("source"))
            result.source_ = source->scalar;
        if (const YamlNode* rates = root.find("rates"))
            for (const YamlNode& row : rates->items) {
                const YamlNode* month = row.find("month");
                const std::optional<int> number = month != nullptr ? month_of(month->scalar) : std::nullopt;
                for (const auto& [currency, rate] : row.members)
                    if (std::optional<double> value = positive(rate.scalar); number && value && currency_code(currency))
                        result.monthly_[currency][*number] = *value;
            }
        return result;
    }();
    return table;
}

std::optional<RateTable::Quote> RateTable::on_day(const std::string& currency, std::int32_t day) const
{
    if (currency == "EUR")
        return Quote{};
    auto rates = daily_.find(currency);
    if (rates == daily_.end())
        return std::nullopt;
    auto rate = rates->second.upper_bound(day);
    if (rate == rates->second.begin())
        return std::nullopt;
    --rate;
    if (day - rate->first > near_days)
        return std::nullopt;
    return Quote{rate->second.to_euro, sources_[rate->second.source] + ", " + iso(Day{rate->first})};
}

std::optional<RateTable::Quote> RateTable::in_month(const std::string& currency, std::int32_t day) const
{
    if (currency == "EUR")
        return Quote{};
    auto rates = monthly_.find(currency);
    if (rates == monthly_.end())
        return std::nullopt;
    auto rate = rates->second.find(month_number(calendar(Day{day})));
    if (rate == rates->second.end())
        return std::nullopt;
    return Quote{rate->second, source_ + " " + iso(Day{day}).substr(0, 7)};
}

std::optional<Rate> RateTable::find(const std::string& from, const std::string& to, std::optional<Day> day) const
{
    if (!day)
        return std::nullopt;
    auto join = [](const std::optional<Quote>& a, const std::optional<Quote>& b, double tolerance) -> std::optional<Rate> {
        if (!a || !b)
            return std::nullopt;
        const bool one = a->source.empty() || b->source.empty() || a->source == b->source;
        return Rate{b->to_euro / a->to_euro, tolerance, one ? (a->source.empty() ? b->source : a->source) : a->source + "; " + b->source};
    };
    if (std::optional<Rate> rate = join(on_day(from, day->number), on_day(to, day->number), daily_tolerance))
        return rate;
    return join(in_month(from, day->number), in_month(to, day->number), tolerance_);
}

/// Reads one CSV into a copy of the table, so that a fault leaves nothing half done.
class RateReader {
  public:
    RateReader(RateTable table, std::string_view path) : table_(std::move(table)), path_(path) {}

    Result<std::size_t> read(std::string_view text)
    {
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            const std::vector<std::string> fields = fields_of(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            ++line_;
            if (fields.size() == 1 && fields[0].empty())
                continue;
            const std::string fault = ascii_lower(fields[0]) == "date" ? read_header(fields) : read_row(fields);
            if (!fault.empty())
                return Error{path_ + ":" + std::to_string(line_) + ": " + fault};
        }
        return rates_;
    }

    RateTable take() { return std::move(table_); }

  private:
    std::string read_header(const std::vector<std::string>& fields)
    {
        columns_.clear();
        if (fields.size() > 1 && ascii_lower(fields[1]) == "base")
            return "";
        for (std::size_t i = 1; i < fields.size(); ++i) {
            if (!currency_code(fields[i]) && !fields[i].empty())
                return "'" + fields[i] + "' is no currency; expected the columns date,base,quote,rate,source or Date,USD,JPY,...";
            columns_.push_back(fields[i]);
        }
        return columns_.empty() ? "expected the columns date,base,quote,rate,source or Date,USD,JPY,..." : "";
    }

    std::string read_row(const std::vector<std::string>& fields)
    {
        const std::optional<Day> day = fields[0].size() == 10 ? parse_iso_day(fields[0]) : std::nullopt;
        if (!day)
            return "'" + fields[0] + "' is not a day; expected YYYY-MM-DD";
        if (!columns_.empty())
            return read_wide(*day, fields);
        if (fields.size() < 4)
            return "expected date,base,quote,rate,source";
        for (std::size_t i : {1U, 2U})
            if (!currency_code(fields[i]))
                return "'" + fields[i] + "' is no currency; expected a code of three capitals";
        if ((fields[1] == "EUR") == (fields[2] == "EUR"))
            return "expected EUR as either base or quote";
        const std::optional<double> rate = positive(fields[3]);
        if (!rate)
            return "'" + fields[3] + "' is no rate; expected a number above 0";
        const bool euro = fields[1] == "EUR";
        add(euro ? fields[2] : fields[1], *day, euro ? *rate : 1 / *rate, fields.size() > 4 ? fields[4] : "");
        return "";
    }

    std::string read_wide(Day day, const std::vector<std::string>& fields)
    {
        for (std::size_t i = 1; i < fields.size() && i <= columns_.size(); ++i) {
            if (fields[i].empty() || fields[i] == "N/A" || columns_[i - 1].empty() || columns_[i - 1] == "EUR")
                continue;
            const std::optional<double> rate = positive(fields[i]);
            if (!rate)
                return "'" + fields[i] + "' is no rate; expected a number above 0, or N/A";
            add(columns_[i - 1], day, *rate, "");
        }
        return "";
    }

    void add(const std::string& currency, Day day, double to_euro, const std::string& source)
    {
        const std::string& named = source.empty() ? path_ : source;
        auto [known, fresh] = source_numbers_.try_emplace(named, static_cast<std::uint32_t>(table_.sources_.size()));
        if (fresh)
            table_.sources_.push_back(named);
        table_.daily_[currency][day.number] = {to_euro, known->second};
        ++rates_;
    }

    RateTable table_;
    std::string path_;
    std::size_t line_ = 0;
    std::size_t rates_ = 0;
    std::vector<std::string> columns_; ///< of the ECB's table; empty for rows of pairs
    std::map<std::string, std::uint32_t> source_numbers_;
};

Result<std::size_t> RateTable::add_csv(std::string_view text, std::string_view path)
{
    RateReader reader(*this, path);
    Result<std::size_t> rates = reader.read(text);
    if (rates)
        *this = reader.take();
    return rates;
}

} // namespace crosscheck
