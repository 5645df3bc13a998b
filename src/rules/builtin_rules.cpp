#include "rules/rule_file.h"
#include "yaml/built_in.h"

namespace crosscheck {

const std::vector<RuleFile>& builtin_rules()
{
    static const std::vector<RuleFile> files = [] {
        std::vector<RuleFile> result;
        for (const BuiltInDocument& document : built_in_documents())
            result.push_back({std::string(document.path), std::string(document.text()), {}});
        return result;
    }();
    return files;
}

} // namespace crosscheck
