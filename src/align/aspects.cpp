#include "align/aspects.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "align/quantity.h"
#include "align/within_article.h"
#include "align/wording.h"
#include "base/hash.h"

namespace crosscheck {
namespace {

using ClaimIndex = std::unordered_map<std::string, std::uint32_t>;

Question derived(const Claim& claim, std::string aspect, std::string text,
                 std::vector<std::uint32_t> group, bool within_article)
{
    Question question;
    question.kind = claim.kind;
    question.attribute = claim.attribute;
    question.subject = claim.subject;
    question.aspect = std::move(aspect);
    question.text = std::move(text);
    question.claims = std::move(group);
    question.within_article = within_article;
    question.id = IdHasher().add("question").add(question.aspect).add(question.text).add(claim.id).id();
    return question;
}

std::string purpose_of(const Claim& claim)
{
    auto found = claim.scope.find("purpose");
    return found == claim.scope.end() ? std::string() : found->second;
}

void ask_purpose(const Question& question, const std::vector<Claim>& claims, std::vector<Question>& out)
{
    std::vector<std::uint32_t> group;
    std::set<std::string> articles;
    std::set<std::string> purposes;
    for (std::uint32_t index : question.claims)
        if (!purpose_of(claims[index]).empty()) {
            group.push_back(index);
            articles.insert(claims[index].article);
            purposes.insert(purpose_of(claims[index]));
        }
    if (articles.size() < 2 || purposes.size() < 2)
        return;
    const Value& value = claims[group.front()].value;
    for (std::uint32_t index : group)
        if (relate(value, claims[index].value) == ValueRelation::Differs)
            return;
    Question asked = derived(claims[group.front()], "purpose", "What is the sum of " + within_sentence(value.text) + " for?", group, false);
    asked.event = question.event;
    out.push_back(std::move(asked));
}

/// "Either 500 MB or 1 GB" is a choice: no conversion is that far off.
bool plausible_conversion(const Value& a, const Value& b)
{
    const Quantity x = quantity_of(a);
    const Quantity y = quantity_of(b);
    if (x.dimension != y.dimension || a.unit == b.unit)
        return false;
    constexpr double farthest = 1.3;
    return x.dimension == "money" || (x.printed <= farthest * y.printed && y.printed <= farthest * x.printed);
}

void ask_conversions(const std::vector<Claim>& claims, const ClaimIndex& by_id, std::vector<Question>& out)
{
    for (std::uint32_t index = 0; index < claims.size(); ++index) {
        auto other = by_id.find(claims[index].context.same_as);
        if (claims[index].context.same_as.empty() || other == by_id.end() || other->second == index ||
            claims[other->second].article != claims[index].article ||
            !plausible_conversion(claims[index].value, claims[other->second].value))
            continue;
        const std::uint32_t first = std::min(other->second, index);
        const std::uint32_t second = std::max(other->second, index);
        out.push_back(derived(claims[first], "conversion",
                              "Do " + within_sentence(claims[first].value.text) + " and " + within_sentence(claims[second].value.text) + " agree?",
                              {first, second}, true));
    }
}

void ask_sums(const std::vector<Claim>& claims, const ClaimIndex& by_id, std::vector<Question>& out)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> parts;
    for (std::uint32_t index = 0; index < claims.size(); ++index) {
        auto whole = by_id.find(claims[index].context.part_of);
        if (!claims[index].context.part_of.empty() && whole != by_id.end() && whole->second != index && claims[index].context.same_as.empty() &&
            claims[whole->second].article == claims[index].article)
            parts[whole->second].push_back(index);
    }
    for (auto& [whole, group] : parts) {
        group.insert(group.begin(), whole);
        out.push_back(derived(claims[whole], "sum",
                              "Do the parts fit the total of " + within_sentence(claims[whole].value.text) + "?", group, true));
    }
}

bool two_statuses(const Claim& a, const Claim& b)
{
    if (a.value.type != ValueType::Count || b.value.type != ValueType::Count || !a.value.printed ||
        a.value.printed != b.value.printed || a.context.sentence == b.context.sentence)
        return false;
    static const std::set<std::string_view> generic = {"quantity", "count"};
    if ((a.kind == b.kind && a.attribute == b.attribute) || (generic.contains(a.kind) && generic.contains(b.kind)))
        return false;
    const bool people = a.value.unit == "person" && b.value.unit == "person";
    const bool noun = !a.context.noun.empty() && a.context.noun == b.context.noun;
    const bool unnamed = (a.context.noun.empty() || b.context.noun.empty()) && *a.value.printed >= 1000;
    if (!people && !noun && !unnamed)
        return false;
    if (!a.subject.empty() && a.subject == b.subject)
        return true;
    return std::any_of(a.context.names.begin(), a.context.names.end(), [&](const std::string& name) {
        return std::binary_search(b.context.names.begin(), b.context.names.end(), name);
    });
}

/// One large figure, said of one group twice in one article with two meanings.
void ask_statuses(const std::vector<Claim>& claims, std::vector<Question>& out)
{
    constexpr double large = 100;
    std::map<std::pair<std::string, double>, std::vector<std::uint32_t>> same_figure;
    for (std::uint32_t index = 0; index < claims.size(); ++index)
        if (const Claim& claim = claims[index]; claim.value.printed && *claim.value.printed >= large &&
                                                claim.value.type == ValueType::Count)
            same_figure[{claim.article, *claim.value.printed}].push_back(index);
    for (const auto& [key, group] : same_figure)
        for (std::size_t i = 1; i < group.size(); ++i)
            if (two_statuses(claims[group[i - 1]], claims[group[i]]))
                out.push_back(derived(claims[group[i - 1]], "status",
                                      "What is said of " + within_sentence(claims[group[i - 1]].value.text) + "?",
                                      {group[i - 1], group[i]}, true));
}

} // namespace

void add_aspects(std::vector<Question>& questions, const std::vector<Claim>& claims)
{
    ClaimIndex by_id;
    for (std::uint32_t index = 0; index < claims.size(); ++index)
        by_id.try_emplace(claims[index].id, index);
    std::vector<Question> added;
    for (const Question& question : questions)
        ask_purpose(question, claims, added);
    ask_conversions(claims, by_id, added);
    ask_sums(claims, by_id, added);
    ask_statuses(claims, added);
    ask_within_articles(claims, added);
    std::move(added.begin(), added.end(), std::back_inserter(questions));
}

} // namespace crosscheck
