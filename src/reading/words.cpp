#include "reading/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace crosscheck {
namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 45> kLists{{
    {"speech", WordClass::Speech},
    {"measuring", WordClass::Measuring},
    {"speakers", WordClass::Speaker},
    {"titles", WordClass::Title},
    {"title_tails", WordClass::TitleTail},
    {"offices", WordClass::Office},
    {"body_nouns", WordClass::BodyNoun},
    {"company_nouns", WordClass::CompanyNoun},
    {"place_nouns", WordClass::PlaceNoun},
    {"body_pronouns", WordClass::BodyPronoun},
    {"person_pronouns", WordClass::PersonPronoun},
    {"thing_pronouns", WordClass::ThingPronoun},
    {"group_pronouns", WordClass::GroupPronoun},
    {"hypothetical", WordClass::Hypothetical},
    {"planned", WordClass::Planned},
    {"expected", WordClass::Expected},
    {"alleged", WordClass::Alleged},
    {"pledged", WordClass::Pledged},
    {"denied", WordClass::Denied},
    {"retracting", WordClass::Retracting},
    {"revising", WordClass::Revising},
    {"provisional", WordClass::Provisional},
    {"first_of_several", WordClass::FirstOfSeveral},
    {"estimates", WordClass::Estimate},
    {"negations", WordClass::Negation},
    {"conjunctions", WordClass::Conjunction},
    {"relatives", WordClass::Relative},
    {"subordinators", WordClass::Subordinator},
    {"auxiliaries", WordClass::Auxiliary},
    {"be_forms", WordClass::BeForm},
    {"have_forms", WordClass::HaveForm},
    {"prepositions", WordClass::Preposition},
    {"determiners", WordClass::Determiner},
    {"adverbs", WordClass::Adverb},
    {"background", WordClass::Background},
    {"strong_background", WordClass::StrongBackground},
    {"increments", WordClass::Increment},
    {"parts", WordClass::Part},
    {"ages_of", WordClass::AgeOf},
    {"not_names", WordClass::NotName},
    {"happenings", WordClass::Happening},
    {"light_verbs", WordClass::LightVerb},
    {"adjectives", WordClass::Adjective},
    {"male_names", WordClass::MaleName},
    {"female_names", WordClass::FemaleName},
}};

std::optional<WordClass> list_class(std::string_view key)
{
    for (const auto& [name, word_class] : kLists) {
        if (name == key) return word_class;
    }
    return std::nullopt;
}

bool vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool ends_with(std::string_view word, std::string_view ending)
{
    return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

std::string third_person(const std::string& verb)
{
    if (ends_with(verb, "y") && verb.size() > 2 && !vowel(verb[verb.size() - 2])) {
        return verb.substr(0, verb.size() - 1) + "ies";
    }
    for (const std::string_view hiss : {"s", "x", "z", "ch", "sh", "o"}) {
        if (ends_with(verb, hiss)) return verb + "es";
    }
    return verb + "s";
}

/// The stems to which "ed" and "ing" may be put: "plan" → "plan", "plann".
std::vector<std::string> stems(const std::string& verb)
{
    const std::size_t n = verb.size();
    if (n > 2 && verb.back() == 'e' && verb[n - 2] != 'e') return {verb.substr(0, n - 1)};
    const bool doubles = n > 2 && !vowel(verb[n - 1]) && vowel(verb[n - 2]) && !vowel(verb[n - 3]) &&
                         verb[n - 1] != 'w' && verb[n - 1] != 'x' && verb[n - 1] != 'y';
    if (doubles) return {verb + verb.back(), verb};
    return {verb};
}

std::string plural_lemma(std::string_view word)
{
    if (!word.ends_with('s')) return std::string(word);
    if (ends_with(word, "ies") && word.size() > 4) {
        constexpr std::array<std::string_view, 12> whole{"movies", "cookies", "selfies", "rookies", "calories", "zombies",
                                                         "hoodies", "brownies", "bookies", "collies", "genies", "prairies"};
        if (std::find(whole.begin(), whole.end(), word) != whole.end()) return std::string(word.substr(0, word.size() - 1));
        return std::string(word.substr(0, word.size() - 3)) + "y";
    }
    constexpr std::array<std::string_view, 5> hisses{"sses", "xes", "ches", "shes", "zes"};
    for (const std::string_view hiss : hisses) {
        if (ends_with(word, hiss) && word.size() > hiss.size() + 1) {
            return std::string(word.substr(0, word.size() - 2));
        }
    }
    if (ends_with(word, "ss") || ends_with(word, "us") || ends_with(word, "is")) return std::string(word);
    if (word.size() > 3) return std::string(word.substr(0, word.size() - 1));
    return std::string(word);
}

} // namespace

