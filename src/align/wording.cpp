#include "align/wording.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <vector>

#include "align/tables.h"
#include "base/ascii.h"

namespace crosscheck {
namespace {

/// Letters, digits and inner stops and hyphens ("u.s.", "vice-president") in lower
/// case, without a possessive ending.
std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    auto finish = [&] {
        while (!word.empty() && (word.back() == '-' || word.back() == '\''))
            word.pop_back();
        if (word.size() > 2 && word.ends_with("'s"))
            word.resize(word.size() - 2);
        const bool stop = word.ends_with('.') && std::count(word.begin(), word.end(), '.') == 1;
        if (stop)
            word.pop_back();
        if (!word.empty())
            words.push_back(word);
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (text.substr(i).starts_with("\xE2\x80\x99")) { // the apostrophe as printed
            if (!word.empty())
                word.push_back('\'');
            i += 2;
        } else if (text.substr(i).starts_with("\xE2\x80")) { // quotation marks and dashes
            finish();
            i += 2;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
            word.push_back(ascii_lower(c));
        } else if (!word.empty() && (c == '.' || c == '\'')) {
            word.push_back(c);
        } else {
            finish();
        }
    }
    finish();
    return words;
}

/// Without the "s" of a plural, be it one or not: both sides lose it.
std::string singular(const std::string& word)
{
    const bool plural = word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
    return plural ? word.substr(0, word.size() - 1) : word;
}

/// The phrases of rules/core/synonyms.yaml by their first word, longest first.
struct Synonyms {
    struct Phrase {
        std::vector<std::string> words;
        std::vector<std::string> means;
    };
    std::unordered_map<std::string, std::vector<Phrase>> phrases;
    std::set<std::string> unlike;

    static const Synonyms& builtin()
    {
        static const Synonyms synonyms = [] {
            Synonyms result;
            const YamlNode root = builtin_table("core/synonyms.yaml");
            if (const YamlNode* same = root.find("same"))
                for (const YamlNode& group : same->items)
                    result.add(group);
            if (const YamlNode* unlike = root.find("unlike"))
                for (const YamlNode& word : unlike->items)
                    result.unlike.insert(word.scalar);
            for (auto& [first, list] : result.phrases)
                std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
            return result;
        }();
        return synonyms;
    }

    /// What the words that begin at `at` mean, and how many they are; 0 of none.
    std::pair<const Phrase*, std::size_t> match(const std::vector<std::string>& words, std::size_t at) const
    {
        auto found = phrases.find(words[at]);
        if (found == phrases.end())
            return {nullptr, 0};
        for (const Phrase& phrase : found->second)
            if (phrase.words.size() <= words.size() - at &&
                std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
                return {&phrase, phrase.words.size()};
        return {nullptr, 0};
    }

  private:
    void add(const YamlNode& group)
    {
        if (group.items.empty())
            return;
        const std::vector<std::string> means = words_of(group.items.front().scalar);
        for (const YamlNode& phrase : group.items)
            if (std::vector<std::string> words = words_of(phrase.scalar); !words.empty())
                phrases[words.front()].push_back({words, means});
    }
};

} // namespace

std::set<std::string> content_stems(std::string_view text)
{
    static const std::set<std::string_view> empty_words = {
        "the", "a", "an", "of", "in", "for", "and", "to", "on", "at", "its", "his", "her", "their",
        "mr",  "ms", "key", "senior", "this", "that", "with", "from", "by", "new", "some"};
    constexpr std::size_t stem = 6;
    std::set<std::string> stems;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word.push_back(ascii_lower(c));
            continue;
        }
        // The sign of a quotation mark is not a word.
        if (!word.empty() && !empty_words.contains(word) && static_cast<unsigned char>(word.front()) != 0xE2)
            stems.insert(word.substr(0, stem));
        word.clear();
    }
    return stems;
}

std::string within_sentence(std::string words)
{
    const bool capital = words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a' && words[1] <= 'z';
    if (capital) words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

std::set<std::string> meaning_stems(std::string_view text)
{
    const std::vector<std::string> words = words_of(text);
    std::string meaning;
    for (std::size_t at = 0; at < words.size();) {
        const auto [phrase, size] = Synonyms::builtin().match(words, at);
        for (const std::string& word : phrase != nullptr ? phrase->means : std::vector<std::string>{words[at]})
            meaning += singular(word) + " ";
        at += std::max<std::size_t>(size, 1);
    }
    return content_stems(meaning);
}

std::set<std::string> proper_stems(std::string_view text)
{
    std::string proper;
    bool inside = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
        const bool begins = letter && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '-' || text[i - 1] == '(');
        if (begins)
            inside = c >= 'A' && c <= 'Z';
        proper.push_back(letter && inside ? c : ' ');
    }
    return meaning_stems(proper);
}

namespace {

/// The first letters of the words with capitals: "ASA" of "American Soybean Association president".
std::string initials(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((i == 0 || text[i - 1] == ' ') && text[i] >= 'A' && text[i] <= 'Z')
            result.push_back(text[i]);
    return result;
}

/// Whether a word in capitals is made of the first letters of words of the other.
bool short_for(std::string_view brief, std::string_view full)
{
    constexpr std::size_t telling = 3;
    const std::string letters = initials(full);
    std::string word;
    for (std::size_t i = 0; i <= brief.size(); ++i) {
        const char c = i < brief.size() ? brief[i] : ' ';
        if (c >= 'A' && c <= 'Z') {
            word.push_back(c);
            continue;
        }
        if (word.size() >= telling && letters.find(word) != std::string::npos)
            return true;
        word.clear();
    }
    return false;
}

/// "Japan" and "Japanese", "Gallia" and "Gallian": the one begins the other.
bool one_begins(const std::string& a, const std::string& b)
{
    constexpr std::size_t telling = 5;
    return std::min(a.size(), b.size()) >= telling && (a.starts_with(b) || b.starts_with(a));
}

} // namespace

bool names_apart(std::string_view a, std::string_view b)
{
    const std::set<std::string> x = proper_stems(a);
    const std::set<std::string> y = proper_stems(b);
    const bool meet = std::any_of(x.begin(), x.end(), [&](const std::string& stem) {
        return std::any_of(y.begin(), y.end(), [&](const std::string& other) { return stem == other || one_begins(stem, other); });
    });
    return !x.empty() && !y.empty() && !meet && !short_for(a, b) && !short_for(b, a);
}

std::string head_stem(std::string_view text)
{
    static const std::set<std::string_view> ends = {"of", "for", "in", "at", "to", "from", "with", "on", "who", "and"};
    std::string phrase;
    for (const std::string& word : words_of(text)) {
        if (ends.contains(word) && !phrase.empty())
            break;
        phrase += (phrase.empty() ? "" : " ") + word;
    }
    std::vector<std::string> words = words_of(phrase);
    if (words.empty())
        return {};
    for (std::size_t size = std::min<std::size_t>(words.size(), 4); size > 0; --size) {
        const std::size_t at = words.size() - size;
        const auto [found, length] = Synonyms::builtin().match(words, at);
        if (found != nullptr && length == size)
            return found->means.back();
    }
    return words.back();
}

std::set<std::string> unlike_words(std::string_view text)
{
    std::set<std::string> result;
    for (const std::string& word : words_of(text))
        if (Synonyms::builtin().unlike.contains(word))
            result.insert(word);
    return result;
}

} // namespace crosscheck
