#include "yaml/built_in.h"

#include <catch2/catch.hpp>

#include "yaml/reader.h"

using namespace crosscheck;

namespace {

bool same(const YamlNode& a, const YamlNode& b)
{
    const bool alike = a.kind == b.kind && a.scalar == b.scalar && a.quoted == b.quoted && a.line == b.line &&
                       a.column == b.column && a.member_marks == b.member_marks && a.items.size() == b.items.size() &&
                       a.members.size() == b.members.size();
    for (std::size_t i = 0; alike && i < a.items.size(); ++i)
        if (!same(a.items[i], b.items[i])) return false;
    for (std::size_t i = 0; alike && i < a.members.size(); ++i)
        if (a.members[i].first != b.members[i].first || !same(a.members[i].second, b.members[i].second)) return false;
    return alike;
}

} // namespace

TEST_CASE("each file of the packs is built in as its text reads")
{
    REQUIRE_FALSE(built_in_documents().empty());
    for (const BuiltInDocument& document : built_in_documents()) {
        CAPTURE(document.path);
        const Result<YamlNode> read = read_yaml(document.text(), document.path);
        REQUIRE(read);
        CHECK(same(tree_of(document), *read));
    }
}

TEST_CASE("the files of the packs stand in the order of their paths")
{
    for (std::size_t i = 1; i < built_in_documents().size(); ++i)
        CHECK(built_in_documents()[i - 1].path < built_in_documents()[i].path);
}

TEST_CASE("narrower limits hold for what is built in, too")
{
    const BuiltInDocument& document = built_in_documents().front();
    YamlLimits limits;
    limits.nodes = 3;
    CHECK_FALSE(parse_yaml(document.text(), document.path, limits));
}
