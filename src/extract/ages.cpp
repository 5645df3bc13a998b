#include "extract/ages.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/about.h"
#include "extract/context.h"
#include "extract/noun_phrases.h"
#include "extract/office_holders.h"
#include "extract/renamed.h"
#include "reading/gazetteer.h"

// Whose age a figure is: whom it stands at, by name or by noun ("the 11-year-old
// girl"); not of whoever else the sentence names.

namespace crosscheck {
namespace {

class Ages {
  public:
    Ages(const Reading& reading, const Mention& mention) : reading_(reading), tokens_(reading.tokens), mention_(mention) {}

    /// The name the age stands at ("Holm, 52", "52-year-old Ada Holm"), else the
    /// person the clause is of ("Holm died at 52"), else the nearest name before it.
    std::string whose_age(TokenRange sentence) const
    {
        if (const EntityMention* named = named_behind(sentence)) return named->entity;
        if (const EntityMention* named = described_so(sentence)) return named->entity;
        if (const std::string unnamed = somebody_unnamed(sentence); !unnamed.empty()) return unnamed;
        const auto [first, last] = entities_in(reading_, sentence);
        const std::string& subject = reading_.clauses[reading_.clause_of(mention_.tokens.begin)].subject;
        if (std::string kin = kin_before(sentence); !kin.empty()) return kin;
        if (std::string kin = kin_meant(sentence); !kin.empty()) return kin;
        const EntityMention* opening = nullptr;
        const EntityMention* before = nullptr;
        bool subject_is_person = false;
        for (std::size_t i = first; i < last; ++i) {
            const EntityMention& entity = reading_.entities[i];
            if (entity.people || (entity.type != EntityType::Person && entity.type != EntityType::Unknown)) continue;
            if (entity.pronoun && entity.tokens.end == mention_.tokens.begin) continue; // "his 58-year-old mother"
            const bool after = entity.tokens.begin >= mention_.tokens.end;
            const bool touches = entity.tokens.begin == mention_.tokens.end; // "52-year-old Ada Holm"
            if (after && (touches || (entity.tokens.begin - mention_.tokens.end < 5 && !stands_at(before) && !told_apart(entity.tokens.begin)))) return entity.entity;
            if (after || entity.tokens.begin > mention_.tokens.begin) break;
            subject_is_person = subject_is_person || entity.entity == subject;
            const bool better = opening == nullptr || (opening->type != EntityType::Person && entity.type == EntityType::Person);
            if (better) opening = &entity;
            before = &entity;
        }
        if (stands_at(before)) return before->entity;
        if (subject_is_person) return subject;
        if (std::string own = opening == nullptr || opening->type != EntityType::Person ? described_subject() : std::string(); !own.empty()) return own;
        return opening != nullptr ? opening->entity : std::string{};
    }

  private:
    std::string_view before(std::uint32_t steps) const
    {
        return mention_.tokens.begin >= steps ? tokens_.lower(mention_.tokens.begin - steps) : std::string_view{};
    }
    bool verb(std::uint32_t i) const { return reading_.classes[i].is(WordClass::VerbPast) || reading_.classes[i].is(WordClass::VerbThird); }

    /// "Karl Brandt, a 38-year-old Riga resident": the person before the comma.
    const EntityMention* described_so(TokenRange sentence) const
    {
        if (mention_.tokens.begin < sentence.begin + 3 || (before(1) != "a" && before(1) != "an") || before(2) != ",") return nullptr;
        const std::uint32_t comma = mention_.tokens.begin - 2;
        const auto [first, last] = entities_in(reading_, {sentence.begin, comma});
        for (std::size_t i = last; i > first; --i) {
            const EntityMention& name = reading_.entities[i - 1];
            if (name.tokens.end == comma) return name.type == EntityType::Person && !name.pronoun ? &name : nullptr;
        }
        return nullptr;
    }

    /// "The star of 'Lamps' died at 91": whom the clause's own words name.
    std::string described_subject() const
    {
        const std::uint32_t index = reading_.clause_of(mention_.tokens.begin);
        const Clause& clause = reading_.clauses[index];
        const TokenRange words = clause.subject_tokens.empty() ? clause.shared_subject : clause.subject_tokens;
        const bool described = clause.subject.empty() && words.size() > 1 && reading_.classes[words.begin].is(WordClass::Determiner);
        return described ? subject_of(reading_, index, nullptr) : std::string();
    }

