#include "mention/mention.h"

#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 10> type_names = {"number", "count",   "money",    "percent", "measure",
                                                         "ratio",  "ordinal", "duration", "date",    "age"};
constexpr std::array<std::string_view, 8> hedge_names = {"exact",   "about",     "at-least", "more-than",
                                                         "at-most", "less-than", "nearly",   "range"};

template <typename T, std::size_t N>
std::optional<T> parse(const std::array<std::string_view, N>& names, std::string_view name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name)
            return static_cast<T>(i);
    return std::nullopt;
}

} // namespace

std::string_view name(MentionType type)
{
    return type_names[static_cast<std::size_t>(type)];
}

std::string_view name(Hedge hedge)
{
    return hedge_names[static_cast<std::size_t>(hedge)];
}

std::optional<Hedge> parse_hedge(std::string_view name)
{
    return parse<Hedge>(hedge_names, name);
}

} // namespace crosscheck
