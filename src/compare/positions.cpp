#include "compare/positions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>

#include "align/quantity.h"
#include "reading/labels.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_voices = 8; ///< of each answer, when two are judged

/// Those of an answer that are heard.
Answer heard(const Answer& answer)
{
    return {answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(std::min(answer.size(), most_voices))};
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

bool one_answer(std::uint32_t a, std::uint32_t b, const Voices& voices)
{
    const Claim& x = voices.claim(a);
    const Claim& y = voices.claim(b);
    if (x.context.retracted != y.context.retracted)
        return false;
    if (!in_words(x))
        return relate(x.value, y.value) == ValueRelation::Equal;
    Judgement same_words;
    return check_statement(voices.of(a), voices.of(b), same_words) == Outcome::Decided && same_words.verdict == Verdict::Agreement;
}

/// Whether a claim gives an answer. A day lets every time of it be true: ten and half past ten are two answers,
/// though both are Monday's.
bool gives(const Answer& answer, std::uint32_t index, const Voices& voices)
{
    if (voices.claim(index).value.time.empty())
        return one_answer(answer.front(), index, voices);
    return std::all_of(answer.begin(), answer.end(), [&](std::uint32_t other) {
        return other == answer.front() || !voices.claim(other).value.time.empty() ? one_answer(other, index, voices) : true;
    });
}

/// That both answer one question is only a guess: the words, the currencies or the days cannot be compared, or the
/// events are two, or may be.
bool only_a_guess(const Judgement& judgement)
{
    if (judgement.verdict == Verdict::ScopeDifference && judgement.reasons.back().outcome == "other event")
        return true;
    static const std::set<std::string_view> checks = {"meaning", "parties", "conversion", "unit", "subject", "event"};
    return judgement.verdict == Verdict::Unresolved && !judgement.reasons.empty() && checks.contains(judgement.reasons.back().check);
}

bool has_time(const Answer& answer, const Voices& voices)
{
    const Answer claims = heard(answer);
    return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t index) { return !voices.claim(index).value.time.empty(); });
}

bool named(const Voice& voice) { return !voice.said_by().speaker.empty(); }

/// Whether `others` quote every authority that is named for an answer, one at least.
bool quoted_by(const std::vector<Voice>& answer, const std::vector<Voice>& others)
{
    return std::any_of(answer.begin(), answer.end(), named) && std::all_of(answer.begin(), answer.end(), [&](const Voice& voice) {
        return !named(voice) || std::any_of(others.begin(), others.end(), [&](const Voice& other) {
            return one_authority(voice.said_by(), other.said_by());
        });
    });
}

/// Whether it matters who says two answers: not where those who are quoted for the one are quoted for the other as
/// well, unless an article has both from two of them.
bool authorities_explain(const Answer& a, const Answer& b, const Voices& voices)
{
    const std::vector<Voice> first = voices.of(heard(a));
    const std::vector<Voice> second = voices.of(heard(b));
    const bool in_one_article = std::any_of(first.begin(), first.end(), [&](const Voice& x) {
        return named(x) && std::any_of(second.begin(), second.end(), [&](const Voice& y) {
            return named(y) && x.claim->article == y.claim->article && !one_authority(x.said_by(), y.said_by());
        });
    });
    return in_one_article || (!quoted_by(first, second) && !quoted_by(second, first));
}

/// Whether two claims of two answers tell what is counted in the same words: "at least four strong aftershocks", "three
/// strong aftershocks". Then the fewer are not among the more, whoever leaves a word out.
bool told_as_closely(const Answer& a, const Answer& b, const Voices& voices)
{
    const Answer first = heard(a);
    const Answer second = heard(b);
    return std::any_of(first.begin(), first.end(), [&](std::uint32_t one) {
        const std::vector<std::string>& words = voices.claim(one).context.modifiers;
        return !words.empty() && std::any_of(second.begin(), second.end(), [&](std::uint32_t other) { return voices.claim(other).context.modifiers == words; });
    });
}

/// Whether any two claims of two answers show that one thing is meant.
bool asked_of_both(const Answer& a, const Answer& b, const Voices& voices)
{
    const Answer first = heard(a);
    const Answer second = heard(b);
    return std::any_of(first.begin(), first.end(), [&](std::uint32_t one) {
        return std::any_of(second.begin(), second.end(), [&](std::uint32_t other) { return asked_of_both(voices.of(one), voices.of(other)); });
    });
}

