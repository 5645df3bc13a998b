// Arguments of nouns: what the head counts, the figure that follows one ("a toll
// of 30") and the figure before one ("a $4m pledge").
#include "extract/argument_finder.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 32; // tokens between a noun and its figure

} // namespace

/// The trigger is the head noun of the counted phrase.
void ArgumentFinder::head()
{
    const std::uint32_t last = match_.tokens.end - 1;
    const std::uint32_t from = last > match_.sentence.begin + reach ? last - reach : match_.sentence.begin;
    const auto [first, end] = scene_.mentions_in({from, last + 1});
    for (std::uint32_t m = end; m > first; --m) {
        const Mention& mention = scene_.reading().mentions[m - 1];
        const std::string_view lead = mention.tokens.begin > match_.sentence.begin ? scene_.lower(mention.tokens.begin - 1) : std::string_view{};
        if (lead == "past" || lead == "previous" || lead == "next") continue; // "in the past five seasons": a stretch of time
        const bool within = mention.head && match_.tokens.contains(*mention.head);
        const bool before = !mention.head && mention.tokens.end == match_.tokens.begin &&
                            (mention.type == MentionType::Number || mention.type == MentionType::Count);
        ValueSpec any_noun = spec_;
        any_noun.of.clear(); // the trigger is the noun
        if ((within || before) && (before || accepts(any_noun, mention, true))) {
            add(m - 1);
            return;
        }
    }
    none();
}

/// "Rose from 38 to 45": where it was before, and the next figure is where it is.
bool ArgumentFinder::moved_on(std::uint32_t mention) const
{
    const std::vector<Mention>& mentions = scene_.reading().mentions;
    if (mentions[mention].change != Change::From || mention + 1 >= mentions.size()) return false;
    const Mention& next = mentions[mention + 1];
    constexpr std::uint32_t near = 4;
    return next.change == Change::To && next.tokens.begin < match_.sentence.end && next.tokens.begin <= mentions[mention].tokens.end + near && accepts(spec_, next, true);
}

/// "a toll of 30", "the toll from the quake in the south rose to 30".
void ArgumentFinder::following()
{
    const FrameWords& words = scene_.words();
    const std::uint32_t end = std::min(match_.sentence.end, match_.tokens.end + reach);
    std::uint32_t other_words = 0;
    for (std::uint32_t token = match_.tokens.end; token < end; ++token) {
        const auto mention = mention_beginning_at(token);
        const bool moved = mention && (scene_.reading().mentions[*mention].change == Change::By || moved_on(*mention));
        if (mention && !moved) {
            const bool linked = token > match_.tokens.end && scene_.lemma_is(token - 1, words.linking);
            if (other_words == 0 || linked) {
                add(*mention);
                parts(*mention, scene_.reading().mentions[*mention].tokens.end);
            }
            return;
        }
        if (scene_.is_symbol(token, ";") || scene_.is_symbol(token, ".") || scene_.is(token, words.relatives)) return;
        if (scene_.is_symbol(token, ",") && token + 1 < end && scene_.lower(token + 1) == "with") return; // "the toll could rise, with 20 missing"
        const bool link = scene_.lemma_is(token, words.linking) || scene_.is(token, words.determiners) ||
                          scene_.is(token, words.adverbs) || scene_.is(token, words.reported);
        if (!link && scene_.is_verb(token)) return;
        if (!link) ++other_words;
    }
}

/// "a $4m pledge", "an 83-member bloc".
void ArgumentFinder::modifier()
{
    std::uint32_t from = match_.tokens.begin;
    bool bracket = false;
    for (std::uint32_t outside = 0, all = 0; from > match_.sentence.begin && outside < 8 && all < 24; ++all) {
        --from;
        bracket = scene_.is_symbol(from, ")") || (bracket && !scene_.is_symbol(from, "("));
        if (!bracket) ++outside;
    }
    const auto [first, end] = scene_.mentions_in({from, match_.tokens.end});
    for (std::uint32_t m = end; m > first; --m) {
        const Mention& mention = scene_.reading().mentions[m - 1];
        if (!accepts(spec_, mention, true)) continue;
        const std::uint32_t after = mention.tokens.end;
        if (mention.head && match_.tokens.contains(*mention.head)) continue;
        if (scene_.is_symbol(after, ")")) continue; // "a €2 million ($2.6 million) haul": the sum before it is asked
        for (std::uint32_t token = after; token < match_.tokens.begin; ++token) {
            if (scene_.is_symbol(token, "(")) {
                while (token < match_.tokens.begin && !scene_.is_symbol(token, ")")) ++token;
                continue;
            }
            // "a five-year, $70 million contract": both figures stand before the noun.
            if (scene_.is_symbol(token, ",") && next_is_figure(token + 1)) continue;
            const bool inner = !scene_.is_punctuation(token) || scene_.is_symbol(token, "-");
            if (token > after && scene_.is_symbol(token - 1, "-") && !scene_.tokens()[token].has(SpaceBefore)) continue; // "a smash-and-grab raid"
            if (scene_.lower(token) == "that" || scene_.lower(token) == "the" || scene_.lower(token) == "a" || scene_.lower(token) == "an") return; // "a 55-minute speech that the raid"
            if (!inner || scene_.is_verb(token) || scene_.is(token, scene_.words().prepositions) ||
                scene_.is(token, scene_.words().conjunctions)) {
                return;
            }
        }
        add(m - 1);
        if (m - 1 > first) both_before_noun(m - 2, mention);
        return;
    }
}

/// "In $799 and $899 versions": the figure right before "and" is of the noun too.
void ArgumentFinder::both_before_noun(std::uint32_t earlier, const Mention& mention)
{
    const Mention& before = scene_.reading().mentions[earlier];
    const std::uint32_t link = before.tokens.end;
    if (link + 1 == mention.tokens.begin && scene_.lower(link) == "and" && before.unit == mention.unit && accepts(spec_, before, true)) add(earlier);
}

} // namespace crosscheck
