#include "mention/lexicon.h"

#include <cstring>

namespace crosscheck {
namespace {

/// Eight bytes at a time, for words are short. The value only places words in
/// tables whose order nothing depends on.
std::uint32_t word_hash(std::string_view word)
{
    std::uint64_t hash = word.size() * 0x9E3779B97F4A7C15ULL;
    while (word.size() >= 8) {
        std::uint64_t part = 0;
        std::memcpy(&part, word.data(), 8);
        hash = (hash ^ part) * 0xD6E8FEB86659FD93ULL;
        hash ^= hash >> 32U;
        word.remove_prefix(8);
    }
    std::uint64_t tail = 0;
    for (char c : word)
        tail = (tail << 8U) | static_cast<unsigned char>(c);
    hash = (hash ^ tail) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::uint32_t>(hash >> 32U);
}

bool ends_with(std::string_view word, std::string_view end)
{
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

template <typename Table>
auto value_or_zero(const Table& table, std::string_view key)
{
    auto found = table.find(key);
    return found == table.end() ? typename Table::mapped_type{} : found->second;
}

} // namespace

std::size_t Lexicon::Hash::operator()(std::string_view text) const
{
    return word_hash(text);
}

void Lexicon::build_index()
{
    std::size_t slots = 64;
    while (slots < words_.size() * 4)
        slots *= 2;
    index_.assign(slots, {});
    for (const auto& entry : words_) {
        std::uint32_t hash = word_hash(entry.first);
        std::size_t at = hash & (slots - 1);
        while (index_[at].word != nullptr)
            at = (at + 1) & (slots - 1);
        index_[at] = {hash, &entry};
    }
}

const LexiconWord* Lexicon::find(std::string_view lower) const
{
    if (index_.empty())
        return nullptr;
    std::uint32_t hash = word_hash(lower);
    for (std::size_t at = hash & (index_.size() - 1); index_[at].word != nullptr;
         at = (at + 1) & (index_.size() - 1))
        if (index_[at].hash == hash && index_[at].word->first == lower)
            return &index_[at].word->second;
    return nullptr;
}

const LexiconPhrase* Lexicon::phrase(std::string_view words) const
{
    auto found = phrases_.find(words);
    return found == phrases_.end() ? nullptr : &found->second;
}

std::uint16_t Lexicon::unit_sign(std::string_view printed) const
{
    return value_or_zero(unit_signs_, printed);
}

std::uint16_t Lexicon::currency_sign(std::string_view lower) const
{
    return value_or_zero(currency_signs_, lower);
}

std::uint16_t Lexicon::currency_letters(std::string_view printed) const
{
    std::uint16_t code = value_or_zero(currency_codes_, printed);
    return code != 0 ? code : value_or_zero(currency_letters_, printed);
}

double Lexicon::magnitude_letter(std::string_view printed) const
{
    return value_or_zero(magnitude_letters_, printed);
}

const Unit* Lexicon::unit(std::string_view id) const
{
    std::uint16_t index = value_or_zero(unit_ids_, id);
    return index == 0 ? nullptr : &units_[index - 1U];
}

const Currency* Lexicon::currency(std::string_view code) const
{
    std::uint16_t index = value_or_zero(currency_codes_, code);
    return index == 0 ? nullptr : &currencies_[index - 1U];
}

bool Lexicon::person(std::string_view lower) const
{
    if (const LexiconWord* word = find(lower)) {
        if (word->is(WordRole::Person) || word->is(WordRole::PersonPlural) ||
            word->is(WordRole::CollectivePerson) || word->is(WordRole::Demonym))
            return true;
        if (word->is(WordRole::Plural) || word->is(WordRole::CollectiveThing))
            return false;
    }
    std::string one = singular(lower);
    const LexiconWord* word = one == lower ? nullptr : find(one);
    return word != nullptr && (word->is(WordRole::Person) || word->is(WordRole::Demonym));
}

std::string Lexicon::singular(std::string_view lower) const
{
    if (const LexiconWord* word = find(lower)) {
        if (word->singular != 0)
            return singulars_[word->singular - 1U];
        if (word->is(WordRole::NotPlural) || word->is(WordRole::CollectiveThing))
            return std::string(lower);
    }
    bool plural = lower.size() > 3 && ends_with(lower, "s") && !ends_with(lower, "ss") &&
                  !ends_with(lower, "us") && !ends_with(lower, "is");
    if (!plural)
        return std::string(lower);
    if (ends_with(lower, "ies") && lower.size() > 4)
        return std::string(lower.substr(0, lower.size() - 3)) + "y";
    bool es = ends_with(lower, "sses") || ends_with(lower, "shes") || ends_with(lower, "ches") ||
              ends_with(lower, "xes") || ends_with(lower, "zzes");
    return std::string(lower.substr(0, lower.size() - (es ? 2 : 1)));
}

} // namespace crosscheck
