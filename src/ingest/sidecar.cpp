#include "ingest/sidecar.h"

#include <filesystem>

#include "ingest/reader.h"
#include "yaml/node.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

std::string normal(const fs::path& path)
{
    return path.lexically_normal().generic_string();
}

const Metadata* lookup(const std::map<std::string, Metadata, std::less<>>& entries,
                       const std::string& path)
{
    auto found = entries.find(path);
    return found == entries.end() ? nullptr : &found->second;
}

} // namespace

Result<Sidecar> Sidecar::parse(std::string_view text, std::string_view path,
                               const InputLimits& limits, Diagnostics& diagnostics)
{
    auto root = parse_yaml(text, path, yaml_limits(limits));
    if (!root) return Error{root.error()};
    const YamlNode* articles = root->find("articles");
    if (articles == nullptr || !articles->is_sequence())
        return Error{std::string(path) + ":1:1: expected a list under 'articles'"};
    Sidecar sidecar;
    sidecar.folder_ = fs::path(path).parent_path().generic_string();
    for (const YamlNode& entry : articles->items) {
        const YamlNode* name = entry.find("path");
        std::string place = std::string(path) + ":" + std::to_string(entry.line) + ":" +
                            std::to_string(entry.column);
        if (name == nullptr || !name->is_scalar())
            return Error{place + ": an article needs a 'path'"};
        Metadata metadata = read_metadata(entry, path, {"path"}, diagnostics);
        if (!sidecar.entries_.emplace(normal(name->scalar), std::move(metadata)).second)
            return Error{place + ": '" + name->scalar + "' is named twice"};
    }
    return sidecar;
}

const Metadata* Sidecar::find(std::string_view path) const
{
    std::string wanted = normal(fs::path(path));
    std::string inside = normal(
        fs::path(wanted).lexically_relative(normal(fs::path(folder_.empty() ? "." : folder_))));
    if (const Metadata* found = lookup(entries_, inside)) return found;
    if (const Metadata* found = lookup(entries_, wanted)) return found;
    for (std::size_t slash = wanted.find('/'); slash != std::string::npos;
         slash = wanted.find('/', slash + 1))
        if (const Metadata* found = lookup(entries_, wanted.substr(slash + 1))) return found;
    return nullptr;
}

} // namespace crosscheck