/// What two authorities say of two things.
Judgement two_things(Judgement judgement)
{
    for (Reason& reason : judgement.reasons)
        reason.decides = false;
    judgement.reasons.push_back({"subject", "differs", true, "nothing shows that both authorities speak of one thing"});
    judgement.verdict = Verdict::Unresolved;
    return judgement;
}

/// Numbers the parts of a question: answers that surely are about one thing have one number, that of the first.
std::vector<std::size_t> parts_of(const Question& question, const std::vector<Answer>& answers, const Voices& voices)
{
    std::vector<std::size_t> part(answers.size());
    std::iota(part.begin(), part.end(), std::size_t{0});
    for (std::size_t i = 0; i < answers.size(); ++i)
        for (std::size_t j = i + 1; j < answers.size(); ++j) {
            if (part[i] == part[j] || !tied(question, answers[i], answers[j]) || only_a_guess(judge_answers(answers[i], answers[j], voices)))
                continue;
            const std::size_t other = part[j];
            std::replace(part.begin(), part.end(), other, part[i]);
        }
    return part;
}

} // namespace

std::vector<Answer> answers_of(const Question& question, const Voices& voices)
{
    std::vector<Answer> answers;
    for (std::uint32_t index : question.claims) {
        auto same = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) { return gives(answer, index, voices); });
        if (same == answers.end())
            answers.push_back({index});
        else
            same->push_back(index);
    }
    return answers;
}

bool tied(const Question& question, const Answer& a, const Answer& b)
{
    if (question.ties.empty())
        return true;
    for (std::uint32_t x : a)
        for (std::uint32_t y : b)
            if (std::binary_search(question.ties.begin(), question.ties.end(), std::pair(std::min(x, y), std::max(x, y))))
                return true;
    return false;
}

Judgement judge_answers(const Answer& a, const Answer& b, const Voices& voices)
{
    const bool clocks = has_time(a, voices) && has_time(b, voices);
    std::map<Verdict, std::size_t> pairs;
    std::map<Verdict, Judgement> first;
    std::optional<Judgement> two_questions;
    std::size_t other_words = 0; ///< pairs that say the same in words too different to tell
    for (std::uint32_t one : heard(a))
        for (std::uint32_t other : heard(b)) {
            if (clocks && (voices.claim(one).value.time.empty() || voices.claim(other).value.time.empty()))
                continue; // of Monday, both are
            Judgement judgement = judge(voices.of(one), voices.of(other));
            if (of_two_questions(judgement)) {
                two_questions = std::move(judgement);
                continue;
            }
            ++pairs[judgement.verdict];
            other_words += !judgement.reasons.empty() && judgement.reasons.back().check == "meaning";
            first.try_emplace(judgement.verdict, std::move(judgement));
        }
    if (pairs.empty() && two_questions)
        return *two_questions;
    auto count = [&](Verdict verdict) { return pairs.contains(verdict) ? pairs.at(verdict) : 0; };
    if (count(Verdict::Contradiction) > 0 && count(Verdict::Unresolved) == other_words)
        pairs.erase(Verdict::Unresolved);
    if (pairs.size() > 1 && pairs.contains(Verdict::AttributionDifference) && !authorities_explain(a, b, voices))
        pairs.erase(Verdict::AttributionDifference);
    const auto scope = first.find(Verdict::ScopeDifference);
    if (scope != first.end() && pairs.size() > 1 && scope->second.reasons.back().outcome == "among" && told_as_closely(a, b, voices))
        pairs.erase(Verdict::ScopeDifference);
    const Verdict mildest = std::max_element(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) {
                                return excuse(x.first) < excuse(y.first);
                            })->first;
    const bool whose = mildest == Verdict::AttributionDifference || mildest == Verdict::Unresolved;
    if (whose && count(Verdict::Contradiction) > count(Verdict::AttributionDifference) + count(Verdict::Unresolved))
        return first[Verdict::Contradiction];
    if (mildest == Verdict::AttributionDifference && !asked_of_both(a, b, voices))
        return two_things(std::move(first[mildest]));
    return first[mildest];
}

