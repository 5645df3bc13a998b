#pragma once
#include <cstdint>
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// "gao-attack": the event as a subject; "" when it is not known what happened.
std::string event_subject(const EventRef& event);

/// What the words say a figure is of when no rule names it: the event whose
/// noun a date stands at ("Thursday's shooting"), else the subject of the clause
/// (a name, an event, or its noun phrase: "11-inch-model"), else the event of a
/// clause that has none of its own. "" when the words do not say.
/// `clause` indexes reading.clauses; `mention`, which may be null, is the figure.
std::string subject_of(const Reading& reading, std::uint32_t clause, const Mention* mention);

} // namespace crosscheck
