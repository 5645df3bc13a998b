#include "extract/event_days.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace crosscheck {
namespace {

constexpr int recent_days = 7;

bool dates_event(const Claim& claim)
{
    const EventRef& event = claim.context.event;
    return claim.kind == "date" && claim.attribute == "event-date" && !event.noun.empty() && !event.background && claim.subject.ends_with(event.noun);
}

/// Its words name the day, not only an hour.
bool names_day(const Value& value)
{
    return (value.weekday != 0 || value.month != 0) && value.date.from && value.date.from == value.date.to;
}

/// A clock time that was given the day of the page, for want of another.
bool hour_of_page(const Claim& claim, Day page)
{
    const Value& value = claim.value;
    const bool hour = claim.kind == "date" && !value.time.empty() && value.relative && value.weekday == 0 && value.month == 0;
    return hour && value.date.from == page && value.date.to == page;
}

/// The days that the few sentences up to a claim name, the page's own among them where they speak of it.
struct DaysBefore {
    std::set<Day> of_story;
    std::set<Day> of_background; ///< "the 20 June shooting" that somebody was looking into
};

DaysBefore days_before(const std::vector<Claim>& claims, std::size_t index)
{
    constexpr std::uint32_t few_sentences = 4;
    constexpr std::size_t few_claims = 48;
    const Claim& claim = claims[index];
    DaysBefore days;
    for (std::size_t back = 1; back <= std::min(index, few_claims); ++back) {
        const Claim& other = claims[index - back];
        if (other.context.sentence + few_sentences <= claim.context.sentence) break;
        const Value& value = other.value;
        const bool today = value.relative && value.time.empty();
        const bool told = other.kind == "date" && other.attribute == "event-date" && (value.weekday != 0 || value.month != 0 || today);
        if (told && value.date.from && value.date.from == value.date.to) (other.context.event.background ? days.of_background : days.of_story).insert(*value.date.from);
    }
    return days;
}

/// "Holm was killed on 24 June. He had seen her shortly after 3 p.m.": in the papers of a month later an hour is of the day
/// that the sentences before it name, and of none that is known where they name two, or that of another event.
void leave_page(Claim& claim, Day page, const DaysBefore& days)
{
    const std::set<Day>& story = days.of_story;
    const bool none = story.empty() && days.of_background.empty();
    if (none || story.contains(page) || days.of_background.contains(page) || (!story.empty() && page < *story.rbegin())) return;
    const DateRange day = story.size() == 1 ? DateRange{*story.begin(), *story.begin()} : DateRange{};
    if (claim.when.range.from == page && claim.when.range.to == page && claim.when.basis == "text") claim.when.range = day;
    claim.value.date = day;
}

} // namespace

void lend_event_days(std::optional<Day> page, std::vector<Claim>& claims)
{
    if (!page) return;
    std::map<std::string, std::optional<Day>> told; ///< by event; empty where the article names several days
    for (const Claim& claim : claims) {
        if (!dates_event(claim) || !names_day(claim.value)) continue;
        const Day day = *claim.value.date.from;
        if (day > *page || page->number - day.number > recent_days) continue;
        const auto [known, first] = told.try_emplace(claim.subject, day);
        if (!first && known->second != day) known->second.reset();
    }
    for (Claim& claim : claims) {
        Value& value = claim.value;
        const bool hour = !value.time.empty() && value.relative && value.weekday == 0 && value.month == 0;
        if (!hour || !dates_event(claim) || value.date.from != page || value.date.to != page) continue;
        const auto day = told.find(claim.subject);
        if (day == told.end() || !day->second) continue;
        if (claim.when.range.from == page && claim.when.range.to == page) claim.when.range = {day->second, day->second};
        value.date = {day->second, day->second};
    }
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (hour_of_page(claims[i], *page)) leave_page(claims[i], *page, days_before(claims, i));
}

} // namespace crosscheck
