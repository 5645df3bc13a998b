#include "extract/told_before.h"

#include <algorithm>
#include <string_view>

// A figure with "the" before it may only take up what the article has told: the three boats, the 17-inch lamp,
// the 14-year-old. It states nothing again.

namespace crosscheck {
namespace {

constexpr std::size_t figures_back = 200; // that are looked back on

std::string_view before(const Reading& reading, const Mention& mention, std::uint32_t steps)
{
    return mention.tokens.begin >= steps ? reading.tokens.lower(mention.tokens.begin - steps) : std::string_view{};
}

/// An earlier figure of the article that `same` says is this one.
template <typename Same>
bool earlier(const Reading& reading, const Mention& mention, Same same)
{
    const auto index = static_cast<std::size_t>(&mention - reading.mentions.data());
    const std::size_t from = index > figures_back ? index - figures_back : 0;
    return std::any_of(reading.mentions.begin() + static_cast<std::ptrdiff_t>(from), reading.mentions.begin() + static_cast<std::ptrdiff_t>(index),
                       [&](const Mention& other) { return other.printed == mention.printed && same(other); });
}

/// "The two men", "the three victims": whoever was counted before under another noun.
bool says_nothing(std::string_view noun)
{
    static constexpr std::string_view kPeople[] = {"person", "people", "man", "woman", "victim", "suspect", "other", "individual", "child", "defendant", "accused", "boy", "girl"};
    return std::find(std::begin(kPeople), std::end(kPeople), noun) != std::end(kPeople);
}

} // namespace

bool restated(const Reading& reading, const Mention& mention)
{
    const std::string_view lead = before(reading, mention, 1);
    const bool definite = lead == "the" || lead == "these" || lead == "those" || lead == "\"the" || lead == "all";
    if (!definite || !mention.printed) return false;
    return earlier(reading, mention, [&](const Mention& other) {
        if (other.type != MentionType::Count) return false;
        return other.noun == mention.noun || (other.unit == mention.unit && mention.unit == "person" && says_nothing(mention.noun));
    });
}

bool told_by_size(const Reading& reading, const Mention& mention)
{
    const TokenBuffer& tokens = reading.tokens;
    const std::uint32_t next = mention.tokens.end;
    if (mention.unit != "inch" || !mention.printed || next >= tokens.size()) return false;
    const bool before_noun = tokens[next].kind == TokenKind::Word && !reading.classes[next].is(WordClass::Preposition);
    const std::string_view lead = before(reading, mention, before(reading, mention, 1) == "new" ? 2 : 1);
    if (!before_noun || (lead != "the" && lead != "every" && lead != "this")) return false;
    return earlier(reading, mention, [&](const Mention& other) {
        return other.unit == "inch" && !reading.sentences[tokens.sentence_of(other.tokens.begin)].set_aside;
    });
}

bool known_by_age(const Reading& reading, const Mention& mention)
{
    const TokenBuffer& tokens = reading.tokens;
    const std::uint32_t next = mention.tokens.end;
    const bool ends = next >= tokens.size() || tokens[next].kind != TokenKind::Word || reading.classes[next].is(WordClass::Preposition) || reading.classes[next].is(WordClass::Determiner);
    const bool old = tokens.lower(next - 1).starts_with("old");
    if (!old || !ends || !mention.printed || before(reading, mention, 1) != "the") return false;
    return earlier(reading, mention, [](const Mention& other) { return other.type == MentionType::Age; });
}

} // namespace crosscheck
