#include "extract/wording.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/about.h"
#include "extract/printed_name.h"
#include "reading/labels.h"
#include "reading/words.h"
#include "text/plural.h"
#include "text/words.h"

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

/// The event that the subject is, or null.
const EventRef* event_of(const std::string& subject, const Reading& reading, const Clause& clause)
{
    const EventRef& sentence = reading.sentences[clause.sentence].event;
    for (const EventRef* event : {&clause.event, &sentence, &reading.event})
        if (!event->noun.empty() && event_subject(*event) == subject) return event;
    return nullptr;
}

std::string subject_name(const std::string& subject, const Reading& reading, const Clause& clause)
{
    if (const EventRef* event = event_of(subject, reading, clause)) return event_name(reading, *event);
    if (const auto label = reading.labels.find(subject); label != reading.labels.end()) return label->second;
    const std::string printed = printed_name(subject, reading, clause);
    return printed.empty() ? name_of_slug(subject) : printed;
}

/// "we", "I'm": whoever speaks, whom a question cannot name.
bool stands_for_nobody(std::string_view subject)
{
    static constexpr std::array<std::string_view, 17> words{"somebody", "i", "im", "ive", "id", "we", "were", "weve", "you", "youre", "who", "they", "it", "this", "that", "these", "those"};
    return std::find(words.begin(), words.end(), subject) != words.end();
}

/// "How old are the boys?": the verb before a subject that is printed as more than one.
void mind_number(std::string& question, std::size_t at, const std::string& subject, const std::string& name)
{
    const std::string last = name.substr(name.rfind(' ') + 1);
    const std::string one = subject.substr(subject.find_last_of("- ") + 1);
    static constexpr std::array<std::string_view, 5> many{"people", "police", "men", "women", "children"};
    const bool plural = (last != one && last == plural_of(one)) || std::find(many.begin(), many.end(), last) != many.end();
    if (!plural || !name.starts_with("the ")) return;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> verbs{
        {{" is ", " are "}, {" was ", " were "}, {" does ", " do "}, {" has ", " have "}}};
    for (const auto& [single, several] : verbs)
        if (at >= single.size() && question.compare(at - single.size(), single.size(), single) == 0) {
            question.replace(at - single.size(), single.size(), several);
            return;
        }
}

/// "... for the quake in connection with the Karsu quake?" says the quake twice.
void say_occasion_once(std::string& question, std::size_t at, const std::string& name)
{
    constexpr std::string_view about = " in connection with ";
    if (at < about.size() || question.compare(at - about.size(), about.size(), about) != 0) return;
    const std::size_t occasion = question.rfind(" the ", at - about.size());
    if (occasion == std::string::npos) return;
    const std::string word = question.substr(occasion + 4, at - about.size() - occasion - 4);
    const bool again = name.ends_with(word) && word.find(' ', 1) == std::string::npos;
    if (again) question.erase(occasion + 1, at - occasion - 1);
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

/// "How many people were killed in the Karsu killing?" says no more than "in Karsu".
bool say_deed_once(std::string& question, std::size_t at, const EventRef& event, const Reading& reading)
{
    const std::size_t space = at < 2 ? std::string::npos : question.rfind(' ', at - 2); // before the preposition
    if (space == std::string::npos || space == 0) return false;
    const std::size_t begin = question.rfind(' ', space - 1) + 1;
    const std::string_view deed = std::string_view(question).substr(begin, space - begin);
    const std::size_t stem = std::min<std::size_t>(event.noun.size(), 4);
    const bool again = deed.starts_with(std::string_view(event.noun).substr(0, stem)) || (event.noun == "death" && deed == "killed");
    if (!again || question.size() != at + slot.size() + 1) return false;
    const std::string where = event.place.empty() ? std::string() : " in " + label_of(reading, event.place);
    question.replace(space, question.size() - space, where + "?");
    return true;
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
    constexpr std::string_view live = " live in "; // whatever it is, people live there
    if (somewhere || (at >= live.size() && question.compare(at - live.size(), live.size(), live) == 0)) return;
    constexpr std::string_view there = " were there in ";
    if (type == EntityType::Person && at >= there.size() && question.compare(at - there.size(), there.size(), there) == 0) {
        question.insert(at + slot.size(), " get"); // "How many votes did Ada Holm get?"
        question.replace(at - there.size(), there.size(), " did ");
        at = question.find(slot);
        return;
    }
    question.replace(at - in.size(), in.size(), about);
    at += about.size() - in.size();
}

} // namespace

std::string question_about(const std::string& subject, std::string question, const Reading& reading, const Clause& clause)
{
    std::size_t at = question.find(slot);
    if (at == std::string::npos) return question;
    if (subject.empty() || stands_for_nobody(subject)) {
        if (question == "How old is {subject}?") return "What age is given?";
        if (!leave_out(question, at)) question.replace(at, slot.size(), "it");
        return question;
    }
    const EventRef* event = event_of(subject, reading, clause);
    if (event != nullptr && say_deed_once(question, at, *event, reading)) return question;
    mind_preposition(question, at, subject, reading);
    const std::string name = subject_name(subject, reading, clause);
    say_occasion_once(question, at, name);
    at = question.find(slot); // it may have become shorter
    mind_number(question, at, subject, name);
    return question.replace(question.find(slot), slot.size(), name);
}

std::string question_in_place(std::string question, const std::string& place, const Reading& reading, const Clause& clause)
{
    const auto type = reading.types.find(place);
    const std::string& known = clause.event.place;
    const bool town = type != reading.types.end() && (type->second == EntityType::Place || type->second == EntityType::Unknown);
    if (!town || known.empty() || known == place || !question.ends_with("?")) return question;
    const std::string event = "the " + label_of(reading, known) + " ";
    const std::string where = label_of(reading, place);
    if (question.find(event) == std::string::npos || question.find(where) != std::string::npos) return question;
    question.pop_back();
    return question + ", in " + where + "?";
}

std::string counted_words(const Mention& mention, const std::string& noun, const Reading& reading)
{
    static constexpr std::array<std::string_view, 7> no_nouns{"person", "people", "them", "us", "they", "population", "other"};
    if (mention.unit == "person" && std::find(no_nouns.begin(), no_nouns.end(), noun) != no_nouns.end()) return "people";
    std::string words = noun;
    if (mention.noun.find('-') == std::string::npos && mention.noun.find(' ') != std::string::npos)
        std::replace(words.begin(), words.end(), '-', ' ');
    if (!mention.head || words.find_first_of(" -") != std::string::npos) return plural_of(words);
    const Token& head = reading.tokens[*mention.head];
    const SentenceReading& sentence = reading.sentences[reading.tokens.sentence_of(*mention.head)];
    const bool name = head.has(Capitalised) && !sentence.headline && *mention.head != sentence.story && *mention.head != sentence.tokens.begin;
    if (name && head.kind == TokenKind::Word && fold_case(reading.tokens.raw(*mention.head)).starts_with(words)) words = without_possessive(reading.tokens.raw(*mention.head));
    return plural_of(words);
}

std::string question_of_noun(std::string question, const std::string& noun)
{
    constexpr std::string_view counted = "{noun}";
    const std::size_t at = question.find(counted);
    if (at == std::string::npos) return question;
    std::string name = noun;
    if (noun.find_first_of("0123456789") != std::string::npos) // a model: "AK-47s"
        std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return question.replace(at, counted.size(), noun.empty() ? "of them" : plural_of(name));
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
