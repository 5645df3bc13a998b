#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/word_table.h"
#include "mention/date_lexicon.h"
#include "mention/mention.h"
#include "mention/outlets.h"

namespace crosscheck {

/// A unit of rules/core/units.yaml. base value = value * factor + offset, where
/// the base unit of a dimension has factor 1; only units of one dimension convert.
struct Unit {
    std::string id;        ///< "km", "mile", "celsius", "year"
    std::string dimension; ///< "length", "temperature", "time"
    double factor = 1;
    double offset = 0;
};

struct Currency {
    std::string code; ///< ISO 4217; XXD a dollar of unknown kind, XXX unknown
    std::string name;
};

/// What a word can be around a figure. A word may be several.
enum class WordRole : std::uint8_t {
    Cardinal,          ///< value
    Magnitude,         ///< "million": value
    Ordinal,           ///< value
    Denominator,       ///< "half", "quarter": value
    Group,             ///< "dozen", "hundreds": value and least
    Factor,            ///< "doubled": value
    Several,           ///< "a few hundred"
    Person,            ///< a noun of people, singular
    PersonPlural,      ///< its plural
    CollectivePerson,  ///< "crew", "police"
    CollectiveThing,   ///< "aircraft"
    Plural,            ///< an irregular plural
    State,             ///< "dead", "injured": people, when no noun follows
    CasualtyVerb,      ///< "kills 10"
    Toll,
    Label,             ///< "flight", "Section": a number after it is a name
    WeakLabel,         ///< of these, one that a quantity follows as readily
    Stop,              ///< ends a noun phrase
    Verb,
    QuantityAdjective, ///< "more", "other"
    NotPlural,         ///< "various", "business"
    Demonym,
    PerWord,           ///< "year" in "$5 a year"
    ScoreWord,         ///< "win", "beat"
    ChangeVerb,        ///< "rose", "fell"
    MagnitudeNoun,     ///< "magnitude"
    Scale,             ///< "Richter"
    QuakeVerb,         ///< "measuring"
    Quake,
    Strength,          ///< "6.7-strength"
    AgeBefore,         ///< "aged"
    RelativeOrdinal,   ///< "next", "last"
    Sign,              ///< "minus"
};

/// Everything known of one word, found by one look-up.
struct LexiconWord {
    std::uint64_t roles = 0;
    double value = 0;
    double least = 0;             ///< of a Group
    std::uint16_t unit = 0;       ///< index + 1 of the unit it names; 0 = none
    std::uint16_t currency = 0;   ///< index + 1 of the currency it names
    std::uint16_t singular = 0;   ///< index + 1 of its irregular singular
    std::uint8_t phrase = 0;      ///< words of the longest unit or currency that begins with it
    std::uint8_t hedge_ends = 0;  ///< words of the longest hedge before a figure that ends with it
    std::uint8_t hedge_begins = 0;///< words of the longest hedge after a figure that begins with it
    bool assumed = false;         ///< the currency is the most usual of several
    bool subunit = false;         ///< a hundredth of the currency

    bool is(WordRole role) const { return ((roles >> static_cast<unsigned>(role)) & 1U) != 0; }
    void add(WordRole role) { roles |= std::uint64_t{1} << static_cast<unsigned>(role); }
};

/// What several words, or one, mean together.
struct LexiconPhrase {
    std::uint16_t unit = 0;     ///< index + 1
    std::uint16_t currency = 0; ///< index + 1
    bool assumed = false;
    bool before = false;        ///< a hedge before a figure
    bool after = false;         ///< a hedge after a figure
    Hedge hedge_before = Hedge::Exact;
    Hedge hedge_after = Hedge::Exact;
};

/// The words of quantities and dates: plain data of rules/core and rules/<language>.
class Lexicon {
  public:
    /// The word, in lower case and without a possessive ending; null when nothing is known of it.
    const LexiconWord* find(std::string_view lower) const { return words_.find(lower); }
    /// Words in lower case joined by one space.
    const LexiconPhrase* phrase(std::string_view words) const { return phrases_.find(words); }
    /// The unit of a sign as printed ("km", "MB"), index + 1, or 0.
    std::uint16_t unit_sign(std::string_view printed) const;
    /// The currency of a sign ("us$", "£", in lower case), index + 1, or 0.
    std::uint16_t currency_sign(std::string_view lower) const;
    /// The currency of letters glued to a figure ("Rs", the case counts) or of an ISO code, index + 1, or 0.
    std::uint16_t currency_letters(std::string_view printed) const;
    /// Whether an ISO code is an English word as well ("ALL").
    bool ambiguous_code(std::string_view code) const { return ambiguous_codes_.contains(code); }
    /// The factor of a magnitude letter ("m", "bn"), or 0.
    double magnitude_letter(std::string_view printed) const;

    /// The unit by its id, or null.
    const Unit* unit(std::string_view id) const;
    const Unit& unit_at(std::uint16_t index_plus_one) const { return units_[index_plus_one - 1U]; }
    const Currency& currency_at(std::uint16_t index_plus_one) const
    {
        return currencies_[index_plus_one - 1U];
    }
    /// The currency by its code, or null.
    const Currency* currency(std::string_view code) const;

    /// Whether the noun, singular or plural, in lower case, is of people.
    bool person(std::string_view lower) const;
    /// The singular of a plural noun in lower case; the noun itself if it is none.
    std::string singular(std::string_view lower) const;

    const DateLexicon& dates() const { return dates_; }
    const Outlets& outlets() const { return outlets_; }

  private:
    friend class LexiconLoader;

    std::vector<Unit> units_;
    std::vector<Currency> currencies_;
    std::vector<std::string> singulars_;
    WordTable<LexiconWord> words_;
    WordTable<LexiconPhrase> phrases_;
    WordTable<std::uint16_t> unit_ids_;
    WordTable<std::uint16_t> unit_signs_;
    WordTable<std::uint16_t> currency_codes_;
    WordTable<std::uint16_t> currency_signs_;
    WordTable<std::uint16_t> currency_letters_;
    WordSet ambiguous_codes_;
    WordTable<double> magnitude_letters_;
    DateLexicon dates_;
    Outlets outlets_;
};

/// Reads the tables among `files`, (path below rules/, text) pairs: core/units.yaml,
/// core/currencies.yaml, core/numbers.yaml, core/hedges.yaml, en/lexicon.yaml and
/// en/dates.yaml; and core/outlets.yaml, which may be missing. Other files are passed
/// over. A missing or broken one is an Error, "path:line:col: message".
Result<Lexicon> load_lexicon(const std::vector<std::pair<std::string, std::string>>& files);

} // namespace crosscheck
