#include "ingest/printed_date.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck {
namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

LineItem make_item(std::string_view line, std::size_t begin, std::size_t end, LineItem::Kind kind)
{
    LineItem item{
        kind, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, {}, -1};
    item.lower = ascii_lower(line.substr(begin, end - begin));
    if (kind == LineItem::Kind::Number && item.lower.size() <= 8)
        item.number = std::stoi(item.lower);
    return item;
}

/// Reads one date beginning at one item; the shapes are tried in turn.
class DateAt {
  public:
    DateAt(const std::vector<LineItem>& items, std::size_t at, const MonthNames& months,
           DigitOrder order)
        : items_(items), at_(at), months_(months), order_(order)
    {
    }

    std::optional<PrintedDate> read()
    {
        using Shape = std::optional<Day> (DateAt::*)();
        if (items_[at_].kind == LineItem::Kind::Sign) return std::nullopt;
        if (items_[at_].kind == LineItem::Kind::Word) return read_as(&DateAt::month_first);
        for (Shape shape : {&DateAt::day_first, &DateAt::year_first, &DateAt::digits_only})
            if (auto date = read_as(shape)) return date;
        return std::nullopt;
    }

  private:
    std::optional<PrintedDate> read_as(std::optional<Day> (DateAt::*shape)())
    {
        next_ = at_;
        auto day = (this->*shape)();
        return day ? std::optional(PrintedDate{*day, at_, next_}) : std::nullopt;
    }
    std::optional<int> number(int low, int high, std::size_t digits_low, std::size_t digits_high)
    {
        if (next_ >= items_.size() || items_[next_].kind != LineItem::Kind::Number)
            return std::nullopt;
        const LineItem& item = items_[next_];
        if (item.lower.size() < digits_low || item.lower.size() > digits_high ||
            item.number < low || item.number > high)
            return std::nullopt;
        ++next_;
        return item.number;
    }
    std::optional<int> year() { return number(1600, 2200, 4, 4); }
    std::optional<int> month_word()
    {
        if (next_ >= items_.size() || items_[next_].kind != LineItem::Kind::Word)
            return std::nullopt;
        auto found = months_.find(items_[next_].lower);
        if (found == months_.end()) return std::nullopt;
        ++next_;
        return found->second;
    }
    bool skip(std::string_view words_or_signs)
    {
        if (next_ >= items_.size() || items_[next_].lower != words_or_signs) return false;
        ++next_;
        return true;
    }
    std::optional<int> day_of_month()
    {
        auto day = number(1, 31, 1, 2);
        if (day) skip("st") || skip("nd") || skip("rd") || skip("th");
        return day;
    }
    void separator() { skip(",") || skip("-") || skip("/"); }

    std::optional<Day> month_first() // "Jan. 5th, 2013"
    {
        auto month = month_word();
        if (!month) return std::nullopt;
        skip(".");
        separator();
        auto day = day_of_month();
        separator();
        auto y = day ? year() : std::nullopt;
        return y ? make_day(*y, *month, *day) : std::nullopt;
    }
    std::optional<Day> day_first() // "5th of January 2013", "5-Jan-2013"
    {
        auto day = day_of_month();
        skip("of") || skip(".");
        separator();
        auto month = day ? month_word() : std::nullopt;
        skip(".");
        separator();
        auto y = month ? year() : std::nullopt;
        return y ? make_day(*y, *month, *day) : std::nullopt;
    }
    std::optional<Day> year_first() // "2008-03-17", "2008 March 17"
    {
        auto y = year();
        if (!y) return std::nullopt;
        if (auto month = month_word()) {
            auto day = day_of_month();
            return day ? make_day(*y, *month, *day) : std::nullopt;
        }
        std::string sign = next_ < items_.size() ? items_[next_].lower : "";
        if (sign != "-" && sign != "/" && sign != ".") return std::nullopt;
        ++next_;
        auto month = number(1, 12, 1, 2);
        bool signs = month && skip(sign);
        auto day = signs ? number(1, 31, 1, 2) : std::nullopt;
        return day ? make_day(*y, *month, *day) : std::nullopt;
    }
    std::optional<Day> digits_only() // "11 / 28 / 05", "28.11.2005"
    {
        auto first = number(1, 31, 1, 2);
        std::string sign = first && next_ < items_.size() ? items_[next_].lower : "";
        if (sign != "-" && sign != "/" && sign != ".") return std::nullopt;
        ++next_;
        auto second = number(1, 31, 1, 2);
        if (!second || !skip(sign)) return std::nullopt;
        auto y = year();
        if (!y && sign == "/") {
            y = number(0, 99, 2, 2);
            if (y) // the century as POSIX reads it
                y = *y + (*y < 69 ? 2000 : 1900);
        }
        if (!y || is_digits_after()) return std::nullopt;
        if (sign == "." || *first > 12) return make_day(*y, *second, *first);
        if (*second > 12 || *first == *second || order_ == DigitOrder::MonthFirst)
            return make_day(*y, *first, *second);
        return order_ == DigitOrder::DayFirst ? make_day(*y, *second, *first) : std::nullopt;
    }
    bool is_digits_after() const
    {
        return next_ + 1 < items_.size() && items_[next_].kind == LineItem::Kind::Sign &&
               items_[next_].lower == items_[next_ - 2].lower &&
               items_[next_ + 1].kind == LineItem::Kind::Number;
    }

    const std::vector<LineItem>& items_;
    std::size_t at_;
    std::size_t next_ = 0;
    const MonthNames& months_;
    DigitOrder order_;
};

} // namespace

std::vector<LineItem> line_items(std::string_view line)
{
    std::vector<LineItem> items;
    items.reserve(line.size() / 4 + 1);
    std::size_t at = 0;
    while (at < line.size()) {
        char c = line[at];
        std::size_t end = at + 1;
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            at = end;
            continue;
        }
        auto kind = LineItem::Kind::Sign;
        if (is_digit(c)) {
            kind = LineItem::Kind::Number;
            while (end < line.size() && is_digit(line[end]))
                ++end;
        } else if (is_letter(c)) {
            kind = LineItem::Kind::Word;
            while (end < line.size() && is_letter(line[end]))
                ++end;
        }
        items.push_back(make_item(line, at, end, kind));
        at = end;
    }
    return items;
}

const MonthNames& english_months()
{
    static const MonthNames names = {
        {"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
        {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
        {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
        {"september", 9}, {"sep", 9},   {"sept", 9},      {"october", 10}, {"oct", 10},
        {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12}};
    return names;
}

std::optional<PrintedDate> printed_date_at(const std::vector<LineItem>& items, std::size_t at,
                                           const MonthNames& months, DigitOrder order)
{
    // "-45" of "12-45" begins no date of its own.
    bool inside_number = at > 1 && items[at].kind == LineItem::Kind::Number &&
                         items[at - 1].kind == LineItem::Kind::Sign &&
                         items[at - 1].span.end == items[at].span.begin &&
                         items[at - 2].kind == LineItem::Kind::Number;
    return inside_number ? std::nullopt : DateAt(items, at, months, order).read();
}

std::optional<PrintedDate> find_printed_date(const std::vector<LineItem>& items,
                                             const MonthNames& months, DigitOrder order,
                                             std::size_t from)
{
    for (std::size_t at = from; at < items.size(); ++at)
        if (auto date = printed_date_at(items, at, months, order)) return date;
    return std::nullopt;
}

} // namespace crosscheck
