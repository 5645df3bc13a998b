#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "align/features.h"
#include "align/quantity.h"
#include "base/hash.h"
#include "compare/credits.h"
#include "compare/corrections.h"
#include "compare/judge.h"
#include "compare/parts.h"

// From a question to a finding. Claims that give one answer are one position;
// every two positions are judged by their claims (verdict.cpp); the worst
// honest verdict of all pairs is the finding's. Where one pair of claims explains
// a difference (another day, a plan, another thing counted) the explanation holds
// for the two positions; whose figure it is goes by the most pairs.

namespace crosscheck {
namespace {

constexpr std::size_t most_voices = 8; ///< of each position, when two are judged
constexpr std::size_t most_positions = 48; ///< after it, that each position is judged against

/// How much a verdict says about a finding: the worst wins.
int weight(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Contradiction: return 7;
    case Verdict::Update: return 6;
    case Verdict::AttributionDifference: return 5;
    case Verdict::ScopeDifference: return 4;
    case Verdict::Unresolved: return 3;
    case Verdict::Compatible: return 2;
    case Verdict::Agreement: return 1;
    case Verdict::SingleOrigin: break;
    }
    return 0;
}

/// How far a verdict excuses a difference: the mildest explains two positions.
int excuse(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agreement: return 7;
    case Verdict::Compatible: return 6;
    case Verdict::ScopeDifference: return 5;
    case Verdict::Update: return 4;
    case Verdict::AttributionDifference: return 3;
    case Verdict::Unresolved: return 2;
    case Verdict::Contradiction: return 1;
    case Verdict::SingleOrigin: break;
    }
    return 0;
}

/// Of two equal verdicts the one that says who repeats an old figure says more.
bool names_stale(const Judgement& judgement, const Judgement& other)
{
    auto stale = [](const Judgement& j) {
        return std::any_of(j.reasons.begin(), j.reasons.end(), [](const Reason& reason) { return reason.outcome == "stale"; });
    };
    return judgement.verdict == other.verdict && stale(judgement) && !stale(other);
}

class Comparison {
  public:
    Comparison(const Question& question, const std::vector<Claim>& claims,
               const std::map<std::string, const ArticleSummary*>& articles, const Credits& credits, const Parts& parts, const RateTable& rates)
        : question_(question), claims_(claims), articles_(articles), credits_(credits), parts_(parts), rates_(rates)
    {
    }

