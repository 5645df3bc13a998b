#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck {

/// Places a short text in a table, eight bytes at a time. It differs between machines of
/// different byte order: nothing that anybody sees may depend on it.
inline std::uint32_t place_hash(std::string_view text)
{
    constexpr std::uint64_t odd = 0xD6E8FEB86659FD93ULL;
    const auto bytes = [](const char* from, std::size_t count) {
        std::uint64_t part = 0;
        std::memcpy(&part, from, count);
        return part;
    };
    const char* at = text.data();
    std::size_t left = text.size();
    std::uint64_t hash = left * 0x9E3779B97F4A7C15ULL;
    for (; left > 8; left -= 8, at += 8) {
        hash = (hash ^ bytes(at, 8)) * odd;
        hash ^= hash >> 32U;
    }
    // The last eight bytes or fewer in two reads that may overlap.
    std::uint64_t tail = 0;
    if (left >= 4)
        tail = bytes(at, 4) | bytes(at + left - 4, 4) << 32U;
    else if (left > 0)
        tail = bytes(at, 1) | bytes(at + left / 2, 1) << 8U | bytes(at + left - 1, 1) << 16U;
    hash = (hash ^ tail) * odd;
    return static_cast<std::uint32_t>(hash >> 32U);
}

/// What is known of each of many words: filled once, then asked for every word of every text.
///
/// Most questions are answered "nothing" from one slot of eight bytes, without a look at any
/// word. Entries stand in the order in which they were added. Adding one moves the others:
/// keep no reference across it. The words come from packs, so nobody outside can make them collide.
template <typename T>
class WordTable {
  public:
    using Entry = std::pair<std::string, T>;

    /// What is known of the word, or null.
    const T* find(std::string_view word) const
    {
        const std::uint32_t index = index_of(word, place_hash(word));
        return index == none ? nullptr : &entries_[index].second;
    }
    bool contains(std::string_view word) const { return find(word) != nullptr; }

    /// What is known of the word, which is added if it is new.
    T& operator[](std::string_view word) { return entries_[add(word, T{}).first].second; }
    /// Whether the word was new; one that is known stays as it is.
    bool emplace(std::string_view word, T value) { return add(word, std::move(value)).second; }

    bool empty() const { return entries_.empty(); }
    std::size_t size() const { return entries_.size(); }
    typename std::vector<Entry>::iterator begin() { return entries_.begin(); }
    typename std::vector<Entry>::iterator end() { return entries_.end(); }

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t index = none;
    };

    std::uint32_t index_of(std::string_view word, std::uint32_t hash) const
    {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash & mask; at < slots_.size() && slots_[at].index != none; at = (at + 1) & mask) {
            if (slots_[at].hash == hash && entries_[slots_[at].index].first == word) return slots_[at].index;
        }
        return none;
    }

    std::pair<std::uint32_t, bool> add(std::string_view word, T value)
    {
        const std::uint32_t hash = place_hash(word);
        if (const std::uint32_t known = index_of(word, hash); known != none) return {known, false};
        const auto index = static_cast<std::uint32_t>(entries_.size());
        entries_.emplace_back(word, std::move(value));
        if (entries_.size() * 2 > slots_.size()) grow();
        take_slot({hash, index});
        return {index, true};
    }

    void grow()
    {
        const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 16 : slots_.size() * 2));
        for (const Slot& slot : before) {
            if (slot.index != none) take_slot(slot);
        }
    }

    void take_slot(Slot slot)
    {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = slot.hash & mask;
        while (slots_[at].index != none) at = (at + 1) & mask;
        slots_[at] = slot;
    }

    std::vector<Entry> entries_;
    std::vector<Slot> slots_; ///< a power of two of them, half of them free or more
};

/// Words of which only that they are listed is known.
class WordSet {
  public:
    void insert(std::string_view word) { words_.emplace(word, {}); }
    bool contains(std::string_view word) const { return words_.contains(word); }
    bool empty() const { return words_.empty(); }

  private:
    struct Nothing {};
    WordTable<Nothing> words_;
};

} // namespace crosscheck
