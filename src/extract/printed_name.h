#pragma once
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// A subject that is no name of the reading, as the sentence of `clause` or one of those before it
/// prints it: "the male gang member" for "male-gang-member", "the raiders" for "raider", "the 8900"
/// for "8900". Empty when they do not print it.
std::string printed_name(const std::string& subject, const Reading& reading, const Clause& clause);

} // namespace crosscheck
