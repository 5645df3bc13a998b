#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

/// Builds a content-derived id from an ordered list of fields. The same fields
/// give the same id on every machine and in every run (XXH3-64 under a
/// separator that cannot occur in UTF-8, so ("ab","c") differs from ("a","bc")).
class IdHasher {
  public:
    IdHasher& add(std::string_view field);
    /// Twelve lower-case hexadecimal digits.
    std::string id() const;

  private:
    std::string bytes_;
};

/// A 64-bit hash that is the same on every machine (XXH3).
std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed = 0);

} // namespace crosscheck
