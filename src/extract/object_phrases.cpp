#include "extract/object_phrases.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t phrase_words = 14;
constexpr std::uint32_t clause_words = 28;

class ObjectPhrase {
  public:
    ObjectPhrase(const Scene& scene, const Match& match) : scene_(scene), match_(match) {}

    std::optional<TokenRange> run() const
    {
        const std::uint32_t begin = opening();
        const std::uint32_t end = match_.sentence.end;
        if (begin >= end || suffered() || no_verb() || of_paper() || one_of_many_tasks()) return std::nullopt;
        if (scene_.lower(begin) == "that") return stated({begin + 1, end});
        if (leads_elsewhere(begin) || scene_.lower(begin) == "and" || scene_.lower(begin) == "or") return std::nullopt;
        if (denies()) return something(called(stated({begin, end})));
        TokenRange words = phrase_from(scene_, begin, end, phrase_words);
        if (infinitive() && words.end < end && words.size() == 1 && scene_.lower(words.end) == "that") words = stated({begin, end});
        const std::string_view last = words.empty() ? std::string_view{} : scene_.lower(words.end - 1);
        if (words.size() > 2 && (last == "get" || last == "become")) words = stated({begin, end}); // "urged parents to get involved"
        words = trimmed(words);
        if (infinitive() && words.size() == 1) return std::nullopt; // "voted to strike", "refused to comment": too little to be told apart
        return something(words);
    }

  private:
    /// Behind the trigger, the words that only link, and "on Friday" before "that".
    std::uint32_t opening() const
    {
        std::uint32_t begin = match_.tokens.end;
        if (match_.definition().role == Role::Following) {
            while (begin < match_.sentence.end && scene_.lemma_is(begin, scene_.words().linking)) ++begin;
        }
        const std::uint32_t limit = std::min(match_.sentence.end, begin + 6);
        for (const Mention& mention : dates_in({begin, limit})) {
            const std::uint32_t on = mention.tokens.begin > begin && scene_.is(begin, scene_.words().prepositions) ? begin + 1 : begin;
            const std::uint32_t behind = mention.tokens.end;
            if (mention.tokens.begin == on && behind < match_.sentence.end && scene_.lower(behind) == "that") return behind;
        }
        return begin;
    }

    std::vector<Mention> dates_in(TokenRange range) const
    {
        const auto [first, last] = scene_.mentions_in(range);
        std::vector<Mention> dates;
        for (std::uint32_t m = first; m < last; ++m)
            if (scene_.reading().mentions[m].type == MentionType::Date) dates.push_back(scene_.reading().mentions[m]);
        return dates;
    }

    bool infinitive() const { return scene_.lower(match_.tokens.end - 1) == "to"; }
    bool denies() const { return match_.rule->modality == "denied"; }

    WordClasses classes(std::uint32_t token) const { return scene_.reading().classes[token]; }

    /// "Demanded by", "called for in": who or where, not what. "About 50 firms" does say what.
    bool leads_elsewhere(std::uint32_t token) const
    {
        const std::string_view word = scene_.lower(token);
        return scene_.is(token, scene_.words().prepositions) && word != "about" && word != "around" && word != "over" && word != "under" && word != "as";
    }

    /// "The reject bin", "no denying", "the proposed sale", "a call for help": a verb's word that is none.
    bool no_verb() const
    {
        const std::uint32_t token = match_.tokens.begin;
        if (token > match_.sentence.begin && scene_.is_symbol(token - 1, "-") && !scene_.tokens()[token].has(SpaceBefore)) return true; // "UN-backed rebels"
        const WordClasses word = classes(token);
        const bool form = word.is(WordClass::VerbBase) || word.is(WordClass::VerbPast) || word.is(WordClass::VerbParticiple) || word.is(WordClass::VerbIng);
        if (form && token > match_.sentence.begin && leads_noun(token - 1)) return true;
        const bool opens = token == match_.sentence.begin || scene_.is_symbol(token - 1, "—") || scene_.is_symbol(token - 1, "–");
        if (opens && (form || scene_.lower(token) == "calls")) return !word.is(WordClass::VerbIng); // "Calls for a boycott grew"
        if (token > match_.sentence.begin && (scene_.lower(token - 1) == "which" || scene_.lower(token - 1) == "that")) return true; // of a thing: "a deal which calls for"
        if (!form) return word.is(WordClass::VerbThird) && named_things(token);
        if (word.is(WordClass::VerbIng)) return !going_on(token);
        const bool base = word.is(WordClass::VerbBase);
        if (token > match_.sentence.begin && scene_.lower(token - 1) == "to" && !governed_infinitive(token - 1)) return true;
        if (scene_.is_verb(token) || (base && headline())) return says_its_name(token);
        return !follows_verb(token);
    }

    bool large(std::uint32_t token) const { return scene_.tokens()[token].has(Capitalised); }

