#include <algorithm>
#include <map>
#include <set>

#include "align/aspects.h"
#include "align/questions.h"
#include "align/rivals.h"
#include "align/stories.h"
#include "base/hash.h"

namespace crosscheck {
namespace {

/// What most claims of the group say; of equals the first in order.
template <typename Get>
std::string most_said(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& group, Get get)
{
    std::map<std::string, std::size_t> votes;
    std::string best;
    std::size_t most = 0;
    for (std::uint32_t index : group)
        ++votes[get(claims[index])];
    for (std::uint32_t index : group) {
        const std::string answer = get(claims[index]);
        if (!answer.empty() && votes[answer] > most) {
            most = votes[answer];
            best = answer;
        }
    }
    return best;
}

/// Without the amounts that their article prints as conversions of others here:
/// whether these fit is a question of its own.
std::vector<std::uint32_t> without_conversions(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& group)
{
    std::set<std::string> ids;
    for (std::uint32_t index : group)
        ids.insert(claims[index].id);
    std::vector<std::uint32_t> result;
    for (std::uint32_t index : group)
        if (claims[index].context.same_as.empty() || !ids.contains(claims[index].context.same_as))
            result.push_back(index);
    return result.empty() ? group : result;
}

/// The claims that a pack's rule made, where they are no small part: such a rule knows what is asked.
std::vector<std::uint32_t> knowing(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& group)
{
    std::vector<std::uint32_t> result;
    std::copy_if(group.begin(), group.end(), std::back_inserter(result), [&](std::uint32_t index) { return !of_generic_rule(claims[index]); });
    return 3 * result.size() >= group.size() ? result : group;
}

/// What its claims ask, as most of them say it.
void word(Question& question, const std::vector<Claim>& claims)
{
    const std::vector<std::uint32_t> voters = knowing(claims, question.claims);
    question.kind = most_said(claims, voters, [](const Claim& claim) { return claim.kind; });
    question.attribute = most_said(claims, voters, [](const Claim& claim) { return claim.attribute; });
    question.subject = most_said(claims, voters, [](const Claim& claim) { return claim.subject; });
    std::vector<std::uint32_t> askers; // a text about another subject would not fit the question's
    std::copy_if(voters.begin(), voters.end(), std::back_inserter(askers),
                 [&](std::uint32_t index) { return claims[index].subject == question.subject; });
    question.text = most_said(claims, askers, [](const Claim& claim) { return claim.question; });
    if (question.text.empty())
        question.text = "What is said of " + (question.subject.empty() ? question.kind : question.subject) + "?";
    const std::string& article = claims[question.claims.front()].article;
    question.within_article = std::all_of(question.claims.begin(), question.claims.end(),
                                          [&](std::uint32_t index) { return claims[index].article == article; });
    question.id = IdHasher().add("question").add(question.kind).add(question.attribute)
                      .add(question.subject).add(question.text).add(claims[question.claims.front()].id).id();
}

Question make_question(const std::vector<Claim>& claims, const std::vector<Features>& features,
                       const std::vector<std::uint32_t>& group, const std::vector<Event>& events)
{
    Question question;
    question.claims = group;
    word(question, claims);
    const std::uint32_t story = features[group.front()].story;
    const bool one_story = std::all_of(group.begin(), group.end(), [&](std::uint32_t index) {
        return features[index].story == story;
    });
    if (one_story && story < events.size())
        question.event = events[story].id;
    return question;
}

/// By group, the pairs of its claims that a link ties.
std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> ties_of(const Grouping& grouping, std::size_t claims)
{
    std::vector<std::size_t> group(claims, 0);
    for (std::size_t i = 0; i < grouping.groups.size(); ++i)
        for (std::uint32_t claim : grouping.groups[i])
            group[claim] = i;
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> result(grouping.groups.size());
    for (const Link& link : grouping.inner)
        result[group[link.a]].emplace_back(std::min(link.a, link.b), std::max(link.a, link.b));
    for (auto& ties : result)
        std::sort(ties.begin(), ties.end());
    return result;
}

} // namespace

Question narrowed(const Question& question, std::vector<std::uint32_t> members, const std::vector<Claim>& claims)
{
    Question result;
    result.claims = std::move(members);
    result.event = question.event;
    result.ties = question.ties;
    word(result, claims);
    return result;
}

Alignment align(const std::vector<Claim>& claims, const std::vector<ArticleSummary>& articles)
{
    Vocabulary vocabulary;
    std::vector<Features> features = make_features(claims, articles, vocabulary);
    const std::vector<std::uint32_t> stories = find_stories(features, articles, vocabulary);
    for (Features& claim : features)
        if (claim.article != no_story)
            claim.story = stories[claim.article];
    unify_names(features, vocabulary);
    weigh_terms(features);
    Alignment result;
    const std::vector<Event> events = describe_stories(stories, claims, features, articles);
    const Grouping grouping = group_claims(features);
    const auto ties = ties_of(grouping, claims.size());
    for (std::size_t i = 0; i < grouping.groups.size(); ++i) {
        result.questions.push_back(make_question(claims, features, without_conversions(claims, grouping.groups[i]), events));
        result.questions.back().ties = ties[i];
    }
    for (const Rivalry& rivalry : find_rivals(features, grouping)) {
        result.questions.push_back(make_question(claims, features, rivalry.claims, events));
        result.questions.back().rivals = rivalry.rivals;
    }
    add_aspects(result.questions, claims);
    for (const Event& event : events)
        result.events.push_back(event);
    std::sort(result.events.begin(), result.events.end(),
              [](const Event& a, const Event& b) { return a.id != b.id ? a.id < b.id : a.articles < b.articles; });
    return result;
}

} // namespace crosscheck
