#include <algorithm>
#include <iterator>

#include "align/kinship.h"
#include "align/wording.h"

namespace crosscheck {

Kinship statement_kinship(const Features& a, const Features& b)
{
    const Claim& x = *a.claim;
    const Claim& y = *b.claim;
    const SubjectRelation subjects = relate_subjects(a, b);
    const bool same = subjects == SubjectRelation::Same;
    if (x.kind == "role")
        return same && (a.named_subject || (x.subject == y.subject && a.subject_words.size() > 1)) ? Kinship{Kin::Linked, 6} : Kinship{Kin::Barred, 0};
    if (subjects != SubjectRelation::Different && name_one(x, y))
        return {Kin::Linked, same ? 8.0 : 5.0};
    const std::set<std::string> left = meaning_stems(x.value.text);
    const std::set<std::string> right = meaning_stems(y.value.text);
    std::vector<std::string> shared;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
    if (shared.empty())
        return {Kin::Barred, 0};
    // Who proposed which body is one question even of bodies that differ; of
    // stances one shared word ("withdrawal") is too little between two speakers.
    const bool proposals = x.kind == "position" && x.attribute == "proposal";
    const bool stances = x.kind == "position" && !proposals;
    const bool near = 2 * shared.size() >= std::min(left.size(), right.size());
    if (stances && ((subjects == SubjectRelation::Different && !near) || names_apart(x.value.text, y.value.text)))
        return {Kin::Barred, 0};
    if (!proposals && names_apart(x.value.text, y.value.text))
        return {};
    return same || near || proposals ? Kinship{Kin::Linked, same ? 6.0 : 4.0} : Kinship{};
}

} // namespace crosscheck
