#pragma once
#include <string>

#include "extract/claim.h"

namespace crosscheck {

/// A value in the base unit of its dimension, so that miles and kilometres, or
/// hours and days, can be compared. Open ends are infinite.
struct Quantity {
    std::string dimension; ///< "person", "count", "money", "percent", "length", "time", "age", "date", "text", ...
    double printed = 0;
    double lower = 0;
    double upper = 0;
    bool known = false; ///< false: no number, or a date without a day
};

Quantity quantity_of(const Value& value);

/// The number with six decimals, as std::to_string writes it: a key of what is printed alike.
std::string with_six_decimals(double value);

/// How two values of one dimension stand to each other.
enum class ValueRelation {
    Equal,        ///< the same number or the same days
    Hedged,       ///< the intervals the words allow meet
    Rounded,      ///< one is the other, printed with fewer digits
    Contained,    ///< dates: one lies in the other
    Differs,      ///< cannot both be true
    OtherUnit,    ///< two currencies: a rate is needed
    Incomparable, ///< of different dimensions, or a number is missing
};
ValueRelation relate(const Value& a, const Value& b);
/// The same, where their quantities are known.
ValueRelation relate(const Value& a, const Quantity& x, const Value& b, const Quantity& y);

/// "GMT", "ET", "local time": more than the clock says.
bool names_zone(const std::string& time);

/// Two clocks, whatever their days: within an hour of each other, or in zones that may lie as far apart.
bool one_moment_possible(const Value& a, const Value& b);

/// Whether `coarse` is `fine` printed with fewer significant digits: 1.2bn and
/// 1,234m, 600 and 612. Small counts are never roundings of each other.
bool rounds_to(double fine, double coarse);

/// How many significant digits a number is printed with: 20,000 has one.
int significant_digits(double value);

/// What the last of them counts: 10,000 in 20,000, 0.1 in 2.5. Not of zero.
double last_digit(double value);

} // namespace crosscheck
