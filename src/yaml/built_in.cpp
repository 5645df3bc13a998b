#include "yaml/built_in.h"

#include "base/check.h"

namespace crosscheck {
namespace {

class TreeReader {
  public:
    explicit TreeReader(const BuiltInDocument& document) : document_(document) {}

    /// The depth is limited as that of any YAML: the tree was read before it was built in.
    YamlNode next()
    {
        const FlatNode& flat = document_.nodes[at_++];
        YamlNode node;
        node.kind = flat.kind;
        node.quoted = flat.quoted;
        node.line = flat.line;
        node.column = flat.column;
        if (flat.kind == YamlNode::Kind::Scalar)
            node.scalar = text_of(flat);
        else if (flat.kind == YamlNode::Kind::Sequence)
            read_items(node, flat.size);
        else if (flat.kind == YamlNode::Kind::Mapping)
            read_members(node, flat.size);
        return node;
    }

  private:
    std::string_view text_of(const FlatNode& scalar) const { return document_.bytes.substr(scalar.begin, scalar.size); }

    void read_items(YamlNode& node, std::uint32_t count)
    {
        node.items.reserve(count);
        for (std::uint32_t i = 0; i < count; ++i)
            node.items.push_back(next());
    }

    void read_members(YamlNode& node, std::uint32_t count)
    {
        node.members.reserve(count);
        node.member_marks.reserve(count);
        for (std::uint32_t i = 0; i < count; ++i) {
            const FlatNode& key = document_.nodes[at_++];
            node.member_marks.emplace_back(key.line, key.column);
            node.members.emplace_back(text_of(key), next());
        }
    }

    const BuiltInDocument& document_;
    std::size_t at_ = 0;
};

} // namespace

YamlNode tree_of(const BuiltInDocument& document)
{
    CC_CHECK(!document.nodes.empty());
    return TreeReader(document).next();
}

} // namespace crosscheck
