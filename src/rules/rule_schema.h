#pragma once
#include <string_view>

namespace crosscheck {

/// The JSON Schema (draft-07) of a pack file: schemas/rules.schema.json as built in.
std::string_view rule_schema();

} // namespace crosscheck
