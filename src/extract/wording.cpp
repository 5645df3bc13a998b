#include "extract/wording.h"

#include <algorithm>
#include <array>

#include "extract/about.h"
#include "reading/labels.h"
#include "text/plural.h"

namespace crosscheck {
namespace {

constexpr std::string_view slot = "{subject}";

std::string label_of(const Reading& reading, const std::string& slug)
{
    const auto label = reading.labels.find(slug);
    return label == reading.labels.end() ? name_of_slug(slug) : label->second;
}

/// "the Gulf of Aden attack", "the quake".
std::string event_name(const Reading& reading, const EventRef& event)
{
    std::string noun = event.noun;
    std::replace(noun.begin(), noun.end(), '-', ' ');
    if (event.place.empty()) return "the " + noun;
    std::string place = label_of(reading, event.place);
    if (place.starts_with("the ")) place.erase(0, 4);
    return "the " + place + (noun.empty() ? "" : " " + noun);
}

std::string subject_name(const std::string& subject, const Reading& reading, const Clause& clause)
{
    if (const auto label = reading.labels.find(subject); label != reading.labels.end()) return label->second;
    const EventRef& sentence = reading.sentences[clause.sentence].event;
    for (const EventRef* event : {&clause.event, &sentence, &reading.event})
        if (!event->noun.empty() && event_subject(*event) == subject) return event_name(reading, *event);
    return name_of_slug(subject);
}

/// "What was the magnitude of {subject}?" without a subject.
bool leave_out(std::string& question, std::size_t at)
{
    static constexpr std::array<std::string_view, 9> prepositions{" in connection with ", " of ", " in ", " by ", " over ", " after ", " from ", " for ", " around "};
    if (question.size() != at + slot.size() + 1) return false;
    for (std::string_view preposition : prepositions)
        if (at >= preposition.size() && question.compare(at - preposition.size(), preposition.size(), preposition) == 0) {
            question.erase(at - preposition.size(), preposition.size() + slot.size());
            return true;
        }
    return false;
}

/// People and bodies are not places: nothing happens "in" them.
void mind_preposition(std::string& question, std::size_t& at, const std::string& subject, const Reading& reading)
{
    constexpr std::string_view in = " in ";
    constexpr std::string_view about = " in connection with ";
    if (at < in.size() || question.compare(at - in.size(), in.size(), in) != 0) return;
    const auto named = reading.types.find(subject);
    if (named == reading.types.end()) return;
    const EntityType type = named->second;
    const bool somewhere = type == EntityType::Country || type == EntityType::Place || type == EntityType::Event ||
                           type == EntityType::Unknown;
    if (somewhere) return;
    question.replace(at - in.size(), in.size(), about);
    at += about.size() - in.size();
}

} // namespace

std::string question_about(const std::string& subject, std::string question, const Reading& reading, const Clause& clause)
{
    std::size_t at = question.find(slot);
    if (at == std::string::npos) return question;
    if (subject.empty()) {
        if (!leave_out(question, at)) question.replace(at, slot.size(), "it");
        return question;
    }
    mind_preposition(question, at, subject, reading);
    return question.replace(at, slot.size(), subject_name(subject, reading, clause));
}

std::string question_of_noun(std::string question, const std::string& noun)
{
    constexpr std::string_view counted = "{noun}";
    const std::size_t at = question.find(counted);
    if (at == std::string::npos) return question;
    return question.replace(at, counted.size(), noun.empty() ? "of them" : plural_of(noun));
}

std::string question_of_landmark(std::string question, const std::string& from)
{
    constexpr std::string_view landmark = "{from}";
    const std::size_t at = question.find(landmark);
    if (at == std::string::npos) return question;
    std::size_t end = from.size();
    for (const std::string_view stop : {" and ", " at ", " in ", " -", ",", ";", "("}) end = std::min(end, from.find(stop));
    const std::string told = from.substr(0, end);
    return question.replace(at, landmark.size(), told.find(' ') == std::string::npos ? "from the place named" : told);
}

} // namespace crosscheck
