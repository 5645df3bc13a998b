#include "align/minhash.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "base/hash.h"

// Near copies without comparing all pairs. A text becomes the set of its
// shingles, five words in a row; of 128 different orders of all possible
// shingles the signature keeps the first one each. Two texts agree in a place
// with the probability that their shingle sets overlap (Broder 1997). Cutting
// the signature into 32 bands of 4 places and putting equal bands together finds
// pairs that share half their shingles with probability 0.87, and pairs that
// share a tenth with 0.003.

namespace crosscheck {
namespace {

constexpr std::size_t band_places = 4;
constexpr std::size_t bands = signature_places / band_places;

/// Of a text in lower case.
bool word_byte(char c)
{
    auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

std::vector<std::uint64_t> word_hashes(std::string_view text)
{
    const std::string folded = ascii_lower(text);
    std::vector<std::uint64_t> hashes;
    hashes.reserve(text.size() / 5);
    for (auto at = folded.begin(); at != folded.end();) {
        const auto begin = at;
        while (at != folded.end() && word_byte(*at)) ++at;
        if (begin != at) hashes.push_back(stable_hash({&*begin, static_cast<std::size_t>(at - begin)}));
        while (at != folded.end() && !word_byte(*at)) ++at;
    }
    return hashes;
}

/// An odd multiplier for each order, from the golden ratio by splitmix64.
std::array<std::uint64_t, signature_places> multipliers()
{
    std::array<std::uint64_t, signature_places> result{};
    std::uint64_t state = 0x9E3779B97F4A7C15ULL;
    for (std::uint64_t& multiplier : result) {
        state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        multiplier = (z ^ (z >> 31U)) | 1U;
    }
    return result;
}

/// The places of one band: the first of the shingles in each of its orders. A band
/// at a time, for the places of one stay in registers.
std::array<std::uint64_t, band_places> places_of_band(const std::uint64_t* orders, const std::vector<std::uint64_t>& shingles)
{
    constexpr std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t first = last;
    std::uint64_t second = last;
    std::uint64_t third = last;
    std::uint64_t fourth = last;
    for (const std::uint64_t shingle : shingles) {
        first = std::min(first, shingle * orders[0]);
        second = std::min(second, shingle * orders[1]);
        third = std::min(third, shingle * orders[2]);
        fourth = std::min(fourth, shingle * orders[3]);
    }
    return {first, second, third, fourth};
}

} // namespace

std::vector<std::uint64_t> signature(std::string_view text)
{
    static const std::array<std::uint64_t, signature_places> orders = multipliers();
    const std::vector<std::uint64_t> words = word_hashes(text);
    if (words.size() < shingle_words)
        return {};
    std::vector<std::uint64_t> shingles;
    shingles.reserve(words.size());
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        std::string_view bytes(reinterpret_cast<const char*>(&words[i]),
                               shingle_words * sizeof(std::uint64_t));
        shingles.push_back(stable_hash(bytes));
    }
    std::vector<std::uint64_t> places;
    places.reserve(signature_places);
    for (std::size_t band = 0; band < bands; ++band) {
        const auto of_band = places_of_band(&orders[band * band_places], shingles);
        places.insert(places.end(), of_band.begin(), of_band.end());
    }
    return places;
}

double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    if (a.empty() || a.size() != b.size())
        return 0;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        equal += a[i] == b[i] ? 1U : 0U;
    return static_cast<double>(equal) / static_cast<double>(a.size());
}

std::vector<std::pair<std::uint32_t, std::uint32_t>>
similar_candidates(const std::vector<ArticleSummary>& articles)
{
    std::unordered_map<std::uint64_t, std::uint32_t> last_with_band;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        const std::vector<std::uint64_t>& places = articles[i].signature;
        for (std::size_t band = 0; band < bands && places.size() == signature_places; ++band) {
            std::string_view bytes(reinterpret_cast<const char*>(&places[band * band_places]),
                                   band_places * sizeof(std::uint64_t));
            auto [at, fresh] = last_with_band.try_emplace(stable_hash(bytes, band), i);
            if (!fresh) {
                pairs.emplace_back(at->second, i);
                at->second = i;
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace crosscheck