    /// "All the telephone calls on": things, and no verb, behind a plain noun.
    bool named_things(std::uint32_t token) const
    {
        if (scene_.is_verb(token) || token < match_.sentence.begin + 2 || large(token - 1) || scene_.is_punctuation(token - 1)) return false;
        const WordClasses before = classes(token - 1);
        const bool apart = adverb(token - 1) || before.is(WordClass::Conjunction) || before.is(WordClass::Relative) || before.is(WordClass::PersonPronoun) || before.is(WordClass::ThingPronoun);
        return !apart && scene_.is(token - 2, scene_.words().determiners);
    }

    /// "Is seeking", ", calling for"; not "the group seeking to buy it".
    bool going_on(std::uint32_t token) const
    {
        if (scene_.is_verb(token) && large(token - 1)) return true; // "with Rome proposing"
        while (token > match_.sentence.begin + 1 && adverb(token - 1)) --token;
        const std::string_view word = scene_.lower(token - 1);
        return classes(token - 1).is(WordClass::BeForm) || word == "," || word == "and" || word == "not" || word == "while" || word == "when" ||
               (scene_.is(token - 1, scene_.words().prepositions) && word != "of" && word != "for" && word != "with");
    }

    /// "..., proposed Ada Holm": who says what stands before.
    bool says_its_name(std::uint32_t token) const
    {
        const EntityMention* next = match_.tokens.end < match_.sentence.end ? scene_.entity_at(match_.tokens.end) : nullptr;
        return next != nullptr && next->type == EntityType::Person && token > match_.sentence.begin && scene_.lower(token - 1) == ",";
    }

    /// Determiners that are adverbs too: "has about supported", "they all support it", "this supports".
    static bool small(std::string_view word) { return word == "about" || word == "up" || word == "to" || word == "all" || word == "over" || word == "just" || word == "only" || word == "nearly" || word == "almost" || word == "both" || word == "further" || word == "that" || word == "this" || word == "others" || word == "other" || word == "at" || word == "many" || word == "more" || word == "some"; }

    /// "The", "no", "Ada Holm's" and "as" in "as opposed to": no verb follows these.
    bool leads_noun(std::uint32_t token) const
    {
        const std::string_view word = scene_.lower(token);
        const std::string_view printed = scene_.tokens().raw(token);
        const bool lead = scene_.is(token, scene_.words().zero) || (scene_.is(token, scene_.words().determiners) && !adverb(token) && !small(word)) || word == "as";
        const bool verb = scene_.is_verb(token) && !scene_.is(token, scene_.words().passive) && !scene_.is(token, scene_.words().perfect) && !classes(token).is(WordClass::Auxiliary);
        return lead || (verb && !large(token)) || without_possessive(printed).size() != printed.size();
    }

    bool adverb(std::uint32_t token) const { return classes(token).is(WordClass::Adverb) || scene_.lower(token).ends_with("ly"); }

    /// "Agreed to support"; not "met to support".
    bool governed_infinitive(std::uint32_t to) const
    {
        static constexpr std::string_view governing[] = {"agree", "plan", "decide", "vote", "promise", "pledge", "vow", "want", "intend", "continue", "expect", "choose", "prefer", "be", "have", "not", "refuse", "decline", "threaten", "start", "begin", "seek"};
        if (to == match_.sentence.begin) return false;
        const std::string_view word = scene_.lemma(to - 1);
        return std::find(std::begin(governing), std::end(governing), word) != std::end(governing);
    }

    /// "Will strongly oppose", "agreed to support": the second half of a verb group.
    bool follows_verb(std::uint32_t token) const
    {
        while (token > match_.sentence.begin && adverb(token - 1)) --token;
        if (token == match_.sentence.begin) return false;
        const WordClasses before = classes(token - 1);
        const std::string_view word = scene_.lower(token - 1);
        if (word == "to") return governed_infinitive(token - 1);
        return before.is(WordClass::Auxiliary) || before.is(WordClass::HaveForm) || before.is(WordClass::BeForm) || before.is(WordClass::Relative) || word == "to" || word == "not" || word == "and";
    }

    /// "The plan calls for ...": what it says, and nobody's view.
    bool of_paper() const
    {
        const Clause& clause = scene_.reading().clauses[scene_.reading().clause_of(match_.tokens.begin)];
        TokenRange subject = clause.subject_tokens;
        for (std::uint32_t token = subject.begin; token < subject.end; ++token)
            if (token > subject.begin && (scene_.is(token, scene_.words().prepositions) || scene_.is_punctuation(token))) subject.end = token;
        return !subject.empty() && subject.end <= match_.tokens.begin && scene_.lemma_is(subject.end - 1, scene_.words().papers);
    }

