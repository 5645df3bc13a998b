#include "align/tables.h"

#include <cstdlib>

#include "rules/rule_file.h"

namespace crosscheck {
namespace {

double number(const YamlNode* node, double otherwise)
{
    return node == nullptr ? otherwise : std::strtod(node->scalar.c_str(), nullptr);
}

} // namespace

YamlNode builtin_table(std::string_view path)
{
    for (const RuleFile& file : builtin_rules())
        if (file.path == path)
            if (Result<YamlNode> node = parse_yaml(file.text, file.path))
                return node.take();
    return {};
}

const UnitScale* unit_scale(std::string_view id)
{
    static const std::unordered_map<std::string, UnitScale> scales = [] {
        std::unordered_map<std::string, UnitScale> result;
        const YamlNode root = builtin_table("core/units.yaml");
        if (const YamlNode* units = root.find("units"))
            for (const YamlNode& unit : units->items)
                if (const YamlNode* unit_id = unit.find("id"))
                    result[unit_id->scalar] = {unit.find("dimension") ? unit.find("dimension")->scalar
                                                                      : unit_id->scalar,
                                               number(unit.find("factor"), 1),
                                               number(unit.find("offset"), 0)};
        return result;
    }();
    auto found = scales.find(std::string(id));
    return found == scales.end() ? nullptr : &found->second;
}

const std::unordered_set<std::string>& common_words()
{
    static const std::unordered_set<std::string> words = [] {
        std::unordered_set<std::string> result;
        const YamlNode root = builtin_table("core/stories.yaml");
        if (const YamlNode* common = root.find("common"))
            for (const YamlNode& word : common->items)
                result.insert(word.scalar);
        return result;
    }();
    return words;
}

} // namespace crosscheck
