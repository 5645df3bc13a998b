#pragma once
#include <optional>

#include "extract/arguments.h"

namespace crosscheck {

/// What somebody is for, against, asks for or denies: the words behind the verb
/// that a rule of texts is triggered by, or none where that word is no verb
/// with an object ("the reject bin", "the proposed sale", "it was opposed by").
std::optional<TokenRange> object_phrase(const Scene& scene, const Match& match);

} // namespace crosscheck