    /// "Her 19-year-old first cousin, Karl Brandt": the person whom the words before the comma describe.
    const EntityMention* named_behind(TokenRange sentence) const
    {
        std::uint32_t i = mention_.tokens.end;
        const std::uint32_t reach = std::min(sentence.end, i + 5);
        while (i < reach && tokens_[i].kind == TokenKind::Word && !tokens_[i].has(Capitalised) && !verb(i)) ++i;
        if (i == mention_.tokens.end || i >= sentence.end || tokens_.raw(i) != ",") return nullptr;
        const auto [first, last] = entities_in(reading_, {i + 1, std::min(sentence.end, i + 2)});
        const bool person = first != last && reading_.entities[first].type == EntityType::Person && !reading_.entities[first].pronoun;
        const std::uint32_t behind = person ? reading_.entities[first].tokens.end : 0;
        const bool closed = person && (behind >= sentence.end || tokens_[behind].kind == TokenKind::Symbol);
        return closed ? &reading_.entities[first] : nullptr;
    }

    /// "His 16-year-old daughter", "the 11-year-old girl", "the 11-year-old", "under age 17": of nobody
    /// whom the sentence names, unless a name follows the noun. The noun, or "" for ages of the named.
    std::string somebody_unnamed(TokenRange sentence) const
    {
        if (mention_.hedge != Hedge::Exact) return "somebody";
        if (before(1) == "-" && (before(2) == "under" || before(2) == "over")) return "somebody"; // "sold to an under-18-year-old"
        const std::uint32_t last = mention_.tokens.end - 1;
        const bool old = tokens_.lower(last) == "old" || tokens_.lower(last).ends_with("-old");
        std::uint32_t next = mention_.tokens.end;
        if (next + 1 < sentence.end && (tokens_.raw(next) == "\"" || tokens_.raw(next) == "“")) ++next; // 'his 14-year-old "bride"'
        const std::string_view stem = without_possessive(tokens_.lower(last));
        if (stem.size() != tokens_.lower(last).size() && stem.ends_with("old")) return "somebody"; // "the 15-year-old's child"
        const bool object = mention_.tokens.begin > sentence.begin + 2 && before(1) == "the" &&
                            (verb(mention_.tokens.begin - 2) || reading_.classes[mention_.tokens.begin - 2].is(WordClass::Preposition)); // "took the 14-year-old", "with the 14-year-old"
        const bool likened = old && mention_.tokens.begin > sentence.begin + 2 && (before(1) == "a" || before(1) == "an") && reading_.classes[mention_.tokens.begin - 2].is(WordClass::Preposition); // "for a 14-year-old to"
        const bool than = old && mention_.tokens.begin > sentence.begin + 2 && before(2) == "than";
        if (old && object && next < sentence.end && (tokens_[next].kind != TokenKind::Word || reading_.classes[next].is(WordClass::Determiner) || reading_.classes[next].is(WordClass::Preposition))) return "somebody";
        if (!old || next >= sentence.end || tokens_[next].kind != TokenKind::Word) return {};
        if (tokens_[next].has(Capitalised)) return placed(next);
        const bool noun = !verb(next) && !reading_.classes[next].is(WordClass::Adverb) && !reading_.classes[next].is(WordClass::Preposition) && !reading_.classes[next].is(WordClass::BeForm) &&
                          !reading_.classes[next].is(WordClass::Conjunction) && !reading_.classes[next].is(WordClass::Auxiliary) &&
                          !reading_.classes[next].is(WordClass::HaveForm) && !reading_.classes[next].is(WordClass::Determiner) && !reading_.classes[next].is(WordClass::Relative);
        if (!noun) return likened || than ? std::string("somebody") : std::string{};
        std::uint32_t last_word = next; // "the 55-year-old head of the Harbour Church"
        while (last_word < std::min(sentence.end, next + 4) && !reading_.classes[last_word].is(WordClass::Preposition)) ++last_word;
        const auto [first, end] = entities_in(reading_, {next, last_word});
        return first == end ? described(next) : std::string{};
    }

    /// "A 35-year-old Riga man": not the town's age.
    std::string placed(std::uint32_t next) const
    {
        const auto [first, last] = entities_in(reading_, {next, next + 1});
        if (first == last || reading_.entities[first].tokens.begin != next || reading_.entities[first].type == EntityType::Person) return {};
        constexpr std::uint32_t longest = 3;
        const std::uint32_t behind = reading_.entities[first].tokens.end;
        for (std::uint32_t noun = behind; noun < tokens_.size() && noun < behind + longest && tokens_[noun].kind == TokenKind::Word; ++noun) {
            for (const std::string_view person : {"man", "woman", "boy", "girl", "resident", "native", "student", "teenager", "driver", "worker", "mother", "father", "member", "officer", "teacher", "player"}) {
                if (reading_.lemmas[noun] == person) return described(next);
            }
        }
        return {};
    }

