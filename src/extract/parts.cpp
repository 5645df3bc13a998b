// A total and the list of its parts in one sentence. Three shapes are read:
//
//     67 bodies had been counted: 41 women, 17 children and nine men   (":" anywhere behind the total)
//     thirteen soldiers, twelve Germans and one Belgian, were hurt      ("," "-" "(" within its phrase)
//     of the 23 arrested, 12 are from one country and 11 from another   ("of" before the total)
//
// Lists stand beside figures for many reasons ("12 houses, seven shops and five
// barns"), so a list counts as parts only when it adds up to the total, or when
// its nouns name sorts that together are everybody (`partitions` of frames.yaml).
// A list that is short of the total may simply be incomplete, and is left alone.
#include "extract/parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_tokens = 10; ///< of a total before the comma that opens its parts
constexpr std::uint32_t noun_tokens = 4;    ///< of a part behind its figure
constexpr std::size_t most_parts = 12;
constexpr std::size_t most_totals = 24;     ///< of a sentence that are looked at

struct Item {
    const Mention* mention = nullptr; ///< null: "a man", one person without a figure
    std::string noun;                 ///< lemma
};

bool counted(const Mention& mention)
{
    return mention.printed && !mention.idiom &&
           (mention.type == MentionType::Count || mention.type == MentionType::Number || mention.type == MentionType::Money);
}

class PartFinder {
  public:
    PartFinder(const Scene& scene, std::vector<Claim>& claims) : scene_(scene), claims_(claims)
    {
        for (std::size_t i = 0; i < claims.size(); ++i) by_begin_.emplace(claims[i].evidence.span.begin, i);
    }

