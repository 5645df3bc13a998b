#include "reading/occasions.h"

#include <algorithm>
#include <array>
#include <string_view>

// Which words name an occasion. A word does by itself ("arrested", "indictment"), or through its class of
// events ("heist"), or with others: "took the two men into custody" is an arrest, though neither taking nor
// custody is one. A phrase is the words of a list in their order, with a few words between them that begin
// no other clause; each of its words then stands for the occasion, so that "death" of "was put to death on
// Friday" is an execution, too.

namespace crosscheck {
namespace {

constexpr std::uint32_t widest_gap = 4; ///< words between two words of a phrase

/// "Broke down", "laid off": names nothing without its verb.
bool particle_of_verb(std::string_view word)
{
    static constexpr std::array<std::string_view, 5> kParticles{"down", "up", "out", "back", "underway"};
    return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

class PhraseFinder {
  public:
    PhraseFinder(const Words& words, const Reading& reading, const PerToken<bool>& dated) : words_(words), reading_(reading), tokens_(reading.tokens), dated_(dated), marks_(tokens_.size()) {}

    /// Per token the occasion of the phrase that it is of, or null.
    PerToken<const std::string*> find()
    {
        for (const TokenRange& sentence : tokens_.sentences()) {
            for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
                if (tokens_[i].kind != TokenKind::Word || marks_[i] != nullptr) continue;
                const auto* phrases = words_.occasion_phrases(reading_.lemmas[i]);
                if (phrases == nullptr) continue;
                const std::vector<std::uint32_t> near = reach(i, sentence);
                for (const OccasionPhrase& phrase : *phrases)
                    if (mark(phrase, i, near, sentence)) break;
            }
        }
        return std::move(marks_);
    }

  private:
    /// `near`: the reach of the first word.
    bool mark(const OccasionPhrase& phrase, std::uint32_t first, const std::vector<std::uint32_t>& near, TokenRange sentence)
    {
        found_.assign(1, first);
        for (const std::string& word : phrase.rest) {
            const std::uint32_t next = found_.size() == 1 ? next_of(word, near) : next_of(word, reach(found_.back(), sentence));
            if (next == 0 || marks_[next] != nullptr) return false;
            found_.push_back(next);
        }
        const bool edge = phrase.occasion == "begin" || phrase.occasion == "end"; // "the strike was settled": the end of it
        for (std::size_t k = 0; k < found_.size(); ++k) {
            const bool apart = k > 0 && found_[k] != found_[k - 1] + 1; // "tossed out a 2008 conviction": that of 2008 is a conviction still
            const WordClasses word = reading_.classes[found_[k]];
            const bool particle = k > 0 && (word.is(WordClass::Preposition) || word.is(WordClass::Adverb) || particle_of_verb(tokens_.lower(found_[k])));
            if (!particle && !(word.is(WordClass::EventNoun) && (edge || apart))) marks_.set(found_[k], &phrase.occasion);
        }
        return true;
    }

    /// The first of the tokens that is `word`, or 0.
    std::uint32_t next_of(std::string_view word, const std::vector<std::uint32_t>& tokens) const
    {
        for (const std::uint32_t token : tokens)
            if (reading_.lemmas[token] == word || tokens_.lower(token) == word) return token;
        return 0;
    }

    /// The tokens behind `i` in its sentence with which a phrase may go on.
    std::vector<std::uint32_t> reach(std::uint32_t i, TokenRange sentence) const
    {
        std::vector<std::uint32_t> tokens;
        const std::uint32_t widest = reading_.classes[i].is(WordClass::BeForm) ? 1 : widest_gap; // "were alerted to the fire"
        std::uint32_t between = 0;
        std::uint32_t asides = 0;
        for (std::uint32_t next = i + 1; next < sentence.end && between <= widest; ++next) {
            if (dated_[next]) continue; // "ordered on Friday that he be executed"
            const bool title = tokens_[next].has(Capitalised) && tokens_[i].has(Capitalised) && i != sentence.begin; // "Catching Fire"
            if (!title) tokens.push_back(next);
            if (parts(next)) break;
            const bool aside = tokens_[next].has(Capitalised) || reading_.classes[next].is(WordClass::Auxiliary) || reading_.classes[next].is(WordClass::Adverb);
            if (!aside || ++asides > widest_gap) ++between; // "in Orla Crown Court", "is now expected to be completed"
        }
        return tokens;
    }

    /// A mark, a word that begins another clause, or a verb of its own ("is due to appear in court").
    bool parts(std::uint32_t i) const
    {
        if (tokens_[i].kind == TokenKind::Symbol) return tokens_.raw(i) != "-";
        const WordClasses word = reading_.classes[i];
        if (word.is(WordClass::VerbBase) && !word.is(WordClass::Auxiliary) && tokens_.lower(i - 1) == "to") return true;
        return word.is(WordClass::Conjunction) || (word.is(WordClass::Relative) && tokens_.lower(i) != "that") || word.is(WordClass::Negation) || word.is(WordClass::Speech) ||
               (word.is(WordClass::VerbThird) && word.is(WordClass::Auxiliary) && !word.is(WordClass::BeForm));
    }

    const Words& words_;
    const Reading& reading_;
    const TokenBuffer& tokens_;
    const PerToken<bool>& dated_;
    PerToken<const std::string*> marks_;
    std::vector<std::uint32_t> found_; ///< the tokens of the phrase that is tried
};

bool all_caps(std::string_view word)
{
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool may_be_verb(WordClasses word)
{
    return word.is(WordClass::VerbBase) || word.is(WordClass::VerbThird) || word.is(WordClass::VerbPast) || word.is(WordClass::VerbParticiple) ||
           word.is(WordClass::VerbIng);
}

/// "The Fire Safety Order", "the Riot Act": a capitalised word in front of another, where sentences are not in title case.
bool names_a_thing(const Reading& reading, std::uint32_t i)
{
    const std::uint32_t sentence = reading.tokens.sentence_of(i);
    const TokenRange range = reading.tokens.sentences()[sentence];
    auto capital = [&](std::uint32_t at) { return reading.tokens[at].kind == TokenKind::Word && reading.tokens[at].has(Capitalised); };
    if (reading.sentences[sentence].headline || i == range.begin || i + 1 >= range.end || !capital(i) || !capital(i + 1)) return false;
    const WordClasses next = reading.classes[i + 1];
    return !next.is(WordClass::EventNoun) && !next.is(WordClass::PersonPronoun) && !all_caps(reading.tokens.raw(i));
}

} // namespace

void note_occasions(const Words& words, Reading& reading)
{
    auto event = reading.event_nouns.begin();
    const PerToken<bool> dated = dated_tokens(reading);
    const PerToken<const std::string*> phrases = PhraseFinder(words, reading, dated).find();
    for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
        if (dated[i]) continue; // "in March"
        while (event != reading.event_nouns.end() && event->first < i) ++event;
        const bool named = event != reading.event_nouns.end() && event->first == i;
        if (!named && reading.tokens[i].kind != TokenKind::Word) continue;
        const bool storm = named && event->second == "storm"; // "Cyclone Larry"
        if (!storm && names_a_thing(reading, i)) continue;
        // The word's own family before that of its class of events: who is convicted is not yet sentenced.
        const std::string* family = phrases[i] != nullptr ? phrases[i] : words.occasion(reading.lemmas[i]);
        const bool form = !reading.classes[i + 1].is(WordClass::Determiner); // "after hearing the baker"
        if (family == nullptr && named && form) family = words.occasion(reading.tokens.lower(i)); // "a hearing", which is a form of "hear"
        const bool listed_noun = family != nullptr && !reading.tokens[i].has(Capitalised); // "indictment", no class of events
        if (!named && !may_be_verb(reading.classes[i]) && !listed_noun) continue;
        if (family == nullptr && named) family = words.occasion(event->second);
        if (family != nullptr) {
            reading.occasions.emplace_back(i, *family);
        } else if (named) {
            reading.occasions.emplace_back(i, event->second);
        }
    }
}

} // namespace crosscheck
