#include "rules/faults.h"

#include <algorithm>
#include <charconv>

namespace crosscheck {
namespace {

std::string located(std::string_view path, std::uint32_t line, std::uint32_t column,
                    std::string_view message)
{
    // Nothing stands anywhere in an empty file.
    return std::string(path) + ":" + std::to_string(std::max(line, 1U)) + ":" + std::to_string(std::max(column, 1U)) + ": " +
           std::string(message);
}

} // namespace

void Faults::add(const YamlNode& node, std::string_view message)
{
    messages_.push_back(at(node, message));
}

void Faults::add(const YamlNode& node, std::size_t member, std::string_view message)
{
    const auto [line, column] = node.member_marks[member];
    add(line, column, message);
}

void Faults::add(std::uint32_t line, std::uint32_t column, std::string_view message)
{
    messages_.push_back(located(path_, line, column, message));
}

std::string Faults::at(const YamlNode& node, std::string_view message) const
{
    return located(path_, node.line, node.column, message);
}

std::string Faults::text() const
{
    std::string all;
    for (const std::string& message : messages_) {
        if (!all.empty()) all += '\n';
        all += message;
    }
    return all;
}

std::vector<std::string> Faults::strings(const YamlNode& node, std::string_view what)
{
    std::vector<std::string> result;
    if (node.is_scalar()) {
        result.push_back(node.scalar);
    } else if (node.is_sequence()) {
        for (const YamlNode& item : node.items) result.push_back(string(item, what));
    } else {
        add(node, "'" + std::string(what) + "' is a word or a list of words");
    }
    return result;
}

std::string Faults::string(const YamlNode& node, std::string_view what)
{
    if (node.is_scalar()) return node.scalar;
    add(node, "'" + std::string(what) + "' is a text");
    return {};
}

double Faults::number(const YamlNode& node, std::string_view what)
{
    double value = 0;
    const char* end = node.scalar.data() + node.scalar.size();
    if (node.is_scalar() && !node.scalar.empty()) {
        const auto parsed = std::from_chars(node.scalar.data(), end, value);
        if (parsed.ec == std::errc() && parsed.ptr == end) return value;
    }
    add(node, "'" + std::string(what) + "' is a number");
    return 0;
}

bool Faults::boolean(const YamlNode& node, std::string_view what)
{
    if (node.is_scalar() && !node.quoted) {
        if (node.scalar == "true") return true;
        if (node.scalar == "false") return false;
    }
    add(node, "'" + std::string(what) + "' is true or false");
    return false;
}

} // namespace crosscheck
