#include "extract/office_holders.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::size_t most_names = 512; // of an article that are looked at
constexpr std::uint32_t longest = 6;    // words between the comma and the noun that describes a name

class Holders {
  public:
    Holders(const Reading& reading, std::string_view noun, std::string_view kind = {}) : reading_(reading), tokens_(reading.tokens), noun_(noun), kind_(kind) {}

    std::string find() const
    {
        std::string found;
        const std::size_t limit = std::min(most_names, reading_.entities.size());
        for (std::size_t i = 0; i < limit; ++i) {
            const EntityMention& person = reading_.entities[i];
            if (reading_.classes[person.tokens.end - 1].is(WordClass::EventNoun)) continue; // "Tony Awards"
            if (person.type != EntityType::Person || person.pronoun || person.people || !(before(person) || behind(person))) continue;
            if (!found.empty() && found != person.entity) return {};
            found = person.entity;
        }
        return found;
    }

  private:
    bool same(std::uint32_t i) const
    {
        const bool noun = tokens_[i].kind == TokenKind::Word && reading_.lemmas[i] == noun_;
        return noun && (kind_.empty() || (i > 0 && tokens_.lower(i - 1) == kind_));
    }

    /// "Sheriff's Deputy Ada Holm", "director Ada Holm".
    bool before(const EntityMention& person) const
    {
        for (std::uint32_t i = person.tokens.begin; person.title && i + 1 < person.tokens.end; ++i) {
            if (same(i)) return true;
        }
        const std::uint32_t name = person.tokens.begin;
        return name > 0 && same(name - 1) && !(name > 1 && tokens_.raw(name - 2) == "-"); // "took a best-actor Tony"
    }

    /// "Ada Holm, the former deputy".
    bool behind(const EntityMention& person) const
    {
        const std::uint32_t comma = person.tokens.end;
        if (comma + 2 >= tokens_.size() || tokens_.raw(comma) != "," || !reading_.classes[comma + 1].is(WordClass::Determiner)) return false;
        for (std::uint32_t i = comma + 2; i < std::min<std::uint32_t>(comma + longest, static_cast<std::uint32_t>(tokens_.size())); ++i) {
            if (tokens_[i].kind != TokenKind::Word || reading_.classes[i].is(WordClass::Preposition)) return false;
            if (same(i)) return true;
        }
        return false;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    std::string_view noun_;
    std::string_view kind_; ///< the word before it: "attorney"; empty for any
};

/// "Deputy", "mayor", "director", "actress", "star": not "offer" and "murder", which happen.
bool of_somebody(const Reading& reading, std::uint32_t noun)
{
    const WordClasses classes = reading.classes[noun];
    if (classes.is(WordClass::EventNoun)) return false;
    if (classes.is(WordClass::Title) || classes.is(WordClass::Office)) return true;
    const std::string_view word = reading.lemmas[noun];
    for (const std::string_view ending : {"er", "or", "ist", "ee", "man", "ress", "star", "coach", "agent", "chief", "native"})
        if (word.ends_with(ending) && word.size() > 3) return true;
    return false;
}

} // namespace

std::string holder_of(const Reading& reading, std::uint32_t noun, bool definite)
{
    if (noun == 0 || !(definite || reading.tokens.lower(noun - 1) == "the") || !of_somebody(reading, noun)) return {};
    return Holders(reading, reading.lemmas[noun]).find();
}

std::string holder_of(const Reading& reading, TokenRange office)
{
    if (office.empty() || office.begin == 0 || reading.tokens.lower(office.begin - 1) != "the") return {};
    const std::uint32_t noun = office.end - 1;
    if (office.size() == 1) return holder_of(reading, noun);
    const WordClasses classes = reading.classes[noun];
    if (office.size() > 2 || classes.is(WordClass::EventNoun) || !(classes.is(WordClass::Title) || classes.is(WordClass::Office))) return {};
    return Holders(reading, reading.lemmas[noun], reading.tokens.lower(office.begin)).find();
}

} // namespace crosscheck
