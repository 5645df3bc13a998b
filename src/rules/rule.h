#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_words.h"

namespace crosscheck {

/// Where a rule's value stands towards its trigger, in the trigger's clause.
enum class Role : std::uint8_t {
    Patient,   ///< what the verb is done to: its object, the subject of its passive ("kill")
    Subject,   ///< the subject of a verb or of an adjective ("10 died", "10 dead")
    Object,    ///< what follows the verb or preposition ("pledged $4m", "made up of 84")
    Head,      ///< the trigger is the head noun of what is counted ("30 fatalities")
    Following, ///< a noun that introduces its figure ("a toll of 30", "magnitude: 6.1")
    Modifier,  ///< the figure stands before the trigger noun ("a $4m pledge", "an 83-member bloc")
    Near,      ///< the nearest one in the clause, on either side
    Pattern,   ///< the trigger spells out the words around {value} and {subject}
    Title,     ///< text: a title beside the name of a person
};
std::string_view name(Role role);
std::optional<Role> parse_role(std::string_view name);

/// What a rule accepts as its value.
enum class ValueClass : std::uint8_t {
    Count, Money, Percent, Measure, Ratio, Date, Duration, Age, Number, Text, Entity
};
std::string_view name(ValueClass value);
std::optional<ValueClass> parse_value_class(std::string_view name);

struct ValueSpec {
    ValueClass type = ValueClass::Count;
    /// Count: singular head nouns, "person" for all nouns of people, empty for
    /// any; Measure and Duration: unit ids; Entity: entity types.
    std::vector<std::string> of;
    bool bare = false;       ///< a number without a noun will do when it stands right at the trigger
    bool step = false;       ///< by how much something changed, not what it came to ("rose to 5") or from
    bool indefinite = false; ///< "a woman" counts as one
    bool zero = false;       ///< "no injuries" counts as none
    std::vector<std::string> per; ///< "share": only rates by it ("$25 a share")
    std::string unit;        ///< unit of the claim instead of the mention's
    std::optional<double> least; ///< values outside are not meant
    std::optional<double> most;
};

/// Where a subject may come from, tried in the order given.
enum class SubjectFrom : std::uint8_t {
    Agent,     ///< who does what the trigger says
    Target,    ///< to whom it is done
    Goods,     ///< what changes hands for the figure
    Owner,     ///< "the X of S", "S's X", "S X"
    Near,      ///< the nearest one in the clause, then in the sentence, then before it
    Apposition,///< the name the title or phrase stands beside
    Head,      ///< the words of the noun phrase itself ("the 2015 peace agreement")
    Event,     ///< the event the sentence speaks of
};
std::optional<SubjectFrom> parse_subject_from(std::string_view name);

struct SubjectSpec {
    std::vector<SubjectFrom> from;
    std::vector<std::string> types; ///< entity types, empty = any
    std::string fixed;              ///< a slug, when the rule is about one thing
    bool required = false;          ///< no subject, no claim
};

/// How one scope entry is filled.
struct ScopeSpec {
    enum class From : std::uint8_t { Noun, Group, Place, Period, Words } from = From::Noun;
    std::string key;
    std::vector<std::vector<std::string>> words; ///< Words: openings of the phrase ("in addition to")
};

/// A trigger phrase, as lower-case words; each holds its alternatives, "*" is
/// up to three words, and in patterns "{value}" and "{subject}" are slots.
struct PhraseWord {
    std::vector<std::string> any_of;
    RuleWordSet numbers; ///< of `any_of`, as RuleSet::words numbers them
    bool optional = false;
    enum class Slot : std::uint8_t { None, Gap, Value, Subject } slot = Slot::None;
};

struct Trigger {
    Role role = Role::Near;
    std::vector<PhraseWord> words;
    std::uint32_t anchor = 0; ///< the first word that is neither slot, gap nor optional
    std::uint32_t weight = 0; ///< words it spells out: the more the more specific
    std::string text;         ///< as written
};

enum class RuleChanges : std::uint8_t { Fixed, Freely, Grows };

/// One inline test.
struct RuleTest {
    std::string text;       ///< without the brackets
    std::vector<std::pair<std::uint32_t, std::uint32_t>> marks; ///< bytes that stood in brackets
    std::map<std::string, std::string> expect; ///< value, subject, attribute, unit, scope entries ...
    std::string published;
    bool match = true;      ///< false: the rule must stay silent
    bool known_gap = false; ///< must fail today
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// One rule, as loaded.
struct Rule {
    std::string id;
    std::string kind;
    std::string attribute;
    std::string question;
    std::string says;
    ValueSpec value;
    SubjectSpec subject;
    RuleChanges changes = RuleChanges::Freely;
    std::vector<ScopeSpec> scope;
    std::vector<Trigger> triggers;
    std::vector<std::string> with;    ///< one of these lemmas stands in the sentence
    std::vector<std::string> unless;  ///< none of these lemmas stands in the clause
    RuleWordSet with_words;           ///< of `with`, as RuleSet::words numbers them
    RuleWordSet unless_words;
    std::string modality;             ///< "" = as the words say
    bool against = false;             ///< the trigger itself denies the value: "rejects the offer"
    double tolerance = 0;             ///< relative difference that still counts as the same
    int rank = 0;                     ///< precedence among rules that want one mention
    bool shares = false;              ///< may claim a mention that another kind claims too
    bool trial = false;
    std::vector<RuleTest> tests;
    std::string path;
    std::uint32_t line = 0;
    std::string language;
};

} // namespace crosscheck
