#pragma once
#include <string_view>
#include <vector>

#include "rules/faults.h"
#include "rules/rule.h"
#include "yaml/node.h"

namespace crosscheck {

/// What one pack file holds.
struct LoadedPack {
    std::string title;
    std::string version;
    std::vector<Rule> rules;
};

/// "en/casualties.yaml" -> "en.casualties": what the ids of its rules begin with.
/// Only the file and its folder count: "my/packs/en/tides.yaml" is "en.tides".
std::string pack_id(std::string_view path);
/// "en/casualties.yaml" -> "en"; empty for a file in no folder.
std::string pack_language(std::string_view path);

/// Reads a pack; every fault lands in `faults` with its place. What is returned
/// is usable only when there were none.
LoadedPack read_pack(const YamlNode& node, std::string_view path, Faults& faults);

/// Reads "lost|lose * life": words, alternatives, `*` gaps, `word?`, {value} and
/// {subject}. The message says what is wrong, or is empty.
std::string read_trigger(std::string_view text, Trigger& trigger);

} // namespace crosscheck
