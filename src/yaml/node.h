#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace crosscheck {

/// A YAML document as plain data, each node with its place. The only view of
/// YAML the rest of the program has: yaml-cpp stays inside this module.
struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Mapping };

    YamlNode(); // out of line: a member of a pair of itself, which clang must not build here

    Kind kind = Kind::Null;
    std::string scalar;          ///< the text of a Scalar
    bool quoted = false;         ///< the scalar stood in quotes, so "83" is text
    std::vector<YamlNode> items; ///< of a Sequence
    std::vector<std::pair<std::string, YamlNode>> members; ///< of a Mapping, in file order
    std::vector<std::pair<std::uint32_t, std::uint32_t>> member_marks; ///< line, column of each key
    std::uint32_t line = 0;                                            ///< 1-based
    std::uint32_t column = 0;                                          ///< 1-based

    /// The member of that name, or null when absent or not a Mapping.
    const YamlNode* find(std::string_view name) const;
    bool is_scalar() const { return kind == Kind::Scalar; }
    bool is_sequence() const { return kind == Kind::Sequence; }
    bool is_mapping() const { return kind == Kind::Mapping; }
};

/// What a document may hold at most; each has a default that no honest file meets.
struct YamlLimits {
    std::size_t bytes = 8U << 20U;
    std::size_t nodes = 500'000;
    std::size_t depth = 64;

    bool operator==(const YamlLimits&) const = default;
};

/// Reads one YAML document. Refuses, with "path:line:column: message": bad
/// syntax, duplicate keys, aliases and merge keys (yaml-cpp would take them
/// silently or expand them without end), and whatever passes the limits. A text that
/// is built into the program was read when the program was built.
Result<YamlNode> parse_yaml(std::string_view text, std::string_view path,
                            const YamlLimits& limits = {});

} // namespace crosscheck