    void run()
    {
        const Reading& reading = scene_.reading();
        for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
            if (reading.sentences[s].set_aside) continue;
            sentence_ = reading.sentences[s].tokens;
            const auto [first, last] = scene_.mentions_in(sentence_);
            if (last - first < 2) continue;
            const std::uint32_t end = std::min<std::uint32_t>(last, first + most_totals);
            for (std::uint32_t m = first; m < end; ++m)
                if (counted(reading.mentions[m])) look_behind(m, first, last);
        }
    }

  private:
    const Mention& mention(std::uint32_t m) const { return scene_.reading().mentions[m]; }

    bool opens(std::uint32_t token) const
    {
        static constexpr std::array<std::string_view, 6> openers{",", "-", "–", "—", "(", ";"};
        return std::find(openers.begin(), openers.end(), scene_.lower(token)) != openers.end();
    }

    void look_behind(std::uint32_t m, std::uint32_t first, std::uint32_t last)
    {
        const Mention& total = mention(m);
        if (after_of(total.tokens.begin) && tie_rest(m, last)) return;
        for (std::uint32_t token = total.tokens.end; token < sentence_.end; ++token) {
            const bool colon = scene_.is_symbol(token, ":");
            if (!colon && (!opens(token) || token > total.tokens.end + phrase_tokens)) continue;
            if (other_figure({total.tokens.end, token}, first, last)) return;
            std::uint32_t begin = token + 1;
            while (begin < sentence_.end && opens(begin)) ++begin;
            if (tie(m, list_from(begin, last))) return;
            if (colon) return;
        }
    }

    /// "Of (the) 23", "out of 23".
    bool after_of(std::uint32_t token) const
    {
        if (token > sentence_.begin && scene_.is(token - 1, scene_.words().determiners)) --token;
        return token > sentence_.begin && token < sentence_.begin + 4 && scene_.lower(token - 1) == "of";
    }

    bool other_figure(TokenRange range, std::uint32_t first, std::uint32_t last) const
    {
        for (std::uint32_t m = first; m < last; ++m)
            if (counted(mention(m)) && range.contains(mention(m).tokens.begin)) return true;
        return false;
    }

    std::vector<Item> list_from(std::uint32_t token, std::uint32_t last) const
    {
        std::vector<Item> items;
        while (token < sentence_.end && items.size() < most_parts) {
            std::optional<std::uint32_t> end = item_at(token, last, items);
            if (!end) break;
            token = *end;
            const std::uint32_t gap = token;
            while (token < sentence_.end && (scene_.is_symbol(token, ",") || scene_.lower(token) == "and")) ++token;
            if (token == gap) break;
        }
        return items;
    }

    /// The part that begins at `token`: its figure and a short noun phrase up to
    /// the next separator. Gives where it ends.
    std::optional<std::uint32_t> item_at(std::uint32_t token, std::uint32_t last, std::vector<Item>& items) const
    {
        const auto [m, past] = scene_.mentions_in({token, std::min(sentence_.end, token + 2)});
        if (m < past && m < last && counted(mention(m)) && mention(m).tokens.begin == token) {
            const Mention& part = mention(m);
            items.push_back({&part, part.head ? std::string(scene_.lemma(*part.head)) : std::string()});
            return phrase_end(part.tokens.end);
        }
        if (!scene_.is(token, scene_.words().indefinite)) return std::nullopt;
        for (std::uint32_t at = token + 1; at < std::min(sentence_.end, token + noun_tokens); ++at) {
            if (scene_.is_punctuation(at)) break;
            if (!scene_.rules().lexicon().person(scene_.lower(at))) continue;
            items.push_back({nullptr, std::string(scene_.lemma(at))});
            return phrase_end(at + 1);
        }
        return std::nullopt;
    }

    /// A noun phrase goes on for a few words that are no verb.
    std::uint32_t phrase_end(std::uint32_t token) const
    {
        const std::uint32_t limit = std::min(sentence_.end, token + noun_tokens);
        std::uint32_t at = token;
        while (at < limit && !scene_.is_punctuation(at) && scene_.lower(at) != "and" && !scene_.is_verb(at)) ++at;
        return at;
    }

    bool one_unit(const Mention& total, const Item& item) const
    {
        if (item.mention == nullptr) return total.unit == "person";
        if (item.mention->per != total.per || item.mention->change == Change::By) return false;
        if (item.mention->unit.empty()) return item.mention->type == MentionType::Number;
        if (item.mention->unit != total.unit) return false;
        return total.unit == "person" || total.type == MentionType::Money || item.noun == total.noun ||
               item.noun == noun_of(total);
    }

    std::string noun_of(const Mention& total) const
    {
        return total.head ? std::string(scene_.lemma(*total.head)) : std::string();
    }

    /// The nouns of the parts are sorts of people of which everybody is one.
    bool leaves_nobody_out(const Mention& total, const std::vector<Item>& items) const
    {
        std::vector<std::string> nouns;
        for (const Item& item : items) nouns.push_back(item.noun);
        std::sort(nouns.begin(), nouns.end());
        std::string joined;
        for (const std::string& noun : nouns) joined += (joined.empty() ? "" : " ") + noun;
        const std::string whole = noun_of(total);
        return contains(scene_.words().partitions, joined) &&
               std::find(nouns.begin(), nouns.end(), whole) == nouns.end();
    }

    bool makes(const Mention& total, const std::vector<Item>& items) const
    {
        double sum = 0;
        for (const Item& item : items) sum += item.mention == nullptr ? 1 : *item.mention->printed;
        return std::abs(sum - *total.printed) <= 1e-9 * *total.printed;
    }

    bool tie(std::uint32_t m, const std::vector<Item>& items)
    {
        const Mention& total = mention(m);
        if (items.size() < 2 || !std::all_of(items.begin(), items.end(), [&](const Item& item) { return one_unit(total, item); }))
            return false;
        const bool all = leaves_nobody_out(total, items);
        if (!all && !makes(total, items)) return false;
        return bind(total, items, all);
    }

    /// "Of the 23 arrested, 12 are ... and 11 ...": every other figure of the sentence.
    bool tie_rest(std::uint32_t m, std::uint32_t last)
    {
        std::vector<Item> items;
        for (std::uint32_t next = m + 1; next < last; ++next) {
            if (!counted(mention(next))) continue;
            if (mention(next).tokens.begin < mention(m).tokens.end) return false;
            items.push_back({&mention(next), ""});
        }
        const bool alike = std::all_of(items.begin(), items.end(), [&](const Item& item) {
            return item.mention->unit == mention(m).unit || item.mention->type == MentionType::Number;
        });
        return alike && items.size() > 1 && items.size() <= most_parts && makes(mention(m), items) && bind(mention(m), items, false);
    }

    /// The claim of a mention: one that is tied already, else a rule's, else any.
    std::optional<std::size_t> claim_of(const Mention& mention) const
    {
        std::optional<std::size_t> found;
        auto rank = [&](const Claim& claim) {
            return (claim.context.part_of.empty() ? 0 : 2) + (claim.rule.starts_with("generic") ? 0 : 1);
        };
        const auto [begin, end] = by_begin_.equal_range(mention.span.begin);
        for (auto at = begin; at != end; ++at)
            if (claims_[at->second].value.printed == mention.printed &&
                (!found || rank(claims_[at->second]) > rank(claims_[*found])))
                found = at->second;
        return found;
    }

    bool bind(const Mention& total, const std::vector<Item>& items, bool all)
    {
        const std::optional<std::size_t> whole = claim_of(total);
        if (!whole || !claims_[*whole].context.part_of.empty()) return false;
        std::vector<std::size_t> parts;
        std::uint32_t implied = 0;
        for (const Item& item : items) {
            if (item.mention == nullptr) {
                ++implied;
                continue;
            }
            const std::optional<std::size_t> part = claim_of(*item.mention);
            if (!part || *part == *whole) return false;
            const std::string& tied = claims_[*part].context.part_of;
            if (!tied.empty() && tied != claims_[*whole].id) return false;
            parts.push_back(*part);
        }
        for (const std::size_t part : parts) claims_[part].context.part_of = claims_[*whole].id;
        claims_[*whole].context.implied_parts = implied;
        claims_[*whole].context.all_parts = all;
        return true;
    }

    const Scene& scene_;
    std::vector<Claim>& claims_;
    std::multimap<std::uint32_t, std::size_t> by_begin_;
    TokenRange sentence_;
};

} // namespace

void tie_parts(const Scene& scene, std::vector<Claim>& claims)
{
    PartFinder(scene, claims).run();
}

} // namespace crosscheck
