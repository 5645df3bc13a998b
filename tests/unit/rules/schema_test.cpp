#include "rules/rule_schema.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "rules/rule_file.h"
#include "yaml/node.h"

namespace crosscheck {
namespace {

using nlohmann::json;

json as_json(const YamlNode& node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return nullptr;
    case YamlNode::Kind::Scalar: {
        if (node.quoted) return node.scalar;
        const json plain = json::parse(node.scalar, nullptr, false);
        return plain.is_discarded() || plain.is_null() ? json(node.scalar) : plain;
    }
    case YamlNode::Kind::Sequence: {
        json list = json::array();
        for (const YamlNode& item : node.items) list.push_back(as_json(item));
        return list;
    }
    case YamlNode::Kind::Mapping: {
        json object = json::object();
        for (const auto& [key, value] : node.members) object[key] = as_json(value);
        return object;
    }
    }
    return nullptr;
}

/// The validator's messages; empty when `document` is valid.
std::string faults(const json& document)
{
    const json schema_text = json::parse(rule_schema());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_text), schema);
    valijson::ValidationResults results;
    valijson::adapters::NlohmannJsonAdapter target(document);
    if (valijson::Validator().validate(schema, target, &results)) return {};
    std::string text;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const std::string& step : error.context) text += step;
        text += ": " + error.description + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("every pack that is built in is valid by the schema")
{
    std::size_t packs = 0;
    for (const RuleFile& file : builtin_rules()) {
        const auto node = parse_yaml(file.text, file.path);
        REQUIRE(node);
        if (node->find("pack") == nullptr) continue;
        ++packs;
        INFO(file.path);
        CHECK(faults(as_json(*node)).empty());
    }
    REQUIRE(packs > 0);
}

TEST_CASE("the schema refuses what the loader refuses")
{
    const json good = {{"pack", {{"title", "Tides"}}},
                       {"rules",
                        {{{"id", "en.tides.height"},
                          {"kind", "measure"},
                          {"attribute", "height"},
                          {"question", "How high?"},
                          {"value", {{"measure", "any"}}},
                          {"triggers", {"tide"}},
                          {"matches", {"a [3 m] tide"}},
                          {"ignores", {"no tide"}}}}}};
    REQUIRE(faults(good).empty());
    json bad = good;
    bad["rules"][0]["knd"] = "x";
    CHECK_FALSE(faults(bad).empty());
    bad = good;
    bad["rules"][0].erase("ignores");
    CHECK_FALSE(faults(bad).empty());
    bad = good;
    bad["rules"][0]["changes"] = "often";
    CHECK_FALSE(faults(bad).empty());
}

} // namespace crosscheck
