#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "mention/mention.h"
#include "reading/reading.h"

namespace crosscheck {

enum class ValueType : std::uint8_t { Count, Money, Percent, Measure, Ratio, Date, Duration, Age, Entity, Text };
std::string_view name(ValueType type);
std::optional<ValueType> value_type(std::string_view name);

struct Value {
    ValueType type = ValueType::Count;
    std::optional<double> printed; ///< the number in the words
    std::optional<double> lower;   ///< interval the words allow; nothing = unbounded
    std::optional<double> upper;
    std::string unit;
    bool unit_assumed = false;
    Hedge hedge = Hedge::Exact;
    DateRange date;   ///< days; empty where only a weekday or a time is printed and the article has no date
    std::string time; ///< "09:27" when a date prints it, else empty
    bool relative = false;    ///< a date counted from the article's own ("yesterday", "12 weeks ago", "Friday")
    std::uint8_t weekday = 0; ///< that a date prints: ISO 8601, Monday is 1; else 0
    std::uint8_t month = 0;   ///< that a date prints: 1..12; else 0
    std::uint8_t month_day = 0; ///< that a date prints: 1..31; else 0
    std::string text; ///< as printed; for Text and Entity the answer itself
};

/// How a value may change over time.
enum class Changes : std::uint8_t { Fixed, Freely, Grows };
std::string_view name(Changes changes);
std::optional<Changes> parse_changes(std::string_view name);

/// The time for which a claim says its value holds.
struct When {
    DateRange range;
    std::string basis = "none"; ///< text | dateline | published | none
};

struct Evidence {
    Span span;     ///< the exact bytes that state the claim
    Span sentence;               ///< of a very long one, the part around `span`
    std::uint32_t line = 0;      ///< of span.begin
    std::uint32_t column = 0;    ///< UTF-8 bytes
    std::uint32_t character = 0; ///< column in code points; 0 = unknown
    std::string text;            ///< the bytes of `span`
    std::string sentence_text;
    std::string before; ///< the article's sentence before, clipped; empty at the beginning
    std::string after;  ///< the sentence after, clipped
};

/// What alignment compares besides the typed fields: the words around the
/// figure as lemmas. Written to JSON as "context" (an addition to the contract,
/// see docs/decisions), so that `compare` can run from JSONL alone.
struct ClaimContext {
    std::string verb;                   ///< lemma of the clause's verb
    std::string noun;                   ///< lemma of the head noun, "" if none
    std::vector<std::string> modifiers; ///< lemmas within the noun phrase before the head, text order
    std::vector<std::string> terms;     ///< content lemmas of the clause, sorted, unique
    std::vector<std::string> names;     ///< entity slugs of the sentence, sorted, unique
    EventRef event;
    bool headline = false;
    std::uint32_t sentence = 0;         ///< index in the article
    std::string occasion;               ///< of a date: what it is the date of ("violence", "begin strike"), see extract/occasion.h
    std::string change;                 ///< "by", "to", "from" or ""
    std::string per;                    ///< "year" in "$21m a year"
    std::string part_of;                ///< id of the claim this one is a part of ("twelve Germans" of the 13), or ""
    std::string stands_for;             ///< of an answer in words: the slug of the person or place it names or describes
    std::string within;                 ///< of a place: the slug of its country
    bool all_parts = false;             ///< of a total: its parts leave nobody out ("140 women and 62 men")
    std::uint32_t implied_parts = 0;    ///< of a total: parts of one that are printed without a figure ("a man")
    std::vector<std::string> share_of;  ///< of a percentage: the claims of the part and of the whole ("45 of the 90 voters, 50 %")
    bool echoed = false;                ///< of a headline: the text prints the figure, too
    std::string same_as;                ///< id of the claim that states the same amount in another unit
                                        ///< ("about €365m" beside "$436m"), or ""
    bool retracted = false;             ///< "earlier reports of 84 were wrong"
};

/// A typed statement by one article.
struct Claim {
    std::string id;      ///< content-derived; does not move when lines move
    std::string article; ///< Article::id
    std::string kind;
    std::string attribute;
    std::string subject; ///< slug; empty when unknown
    Value value;
    When when;
    std::map<std::string, std::string> scope; ///< purpose, place, unit_noun, group, period, including, ...
    Attribution attribution;
    Modality modality = Modality::Asserted;
    bool negated = false;
    Evidence evidence;
    std::string rule;
    Changes changes = Changes::Freely; ///< from the rule
    std::string question;              ///< the rule's question template, filled
    ClaimContext context;
};

} // namespace crosscheck
