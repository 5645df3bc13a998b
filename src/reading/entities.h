#pragma once
#include "reading/gazetteer.h"
#include "reading/reading.h"

namespace crosscheck {

/// Finds the names of `reading` (its tokens, mentions, classes and sentences
/// are set): those of the gazetteer, capitalised names, their short forms and
/// misspellings, and what pronouns stand for. Sets `reading.entities`.
void find_entities(const Gazetteer& gazetteer, Reading& reading);

/// At most `limit` single-letter changes turn one into the other. Bounded work:
/// words longer than 40 bytes are equal or not.
bool within_edits(std::string_view a, std::string_view b, int limit);

/// Puts mentions into text order, joins those of one name that touch, and keeps of
/// overlapping ones the first and longest.
void settle_overlaps(std::vector<EntityMention>& all);

} // namespace crosscheck
