#pragma once
#include <compare>
#include <cstdint>

namespace crosscheck {

/// A half-open range of UTF-8 byte offsets into one Source.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Span&) const = default;
};

/// The smallest span that covers both.
inline Span cover(Span a, Span b)
{
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

} // namespace crosscheck
