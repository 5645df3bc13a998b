#include "rules/trigger_index.h"

namespace crosscheck {

void TriggerIndex::add(RuleWord word, Entry entry)
{
    if (word >= entries_.size()) entries_.resize(word + 1);
    entries_[word].push_back(entry);
}

} // namespace crosscheck
