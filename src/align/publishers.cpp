#include "align/publishers.h"

#include "base/ascii.h"
#include "align/tables.h"

namespace crosscheck {

std::string outlet_key(std::string_view outlet)
{
    std::string key;
    for (char c : outlet)
        key.push_back(ascii_lower(c));
    for (std::string_view prefix : {"https://", "http://", "www.", "the "})
        if (key.starts_with(prefix))
            key.erase(0, prefix.size());
    while (key.ends_with('/'))
        key.pop_back();
    return key;
}

const Publishers& Publishers::builtin()
{
    static const Publishers table = [] {
        Publishers result;
        const YamlNode root = builtin_table("core/publishers.yaml");
        if (const YamlNode* families = root.find("families"))
            for (const auto& [family, outlets] : families->members)
                for (const YamlNode& outlet : outlets.items)
                    result.families_.emplace(outlet_key(outlet.scalar), family);
        return result;
    }();
    return table;
}

std::string Publishers::family(std::string_view outlet) const
{
    auto found = families_.find(outlet_key(outlet));
    return found == families_.end() ? std::string() : found->second;
}

} // namespace crosscheck
