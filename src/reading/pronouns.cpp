#include "reading/pronouns.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/entities.h"
#include "reading/genders.h"

// "It" is what the sentence before was about, "the company" whatever body was
// named last, "she" the person spoken of: not who only speaks, nor whoever was
// named in passing while another is told of. A pronoun that may stand for nobody
// named before stays without a name.

namespace crosscheck {
namespace {

class Pronouns {
  public:
    explicit Pronouns(Reading& reading) : reading_(reading), tokens_(reading.tokens), genders_(reading) {}

    void run()
    {
        std::vector<EntityMention> found;
        Spoken spoken[2]; // of: a man, a woman
        std::size_t before = 0;
        for (std::uint32_t s = 0; s < reading_.sentences.size(); ++s) {
            const TokenRange range = reading_.sentences[s].tokens;
            for (std::uint32_t i = range.begin; i < range.end; ++i) {
                while (before < reading_.entities.size() && reading_.entities[before].tokens.begin < i) ++before;
                const bool noun = is(i, WordClass::BodyPronoun) && i > range.begin && tokens_.lower(i - 1) == "the" && !tokens_[i].has(Capitalised);
                if (!noun && !is(i, WordClass::PersonPronoun) && !is(i, WordClass::ThingPronoun)) continue;
                if (before > 0 && reading_.entities[before - 1].tokens.end > i) continue;
                const bool person = is(i, WordClass::PersonPronoun);
                const EntityMention* target = antecedent(i, before, s);
                Spoken& before_now = spoken[female(tokens_.lower(i)) ? 1 : 0];
                const bool goes_on = person && before_now.of && s <= before_now.sentence + 2 && !genders_.differ(*before_now.of, tokens_.lower(i));
                if (goes_on && (target == nullptr || (i <= range.begin + 1 && in_passing(*target, s)))) target = &*before_now.of; // "He ... He ... He"
                if (target == nullptr && person) target = full_name_before(before, s, i);
                if (person && !found.empty() && follows_object(i, found.back())) target = &found.back(); // "hit him when he was five"
                if (person && answers_nobody(i, s)) continue; // '..., " said the friend. She recalled'
                if (target == nullptr) continue;
                if (person) before_now = {*target, s};
                EntityMention mention = *target;
                mention.tokens = {noun ? i - 1 : i, i + 1};
                mention.pronoun = true;
                mention.title = false;
                found.push_back(std::move(mention));
            }
        }
        for (EntityMention& mention : found) reading_.entities.push_back(std::move(mention));
        settle_overlaps(reading_.entities);
    }

  private:
    /// Whom the last pronoun of its kind stood for.
    struct Spoken {
        std::optional<EntityMention> of;
        std::uint32_t sentence = 0;
    };

    static bool female(std::string_view pronoun) { return pronoun == "she" || pronoun == "her" || pronoun == "hers" || pronoun == "herself"; }

    bool is(std::uint32_t token, WordClass c) const { return reading_.classes[token].is(c); }

    static bool body(EntityType type)
    {
        return type == EntityType::Organisation || type == EntityType::Company || type == EntityType::Armed ||
               type == EntityType::Coalition || type == EntityType::Unknown;
    }

