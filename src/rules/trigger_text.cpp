#include <algorithm>

#include "rules/loader.h"

namespace crosscheck {
namespace {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text) {
        if (c == separator) {
            if (!part.empty()) parts.push_back(std::move(part));
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.empty()) parts.push_back(std::move(part));
    return parts;
}

/// "co-chaired" is three tokens of a text: "co", "-", "chaired".
std::vector<std::string> split_hyphens(const std::string& word)
{
    if (word.find('|') != std::string::npos || word == "-" || word == "-?") return {word};
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t hyphen = word.find('-'); hyphen != std::string::npos; hyphen = word.find('-', begin)) {
        if (hyphen > begin) parts.push_back(word.substr(begin, hyphen - begin));
        parts.emplace_back("-");
        begin = hyphen + 1;
    }
    if (begin < word.size()) parts.push_back(word.substr(begin));
    return parts;
}

std::string read_word(std::string word, PhraseWord& result)
{
    using Slot = PhraseWord::Slot;
    if (word == "*") {
        result.slot = Slot::Gap;
    } else if (word == "{value}") {
        result.slot = Slot::Value;
    } else if (word == "{subject}") {
        result.slot = Slot::Subject;
    } else if (word.front() == '{') {
        return "unknown slot '" + word + "': there are {value} and {subject}";
    } else {
        if (word.back() == '?' && word.size() > 1) {
            result.optional = true;
            word.pop_back();
        }
        result.any_of = split(word, '|');
        if (result.any_of.empty()) return "a word without letters";
    }
    return {};
}

} // namespace

std::string read_trigger(std::string_view text, Trigger& trigger)
{
    trigger.text = text;
    for (const std::string& printed : split(text, ' ')) {
        for (std::string& word : split_hyphens(printed)) {
            PhraseWord read;
            if (std::string fault = read_word(std::move(word), read); !fault.empty()) return fault;
            trigger.words.push_back(std::move(read));
        }
    }
    const auto is_word = [](const PhraseWord& word) {
        return word.slot == PhraseWord::Slot::None && !word.optional;
    };
    const auto anchor = std::find_if(trigger.words.begin(), trigger.words.end(), is_word);
    if (anchor == trigger.words.end()) return "a trigger needs a word that must stand there";
    trigger.anchor = static_cast<std::uint32_t>(anchor - trigger.words.begin());
    trigger.weight = static_cast<std::uint32_t>(
        std::count_if(trigger.words.begin(), trigger.words.end(), is_word));
    const auto slots = std::count_if(trigger.words.begin(), trigger.words.end(), [](const auto& w) {
        return w.slot == PhraseWord::Slot::Value;
    });
    if (trigger.role == Role::Pattern ? slots != 1 : slots != 0) {
        return trigger.role == Role::Pattern ? "a pattern holds {value} once"
                                             : "{value} belongs in a pattern only";
    }
    if (trigger.role != Role::Pattern && trigger.words.front().slot == PhraseWord::Slot::Gap) {
        return "a trigger begins with a word, not with '*'";
    }
    return {};
}

} // namespace crosscheck
