#include <algorithm>

#include "mention/finder.h"

// The two sides of a vote: "passed 52-48", "the vote was 219 to 212". Elsewhere such a pair is a
// score, which counts nothing that outlets could differ in.

namespace crosscheck {
namespace {

constexpr double most_votes = 2000;
constexpr std::uint32_t reach = 4; ///< tokens from the vote to its sides: "voted by a narrow 52-48"

bool votes(std::string_view word)
{
    static constexpr std::string_view words[] = {"vote", "votes", "voted", "voting", "ruled", "ruling", "ballot"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool decides(std::string_view word)
{
    static constexpr std::string_view words[] = {"passed", "approved", "rejected", "adopted", "defeated", "ratified"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

} // namespace

/// Whether a vote is told beside the pair in `begin`..`end`.
bool MentionFinder::of_vote(std::uint32_t begin, std::uint32_t end, bool dashed) const
{
    if (votes(scan_.lower(end))) return true;
    for (std::uint32_t back = 1; back <= reach && begin >= first() + back; ++back) {
        const std::uint32_t i = begin - back;
        if (scan_.digits(i) || scan_.is(i, ".") || scan_.is(i, ";")) return false;
        if (votes(scan_.lower(i)) || (dashed && decides(scan_.lower(i)))) return true;
    }
    return false;
}

std::optional<std::uint32_t> MentionFinder::vote_at(std::uint32_t i)
{
    const bool dashed = scan_.dash(i + 1) && scan_.glued(i + 1) && scan_.glued(i + 2);
    if (!scan_.digits(i) || !(dashed || scan_.is(i + 1, "to")) || !scan_.digits(i + 2) || taken({i, i + 3})) return std::nullopt;
    const bool longer = (scan_.dash(i + 3) && scan_.glued(i + 3)) || (i > first() && scan_.dash(i - 1) && scan_.glued(i)); // "1-800-555"
    if (longer || !of_vote(i, i + 3, dashed)) return std::nullopt;
    const std::optional<Number> ayes = read_number(scan_, i);
    const std::optional<Number> noes = read_number(scan_, i + 2);
    const auto side = [](const std::optional<Number>& number) {
        return number && number->plain && number->suffix.empty() && number->scale == 1 && number->value <= most_votes;
    };
    if (!side(ayes) || !side(noes) || ayes->tokens.end != i + 1 || noes->tokens.end != i + 3) return std::nullopt;
    for (const Number& number : {*ayes, *noes}) {
        Mention mention;
        mention.type = MentionType::Count;
        mention.tokens = number.tokens;
        mention.number = number.span;
        mention.noun = mention.unit = "vote";
        mention.printed = mention.lower = mention.upper = number.value;
        emit(std::move(mention));
    }
    return i + 3;
}

} // namespace crosscheck
