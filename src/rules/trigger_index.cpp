#include "rules/trigger_index.h"

namespace crosscheck {

void TriggerIndex::add(std::string_view word, Entry entry)
{
    entries_[std::string(word)].push_back(entry);
}

const std::vector<TriggerIndex::Entry>* TriggerIndex::find(std::string_view word) const
{
    const auto found = entries_.find(word);
    return found == entries_.end() ? nullptr : &found->second;
}

} // namespace crosscheck
