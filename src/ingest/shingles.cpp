#include "ingest/shingles.h"

#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/hash.h"

namespace crosscheck {
namespace {

/// Hashes of runs of five words, to tell whether one text holds another.
std::unordered_set<std::uint64_t> shingles(std::string_view text)
{
    std::unordered_set<std::uint64_t> set;
    std::vector<std::uint64_t> words;
    std::string word;
    auto add = [&] {
        if (word.empty()) return;
        words.push_back(stable_hash(word));
        word.clear();
        if (words.size() >= 5) {
            std::uint64_t hash = 0;
            for (std::size_t i = words.size() - 5; i < words.size(); ++i)
                hash = hash * 0x9E3779B97F4A7C15ULL + words[i];
            set.insert(hash);
        }
    };
    for (char c : text) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            word.push_back(ascii_lower(c));
        else
            add();
    }
    add();
    return set;
}

} // namespace

double share_held(std::string_view inner, std::string_view outer)
{
    auto wanted = shingles(inner);
    auto held = shingles(outer);
    std::size_t found = 0;
    for (std::uint64_t hash : wanted)
        found += held.count(hash);
    return wanted.empty() ? 1 : static_cast<double>(found) / static_cast<double>(wanted.size());
}

} // namespace crosscheck
