#include "extract/claim.h"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 10> kValueTypes{"count", "money", "percent", "measure", "ratio",
                                                        "date",  "duration", "age", "entity", "text"};
constexpr std::array<std::string_view, 3> kChanges{"fixed", "freely", "grows"};

} // namespace

std::string_view name(ValueType type)
{
    return kValueTypes[static_cast<std::size_t>(type)];
}

std::optional<ValueType> value_type(std::string_view name)
{
    for (std::size_t i = 0; i < kValueTypes.size(); ++i) {
        if (kValueTypes[i] == name) return static_cast<ValueType>(i);
    }
    return std::nullopt;
}

std::string_view name(Changes changes)
{
    return kChanges[static_cast<std::size_t>(changes)];
}

std::optional<Changes> parse_changes(std::string_view name)
{
    for (std::size_t i = 0; i < kChanges.size(); ++i) {
        if (kChanges[i] == name) return static_cast<Changes>(i);
    }
    return std::nullopt;
}

} // namespace crosscheck
