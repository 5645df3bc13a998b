#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/quantity.h"
#include "align/question.h"

namespace crosscheck {

inline constexpr std::uint32_t no_story = 0xFFFFFFFF;

/// What alignment looks at in a claim, worked out once.
/// What of a sentence its copies keep: its words, names and figures, but those of the claim itself, as sorted
/// hashes.
struct SentencePrint {
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> names;   ///< capitalised words but the first
    std::vector<std::uint32_t> figures; ///< in digits
    bool counted_day = false; ///< the claim's value is a day counted from the article's
};
SentencePrint print_of_sentence(const Claim& claim);

/// One sentence printed twice but for the figure of the claim: eight of ten words are the
/// same, and so are every name and every other figure. Who copies and mends a text keeps its
/// words. Never of days that are counted from the article's: what is reported each week is
/// reported in the same words.
bool one_sentence(const SentencePrint& a, const SentencePrint& b);

struct Features {
    const Claim* claim = nullptr;
    std::uint32_t article = 0; ///< index into the summaries; no_story when unknown
    std::uint32_t story = no_story;
    Quantity quantity;
    std::string noun; ///< of the claim, as all of its sort: "worker" for "employee"; "" if none
    bool vague = false;        ///< no number stands in its words: "dozens", "tens of thousands"
    bool generic = false;      ///< no rule named what the figure means
    bool unique = true;        ///< its article prints this number, of this dimension, once or twice only
    bool sole = true;          ///< its article gives no other value of this kind, attribute and noun; of a date, of its occasion
    bool lone = true;         ///< its sentence gives no other value of its dimension
    bool named_subject = false;///< the subject is a name, not a common noun
    std::string verb; ///< of the clause, as all that tell the same: "start" for "begin"; "" if none
    SentencePrint sentence;
    std::vector<std::string> subject_words; ///< of the slug, sorted
    std::vector<std::uint32_t> terms; ///< of the clause, the lightest words aside; sorted
    std::vector<double> weights; ///< of the terms: how well each tells the claims of one article apart, see weigh_terms
    std::vector<std::uint32_t> around; ///< what the whole sentence tells beside the figure (surroundings.h); sorted
    std::vector<double> around_weights; ///< of these, as of the terms
    std::vector<std::uint32_t> story_terms; ///< of these, the ones that tell stories apart
    std::vector<std::uint32_t> names; ///< of the sentence, common names aside; sorted
    std::vector<std::uint32_t> modifiers; ///< sorted
};

/// Numbers words of one drop, so that overlaps are cheap. The numbers depend on
/// the order of the drop and are never shown.
class Vocabulary {
  public:
    std::uint32_t number(const std::string& word);

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

std::vector<Features> make_features(const std::vector<Claim>& claims,
                                    const std::vector<ArticleSummary>& articles,
                                    Vocabulary& vocabulary);

/// Gives one number to the names by which one goes in a story: "Nixon", "Richard Nixon" and "Richard M. Nixon", as
/// long as no other name of the story ends so. Articles of other stories change nothing.
void unify_names(std::vector<Features>& features, Vocabulary& vocabulary);

/// Weighs the terms of each claim by how few claims of the articles that use a
/// term have it, within the story alone: log(claims / claims with it). A word
/// of every sentence weighs nothing, one of a single sentence much, however many
/// outlets print that sentence. Articles of other stories change nothing.
void weigh_terms(std::vector<Features>& features);

/// What two clauses have in common.
struct Likeness {
    double shared = 0; ///< weight of the common terms
    double share = 0;  ///< of the weight of the shorter clause, 0..1
};
Likeness likeness(const Features& a, const Features& b);

/// What two whole sentences have in common beside the figures of the claims.
Likeness likeness_around(const Features& a, const Features& b);

/// How unlikely it is that the claim's figure turns up twice by chance: 0 for a round
/// or small one and for dates, at most 4.
double rarity(const Features& features);

/// How many elements two sorted lists have in common.
template <typename Word>
std::size_t overlap(const std::vector<Word>& a, const std::vector<Word>& b)
{
    std::size_t common = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++common;
            ++x;
            ++y;
        } else if (*x < *y) {
            ++x;
        } else {
            ++y;
        }
    }
    return common;
}

/// "john-smith" into "john", "smith".
std::vector<std::string> slug_words(const std::string& slug);

/// The words of a text, written as slugs are; sorted.
std::vector<std::string> plain_words(std::string_view text);

/// Whether one of `words`, a set in lower case, is among the words of a text.
template <typename Words>
bool says_one_of(const Words& words, std::string_view text)
{
    const std::vector<std::string> said = plain_words(text);
    return std::any_of(said.begin(), said.end(), [&](const std::string& word) { return words.contains(word); });
}

/// Whether the words of one list are all among the other's; both sorted.
bool words_nest(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Whether the words of one slug are all among the other's: "smith" and
/// "john-smith", and an empty one and any.
bool slugs_nest(const std::string& a, const std::string& b);

/// Two answers in words that name or describe one person or place, or a town and its country.
bool name_one(const Claim& a, const Claim& b);

/// Both clauses have a verb, and it tells the same.
bool one_verb(const Claim& a, const Claim& b);

/// What a claim prints, as one word for one answer; "Friday" is no other day for want of a week.
std::string printed_answer(const Features& features);

/// Whether no pack's rule but the engine's own, for figures that no rule names, made the claim.
bool of_generic_rule(const Claim& claim);

} // namespace crosscheck
