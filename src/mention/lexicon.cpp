#include "mention/lexicon.h"

namespace crosscheck {
namespace {

bool ends_with(std::string_view word, std::string_view end)
{
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

template <typename T>
T value_or_zero(const WordTable<T>& table, std::string_view key)
{
    const T* found = table.find(key);
    return found == nullptr ? T{} : *found;
}

} // namespace

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
