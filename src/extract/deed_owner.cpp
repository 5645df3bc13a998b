#include "extract/deed_owner.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/occasion.h"
#include "reading/words.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t nearest_words = 3; ///< between an owner and the noun, or "of" and a name: "Holm's sudden death"

/// What befalls one person, and is done to or by nobody else.
bool of_a_life(const std::string& occasion)
{
    static constexpr std::string_view kLives[] = {"death", "funeral", "birth", "wedding", "divorce", "resignation", "retirement", "appointment", "dismissal", "arrest",
                                                  "surrender", "arraignment", "indictment", "conviction", "acquittal", "sentence", "pardon", "escape", "release", "hospitalization", "testimony"};
    return std::find(std::begin(kLives), std::end(kLives), occasion) != std::end(kLives);
}

class DeedOwner {
  public:
    DeedOwner(const Reading& reading, const Clause& clause, const Mention& date) : reading_(reading), tokens_(reading.tokens), clause_(clause), date_(date) {}

    std::string find() const
    {
        if (deed(date_.tokens.end)) return beside(date_.tokens.end, date_.tokens.begin); // "the 1974 resignation of"
        const std::uint32_t lead = before_preposition();
        if (lead == clause_.tokens.begin) return {};
        if (deed(lead - 1)) return beside(lead - 1, lead - 1);
        const EntityMention* name = entity_ending_at(reading_, lead); // "the resignation of Karl Brandt in 1974"
        const std::uint32_t noun = name == nullptr ? 0 : noun_before_of(name->tokens.begin);
        return noun != 0 && person(*name) ? name->entity : std::string();
    }

  private:
    /// Of "in May", the token of "in"; of "Friday", the date's own first.
    std::uint32_t before_preposition() const
    {
        const std::uint32_t begin = date_.tokens.begin;
        return begin > clause_.tokens.begin && reading_.classes[begin - 1].is(WordClass::Preposition) ? begin - 1 : begin;
    }

    bool deed(std::uint32_t i) const
    {
        if (i >= clause_.tokens.end || i < clause_.tokens.begin || (clause_.verb && i == *clause_.verb)) return false;
        const std::string* occasion = occasion_at(reading_, i);
        const bool verb = reading_.classes[i].is(WordClass::VerbPast) && !reading_.classes[i].is(WordClass::EventNoun);
        return occasion != nullptr && !verb && of_a_life(*occasion);
    }

    /// The noun in "the resignation of President", whose name begins at `name`; 0 without one.
    std::uint32_t noun_before_of(std::uint32_t name) const
    {
        for (std::uint32_t of = name; of > clause_.tokens.begin + 1 && name - of < nearest_words;) {
            --of;
            if (tokens_.lower(of) == "of") return deed(of - 1) ? of - 1 : 0;
            if (tokens_[of].kind != TokenKind::Word) break;
        }
        return 0;
    }

    /// The owner before `edge`, where the noun's phrase goes on, or the name behind the noun's "of".
    std::string beside(std::uint32_t noun, std::uint32_t edge) const
    {
        for (std::uint32_t end = edge; end > clause_.tokens.begin && edge - end < nearest_words; --end) {
            const EntityMention* name = entity_ending_at(reading_, end);
            const std::string_view last = tokens_.raw(end - 1);
            if (name != nullptr && !name->pronoun) return without_possessive(last).size() != last.size() && person(*name) ? name->entity : std::string();
            if (without_possessive(last).size() != last.size()) return {}; // "her husband's death"
            const std::string_view word = tokens_.lower(end - 1);
            if (word == "his" || word == "her" || word == "their") return subject_person(); // "Felt stayed until his retirement in June"
            if (tokens_[end - 1].kind != TokenKind::Word || reading_.classes[end - 1].is(WordClass::Preposition)) break;
        }
        if (noun + 1 >= clause_.tokens.end || tokens_.lower(noun + 1) != "of") return {};
        for (std::uint32_t i = noun + 2; i < std::min(clause_.tokens.end, noun + 2 + nearest_words); ++i) {
            const EntityMention* name = entity_beginning_at(reading_, i);
            if (name != nullptr) return person(*name) ? name->entity : std::string();
        }
        return {};
    }

    /// Of whom the clause is told, where that is a person.
    std::string subject_person() const
    {
        const auto type = reading_.types.find(clause_.subject);
        return type != reading_.types.end() && type->second == EntityType::Person ? clause_.subject : std::string();
    }

    static bool person(const EntityMention& name)
    {
        return !name.pronoun && !name.people && (name.type == EntityType::Person || name.type == EntityType::Unknown);
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Clause& clause_;
    const Mention& date_;
};

} // namespace

std::string owner_of_deed(const Reading& reading, const Clause& clause, const Mention& date)
{
    return date.type == MentionType::Date ? DeedOwner(reading, clause, date).find() : std::string();
}

} // namespace crosscheck
