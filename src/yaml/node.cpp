#include "yaml/node.h"

namespace crosscheck {

YamlNode::YamlNode() = default;

const YamlNode* YamlNode::find(std::string_view name) const
{
    for (const auto& [key, value] : members)
        if (key == name) return &value;
    return nullptr;
}

} // namespace crosscheck
