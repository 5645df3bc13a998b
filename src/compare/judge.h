#pragma once
#include <string>
#include <vector>

#include "align/question.h"
#include "compare/bodies.h"
#include "compare/finding.h"
#include "compare/rates.h"

namespace crosscheck {

/// One claim with the article that makes it.
struct Voice {
    const Claim* claim = nullptr;
    const ArticleSummary* article = nullptr;
    const RateTable* rates = nullptr; ///< by which its money converts; null: the built-in table
    const Attribution* credit = nullptr; ///< whom the article names for the figure (credits.h); null: the claim's own
    const std::vector<const Claim*>* parts = nullptr; ///< of its figure, that its text names (parts.h); null: none
    const ArticleBodies* bodies = nullptr; ///< of whom its article tells (bodies.h); null: not known

    const Attribution& said_by() const { return credit != nullptr ? *credit : claim->attribution; }
};

/// What one pair of claims amounts to, with every check made on the way.
struct Judgement {
    Verdict verdict = Verdict::Agreement;
    std::vector<Reason> reasons;
    bool reversed = false; ///< of an update: the second claim is the earlier one
};

/// Compares two claims about one question: unit, hedge, rounding, scope, time,
/// attribution, modality. judge(a, b) and judge(b, a) give the same verdict.
Judgement judge(const Voice& a, const Voice& b);

/// What stands for one outlet: its name, else the article's title, else its id.
std::string voice_name(const Voice& voice);
/// The same as a reader is told: the outlet, else the file, else the title cut short.
std::string voice_label(const Voice& voice);
/// The value as the label of a position says it.
std::string value_label(const Claim& claim);
/// The reasons without those that say what one before them said.
std::vector<Reason> without_repeats(std::vector<Reason> reasons);
/// "28 June 2021", "March 2019", "June to August 2014", "2017 to 2019".
std::string date_label(const DateRange& date);

// The checks, each in its own file. They add one Reason to `judgement` and say
// whether the verdict is reached.
enum class Outcome { GoOn, Decided };
Outcome check_bodies(const Voice& a, const Voice& b, Judgement& judgement);     // bodies.cpp
Outcome check_value(const Voice& a, const Voice& b, Judgement& judgement);      // intervals.cpp
Outcome check_statement(const Voice& a, const Voice& b, Judgement& judgement);  // statements.cpp
Outcome check_currency(const Voice& a, const Voice& b, Judgement& judgement);   // conversion.cpp
Outcome check_retraction(const Voice& a, const Voice& b, Judgement& judgement); // time.cpp
Outcome check_modality(const Voice& a, const Voice& b, Judgement& judgement);   // time.cpp
Outcome check_time(const Voice& a, const Voice& b, Judgement& judgement);       // time.cpp
Outcome check_scope(const Voice& a, const Voice& b, Judgement& judgement);      // scope.cpp
Outcome check_day(const Voice& a, const Voice& b, Judgement& judgement);        // time.cpp
Outcome check_event(const Voice& a, const Voice& b, Judgement& judgement);      // scope.cpp
Outcome check_attribution(const Voice& a, const Voice& b, Judgement& judgement);// attribution.cpp
Outcome check_parties(const Voice& a, const Voice& b, Judgement& judgement);    // meaning.cpp
Outcome check_evidence(const Voice& a, const Voice& b, Judgement& judgement);   // meaning.cpp

/// Whether both figures are credited, and to one authority: "police", "a police spokesman" (attribution.cpp).
bool one_authority(const Attribution& a, const Attribution& b);

/// Whether the two were found to answer two questions, so that nothing is to be told of them together.
bool of_two_questions(const Judgement& judgement);

/// Whether the answer is words and no figure or date (statements.cpp).
bool in_words(const Claim& claim);

/// Whether noun, kind and words of two figures are so alike that one thing must
/// be meant: what a contradiction needs (meaning.cpp).
bool one_meaning(const Claim& a, const Claim& b);

/// Whether the sentences put the figures in other months, quarters or years, or the articles' datelines do (periods.cpp).
bool of_other_periods(const Voice& a, const Voice& b);

/// Whether the datelines of two articles that nothing else dates are more than a week apart (periods.cpp).
bool weeks_apart(const Voice& a, const Voice& b);

/// Whether what differs is of two times: a figure of other months, quarters or years, a day of a series that the articles
/// report weeks apart (periods.cpp).
bool of_two_times(const Voice& a, const Voice& b);

/// Whether a first figure and one that is no longer called so are of one thing (asked.cpp).
bool may_replace(const Voice& first, const Voice& later);

/// Whether two authorities can be set against each other: both are asked one thing. What befell people is of the event;
/// of rates, stakes and sums a story has many, and only like words about one body show that one is meant (asked.cpp).
bool asked_of_both(const Voice& a, const Voice& b);

/// Whether both are of one person or body that both sentences name (meaning.cpp).
bool of_one_named(const Claim& a, const Claim& b);

/// Two near dates of what one body does once: "the frigate sank a trawler on 18 November", "on 19 November it sank a
/// pirate trawler". By a weekday or a year alone only what is done once at all is told (meaning.cpp).
bool one_deed(const Claim& a, const Claim& b);

/// "Arrested again", "another trawler", "up from the previous sale": one of several days.
bool told_as_another(const Claim& claim);

/// "Seven AK-47 rifles" may be among "nine rifles": fewer of one noun, told more closely (meaning.cpp).
bool may_be_among(const Claim& few, const Claim& many);

/// Figures of the generic rules and of kinds that many things share (verdict.cpp).
bool meant_in_many_ways(const Claim& claim);

/// Whether the subject is the event the claim tells of ("gulf-of-aden-attack").
bool of_event(const Claim& claim);

/// Whether time matters and is not known for both, so that a difference which
/// nothing else explains stays open.
bool time_unknown(const Voice& a, const Voice& b);

/// Nothing tells when the article was printed.
bool undated(const Voice& voice);

/// Days from the earlier to the later as-of time: negative when `b` is earlier,
/// 0 when the times meet, nothing when one is unknown.
std::optional<int> days_between(const Voice& a, const Voice& b);

// Questions that compare something other than two values (arithmetic.cpp,
// conversion.cpp, scope.cpp): the verdict with its reasons.
Judgement judge_sum(const std::vector<Voice>& whole_and_parts);
Judgement judge_conversion(const Voice& a, const Voice& b);
Judgement judge_purposes(const std::vector<Voice>& voices);
Judgement judge_status(const Voice& a, const Voice& b);
Judgement judge_headline(const Voice& headline, const Voice& lead);                        // within.cpp
Judgement judge_share(const Voice& share, const Voice& part, const Voice& whole);          // within.cpp
Judgement judge_age(const Voice& age, const Voice& birthday);                              // within.cpp

/// How bad a finding is: from its kind, the gap and the origins (severity.cpp).
Severity severity_of(const Finding& finding, const std::vector<Claim>& claims);
/// One or two plain sentences (explain.cpp).
std::string explain(const Finding& finding, const std::vector<Claim>& claims,
                    const std::vector<Voice>& voices);

} // namespace crosscheck
