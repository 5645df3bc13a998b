#include <catch2/catch.hpp>

#include "yaml/node.h"

using namespace crosscheck;

TEST_CASE("a document keeps its order, its places and its quotes")
{
    auto node = parse_yaml("name: Delta\nitems:\n  - 83\n  - \"83\"\n  - ~\n", "a.yaml");
    REQUIRE(node);
    REQUIRE(node->is_mapping());
    REQUIRE(node->members.size() == 2);
    CHECK(node->members[0].first == "name");
    CHECK(node->find("name")->scalar == "Delta");
    CHECK(node->find("absent") == nullptr);
    const YamlNode& items = *node->find("items");
    REQUIRE(items.is_sequence());
    REQUIRE(items.items.size() == 3);
    CHECK_FALSE(items.items[0].quoted);
    CHECK(items.items[0].line == 3);
    CHECK(items.items[0].column == 5);
    CHECK(items.items[1].quoted);
    CHECK(items.items[1].scalar == "83");
    CHECK(items.items[2].kind == YamlNode::Kind::Null);
    CHECK(node->member_marks[1] == std::pair<std::uint32_t, std::uint32_t>{2, 1});
}

TEST_CASE("flow and block style give the same data")
{
    auto flow = parse_yaml("{path: a.txt, credit: [AP, EFE]}", "a.yaml");
    auto block = parse_yaml("path: a.txt\ncredit:\n- AP\n- EFE\n", "a.yaml");
    REQUIRE(flow);
    REQUIRE(block);
    CHECK(flow->find("path")->scalar == block->find("path")->scalar);
    CHECK(flow->find("credit")->items[1].scalar == block->find("credit")->items[1].scalar);
}

TEST_CASE("an empty document is null")
{
    for (const char* text : {"", "\n", "# only a comment\n", "---\n"}) {
        CAPTURE(text);
        auto node = parse_yaml(text, "a.yaml");
        REQUIRE(node);
        CHECK(node->kind == YamlNode::Kind::Null);
    }
}

TEST_CASE("what is not plain data is refused with its place")
{
    struct Case {
        std::string text;
        const char* message;
    };
    for (const Case& c :
         {Case{"a: 1\nb: 2\na: 3\n", "p.yaml:3:1: duplicate key 'a'"},
          Case{"x:\n  - {k: 1, k: 2}\n", "p.yaml:2:12: duplicate key 'k'"},
          Case{"a: &x 1\nb: *x\n", "p.yaml:2:4: an alias"},
          Case{"a:\n  <<: {b: 1}\n", "p.yaml:2:3: a merge key"},
          Case{"a: [1, 2\nb: 3\n", "p.yaml:"}, Case{"a: b: c\n", "p.yaml:1:"},
          Case{"[a]: 1\n", "p.yaml:1:1: a key must be"}, Case{"a: 1\n---\nb: 2\n", "p.yaml:"},
          Case{std::string("a: 1\nb: \0", 9), "p.yaml:2:4: a control character"},
          Case{"a: \x04", "p.yaml:1:4: a control character"},
          Case{"a: \xFF", "p.yaml:1:4: a control character"}}) {
        CAPTURE(c.text);
        auto node = parse_yaml(c.text, "p.yaml");
        REQUIRE_FALSE(node);
        CHECK(node.error().rfind(c.message, 0) == 0);
    }
}

TEST_CASE("limits are kept with a message")
{
    YamlLimits limits;
    limits.bytes = 64;
    limits.nodes = 5;
    limits.depth = 3;
    CHECK(parse_yaml(std::string(65, '#'), "p", limits).error() == "p: larger than 64 bytes");
    CHECK(parse_yaml("[1, 2, 3, 4, 5]", "p", limits).error() == "p:1:14: more than 5 values");
    CHECK(parse_yaml("[[[[]]]]", "p", limits).error() == "p:1:4: nested deeper than 3 levels");
    CHECK(parse_yaml("[[[1]]]", "p", limits));
}

TEST_CASE("bombs are refused at once")
{
    CHECK_FALSE(parse_yaml(std::string(50'000, '['), "p"));
    CHECK_FALSE(parse_yaml(std::string(50'000, '{'), "p"));
    std::string dashes;
    for (int i = 0; i < 20'000; ++i)
        dashes += "- ";
    CHECK_FALSE(parse_yaml(dashes, "p"));
    CHECK_FALSE(parse_yaml("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "p"));
}
