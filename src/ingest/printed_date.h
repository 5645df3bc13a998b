#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "text/span.h"

namespace crosscheck {

/// One word, number or sign of a short line, with its place in it.
struct LineItem {
    enum class Kind : std::uint8_t { Word, Number, Sign };
    Kind kind;
    Span span;
    std::string lower; ///< ASCII letters folded
    int number = -1;   ///< of a Number with at most 8 digits
};

/// Splits a line; white space makes no item. "2nd" is a Number and a Word.
std::vector<LineItem> line_items(std::string_view line);

/// Names and abbreviations of months, lower case: "jan" and "january" → 1.
using MonthNames = std::map<std::string, int, std::less<>>;
/// The English names, which RFC 822 and HTTP dates use too.
const MonthNames& english_months();

/// A complete date (day, month and year) printed in a line.
struct PrintedDate {
    Day day;
    std::size_t first_item = 0; ///< the items that print it
    std::size_t past_item = 0;
};

/// How "4/9/2007" is read where the figures alone leave it open.
enum class DigitOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

/// The first complete date among the items at or after `from`: "June 28, 2021",
/// "28 Nov 2005", "2008-03-17", "11 / 28 / 05". A date of digits that can be
/// read as day-month and as month-day is none when the order is unknown.
std::optional<PrintedDate> find_printed_date(const std::vector<LineItem>& items,
                                             const MonthNames& months,
                                             DigitOrder order = DigitOrder::Unknown,
                                             std::size_t from = 0);

/// The complete date that begins at that very item, if one does.
std::optional<PrintedDate> printed_date_at(const std::vector<LineItem>& items, std::size_t at,
                                           const MonthNames& months, DigitOrder order);

} // namespace crosscheck
