#include "compare/bodies.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "align/features.h"
#include "align/tables.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "compare/judge.h"
#include "compare/meaning.h"

// Whose figure it is. Where wire stories are written by one pattern ("X said it filed for an offering of ..."), the
// words are alike and only the names tell two firms apart, often not in the sentence of the figure. So two claims are
// of strangers where neither article has a word of the name that the other's figure is of.

namespace crosscheck {
namespace {

constexpr std::size_t least_letters = 3;

void add_words(std::string_view text, std::vector<std::uint64_t>& words)
{
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? ascii_lower(text[i]) : ' ';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word.push_back(c);
            continue;
        }
        if (word.size() >= least_letters)
            words.push_back(stable_hash(word));
        word.clear();
    }
}

bool telling(const std::string& word)
{
    return word.size() >= least_letters && !common_words().contains(word) && !words_of_bodies().contains(word);
}

} // namespace

bool ArticleBodies::know(const std::string& slug) const
{
    bool tells = false;
    for (const std::string& word : slug_words(slug)) {
        if (!telling(word))
            continue;
        tells = true;
        for (const std::string& form : {word, word + "s", word.back() == 's' ? word.substr(0, word.size() - 1) : word})
            if (std::binary_search(words.begin(), words.end(), stable_hash(form)))
                return true;
    }
    return !tells;
}

Bodies::Bodies(const std::vector<Claim>& claims)
{
    std::map<std::string, std::set<std::uint32_t>> read;
    std::map<std::string, std::uint32_t> lead_at;
    for (const Claim& claim : claims) {
        ArticleBodies& article = articles_[claim.article];
        for (const std::string& name : claim.context.names)
            add_words(name, article.words);
        add_words(claim.subject, article.words);
        add_words(claim.attribution.speaker, article.words);
        if (!claim.context.headline && named(claim)) {
            const auto [known, added] = lead_at.try_emplace(claim.article, claim.evidence.span.begin);
            if (added || claim.evidence.span.begin < known->second) {
                known->second = claim.evidence.span.begin;
                article.lead = claim.subject;
            }
        }
        if (!read[claim.article].insert(claim.context.sentence).second)
            continue;
        if (article.day == 0)
            article.day = day_of_dateline(claim.evidence.sentence_text);
        for (const std::string* text : {&claim.evidence.sentence_text, &claim.evidence.before, &claim.evidence.after})
            add_words(*text, article.words);
    }
    for (auto& [id, article] : articles_) {
        std::sort(article.words.begin(), article.words.end());
        article.words.erase(std::unique(article.words.begin(), article.words.end()), article.words.end());
    }
}

const ArticleBodies* Bodies::of(const std::string& article) const
{
    auto found = articles_.find(article);
    return found == articles_.end() ? nullptr : &found->second;
}

namespace {

/// What befalls people or a place is of the event, whoever is named beside it; and whose a position is, makes it one.
bool of_somebody(const Claim& claim)
{
    static const std::set<std::string_view> others = {"casualties", "attacks", "damage", "detention", "arrests", "position"};
    return !others.contains(claim.kind) && !of_event(claim) && claim.value.unit != "magnitude";
}

/// Whom a figure is of: the name its rule gives, else whom its article is about.
const std::string& owner(const Voice& voice)
{
    return named(*voice.claim) ? voice.claim->subject : voice.bodies->lead;
}

/// Neither article knows whom the other's figure is of.
bool of_strangers(const Voice& a, const Voice& b)
{
    if (a.bodies == nullptr || b.bodies == nullptr || a.claim->article == b.claim->article || !of_somebody(*a.claim) || !of_somebody(*b.claim))
        return false;
    const std::string& x = owner(a);
    const std::string& y = owner(b);
    return !x.empty() && !y.empty() && !slugs_nest(x, y) && !b.bodies->know(x) && !a.bodies->know(y);
}

} // namespace

Outcome check_bodies(const Voice& a, const Voice& b, Judgement& judgement)
{
    if (!of_strangers(a, b))
        return Outcome::GoOn;
    judgement.reasons.push_back({"subject", "differs", true, owner(a) + " / " + owner(b) + ": neither article knows the other's"});
    judgement.verdict = Verdict::Unresolved;
    return Outcome::Decided;
}

bool of_two_questions(const Judgement& judgement)
{
    return judgement.verdict == Verdict::Unresolved && !judgement.reasons.empty() && judgement.reasons.back().check == "subject";
}

} // namespace crosscheck
