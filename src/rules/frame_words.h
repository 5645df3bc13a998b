#pragma once
#include <string_view>

#include "base/result.h"
#include "base/word_table.h"
#include "yaml/node.h"

namespace crosscheck {

/// The closed-class words by which frames find the arguments of a trigger in
/// one language (rules/<language>/frames.yaml). Lower case.
struct FrameWords {
    using Set = WordSet;

    Set passive;      ///< were, been, being, got: a participle after these is passive
    Set perfect;      ///< has, had: a participle after these is active
    Set copula;       ///< be, remain, lie, ... (lemmas) between a subject and its adjective
    Set reported;     ///< feared, confirmed, reported, believed: may stand before an adjective or participle
    Set adverbs;      ///< may stand anywhere in a verb group
    Set determiners;  ///< the, a, his, another
    Set prepositions; ///< in, of, by, for, ...
    Set conjunctions; ///< and, or, but, plus
    Set relatives;    ///< who, which, that, where
    Set linking;      ///< lemmas between a noun and its figure: of, to, at, is, stand, rise, reach
    Set groups;       ///< people, persons, others, victims: say nothing about who
    Set stops;        ///< words that end a noun phrase: when, because, after, while
    Set including;    ///< including, among: open a part of the whole
    Set indefinite;   ///< a, an, another: count one
    Set zero;         ///< no: counts none
    Set nobody;       ///< nobody, none: a subject that is none
    Set anybody;      ///< anyone: the same where it is denied
    Set ordinals;     ///< second, third: one more than were counted
    Set by;           ///< by: opens the agent of a passive
    Set partitions;   ///< sorted nouns that together are everybody: "man woman"
    Set things;       ///< vessel, car: nouns that a noun of people stands before ("a police car")
    Set papers;       ///< plan, bill, deal: what calls for something without being anybody
    Set parents;      ///< father, mother: of whom there are as many children as follow
    Set unharmed;     ///< alive, safe: no victims
    Set naming;       ///< named, called: gives the name of who was described before
    Set appointing;   ///< appointed, became: what follows is an office
    Set serving;      ///< served, sworn: "as" and an office follow
};

inline bool contains(const FrameWords::Set& set, std::string_view word) { return set.contains(word); }

/// Reads the table; unknown or missing entries are faults with their place.
Result<FrameWords> read_frame_words(const YamlNode& node, std::string_view path);

} // namespace crosscheck
