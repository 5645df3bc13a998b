#pragma once
#include <string>
#include <vector>

#include "extract/slots.h"

namespace crosscheck {

/// Which names around a candidate may be the subject that its rule asks for. Borrows all it is given.
class SubjectNames {
  public:
    static constexpr std::uint32_t reach = 40; ///< tokens to either side of the rule's words where its names stand

    SubjectNames(const Scene& scene, const Candidate& candidate, const Affiliations& affiliations)
        : scene_(scene), candidate_(candidate), affiliations_(affiliations), rule_(scene.rules().rules()[candidate.rule]),
          sentence_(scene.sentence(candidate.trigger_tokens.begin))
    {}

    const Scene& scene() const { return scene_; }
    const Candidate& candidate() const { return candidate_; }
    const Rule& rule() const { return rule_; }
    TokenRange sentence() const { return sentence_; }

    /// The entity is of a type that the rule takes.
    bool fits(const EntityMention& entity) const;
    /// The entity itself, or whom it speaks for; "" when its type does not fit.
    std::string slug(const EntityMention& entity) const;
    /// The rule takes countries, so that "Washington" may stand for one.
    static bool wants_country(const std::vector<std::string>& types);
    /// "In Riga", "of the club": a preposition leads to it.
    bool governed(const EntityMention& entity) const;
    /// The slug of the first entity in `range` that fits; "" if none does.
    std::string first_in(TokenRange range) const;
    /// Whoever is for or against something is a person, a body or people, and no plan that "calls for" it.
    bool holds_views(const EntityMention& entity) const;
    /// "The Riga firm invested": the firm, wherever it is from.
    bool places_subject(const EntityMention& entity) const;
    /// "The club made a $40m offer, manager Ada Holm said": not hers, where the clause has a noun of its own for its subject.
    bool only_says(const EntityMention& entity) const;
    /// The clause has a noun phrase for its subject, other than the rule's own words: "unemployment rose".
    bool has_its_own() const;

  private:
    bool outlaws(std::uint32_t noun) const;

    const Scene& scene_;
    const Candidate& candidate_;
    const Affiliations& affiliations_;
    const Rule& rule_;
    TokenRange sentence_;
};

} // namespace crosscheck
