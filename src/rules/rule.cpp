#include "rules/rule.h"

#include <array>
#include <type_traits>
#include <utility>

namespace crosscheck {
namespace {

constexpr std::array<std::pair<std::string_view, Role>, 9> role_names{{
    {"patient", Role::Patient},
    {"subject", Role::Subject},
    {"object", Role::Object},
    {"head", Role::Head},
    {"following", Role::Following},
    {"modifier", Role::Modifier},
    {"near", Role::Near},
    {"pattern", Role::Pattern},
    {"title", Role::Title},
}};

constexpr std::array<std::pair<std::string_view, ValueClass>, 11> value_names{{
    {"count", ValueClass::Count},
    {"money", ValueClass::Money},
    {"percent", ValueClass::Percent},
    {"measure", ValueClass::Measure},
    {"ratio", ValueClass::Ratio},
    {"date", ValueClass::Date},
    {"duration", ValueClass::Duration},
    {"age", ValueClass::Age},
    {"number", ValueClass::Number},
    {"text", ValueClass::Text},
    {"entity", ValueClass::Entity},
}};

constexpr std::array<std::pair<std::string_view, SubjectFrom>, 8> subject_names{{
    {"agent", SubjectFrom::Agent},
    {"target", SubjectFrom::Target},
    {"goods", SubjectFrom::Goods},
    {"owner", SubjectFrom::Owner},
    {"near", SubjectFrom::Near},
    {"apposition", SubjectFrom::Apposition},
    {"head", SubjectFrom::Head},
    {"event", SubjectFrom::Event},
}};

template <typename Table>
auto parse(const Table& table, std::string_view text)
    -> std::optional<std::decay_t<decltype(table.front().second)>>
{
    for (const auto& [word, value] : table) {
        if (word == text) return value;
    }
    return std::nullopt;
}

template <typename Table, typename Value>
std::string_view word_of(const Table& table, Value value)
{
    for (const auto& [word, entry] : table) {
        if (entry == value) return word;
    }
    return {};
}

} // namespace

std::string_view name(Role role)
{
    return word_of(role_names, role);
}

std::optional<Role> parse_role(std::string_view text)
{
    return parse(role_names, text);
}

std::string_view name(ValueClass value)
{
    return word_of(value_names, value);
}

std::optional<ValueClass> parse_value_class(std::string_view text)
{
    return parse(value_names, text);
}

std::optional<SubjectFrom> parse_subject_from(std::string_view text)
{
    return parse(subject_names, text);
}

} // namespace crosscheck
