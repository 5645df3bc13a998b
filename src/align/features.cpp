#include "align/features.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_set>

#include "align/surroundings.h"
#include "align/tables.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "reading/gazetteer.h"

namespace crosscheck {
namespace {

bool generic_kind(const Claim& claim)
{
    static const std::set<std::string_view> kinds = {"quantity", "money", "measure", "percent", "age",
                                                     "date", "duration", "ratio", "count"};
    static const std::set<std::string_view> attributes = {"", "amount", "value", "quantity", "count",
                                                          "date", "percent", "duration", "ratio", "measure"};
    static const std::set<std::string_view> telling = {"magnitude", "depth", "speed", "area"};
    if (claim.kind == "measure" && telling.contains(claim.attribute))
        return false;
    if (of_generic_rule(claim))
        return true;
    return kinds.contains(claim.kind) &&
           (attributes.contains(claim.attribute) || claim.attribute == claim.context.noun);
}

/// Words that say nothing of what a figure means: the figure itself, and verbs
/// that any sentence may have.
bool light(const std::string& word)
{
    static const std::unordered_set<std::string_view> words = {
        "be",    "have",  "do",   "say",   "year",  "million", "billion", "thousand", "hundred", "dozen", "one",
        "two",   "three", "four", "five",  "six",   "seven",   "eight",   "nine",     "ten",     "people", "person",
        "percent","cent", "more", "least", "about", "also",    "there",   "other",    "which",   "who",   "last",
        "next",  "new",   "half", "number","while", "we",      "you",     "it",       "they",    "even",  "just",
        "tell",  "according", "report", "day", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return word.size() < 2 || words.contains(word);
}

enum class Keep { AllButLight, Telling };

std::vector<std::uint32_t> numbered(const std::vector<std::string>& words, Vocabulary& vocabulary, Keep keep)
{
    std::vector<std::uint32_t> result;
    for (const std::string& word : words)
        if (!light(word) && (keep == Keep::AllButLight || !common_words().contains(word)))
            result.push_back(vocabulary.number(keep == Keep::AllButLight ? concept_of(word) : word));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// Tells claims whose article gives one value only from those that stand beside
/// others of their kind. The background counts apart.
void mark_sole(std::vector<Features>& features)
{
    std::map<std::string, std::set<std::pair<std::string, std::string>>> values;
    auto key = [](const Features& f) {
        const Claim& claim = *f.claim;
        return claim.article + "\n" + claim.kind + "\n" + claim.attribute + "\n" + f.quantity.dimension + "\n" +
               (f.quantity.dimension == "count" || f.generic ? f.noun : std::string()) + (claim.context.event.background ? "\nb" : "\n") +
               claim.context.per;
    };
    auto key_of_occasion = [](const Features& f) {
        const ClaimContext& context = f.claim->context;
        return context.occasion.empty() ? std::string() : f.claim->article + "\noccasion\n" + context.occasion + (context.event.background ? "\nb" : "\n");
    };
    auto tells = [](const Features& f) { // "Thursday" and "yesterday" may be one day
        const Value& value = f.claim->value;
        return std::isfinite(f.quantity.printed) || value.weekday != 0 || value.month != 0;
    };
    for (const Features& f : features)
        for (const std::string& of : {key(f), key_of_occasion(f)})
            if (!of.empty() && tells(f))
                values[of].insert({printed_answer(f), f.claim->value.unit});
    using View = std::string_view; // of what the claims and features hold
    std::map<std::tuple<View, View, double>, std::size_t> printed;
    std::map<std::tuple<View, std::uint32_t, View>, std::set<std::string>> in_sentence;
    auto sentence_of = [](const Features& f) { return std::tuple<View, std::uint32_t, View>(f.claim->article, f.claim->context.sentence, f.quantity.dimension); };
    for (const Features& f : features) {
        ++printed[{f.claim->article, f.quantity.dimension, f.quantity.printed}];
        in_sentence[sentence_of(f)].insert(printed_answer(f));
    }
    for (Features& f : features) {
        const std::string occasion = key_of_occasion(f);
        f.sole = values[occasion.empty() ? key(f) : occasion].size() <= 1;
        f.lone = in_sentence[sentence_of(f)].size() <= 1;
        f.unique = printed[{f.claim->article, f.quantity.dimension, f.quantity.printed}] <= 2;
    }
}

} // namespace

std::uint32_t Vocabulary::number(const std::string& word)
{
    return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

std::vector<std::string> slug_words(const std::string& slug)
{
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin <= slug.size()) {
        std::size_t end = std::min(slug.find('-', begin), slug.size());
        if (end > begin)
            words.push_back(slug.substr(begin, end - begin));
        begin = end + 1;
    }
    std::sort(words.begin(), words.end());
    return words;
}

bool words_nest(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}

std::vector<std::string> plain_words(std::string_view text) { return slug_words(slug(text)); }

bool slugs_nest(const std::string& a, const std::string& b) { return words_nest(slug_words(a), slug_words(b)); }

namespace {

std::uint32_t hashed(const std::string& word) { return static_cast<std::uint32_t>(stable_hash(word)); }

/// The figures in digits of a text, sorted.
std::vector<std::uint32_t> figures_of(const std::string& text)
{
    std::vector<std::uint32_t> result;
    std::string figure;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        if (c >= '0' && c <= '9') {
            figure.push_back(c);
        } else if (!figure.empty()) {
            result.push_back(hashed(figure));
            figure.clear();
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

void add_words(const std::string& sentence, SentencePrint& print)
{
    std::string word;
    bool first = true;
    for (std::size_t i = 0; i <= sentence.size(); ++i) {
        const auto c = static_cast<unsigned char>(i < sentence.size() ? sentence[i] : ' ');
        if (std::isalpha(c) != 0 || c >= 0x80) {
            word.push_back(static_cast<char>(c));
            continue;
        }
        if (word.empty())
            continue;
        const bool capital = word.front() >= 'A' && word.front() <= 'Z';
        print.words.push_back(hashed(ascii_lower(word)));
        if (capital && !first)
            print.names.push_back(print.words.back());
        first = false;
        word.clear();
    }
    std::sort(print.words.begin(), print.words.end());
    std::sort(print.names.begin(), print.names.end());
}

} // namespace

SentencePrint print_of_sentence(const Claim& claim)
{
    SentencePrint print;
    const Value& value = claim.value;
    print.counted_day = value.type == ValueType::Date && value.relative && value.month == 0;
    std::string sentence = claim.evidence.sentence_text;
    const std::vector<std::uint32_t> all = figures_of(sentence);
    const std::vector<std::uint32_t> own = figures_of(claim.evidence.text);
    std::set_difference(all.begin(), all.end(), own.begin(), own.end(), std::back_inserter(print.figures));
    // Of a date the words are the value: "October", "Friday".
    if (const std::size_t at = value.type == ValueType::Date ? sentence.find(value.text) : std::string::npos; at != std::string::npos)
        sentence.erase(at, value.text.size());
    add_words(sentence, print);
    return print;
}

bool one_sentence(const SentencePrint& a, const SentencePrint& b)
{
    constexpr std::size_t least_words = 8;
    const std::size_t fewer = std::min(a.words.size(), b.words.size());
    const std::size_t more = std::max(a.words.size(), b.words.size());
    if (a.counted_day || b.counted_day || fewer < least_words || 10 * fewer < 8 * more || a.figures != b.figures || a.names != b.names)
        return false;
    return 10 * overlap(a.words, b.words) >= 8 * more;
}

bool name_one(const Claim& a, const Claim& b)
{
    const ClaimContext& x = a.context;
    const ClaimContext& y = b.context;
    return !x.stands_for.empty() && !y.stands_for.empty() &&
           (x.stands_for == y.stands_for || x.within == y.stands_for || y.within == x.stands_for);
}

bool one_verb(const Claim& a, const Claim& b)
{
    return !a.context.verb.empty() && concept_of(a.context.verb) == concept_of(b.context.verb);
}

std::string printed_answer(const Features& features)
{
    const double printed = features.quantity.printed;
    const Value& value = features.claim->value;
    if (std::isfinite(printed))
        return with_six_decimals(printed) + value.time;
    return value.weekday != 0 ? "weekday " + std::to_string(value.weekday) : ascii_lower(value.text);
}

bool of_generic_rule(const Claim& claim) { return claim.rule.find("generic") != std::string::npos; }

double rarity(const Features& features)
{
    const double value = std::abs(features.claim->value.printed.value_or(features.quantity.printed));
    const int digits = significant_digits(value);
    if (features.quantity.dimension == "date" || features.vague)
        return 0;
    double score = digits >= 3 ? 3 : digits == 2 ? 1.5 : 0;
    if (value != std::floor(value))
        score += 1;
    if (value >= 1000)
        score += 1;
    return std::min(score, 4.0);
}

namespace {

using Terms = std::vector<std::uint32_t> Features::*;
using Weights = std::vector<double> Features::*;

/// A term of one claim, and where its weight goes.
struct Use {
    std::uint32_t story;
    std::uint32_t term;
    std::uint32_t article;
    double* weight;
};

void weigh(std::vector<Features>& features, Terms terms, Weights weights_of)
{
    std::unordered_map<std::uint32_t, double> claims; // of each article
    std::vector<Use> uses;
    for (Features& f : features) {
        ++claims[f.article];
        (f.*weights_of).assign((f.*terms).size(), 0);
        for (std::size_t i = 0; i < (f.*terms).size(); ++i)
            uses.push_back({f.story, (f.*terms)[i], f.article, &(f.*weights_of)[i]});
    }
    std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
        return std::tie(a.story, a.term, a.article) < std::tie(b.story, b.term, b.article);
    });
    for (auto use = uses.begin(); use != uses.end();) {
        const auto other = std::find_if(use, uses.end(), [&](const Use& u) { return u.story != use->story || u.term != use->term; });
        double all = 0; // claims of the articles that use the term
        for (auto of = use; of != other; ++of)
            if (of == use || of->article != (of - 1)->article)
                all += claims[of->article];
        const double weight = std::log((all + 1) / static_cast<double>(other - use));
        for (; use != other; ++use)
            *use->weight = weight;
    }
}

Likeness like(const std::vector<std::uint32_t>& a, const std::vector<double>& a_weights, const std::vector<std::uint32_t>& b,
              const std::vector<double>& b_weights)
{
    Likeness result;
    for (std::size_t i = 0, j = 0; i < a_weights.size() && j < b_weights.size();) {
        if (a[i] == b[j]) {
            result.shared += std::min(a_weights[i], b_weights[j]);
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    const double shorter = std::min(std::accumulate(a_weights.begin(), a_weights.end(), 0.0),
                                    std::accumulate(b_weights.begin(), b_weights.end(), 0.0));
    result.share = shorter > 0 ? result.shared / shorter : 0;
    return result;
}

/// What is counted, as all of its sort: of "crew members" the compound, where it is a word of a list.
std::string noun_of(const Claim& claim)
{
    const std::string& noun = claim.context.noun;
    const auto unit = claim.scope.find("unit_noun");
    if (unit != claim.scope.end()) {
        const std::string& words = unit->second;
        const std::size_t last = words.find_last_of(' ');
        const std::size_t before = last == std::string::npos || last == 0 ? std::string::npos : words.find_last_of(' ', last - 1);
        if (last != std::string::npos) {
            const std::size_t from = before == std::string::npos ? 0 : before + 1;
            const std::string compound = ascii_lower(words.substr(from, last - from)) + "-" + noun;
            if (const std::string& common = common_noun(compound); common != compound)
                return common;
        }
    }
    return common_noun(noun);
}

} // namespace

void weigh_terms(std::vector<Features>& features)
{
    weigh(features, &Features::terms, &Features::weights);
    weigh(features, &Features::around, &Features::around_weights);
}

Likeness likeness(const Features& a, const Features& b) { return like(a.terms, a.weights, b.terms, b.weights); }

Likeness likeness_around(const Features& a, const Features& b) { return like(a.around, a.around_weights, b.around, b.around_weights); }

namespace {

/// A name without its initials and what follows a name: "richard-nixon" for "richard-m-nixon".
std::string short_name(const std::string& slug)
{
    static const std::set<std::string_view> behind = {"jr", "sr", "ii", "iii", "iv"};
    std::string result;
    std::size_t words = 0;
    for (std::size_t at = 0; at <= slug.size();) {
        const std::size_t end = std::min(slug.find('-', at), slug.size());
        const std::string_view word = std::string_view(slug).substr(at, end - at);
        if (word.size() > 1 && !behind.contains(word)) {
            if (!result.empty())
                result += '-';
            result += word;
            ++words;
        }
        at = end + 1;
    }
    return words >= 2 ? result : slug;
}

/// By the last word of each longer name of a story, the one name that ends so; "" where several do.
std::map<std::string, std::string> by_last_word(const std::set<std::string>& names)
{
    std::map<std::string, std::string> result;
    for (const std::string& name : names)
        if (const std::size_t dash = name.rfind('-'); dash != std::string::npos) {
            const auto [known, added] = result.try_emplace(name.substr(dash + 1), name);
            if (!added && known->second != name)
                known->second.clear();
        }
    return result;
}

} // namespace

void unify_names(std::vector<Features>& features, Vocabulary& vocabulary)
{
    std::map<std::uint32_t, std::set<std::string>> names;
    for (const Features& f : features)
        for (const std::string& name : f.claim->context.names)
            names[f.story].insert(short_name(name));
    std::map<std::uint32_t, std::map<std::string, std::string>> full;
    for (const auto& [story, all] : names)
        full[story] = by_last_word(all);
    for (Features& f : features) {
        std::vector<std::string> unified;
        for (const std::string& name : f.claim->context.names) {
            const std::string known = short_name(name);
            const auto longer = full[f.story].find(known);
            unified.push_back(f.story == no_story || longer == full[f.story].end() || longer->second.empty() ? known : longer->second);
        }
        f.names = numbered(unified, vocabulary, Keep::Telling);
    }
}

namespace {

/// "Dozens", "several hundred", "tens of thousands": how many is not said.
bool of_no_number(const Value& value)
{
    static const std::set<std::string_view> heaps = {"dozens", "scores", "hundreds", "thousands", "millions", "billions", "several", "few"};
    if (value.hedge != Hedge::AtLeast)
        return false;
    return says_one_of(heaps, value.text);
}

} // namespace

std::vector<Features> make_features(const std::vector<Claim>& claims,
                                    const std::vector<ArticleSummary>& articles,
                                    Vocabulary& vocabulary)
{
    std::unordered_map<std::string, std::uint32_t> index;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        index.try_emplace(articles[i].id, i);
    std::vector<Features> result;
    result.reserve(claims.size());
    for (const Claim& claim : claims) {
        Features features;
        features.claim = &claim;
        auto at = index.find(claim.article);
        features.article = at == index.end() ? no_story : at->second;
        features.quantity = quantity_of(claim.value);
        features.noun = noun_of(claim);
        if (features.noun.empty() && claim.attribute == "times")
            features.noun = "time"; // "three times" counts them
        features.generic = generic_kind(claim);
        features.vague = of_no_number(claim.value);
        const std::vector<std::string>& names = claim.context.names;
        features.named_subject =
            std::find(names.begin(), names.end(), claim.subject) != names.end();
        features.verb = claim.context.verb.empty() ? std::string() : concept_of(claim.context.verb);
        features.sentence = print_of_sentence(claim);
        features.subject_words = slug_words(claim.subject);
        features.terms = numbered(claim.context.terms, vocabulary, Keep::AllButLight);
        features.around = numbered(surroundings(claim.evidence.sentence_text, claim.evidence.text), vocabulary, Keep::AllButLight);
        features.story_terms = numbered(claim.context.terms, vocabulary, Keep::Telling);
        features.names = numbered(names, vocabulary, Keep::Telling);
        features.modifiers = numbered(claim.context.modifiers, vocabulary, Keep::AllButLight);
        result.push_back(std::move(features));
    }
    mark_sole(result);
    return result;
}

} // namespace crosscheck
