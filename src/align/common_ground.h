#pragma once
#include "align/features.h"

namespace crosscheck {

/// Both claims count the same sort of thing.
bool same_noun(const Features& a, const Features& b);

/// Of two counts of people, one says no more of them than that: 20 wives may be the 20 women, and the 20 people.
bool anybody(const Features& a, const Features& b);

/// Sums, shares, lengths: what is measured, not counted.
bool measured(const Features& a);

/// How many times one figure is the other, 1 and up.
double times(const Features& a, const Features& b);

/// Whether it is worth to look at two sentences letter by letter: their clauses have most words in common.
bool may_be_copied(const Features& a, const Features& b);

/// What speaks for one question whatever the values are: 0 for nothing, some 15 for all of it.
double common_ground(const Features& a, const Features& b);

} // namespace crosscheck
