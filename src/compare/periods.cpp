#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "compare/judge.h"

// Of what time a figure is where nothing dates its article: the months, quarters and years that its sentence names,
// above all those right behind the figure ("16.1 percent in April, up from 15.8 in March"). What is measured each
// month has another figure for each, and two of them are no dispute.

namespace crosscheck {
namespace {

struct Word {
    std::string text; ///< lower case
    bool capital = false;
    std::size_t begin = 0;
};

std::vector<Word> words_in(std::string_view text, std::size_t from)
{
    std::vector<Word> words;
    Word word;
    for (std::size_t i = from; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const char low = ascii_lower(c);
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
            if (word.text.empty()) {
                word.begin = i;
                word.capital = c >= 'A' && c <= 'Z';
            }
            word.text.push_back(low);
        } else if (!word.text.empty()) {
            words.push_back(word);
            word = {};
        }
    }
    return words;
}

/// 1..12, or 0.
int month_of(const Word& word)
{
    static constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                                "july",    "august",   "september", "october", "november", "december"};
    if (!word.capital || word.text.size() < 3)
        return 0;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word.text == months[i] || (word.text.size() <= 4 && word.text != "mar" && months[i].starts_with(word.text)))
            return static_cast<int>(i) + 1;
    return 0;
}

int number_of(const Word& word)
{
    const bool digits = word.text.size() <= 4 && std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::atoi(word.text.c_str()) : -1;
}

/// What times some words name. A month is 100 times its number, with the day added where one is told.
struct Times {
    std::set<int> months;
    std::set<int> quarters;
    std::set<int> years;
    bool earlier = false; ///< "a year ago": the same time of the year before
    bool any() const { return !months.empty() || !quarters.empty() || !years.empty() || earlier; }
};

bool before_year(const Word& word)
{
    static const std::set<std::string_view> words = {"in", "of", "since", "by", "from", "for", "until", "fiscal", "year", "late", "early", "mid", "during", "end", "calendar"};
    return words.contains(word.text) || month_of(word) != 0;
}

bool before_month(const Word& word)
{
    static const std::set<std::string_view> words = {"in", "of", "since", "by", "from", "for", "until", "on", "late", "early", "mid", "during", "end", "to", "last", "next"};
    return words.contains(word.text);
}

void note(const std::vector<Word>& words, std::size_t i, Times& times)
{
    constexpr int days = 31;
    constexpr int hundred = 100;
    const Word none;
    const Word& last = i > 0 ? words[i - 1] : none;
    const int next = i + 1 < words.size() ? number_of(words[i + 1]) : -1;
    if (const int month = month_of(words[i]); month != 0) {
        const bool dated = next >= 1 && next <= days;
        if (words[i].text != "may" || dated || before_month(last)) // "it may rise"
            times.months.insert(hundred * month + (dated ? next : 0));
        return;
    }
    static constexpr std::array<std::string_view, 4> ordinals = {"first", "second", "third", "fourth"};
    if (i + 1 < words.size() && words[i + 1].text == "quarter")
        for (std::size_t k = 0; k < ordinals.size(); ++k)
            if (words[i].text == ordinals[k])
                times.quarters.insert(static_cast<int>(k));
    if (const int year = number_of(words[i]); year >= 1900 && year < 2100 && before_year(last))
        times.years.insert(year);
    static const std::set<std::string_view> back = {"ago", "earlier", "before", "previously"};
    if (back.contains(words[i].text) && last.text == "year")
        times.earlier = true;
}

/// Where the text begins behind a dateline ("KARSU, May 3 - ").
std::size_t behind_dateline(std::string_view text)
{
    constexpr std::size_t longest = 60;
    for (std::string_view dash : {" \xE2\x80\x94 ", " -- ", " - ", " \xE2\x80\x93 "})
        if (const std::size_t at = text.find(dash); at < longest)
            return at + dash.size();
    return 0;
}

Times of_sentence(const Claim& claim)
{
    const std::string& text = claim.evidence.sentence_text;
    const std::vector<Word> words = words_in(text, behind_dateline(text));
    Times times;
    for (std::size_t i = 0; i < words.size(); ++i)
        note(words, i, times);
    return times;
}

/// The times named right behind the figure.
Times of_figure(const Claim& claim)
{
    constexpr std::size_t near = 4;
    const std::string& text = claim.evidence.sentence_text;
    const std::size_t at = text.find(claim.evidence.text);
    Times times;
    if (claim.evidence.text.empty() || at == std::string::npos)
        return times;
    const std::size_t behind = at + claim.evidence.text.size();
    const std::size_t stop = std::min(text.find_first_of(",;:", behind), text.size());
    const std::vector<Word> words = words_in(text.substr(0, stop), behind);
    for (std::size_t i = 0; i < std::min(words.size(), near); ++i) {
        static const std::set<std::string_view> ends = {"against", "compared", "versus", "after", "and", "up", "down", "but"};
        if (ends.contains(words[i].text) || (words[i].text == "from" && i > 0))
            break;
        note(words, i, times);
    }
    return times;
}

bool meet(const std::set<int>& a, const std::set<int>& b)
{
    constexpr int hundred = 100;
    return std::any_of(a.begin(), a.end(), [&](int x) {
        return std::any_of(b.begin(), b.end(), [&](int y) {
            return x == y || (x / hundred == y / hundred && x >= hundred && (x % hundred == 0 || y % hundred == 0));
        });
    });
}

bool apart(const Times& a, const Times& b)
{
    if (!a.months.empty() && !b.months.empty())
        return !meet(a.months, b.months);
    if (!a.quarters.empty() && !b.quarters.empty())
        return !meet(a.quarters, b.quarters);
    return !a.years.empty() && !b.years.empty() && a.months.empty() && b.months.empty() &&
           std::none_of(a.years.begin(), a.years.end(), [&](int year) { return b.years.contains(year); });
}

} // namespace

bool weeks_apart(const Voice& a, const Voice& b)
{
    if (a.bodies == nullptr || b.bodies == nullptr || a.bodies->day == 0 || b.bodies->day == 0 || !undated(a) || !undated(b))
        return false;
    constexpr int week = 7;
    constexpr int year = 365;
    const int days = std::abs(a.bodies->day - b.bodies->day);
    return std::min(days, year - days) > week;
}

int day_of_dateline(std::string_view text)
{
    static constexpr std::array<int, 12> before = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    const std::vector<Word> words = words_in(text.substr(0, behind_dateline(text)), 0);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const int month = month_of(words[i]);
        const int day = number_of(words[i + 1]);
        if (month != 0 && day >= 1 && day <= 31)
            return before[static_cast<std::size_t>(month) - 1] + day;
    }
    return 0;
}

bool of_other_periods(const Voice& a, const Voice& b)
{
    const Times x = of_figure(*a.claim);
    const Times y = of_figure(*b.claim);
    if (x.any() && y.any())
        return x.earlier != y.earlier || apart(x, y);
    return apart(of_sentence(*a.claim), of_sentence(*b.claim)) || weeks_apart(a, b);
}

bool of_two_times(const Voice& a, const Voice& b)
{
    static const std::set<std::string_view> measured = {"money", "percent", "measure", "quantity", "count", "pledge"};
    if (a.claim->article == b.claim->article || of_event(*a.claim) || of_event(*b.claim))
        return false;
    if (a.claim->kind == "date" && b.claim->kind == "date")
        return weeks_apart(a, b);
    return measured.contains(a.claim->kind) && measured.contains(b.claim->kind) && of_other_periods(a, b);
}

} // namespace crosscheck
