#pragma once
#include <map>
#include <string>

#include "extract/frames.h"

namespace crosscheck {

/// Whom the persons of an article speak for: "US Secretary of State Ada Holm"
/// gives ada-holm -> united-states.
using Affiliations = std::map<std::string, std::string, std::less<>>;

Affiliations find_affiliations(const Scene& scene);

/// The subject of a candidate as its rule asks for it; "" when nothing fits.
std::string find_subject(const Scene& scene, const Candidate& candidate, const Affiliations& affiliations);

/// What belongs to the candidate's scope, by the rule's scope entries.
std::map<std::string, std::string> find_scope(const Scene& scene, const Candidate& candidate);

} // namespace crosscheck
