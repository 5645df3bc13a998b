#pragma once
#include "align/features.h"
#include "align/occurrences.h"
#include "align/subjects.h"

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
    bool by_scope = false; ///< barred by a scope only
};
Kinship kinship(const Features& a, const Features& b);

/// The kinship of two answers in words of one kind and attribute: they meet when
/// their words do; one office of one person also when they do not.
Kinship statement_kinship(const Features& a, const Features& b);

} // namespace crosscheck
