#pragma once
#include <optional>
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// "When did {subject} sell the mill?", "When was {subject} tarred?": asks for a date in the words of the
/// clause it stands in. `occasion` is that of the date ("to sell"), see occasion.h. Nothing where the claim's
/// subject is not who the verb is of, where somebody denies it, or where the words after the verb are no short phrase.
std::optional<std::string> question_of_verb(const Reading& reading, const Clause& clause, const Mention& date, const std::string& occasion);

/// "How many charges did {subject} face?", "How many robbers stormed the bank?": asks for a count that is the object of
/// its clause's verb, or its subject. `counted`: what is counted, "robbers". Nothing where neither is so, where
/// somebody denies it, or where the words after the verb are no short phrase.
std::optional<std::string> question_of_count(const Reading& reading, const Clause& clause, const Mention& count, const std::string& counted);

/// "How much did {subject} pay?" for a sum that is the object of its clause's verb.
std::optional<std::string> question_of_sum(const Reading& reading, const Clause& clause, const Mention& sum);

/// "For how long did {subject} run the mill?" for a time that something was done "for", "How long ago did {subject}
/// marry?" for one that ends in "ago".
std::optional<std::string> question_of_duration(const Reading& reading, const Clause& clause, const Mention& duration);

} // namespace crosscheck
