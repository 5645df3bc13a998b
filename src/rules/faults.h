#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace crosscheck {

/// Collects what is wrong with one YAML file, each as "path:line:col: message",
/// so that an author sees every fault at once.
class Faults {
  public:
    explicit Faults(std::string_view path) : path_(path) {}

    void add(const YamlNode& node, std::string_view message);
    /// At the key of the `member`-th member of a mapping.
    void add(const YamlNode& node, std::size_t member, std::string_view message);
    void add(std::uint32_t line, std::uint32_t column, std::string_view message);
    /// The message with the place of `node`, not added.
    std::string at(const YamlNode& node, std::string_view message) const;

    bool empty() const { return messages_.empty(); }
    /// All messages, one a line.
    std::string text() const;
    const std::vector<std::string>& messages() const { return messages_; }

    /// The scalars of a sequence, or a lone scalar; anything else is a fault.
    std::vector<std::string> strings(const YamlNode& node, std::string_view what);
    /// A scalar's text; anything else is a fault and gives "".
    std::string string(const YamlNode& node, std::string_view what);
    double number(const YamlNode& node, std::string_view what);
    bool boolean(const YamlNode& node, std::string_view what);

  private:
    std::string path_;
    std::vector<std::string> messages_;
};

} // namespace crosscheck
