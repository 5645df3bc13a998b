#include "extract/shares.h"

#include <algorithm>
#include <map>
#include <set>

namespace crosscheck {
namespace {

constexpr std::uint32_t of_tokens = 3;   ///< between the part and its whole: "of the"
constexpr std::uint32_t noun_tokens = 5; ///< between the whole and the sign that opens the percentage

bool counted(const Mention& mention)
{
    return mention.printed && *mention.printed > 0 && mention.hedge == Hedge::Exact &&
           (mention.type == MentionType::Count || mention.type == MentionType::Number || mention.type == MentionType::Money);
}

class ShareFinder {
  public:
    ShareFinder(const Scene& scene, std::vector<Claim>& claims) : scene_(scene), claims_(claims)
    {
        for (std::size_t i = 0; i < claims.size(); ++i) by_begin_.emplace(claims[i].evidence.span.begin, i);
    }

    void run()
    {
        const std::vector<Mention>& mentions = scene_.reading().mentions;
        for (std::size_t i = 0; i + 2 < mentions.size(); ++i) {
            const Mention& a = mentions[i];
            const Mention& b = mentions[i + 1];
            const Mention& c = mentions[i + 2];
            if (scene_.sentence(a.tokens.begin) != scene_.sentence(c.tokens.begin)) continue;
            if (c.type == MentionType::Percent && is_of(a, b) && opens(b.tokens.end, c.tokens.begin)) tie(c, a, b);
            if (a.type == MentionType::Percent && is_of(b, c) && opens(a.tokens.end, b.tokens.begin)) tie(a, b, c);
        }
    }

  private:
    /// "45 of the 90 voters".
    bool is_of(const Mention& part, const Mention& whole) const
    {
        if (!counted(part) || !counted(whole) || *part.printed > *whole.printed) return false;
        const std::uint32_t begin = part.tokens.end;
        if (whole.tokens.begin <= begin || whole.tokens.begin > begin + of_tokens || scene_.lower(whole.tokens.begin - 1) == ",") return false;
        bool of = false;
        for (std::uint32_t token = begin; token < whole.tokens.begin; ++token) {
            const std::string_view word = scene_.lower(token);
            if (word == "of") of = true;
            else if (word != "out" && !scene_.is(token, scene_.words().determiners)) return false;
        }
        return of && (part.unit.empty() || whole.unit.empty() || part.unit == whole.unit);
    }

    /// A few words of a noun phrase and then "(" or "or": the two are one thing said twice.
    bool opens(std::uint32_t from, std::uint32_t to) const
    {
        if (to <= from || to > from + noun_tokens) return false;
        const std::string_view last = scene_.lower(to - 1);
        if (last != "(" && last != "or") return false;
        for (std::uint32_t token = from; token + 1 < to; ++token)
            if (scene_.is_verb(token) || (scene_.is_punctuation(token) && scene_.lower(token) != ",")) return false;
        return true;
    }

    std::optional<std::size_t> claim_of(const Mention& mention) const
    {
        const auto [begin, end] = by_begin_.equal_range(mention.span.begin);
        for (auto at = begin; at != end; ++at)
            if (claims_[at->second].value.printed == mention.printed) return at->second;
        return std::nullopt;
    }

    void tie(const Mention& percent, const Mention& part, const Mention& whole)
    {
        const auto share = claim_of(percent);
        const auto some = claim_of(part);
        const auto all = claim_of(whole);
        if (share && some && all && *some != *all && *share != *some)
            claims_[*share].context.share_of = {claims_[*some].id, claims_[*all].id};
    }

    const Scene& scene_;
    std::vector<Claim>& claims_;
    std::multimap<std::uint32_t, std::size_t> by_begin_;
};

} // namespace

void tie_shares(const Scene& scene, std::vector<Claim>& claims)
{
    ShareFinder(scene, claims).run();
}

void mark_echoes(const Reading& reading, std::vector<Claim>& claims)
{
    std::set<double> printed;
    for (const Mention& mention : reading.mentions) {
        const SentenceReading& sentence = reading.sentences[reading.tokens.sentence_of(mention.tokens.begin)];
        if (!sentence.headline && !sentence.set_aside && mention.printed) printed.insert(*mention.printed);
    }
    for (Claim& claim : claims)
        if (claim.context.headline && claim.value.printed) claim.context.echoed = printed.contains(*claim.value.printed);
}

} // namespace crosscheck
