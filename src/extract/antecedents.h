#pragma once
#include <cstdint>
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// What the pronoun at `token`, the subject of `clause`, stands for where no name
/// was found for it: the subject of an earlier clause of its sentence that it can
/// stand for, else what the sentences before are about. "" when neither is told.
std::string antecedent_of(const Reading& reading, const Clause& clause, std::uint32_t token);

/// "It took two weeks to", "it was Monday when": the pronoun at `token` is no thing
/// that `mention` could be of.
bool stands_for_nothing(const Reading& reading, const Clause& clause, std::uint32_t token, const Mention* mention);

/// What "these" stands for in "a number of these came back": the several told of before the clause. A slug; may be empty.
std::string several_before(const Reading& reading, const Clause& clause);

} // namespace crosscheck
