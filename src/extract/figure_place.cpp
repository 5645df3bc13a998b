#include "extract/figure_place.h"

#include <algorithm>
#include <string_view>

#include "extract/context.h"
#include "extract/offspring.h"

namespace crosscheck {
namespace {

bool place_like(const EntityMention& entity)
{
    return (entity.type == EntityType::Place || entity.type == EntityType::Country) && !entity.people && !entity.pronoun;
}

bool leads_to_place(std::string_view word)
{
    for (const std::string_view lead : {"in", "at", "across", "off", "around", "outside", "from", "between", "throughout"}) {
        if (word == lead) return true;
    }
    return false;
}

/// "65 percent of traffic to Norland", "44 percent with Sudland": behind no verb, of what is shared out.
bool of_what_is_shared(const Reading& reading, const Mention& mention, std::uint32_t lead)
{
    const std::string_view word = reading.tokens.lower(lead);
    if (mention.type != MentionType::Percent || lead < mention.tokens.end || (word != "to" && word != "with")) return false;
    const std::optional<std::uint32_t> verb = reading.clauses[reading.clause_of(mention.tokens.begin)].verb;
    for (std::uint32_t i = mention.tokens.end; i < lead; ++i)
        if (reading.tokens[i].kind != TokenKind::Word || i == verb) return false;
    return true;
}

/// "In Norland by 80 percent, in Sudland by 65": the place behind the comma is the next figure's.
bool of_next_figure(const Reading& reading, TokenRange clause, const Mention& mention, std::uint32_t lead, std::uint32_t end)
{
    const std::uint32_t from = mention.tokens.end;
    const bool parted = lead > from && (reading.tokens.raw(from) == "," || reading.tokens.lower(from) == "and");
    if (!parted || lead > from + 2) return false;
    const auto [first, last] = mentions_in(reading, {end, clause.end});
    return first < last && reading.mentions[first].type == mention.type && reading.mentions[first].tokens.begin <= end + 3;
}

/// "In the port of Orla, where 40 boats sank": the place right before the clause.
std::string place_told_of(const Reading& reading, TokenRange clause)
{
    std::uint32_t first = clause.begin;
    while (first < clause.end && reading.tokens[first].kind == TokenKind::Symbol) ++first;
    if (reading.tokens.lower(first) != "where" || first == 0) return {};
    const std::uint32_t end = reading.tokens.raw(first - 1) == "," ? first - 1 : first;
    const std::size_t behind = entities_in(reading, {0, first}).second;
    if (behind == 0) return {};
    const EntityMention& last = reading.entities[behind - 1];
    const bool somewhere = place_like(last) || (last.type == EntityType::Unknown && !last.pronoun && !last.people); // "where" says what it is
    return last.tokens.end == end && somewhere ? last.entity : std::string();
}

/// "350 staff with 13 offices in Latvia": where the offices are.
bool counts_premises(const Reading& reading, const Mention& counted)
{
    static constexpr std::array<std::string_view, 10> kPremises{"office", "branch", "store", "shop", "plant", "factory", "outlet", "hotel", "restaurant", "location"};
    return counted.head && std::find(kPremises.begin(), kPremises.end(), reading.lemmas[*counted.head]) != kPremises.end();
}

/// Nothing but "is" and adverbs stands there: "12 are reportedly | from Latvia".
bool only_be(const Reading& reading, TokenRange words)
{
    for (std::uint32_t i = words.begin; i < words.end; ++i)
        if (!reading.classes[i].is(WordClass::BeForm) && !reading.classes[i].is(WordClass::Adverb)) return false;
    return words.size() < 3;
}

/// A figure of the same sort between a figure and the preposition that leads to a place: "six miles west of Orla and seven miles from
/// Karsu", "of the 23, 12 are from Orune", "a spell of a year living in Riga".
bool of_other_figure(const Reading& reading, const Mention& mention, std::uint32_t lead)
{
    const auto [first, last] = mentions_in(reading, {mention.tokens.end, lead});
    for (std::size_t i = first; i < last; ++i) {
        const Mention& other = reading.mentions[i];
        const bool counts = mention.type == MentionType::Count && other.type == MentionType::Number;
        if (other.type != mention.type && !counts) continue;
        const bool part = reading.tokens.lower(mention.tokens.end) == "of" && other.tokens.begin <= mention.tokens.end + 2; // "two of the seven are from Orune"
        if (part) continue;
        const bool beside = other.tokens.end == lead && ((mention.type == MentionType::Measure && mention.unit == other.unit) || counts_premises(reading, other));
        if (beside || reading.classes[lead - 1].is(WordClass::VerbIng)) return true; // "living in Orune"
        if (reading.tokens.lower(lead) == "from" && only_be(reading, {other.tokens.end, lead})) return true;
    }
    return false;
}

/// The words that lead to a place behind a figure are no longer those that put the figure somewhere: behind what somebody says and
/// behind "a month after".
bool of_other_matter(const Reading& reading, const Mention& mention, std::uint32_t lead)
{
    const std::string_view next = mention.tokens.end < reading.tokens.size() ? reading.tokens.lower(mention.tokens.end) : std::string_view{};
    if (mention.type == MentionType::Duration && (next == "after" || next == "before" || next == "since")) return true;
    for (std::uint32_t i = mention.tokens.end + 1; i < lead; ++i) {
        const std::string_view mark = reading.tokens.raw(i);
        if (reading.tokens.raw(i - 1) == "," && (mark == "\"" || mark == "”")) return true;
    }
    return false;
}

/// "From Latvia and Estonia, two countries", "based in Orune with 40 staff": the place before the figure is what the figure counts, or
/// where somebody is from.
bool tells_another(const Reading& reading, TokenRange clause, const Mention& mention, const EntityMention& place, std::uint32_t lead)
{
    static constexpr std::array<std::string_view, 9> kPlaces{"country", "nation", "state", "city", "town", "village", "island", "province", "county"};
    static constexpr std::array<std::string_view, 5> kFrom{"based", "headquartered", "located", "born", "raised"};
    const std::uint32_t begin = mention.tokens.begin;
    const bool listed = begin > 0 && reading.tokens.raw(begin - 1) == "," && place.tokens.end < begin && mention.head &&
                        std::find(kPlaces.begin(), kPlaces.end(), reading.lemmas[*mention.head]) != kPlaces.end();
    return listed || (lead > clause.begin && std::find(kFrom.begin(), kFrom.end(), reading.tokens.lower(lead - 1)) != kFrom.end());
}

/// "High's Ice Cream Shop", "the Watergate scandal": a name within another one, and no place.
bool names_other(const Reading& reading, const EntityMention& place)
{
    static constexpr std::array<std::string_view, 6> kMatters{"scandal", "affair", "case", "crisis", "cover-up", "inquiry"};
    const std::uint32_t next = place.tokens.end;
    if (next >= reading.tokens.size()) return false;
    const std::string_view last = reading.tokens.raw(next - 1);
    if (without_possessive(last).size() != last.size()) return place.type == EntityType::Place && place.within.empty() && reading.tokens[next].has(Capitalised);
    return std::find(kMatters.begin(), kMatters.end(), reading.tokens.lower(next)) != kMatters.end();
}

} // namespace

std::string figure_place(const Reading& reading, TokenRange clause, const Mention& mention)
{
    if (parent_noun(reading, mention)) return {}; // "a father of two": wherever he is
    if (std::string place = place_told_of(reading, clause); !place.empty()) return place;
    std::string before;
    const auto [first, last] = entities_in(reading, clause);
    for (std::size_t i = first; i < last; ++i) {
        const EntityMention& entity = reading.entities[i];
        const std::uint32_t at = entity.tokens.begin;
        if (!place_like(entity) || at == clause.begin) continue;
        std::uint32_t lead = at - 1;
        for (int steps = 0; steps < 3 && lead > clause.begin && !reading.classes[lead].is(WordClass::Preposition); ++steps) --lead;
        const bool joined = lead > clause.begin && reading.tokens.raw(lead - 1) == "-"; // "built-in"
        if (joined || names_other(reading, entity)) continue;
        if (!leads_to_place(reading.tokens.lower(lead)) && !of_what_is_shared(reading, mention, lead)) continue;
        if (at >= mention.tokens.end) {
            if (of_next_figure(reading, clause, mention, lead, entity.tokens.end) || of_other_figure(reading, mention, lead) || of_other_matter(reading, mention, lead)) break;
            return entity.entity;
        }
        if (tells_another(reading, clause, mention, entity, lead)) continue;
        before = entity.entity;
    }
    return before;
}

} // namespace crosscheck