    /// What a pronoun at `token` stands for among the names before it, or null.
    const EntityMention* antecedent(std::uint32_t token, std::size_t before, std::uint32_t s) const
    {
        const auto& all = reading_.entities;
        const bool noun = is(token, WordClass::BodyPronoun);
        const bool person = is(token, WordClass::PersonPronoun);
        const std::uint32_t reach = noun ? 6 : person ? 3 : 1;
        const EntityMention* best = nullptr;
        const std::size_t farthest = before > 64 ? before - 64 : 0;
        for (std::size_t i = before; i-- > farthest;) {
            const EntityMention& mention = all[i];
            const std::uint32_t there = tokens_.sentence_of(mention.tokens.begin);
            if (there + reach < s || (best != nullptr && there != tokens_.sentence_of(best->tokens.begin))) break;
            if (mention.people || mention.agency || filed_from(mention, there) || (person && genders_.differ(mention, tokens_.lower(token)))) continue;
            if (person && there < s && only_speaks(mention, there) && !speaks_next(token)) continue;
            const bool opens = there < s && mention.entity.find('-') != std::string::npos && words_of(mention) <= 4 && opens_sentence(mention, there);
            const bool fits = person ? mention.type == EntityType::Person || (mention.type == EntityType::Unknown && opens && !sentence_like(mention))
                                     : body(mention.type) && (noun || mention.type != EntityType::Unknown);
            // "It" is what the sentence before was about, "its" whatever body was named last.
            const bool aside = tokens_.lower(token) == "it" && there < s && !opens_sentence(mention, there);
            const bool first_name = noun && mention.type == EntityType::Unknown && (is(mention.tokens.begin, WordClass::MaleName) || is(mention.tokens.begin, WordClass::FemaleName)); // no "company" is called Karl
            if (person && does_it_to(mention, token)) continue; // "Trask hit him": somebody else
            if (!fits || aside || first_name || (person && mention.type == EntityType::Unknown && tells_apart(mention))) continue;
            best = &mention; // the first of its sentence: its subject, more often than not
            if (there == s) break;
        }
        const bool here = person && best != nullptr && tokens_.sentence_of(best->tokens.begin) == s;
        const EntityMention* opener = here ? opener_before(*best, token, s) : nullptr;
        return opener != nullptr ? opener : best;
    }

    /// "Hit him when he": the pronoun goes on with the one that the verb before has for its object.
    bool follows_object(std::uint32_t token, const EntityMention& before) const
    {
        if (token < 2 || !before.pronoun || before.tokens.begin + 2 != token || !is(token - 1, WordClass::Subordinator)) return false;
        const std::string_view object = tokens_.lower(token - 2);
        return (object == "him" && tokens_.lower(token) == "he") || (object == "her" && tokens_.lower(token) == "she");
    }

    /// The name is the subject of the verb that the pronoun is the object of.
    bool does_it_to(const EntityMention& name, std::uint32_t token) const
    {
        constexpr std::uint32_t longest = 3;
        const std::string_view pronoun = tokens_.lower(token);
        const bool ends = token + 1 >= tokens_.size() || tokens_[token + 1].kind != TokenKind::Word || is(token + 1, WordClass::Preposition) || is(token + 1, WordClass::Subordinator) || is(token + 1, WordClass::Determiner);
        if (!(pronoun == "him" || (pronoun == "her" && ends)) || name.tokens.end >= token || token - name.tokens.end > longest) return false;
        bool verb = false;
        for (std::uint32_t i = name.tokens.end; i < token; ++i) {
            const bool does = is(i, WordClass::VerbPast) || is(i, WordClass::VerbThird) || is(i, WordClass::VerbBase) || is(i, WordClass::VerbParticiple);
            if (!does && !is(i, WordClass::Auxiliary) && !is(i, WordClass::Adverb)) return false;
            verb = does && i + 1 == token;
        }
        return verb && !is(token - 1, WordClass::Speech);
    }

    /// "Holm's work was tied to that of Brandt from the time she left": with whom the sentence opens, where the nearer name is no more
    /// than what a preposition leads to.
    const EntityMention* opener_before(const EntityMention& near, std::uint32_t pronoun, std::uint32_t s) const
    {
        const std::uint32_t story = reading_.sentences[s].story;
        if (near.pronoun || near.tokens.begin < story + 2 || !is(near.tokens.begin - 1, WordClass::Preposition)) return nullptr;
        const std::string_view last = tokens_.raw(near.tokens.end - 1);
        if (without_possessive(last).size() != last.size() || tokens_.raw(near.tokens.end) == "'" || tokens_.raw(near.tokens.end) == "’") return nullptr; // "from Brandt's letters, which said he"
        const std::uint32_t next = near.tokens.end + (tokens_.raw(near.tokens.end) == "," ? 1U : 0U);
        if (next < tokens_.size() && is(next, WordClass::Relative)) return nullptr; // "by Ivo Trask, who said he"
        const auto first = std::lower_bound(reading_.entities.begin(), reading_.entities.end(), story, [](const EntityMention& e, std::uint32_t t) { return e.tokens.begin < t; });
        const bool opens = first != reading_.entities.end() && first->tokens.begin <= story + 1 && first->tokens.end <= near.tokens.begin && first->type == EntityType::Person;
        const bool fits = opens && first->entity != near.entity && !first->people && !first->pronoun && !genders_.differ(*first, tokens_.lower(pronoun));
        return fits ? &*first : nullptr;
    }

