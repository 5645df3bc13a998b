#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace crosscheck {

/// What a currency cost in another, how far the printed amounts may lie off, and
/// where the rate comes from.
struct Rate {
    double rate = 1;        ///< units of the second currency to one of the first
    double tolerance = 0;   ///< relative
    std::string source;     ///< "mean of the ECB euro reference rates of 2021-06", "bank.csv, 2021-06-28"
};

/// A dated table of exchange rates: the sample of monthly means built into the
/// program, and rows of days that a user gives.
class RateTable {
  public:
    static const RateTable& builtin();
    /// The rate of the day (or of at most a week before it), else of its month;
    /// nothing when the table has neither or the day is unknown.
    std::optional<Rate> find(const std::string& from, const std::string& to, std::optional<Day> day) const;
    /// Adds the rows of a CSV, which is one of two: "date,base,quote,rate,source",
    /// where a unit of base costs `rate` of quote, one of them EUR, and source may
    /// be left out; or the table of the ECB, "Date,USD,JPY,...", whose columns are
    /// what a euro costs, "N/A" where there was no rate. Returns the number of
    /// rates. The Error says "path:line: what was wrong"; the table is then unchanged.
    Result<std::size_t> add_csv(std::string_view text, std::string_view path);

  private:
    struct Daily {
        double to_euro = 0; ///< units to one euro
        std::uint32_t source = 0;
    };
    struct Quote {
        double to_euro = 1;
        std::string source; ///< empty for the euro itself
    };
    std::optional<Quote> on_day(const std::string& currency, std::int32_t day) const;
    std::optional<Quote> in_month(const std::string& currency, std::int32_t day) const;
    friend class RateReader;

    std::map<std::string, std::map<int, double>> monthly_;        ///< currency, 12 * year + month: units to one euro
    std::map<std::string, std::map<std::int32_t, Daily>> daily_;  ///< currency, day
    std::vector<std::string> sources_;
    double tolerance_ = 0;
    std::string source_;
};

} // namespace crosscheck
