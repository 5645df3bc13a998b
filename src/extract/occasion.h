#pragma once
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// What a date is the date of: the family of occasions (`occasions` in words.yaml,
/// else the class of events) of the noun it stands at ("Monday's raid", "the raid on
/// Monday"), of the verb before it ("were shot on Monday"), or of the event that its
/// clause says happened ("the quake struck on Monday"). The beginning and the end of an
/// event are occasions of their own ("begin strike"). Another verb stands for itself ("to restore");
/// empty where the words name no occasion.
std::string occasion_of(const Reading& reading, const Clause& clause, const Mention& date);

/// The family of occasions that an event noun or a verb names ("violence" for "shot"); null for another token.
const std::string* occasion_at(const Reading& reading, std::uint32_t token);

} // namespace crosscheck
