#include "reading/genders.h"

#include <algorithm>
#include <functional>

namespace crosscheck {
namespace {

constexpr std::string_view kMaleWords[] = {"he", "him", "his", "himself", "mr", "sir", "lord", "king", "prince", "congressman", "chairman", "spokesman", "actor", "father", "brother"};
constexpr std::string_view kFemaleWords[] = {"she", "her", "hers", "herself", "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "congresswoman", "chairwoman", "spokeswoman", "actress", "mother", "sister"};

template <typename List>
bool one_of(std::string_view word, const List& list)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

} // namespace

Genders::Gender Genders::of_word(std::string_view word)
{
    if (one_of(word, kMaleWords)) return Gender::Male;
    return one_of(word, kFemaleWords) ? Gender::Female : Gender::Unknown;
}

Genders::Gender Genders::of_name(const Reading& reading, const EntityMention& mention)
{
    const TokenBuffer& tokens = reading.tokens;
    const std::uint32_t first = mention.tokens.begin;
    const std::uint32_t begin = reading.sentences[tokens.sentence_of(first)].tokens.begin; // "... his sister. Karl Brandt"
    Gender gender = Gender::Unknown;
    if (mention.title) gender = of_word(tokens.lower(first));
    else if (first > begin) gender = of_word(tokens.lower(first - 1)); // "Mrs. Holm", cut by its stop
    if (gender == Gender::Unknown && first > begin + 1 && tokens.raw(first - 1) == ".") gender = of_word(tokens.lower(first - 2));
    for (std::uint32_t i = first; i + 1 < mention.tokens.end && gender == Gender::Unknown; ++i) {
        if (reading.classes[i].is(WordClass::MaleName)) gender = Gender::Male;
        if (reading.classes[i].is(WordClass::FemaleName)) gender = Gender::Female;
        if (!reading.classes[i].is(WordClass::Title)) break;
    }
    return gender;
}

Genders::Genders(const Reading& reading)
{
    for (const EntityMention& mention : reading.entities) {
        if (mention.pronoun || mention.people) continue;
        const Gender gender = of_name(reading, mention);
        if (gender != Gender::Unknown) genders_.emplace(mention.entity, gender);
    }
}

bool Genders::differ(const EntityMention& person, std::string_view pronoun) const
{
    const Gender wanted = of_word(pronoun);
    const auto known = genders_.find(person.entity);
    return wanted != Gender::Unknown && known != genders_.end() && known->second != wanted;
}

} // namespace crosscheck
