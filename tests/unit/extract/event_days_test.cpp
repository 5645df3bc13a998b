#include <catch2/catch.hpp>

#include "claim_builder.h"
#include "extract/event_days.h"

using namespace crosscheck;

namespace {

Claim dated(const std::string& subject, const std::string& day, int weekday, const std::string& time)
{
    ClaimBuilder build("a", "date", "event-date");
    build.date(day, day).subject(subject).context().event.noun = "quake";
    Claim claim = build.at(1);
    claim.value.weekday = static_cast<std::uint8_t>(weekday);
    claim.value.time = time;
    claim.value.relative = true;
    return claim;
}

/// The day of a clock time of the Lund quake in an article of Thursday, 14 May 2020, beside another date.
std::optional<Day> lent(const Claim& beside, const std::string& subject = "lund-quake")
{
    std::vector<Claim> claims = {dated(subject, "2020-05-14", 0, "13:53"), beside};
    lend_event_days(parse_iso_day("2020-05-14"), claims);
    return claims.front().value.date.from;
}

} // namespace

TEST_CASE("a clock time is of the day that the article names for its event")
{
    CHECK(lent(dated("lund-quake", "2020-05-12", 2, "")) == parse_iso_day("2020-05-12"));
    CHECK(lent(dated("oden-quake", "2020-05-12", 2, "")) == parse_iso_day("2020-05-14"));
    CHECK(lent(dated("lund-quake", "2020-03-12", 4, "")) == parse_iso_day("2020-05-14"));
    CHECK(lent(dated("lund-quake", "2020-05-12", 0, "07:10")) == parse_iso_day("2020-05-14"));
    CHECK(lent(dated("ada-holm", "2020-05-12", 2, ""), "ada-holm") == parse_iso_day("2020-05-14"));
}

TEST_CASE("in the papers of a later day an hour is of the day told before it, or of none that is known")
{
    struct Told {
        std::string day;
        bool background;
    };
    auto hour_after = [](const std::vector<Told>& told) {
        std::vector<Claim> claims;
        std::uint32_t sentence = 1;
        for (const Told& each : told) {
            claims.push_back(dated("ada-holm", each.day, 0, ""));
            Claim& claim = claims.back();
            claim.value.month = 4;
            claim.value.relative = false;
            claim.context.event.background = each.background;
            claim.context.sentence = sentence;
            claim.evidence.span = {sentence * 100, sentence * 100 + 10};
            ++sentence;
        }
        claims.push_back(dated("ada-holm", "2020-05-14", 0, "15:10"));
        claims.back().context.sentence = sentence;
        claims.back().evidence.span = {sentence * 100, sentence * 100 + 10};
        lend_event_days(parse_iso_day("2020-05-14"), claims);
        return claims.back().value.date.from;
    };
    CHECK(hour_after({}) == parse_iso_day("2020-05-14"));
    CHECK(hour_after({{"2020-04-12", false}}) == parse_iso_day("2020-04-12"));
    CHECK(hour_after({{"2020-04-12", false}, {"2020-04-10", false}}) == std::nullopt);
    CHECK(hour_after({{"2020-04-10", true}}) == std::nullopt);
    CHECK(hour_after({{"2020-04-12", false}, {"2020-05-14", false}}) == parse_iso_day("2020-05-14"));
}
