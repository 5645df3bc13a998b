#include "extract/renamed.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "reading/genders.h"

namespace crosscheck {
namespace {

constexpr std::size_t figures_back = 200;
constexpr std::size_t names_back = 400;
constexpr std::uint32_t words_back = 2000;

class Renamed {
  public:
    Renamed(const Reading& reading, const Mention& age, std::uint32_t noun)
        : reading_(reading), tokens_(reading.tokens), age_(age), noun_(noun), head_(reading.lemmas[noun]), genders_(reading)
    {}

    std::string find() const
    {
        if (of_another()) return {};
        bool somebody = false; // is said to be of this age, or is "a driver", and has no name
        if (std::string same = of_same_age(somebody); !same.empty() || somebody) return same;
        if (std::string titled = of_same_trade(); !titled.empty()) return titled;
        return introduced() ? std::string() : only_one();
    }

  private:
    /// "The 12-year-old girl": rarely anybody who was named.
    bool of_another() const
    {
        if (reading_.classes[noun_].is(WordClass::BodyNoun) || reading_.classes[noun_].is(WordClass::BodyPronoun)) return true; // "the 40-year-old firm"
        for (const std::string_view kin : {"girl", "boy", "son", "daughter", "child", "baby", "infant", "toddler", "brother", "sister", "wife", "husband", "twin", "victim"})
            if (head_ == kin) return true;
        return !somebody();
    }

    /// "Driver", "resident", "newlywed": not "bridge" and "computer".
    bool somebody() const
    {
        const WordClasses word = reading_.classes[noun_];
        if (word.is(WordClass::Speaker) || word.is(WordClass::Office) || word.is(WordClass::Title)) return true;
        for (const std::string_view person : {"resident", "native", "suspect", "student", "teen", "newlywed", "star", "veteran", "defendant", "citizen", "head", "doctor", "guitarist", "nurse", "athlete", "champion", "celebrity"})
            if (head_ == person) return true;
        for (const std::string_view thing : {"computer", "tower", "tractor", "trailer", "cruiser", "tanker", "freighter", "paper", "newspaper", "letter", "charter", "order", "river", "water", "border",
                                             "liner", "steamer", "theater", "reactor", "helicopter", "bomber", "center", "motor", "elevator", "corridor", "harbor", "manor", "mirror", "monitor"})
            if (head_ == thing) return false;
        for (const std::string_view ending : {"man", "woman", "er", "or", "ist", "ee", "ress", "ian"})
            if (head_.ends_with(ending) && head_.size() > ending.size() + 2) return true;
        return false;
    }

    std::string_view pronoun() const
    {
        if (head_.ends_with("woman") || head_ == "actress" || head_ == "mother" || head_ == "grandmother") return "she";
        return head_.ends_with("man") || head_ == "actor" || head_ == "father" || head_ == "grandfather" ? "he" : std::string_view{};
    }

    bool fits(const EntityMention& name) const
    {
        return name.type == EntityType::Person && !name.pronoun && !name.people && !genders_.differ(name, pronoun());
    }

    /// "Karl Brandt, 45", "45-year-old Karl Brandt": the name at an age, or null.
    const EntityMention* name_at(const Mention& age) const
    {
        const std::uint32_t begin = age.tokens.begin;
        if (begin > 1 && tokens_.raw(begin - 1) == ",") {
            const EntityMention* name = entity_ending_at(reading_, begin - 1);
            if (name != nullptr && name->type == EntityType::Person) return name;
        }
        const EntityMention* behind = entity_beginning_at(reading_, age.tokens.end);
        return behind != nullptr && behind->type == EntityType::Person ? behind : nullptr;
    }

    std::size_t first_figure() const
    {
        const auto index = static_cast<std::size_t>(&age_ - reading_.mentions.data());
        return index > figures_back ? index - figures_back : 0;
    }

    std::string of_same_age(bool& somebody) const
    {
        for (std::size_t i = first_figure(); &reading_.mentions[i] != &age_; ++i) {
            const Mention& other = reading_.mentions[i];
            if (other.type != MentionType::Age || other.printed != age_.printed) continue;
            const EntityMention* name = name_at(other);
            if (name != nullptr && fits(*name)) return name->entity;
            somebody = true;
        }
        return {};
    }

