#include <catch2/catch.hpp>

#include <string>

#include "base/word_table.h"

using namespace crosscheck;

TEST_CASE("an empty word table knows no word")
{
    const WordTable<int> table;
    CHECK(table.empty());
    CHECK(table.find("ship") == nullptr);
    CHECK(table.find("") == nullptr);
}

TEST_CASE("a word table keeps every word apart, however many there are")
{
    WordTable<int> table;
    std::string word;
    for (int i = 0; i < 3000; ++i) table[std::string(static_cast<std::size_t>(i % 40), 'a') + std::to_string(i)] = i;
    REQUIRE(table.size() == 3000);
    for (int i = 0; i < 3000; ++i) {
        word = std::string(static_cast<std::size_t>(i % 40), 'a') + std::to_string(i);
        CAPTURE(word);
        REQUIRE(table.find(word) != nullptr);
        CHECK(*table.find(word) == i);
        CHECK_FALSE(table.contains(word + "x"));
    }
}

TEST_CASE("a word that is known stays as it is")
{
    WordTable<int> table;
    CHECK(table.emplace("", 1));
    CHECK(table.emplace("mill", 2));
    CHECK_FALSE(table.emplace("mill", 3));
    CHECK(*table.find("mill") == 2);
    CHECK(*table.find("") == 1);
}

TEST_CASE("the entries of a word table stand in the order in which they were added")
{
    WordTable<int> table;
    for (const char* word : {"quay", "ferry", "aft", "quay", "bow"}) ++table[word];
    std::string order;
    for (const auto& [word, times] : table) order += word + std::to_string(times) + " ";
    CHECK(order == "quay2 ferry1 aft1 bow1 ");
}

TEST_CASE("a word set holds what was put into it")
{
    WordSet set;
    CHECK(set.empty());
    set.insert("harbour");
    set.insert("harbour");
    CHECK(set.contains("harbour"));
    CHECK_FALSE(set.contains("harbours"));
}
