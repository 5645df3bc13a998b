#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace crosscheck {

/// What a currency cost in another, how far the printed amounts may lie off, and
/// where the rate comes from.
struct Rate {
    double rate = 1;        ///< units of the second currency to one of the first
    double tolerance = 0;   ///< relative
    std::string source;     ///< "ECB …, yearly average 2021"
};

/// A dated table of exchange rates: the sample built into the program, and rows
/// that a user gives.
class RateTable {
  public:
    static const RateTable& builtin();
    /// The rate of the day (within a week), else of its year; nothing when the
    /// table has neither or the day is unknown.
    std::optional<Rate> find(const std::string& from, const std::string& to, std::optional<Day> day) const;
    /// Adds rows "date,base,quote,rate,source" (a header line is skipped); base is
    /// the currency of which one unit costs `rate` of quote. The Error names the line.
    Result<std::size_t> add_csv(std::string_view text, std::string_view path);

  private:
    std::optional<double> to_euro(const std::string& currency, std::int32_t day, bool yearly) const;

    std::map<std::string, std::map<int, double>> yearly_;          ///< currency, year: units to one euro
    std::map<std::string, std::map<std::int32_t, double>> daily_;  ///< currency, day
    double tolerance_ = 0.12;
    std::string source_;
};

} // namespace crosscheck
