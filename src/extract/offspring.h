#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

/// The noun in "a father of two", "the mother-of-three", whose figure says how many children; none of another figure.
std::optional<std::uint32_t> parent_noun(const Reading& reading, const Mention& mention);

/// Who the parent is: "Ivo Trask, a father of two", "the deputy and father of two", "mother-of-three Ada Holm". A slug;
/// empty where it is who the clause is about ("She is a mother of two") and for other figures.
std::string whose_children(const Reading& reading, const Clause& clause, const Mention& mention);

} // namespace crosscheck