    /// "Helps plan, design, build and support mills": what somebody does for a living.
    bool one_of_many_tasks() const
    {
        constexpr std::uint32_t reach = 6;
        std::uint32_t token = match_.tokens.begin;
        std::uint32_t tasks = 0;
        while (token > match_.sentence.begin + 1 && match_.tokens.begin - token < 2 * reach) {
            const std::string_view word = scene_.lower(token - 1);
            const bool base = classes(token - 1).is(WordClass::VerbBase) && scene_.lemma(token - 1) == word;
            if (!base && word != "," && word != "and") break;
            tasks += base ? 1U : 0U;
            --token;
        }
        return tasks >= 2;
    }

    /// All in capitals: nothing tells a verb from a name there.
    bool headline() const
    {
        const std::string_view printed = scene_.tokens().raw(match_.tokens.begin);
        return printed.size() > 1 && printed.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    }

    /// "The plan was opposed": what follows is not what it is done to.
    bool suffered() const
    {
        const WordClasses verb = classes(match_.tokens.begin);
        const bool adjective = match_.tokens.size() > 1 && (infinitive() || scene_.is(match_.tokens.end - 1, scene_.words().by)); // "is opposed to", "was chaired by"
        if (adjective || verb.is(WordClass::VerbIng) || !(verb.is(WordClass::VerbPast) || verb.is(WordClass::VerbParticiple))) return false;
        std::uint32_t token = match_.tokens.begin;
        while (token > match_.sentence.begin && adverb(token - 1)) --token;
        return token > match_.sentence.begin && scene_.is(token - 1, scene_.words().passive);
    }

    bool stands_for_another(std::uint32_t token) const
    {
        const WordClasses word = classes(token);
        return word.is(WordClass::PersonPronoun) || word.is(WordClass::ThingPronoun) || word.is(WordClass::GroupPronoun);
    }

    /// The phrase, where it has a word of its own.
    std::optional<TokenRange> something(TokenRange words) const
    {
        for (std::uint32_t token = words.begin; token < words.end; ++token) {
            const bool small = scene_.is(token, scene_.words().determiners) || scene_.is_punctuation(token) ||
                               scene_.is(token, scene_.words().prepositions) || stands_for_another(token) || scene_.lower(token) == "what";
            if (!small) return words;
        }
        return std::nullopt;
    }

    /// "A tax to raise the": without the words that only lead on.
    TokenRange trimmed(TokenRange words) const
    {
        const FrameWords& frame = scene_.words();
        for (const Mention& date : dates_in(words)) { // "the offer on Monday": when, not what
            if (date.tokens.end >= words.end && date.tokens.begin > words.begin + 1) words.end = date.tokens.begin;
        }
        const auto leads_on = [&](std::uint32_t token) { return scene_.is(token, frame.determiners) || scene_.is(token, frame.prepositions); };
        while (words.end > words.begin + 1 && (leads_on(words.end - 1) || (stands_for_another(words.end - 1) && scene_.lower(words.end - 1) != "her"))) --words.end;
        return words;
    }

    /// "Denies that he sold the boats": the clause, up to its end, a mark or the next one.
    TokenRange stated(TokenRange rest) const
    {
        std::uint32_t end = rest.begin;
        while (end < rest.end && end - rest.begin < clause_words && !closes(end)) ++end;
        return trimmed({rest.begin, end});
    }

    /// 'That he was "Fox, " the spy': up to where the name in quotation marks ends.
    TokenRange called(TokenRange words) const
    {
        constexpr std::uint32_t longest = 8;
        const bool open = !words.empty() && words.end < match_.sentence.end && (scene_.is_symbol(words.end, "\"") || scene_.is_symbol(words.end, "“")) && classes(words.end - 1).is(WordClass::BeForm);
        if (!open) return words;
        for (std::uint32_t token = words.end + 1; token < match_.sentence.end && token < words.end + longest; ++token) {
            if (!scene_.is_symbol(token, "\"") && !scene_.is_symbol(token, "”")) continue;
            return {words.begin, token + 1};
        }
        return words;
    }

    bool closes(std::uint32_t token) const
    {
        const std::string_view word = scene_.lower(token);
        if (word == "but" || word == "while" || word == "although" || word == "though" || word == "saying") return true;
        if (word == "and") return token + 1 < match_.sentence.end && (scene_.is_verb(token + 1) || (token + 2 < match_.sentence.end && scene_.is_verb(token + 2) && stands_for_another(token + 1)));
        const bool part = word == "$" || word == "-" || word == "'" || word == "’" || (word == "." && token + 1 < match_.sentence.end);
        return scene_.is_punctuation(token) && !part;
    }

    const Scene& scene_;
    const Match& match_;
};

} // namespace

std::optional<TokenRange> object_phrase(const Scene& scene, const Match& match) { return ObjectPhrase(scene, match).run(); }

} // namespace crosscheck
