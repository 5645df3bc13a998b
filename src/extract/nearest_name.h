#pragma once
#include <string>

#include "extract/subject_names.h"

namespace crosscheck {

/// The name nearest to what a rule found, or what the sentences before are about. Borrows the names it is given.
class NearestName {
  public:
    explicit NearestName(const SubjectNames& names)
        : names_(names), scene_(names.scene()), candidate_(names.candidate()), rule_(names.rule()), sentence_(names.sentence())
    {}

    /// The nearest name; only that of a person or of nothing known where `person` says so.
    std::string find(bool person = false) const;

  private:
    bool stands_in(const EntityMention& entity) const;
    bool is_source(const EntityMention& entity) const;
    bool of_unnamed(const EntityMention& entity) const;
    bool receives(std::uint32_t verb) const;
    bool tells_apart(const EntityMention& entity) const;
    bool named_subject(const Clause& clause) const;
    bool located(const EntityMention& entity) const;
    std::string earlier() const;
    std::string of_pronoun() const;
    bool names_unknown() const;
    bool of_several() const;
    std::string earlier_place() const;

    const SubjectNames& names_;
    const Scene& scene_;
    const Candidate& candidate_;
    const Rule& rule_;
    TokenRange sentence_;
};

} // namespace crosscheck
