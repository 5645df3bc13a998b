#pragma once
#include "align/features.h"

namespace crosscheck {

enum class SubjectRelation { Same, Unknown, Different };
/// "Smith" and "John Smith" are the same, and so are two spellings of one name; an
/// unnamed subject ("the-group") is unknown beside any other.
SubjectRelation relate_subjects(const Features& a, const Features& b);

/// Whether two slugs may name one: "holm" and "ada-holm", or a name written in two ways.
bool one_name(const std::string& a, const std::string& b);

} // namespace crosscheck
