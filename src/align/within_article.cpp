// An article is held against itself only where it surely speaks of one thing
// twice. Of a headline that means: a rule knows what its figure is, the text
// prints that figure nowhere (not as "a ninth victim" either), no two figures of
// the text make it together, and the first sentences give one other exact figure
// for the same kind of thing, without a word that makes it a part.
#include "align/within_article.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include "align/features.h"
#include "align/kinship.h"
#include "base/hash.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t lead_sentences = 8;
constexpr double farthest = 3; ///< times: a figure further off counts something else

Question asked(const Claim& claim, std::string aspect, std::string text, std::vector<std::uint32_t> group)
{
    Question question;
    question.kind = claim.kind;
    question.attribute = claim.attribute;
    question.subject = claim.subject;
    question.aspect = std::move(aspect);
    question.text = std::move(text);
    question.claims = std::move(group);
    question.within_article = true;
    question.id = IdHasher().add("question").add(question.aspect).add(question.text).add(claim.id).id();
    return question;
}

bool has(const Claim& claim, const char* key) { return claim.scope.contains(key); }

/// A plain exact figure for the whole of what a rule knows.
bool whole_figure(const Claim& claim)
{
    const ClaimContext& context = claim.context;
    const bool typed = !claim.rule.starts_with("generic") && claim.value.printed && claim.value.hedge == Hedge::Exact &&
                       (claim.value.type == ValueType::Count || claim.value.type == ValueType::Money);
    const bool settled = claim.modality == Modality::Asserted && !claim.negated && !context.retracted;
    return typed && settled && context.part_of.empty() && context.change.empty() && context.per.empty() &&
           !context.event.background && !has(claim, "part") && !has(claim, "more") && !has(claim, "period") &&
           !has(claim, "including") && !has(claim, "group");
}

/// The claims of each article, in text order.
std::map<std::string, std::vector<std::uint32_t>> by_article(const std::vector<Claim>& claims)
{
    std::map<std::string, std::vector<std::uint32_t>> result;
    for (std::uint32_t index = 0; index < claims.size(); ++index)
        result[claims[index].article].push_back(index);
    return result;
}

bool same_place(const Claim& a, const Claim& b)
{
    auto x = a.scope.find("place");
    auto y = b.scope.find("place");
    return x == a.scope.end() || y == b.scope.end() || x->second == y->second;
}

/// Two figures of the text that are the headline's together: eight dead and one missing.
bool made_by_two(double figure, const Claim& headline, const std::vector<Claim>& claims, const std::vector<std::uint32_t>& article)
{
    std::vector<double> figures;
    constexpr std::size_t most = 200;
    for (std::uint32_t index : article)
        if (const Claim& claim = claims[index]; !claim.context.headline && claim.value.type == headline.value.type &&
                                                claim.value.unit == headline.value.unit && claim.value.printed && figures.size() < most)
            figures.push_back(*claim.value.printed);
    std::sort(figures.begin(), figures.end());
    auto low = figures.begin();
    auto high = figures.end();
    while (low != high && low != high - 1) {
        const double sum = *low + *(high - 1);
        if (sum == figure)
            return true;
        if (sum < figure)
            ++low;
        else
            --high;
    }
    return false;
}

/// Of two whole figures: neither is so far off that it counts something else.
bool near(const Claim& a, const Claim& b)
{
    return *a.value.printed <= farthest * *b.value.printed && *b.value.printed <= farthest * *a.value.printed;
}

/// "76 million" over a text of 76.55 million: the last digits are left out, not rounded.
bool cut_short(double headline, double body)
{
    if (headline <= 0 || body <= headline || significant_digits(headline) >= significant_digits(body))
        return false;
    return body - headline < last_digit(headline);
}

