#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/word_table.h"
#include "yaml/node.h"

namespace crosscheck {

/// What a word can do in a sentence. A word may be several: "attack" names an
/// event and is a verb. Each is a list of rules/<language>/words.yaml, but for
/// the verb forms, which come from lemmas.yaml.
enum class WordClass : std::uint8_t {
    Speech,           ///< verbs whose subject says what follows
    Measuring,        ///< verbs whose subject gives the figure that follows
    Speaker,          ///< nouns that speak without a name
    Title,            ///< stands before a person's name
    TitleTail,        ///< goes on a title: "of State"
    Office,           ///< a title that other words of it may stand before: "Commerce Secretary"
    BodyNoun,         ///< makes a name that of a body
    CompanyNoun,      ///< makes a name that of a company
    PlaceNoun,        ///< makes a name that of a place
    BodyPronoun,      ///< "the company": stands for a body named before
    PersonPronoun,
    ThingPronoun,
    GroupPronoun,
    Hypothetical,
    Planned,
    Expected,
    Alleged,
    Pledged,
    Denied,
    Retracting,
    Revising,
    Negation,
    Conjunction,
    Relative,
    Subordinator,
    Auxiliary,
    BeForm,
    HaveForm,
    Preposition,
    Determiner,
    Adverb,
    Provisional,      ///< said of a first figure that another will replace
    FirstOfSeveral,   ///< so is an estimate it stands before, "initial", and not what else it does
    Estimate,         ///< a figure that may be the first of several
    Background,       ///< may point to another time or case
    StrongBackground, ///< does so wherever it stands
    Increment,        ///< "more", "another": on top of another figure
    Part,             ///< "including", "of them": within another figure
    AgeOf,
    NotName,          ///< in capitals, and no name: "CEO", "GMT"
    Adjective,        ///< says what things are like: names none where a noun phrase would end with it
    MaleName,         ///< a first name of men
    FemaleName,       ///< a first name of women
    EventNoun,
    EventVerb,
    LightVerb,        ///< leaves it to its object to say what is done: "make" an announcement
    Happening,        ///< says that an event took place, or was kept from it: "strike", "foil"
    VerbBase,
    VerbThird,
    VerbPast,
    VerbParticiple,
    VerbIng,
    Count_,
};

/// The classes of one word.
struct WordClasses {
    std::uint64_t bits = 0;

    bool is(WordClass c) const { return ((bits >> static_cast<unsigned>(c)) & 1U) != 0; }
    bool any() const { return bits != 0; }
    void add(WordClass c) { bits |= std::uint64_t{1} << static_cast<unsigned>(c); }
    void add(WordClasses other) { bits |= other.bits; }
};

/// Words that name an occasion together: "take custody". The first is the key that they are found by.
struct OccasionPhrase {
    std::vector<std::string> rest; ///< the others, in order; lemmas, or words as printed
    std::string occasion;
};

/// The words of one language: what each can be, its lemma, and the event it names.
class Words {
  public:
    struct Entry {
        WordClasses classes;
        std::string lemma;
        std::string event; ///< the class of events it names, or empty
    };

    /// What is known of a word in lower case, without a possessive ending; null for most words.
    const Entry* find(std::string_view lower) const { return entries_.find(lower); }
    /// The lemma of any word in lower case: "injured" → "injure", "children" → "child".
    std::string lemma(std::string_view lower) const;
    /// The class of events that two words name together ("open fire" is a shooting),
    /// "" where they name none ("heart attack"); null when the second speaks for itself.
    const std::string* event_phrase(std::string_view before, std::string_view word) const;
    /// Whether two words name no event together, nor the first of them alone: "talk show".
    bool compound_of_no_event(std::string_view word, std::string_view next) const;
    /// The family of occasions that a verb's lemma or a class of events belongs to; null when it is of none.
    const std::string* occasion(std::string_view lemma) const { return occasions_.find(lemma); }
    /// The phrases that begin with this lemma, the longest first; null when there are none.
    const std::vector<OccasionPhrase>* occasion_phrases(std::string_view lemma) const { return occasion_phrases_.find(lemma); }
    bool empty() const { return entries_.empty(); }

  private:
    friend class WordsLoader;

    WordTable<Entry> entries_;
    WordTable<std::string> event_phrases_; ///< "open fire"
    WordSet compounds_;                    ///< "talk show"
    WordTable<std::string> occasions_;     ///< "shoot": "violence"
    WordTable<std::vector<OccasionPhrase>> occasion_phrases_;
};

/// "Iran's" → "Iran", "soldiers'" → "soldiers": the word without a possessive ending.
std::string_view without_possessive(std::string_view word);

/// "Openly": ends as adverbs do and is none of the few nouns that do.
bool ends_as_adverb(std::string_view lower);

/// Adds the lists of a words.yaml / a lemmas.yaml to `words`. The message of a
/// fault is "path:line:col: message"; empty when there was none.
std::string read_words(const YamlNode& root, std::string_view path, Words& words);
std::string read_lemmas(const YamlNode& root, std::string_view path, Words& words);

} // namespace crosscheck
