#pragma once
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "ingest/reader.h"

namespace crosscheck {

/// Reads XML; false, with an Error, when it is none. Document types are passed
/// over and entities but the five of XML stay as written: nothing is expanded,
/// nothing is fetched.
bool load_xml(RawInput& input, pugi::xml_document& document, ReadContext& context);

/// The name without its prefix.
std::string_view local_name(pugi::xml_node node);
/// The first child of that local name.
pugi::xml_node xml_child(pugi::xml_node node, std::string_view name);
/// The text of the first child of that local name, white space trimmed.
std::string xml_text(pugi::xml_node node, std::string_view name);
/// What stands inside a node: its text, or its elements as markup.
std::string xml_inner(pugi::xml_node node);
/// The first node of that local name below `node`, in document order.
pugi::xml_node xml_below(pugi::xml_node node, std::string_view name);

} // namespace crosscheck