    /// The questions to ask instead: where nothing says that two answers are about one thing, the answers
    /// that surely are make a question each, and what stands against the largest of them one of rivals.
    std::vector<Question> split()
    {
        if (!question_.aspect.empty() || question_.rivals > 0 || question_.claims.size() < 3)
            return {question_};
        make_positions();
        const std::size_t count = finding_.positions.size();
        if (count < 2 || count > most_positions)
            return {question_};
        std::vector<std::size_t> part(count);
        std::iota(part.begin(), part.end(), std::size_t{0});
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = i + 1; j < count; ++j) {
                if (part[i] == part[j] || !tied(finding_.positions[i], finding_.positions[j]))
                    continue;
                if (meaning_unknown(judge_positions(finding_.positions[i], finding_.positions[j])))
                    continue;
                const std::size_t from = part[j];
                std::replace(part.begin(), part.end(), from, part[i]);
            }
        std::map<std::size_t, std::vector<std::uint32_t>> members;
        for (std::size_t i = 0; i < count; ++i)
            members[part[i]].insert(members[part[i]].end(), finding_.positions[i].claims.begin(), finding_.positions[i].claims.end());
        if (members.size() < 2)
            return {question_};
        std::vector<Question> result;
        std::size_t largest = members.begin()->first;
        for (auto& [number, claims] : members) {
            std::sort(claims.begin(), claims.end(), [&](std::uint32_t x, std::uint32_t y) { return place(x) < place(y); });
            if (claims.size() > members[largest].size())
                largest = number;
            result.push_back(narrowed(question_, claims, claims_));
        }
        std::vector<std::uint32_t> all = members[largest];
        std::size_t rivals = 0;
        for (const auto& [number, claims] : members)
            if (number != largest) {
                all.insert(all.end(), claims.begin(), claims.end());
                rivals += claims.size();
            }
        Question against = narrowed(question_, std::move(all), claims_);
        against.rivals = rivals;
        result.push_back(std::move(against));
        return result;
    }

    std::optional<Finding> run()
    {
        if (question_.claims.empty())
            return std::nullopt;
        start();
        if (question_.aspect.empty())
            judge_values();
        else
            judge_aspect();
        if (question_.rivals > 0 && nothing_known())
            return std::nullopt;
        finish();
        return std::move(finding_);
    }

  private:
    Voice voice(std::uint32_t index) const
    {
        auto article = articles_.find(claims_[index].article);
        return {&claims_[index], article == articles_.end() ? nullptr : article->second, &rates_, &credits_.of(claims_[index]),
                &parts_.of(claims_[index])};
    }

    std::vector<Voice> voices(const std::vector<std::uint32_t>& indexes) const
    {
        std::vector<Voice> result;
        for (std::uint32_t index : indexes)
            result.push_back(voice(index));
        return result;
    }

    std::string origin_of(std::uint32_t index) const
    {
        const Voice speaker = voice(index);
        return speaker.article == nullptr || speaker.article->origin.empty() ? claims_[index].article
                                                                               : speaker.article->origin;
    }

    std::uint32_t origins_of(const std::vector<std::uint32_t>& indexes) const
    {
        std::set<std::string> origins;
        for (std::uint32_t index : indexes)
            origins.insert(origin_of(index));
        return static_cast<std::uint32_t>(origins.size());
    }

    void start()
    {
        finding_.question = question_.text;
        finding_.kind = question_.kind;
        finding_.attribute = question_.attribute;
        finding_.subject = question_.subject;
        finding_.event = question_.event;
        finding_.within_article =
            std::all_of(question_.claims.begin(), question_.claims.end(), [&](std::uint32_t index) {
                return claims_[index].article == claims_[question_.claims.front()].article;
            });
    }

    void add_position(std::vector<std::uint32_t> indexes)
    {
        const Claim& first = claims_[indexes.front()];
        finding_.positions.push_back({value_label(first), first.value, indexes, origins_of(indexes)});
    }

    /// Claims that print the same value take one position, in order of the first.
    void make_positions()
    {
        std::vector<std::vector<std::uint32_t>> groups;
        for (std::uint32_t index : question_.claims) {
            auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
                const Claim& first = claims_[group.front()];
                if (claims_[index].context.retracted != first.context.retracted)
                    return false;
                if (!in_words(first))
                    return relate(first.value, claims_[index].value) == ValueRelation::Equal;
                Judgement same_words;
                return check_statement(voice(group.front()), voice(index), same_words) == Outcome::Decided &&
                       same_words.verdict == Verdict::Agreement;
            });
            if (same == groups.end())
                groups.push_back({index});
            else
                same->push_back(index);
        }
        for (std::vector<std::uint32_t>& group : groups)
            add_position(std::move(group));
    }

    /// What explains one pair explains the two positions: another day, another
    /// scope, a plan. Only whose figure it is goes by the most pairs, for outlets
    /// differ in whom they credit with one figure.
    Judgement judge_positions(const Position& a, const Position& b) const
    {
        std::map<Verdict, std::size_t> pairs;
        std::map<Verdict, Judgement> first;
        std::size_t other_words = 0; ///< pairs that say the same in words too different to tell
        for (std::size_t i = 0; i < std::min(a.claims.size(), most_voices); ++i)
            for (std::size_t j = 0; j < std::min(b.claims.size(), most_voices); ++j) {
                Judgement judgement = judge(voice(a.claims[i]), voice(b.claims[j]));
                ++pairs[judgement.verdict];
                other_words += !judgement.reasons.empty() && judgement.reasons.back().check == "meaning";
                first.try_emplace(judgement.verdict, std::move(judgement));
            }
        if (pairs.contains(Verdict::Contradiction) && pairs[Verdict::Unresolved] == other_words)
            pairs.erase(Verdict::Unresolved);
        const Verdict mildest = std::max_element(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) {
                                    return excuse(x.first) < excuse(y.first);
                                })->first;
        const bool voices = mildest == Verdict::AttributionDifference || mildest == Verdict::Unresolved;
        if (voices && 2 * pairs[Verdict::Contradiction] > pairs[Verdict::AttributionDifference] + pairs[Verdict::Unresolved] + pairs[Verdict::Contradiction])
            return first[Verdict::Contradiction];
        return first[mildest];
    }

    static bool meaning_unknown(const Judgement& judgement)
    {
        if (judgement.verdict != Verdict::Unresolved || judgement.reasons.empty())
            return false;
        static const std::set<std::string_view> checks = {"meaning", "conversion", "unit"};
        return checks.contains(judgement.reasons.back().check);
    }

    std::size_t place(std::uint32_t claim) const
    {
        return static_cast<std::size_t>(std::find(question_.claims.begin(), question_.claims.end(), claim) - question_.claims.begin());
    }

    /// Rivals of which no rule knows the meaning, in words that differ too much:
    /// that they meet at all is only a guess.
    bool nothing_known() const
    {
        return meant_in_many_ways(claims_[question_.claims.front()]) && !of_one_occasion() && !told_alike() && finding_.verdict == Verdict::Unresolved &&
               std::any_of(finding_.reasons.begin(), finding_.reasons.end(), [](const Reason& reason) {
                   return reason.check == "meaning" && reason.outcome == "unknown";
               });
    }

    /// Three cables and four, charged on Tuesday and on Wednesday: counts of one noun, dates of one verb, in
    /// words enough alike to be shown.
    bool told_alike() const
    {
        constexpr std::size_t alike = 3;
        const Claim& first = claims_[question_.claims.front()];
        const bool date = first.value.type == ValueType::Date;
        if (!date && (first.value.type != ValueType::Count || first.context.noun.empty()))
            return false;
        return std::all_of(question_.claims.begin() + 1, question_.claims.end(), [&](std::uint32_t index) {
            const Claim& other = claims_[index];
            const bool one = date ? one_verb(first, other) && overlap(first.context.names, other.context.names) > 0
                                  : other.value.type == ValueType::Count && other.context.noun == first.context.noun;
            return one && overlap(first.context.terms, other.context.terms) >= (date ? alike + 1 : alike);
        });
    }

    /// Dates that are all of one sort of occasion.
    bool of_one_occasion() const
    {
        const std::string& first = claims_[question_.claims.front()].context.occasion;
        return !first.empty() && std::all_of(question_.claims.begin(), question_.claims.end(),
                                             [&](std::uint32_t index) { return claims_[index].context.occasion == first; });
    }

    /// Of rivals: both positions are the question's own answers, or both the
    /// rivals', and are judged where they belong.
    bool one_side(const Position& a, const Position& b) const
    {
        if (question_.rivals == 0)
            return false;
        const auto first_rival = question_.claims.end() - static_cast<std::ptrdiff_t>(question_.rivals);
        auto sides = [&](const Position& position) {
            int result = 0;
            for (std::uint32_t index : position.claims)
                result |= std::find(first_rival, question_.claims.end(), index) == question_.claims.end() ? 1 : 2;
            return result;
        };
        const int x = sides(a);
        return x == sides(b) && x != 3;
    }

    /// Whether alignment tied a claim of the one to a claim of the other.
    bool tied(const Position& a, const Position& b) const
    {
        if (question_.ties.empty())
            return true;
        for (std::uint32_t x : a.claims)
            for (std::uint32_t y : b.claims)
                if (std::binary_search(question_.ties.begin(), question_.ties.end(), std::pair(std::min(x, y), std::max(x, y))))
                    return true;
        return false;
    }

    void judge_values()
    {
        make_positions();
        if (finding_.positions.size() == 1) {
            finding_.verdict = Verdict::Agreement;
            finding_.reasons.push_back({"value", "same", true, finding_.positions.front().label});
            return;
        }
        const Corrections corrections(voices(question_.claims));
        std::optional<Judgement> worst;
        for (std::size_t i = 0; i < finding_.positions.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(finding_.positions.size(), i + 1 + most_positions); ++j) {
                if (one_side(finding_.positions[i], finding_.positions[j]) || !tied(finding_.positions[i], finding_.positions[j]))
                    continue;
                Judgement judgement = judge_positions(finding_.positions[i], finding_.positions[j]);
                corrections.apply(voices(finding_.positions[i].claims), voices(finding_.positions[j].claims), judgement);
                note_stale(finding_.positions[i], finding_.positions[j], judgement);
                if (!worst || weight(judgement.verdict) > weight(worst->verdict) || names_stale(judgement, *worst))
                    worst = std::move(judgement);
            }
        if (!worst) { // rivals of one value
            finding_.verdict = Verdict::Agreement;
            finding_.reasons.push_back({"value", "same", true, finding_.positions.front().label});
            return;
        }
        finding_.verdict = worst->verdict;
        finding_.reasons = std::move(worst->reasons);
    }

    /// Who repeats the earlier figure after others printed the later one.
    void note_stale(const Position& a, const Position& b, Judgement& judgement) const
    {
        if (judgement.verdict != Verdict::Update)
            return;
        const Position& old = judgement.reversed ? b : a;
        const Position& fresh = judgement.reversed ? a : b;
        std::optional<Day> moved;
        for (std::uint32_t index : fresh.claims)
            if (const Voice v = voice(index); v.article != nullptr)
                if (std::optional<Day> day = parse_iso_day(v.article->published); day && (!moved || *day < *moved))
                    moved = day;
        for (std::uint32_t index : old.claims)
            if (const Voice v = voice(index); moved && v.article != nullptr)
                if (std::optional<Day> day = parse_iso_day(v.article->published); day && *moved < *day)
                    judgement.reasons.push_back({"time", "stale", false,
                                                 voice_name(v) + " still prints " + old.label + " on " + date_label({day, day})});
    }

    Judgement judge_figures(const std::vector<Voice>& all) const
    {
        if (question_.aspect == "conversion")
            return judge_conversion(all[0], all[1]);
        if (question_.aspect == "share")
            return judge_share(all[0], all[1], all[2]);
        return question_.aspect == "age" ? judge_age(all[0], all[1]) : judge_status(all[0], all[1]);
    }

    void judge_aspect()
    {
        const std::vector<Voice> all = voices(question_.claims);
        Judgement judgement;
        if (question_.aspect == "purpose") {
            judgement = judge_purposes(all);
            for (std::uint32_t index : question_.claims) {
                add_position({index});
                auto purpose = claims_[index].scope.find("purpose");
                if (purpose != claims_[index].scope.end())
                    finding_.positions.back().label += " (" + purpose->second + ")";
            }
        } else if (question_.aspect == "sum") {
            judgement = judge_sum(all);
            add_position({question_.claims.front()});
            for (std::size_t i = 1; i < question_.claims.size(); ++i)
                add_position({question_.claims[i]});
        } else if (question_.aspect == "headline") {
            judgement = judge_headline(all[0], all[1]);
            add_position({question_.claims.front()});
            add_position({question_.claims.begin() + 1, question_.claims.end()});
        } else {
            judgement = judge_figures(all);
            for (std::uint32_t index : question_.claims)
                add_position({index});
        }
        finding_.verdict = judgement.verdict;
        finding_.reasons = std::move(judgement.reasons);
    }

    void add_origin_reason()
    {
        std::set<std::string> outlets;
        for (std::uint32_t index : question_.claims)
            outlets.insert(voice_name(voice(index)));
        const std::uint32_t origins = origins_of(question_.claims);
        const std::string counted = std::to_string(outlets.size()) + (outlets.size() == 1 ? " outlet, " : " outlets, ") +
                                    std::to_string(origins) + (origins == 1 ? " origin" : " origins");
        const bool single = origins == 1 && finding_.verdict == Verdict::Agreement && question_.aspect.empty();
        if (single)
            finding_.verdict = Verdict::SingleOrigin;
        finding_.reasons.push_back({"origin", single ? "single" : "counted", single, counted});
    }

    /// Made of the question, the answers and the outlets that give them.
    void set_id()
    {
        IdHasher hasher;
        hasher.add("finding").add(finding_.question).add(finding_.kind).add(finding_.attribute);
        hasher.add(finding_.subject).add(question_.aspect);
        std::set<std::string> answers;
        for (const Position& position : finding_.positions)
            for (std::uint32_t index : position.claims)
                answers.insert(position.label + "\n" + voice_name(voice(index)) + "\n" +
                               (question_.aspect.empty() && finding_.positions.size() > 1 ? "" : claims_[index].id));
        for (const std::string& answer : answers)
            hasher.add(answer);
        finding_.id = hasher.id();
    }

    void finish()
    {
        finding_.reasons = without_repeats(std::move(finding_.reasons));
        add_origin_reason();
        finding_.severity = severity_of(finding_, claims_);
        finding_.explanation = explain(finding_, claims_, voices(question_.claims));
        set_id();
    }

    const Question& question_;
    const std::vector<Claim>& claims_;
    const std::map<std::string, const ArticleSummary*>& articles_;
    const Credits& credits_;
    const Parts& parts_;
    const RateTable& rates_;
    Finding finding_;
};

