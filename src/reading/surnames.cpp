#include "reading/surnames.h"

#include <map>
#include <string>
#include <string_view>

#include "reading/gazetteer.h"
#include "reading/words.h"

namespace crosscheck {
namespace {

/// +1 for a man's first name, -1 for a woman's, 0 where nobody can say.
int gender_of(const Reading& reading, std::uint32_t token)
{
    const bool man = reading.classes[token].is(WordClass::MaleName);
    const bool woman = reading.classes[token].is(WordClass::FemaleName);
    return man == woman ? 0 : man ? 1 : -1;
}

/// The "he" or "she" with which the sentence behind one begins, or 0.
int next_pronoun(const Reading& reading, std::uint32_t sentence)
{
    if (sentence + 1 >= reading.sentences.size()) return 0;
    const TokenRange next = reading.sentences[sentence + 1].tokens;
    if (next.empty()) return 0;
    const std::string_view word = reading.tokens.lower(next.begin);
    return word == "he" ? 1 : word == "she" ? -1 : 0;
}

} // namespace

void settle_surnames(const Reading& reading, const std::vector<TokenRange>& runs, ArticleNames& names)
{
    std::map<std::string, int> genders; // first name → whose it is
    std::map<std::string, int> told;    // surname → of whom the sentences behind it go on
    for (const TokenRange run : runs) {
        const std::string first(without_possessive(reading.tokens.raw(run.begin)));
        if (run.size() > 1) {
            genders.emplace(first, gender_of(reading, run.begin));
            continue;
        }
        const std::uint32_t sentence = reading.tokens.sentence_of(run.begin);
        const bool said = run.begin > reading.sentences[sentence].story && reading.classes[run.begin - 1].is(WordClass::Speech); // "Police say Holm fled. She"
        if (said || run.begin == reading.sentences[sentence].story) told[first] += next_pronoun(reading, sentence);
    }
    for (const auto& [surname, sum] : told) {
        if (sum == 0) continue;
        const int wanted = sum > 0 ? 1 : -1;
        names.prefer(surname, [&genders = genders, wanted](const std::string& first) {
            const auto known = genders.find(first);
            return known == genders.end() || known->second != -wanted;
        });
    }
}

} // namespace crosscheck
