#include "yaml/built_in.h"
#include "yaml/reader.h"

namespace crosscheck {

Result<YamlNode> parse_yaml(std::string_view text, std::string_view path, const YamlLimits& limits)
{
    if (limits == YamlLimits{})
        for (const BuiltInDocument& document : built_in_documents())
            if (document.text() == text && !document.nodes.empty()) return tree_of(document);
    return read_yaml(text, path, limits);
}

} // namespace crosscheck
