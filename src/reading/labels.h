#pragma once
#include "reading/gazetteer.h"
#include "reading/reading.h"

namespace crosscheck {

/// What people read for an entity: the name the packs give it, else the fullest
/// form the article prints without a title and not in capitals ("MBARARI, May 3"
/// is Mbarari), with "the" where the article mostly writes it. Notes its type too.
void note_labels(const Gazetteer& gazetteer, Reading& reading);

/// A slug as a name: "gulf-of-aden" is "Gulf of Aden".
std::string name_of_slug(std::string_view slug);

/// Who speaks, as a reader needs it: the printed words, but for a pronoun the
/// name it stands for; empty for the outlet itself.
std::string speaker_name(const Attribution& attribution);

} // namespace crosscheck
