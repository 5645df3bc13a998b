#pragma once
#include "reading/reading.h"
#include "reading/words.h"

namespace crosscheck {

/// Fills `reading.occasions` from its lemmas, classes and event nouns. Linear in the text.
void note_occasions(const Words& words, Reading& reading);

} // namespace crosscheck
