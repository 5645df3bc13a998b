#include "extract/precedence.h"

#include <algorithm>
#include <tuple>

namespace crosscheck {
namespace {

/// The better of two candidates for one value sorts first.
bool better(const Scene& scene, const Candidate& a, const Candidate& b)
{
    const auto key = [&](const Candidate& c) {
        const Rule& rule = scene.rules().rules()[c.rule];
        return std::tuple(-rule.rank, c.implied.has_value(), c.part, -static_cast<int>(rule.triggers[c.trigger].weight),
                          c.distance, -static_cast<int>(c.words.size()), c.rule, c.trigger, c.trigger_tokens.begin);
    };
    return key(a) < key(b);
}

bool same_value(const Candidate& a, const Candidate& b)
{
    if (a.mention && b.mention) return a.mention == b.mention;
    return a.words.overlaps(b.words);
}

bool is_words(const Scene& scene, const Candidate& candidate)
{
    const ValueClass type = scene.rules().rules()[candidate.rule].value.type;
    return type == ValueClass::Text || type == ValueClass::Entity;
}

/// Whether `candidate` may stand beside `kept` though both want one value.
bool may_share(const Scene& scene, const Candidate& kept, const Candidate& candidate)
{
    const Rule& a = scene.rules().rules()[kept.rule];
    const Rule& b = scene.rules().rules()[candidate.rule];
    if (a.kind == b.kind && a.attribute == b.attribute) return false;
    if (is_words(scene, kept) != is_words(scene, candidate)) return true;
    if (is_words(scene, kept)) return a.kind != b.kind;
    return a.kind != b.kind && (a.shares || b.shares);
}

} // namespace

std::vector<Candidate> settle(const Scene& scene, std::vector<Candidate> candidates)
{
    const auto in_text = [](const Candidate& a, const Candidate& b) {
        return std::tie(a.words.begin, a.words.end, a.rule, a.trigger, a.trigger_tokens.begin) <
               std::tie(b.words.begin, b.words.end, b.rule, b.trigger, b.trigger_tokens.begin);
    };
    std::sort(candidates.begin(), candidates.end(), in_text);
    std::vector<Candidate> kept;
    std::size_t begin = 0;
    while (begin < candidates.size()) {
        // Values that overlap, directly or through others, are settled together.
        std::size_t end = begin;
        std::uint32_t last = candidates[begin].words.end;
        while (end < candidates.size() && candidates[end].words.begin < last) {
            last = std::max(last, candidates[end].words.end);
            ++end;
        }
        end = std::max(end, begin + 1);
        const auto from = candidates.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = candidates.begin() + static_cast<std::ptrdiff_t>(end);
        std::stable_sort(from, to, [&](const Candidate& a, const Candidate& b) { return better(scene, a, b); });
        const std::size_t first_kept = kept.size();
        for (auto candidate = from; candidate != to; ++candidate) {
            const bool allowed = std::all_of(kept.begin() + static_cast<std::ptrdiff_t>(first_kept), kept.end(), [&](const Candidate& other) {
                return !same_value(other, *candidate) || may_share(scene, other, *candidate);
            });
            if (allowed) kept.push_back(*candidate);
        }
        begin = end;
    }
    std::stable_sort(kept.begin(), kept.end(), in_text);
    return kept;
}

} // namespace crosscheck
