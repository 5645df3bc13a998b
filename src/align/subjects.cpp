#include "align/subjects.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "align/tables.h"

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

/// "bety" for Betty and Bettie: ends and doubled letters as they are heard.
std::string heard(const std::string& word)
{
    std::string result;
    for (char letter : word.ends_with("ie") ? word.substr(0, word.size() - 2) + "y" : word)
        if (result.empty() || result.back() != letter)
            result.push_back(letter);
    return result;
}

/// The words of a person's name without initials and what follows a name; in their order.
std::vector<std::string> name_words(const std::string& slug)
{
    static const std::set<std::string_view> behind = {"jr", "sr", "ii", "iii", "iv"};
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= slug.size();) {
        const std::size_t end = std::min(slug.find('-', at), slug.size());
        const std::string word = slug.substr(at, end - at);
        if (word.size() > 1 && !behind.contains(word))
            words.push_back(word);
        at = end + 1;
    }
    return words;
}

/// One person's name written twice: all words but one are the same, and that one
/// sounds the same or, before one surname, is short for the other; one may have a middle name more.
bool spelled_alike(const std::string& a, const std::string& b)
{
    std::vector<std::string> x = name_words(a);
    std::vector<std::string> y = name_words(b);
    if (x.size() < 2 || y.size() < 2)
        return false;
    const bool surname = x.back() == y.back();
    const bool middle = x.size() == 2 || y.size() == 2; // "Fred Brix", "Frederick Carl Brix"
    if (surname && middle && (heard(x.front()) == heard(y.front()) || one_given_name(x.front(), y.front())))
        return true;
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    if (words_nest(x, y))
        return true;
    std::vector<std::string> left;
    std::vector<std::string> right;
    std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(left));
    std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(right));
    if (left.size() != 1 || right.size() != 1)
        return false;
    constexpr std::size_t telling = 3;
    const std::string sound = consonants(left.front());
    if (sound.size() >= telling && sound == consonants(right.front()))
        return true;
    return surname && (heard(left.front()) == heard(right.front()) || one_given_name(left.front(), right.front()));
}

} // namespace

bool one_name(const std::string& a, const std::string& b) { return slugs_nest(a, b) || spelled_alike(a, b); }

SubjectRelation relate_subjects(const Features& a, const Features& b)
{
    if (a.subject_words.empty() || b.subject_words.empty())
        return SubjectRelation::Unknown;
    if (a.claim->subject == b.claim->subject)
        return SubjectRelation::Same;
    if (words_nest(a.subject_words, b.subject_words))
        return SubjectRelation::Same;
    if (a.named_subject && b.named_subject && spelled_alike(a.claim->subject, b.claim->subject))
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
