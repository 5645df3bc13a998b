#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "yaml/node.h"

// Any bytes are a document or an error with its place; a document keeps the
// limits that it was read with.

namespace {

using namespace crosscheck;

std::size_t count(const YamlNode& node, std::size_t depth, std::size_t& deepest)
{
    deepest = depth > deepest ? depth : deepest;
    std::size_t nodes = 1;
    CC_CHECK(node.members.size() == node.member_marks.size());
    for (const YamlNode& item : node.items)
        nodes += count(item, depth + 1, deepest);
    for (const auto& [key, value] : node.members)
        nodes += count(value, depth + 1, deepest);
    return nodes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    YamlLimits limits;
    limits.nodes = 200;
    limits.depth = 8;
    auto node = parse_yaml({reinterpret_cast<const char*>(data), size}, "p", limits);
    if (!node) {
        CC_CHECK(node.error().rfind("p:", 0) == 0);
        return 0;
    }
    std::size_t deepest = 0;
    CC_CHECK(count(*node, 0, deepest) <= limits.nodes + 1);
    CC_CHECK(deepest <= limits.depth);
    return 0;
}
