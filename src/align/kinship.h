#pragma once
#include "align/features.h"

namespace crosscheck {

enum class Kin {
    Apart,    ///< of two occurrences: neither are the figures that repeat one of the two
    Barred,   ///< surely about different things: never in one question
    Strangers,///< nothing ties them
    Akin,     ///< perhaps the same question: compared with each other, but not
              ///< enough to bring what else is said of either together
    Linked,   ///< the same question
};

/// Whether two claims answer one question, and how strongly that is so.
struct Kinship {
    Kin kin = Kin::Strangers;
    double strength = 0;
    const char* why = ""; ///< what decided, a phrase for the people who debug alignment; never freed
};
Kinship kinship(const Features& a, const Features& b);

enum class SubjectRelation { Same, Unknown, Different };
/// "Smith" and "John Smith" are the same; an unnamed subject ("the-group") is
/// unknown beside any other.
SubjectRelation relate_subjects(const Features& a, const Features& b);

/// The kinship of two answers in words of one kind and attribute: they meet when
/// their words do; one office of one person also when they do not.
Kinship statement_kinship(const Features& a, const Features& b);

/// Whether the words place the two claims at different events: another day,
/// another place, or the background of the story for one and the story for the other.
/// Figures that differ need the same noun to be of one event, equal ones do not.
bool different_events(const EventRef& a, const EventRef& b, bool differ);

} // namespace crosscheck
