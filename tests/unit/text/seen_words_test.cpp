#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/seen_words.h"

using namespace crosscheck;

TEST_CASE("a text without words has seen none")
{
    CHECK_FALSE(SeenWords().has("mill"));
    SeenWords words(0);
    CHECK_FALSE(words.has("mill"));
    words.add("");
    CHECK_FALSE(words.has(""));
}

TEST_CASE("a word is seen when it was added, however often")
{
    std::vector<std::string> all;
    for (int i = 0; i < 500; ++i) all.push_back("mill" + std::to_string(i));
    SeenWords words(all.size());
    for (const std::string& word : all) {
        words.add(word);
        words.add(word);
    }
    for (const std::string& word : all) {
        CAPTURE(word);
        CHECK(words.has(word));
        CHECK_FALSE(words.has(word + "s"));
    }
}
