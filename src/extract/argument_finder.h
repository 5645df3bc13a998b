#pragma once
#include "extract/arguments.h"

namespace crosscheck {

/// One walk around a trigger: its roles are in arguments.cpp, lists and their
/// parts in argument_lists.cpp, what is counted without a figure in implied_values.cpp
/// and implied_lists.cpp.
class ArgumentFinder {
  public:
    ArgumentFinder(const Scene& scene, const Match& match) : scene_(scene), match_(match), spec_(match.rule->value) {}

    std::vector<Candidate> run();

  private:
    struct Group {
        std::uint32_t before = 0; ///< first token of the verb group around the trigger
        bool passive = false;
        bool perfect = false;
        bool singular = false; ///< "was", "is", "has": of one subject
    };

    Group verb_group() const;
    std::optional<std::uint32_t> mention_beginning_at(std::uint32_t token) const;
    bool governed(std::uint32_t begin) const;
    bool opens_clause(std::uint32_t begin) const;
    bool preceded_by_of(std::uint32_t begin) const;
    bool counts_people_at(const Mention& mention, std::uint32_t last) const;
    std::optional<std::uint32_t> inserted(const Mention& mention) const;
    bool verb_between(std::uint32_t begin, std::uint32_t end) const;
    bool takes_predicate(const Mention& mention) const;
    bool says_what_happened(std::uint32_t token) const;
    std::uint32_t skip_determiners(std::uint32_t token) const;

    void patient();
    void subject();
    void controlled(std::uint32_t lead);
    void object(std::uint32_t gap);
    void head();
    void following();
    void modifier();
    void near();
    bool covering();
    bool next_is_figure(std::uint32_t token) const;
    bool adjacent_object();
    bool describes_next(std::uint32_t token) const;
    bool acts_on_another() const;
    bool headline_person(std::uint32_t noun) const;
    bool only_relative(std::uint32_t noun) const;
    bool object_of_relative(std::uint32_t begin) const;
    bool implied_object(std::uint32_t from);
    bool implied_before(std::uint32_t last);
    bool left_so(std::uint32_t last);
    bool counts_people() const;
    std::optional<std::uint32_t> nobody_at(std::uint32_t token) const;
    bool nobody_before(std::uint32_t last);
    bool nobody_object(std::uint32_t from);
    bool both_object(std::uint32_t from);
    bool both_before(std::uint32_t verb);
    bool both_within(TokenRange group);
    bool counts_on(std::uint32_t token) const;
    bool ends_object(std::uint32_t token) const;
    void none();

    const Mention* age_at(std::uint32_t token) const;
    std::uint32_t before_age(std::uint32_t last) const;
    bool with_relative(std::uint32_t owner, std::uint32_t last);
    bool inside_phrase(std::uint32_t token) const;
    std::optional<std::uint32_t> one_ending_at(std::uint32_t last) const;
    std::optional<std::uint32_t> one_beginning_at(std::uint32_t first) const;
    bool taken(TokenRange words) const;
    void listed_before(std::uint32_t begin);
    void listed_behind(std::uint32_t end);
    void indefinite_list();

    bool children_of(const Mention& mention) const;
    bool people_follow() const;
    bool of_any() const;
    bool of_several() const;
    bool names_offence() const;
    bool moved_on(std::uint32_t mention) const;
    bool reduced_relative() const;
    std::uint32_t inserted_before(std::uint32_t last, std::uint32_t verb) const;
    TokenRange set_off(std::uint32_t last) const;
    void both_before_noun(std::uint32_t earlier, const Mention& mention);
    void add(std::uint32_t mention, bool part = false);
    void add_implied(TokenRange words, double value);
    void coordinate(std::uint32_t mention);
    void coordinate_back(std::uint32_t mention, std::uint32_t first);
    bool whole_of(const Mention& before) const;
    void parts(std::uint32_t total, std::uint32_t from);

    const Scene& scene_;
    const Match& match_;
    const ValueSpec& spec_;
    std::vector<Candidate> found_;
};

} // namespace crosscheck