std::map<std::string, const ArticleSummary*> index_articles(const std::vector<ArticleSummary>& articles)
{
    std::map<std::string, const ArticleSummary*> result;
    for (const ArticleSummary& article : articles)
        result.try_emplace(article.id, &article);
    return result;
}

/// A rival that two answers have is asked of each: of two findings that say the same, the one
/// with fewer answers goes.
void drop_doublets(std::vector<Finding>& findings)
{
    auto claims_of = [](const Finding& finding) {
        std::set<std::uint32_t> claims;
        for (const Position& position : finding.positions)
            claims.insert(position.claims.begin(), position.claims.end());
        return claims;
    };
    std::map<std::pair<std::string, Verdict>, std::vector<std::size_t>> asked;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (findings[i].positions.size() > 1)
            asked[{findings[i].question, findings[i].verdict}].push_back(i);
    constexpr std::size_t most_alike = 32; ///< findings of one question and verdict that are looked at
    std::vector<bool> doublet(findings.size(), false);
    for (const auto& [key, group] : asked)
        for (std::size_t a = 0; a < std::min(group.size(), most_alike); ++a)
            for (std::size_t b = 0; b < std::min(group.size(), most_alike); ++b) {
                const std::set<std::uint32_t> fewer = claims_of(findings[group[a]]);
                const std::set<std::uint32_t> more = claims_of(findings[group[b]]);
                if (fewer.size() < more.size() && std::includes(more.begin(), more.end(), fewer.begin(), fewer.end()))
                    doublet[group[a]] = true;
            }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!doublet[i]) {
            if (kept != i)
                findings[kept] = std::move(findings[i]);
            ++kept;
        }
    findings.resize(kept);
}

} // namespace

std::vector<Finding> compare(const Question& question, const std::vector<Claim>& claims,
                             const std::vector<ArticleSummary>& articles, const RateTable& rates)
{
    std::vector<Finding> findings;
    if (std::optional<Finding> finding = Comparison(question, claims, index_articles(articles), Credits(claims), Parts(claims), rates).run())
        findings.push_back(std::move(*finding));
    return findings;
}

std::vector<Finding> compare_all(const Alignment& alignment, const std::vector<Claim>& claims,
                                 const std::vector<ArticleSummary>& articles, const RateTable& rates)
{
    const std::map<std::string, const ArticleSummary*> by_id = index_articles(articles);
    const Credits credits(claims);
    const Parts parts(claims);
    std::vector<Finding> findings;
    for (const Question& question : alignment.questions)
        for (const Question& part : Comparison(question, claims, by_id, credits, parts, rates).split())
            if (std::optional<Finding> finding = Comparison(part, claims, by_id, credits, parts, rates).run())
                findings.push_back(std::move(*finding));
    drop_doublets(findings);
    std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        return a.question != b.question ? a.question < b.question : a.id < b.id;
    });
    return findings;
}

} // namespace crosscheck
