#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace crosscheck {

/// Writes JSON from the first byte to the last, without a tree of it in memory.
/// Members stand in the order in which they are written. Bytes that are not UTF-8
/// become U+FFFD: paths may hold such bytes, and they must not stop a report.
class JsonWriter {
  public:
    enum class Layout : std::uint8_t {
        Line,    ///< no white space
        Indented ///< each member and item on its own line, one space a level
    };

    explicit JsonWriter(Layout layout) : layout_(layout), line_break_(layout == Layout::Line ? "" : "\n") {}

    /// Makes room for so many bytes.
    void expect(std::size_t bytes) { text_.reserve(bytes); }

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_list() { begin('['); }
    void end_list() { end(']'); }

    /// The name of the member whose value is written next: one of the contract, which
    /// holds nothing that a string escapes.
    void key(std::string_view name);
    /// Before each item of a list.
    void item() { separate(); }

    void null() { text_ += "null"; }
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool flag) { text_ += flag ? "true" : "false"; }
    void value(std::uint64_t number) { text_ += std::to_string(number); }
    void value(std::uint32_t number) { text_ += std::to_string(number); }
    /// Whole numbers without a fraction, so that 436000000 is not "436000000.0";
    /// null for what is no number.
    void value(std::optional<double> number);
    /// As YYYY-MM-DD; null where there is none.
    void value(const std::optional<Day>& day);
    void value(const std::vector<std::string>& texts);
    void value(const std::map<std::string, std::string>& members);
    /// JSON that another writer of the same layout wrote; as it is.
    void json(std::string_view written) { text_ += written; }

    template <typename T>
    void member(std::string_view name, const T& of_member)
    {
        key(name);
        value(of_member);
    }

    /// Null for an empty text.
    void member_or_null(std::string_view name, const std::string& text);

    // What says nothing is left out: most claims fill few of their members.
    template <typename T>
    void member_if_any(std::string_view name, const T& text_or_list)
    {
        if (!text_or_list.empty()) member(name, text_or_list);
    }
    void member_if_not_zero(std::string_view name, std::uint32_t number)
    {
        if (number != 0) member(name, number);
    }
    void member_if_set(std::string_view name, bool flag)
    {
        if (flag) member(name, true);
    }

    /// A list, each item of which `write` writes.
    template <typename T, typename Write>
    void list(std::string_view name, const std::vector<T>& items, Write write)
    {
        key(name);
        begin_list();
        for (const T& each : items) {
            item();
            write(each);
        }
        end_list();
    }

    /// After a whole value of many, each on a line of its own.
    void end_line() { text_ += '\n'; }

    std::string take() { return std::move(text_); }

  private:
    void begin(char bracket);
    void end(char bracket);
    void separate();

    std::string text_;
    Layout layout_;
    std::string line_break_; ///< with the spaces that stand before an item; none within a line
    bool empty_ = true; ///< nothing yet stands in the innermost open object or list
};

} // namespace crosscheck
