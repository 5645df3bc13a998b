#pragma once
#include <catch2/catch.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

#include "lexicon_files.h"
#include "mention/date.h"

/// Dates printed one after the other, for tables of short sentences.
namespace crosscheck {

/// "[words] from..to" of a date in `text`, "*" for an open end.
inline std::string days_of(const Mention& date, std::string_view text)
{
    const std::string from = date.date.from ? iso(*date.date.from) : "*";
    const std::string to = date.date.to ? iso(*date.date.to) : "*";
    return "[" + std::string(text.substr(date.span.begin, date.span.size())) + "] " + from + (to == from ? "" : ".." + to);
}

/// Each date of `text`, as `line` prints one, with a space between two.
template <typename Line>
std::string dates_in(std::string_view text, const MentionOptions& options, Line line)
{
    const TokenBuffer tokens = tokenize(text);
    std::string all;
    for (const Mention& date : find_dates(tokens, test_lexicon().dates(), options))
        all += (all.empty() ? "" : " ") + line(date);
    return all;
}

struct DateCase {
    const char* text;
    const char* dates;
};

/// What `read` makes of each text in an article of the day `reference`.
template <typename Read>
void check_dates_read(Read read, std::string_view reference, std::initializer_list<DateCase> cases)
{
    for (const DateCase& c : cases) {
        CAPTURE(c.text);
        CHECK(read(c.text, reference) == c.dates);
    }
}

} // namespace crosscheck