/// Fills Words; the one place that knows how its entries come together.
class WordsLoader {
  public:
    WordsLoader(std::string_view path, Words& words) : path_(path), words_(words) {}

    const std::string& fault() const { return fault_; }

    void read_lists(const YamlNode& root)
    {
        if (!root.is_mapping()) return fail(root, "expected a mapping of word lists");
        for (const auto& [key, node] : root.members) {
            if (key == "events") {
                read_events(node, WordClass::EventNoun);
            } else if (key == "event_verbs") {
                read_events(node, WordClass::EventVerb);
            } else if (key == "event_phrases") {
                read_event_phrases(node);
            } else if (key == "occasions") {
                read_occasions(node);
            } else if (key == "occasion_phrases") {
                read_occasion_phrases(node);
            } else if (const auto word_class = list_class(key)) {
                for (const YamlNode& item : node.items) entry(item.scalar).classes.add(*word_class);
            } else {
                fail(node, "unknown word list '" + key + "'");
            }
        }
    }

    void read_lemmas(const YamlNode& root)
    {
        if (!root.is_mapping()) return fail(root, "expected a mapping of lemma tables");
        for (const auto& [key, node] : root.members) {
            if (key == "irregular_verbs") {
                for (const auto& [lemma, forms] : node.members) irregular_verb(lemma, forms);
            } else if (key == "irregular_nouns") {
                for (const auto& [lemma, forms] : node.members) {
                    for (const YamlNode& form : forms.items) form_of(form.scalar, lemma, {});
                }
            } else if (key == "unchanged") {
                for (const YamlNode& item : node.items) form_of(item.scalar, item.scalar, {});
            } else if (key == "verbs") {
                for (const YamlNode& item : node.items) regular_verb(item.scalar);
            } else {
                fail(node, "unknown lemma table '" + key + "'");
            }
        }
    }

  private:
    void fail(const YamlNode& node, const std::string& message)
    {
        if (!fault_.empty()) return;
        fault_ = std::string(path_) + ":" + std::to_string(node.line) + ":" + std::to_string(node.column) +
                 ": " + message;
    }

    Words::Entry& entry(const std::string& word) { return words_.entries_[word]; }

    void read_events(const YamlNode& node, WordClass word_class)
    {
        for (const auto& [event, list] : node.members) {
            for (const YamlNode& item : list.items) {
                Words::Entry& found = entry(item.scalar);
                found.classes.add(word_class);
                if (found.event.empty()) found.event = event;
            }
        }
    }

    void read_event_phrases(const YamlNode& node)
    {
        for (const auto& [event, list] : node.members) {
            const bool neither = event == "neither";
            for (const YamlNode& item : list.items) {
                words_.event_phrases_[item.scalar] = event == "none" || neither ? std::string() : event;
                if (neither) words_.compounds_.insert(item.scalar);
            }
        }
    }

    void read_occasions(const YamlNode& node)
    {
        for (const auto& [occasion, list] : node.members) {
            for (const YamlNode& item : list.items) words_.occasions_.emplace(item.scalar, occasion);
        }
    }

    void read_occasion_phrases(const YamlNode& node)
    {
        for (const auto& [occasion, list] : node.members) {
            for (const YamlNode& item : list.items) {
                std::istringstream in(item.scalar);
                std::string first;
                in >> first;
                std::vector<std::string> rest{std::istream_iterator<std::string>(in), {}};
                if (rest.empty()) return fail(item, "expected two words or more, got '" + item.scalar + "'");
                words_.occasion_phrases_[first].push_back({std::move(rest), occasion});
            }
        }
        for (auto& [first, phrases] : words_.occasion_phrases_)
            std::stable_sort(phrases.begin(), phrases.end(), [](const OccasionPhrase& a, const OccasionPhrase& b) { return a.rest.size() > b.rest.size(); });
    }

    /// The first table to name a form gives its lemma.
    void form_of(const std::string& form, const std::string& lemma, std::initializer_list<WordClass> classes)
    {
        Words::Entry& found = entry(form);
        if (found.lemma.empty()) found.lemma = lemma;
        for (const WordClass c : classes) found.classes.add(c);
    }

