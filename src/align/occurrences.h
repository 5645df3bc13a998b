#pragma once
#include "align/features.h"

namespace crosscheck {

/// Whether the words place the two claims at different events: another day,
/// another place, or the background of the story for one and the story for the other.
/// Figures that differ need the same noun to be of one event, equal ones do not.
bool different_events(const EventRef& a, const EventRef& b, bool differ);

/// The two claims are of two occurrences of one thing, told in words that do not match.
bool occurrences_apart(const Features& a, const Features& b, bool differ);

/// Both are of what befalls one named person once: a death is no other one in anybody's background.
bool of_one_once(const Features& a, const Features& b);

/// Both are the date of one sort of occasion, told in the story of both or in the
/// background of both, and the sentences name something in common.
bool same_occasion(const Features& a, const Features& b);

/// Dates of two sorts of occasions: the raid and the arraignment.
bool occasions_apart(const Features& a, const Features& b);

/// Dates of a deed and of what the law made of it: found on Tuesday, and arrested on Tuesday.
bool deed_and_law(const Features& a, const Features& b);

} // namespace crosscheck
