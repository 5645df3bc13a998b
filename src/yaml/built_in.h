#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "yaml/node.h"

namespace crosscheck {

/// One node of a tree that is written out in preorder; the key of a member is a
/// node of its own, before the member's value.
struct FlatNode {
    YamlNode::Kind kind;
    bool quoted;
    std::uint32_t line;
    std::uint32_t column;
    std::uint32_t begin; ///< of a scalar, in the bytes of its document
    std::uint32_t size;  ///< of a scalar, in bytes; else the number of items or members
};

/// A YAML file that is built into the program, with what stands in it: yaml-cpp
/// would take most of the time that the program needs to start.
struct BuiltInDocument {
    std::string_view path;  ///< below rules/ of the source tree
    std::string_view bytes; ///< the file, then the scalars that it does not print as they are
    std::size_t text_size;
    std::span<const FlatNode> nodes; ///< empty for a file that is no YAML: reading it says why

    std::string_view text() const { return bytes.substr(0, text_size); }
};

/// The files below rules/, ordered by path. Written by tools/embed_yaml.cpp.
std::span<const BuiltInDocument> built_in_documents();

/// What reading the text of `document` gives; its nodes must not be empty.
YamlNode tree_of(const BuiltInDocument& document);

} // namespace crosscheck