    void irregular_verb(const std::string& lemma, const YamlNode& forms)
    {
        std::vector<std::string> pasts;
        for (const YamlNode& form : forms.items) {
            if (ends_with(form.scalar, "ing")) {
                form_of(form.scalar, lemma, {WordClass::VerbIng});
            } else if (form.scalar == third_person(lemma)) {
                form_of(form.scalar, lemma, {WordClass::VerbThird});
            } else {
                pasts.push_back(form.scalar);
            }
        }
        if (pasts.empty()) pasts.push_back(lemma);
        form_of(lemma, lemma, {WordClass::VerbBase});
        form_of(pasts.front(), lemma, {WordClass::VerbPast});
        form_of(pasts.back(), lemma, {WordClass::VerbParticiple});
        for (const std::string& past : pasts) form_of(past, lemma, {});
        irregular_.insert_or_assign(lemma, true);
    }

    void regular_verb(const std::string& verb)
    {
        form_of(verb, verb, {WordClass::VerbBase});
        form_of(third_person(verb), verb, {WordClass::VerbThird});
        const bool irregular = irregular_.count(verb) != 0;
        if (ends_with(verb, "y") && verb.size() > 2 && !vowel(verb[verb.size() - 2])) {
            form_of(verb.substr(0, verb.size() - 1) + "ied", verb, {WordClass::VerbPast, WordClass::VerbParticiple});
            form_of(verb + "ing", verb, {WordClass::VerbIng});
            return;
        }
        for (const std::string& stem : stems(verb)) {
            form_of(stem + "ing", verb, {WordClass::VerbIng});
            if (irregular) continue;
            form_of(stem + (ends_with(stem, "ee") ? "d" : "ed"), verb, {WordClass::VerbPast, WordClass::VerbParticiple}); // "agreed"
        }
    }

    std::string_view path_;
    Words& words_;
    std::string fault_;
    std::unordered_map<std::string, bool> irregular_;
};

std::string Words::lemma(std::string_view lower) const
{
    const std::string_view word = without_possessive(lower);
    if (const Entry* entry = find(word); entry != nullptr && !entry->lemma.empty()) return entry->lemma;
    return plural_lemma(word);
}

const std::string* Words::event_phrase(std::string_view before, std::string_view word) const
{
    if (event_phrases_.empty()) return nullptr;
    return event_phrases_.find(std::string(before) + " " + std::string(word));
}

bool Words::compound_of_no_event(std::string_view word, std::string_view next) const
{
    return !compounds_.empty() && compounds_.contains(std::string(word) + " " + std::string(next));
}

bool ends_as_adverb(std::string_view lower)
{
    if (lower.size() <= 4 || !ends_with(lower, "ly")) return false;
    for (const std::string_view noun : {"family", "assembly", "supply", "reply", "rally", "monopoly", "anomaly", "bully", "belly", "jelly", "italy", "apply", "multiply", "homily", "oversupply"}) {
        if (lower == noun) return false;
    }
    return true;
}

std::string_view without_possessive(std::string_view word)
{
    if (word.empty()) return word;
    static constexpr std::array<std::string_view, 3> of_s{"'s", "’s", "’ s"};
    static constexpr std::array<std::string_view, 2> of_large_s{"'S", "’S"};
    static constexpr std::array<std::string_view, 2> of_mark{"'", "’"};
    const auto without = [word](const auto& endings) {
        for (const std::string_view ending : endings) {
            if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
        }
        return word;
    };
    const char last = word.back();
    const char before = word.size() < 2 ? '\0' : word[word.size() - 2];
    const bool after_mark = before == '\'' || before == '\x99' || before == ' ';
    if (last == 's') return after_mark ? without(of_s) : word; // most words that end with it are plurals
    if (last == 'S') return after_mark ? without(of_large_s) : word;
    return last == '\'' || last == '\x99' ? without(of_mark) : word;
}

std::string read_words(const YamlNode& root, std::string_view path, Words& words)
{
    WordsLoader loader(path, words);
    loader.read_lists(root);
    return loader.fault();
}

std::string read_lemmas(const YamlNode& root, std::string_view path, Words& words)
{
    WordsLoader loader(path, words);
    loader.read_lemmas(root);
    return loader.fault();
}

} // namespace crosscheck
