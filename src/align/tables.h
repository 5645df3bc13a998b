#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "yaml/node.h"

namespace crosscheck {

/// A table of rules/ built into the program, parsed. An absent one is Null.
YamlNode builtin_table(std::string_view path);

/// A unit that converts: base value = value * factor + offset.
struct UnitScale {
    std::string dimension;
    double factor = 1;
    double offset = 0;
};
/// The unit of rules/core/units.yaml, or null.
const UnitScale* unit_scale(std::string_view id);

/// Whether a place is a whole country (`countries` in core/entities.yaml), in which much happens.
bool whole_country(const std::string& place);

/// Two countries of which neither is a part of the other, as Scotland is of the United Kingdom.
bool two_countries(const std::string& a, const std::string& b);

/// Words too common in news to tell two stories apart (rules/core/stories.yaml).
const std::unordered_set<std::string>& common_words();

/// Words of names that many bodies have: "corp", "bank", "ministry" (`body_nouns` in en/words.yaml).
const std::unordered_set<std::string>& words_of_bodies();

/// The head noun that stands for all that count the same sort of thing (`nouns` in
/// core/synonyms.yaml): "worker" for "employee"; a noun of no list is itself.
const std::string& common_noun(const std::string& noun);

/// Two head nouns of people who cannot be one group, "man" and "daughter", "passenger" and "crew" (`contraries`
/// in core/synonyms.yaml).
bool contrary_nouns(const std::string& a, const std::string& b);

/// Two occasions of which one is no day of the other, a deed and a day in court (`contrary_occasions`
/// in core/synonyms.yaml).
bool contrary_occasions(const std::string& a, const std::string& b);

/// How often an occasion befalls somebody (`frequency` in core/synonyms.yaml): "once", "seldom", "often", or empty
/// where nobody knows.
const std::string& frequency_of(const std::string& occasion);

/// Words by which a deed is told as one of several (`again` in core/synonyms.yaml).
const std::unordered_set<std::string>& words_of_repetition();

/// Whether one figure may be printed under both, each "kind/attribute" (`attributes` in
/// core/synonyms.yaml), or they are the same.
bool one_attribute(const std::string& a, const std::string& b);

/// What a word around a figure tells, whatever word tells it: of `concepts` and `nouns` in
/// core/synonyms.yaml and of the events and occasions in en/words.yaml; any other word is itself.
const std::string& concept_of(const std::string& lemma);

/// What events of one family have in common (`occasions` in en/words.yaml): "violence"
/// for a shooting or a killing; an event of no family is itself.
const std::string& event_family(const std::string& event);

/// Whether one person may go by both: "Fred" and "Frederick", "Bill" and "William"
/// (`given_names` in core/synonyms.yaml, and what of a name is cut short). Lower case.
bool one_given_name(const std::string& a, const std::string& b);

} // namespace crosscheck
