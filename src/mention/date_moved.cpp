#include <algorithm>
#include <array>
#include <cstdlib>

#include "mention/date_scan.h"

// "The launch was moved from June 3 to July 1" names two days and no stretch between them. The
// day that a thing was moved to is a near one, whether it lies ahead or behind: the verb is in
// the past wherever the day lies.

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 8;

template <std::size_t N> bool in(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// They move a day wherever it stands.
constexpr std::array<std::string_view, 16> appoints_anew{
    "postponed",  "postpone",    "postpones",    "postponing", "rescheduled", "reschedule", "reschedules", "rescheduling",
    "deferred",   "adjourned",   "delayed",      "delay",      "delays",      "delaying",   "redated",     "postponement"};
/// They move many things, and a day where nothing stands between.
constexpr std::array<std::string_view, 12> moves{"moved",  "move",    "moves",    "moving",   "shifted", "shift",
                                                 "pushed", "changed", "switched", "extended", "shifts",  "switch"};
/// With one of the words below they do, too: "pushed the launch back", "brought forward".
constexpr std::array<std::string_view, 10> puts{"pushed", "push", "pushes", "pushing", "put", "puts", "putting", "brought", "bring", "bringing"};
constexpr std::array<std::string_view, 4> particles{"back", "forward", "off", "out"};

} // namespace

/// Whether a verb that puts an appointed day elsewhere leads to the preposition `i`.
bool DateScanner::moved_before(std::uint32_t i) const
{
    const std::uint32_t start = std::max(block_, tokens_.sentences()[tokens_.sentence_of(i)].begin);
    bool particle = false;
    for (std::uint32_t k = i; k > start && i - k < reach; --k) {
        const std::string_view word = tokens_.lower(k - 1);
        if (tokens_[k - 1].kind == TokenKind::Symbol && word != ",") return false;
        const bool near = k == i || (particle && k + 1 == i) || (k + 1 == i && before_is(i, DateClass::Scheduled));
        if (in(appoints_anew, word) || (near && in(moves, word)) || (particle && in(puts, word))) return true;
        particle = particle || in(particles, word);
    }
    return false;
}

/// "moved to October 2", "postponed until Friday".
bool DateScanner::moved_to(std::uint32_t date) const
{
    const std::uint32_t led = before_is(date, DateClass::The) ? date - 1 : date;
    if (led <= block_ || (!before_is(led, DateClass::To) && tokens_.lower(led - 1) != "for")) return false;
    return moved_before(led - 1);
}

/// The day that a thing was moved from; without a year of its own it is the one next to the other day.
void DateScanner::resolve_moved(DateMatch& first, DateMatch second) const
{
    const CalendarFields words = first.fields;
    resolve(second);
    const bool known = second.resolved && second.range.from;
    if (known && words.month != 0 && words.year == 0) {
        const Day other = *second.range.from;
        std::optional<Day> best;
        for (int year : {calendar(other).year, calendar(other).year - 1, calendar(other).year + 1}) {
            const std::optional<Day> day = make_day(year, words.month, words.day == 0 ? 1 : words.day);
            if (day && (!best || std::abs(day->number - other.number) < std::abs(best->number - other.number))) best = day;
        }
        if (best) first.fields.year = calendar(*best).year;
        first.relative = second.relative;
    } else if (known && words.weekday != 0 && words.day == 0) {
        const Day day = plus_days(*second.range.from, -((weekday(*second.range.from) - words.weekday + 7) % 7));
        first.fields = {};
        first.range = {day, day};
        first.relative = true;
    }
    resolve(first);
    first.printed = words.last_day == 0 ? words : CalendarFields{};
}

} // namespace crosscheck
