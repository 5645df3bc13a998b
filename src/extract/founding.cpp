#include "extract/founding.h"

#include <algorithm>
#include <string_view>

#include "extract/noun_phrases.h"

namespace crosscheck {
namespace {

class Founding {
  public:
    Founding(const Scene& scene, std::uint32_t verb)
        : scene_(scene), reading_(scene.reading()), verb_(verb), clause_(reading_.clauses[reading_.clause_of(verb)]), phrases_(reading_, clause_, nullptr)
    {}

    std::string thing() const
    {
        const bool main = clause_.verb && *clause_.verb == verb_ && !clause_.subject_tokens.empty();
        const bool relative = main && reading_.classes[clause_.subject_tokens.begin].is(WordClass::Relative);
        if (main && !clause_.passive) return object();
        if (main && !relative) return clause_.subject.empty() ? named(clause_.subject_tokens) : clause_.subject;
        return before();
    }

  private:
    /// "Founded the Orla Rural Clinic, which".
    std::string object() const
    {
        std::uint32_t begin = verb_ + 1;
        if (begin < clause_.tokens.end && scene_.lower(begin) == "up") ++begin;
        return begin < clause_.tokens.end ? named({begin, clause_.tokens.end}) : std::string();
    }

    /// "The crime family founded", "Tatra, founded", "the league, which was founded".
    std::string before() const
    {
        std::uint32_t end = verb_;
        while (end > sentence().begin && (scene_.is_symbol(end - 1, ",") || reading_.classes[end - 1].is(WordClass::Auxiliary) || reading_.classes[end - 1].is(WordClass::Relative))) --end;
        std::uint32_t begin = end;
        while (begin > sentence().begin && phrases_.noun_word(begin - 1)) --begin;
        const EntityMention* name = entity_ending_at(reading_, end);
        if (name != nullptr && !name->pronoun) return name->entity;
        return begin < end ? named({begin, end}) : std::string();
    }

    std::string named(TokenRange words) const
    {
        const TokenRange phrase = phrases_.noun_phrase(words);
        if (phrase.empty() || phrases_.pronoun(phrase.end - 1)) return {};
        const EntityMention* name = entity_ending_at(reading_, phrase.end);
        return name != nullptr && !name->pronoun && !name->people ? name->entity : phrases_.named(phrase);
    }

    TokenRange sentence() const { return reading_.sentences[clause_.sentence].tokens; }

    const Scene& scene_;
    const Reading& reading_;
    std::uint32_t verb_;
    const Clause& clause_;
    NounPhrases phrases_;
};

} // namespace

std::string founded_thing(const Scene& scene, const Candidate& candidate)
{
    static constexpr std::string_view kVerbs[] = {"found", "establish", "create", "form", "set", "launch"};
    for (std::uint32_t i = candidate.trigger_tokens.begin; i < candidate.trigger_tokens.end; ++i)
        if (!scene.lower(i).ends_with("ing") && std::find(std::begin(kVerbs), std::end(kVerbs), scene.lemma(i)) != std::end(kVerbs)) return Founding(scene, i).thing();
    const EntityMention* name = entity_ending_at(scene.reading(), candidate.trigger_tokens.begin); // "chief of the Orla Clinic since its founding"
    return name != nullptr && !name->pronoun && name->type != EntityType::Person ? name->entity : std::string();
}

} // namespace crosscheck
