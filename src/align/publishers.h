#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

namespace crosscheck {

/// Which outlets belong to one publisher and often print one text
/// (rules/core/publishers.yaml).
class Publishers {
  public:
    /// The table built into the program.
    static const Publishers& builtin();
    /// The family of an outlet ("www.example.org", "Example"), or "".
    std::string family(std::string_view outlet) const;

  private:
    std::unordered_map<std::string, std::string> families_;
};

/// An outlet's name as compared: lower case, without "www." and "the ".
std::string outlet_key(std::string_view outlet);

} // namespace crosscheck
