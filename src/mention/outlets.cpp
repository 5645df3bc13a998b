#include "mention/outlets.h"

#include "base/ascii.h"
#include "yaml/node.h"

namespace crosscheck {
namespace {

/// "https://www.example.org/a/b" as "example.org"; a name stays as it is.
std::string_view place_of(std::string_view text)
{
    if (std::size_t scheme = text.find("://"); scheme != std::string_view::npos)
        text.remove_prefix(scheme + 3);
    text = text.substr(0, text.find_first_of("/?#:"));
    for (std::string_view prefix : {std::string_view("www."), std::string_view("the ")})
        if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    return text;
}

Error fault(std::string_view path, const YamlNode& node, const std::string& message)
{
    return Error{std::string(path) + ":" + std::to_string(node.line) + ":" +
                 std::to_string(node.column) + ": " + message};
}

} // namespace

/// The longest ending of a site that is known: "news.example.com.au" by
/// "example.com.au", then ".au".
const OutletHabits* Outlets::find(std::string_view place) const
{
    if (auto found = places_.find(place); found != places_.end())
        return &found->second;
    for (std::size_t dot = place.find('.'); dot != std::string_view::npos;) {
        std::size_t next = place.find('.', dot + 1);
        std::string_view rest = place.substr(next == std::string_view::npos ? dot : dot + 1);
        if (auto found = places_.find(rest); found != places_.end())
            return &found->second;
        dot = next;
    }
    return nullptr;
}

OutletHabits Outlets::habits(std::string_view outlet, std::string_view url) const
{
    constexpr std::size_t longest = 256; // of a host; what is longer is no site
    for (std::string_view text : {outlet, url}) {
        std::string lower = ascii_lower(text.substr(0, longest));
        const OutletHabits* found = lower.empty() ? nullptr : find(place_of(lower));
        if (found != nullptr) return *found;
    }
    return {};
}

Result<Outlets> load_outlets(std::string_view path, std::string_view text)
{
    Result<YamlNode> root = parse_yaml(text, path);
    if (!root) return Error{root.error()};
    const YamlNode* countries = root->find("countries");
    if (countries == nullptr || !countries->is_mapping())
        return fault(path, *root, "expected a mapping 'countries'");
    Outlets outlets;
    for (const auto& [id, country] : countries->members) {
        OutletHabits habits;
        for (const auto& [key, node] : country.members) {
            bool order = key == "day_first" && (node.scalar == "true" || node.scalar == "false");
            if (key == "dollar" && node.scalar.size() == 3)
                habits.dollar = node.scalar;
            else if (order)
                habits.day_first = node.scalar == "true";
            else if (key != "endings" && key != "sites" && key != "names")
                return fault(path, node, "unknown or bad member '" + key + "' of '" + id + "'");
        }
        for (const char* list : {"endings", "sites", "names"}) {
            const YamlNode* places = country.find(list);
            for (std::size_t i = 0; places != nullptr && i < places->items.size(); ++i) {
                const YamlNode& place = places->items[i];
                std::string name = (list == std::string_view("endings") ? "." : "") + place.scalar;
                if (!place.is_scalar() || place.scalar.empty() || !outlets.places_.emplace(name, habits).second)
                    return fault(path, place, "'" + place.scalar + "' is no place or stands here twice");
            }
        }
    }
    return outlets;
}

} // namespace crosscheck
