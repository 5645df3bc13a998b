#include "rules/rule_words.h"

#include "base/check.h"

namespace crosscheck {

RuleWord RuleWords::add(std::string_view word)
{
    RuleWord& number = numbers_[word];
    if (number == 0) number = static_cast<RuleWord>(numbers_.size());
    return number;
}

void RuleWordSet::add(RuleWord word)
{
    CC_CHECK(word != 0);
    if (word / 64 >= bits_.size()) bits_.resize(word / 64 + 1);
    bits_[word / 64] |= std::uint64_t{1} << (word % 64);
}

} // namespace crosscheck