    /// "Sect leader Karl Brandt", "Karl Brandt, leader of a sect": the one name before that has the noun at it.
    std::string of_same_trade() const
    {
        constexpr std::uint32_t reach = 5;
        std::string found;
        const auto [first, last] = names_before();
        for (auto it = first; it != last; ++it) {
            const EntityMention& name = *it;
            if (!fits(name) || name.entity == found) continue;
            bool named = name.tokens.begin > 0 && reading_.lemmas[name.tokens.begin - 1] == head_;
            if (name.tokens.end + reach < tokens_.size() && tokens_.raw(name.tokens.end) == ",")
                for (std::uint32_t i = name.tokens.end + 1; !named && i < name.tokens.end + reach && tokens_[i].kind == TokenKind::Word; ++i) named = reading_.lemmas[i] == head_;
            if (!named || of_other_age(name.entity)) continue;
            if (!found.empty()) return {};
            found = name.entity;
        }
        return found;
    }

    /// "A driver" was told of before: it may be that one.
    bool introduced() const
    {
        const std::uint32_t from = age_.tokens.begin > words_back ? age_.tokens.begin - words_back : 0;
        for (std::uint32_t i = from + 1; i < age_.tokens.begin; ++i) {
            if (reading_.lemmas[i] != head_) continue;
            for (std::uint32_t at = i; at > from && i - at < 4; --at)
                if (tokens_.lower(at - 1) == "a" || tokens_.lower(at - 1) == "an") return true;
        }
        return false;
    }

    using Names = std::vector<EntityMention>::const_iterator;

    /// The last names before the age.
    std::pair<Names, Names> names_before() const
    {
        const auto last = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), age_.tokens.begin, [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        const auto first = last - reading_.entities.begin() > static_cast<std::ptrdiff_t>(names_back) ? last - static_cast<std::ptrdiff_t>(names_back) : reading_.entities.begin();
        return {first, last};
    }

    /// The one person named before who does not only speak and is not said to be of another age.
    std::string only_one() const
    {
        const auto [first, last] = names_before();
        std::string found;
        for (auto it = first; it != last; ++it) {
            if (!may_fit(*it) || it->entity == found || in_office(*it) || of_other_age(it->entity)) continue;
            if (!found.empty()) return {};
            found = it->entity;
        }
        return found;
    }

    /// Whatever may be somebody's name stands against the one, too.
    bool may_fit(const EntityMention& name) const
    {
        const bool unknown = name.type == EntityType::Unknown && !name.pronoun && !name.people && name.entity.find('-') != std::string::npos;
        return fits(name) || unknown;
    }

    /// "Police chief Ada Holm said": an office, and no part in what is told.
    bool in_office(const EntityMention& name) const
    {
        bool plain = false;
        const std::uint32_t before = name.tokens.begin;
        for (const std::string_view trade : {"man", "woman", "suspect", "driver", "resident", "native", "motorist", "defendant", "teenager", "student"})
            plain = plain || head_ == trade;
        if (!plain) return false; // "the 39-year-old doctor" may be a speaker
        const bool office = name.title || (before > 0 && (reading_.classes[before - 1].is(WordClass::Office) || reading_.classes[before - 1].is(WordClass::Speaker)));
        return office && speaks(name.entity);
    }

    bool speaks(const std::string& entity) const
    {
        return std::any_of(reading_.clauses.begin(), reading_.clauses.end(), [&](const Clause& clause) {
            return clause.attribution.speaker == entity || (clause.reporting && clause.subject == entity);
        });
    }

    bool of_other_age(const std::string& entity) const
    {
        for (std::size_t i = first_figure(); &reading_.mentions[i] != &age_; ++i) {
            const EntityMention* name = reading_.mentions[i].type == MentionType::Age || reading_.mentions[i].type == MentionType::Number ? name_at(reading_.mentions[i]) : nullptr;
            if (name != nullptr && name->entity == entity && reading_.mentions[i].printed != age_.printed) return true;
        }
        return false;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Mention& age_;
    std::uint32_t noun_;
    const std::string& head_;
    Genders genders_;
};

} // namespace

std::string named_before(const Reading& reading, const Mention& age, std::uint32_t noun)
{
    if (age.tokens.begin == 0 || reading.tokens.lower(age.tokens.begin - 1) != "the") return {};
    return Renamed(reading, age, noun).find();
}

} // namespace crosscheck
