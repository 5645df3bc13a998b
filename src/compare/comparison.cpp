#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "align/features.h"
#include "align/quantity.h"
#include "base/hash.h"
#include "compare/comparison.h"
#include "compare/corrections.h"
#include "compare/judge.h"
#include "compare/meaning.h"
#include "compare/positions.h"

// From a question to a finding. Claims that give one answer are one position;
// every two positions are judged by their claims (verdict.cpp); the worst
// honest verdict of all pairs is the finding's. Where one pair of claims explains
// a difference (another day, a plan, another thing counted) the explanation holds
// for the two positions; whose figure it is goes by the most pairs.

namespace crosscheck {

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

namespace {

/// How far two figures lie apart, 0..1; nothing of dates and words.
double gap(const Position& a, const Position& b)
{
    const Quantity x = quantity_of(a.value);
    const Quantity y = quantity_of(b.value);
    if (!x.known || !y.known || x.dimension != y.dimension || x.dimension == "text" || x.dimension == "date")
        return 0;
    const double most = std::max(std::abs(x.printed), std::abs(y.printed));
    return most > 0 ? std::abs(x.printed - y.printed) / most : 0;
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
    Comparison(const Question& question, const Voices& voices) : question_(question), voices_(voices), claims_(voices.claims()) {}

    std::optional<Finding> run()
    {
        if (question_.claims.empty())
            return std::nullopt;
        start();
        if (question_.aspect.empty())
            judge_values();
        else
            judge_aspect();
        if (two_questions_ || (question_.rivals > 0 && nothing_known()))
            return std::nullopt;
        finish();
        return std::move(finding_);
    }

  private:
    /// "to write (with Ada Holm": cut where the bracket was still open.
    static std::string closed(std::string words)
    {
        for (auto open = std::count(words.begin(), words.end(), '(') - std::count(words.begin(), words.end(), ')'); open > 0; --open) words += ')';
        return words;
    }

    /// A conversion is asked for as its answers are shown: "Do €110bn and $158bn agree?"
    std::string asked() const
    {
        if (question_.aspect != "conversion" || question_.claims.size() != 2) return question_.text;
        return "Do " + value_label(claims_[question_.claims[0]]) + " and " + value_label(claims_[question_.claims[1]]) + " agree?";
    }

    void start()
    {
        finding_.question = asked();
        finding_.kind = question_.kind;
        finding_.attribute = question_.attribute;
        finding_.subject = question_.subject;
        finding_.event = question_.event;
        finding_.within_article =
            std::all_of(question_.claims.begin(), question_.claims.end(), [&](std::uint32_t index) {
                return claims_[index].article == claims_[question_.claims.front()].article;
            });
    }

    bool timed(std::uint32_t index) const { return !claims_[index].value.time.empty(); }

    /// By the first claim; by a day alone where one of the claims prints no more.
    void add_position(std::vector<std::uint32_t> indexes)
    {
        const auto day = std::find_if(indexes.begin(), indexes.end(), [&](std::uint32_t index) { return !timed(index); });
        const Claim& first = claims_[day == indexes.end() ? indexes.front() : *day];
        finding_.positions.push_back({value_label(first), first.value, indexes, voices_.origins_of(indexes)});
    }

    /// Two answers of one day are told apart by their times.
    void tell_times()
    {
        std::map<std::pair<std::optional<Day>, std::optional<Day>>, std::size_t> days;
        auto day_of = [](const Position& position) { return std::pair(position.value.date.from, position.value.date.to); };
        for (const Position& position : finding_.positions)
            ++days[day_of(position)];
        for (Position& position : finding_.positions) {
            auto time = std::find_if(position.claims.begin(), position.claims.end(), [&](std::uint32_t index) { return timed(index); });
            if (time != position.claims.end() && days[day_of(position)] > 1)
                position.label = value_label(claims_[*time]);
        }
    }

    /// A pack's rule gives an answer and what stands against it, as values of one kind and attribute.
    bool known_to_a_rule() const
    {
        const auto first_rival = question_.claims.end() - static_cast<std::ptrdiff_t>(question_.rivals);
        return std::any_of(question_.claims.begin(), first_rival, [&](std::uint32_t answer) {
            const Claim& x = claims_[answer];
            return !meant_in_many_ways(x) && std::any_of(first_rival, question_.claims.end(), [&](std::uint32_t rival) {
                const Claim& y = claims_[rival];
                return !meant_in_many_ways(y) && x.kind == y.kind && x.attribute == y.attribute;
            });
        });
    }

    /// Rivals of which no rule knows the meaning, in words that differ too much:
    /// that they meet at all is only a guess.
    bool nothing_known() const
    {
        if (finding_.verdict == Verdict::Unresolved && !finding_.reasons.empty() && finding_.reasons.back().check == "parties")
            return true;
        return !known_to_a_rule() && !of_one_occasion() && !told_alike() && finding_.verdict == Verdict::Unresolved &&
               std::any_of(finding_.reasons.begin(), finding_.reasons.end(), [](const Reason& reason) {
                   return reason.check == "meaning" && reason.outcome == "unknown";
               });
    }

    /// The length of "the dhow" in two texts, or one number in two units.
    static bool measures_one(const Claim& a, const Claim& b)
    {
        const bool length = a.attribute == b.attribute && !a.subject.empty() && a.subject == b.subject;
        const bool slipped = a.value.unit != b.value.unit && a.value.printed && a.value.printed == b.value.printed;
        return a.kind == b.kind && (length || slipped);
    }

    /// "She married twice" of one who "was married three times": each rival beside an answer of the same verb and the same name.
    bool times_of_one() const
    {
        auto last_name = [](const std::string& slug) { return slug.substr(slug.rfind('-') + 1); };
        auto one = [&](const Claim& a, const Claim& b) {
            return b.attribute == "times" && !a.context.verb.empty() && a.context.verb == b.context.verb && last_name(a.subject) == last_name(b.subject) && named(a) && named(b);
        };
        const auto first_rival = question_.claims.end() - static_cast<std::ptrdiff_t>(question_.rivals);
        return std::all_of(first_rival, question_.claims.end(), [&](std::uint32_t rival) {
            return std::any_of(question_.claims.begin(), first_rival, [&](std::uint32_t answer) { return one(claims_[answer], claims_[rival]); });
        });
    }

    /// "82 percent of the voice traffic" and "65 percent of traffic".
    static bool shares_of_one(const Claim& a, const Claim& b)
    {
        const auto x = a.scope.find("of");
        const auto y = b.scope.find("of");
        const auto last = [](const std::string& words) { return words.substr(words.find_last_of(' ') + 1); };
        return b.value.type == ValueType::Percent && x != a.scope.end() && y != b.scope.end() && last(x->second) == last(y->second);
    }

    /// Three cables and four, charged on Tuesday and on Wednesday: counts of one noun, dates of one verb, in
    /// words enough alike to be shown.
    bool told_alike() const
    {
        constexpr std::size_t alike = 3;
        const Claim& first = claims_[question_.claims.front()];
        const bool date = first.value.type == ValueType::Date;
        if (first.kind == "measure")
            return std::all_of(question_.claims.begin() + 1, question_.claims.end(), [&](std::uint32_t index) { return measures_one(first, claims_[index]); });
        if (first.attribute == "times")
            return times_of_one();
        const bool share = first.value.type == ValueType::Percent;
        if (!date && !share && (first.value.type != ValueType::Count || first.context.noun.empty()))
            return false;
        return std::all_of(question_.claims.begin() + 1, question_.claims.end(), [&](std::uint32_t index) {
            const Claim& other = claims_[index];
            if (share)
                return shares_of_one(first, other) && overlap(first.context.terms, other.context.terms) >= alike;
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

    void judge_values()
    {
        for (const Answer& answer : answers_of(question_, voices_))
            add_position(answer);
        tell_times();
        if (finding_.positions.size() == 1) {
            finding_.verdict = Verdict::Agreement;
            finding_.reasons.push_back({"value", "same", true, finding_.positions.front().label});
            return;
        }
        const Corrections corrections(voices_.of(question_.claims));
        std::optional<Judgement> worst;
        double widest = 0; ///< of contradictions the one with the widest gap tells most
        for (std::size_t i = 0; i < finding_.positions.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(finding_.positions.size(), i + 1 + most_positions); ++j) {
                if (one_side(finding_.positions[i], finding_.positions[j]) || !tied(question_, finding_.positions[i].claims, finding_.positions[j].claims))
                    continue;
                Judgement judgement = judge_answers(finding_.positions[i].claims, finding_.positions[j].claims, voices_);
                if (of_two_questions(judgement)) {
                    two_questions_ = true;
                    continue;
                }
                corrections.apply(voices_.of(finding_.positions[i].claims), voices_.of(finding_.positions[j].claims), judgement);
                note_stale(finding_.positions[i], finding_.positions[j], judgement);
                const double apart = judgement.verdict == Verdict::Contradiction ? gap(finding_.positions[i], finding_.positions[j]) : 0;
                if (worst && weight(judgement.verdict) <= weight(worst->verdict) && !names_stale(judgement, *worst) && apart <= widest)
                    continue;
                widest = apart;
                worst = std::move(judgement);
            }
        two_questions_ = two_questions_ && !worst;
        if (!worst) { // rivals of one value
            finding_.verdict = Verdict::Agreement;
            finding_.reasons.push_back({"value", "same", true, finding_.positions.front().label});
            return;
        }
        finding_.verdict = worst->verdict;
        finding_.reasons = std::move(worst->reasons);
    }

    /// The day from which a figure could be printed: who "turns 29 in April" is 28 until then.
    static std::optional<Day> known_since(const Voice& voice)
    {
        const std::optional<Day> printed = parse_iso_day(voice.article->published);
        const std::optional<Day> holds = voice.claim->when.range.from;
        return printed && holds && *printed < *holds ? holds : printed;
    }

    /// Who repeats the earlier figure after others printed the later one, and does not call it an early one.
    void note_stale(const Position& a, const Position& b, Judgement& judgement) const
    {
        if (judgement.verdict != Verdict::Update)
            return;
        const Position& old = judgement.reversed ? b : a;
        const Position& fresh = judgement.reversed ? a : b;
        std::optional<Day> moved;
        for (std::uint32_t index : fresh.claims)
            if (const Voice v = voices_.of(index); v.article != nullptr && v.claim->modality != Modality::Planned && v.claim->modality != Modality::Expected)
                if (std::optional<Day> day = known_since(v); day && (!moved || *day < *moved))
                    moved = day;
        for (std::uint32_t index : old.claims)
            if (const Voice v = voices_.of(index); moved && v.article != nullptr && !v.claim->context.retracted && !v.claim->scope.contains("status"))
                if (std::optional<Day> day = parse_iso_day(v.article->published); day && *moved < *day)
                    judgement.reasons.push_back({"time", "stale", false,
                                                 voice_label(v) + " still prints " + old.label + " on " + date_label({day, day})});
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
        const std::vector<Voice> all = voices_.of(question_.claims);
        Judgement judgement;
        if (question_.aspect == "purpose") {
            judgement = judge_purposes(all);
            for (std::uint32_t index : question_.claims) {
                add_position({index});
                auto purpose = claims_[index].scope.find("purpose"); // "$436m to help displaced people"
                if (purpose != claims_[index].scope.end())
                    finding_.positions.back().label += " " + closed(purpose->second);
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
            outlets.insert(voice_name(voices_.of(index)));
        const std::uint32_t origins = voices_.origins_of(question_.claims);
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
                answers.insert(position.label + "\n" + voice_name(voices_.of(index)) + "\n" +
                               (question_.aspect.empty() && finding_.positions.size() > 1 ? "" : claims_[index].id));
        for (const std::string& answer : answers)
            hasher.add(answer);
        finding_.id = hasher.id();
    }

    /// "What is the position of the union?" asks one body only: of two, it is for whom or against whom they are.
    void ask_both_sides()
    {
        if (finding_.kind != "position" || finding_.attribute != "stance" || finding_.verdict != Verdict::AttributionDifference) return;
        const Claim* shortest = nullptr;
        for (const std::uint32_t index : question_.claims)
            if (const Claim& claim = claims_[index]; shortest == nullptr || claim.value.text.size() < shortest->value.text.size()) shortest = &claim;
        finding_.question = "Who is for and who is against " + closed(shortest->value.text) + "?";
    }

    void finish()
    {
        ask_both_sides();
        finding_.reasons = without_repeats(std::move(finding_.reasons));
        add_origin_reason();
        finding_.severity = severity_of(finding_, claims_);
        finding_.explanation = explain(finding_, claims_, voices_.of(question_.claims));
        set_id();
    }

    const Question& question_;
    const Voices& voices_;
    const std::vector<Claim>& claims_;
    Finding finding_;
    bool two_questions_ = false; ///< no two of the answers are to one question
};

} // namespace

std::optional<Finding> finding_of(const Question& question, const Voices& voices)
{
    return Comparison(question, voices).run();
}

} // namespace crosscheck