    /// The pronoun says something, and the sentence before ends with a speaker who has no name.
    bool answers_nobody(std::uint32_t pronoun, std::uint32_t s) const
    {
        if (s == 0 || pronoun > reading_.sentences[s].story + 1 || !speaks_next(pronoun)) return false;
        const TokenRange before = reading_.sentences[s - 1].tokens;
        for (std::uint32_t i = before.end; i > before.begin + 2 && before.end - i < 6; --i) {
            const bool quoted = tokens_.raw(i - 2) == "\"" || tokens_.raw(i - 2) == "”" || tokens_.raw(i - 2) == "'" || tokens_.raw(i - 2) == "’" || tokens_.raw(i - 2) == ",";
            if (!is(i - 1, WordClass::Speech) || !quoted) continue;
            bool named = false;
            for (std::uint32_t k = i; k < before.end; ++k) named = named || tokens_[k].has(Capitalised);
            return !named && i < before.end && is(i, WordClass::Determiner);
        }
        return false;
    }

    /// "The Orune resident": no person, but where one is from.
    bool tells_apart(const EntityMention& mention) const
    {
        const std::uint32_t next = mention.tokens.end;
        if (mention.pronoun || next >= tokens_.size() || mention.tokens.begin == 0 || !is(mention.tokens.begin - 1, WordClass::Determiner)) return false;
        return tokens_[next].kind == TokenKind::Word && !tokens_[next].has(Capitalised) && (is(next, WordClass::Speaker) || tokens_.lower(next) == "resident" || tokens_.lower(next) == "native");
    }

    /// '..., " said Ada Holm', "..., Ada Holm said": names who tells the story, not whom it is of.
    bool only_speaks(const EntityMention& mention, std::uint32_t s) const
    {
        const TokenRange range = reading_.sentences[s].tokens;
        if (speaks_of_another(mention, range)) return true;
        if (mention.tokens.begin < range.begin + 4) return false;
        const auto speech = [&](std::uint32_t i) { return i < range.end && i >= range.begin && is(i, WordClass::Speech) && !is(i, WordClass::Measuring); };
        if (speech(mention.tokens.end)) return true;
        std::uint32_t before = mention.tokens.begin - 1;
        for (int steps = 0; steps < 5 && before > range.begin && tokens_[before].kind == TokenKind::Word && !speech(before); ++steps) --before;
        return speech(before) && before > range.begin + 3 && tokens_[before - 1].kind == TokenKind::Symbol;
    }

    /// "Holm of the gang unit, a guard, | said": the verb of speech behind what is said of the name.
    std::uint32_t behind_aside(std::uint32_t next, std::uint32_t end) const
    {
        constexpr std::uint32_t longest = 16;
        if (next >= end || (tokens_.raw(next) != "," && tokens_.lower(next) != "of")) return next;
        for (std::uint32_t i = next + 1; i < end && i < next + longest; ++i) {
            if (tokens_.raw(i - 1) == "," && is(i, WordClass::Speech) && is(i, WordClass::VerbPast)) return i;
        }
        return next;
    }

