#include "align/lent_days.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "align/minhash.h"
#include "align/stories.h"

// A newsroom that collects reports of one event often has some without a date. "Thursday" in such a
// report is the Thursday of the others: they all were written within days. Its own date stays
// unknown; only its relative dates are read against the lent day, and any day of the story's few
// gives a weekday the same date.

namespace crosscheck {
namespace {

constexpr int one_time = 3;        ///< days between two reports of one time
constexpr double copied = 0.40;    ///< as origins have it: the copy was written on the day of its text
constexpr double like_text = 0.12; ///< shares paragraphs: was written at the same time

struct Dated {
    std::uint32_t article = 0;
    Day day;
};

/// Dated articles by the times they were written at.
using Times = std::vector<std::vector<Dated>>;

Times times_of(std::vector<Dated> dated)
{
    std::sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) {
        return a.day.number != b.day.number ? a.day.number < b.day.number : a.article < b.article;
    });
    Times times;
    for (const Dated& each : dated) {
        if (times.empty() || each.day.number - times.back().back().day.number > one_time) times.emplace_back();
        times.back().push_back(each);
    }
    return times;
}

/// What the dates of an undated article say of the day it was written.
struct Wanted {
    bool any = false;                   ///< some date needs a day to count from
    std::vector<std::uint8_t> weekdays; ///< those told as past
};

bool told_as_past(const Claim& claim)
{
    return claim.modality == Modality::Asserted;
}

std::vector<Wanted> wanted_by(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles)
{
    std::unordered_map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (articles[i].published.empty()) index.emplace(articles[i].id, i);
    std::vector<Wanted> wanted(articles.size());
    for (const Claim& claim : claims) {
        const Value& value = claim.value;
        const auto at = index.find(claim.article);
        if (at == index.end() || value.type != ValueType::Date || value.date.from || value.date.to) continue;
        wanted[at->second].any = true;
        if (value.weekday != 0 && value.month == 0 && told_as_past(claim)) wanted[at->second].weekdays.push_back(value.weekday);
    }
    return wanted;
}

/// The day of `time` by which the weekdays told lie least far back; of equals the one that most
/// articles are of, then the first.
Day fitting_day(const std::vector<Dated>& time, const std::vector<std::uint8_t>& weekdays)
{
    std::map<int, int> published;
    for (const Dated& each : time)
        ++published[each.day.number];
    const Dated* best = nullptr;
    int least = 0;
    for (const Dated& each : time) {
        int back = 0;
        for (std::uint8_t day : weekdays)
            back += (weekday(each.day) - day + 7) % 7;
        const bool better = best == nullptr || back < least ||
                            (back == least && published[each.day.number] > published[best->day.number]);
        if (!better) continue;
        best = &each;
        least = back;
    }
    return best->day;
}

/// The days that the claims of each article name.
using NamedDays = std::vector<std::set<int>>;

NamedDays named_days(const std::vector<Claim>& claims, const std::vector<Features>& features, std::size_t articles)
{
    NamedDays named(articles);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const DateRange& date = claims[i].value.date;
        const bool day = claims[i].value.type == ValueType::Date && date.from && date.from == date.to;
        if (day && features[i].article != no_story) named[features[i].article].insert(date.from->number);
    }
    return named;
}

/// Whether most of the weekdays that are told are days that the others name.
bool told_by_others(const std::vector<std::uint8_t>& weekdays, Day written, const std::vector<Dated>& others, const NamedDays& named)
{
    std::size_t shared = 0;
    for (std::uint8_t each : weekdays) {
        const int day = written.number - (weekday(written) - each + 7) % 7;
        shared += std::any_of(others.begin(), others.end(), [&](const Dated& other) { return named[other.article].contains(day); }) ? 1U : 0U;
    }
    return !weekdays.empty() && 2 * shared > weekdays.size();
}

/// The day of an article by its nearest ones, likest first: that of its copy, else one that fits the
/// time of the likest, if that is dated and the two speak of the same days.
std::optional<Day> day_for(const ArticleSummary& article, const Wanted& wanted, const std::vector<std::uint32_t>& near,
                           const std::vector<ArticleSummary>& articles, const NamedDays& named)
{
    std::vector<Dated> dated;
    double nearest = 0;
    Day copy_of;
    for (std::uint32_t other : near) {
        const std::optional<Day> day = parse_iso_day(articles[other].published);
        if (!day) continue;
        dated.push_back({other, *day});
        const double shared = resemblance(article.signature, articles[other].signature);
        if (shared <= nearest) continue;
        nearest = shared;
        copy_of = *day;
    }
    if (nearest >= copied) return copy_of;
    const bool among_dated = !dated.empty() && dated.front().article == near.front() && 3 * dated.size() >= 2 * near.size();
    if (!among_dated) return std::nullopt;
    for (const std::vector<Dated>& time : times_of(dated)) {
        if (std::none_of(time.begin(), time.end(), [&](const Dated& each) { return each.article == near.front(); })) continue;
        const Day day = fitting_day(time, wanted.weekdays);
        if (nearest >= like_text || told_by_others(wanted.weekdays, day, time, named)) return day;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::optional<Day>> lend_days(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles)
{
    std::vector<std::optional<Day>> lent(articles.size());
    const std::vector<Wanted> wanted = wanted_by(claims, articles);
    const bool needed = std::any_of(wanted.begin(), wanted.end(), [](const Wanted& each) { return each.any; });
    const bool any_dated = std::any_of(articles.begin(), articles.end(), [](const ArticleSummary& each) { return !each.published.empty(); });
    if (!needed || !any_dated) return lent;
    Vocabulary vocabulary;
    const std::vector<Features> features = make_features(claims, articles, vocabulary);
    const std::vector<std::vector<std::uint32_t>> near = nearest_articles(features, articles, vocabulary);
    const NamedDays named = named_days(claims, features, articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i)
        if (wanted[i].any && !near[i].empty()) lent[i] = day_for(articles[i], wanted[i], near[i], articles, named);
    return lent;
}

} // namespace crosscheck
