#include "extract/event_days.h"

#include <map>
#include <optional>
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
}

} // namespace crosscheck
