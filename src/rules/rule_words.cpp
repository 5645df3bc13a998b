#include "rules/rule_words.h"

#include "base/check.h"

namespace crosscheck {

RuleWord RuleWords::add(std::string_view word)
{
    return numbers_.emplace(word, static_cast<RuleWord>(numbers_.size() + 1)).first->second;
}

RuleWord RuleWords::number(std::string_view word) const
{
    const auto found = numbers_.find(word);
    return found == numbers_.end() ? 0 : found->second;
}

void RuleWordSet::add(RuleWord word)
{
    CC_CHECK(word != 0);
    if (word / 64 >= bits_.size()) bits_.resize(word / 64 + 1);
    bits_[word / 64] |= std::uint64_t{1} << (word % 64);
}

} // namespace crosscheck