namespace {

/// A question of rivals without the answers that are of somebody else; nothing where that leaves none.
std::vector<Question> against_one(const Question& question, const Voices& voices)
{
    const auto first_rival = question.claims.end() - static_cast<std::ptrdiff_t>(question.rivals);
    const Answer home(question.claims.begin(), first_rival);
    std::set<std::uint32_t> others;
    for (const Answer& rival : answers_of(narrowed(question, {first_rival, question.claims.end()}, voices.claims()), voices))
        if (of_two_questions(judge_answers(home, rival, voices)))
            others.insert(rival.begin(), rival.end());
    if (others.empty())
        return {question};
    if (others.size() == question.rivals)
        return {};
    std::vector<std::uint32_t> kept = home;
    std::copy_if(first_rival, question.claims.end(), std::back_inserter(kept), [&](std::uint32_t rival) { return !others.contains(rival); });
    Question asked = narrowed(question, std::move(kept), voices.claims());
    asked.rivals = question.rivals - others.size();
    return {std::move(asked)};
}

/// A sum with two purposes, where it may be one sum: nothing where two bodies have as much each.
std::vector<Question> of_one_body(const Question& question, const Voices& voices)
{
    Judgement judgement;
    const Voice first = voices.of(question.claims.front());
    const bool strangers = std::any_of(question.claims.begin() + 1, question.claims.end(), [&](std::uint32_t other) {
        return check_bodies(first, voices.of(other), judgement) == Outcome::Decided;
    });
    return strangers ? std::vector<Question>{} : std::vector<Question>{question};
}

} // namespace

std::vector<Question> split(const Question& question, const Voices& voices)
{
    if (question.aspect == "purpose")
        return of_one_body(question, voices);
    if (!question.aspect.empty())
        return {question};
    if (question.rivals > 0)
        return against_one(question, voices);
    const std::vector<Answer> answers = answers_of(question, voices);
    if (answers.size() < 2 || answers.size() > most_positions)
        return {question};
    if (question.claims.size() == 2 && !of_two_questions(judge_answers(answers.front(), answers.back(), voices)))
        return {question};
    const std::vector<std::size_t> part = parts_of(question, answers, voices);
    std::map<std::uint32_t, std::size_t> part_of;
    for (std::size_t i = 0; i < answers.size(); ++i)
        for (std::uint32_t claim : answers[i])
            part_of[claim] = part[i];
    std::map<std::size_t, std::vector<std::uint32_t>> members; ///< of each part, in the order of the question
    for (std::uint32_t claim : question.claims)
        members[part_of[claim]].push_back(claim);
    if (members.size() < 2)
        return {question};
    const auto largest = std::max_element(members.begin(), members.end(), [](const auto& x, const auto& y) { return x.second.size() < y.second.size(); });
    std::vector<Question> result;
    std::vector<std::uint32_t> all = largest->second;
    for (const auto& [number, claims] : members) {
        result.push_back(narrowed(question, claims, voices.claims()));
        if (number != largest->first)
            all.insert(all.end(), claims.begin(), claims.end());
    }
    Question against = narrowed(question, all, voices.claims());
    against.rivals = all.size() - largest->second.size();
    for (Question& asked : against_one(against, voices))
        result.push_back(std::move(asked));
    return result;
}

namespace {

/// How an authority is called in the middle of a sentence: by its shortest name that a text prints.
std::string name_in_a_clause(const std::vector<std::uint32_t>& claims, const Voices& voices)
{
    std::string printed;
    std::string made;
    for (std::uint32_t index : claims) {
        const Attribution& said = voices.of(index).said_by();
        const std::string name = speaker_name(said);
        std::string& best = name == name_of_slug(said.speaker) ? made : printed;
        if (best.empty() || name.size() < best.size())
            best = name;
    }
    std::string who = printed.empty() ? made : printed;
    if (who.starts_with("The "))
        who.front() = 't';
    return who;
}

} // namespace

std::vector<Question> of_each_authority(const Question& question, const Voices& voices)
{
    std::vector<std::vector<std::uint32_t>> quoted;
    for (std::uint32_t index : question.claims) {
        const Attribution& said = voices.of(index).said_by();
        const std::vector<std::string>& names = voices.claim(index).context.names;
        auto same = std::find_if(quoted.begin(), quoted.end(), [&](const auto& group) { return one_authority(voices.of(group.front()).said_by(), said); });
        if (same != quoted.end())
            same->push_back(index);
        else if (std::find(names.begin(), names.end(), said.speaker) != names.end()) // "officials" are nobody in particular
            quoted.push_back({index});
    }
    std::vector<Question> result;
    for (std::vector<std::uint32_t>& claims : quoted) {
        const bool one_article = std::all_of(claims.begin(), claims.end(), [&](std::uint32_t index) { return voices.claim(index).article == voices.claim(claims.front()).article; });
        if (one_article)
            continue;
        const std::string who = name_in_a_clause(claims, voices);
        Question asked = narrowed(question, std::move(claims), voices.claims());
        if (!asked.text.empty() && asked.text.back() == '?')
            asked.text.pop_back();
        asked.text += ", according to " + who + "?";
        result.push_back(std::move(asked));
    }
    return result;
}

} // namespace crosscheck
