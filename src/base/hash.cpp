#include "base/hash.h"

#include <xxhash.h>

namespace crosscheck {

IdHasher& IdHasher::add(std::string_view field)
{
    if (bytes_.empty()) bytes_.reserve(256); // most ids are of less
    bytes_.append(field);
    bytes_.push_back('\xFF');
    return *this;
}

std::string IdHasher::id() const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::uint64_t hash = stable_hash(bytes_);
    std::string text;
    for (int shift = 60; shift >= 16; shift -= 4)
        text.push_back(digits[(hash >> shift) & 15U]);
    return text;
}

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed)
{
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

} // namespace crosscheck
