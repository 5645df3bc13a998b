#include <algorithm>
#include <map>
#include <set>

#include "align/stories.h"
#include "base/hash.h"

namespace crosscheck {
namespace {

/// Counts what claims say and gives back what most say; of equals the smallest.
class Vote {
  public:
    void cast(const std::string& answer)
    {
        if (!answer.empty())
            ++votes_[answer];
    }
    std::string winner() const
    {
        std::string best;
        std::size_t most = 0;
        for (const auto& [answer, votes] : votes_)
            if (votes > most) {
                most = votes;
                best = answer;
            }
        return best;
    }

  private:
    std::map<std::string, std::size_t> votes_;
};

struct Ballot {
    Vote noun;
    Vote place;
    Vote name;
    Vote day;
    std::set<std::string> articles;
};

std::string spoken(const std::string& slug)
{
    std::string result;
    bool start = true;
    for (char c : slug) {
        if (c == '-') {
            result += ' ';
            start = true;
        } else {
            result += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            start = false;
        }
    }
    return result;
}

std::string label(const std::string& noun, const std::string& place, const std::string& name,
                  const DateRange& date)
{
    static constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};
    std::string result = spoken(place.empty() ? name : place);
    if (!noun.empty())
        result += (result.empty() ? "" : " ") + noun;
    if (result.empty())
        result = "story";
    if (date.from) {
        const CalendarDate day = calendar(*date.from);
        result += std::string(", ") + months[day.month - 1] + " " + std::to_string(day.year);
    }
    return result;
}

/// The article that everything else about the story hangs on does not exist, so
/// the id is made of what the story is about.
Event make_event(const Ballot& ballot)
{
    Event event;
    const std::string noun = ballot.noun.winner();
    event.place = ballot.place.winner();
    if (std::optional<Day> day = parse_iso_day(ballot.day.winner()))
        event.date = {day, day};
    event.label = label(noun, event.place, ballot.name.winner(), event.date);
    event.articles.assign(ballot.articles.begin(), ballot.articles.end());
    event.id = IdHasher().add("event").add(event.label).add(ballot.day.winner()).add(ballot.name.winner()).id();
    return event;
}

} // namespace

std::vector<Event> describe_stories(const std::vector<std::uint32_t>& stories,
                                    const std::vector<Claim>& claims,
                                    const std::vector<Features>& features,
                                    const std::vector<ArticleSummary>& articles)
{
    std::size_t count = 0;
    for (std::uint32_t story : stories)
        count = std::max<std::size_t>(count, story + 1U);
    std::vector<Ballot> ballots(count);
    for (std::size_t i = 0; i < articles.size(); ++i)
        ballots[stories[i]].articles.insert(articles[i].id);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (features[i].article == no_story)
            continue;
        Ballot& ballot = ballots[stories[features[i].article]];
        const ClaimContext& context = claims[i].context;
        if (context.event.background)
            continue;
        ballot.noun.cast(context.event.noun);
        ballot.place.cast(context.event.place);
        for (const std::string& name : context.names)
            ballot.name.cast(name);
        const DateRange& date = context.event.date;
        if (date.from && date.to && date.from == date.to)
            ballot.day.cast(iso(*date.from));
    }
    std::vector<Event> events;
    for (const Ballot& ballot : ballots)
        events.push_back(make_event(ballot));
    std::set<std::string> ids;
    for (Event& event : events)
        if (!ids.insert(event.id).second)
            event.id = IdHasher().add(event.id).add(event.articles.front()).id();
    return events;
}

} // namespace crosscheck
