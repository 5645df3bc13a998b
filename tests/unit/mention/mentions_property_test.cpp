#include <catch2/catch.hpp>

#include <array>
#include <ctime>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "lexicon_files.h"
#include "mention/mention.h"

using namespace crosscheck;

namespace {

/// The same numbers on every machine.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit)
    {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33U) % limit;
    }

  private:
    std::uint64_t state_;
};

const std::vector<std::string> pieces = {
    "5", "10,000", "3.5", ".290", "1/2", "½", "$", "€", "US$", "USD", "Rs", "million", "bn", "m", "hundred", "a", "an",
    "half", "dozen", "dozens", "of", "them", "whom", "the", "one", "two", "twenty", "-", "–", "/", ":", ".", ",", "%",
    "percent", "km", "miles", "an", "hour", "years", "old", "aged", "magnitude", "quake", "Richter", "at", "least", "more",
    "than", "about", "between", "and", "to", "or", "people", "soldiers", "boats", "killed", "dead", "others", "rose",
    "by", "Smith", "\"", "“", "”", "(", ")", "third", "2nd", "1990s", "9/11", "\n", " ", "°", "C", "'s", "who", "in",
    "out", "point", "e", "^", "minus", "tens", "thousands", "few", "several", "couple", "score", "Mr.", "No.", "日本", "é"};

std::string random_text(Dice& dice)
{
    std::string text;
    std::size_t length = dice.below(40);
    for (std::size_t i = 0; i < length; ++i) {
        text += pieces[dice.below(pieces.size())];
        text += dice.below(4) == 0 ? "" : " ";
    }
    return text;
}

void check_spans(const std::string& text, const std::vector<Mention>& mentions)
{
    std::array<std::uint32_t, 16> end_of_type{};
    std::uint32_t last_begin = 0;
    for (const Mention& mention : mentions) {
        CAPTURE(text, mention.span.begin, mention.span.end, name(mention.type));
        REQUIRE(mention.span.begin < mention.span.end);
        REQUIRE(mention.span.end <= text.size());
        REQUIRE(mention.span.begin >= last_begin);
        std::uint32_t& end = end_of_type[static_cast<std::size_t>(mention.type)];
        REQUIRE(mention.span.begin >= end);
        end = mention.span.end;
        last_begin = mention.span.begin;
        if (mention.lower && mention.upper)
            REQUIRE(*mention.lower <= *mention.upper);
    }
}

std::vector<Mention> read(const TokenBuffer& tokens)
{
    MentionOptions options;
    options.everything = true;
    return find_mentions(tokens, test_lexicon(), options);
}

/// Whether the words by themselves hold a mention of the same type and value. What
/// a date without a year means hangs on the sentence around it.
bool same_again(const std::string& words, const Mention& mention, const MentionOptions& options)
{
    if (mention.type == MentionType::Date && (mention.relative || !mention.resolved))
        return true;
    TokenBuffer tokens = tokenize(words);
    for (const Mention& again : find_mentions(tokens, test_lexicon(), options)) {
        bool value = mention.type == MentionType::Date ? again.date == mention.date : again.printed == mention.printed;
        bool share = mention.type == MentionType::Percent && again.printed && // "a third" of what, the words alone do not say
                     *again.printed * 100 == mention.printed;
        value = value || share;
        if (value && (again.type == mention.type || mention.type != MentionType::Date))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("any words in any order give spans in range that do not overlap within a type")
{
    Dice dice(17);
    for (int round = 0; round < 4000; ++round) {
        std::string text = random_text(dice);
        TokenBuffer tokens = tokenize(text);
        check_spans(text, read(tokens));
    }
}

TEST_CASE("any ASCII bytes are read without harm")
{
    Dice dice(23);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        std::size_t length = dice.below(60);
        for (std::size_t i = 0; i < length; ++i)
            text += static_cast<char>(dice.below(128));
        TokenBuffer tokens = tokenize(text);
        check_spans(text, read(tokens));
    }
}

TEST_CASE("the words of a mention alone give its value again")
{
    for (const std::string text :
         {"At least 10 people died and more than 26,000 fled to seven villages.", "He paid $27.5 million, or 22 million euros.",
          "Between 12 and 13 million voters, about 60 percent, stayed at home.", "A 6.1-magnitude quake hit 58km off the coast.",
          "Dozens of banks and several hundred shops closed for three days.", "Twenty-three soldiers, two of whom limped, left."}) {
        TokenBuffer tokens = tokenize(text);
        for (const Mention& mention : find_mentions(tokens, test_lexicon(), {})) {
            if (mention.type == MentionType::Date)
                continue;
            std::string words = text.substr(mention.span.begin, mention.span.size());
            CAPTURE(words);
            TokenBuffer again = tokenize(words);
            std::vector<Mention> found = find_mentions(again, test_lexicon(), {});
            REQUIRE_FALSE(found.empty());
            CHECK(found.front().printed == mention.printed);
            CHECK(found.front().lower == mention.lower);
        }
    }
}

TEST_CASE("the words of every mention of the fixtures alone give its value again")
{
    MentionOptions options;
    options.reference = parse_iso_day("2024-06-15");
    std::size_t read_again = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(CROSSCHECK_SOURCE_DIR "/fixtures")) {
        if (entry.path().extension() != ".txt")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::stringstream bytes;
        bytes << file.rdbuf();
        const std::string text = bytes.str();
        TokenBuffer tokens = tokenize(text);
        for (const Mention& mention : find_mentions(tokens, test_lexicon(), options)) {
            std::string words = text.substr(mention.span.begin, mention.span.size());
            CAPTURE(entry.path().filename().string(), words);
            CHECK(same_again(words, mention, options));
            ++read_again;
        }
    }
    CHECK(read_again > 500);
}

TEST_CASE("hostile texts cost no more for each byte when they grow")
{
    auto seconds = [](const std::string& text) {
        std::clock_t begin = std::clock(); // of this process: other load does not count
        TokenBuffer tokens = tokenize(text);
        read(tokens);
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    for (const std::string piece : {"7", "7,", "7 ", "one ", "$", "a ", "-", "7-", "hundred ", "and ", "\"", "7.", "x", "by ", "from ", "May ", "the ", "last ", "12/", "two years before ",
                                    "Monday, "}) {
        std::string small;
        while (small.size() < 20'000)
            small += piece;
        std::string large;
        while (large.size() < 200'000)
            large += piece;
        double base = std::max(seconds(small), seconds(small)) + 0.005;
        CAPTURE(piece, base);
        CHECK(seconds(large) < 60 * base);
    }
}
