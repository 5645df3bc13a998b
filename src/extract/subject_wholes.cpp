#include "extract/subject_wholes.h"

#include <algorithm>
#include <string_view>

namespace crosscheck {

/// "55 percent of the traffic in Riga, 52 percent in Oslo and 82 percent in Rome was lost": of the traffic.
std::string SubjectWholes::share_of() const
{
    if (mention_ == nullptr || mention_->type != MentionType::Percent || !clause_.verb || mention_->tokens.end > *clause_.verb) return {};
    const auto index = static_cast<std::size_t>(mention_ - reading_.mentions.data());
    for (std::size_t back = 0; back < 4 && back <= index; ++back) {
        const Mention& share = reading_.mentions[index - back];
        const std::uint32_t of = share.tokens.end;
        if (share.tokens.begin < clause_.tokens.begin) break;
        const bool half = of < *clause_.verb && is(of, WordClass::Determiner) && tokens_.lower(of - 1) == "half"; // "half the roof"
        if (share.type != MentionType::Percent || of + 1 >= *clause_.verb || !(half || tokens_.lower(of) == "of")) continue;
        return phrases_.noun_of({of + (half ? 0U : 1U), before_helpers(*clause_.verb)});
    }
    return {};
}

std::uint32_t SubjectWholes::before_helpers(std::uint32_t verb) const
{
    while (verb > clause_.tokens.begin && (is(verb - 1, WordClass::Auxiliary) || is(verb - 1, WordClass::Adverb))) --verb;
    return verb;
}

/// "One of the cables is", "most of the boats were".
std::string SubjectWholes::of_group(TokenRange words) const
{
    if (words.size() < 4 || tokens_.lower(words.begin + 1) != "of" || !is(words.begin + 2, WordClass::Determiner)) return {};
    for (const std::string_view part : {"one", "some", "most", "many", "each", "all", "both", "several", "none", "neither", "either"}) {
        if (tokens_.lower(words.begin) != part) continue;
        return phrases_.noun_of({words.begin + 2, words.end});
    }
    return {};
}

/// "The majority of fans were", "half of the roof fell on Sunday", "dozens of players have": of the whole.
std::string SubjectWholes::of_part(TokenRange words) const
{
    constexpr std::uint32_t longest = 6;
    std::uint32_t of = words.begin + 1;
    while (of < words.end && of - words.begin < longest && tokens_.lower(of) != "of") ++of;
    if (of + 1 >= words.end || tokens_.lower(of) != "of" || !parts(words.begin, of)) return {};
    return phrases_.noun_of({of + 1, words.end});
}

/// The words before "of" say how much of it: "the rest", "a handful", "about 80 percent".
bool SubjectWholes::parts(std::uint32_t begin, std::uint32_t of) const
{
    const bool a = tokens_.lower(begin) == "a" || tokens_.lower(begin) == "an";
    for (const std::string_view part : {"part", "majority", "rest", "bulk", "remainder", "half", "handful", "dozens", "scores", "hundreds", "thousands", "portion", "couple", "pair"}) {
        if (tokens_.lower(of - 1) == part || (part == "part" && tokens_.lower(of - 1) == "parts")) return true;
    }
    if (a && (tokens_.lower(of - 1) == "number" || tokens_.lower(of - 1) == "lot" || tokens_.lower(of - 1) == "series")) return true;
    const auto at = std::lower_bound(reading_.mentions.begin(), reading_.mentions.end(), of - 1, [](const Mention& m, std::uint32_t t) { return m.tokens.end <= t; });
    return at != reading_.mentions.end() && at->tokens.contains(of - 1) && (at->type == MentionType::Percent || at->type == MentionType::Ratio);
}

} // namespace crosscheck
