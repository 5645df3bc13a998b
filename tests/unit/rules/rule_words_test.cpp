#include "rules/rule_words.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("a word keeps its number, and a word that no rule names has none")
{
    RuleWords words;
    const RuleWord kill = words.add("kill");
    const RuleWord die = words.add("die");
    CHECK(kill != 0);
    CHECK(die != kill);
    CHECK(words.add("kill") == kill);
    CHECK(words.number("die") == die);
    CHECK(words.number("sing") == 0);
}

TEST_CASE("a set has what was added and never a word without a number")
{
    RuleWordSet set;
    CHECK(set.empty());
    for (RuleWord word : {1U, 63U, 64U, 1000U}) set.add(word);
    CHECK_FALSE(set.empty());
    for (RuleWord word : {1U, 63U, 64U, 1000U}) CHECK(set.has(word));
    for (RuleWord word : {0U, 2U, 62U, 65U, 999U, 1001U, 100000U}) CHECK_FALSE(set.has(word));
}
