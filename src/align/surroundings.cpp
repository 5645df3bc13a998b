#include "align/surroundings.h"

#include <algorithm>

#include "align/tables.h"
#include "base/ascii.h"
#include "reading/words.h"

// A clause says too little of a figure in parentheses, in an apposition or beside its
// verb alone. What else the sentence tells ties such figures of two texts: the same
// people, sums and things around them.

namespace crosscheck {
namespace {

constexpr std::size_t most_words = 120; ///< of a sentence: one without end costs no more than a long one

const Words& english()
{
    static const Words words = [] {
        Words result;
        read_words(builtin_table("en/words.yaml"), "en/words.yaml", result);
        read_lemmas(builtin_table("en/lemmas.yaml"), "en/lemmas.yaml", result);
        return result;
    }();
    return words;
}

bool of_grammar(const Words::Entry* entry)
{
    if (entry == nullptr)
        return false;
    for (const WordClass c : {WordClass::Determiner, WordClass::Preposition, WordClass::Conjunction, WordClass::Auxiliary,
                              WordClass::PersonPronoun, WordClass::ThingPronoun, WordClass::GroupPronoun, WordClass::Adverb,
                              WordClass::Relative, WordClass::Negation, WordClass::Subordinator, WordClass::Speech})
        if (entry->classes.is(c))
            return true;
    return false;
}

void add_word(const std::string& word, std::vector<std::string>& words)
{
    constexpr std::size_t least = 3;
    if (word.size() < least)
        return;
    const Words::Entry* entry = english().find(word); // letters alone: no possessive ending
    if (of_grammar(entry))
        return;
    words.push_back(concept_of(entry != nullptr && !entry->lemma.empty() ? entry->lemma : english().lemma(word)));
}

bool letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool dash_or_quote(std::string_view text, std::size_t at) { return text[at] == '\xE2' && text.substr(at).starts_with("\xE2\x80"); }

bool digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::vector<std::string> surroundings(std::string_view sentence, std::string_view own)
{
    std::vector<std::string> words;
    const std::size_t own_begin = own.empty() ? std::string_view::npos : sentence.find(own);
    for (std::size_t at = 0; at < sentence.size() && words.size() < most_words;) {
        if (at == own_begin) {
            at += own.size();
            continue;
        }
        std::string token;
        if (letter(sentence[at])) {
            const std::size_t begin = at;
            while (at < sentence.size() && letter(sentence[at]) && at != own_begin && !dash_or_quote(sentence, at))
                ++at;
            token = ascii_lower(sentence.substr(begin, at - begin));
            if (token.empty()) {
                at += 3;
                continue;
            }
            add_word(token, words);
        } else if (digit(sentence[at])) {
            for (; at < sentence.size() && at != own_begin && (digit(sentence[at]) || (sentence[at] == ',' && at + 1 < sentence.size() && digit(sentence[at + 1]))); ++at)
                if (sentence[at] != ',')
                    token.push_back(sentence[at]);
            words.push_back("#" + token);
        } else {
            ++at;
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace crosscheck
