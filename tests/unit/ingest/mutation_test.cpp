#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "article_checks.h"
#include "ingest/finish.h"
#include "ingest/page_rules.h"
#include "ingest/reader.h"

// Small good inputs of every format (tests/corpus/mutation), each damaged some
// hundred times a kind of damage in a way that is the same on every run. Whatever comes out: nothing
// breaks, what is read is an article as later steps rely on, and where nothing is
// read something is said.

using namespace crosscheck;

namespace {

namespace fs = std::filesystem;

constexpr int times_each = 500;

std::string file_text(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Sample {
    std::string name;
    std::string bytes;
};

const std::vector<Sample>& samples()
{
    static const std::vector<Sample> all = [] {
        std::vector<Sample> found;
        for (const auto& entry : fs::directory_iterator(CROSSCHECK_SOURCE_DIR "/tests/corpus/mutation"))
            found.push_back({entry.path().filename().string(), file_text(entry.path())});
        std::sort(found.begin(), found.end(),
                  [](const Sample& a, const Sample& b) { return a.name < b.name; });
        return found;
    }();
    return all;
}

const PageRules& page_rules()
{
    static const PageRules loaded = [] {
        std::string en = file_text(CROSSCHECK_SOURCE_DIR "/rules/en/furniture.yaml");
        std::string core = file_text(CROSSCHECK_SOURCE_DIR "/rules/core/furniture.yaml");
        return load_page_rules({{"en/furniture.yaml", en}, {"core/furniture.yaml", core}}).take();
    }();
    return loaded;
}

/// Numbers that are the same on every machine (splitmix64).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t bound)
    {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = (state_ ^ (state_ >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return bound == 0 ? 0 : static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % bound);
    }

  private:
    std::uint64_t state_;
};

std::string part_of(const std::string& bytes, Dice& dice, std::size_t longest)
{
    std::size_t begin = dice.below(bytes.size());
    return bytes.substr(begin, 1 + dice.below(longest));
}

void flip_bits(std::string& bytes, Dice& dice)
{
    for (std::size_t i = 1 + dice.below(8); i > 0; --i)
        bytes[dice.below(bytes.size())] ^= static_cast<char>(1U << dice.below(8));
}

void truncate(std::string& bytes, Dice& dice)
{
    bytes.resize(dice.below(bytes.size()));
}

void cut_out(std::string& bytes, Dice& dice)
{
    std::size_t begin = dice.below(bytes.size());
    bytes.erase(begin, 1 + dice.below(bytes.size() / 4));
}

/// A piece of another sample in the place of one of this.
void splice(std::string& bytes, Dice& dice)
{
    const Sample& other = samples()[dice.below(samples().size())];
    std::string piece = part_of(other.bytes, dice, 400);
    bytes.replace(dice.below(bytes.size()), dice.below(100), piece);
}

/// A number in digits becomes another one: lengths, sizes of chunks, dates.
bool change_digits(std::string& bytes, Dice& dice)
{
    static const std::string numbers[] = {"0", "1", "-1", "65536", "2147483648", "4294967295",
                                          "9223372036854775807", "18446744073709551616", "ffffffff", ""};
    std::size_t begin = bytes.find_first_of("0123456789", dice.below(bytes.size()));
    if (begin == std::string::npos) return false;
    std::size_t end = std::min(bytes.find_first_not_of("0123456789", begin), bytes.size());
    bytes.replace(begin, end - begin, numbers[dice.below(std::size(numbers))]);
    return true;
}

/// A number in bytes becomes another one: the fields of archives.
void change_field(std::string& bytes, Dice& dice)
{
    static const unsigned char values[] = {0x00, 0xFF, 0x7F, 0x80, 0x01};
    char value = static_cast<char>(values[dice.below(std::size(values))]);
    std::size_t begin = dice.below(bytes.size());
    std::size_t size = std::size_t{1} << dice.below(4);
    for (std::size_t i = begin; i < std::min(begin + size, bytes.size()); ++i)
        bytes[i] = value;
}

void change_length(std::string& bytes, Dice& dice)
{
    bool digits = dice.below(2) == 0 && change_digits(bytes, dice);
    if (!digits) change_field(bytes, dice);
}

void repeat_part(std::string& bytes, Dice& dice)
{
    std::string piece = part_of(bytes, dice, 300);
    std::string all;
    for (std::size_t i = 2 + dice.below(60); i > 0; --i)
        all += piece;
    bytes.insert(dice.below(bytes.size()), all);
}

struct Damage {
    const char* name;
    void (*change)(std::string&, Dice&);
};

constexpr Damage damages[] = {
    {"flipped bits", flip_bits},       {"cut off", truncate},         {"a part left out", cut_out},
    {"a piece of another", splice},    {"other lengths", change_length}, {"a part again and again", repeat_part},
};

/// Reads as the program does; how much text came out.
std::size_t read_damaged(const std::string& name, std::string bytes, Diagnostics& diagnostics,
                         std::size_t& articles)
{
    DropOptions options;
    options.page_rules = &page_rules();
    options.limits.article_bytes = 1U << 20U;
    options.limits.unpacked_bytes = 4U << 20U;
    options.limits.pdf_seconds = 0; // no other program
    std::size_t size = bytes.size();
    std::size_t text = 0;
    ReadContext context{options, diagnostics,
                        [&](Article&& article) {
                            finish_article(article, options);
                            check_article(article, size);
                            text += article.source.text.size();
                            ++articles;
                        },
                        0, nullptr};
    RawInput input;
    input.path = name;
    input.bytes = std::move(bytes);
    read_input(std::move(input), context);
    return text;
}

} // namespace

TEST_CASE("damaged inputs of every format give articles or say what is wrong")
{
    REQUIRE(samples().size() >= 12);
    Dice dice(20310506);
    for (const Sample& sample : samples()) {
        std::size_t whole = 0;
        Diagnostics none;
        std::size_t most = 16 * read_damaged(sample.name, sample.bytes, none, whole) + (64U << 10U);
        REQUIRE(whole > 0);
        for (const Damage& damage : damages) {
            for (int i = 0; i < times_each; ++i) {
                std::string bytes = sample.bytes;
                damage.change(bytes, dice);
                if (dice.below(4) == 0 && !bytes.empty()) damages[dice.below(std::size(damages))].change(bytes, dice);
                std::size_t size = bytes.size();
                Diagnostics diagnostics;
                std::size_t articles = 0;
                std::size_t text = read_damaged(sample.name, std::move(bytes), diagnostics, articles);
                INFO(sample.name << ", " << damage.name << ", number " << i);
                CHECK(articles + diagnostics.size() > 0);
                CHECK(text <= most + 16 * size);
                CHECK(diagnostics.size() <= 64 + size / 8);
            }
        }
    }
}
