#pragma once
#include "extract/claim.h"
#include "reading/reading.h"

namespace crosscheck {

/// Whether the words deny the bound that a figure states: "none of them offered
/// more than eight years". `clause` indexes reading.clauses.
bool denies_bound(const Reading& reading, std::uint32_t clause, const Mention& mention);

/// The bound that is left when `value`'s own is denied: not more than eight is at most eight.
void turn_bound(Value& value);

/// Whether the mention itself has turned it already: "did not offer more than eight".
bool bound_was_turned(const Value& value);

} // namespace crosscheck
