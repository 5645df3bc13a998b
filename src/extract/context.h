#pragma once
#include <map>
#include <string>

#include "extract/claim.h"
#include "reading/reading.h"

namespace crosscheck {

/// The words around a figure, as alignment compares them. `clause` indexes
/// reading.clauses, `anchor` is a token of it; `mention` may be null.
ClaimContext context_of(const Reading& reading, std::uint32_t clause, const Mention* mention, std::uint32_t anchor);

/// What the words around a figure say of its scope: place, purpose (of money),
/// period, and whether it is part of another figure or comes on top of one.
std::map<std::string, std::string> scope_of(const Reading& reading, std::uint32_t clause, const Mention& mention);

/// The place where the clause counts the figure, as a slug: the one that "where" is said of, else the first behind the
/// figure, else the last before it; "" without one.
std::string place_of_figure(const Reading& reading, std::uint32_t clause, const Mention& mention);

/// The mentions that begin in `range`, as indexes [first, last).
std::pair<std::size_t, std::size_t> mentions_in(const Reading& reading, TokenRange range);
/// The entities that begin in `range`, as indexes [first, last).
std::pair<std::size_t, std::size_t> entities_in(const Reading& reading, TokenRange range);

} // namespace crosscheck