    /// "Holm said Brandt was late": the next sentence is of Brandt.
    bool speaks_of_another(const EntityMention& mention, TokenRange range) const
    {
        const std::uint32_t verb = behind_aside(mention.tokens.end, range.end);
        if (verb + 1 >= range.end || !is(verb, WordClass::Speech) || !is(verb, WordClass::VerbPast)) return false;
        const std::uint32_t next = tokens_.lower(verb + 1) == "that" ? verb + 2 : verb + 1;
        const EntityMention* at = entity_beginning_at(reading_, next);
        const bool named = at != nullptr && !at->people && at->entity != mention.entity;
        return named && (at->type == EntityType::Person || at->type == EntityType::Unknown) && !at->pronoun;
    }

    bool quotes(std::uint32_t i) const
    {
        const std::string_view raw = tokens_.raw(i);
        return raw == "\"" || raw == "“" || raw == "”";
    }

    /// How many tokens the name has without what somebody is called for short: 'Karl "The Oven" Brandt' has two.
    std::uint32_t words_of(const EntityMention& mention) const
    {
        std::uint32_t count = 0;
        bool quoted = false;
        for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
            const bool mark = quotes(i);
            if (mark) quoted = !quoted;
            count += mark || quoted ? 0U : 1U;
        }
        return count;
    }

    /// "Scientist Presents Evidence": the title of something.
    bool sentence_like(const EntityMention& mention) const
    {
        bool quoted = false;
        for (std::uint32_t i = mention.tokens.begin + 1; i < mention.tokens.end; ++i) {
            if (quotes(i)) quoted = !quoted;
            if (quoted) continue;
            if (is(i, WordClass::VerbThird) || is(i, WordClass::Determiner)) return true;
        }
        return false;
    }

    /// "It was where Karl Brandt died": named in a sentence before, behind "where" or "who".
    bool in_passing(const EntityMention& mention, std::uint32_t s) const
    {
        const std::uint32_t there = tokens_.sentence_of(mention.tokens.begin);
        if (there >= s || mention.pronoun) return false;
        const TokenRange range = reading_.sentences[there].tokens;
        bool bracket = false; // "she wrote (with Karl Brandt)"
        for (std::uint32_t i = range.begin; i < mention.tokens.begin; ++i) {
            bracket = tokens_.raw(i) == "(" || (bracket && tokens_.raw(i) != ")");
            const bool relative = is(i, WordClass::Relative) && !is(i, WordClass::Determiner);
            if (relative && i > range.begin && mention.tokens.begin - i < 8) return true;
        }
        return bracket;
    }

    bool speaks_next(std::uint32_t pronoun) const
    {
        for (std::uint32_t i = pronoun + 1; i < tokens_.size() && i < pronoun + 3; ++i) {
            if (is(i, WordClass::Speech)) return true;
        }
        return false;
    }

    bool opens_sentence(const EntityMention& mention, std::uint32_t s) const
    {
        return mention.tokens.begin <= reading_.sentences[s].story + 2;
    }

    /// The place of a dateline, which no pronoun stands for.
    bool filed_from(const EntityMention& mention, std::uint32_t s) const { return mention.tokens.begin < reading_.sentences[s].story; }

    /// "Ada Holm" that nothing shows to be a person but the "she" behind it.
    const EntityMention* full_name_before(std::size_t before, std::uint32_t s, std::uint32_t pronoun) const
    {
        const auto& all = reading_.entities;
        const EntityMention* best = nullptr;
        for (std::size_t i = before; i-- > (before > 16 ? before - 16 : 0);) {
            const std::uint32_t there = tokens_.sentence_of(all[i].tokens.begin);
            if (there + 2 < s || (best != nullptr && there != tokens_.sentence_of(best->tokens.begin))) break;
            const bool full = all[i].entity.find('-') != std::string::npos || there == s; // "Holm has said she would"
            const bool name = all[i].type == EntityType::Unknown && !all[i].people && full && !filed_from(all[i], there);
            if (name && words_of(all[i]) <= 4 && !genders_.differ(all[i], tokens_.lower(pronoun))) best = &all[i];
        }
        return best;
    }

    Reading& reading_;
    const TokenBuffer& tokens_;
    Genders genders_;
};

} // namespace

void resolve_pronouns(Reading& reading)
{
    Pronouns(reading).run();
}

} // namespace crosscheck
