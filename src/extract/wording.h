#pragma once
#include <string>

#include "reading/reading.h"

namespace crosscheck {

/// A rule's question about `subject` as people ask it: "How many people were
/// killed in the Gulf of Aden attack?" for the slug of an event in `clause` or
/// its article. A subject that is not known is left out where the question
/// reads without it, else it is "it".
std::string question_about(const std::string& subject, std::string question, const Reading& reading, const Clause& clause);

/// The same with where in the event: "How many people were hurt in the Orla strike, in Karsu?" `place`, a slug that may
/// be empty, is a town that the event is not named for; of another one nothing is said.
std::string question_in_place(std::string question, const std::string& place, const Reading& reading, const Clause& clause);

/// What a count's lemma `noun` counts, as a question says it: "thieves", "Canadians", "break-ins";
/// "people" where the words count them by no noun of their own.
std::string counted_words(const Mention& mention, const std::string& noun, const Reading& reading);

/// A rule's question with the noun that is counted: "{noun}" is "rifles" of "14 rifles".
std::string question_of_noun(std::string question, const std::string& noun);

/// "{from}" replaced by what a distance is measured from, as printed ("north of the dam"), without
/// what follows it; "from the place named" when the words do not say.
std::string question_of_landmark(std::string question, const std::string& from);

} // namespace crosscheck
