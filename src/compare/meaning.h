#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "extract/claim.h"

namespace crosscheck {

// What the files that ask whether two claims are of one thing have in common (meaning.cpp).

/// Whether the claim's sentence names whom it is of.
bool named(const Claim& claim);
/// Names of the sentence besides whom the claim is of and who says it.
std::vector<std::string> parties(const Claim& claim);
/// Who offers, pays or sells is part of what an amount means: two amounts between other parties are two amounts.
bool other_parties(const Claim& a, const Claim& b);
/// "Police spoke of 30,000; witnesses said there were 50,000": two authorities in one breath of one article speak of one
/// thing.
bool side_by_side(const Claim& a, const Claim& b);
/// Words that both clauses have besides the verb, the name of whom they are about and the value.
std::size_t telling_words(const Claim& x, const Claim& y);

} // namespace crosscheck
