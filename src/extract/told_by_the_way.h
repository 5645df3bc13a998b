#pragma once
#include <optional>
#include <string>

#include "extract/arguments.h"

namespace crosscheck {

/// The place whose distance the candidate's figure is: "Orune, located 40 km north of Riga", "the island is 40
/// miles off the coast", whatever happened there. "" where the figure tells where something happened:
/// "it was centred in Orune, 40 km north of Riga".
std::string place_at_distance(const Scene& scene, const Candidate& candidate);

/// Where those live whom the candidate counts: "some 800 people live in the mining community", "Orune, a port of
/// 4,000 people". "" for other words.
std::string place_lived_in(const Scene& scene, const Candidate& candidate);

/// The relative whose death the candidate dates: "after his father, Ivo Brandt, died"; "" for one without a
/// name, nothing where the words before the trigger are no relative.
std::optional<std::string> relative_who_died(const Scene& scene, const Candidate& candidate);

} // namespace crosscheck
