// Figures that share a trigger: "10 soldiers and three civilians", "two women and
// one man died", and the parts of a whole: "13 soldiers, twelve Germans and one
// Belgian". A figure with a predicate of its own is no member of the list before it.
#include <algorithm>
#include <array>

#include "extract/argument_finder.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t list_limit = 12; // figures in one list

} // namespace

/// "including three children", "two of whom": names a part, not the whole. Where
/// the insertion begins.
std::optional<std::uint32_t> ArgumentFinder::inserted(const Mention& mention) const
{
    const FrameWords& words = scene_.words();
    const bool own_verb = mention.tokens.end == match_.tokens.begin || mention.tokens.end == verb_group().before; // "two of whom died"
    if (scene_.is(mention.tokens.end - 1, words.relatives) && !own_verb) return mention.tokens.begin;
    const bool some = mention.tokens.size() > 2 && scene_.lower(mention.tokens.end - 1) == "them"; // "four guards, two of them women, were hurt"
    if (some && mention.tokens.begin > match_.sentence.begin && scene_.is_symbol(mention.tokens.begin - 1, ",")) return mention.tokens.begin - 1;
    const bool of_those_before = mention.head && *mention.head < mention.tokens.begin && scene_.lower(mention.tokens.begin) == "one" &&
                                 match_.tokens.begin > mention.tokens.end + 1; // ", one in critical condition,"
    if (of_those_before && mention.tokens.begin > match_.sentence.begin && scene_.is_punctuation(mention.tokens.begin - 1)) return mention.tokens.begin - 1;
    std::uint32_t token = mention.tokens.begin;
    for (int i = 0; i < 3 && token > match_.sentence.begin; ++i) {
        --token;
        if (scene_.is(token, words.including)) return token;
        if (!scene_.is(token, words.determiners) && !scene_.is(token, words.groups) && scene_.lower(token) != "them") break;
    }
    return std::nullopt;
}

/// "... and 80 were injured": the mention has a predicate of its own, so it is
/// no further object of the verb before it.
bool ArgumentFinder::takes_predicate(const Mention& mention) const
{
    std::uint32_t token = mention.tokens.end;
    const FrameWords& words = scene_.words();
    while (token < match_.sentence.end && scene_.is(token, words.groups) && !scene_.is_verb(token)) ++token;
    if (token >= match_.sentence.end) return false;
    if (scene_.is(token, words.passive) || scene_.is(token, words.perfect)) return true;
    // "two men were hurt, one seriously": how it was done to him, and no predicate.
    const bool manner = scene_.is(token, words.adverbs) && (token + 1 >= match_.sentence.end || scene_.is_punctuation(token + 1));
    if (!manner && (scene_.is(token, words.adverbs) || scene_.is(token, words.reported))) return true;
    return scene_.is_verb(token) || says_what_happened(token);
}

/// Whether the word opens a trigger that says what is done to people, of the kind of this rule.
bool ArgumentFinder::says_what_happened(std::uint32_t token) const
{
    const auto* entries = scene_.language().index.find(scene_.lower_number(token));
    if (entries == nullptr) entries = scene_.language().index.find(scene_.lemma_number(token));
    if (entries == nullptr) return false;
    return std::any_of(entries->begin(), entries->end(), [&](const TriggerIndex::Entry& entry) {
        const Rule& other = scene_.rules().rules()[entry.rule];
        const Role role = other.triggers[entry.trigger].role;
        return other.kind == match_.rule->kind && (role == Role::Patient || role == Role::Subject);
    });
}

/// "10 soldiers and three civilians": further members of the same object.
void ArgumentFinder::coordinate(std::uint32_t mention)
{
    std::uint32_t token = scene_.reading().mentions[mention].tokens.end;
    for (std::uint32_t i = 0; i < list_limit && token < match_.sentence.end; ++i) {
        std::uint32_t next = token;
        if (scene_.is_symbol(next, ",")) ++next;
        if (next < match_.sentence.end && scene_.is(next, scene_.words().conjunctions)) ++next;
        if (next == token || next >= match_.sentence.end) return;
        const auto further = mention_beginning_at(skip_determiners(next));
        if (!further) return;
        const Mention& joined = scene_.reading().mentions[*further];
        if (!accepts(spec_, joined, false) || takes_predicate(joined)) return;
        add(*further);
        token = joined.tokens.end;
    }
}

/// "two women and one man died": the members of the subject before the last.
void ArgumentFinder::coordinate_back(std::uint32_t mention, std::uint32_t first)
{
    for (std::uint32_t m = mention; m > first; --m) {
        const Mention& before = scene_.reading().mentions[m - 1];
        std::uint32_t token = before.tokens.end;
        const std::uint32_t next = scene_.reading().mentions[m].tokens.begin;
        if (token > next || next - token > 3 || !accepts(spec_, before, false)) return;
        bool joined = false;
        for (; token < next; ++token) {
            const bool link = scene_.is_symbol(token, ",") || scene_.is(token, scene_.words().conjunctions);
            if (!link && !scene_.is(token, scene_.words().determiners)) return;
            joined |= scene_.is(token, scene_.words().conjunctions);
        }
        if (!joined && whole_of(before)) {
            for (Candidate& part : found_) part.part = true;
            add(m - 1);
        }
        if (!joined || inserted(before) || says_what_happened(before.tokens.end - 1)) return; // "14 dead and 29 in hospital"
        add(m - 1);
    }
}

/// "Three people, a man and two women, were": what was found so far makes it up.
bool ArgumentFinder::whole_of(const Mention& before) const
{
    double sum = 0;
    for (const Candidate& candidate : found_) {
        if (!candidate.mention || !scene_.reading().mentions[*candidate.mention].printed) return false;
        sum += *scene_.reading().mentions[*candidate.mention].printed;
    }
    return found_.size() > 1 && before.printed && *before.printed == sum;
}

/// "13 soldiers, twelve Germans and one Belgian": figures listed behind the
/// whole, none larger than it and each with a noun of its own.
void ArgumentFinder::parts(std::uint32_t total, std::uint32_t from)
{
    const Mention& whole = scene_.reading().mentions[total];
    std::uint32_t token = from;
    if (token >= match_.sentence.end || !whole.printed) return;
    static constexpr std::array<std::string_view, 6> openers{",", "-", "–", "—", ":", "("};
    bool opened = false;
    bool named = false; // "including": no figure larger than the whole is of the list
    while (token < match_.sentence.end &&
           (std::find(openers.begin(), openers.end(), scene_.lower(token)) != openers.end() ||
            scene_.is(token, scene_.words().including) || scene_.lower(token) == "them")) {
        opened = true;
        named |= scene_.is(token, scene_.words().including);
        ++token;
    }
    if (!opened) return;
    std::vector<std::uint32_t> list;
    while (list.size() < list_limit && token < match_.sentence.end) {
        const auto next = mention_beginning_at(skip_determiners(token));
        if (!next) break;
        const Mention& part = scene_.reading().mentions[*next];
        if (!accepts(spec_, part, false) || takes_predicate(part)) break;
        if (!list.empty() && says_what_happened(part.tokens.end - 1)) break; // "and 40 wounded"
        const bool too_many = !part.printed || *part.printed > *whole.printed;
        if (too_many && named) break;
        if (too_many) return;
        list.push_back(*next);
        token = part.tokens.end;
        if (token < match_.sentence.end && scene_.is_symbol(token, ",")) ++token;
        if (token < match_.sentence.end && scene_.is(token, scene_.words().conjunctions)) ++token;
    }
    for (const std::uint32_t part : list) add(part, true);
}

} // namespace crosscheck
