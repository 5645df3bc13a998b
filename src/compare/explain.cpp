#include <algorithm>
#include <map>
#include <unordered_map>

#include "compare/judge.h"

namespace crosscheck {
namespace {

std::string listed(const std::vector<std::string>& items)
{
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i)
        text += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
    return text;
}

/// "83 states (ustv.example)", "84 countries (2 outlets)".
std::vector<std::string> answers(const Finding& finding, const std::vector<Claim>& claims,
                                 const std::vector<Voice>& voices)
{
    std::unordered_map<const Claim*, const Voice*> by_claim;
    for (const Voice& voice : voices)
        by_claim.emplace(voice.claim, &voice);
    std::vector<std::string> result;
    for (const Position& position : finding.positions) {
        std::map<std::string, std::string> outlets; // what stands for one, and what it is called
        for (std::uint32_t index : position.claims)
            if (auto voice = by_claim.find(&claims[index]); voice != by_claim.end())
                outlets.emplace(voice_name(*voice->second), voice_label(*voice->second));
        result.push_back(position.label + (outlets.size() == 1 ? " (" + outlets.begin()->second + ")"
                                                               : " (" + std::to_string(outlets.size()) + " outlets)"));
        if (result.size() == 6)
            break;
    }
    return result;
}

std::string deciding(const Finding& finding)
{
    for (const Reason& reason : finding.reasons)
        if (reason.decides)
            return reason.detail;
    return "";
}

std::string reason_sentence(const Finding& finding)
{
    const std::string detail = deciding(finding);
    switch (finding.verdict) {
    case Verdict::Agreement: return "They agree.";
    case Verdict::Compatible: return "All can be true: " + detail + ".";
    case Verdict::Update: return "The figure moved: " + detail + ".";
    case Verdict::ScopeDifference: return "Not the same thing is meant: " + detail + ".";
    case Verdict::AttributionDifference: return "Different authorities are quoted: " + detail + ".";
    case Verdict::Contradiction: return "They cannot all be true: " + detail + ".";
    case Verdict::Unresolved: return "It cannot be judged: " + detail + ".";
    case Verdict::SingleOrigin: return "Only one independent source says so.";
    }
    return "";
}

bool says_the_same(const Reason& a, const Reason& b)
{
    return a.check == b.check && a.outcome == b.outcome && a.detail == b.detail;
}

} // namespace

std::vector<Reason> without_repeats(std::vector<Reason> reasons)
{
    std::vector<Reason> kept;
    for (Reason& reason : reasons) {
        auto earlier = std::find_if(kept.begin(), kept.end(), [&](const Reason& other) { return says_the_same(other, reason); });
        if (earlier == kept.end())
            kept.push_back(std::move(reason));
        else
            earlier->decides = earlier->decides || reason.decides;
    }
    return kept;
}

std::string explain(const Finding& finding, const std::vector<Claim>& claims, const std::vector<Voice>& voices)
{
    std::vector<std::string> said = answers(finding, claims, voices);
    if (finding.positions.size() > said.size())
        said.emplace_back("others");
    std::string text = listed(said);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + ". " + reason_sentence(finding);
}

} // namespace crosscheck
