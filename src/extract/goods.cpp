// Whose price a figure is. "Tatra bought Lipa for $3m": the figure stands behind
// "for", and the name before that is what is bought, unless it is who bought or
// from whom ("was bought by Tatra for $3m", "sold Lipa to Volt for $3m"); then it is
// the object of the verb, or the subject of its passive. A list says verb and
// buyer once ("... and Orsa for $2m"), so its further members are found by their
// shape: separator, name, the same preposition, figure of the same kind. Every
// walk is bounded.
#include "extract/goods.h"

#include <algorithm>

#include "extract/arguments.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 32;       // tokens from the verb back to its subject
constexpr std::uint32_t longest_list = 8; // members that share one verb

/// The entity whose last word stands before `end`, or null.
const EntityMention* entity_ending_at(const Scene& scene, std::uint32_t end)
{
    const EntityMention* entity = end == 0 ? nullptr : scene.entity_at(end - 1);
    return entity != nullptr && entity->tokens.end == end ? entity : nullptr;
}

/// Before the entity and its article.
std::uint32_t opening(const Scene& scene, const EntityMention& entity)
{
    std::uint32_t token = entity.tokens.begin;
    while (token > 0 && scene.is(token - 1, scene.words().determiners) && !scene.is(token - 1, scene.words().prepositions)) --token;
    return token;
}

bool other_party(const Scene& scene, const EntityMention& entity, std::uint32_t begin)
{
    const std::uint32_t token = opening(scene, entity);
    if (token <= begin) return false;
    const std::string_view before = scene.lower(token - 1);
    return before == "by" || before == "to" || before == "from" || before == "with" || before == "through";
}

bool passive(const Scene& scene, std::uint32_t verb, std::uint32_t begin)
{
    for (std::uint32_t back = 1; back <= 3 && verb >= begin + back; ++back) {
        if (scene.is(verb - back, scene.words().passive)) return true;
        if (!scene.is(verb - back, scene.words().adverbs)) return false;
    }
    return false;
}

/// The last name before `verb` that no preposition governs, or the one that "which" stands for.
const EntityMention* name_before(const Scene& scene, std::uint32_t verb, std::uint32_t begin, bool antecedent)
{
    const auto [first, last] = scene.entities_in({verb > begin + reach ? verb - reach : begin, verb});
    for (std::uint32_t e = last; e > first; --e) {
        const EntityMention& entity = scene.reading().entities[e - 1];
        if (entity.people) continue;
        std::uint32_t next = entity.tokens.end;
        if (next < verb && scene.is_symbol(next, ",")) ++next;
        const bool relative = next < verb && scene.is(next, scene.words().relatives);
        if (antecedent ? relative : !other_party(scene, entity, begin)) return &entity;
    }
    return nullptr;
}

/// The preposition right before the figure, or nothing.
std::optional<std::uint32_t> preposition_before(const Scene& scene, TokenRange value, std::uint32_t begin)
{
    std::uint32_t token = value.begin;
    while (token > begin && scene.is(token - 1, scene.words().determiners) && !scene.is(token - 1, scene.words().prepositions)) --token;
    if (token == begin || !scene.is(token - 1, scene.words().prepositions)) return std::nullopt;
    return token - 1;
}

} // namespace

const EntityMention* find_goods(const Scene& scene, const Candidate& candidate)
{
    const TokenRange sentence = scene.sentence(candidate.words.begin);
    const auto preposition = preposition_before(scene, candidate.words, sentence.begin);
    if (!preposition || (scene.lower(*preposition) != "for" && scene.lower(*preposition) != "at")) return nullptr;
    const EntityMention* beside = entity_ending_at(scene, *preposition);
    if (beside != nullptr && !other_party(scene, *beside, sentence.begin)) return beside;
    const std::uint32_t verb = candidate.trigger_tokens.begin;
    if (verb >= *preposition) return nullptr;
    if (passive(scene, verb, sentence.begin)) return name_before(scene, verb, sentence.begin, false);
    const auto [first, last] = scene.entities_in({verb, *preposition});
    for (std::uint32_t e = first; e < last; ++e) {
        const EntityMention& entity = scene.reading().entities[e];
        if (!other_party(scene, entity, sentence.begin) && !entity.people) return &entity;
    }
    return name_before(scene, verb, sentence.begin, true);
}

namespace {

class GappedList {
  public:
    GappedList(const Scene& scene, const Candidate& first)
        : scene_(scene), first_(first), spec_(scene.rules().rules()[first.rule].value), sentence_(scene.sentence(first.words.begin))
    {
        if (const auto before = preposition_before(scene, first.words, sentence_.begin)) preposition_ = scene.lower(*before);
    }

    std::vector<Candidate> run() const
    {
        std::vector<Candidate> found;
        std::uint32_t token = first_.words.end;
        for (std::uint32_t members = 0; members < longest_list; ++members) {
            const EntityMention* name = nullptr;
            const auto mention = next(token, name);
            if (!mention) break;
            Candidate member = first_;
            member.mention = mention;
            member.words = scene_.reading().mentions[*mention].tokens;
            member.subject = name;
            member.part = false;
            found.push_back(member);
            token = member.words.end;
        }
        return found;
    }

  private:
    std::optional<std::uint32_t> figure_at(std::uint32_t token) const
    {
        const auto [first, last] = scene_.mentions_in({token, token + 1});
        return first == last ? std::nullopt : std::optional(first);
    }

    /// Behind "over six years", "(six years)" and the like.
    std::uint32_t behind_details(std::uint32_t token) const
    {
        for (int details = 0; details < 2 && token + 1 < sentence_.end; ++details) {
            if (!scene_.is(token, scene_.words().prepositions)) break;
            const auto figure = figure_at(token + 1);
            if (!figure) break;
            token = scene_.reading().mentions[*figure].tokens.end;
        }
        return token;
    }

    std::optional<std::uint32_t> next(std::uint32_t token, const EntityMention*& name) const
    {
        token = behind_details(token);
        const std::uint32_t separator = token;
        while (token < sentence_.end && (scene_.is_symbol(token, ",") || scene_.is_symbol(token, ";") || scene_.is(token, scene_.words().conjunctions))) ++token;
        if (token == separator) return std::nullopt;
        for (int fillers = 0; fillers < 3 && token < sentence_.end && filler(token); ++fillers) ++token;
        name = token < sentence_.end ? scene_.entity_at(token) : nullptr;
        if (name == nullptr || name->people || name->pronoun || name->tokens.begin != token) return std::nullopt;
        token = name->tokens.end;
        if (preposition_ == "for") {
            if (token >= sentence_.end || scene_.lower(token) != preposition_) return std::nullopt;
            ++token;
        }
        const auto figure = figure_at(token);
        if (!figure || !accepts(spec_, scene_.reading().mentions[*figure], false)) return std::nullopt;
        return figure;
    }

    bool filler(std::uint32_t token) const
    {
        if (scene_.entity_at(token) != nullptr) return false;
        return scene_.is(token, scene_.words().determiners) || scene_.is(token, scene_.words().adverbs);
    }

    const Scene& scene_;
    const Candidate& first_;
    const ValueSpec& spec_;
    TokenRange sentence_;
    std::string preposition_;
};

} // namespace

std::vector<Candidate> gapped_members(const Scene& scene, const Candidate& first)
{
    return GappedList(scene, first).run();
}

} // namespace crosscheck
