#pragma once
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

namespace crosscheck {

/// One value for each token of a text. A rule may ask for a neighbour that does not
/// exist: before the first token and behind the last one the value is `T{}`.
template <class T>
class PerToken {
    using Stored = std::conditional_t<std::is_same_v<T, bool>, char, T>;
    using Seen = std::conditional_t<std::is_same_v<T, bool>, bool, const T&>;

  public:
    PerToken() = default;
    /// Every token has `T{}`.
    explicit PerToken(std::uint32_t tokens) : values_(tokens) {}

    Seen operator[](std::uint32_t token) const
    {
        if (token >= values_.size()) return kNone;
        return values_[token];
    }
    /// Nothing happens to a token that the text does not have.
    void set(std::uint32_t token, T value)
    {
        if (token < values_.size()) values_[token] = std::move(value);
    }

  private:
    static inline const T kNone{};
    std::vector<Stored> values_;
};

} // namespace crosscheck