    /// "An 18-year-old civil war", "the 11-year-old girl".
    std::string described(std::uint32_t next) const
    {
        const std::uint32_t longest = tokens_[next].has(Capitalised) ? 5U : 3U; // "Riga Gardens gang member"
        const Clause& clause = reading_.clauses[reading_.clause_of(mention_.tokens.begin)];
        const NounPhrases phrases(reading_, clause, &mention_);
        std::uint32_t end = next;
        while (end < clause.tokens.end && phrases.noun_word(end)) ++end;
        const TokenRange phrase = phrases.noun_phrase({next, end});
        if (std::string named = told_of(); !named.empty()) return named;
        if (std::string named = phrase.empty() ? std::string() : named_before(reading_, mention_, phrase.end - 1); !named.empty()) return named;
        if (std::string holder = phrase.size() == 1 && before(1) == "the" ? holder_of(reading_, phrase.begin, true) : std::string(); !holder.empty()) return holder;
        const bool whole = phrase.begin == next && phrase.size() > 1 && phrase.size() <= longest && !phrases.pronoun(phrase.end - 1);
        return whole ? phrases.named(phrase) : std::string(tokens_.lower(next));
    }

    /// "Elias Berg, the 61-year-old captain, was": whose name the phrase stands behind.
    std::string told_of() const
    {
        const std::uint32_t begin = mention_.tokens.begin;
        if (begin < 3 || before(2) != "," || !reading_.classes[begin - 1].is(WordClass::Determiner)) return {};
        const std::size_t last = entities_in(reading_, {0, begin - 2}).second;
        if (last == 0) return {};
        const EntityMention& person = reading_.entities[last - 1];
        return person.type == EntityType::Person && !person.pronoun && person.tokens.end == begin - 2 ? person.entity : std::string();
    }

    /// "Two sons, ages 6 and 16": theirs, not that of whoever the sentence names.
    std::string kin_before(TokenRange sentence) const
    {
        static constexpr std::array<std::string_view, 15> kin{"son", "daughter", "child", "kid", "boy", "girl", "brother", "sister", "grandchild", "sibling", "twin", "teenager", "woman", "man", "victim"};
        for (std::uint32_t back = 1; back <= 6 && mention_.tokens.begin >= sentence.begin + back; ++back) {
            const std::uint32_t i = mention_.tokens.begin - back;
            if (std::find(kin.begin(), kin.end(), reading_.lemmas[i]) != kin.end()) return reading_.lemmas[i];
            const std::string_view text = tokens_.lower(i);
            const bool between = tokens_[i].kind == TokenKind::Number || text == "," || text == "-" || text == "--" || text == "–" || text == "—" || text == "(" || text == "and" || text == "age" || text == "ages" || text == "aged";
            if (!between) break;
        }
        return {};
    }

    /// "Told the girl when she was 14": of the one whom the pronoun stands for, where it is of nobody named.
    std::string kin_meant(TokenRange sentence) const
    {
        static constexpr std::array<std::string_view, 6> hers{"girl", "daughter", "woman", "sister", "mother", "wife"};
        static constexpr std::array<std::string_view, 6> his{"boy", "son", "man", "brother", "father", "husband"};
        constexpr std::uint32_t reach = 4;
        const Clause& clause = reading_.clauses[reading_.clause_of(mention_.tokens.begin)];
        const TokenRange own = clause.subject_tokens;
        if (!clause.verb || clause.verb_lemma != "be" || own.size() != 1 || !clause.subject.empty()) return {};
        const bool she = tokens_.lower(own.begin) == "she";
        if (!she && tokens_.lower(own.begin) != "he") return {};
        for (std::uint32_t back = 1; back <= reach && own.begin >= sentence.begin + back; ++back) {
            const std::string& noun = reading_.lemmas[own.begin - back];
            const auto& list = she ? hers : his;
            if (std::find(list.begin(), list.end(), noun) != list.end()) return noun;
        }
        return {};
    }

    /// "She was 14, after Ada Holm": another clause's name.
    bool told_apart(std::uint32_t name) const
    {
        for (std::uint32_t i = mention_.tokens.end; i < name; ++i) {
            if (reading_.classes[i].is(WordClass::Subordinator) || reading_.classes[i].is(WordClass::Relative)) return true;
        }
        return false;
    }

    bool stands_at(const EntityMention* entity) const
    {
        return entity != nullptr && entity->tokens.end + 2 >= mention_.tokens.begin;
    }

    const Reading& reading_;
    const TokenBuffer& tokens_;
    const Mention& mention_;
};

} // namespace

std::string whose_age(const Reading& reading, const Mention& mention)
{
    const std::uint32_t sentence = reading.tokens.sentence_of(mention.tokens.begin);
    return Ages(reading, mention).whose_age(reading.sentences[sentence].tokens);
}

} // namespace crosscheck
