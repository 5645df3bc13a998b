#include "align/subjects.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace crosscheck {
namespace {

/// The clause's subject is who says the figure, not what it is of.
bool speaks(const Claim& claim)
{
    return !claim.attribution.speaker.empty() && claim.subject == claim.attribution.speaker;
}

/// The consonants of a name as they sound: "kthrn" for Catherine, Katherine, Kathryn.
std::string consonants(const std::string& word)
{
    std::string result;
    for (char c : word) {
        const char letter = c == 'c' ? 'k' : c;
        if (letter < 'a' || letter > 'z' || std::string_view("aeiouy").find(letter) != std::string_view::npos)
            continue;
        if (result.empty() || result.back() != letter)
            result.push_back(letter);
    }
    return result;
}

/// Two spellings of one person's name: the words but one are the same, and that one sounds the same.
bool spelled_alike(const Features& a, const Features& b)
{
    std::vector<std::string> left;
    std::vector<std::string> right;
    std::set_difference(a.subject_words.begin(), a.subject_words.end(), b.subject_words.begin(), b.subject_words.end(), std::back_inserter(left));
    std::set_difference(b.subject_words.begin(), b.subject_words.end(), a.subject_words.begin(), a.subject_words.end(), std::back_inserter(right));
    if (left.size() != 1 || right.size() != 1 || a.subject_words.size() < 2)
        return false;
    constexpr std::size_t telling = 3;
    const std::string sound = consonants(left.front());
    return sound.size() >= telling && sound == consonants(right.front());
}

} // namespace

SubjectRelation relate_subjects(const Features& a, const Features& b)
{
    if (a.subject_words.empty() || b.subject_words.empty())
        return SubjectRelation::Unknown;
    if (a.claim->subject == b.claim->subject)
        return SubjectRelation::Same;
    if (words_nest(a.subject_words, b.subject_words))
        return SubjectRelation::Same;
    if (a.named_subject && b.named_subject && spelled_alike(a, b))
        return SubjectRelation::Same;
    if (!a.named_subject || !b.named_subject || speaks(*a.claim) || speaks(*b.claim))
        return SubjectRelation::Unknown;
    const std::vector<std::string>& left = a.claim->context.names;
    const std::vector<std::string>& right = b.claim->context.names;
    const bool both_in_both = std::find(left.begin(), left.end(), b.claim->subject) != left.end() &&
                              std::find(right.begin(), right.end(), a.claim->subject) != right.end();
    return both_in_both ? SubjectRelation::Unknown : SubjectRelation::Different;
}

} // namespace crosscheck