void ask_headline(std::uint32_t headline, const std::vector<Claim>& claims, const std::vector<std::uint32_t>& article,
                  std::vector<Question>& out)
{
    const Claim& head = claims[headline];
    std::vector<std::uint32_t> group{headline};
    for (std::uint32_t index : article) {
        const Claim& body = claims[index];
        if (body.context.headline || body.kind != head.kind || body.attribute != head.attribute)
            continue;
        if (!whole_figure(body)) { // a part, a hedge or another time: which is meant is not known
            if (relate(body.value, head.value) != ValueRelation::Differs || body.value.hedge != Hedge::Exact)
                return;
            continue;
        }
        if (body.value.unit != head.value.unit || !same_place(head, body) || different_events(head.context.event, body.context.event, true) || !near(head, body))
            continue;
        if (cut_short(*head.value.printed, *body.value.printed))
            return;
        if (group.size() > 1 && *claims[group.back()].value.printed != *body.value.printed)
            return;
        group.push_back(index);
    }
    if (group.size() < 2 || claims[group[1]].context.sentence > head.context.sentence + lead_sentences)
        return;
    const Claim& lead = claims[group[1]];
    const double x = *head.value.printed;
    if (x < 2 || !slugs_nest(head.subject, lead.subject) || relate(head.value, lead.value) != ValueRelation::Differs ||
        made_by_two(x, head, claims, article))
        return;
    out.push_back(asked(head, "headline", "Does the text bear out the headline's " + head.value.text + "?", group));
}

void ask_headlines(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& article, std::vector<Question>& out)
{
    for (std::uint32_t index : article)
        if (claims[index].context.headline && !claims[index].context.echoed && whole_figure(claims[index]))
            ask_headline(index, claims, article, out);
}

void ask_shares(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& article,
                const std::unordered_map<std::string, std::uint32_t>& by_id, std::vector<Question>& out)
{
    for (std::uint32_t index : article) {
        const std::vector<std::string>& ids = claims[index].context.share_of;
        if (ids.size() != 2)
            continue;
        const auto part = by_id.find(ids[0]);
        const auto whole = by_id.find(ids[1]);
        if (part == by_id.end() || whole == by_id.end() || claims[part->second].article != claims[index].article ||
            claims[whole->second].article != claims[index].article)
            continue;
        out.push_back(asked(claims[index], "share",
                            "Is " + claims[part->second].value.text + " of " + claims[whole->second].value.text + " " +
                                claims[index].value.text + "?",
                            {index, part->second, whole->second}));
    }
}

/// "Ada Holm, 52, said": the age as of the article.
bool age_now(const Claim& claim, const Claim& born)
{
    if (claim.kind != "age" || claim.value.hedge != Hedge::Exact || !claim.value.printed)
        return false;
    if (claim.when.basis == "text" && claim.context.sentence != born.context.sentence)
        return false;
    const std::string& sentence = claim.evidence.sentence_text;
    const std::size_t at = sentence.find(", " + claim.evidence.text);
    if (at == std::string::npos)
        return false;
    const std::size_t end = at + 2 + claim.evidence.text.size();
    return end < sentence.size() && (sentence[end] == ',' || sentence[end] == '.' || sentence[end] == ';');
}

void ask_ages(const std::vector<Claim>& claims, const std::vector<std::uint32_t>& article, std::vector<Question>& out)
{
    for (std::uint32_t birth : article) {
        const Claim& born = claims[birth];
        if (born.kind != "date" || born.attribute != "birth" || born.subject.empty() ||
            !born.value.date.from || !born.value.date.to)
            continue;
        for (std::uint32_t age : article)
            if (claims[age].subject == born.subject && age_now(claims[age], born)) {
                out.push_back(asked(claims[age], "age", "Does the age of " + claims[age].value.text + " fit the date of birth?", {age, birth}));
                break;
            }
    }
}

} // namespace

void ask_within_articles(const std::vector<Claim>& claims, std::vector<Question>& out)
{
    std::unordered_map<std::string, std::uint32_t> by_id;
    for (std::uint32_t index = 0; index < claims.size(); ++index)
        by_id.try_emplace(claims[index].id, index);
    for (const auto& [id, article] : by_article(claims)) {
        ask_headlines(claims, article, out);
        ask_shares(claims, article, by_id, out);
        ask_ages(claims, article, out);
    }
}

} // namespace crosscheck
