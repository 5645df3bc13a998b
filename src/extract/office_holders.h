#pragma once
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// Who "the deputy" is: the one person of the article whom that noun stands before ("Deputy Ada Holm",
/// "the director, Ada Holm") or describes behind a comma ("Ada Holm, a deputy"); "" when it is nobody or more than one.
/// `definite` says that more stands between "the" and the noun ("the 52-year-old deputy").
std::string holder_of(const Reading& reading, std::uint32_t noun, bool definite = false);

/// The same of an office of one or two words behind "the": "the attorney general".
std::string holder_of(const Reading& reading, TokenRange office);

} // namespace crosscheck
