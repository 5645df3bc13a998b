#pragma once
#include "yaml/node.h"

namespace crosscheck {

/// `parse_yaml` of a text of which nothing is known.
Result<YamlNode> read_yaml(std::string_view text, std::string_view path, const YamlLimits& limits = {});

} // namespace crosscheck
