#include "reading/labels.h"

#include <algorithm>
#include <array>

#include "reading/words.h"
#include "text/words.h"

namespace crosscheck {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// "MBARARI", "PORT SELIM"; not "UN", "UNESCO" or the place "USA".
bool is_shouted(std::string_view text, EntityType type)
{
    const std::ptrdiff_t longest_acronym = type == EntityType::Place || type == EntityType::Country ? 3 : 6;
    return std::none_of(text.begin(), text.end(), is_lower) &&
           std::count_if(text.begin(), text.end(), is_upper) > longest_acronym;
}

/// "Port Selim" of "PORT SELIM": each word keeps its first letter as it is.
std::string calm(std::string_view text)
{
    std::string result = fold_case(text);
    bool first = true;     // of a word, the byte belongs to the first letter
    bool separated = true; // the letter before ended a word
    for (std::size_t i = 0; i < text.size() && i < result.size(); ++i) {
        const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
        if (!continues) {
            first = separated;
            separated = text[i] == ' ' || text[i] == '-';
        }
        if (first) result[i] = text[i];
    }
    return result;
}

/// Whether the name stands before a noun that it describes ("the Mali attack").
bool describes(const Reading& reading, std::uint32_t next)
{
    if (next >= reading.tokens.size() || reading.tokens[next].kind != TokenKind::Word) return false;
    const std::string_view word = reading.tokens.raw(next);
    if (word.empty() || !is_lower(word.front())) return !word.empty() && is_upper(word.front());
    static constexpr std::array function_words{
        WordClass::Auxiliary, WordClass::BeForm, WordClass::HaveForm, WordClass::Preposition, WordClass::Conjunction,
        WordClass::Relative, WordClass::Subordinator, WordClass::Determiner, WordClass::Adverb, WordClass::Negation,
        WordClass::Speech, WordClass::VerbThird, WordClass::VerbPast};
    const WordClasses classes = reading.classes[next];
    return std::none_of(function_words.begin(), function_words.end(), [&](WordClass c) { return classes.is(c); });
}

/// "Ines Caldera" of "President Ines Caldera" when the slug is "ines-caldera".
std::string_view without_title(std::string_view text, std::string_view slug)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && text[at - 1] != ' ') continue;
        const std::string_view rest = text.substr(at);
        if (rest.size() != slug.size()) continue;
        const std::string folded = fold_case(rest);
        const bool same = std::equal(folded.begin(), folded.end(), slug.begin(), slug.end(),
                                     [](char a, char b) { return a == b || (a == ' ' && b == '-'); });
        return same ? rest : text;
    }
    return text;
}

/// How often a name stands with "the" and without.
struct ArticleUse {
    std::uint32_t with = 0;
    std::uint32_t without = 0;
};

/// By printed form, and under "" for all forms together.
using ArticleUses = std::map<std::string, ArticleUse, std::less<>>;

/// The best form seen so far.
struct Form {
    std::string text;
    bool titled = true;
    bool shouted = true;
    bool capitals = true; ///< nothing but capitals, as acronyms are
    bool work = true;     ///< "The Notorious Ada Holm": with "the" and another word than the person's own, it is rather a film's

    bool worse_than(const Form& other) const
    {
        if (work != other.work) return work;
        if (titled != other.titled) return titled;
        if (shouted != other.shouted) return shouted;
        if (capitals != other.capitals) return capitals; // "SARN —" of a dateline, "Sarn" in the text
        return text.size() < other.text.size();
    }
};

void note_article(const Reading& reading, const EntityMention& entity, std::string_view form, ArticleUses& uses)
{
    if (entity.type == EntityType::Person || describes(reading, entity.tokens.end)) return;
    const std::uint32_t begin = entity.tokens.begin;
    const bool the = reading.tokens.lower(begin) == "the" || (begin > 0 && reading.tokens.lower(begin - 1) == "the");
    for (std::string_view key : {form, std::string_view()}) {
        auto use = uses.find(key);
        if (use == uses.end()) use = uses.emplace(key, ArticleUse{}).first;
        ++(the ? use->second.with : use->second.without);
    }
}

bool begins_with_the(std::string_view text) { return text.starts_with("the ") || text.starts_with("The "); }

/// The label's own form decides, for headlines and abbreviations go without.
/// A name in lower case is a description: "the anti-IS coalition".
std::string with_article(const std::string& form, const std::string& label, const ArticleUses& uses)
{
    const std::string bare = begins_with_the(label) ? label.substr(4) : label;
    auto use = uses.find(form);
    if (use == uses.end()) use = uses.find("");
    const bool described = !bare.empty() && is_lower(bare.front()) && bare.find(' ') != std::string::npos;
    return described || (use != uses.end() && use->second.with > use->second.without) ? "the " + bare : bare;
}

} // namespace

void note_labels(const Gazetteer& gazetteer, Reading& reading)
{
    std::map<std::string, ArticleUses> uses;
    std::map<std::string, Form> forms;
    for (const EntityMention& entity : reading.entities) {
        reading.types.try_emplace(entity.entity, entity.type);
        const NamedEntity* known = gazetteer.find(entity.entity);
        if (known != nullptr) forms[entity.entity] = {known->name, false, false, false, false};
        if (entity.pronoun || entity.people) continue;
        const Span span = reading.tokens.span(entity.tokens);
        const std::string_view printed = without_possessive(reading.tokens.text().substr(span.begin, span.size()));
        note_article(reading, entity, printed, uses[entity.entity]);
        if (known != nullptr) continue;
        const std::string_view name = entity.title ? without_title(printed, entity.entity) : printed;
        const std::uint32_t begin = entity.tokens.begin;
        const bool the = reading.tokens.lower(begin) == "the" || (begin > 0 && reading.tokens.lower(begin - 1) == "the");
        Form form{std::string(name), entity.title && name == printed, is_shouted(name, entity.type), std::none_of(name.begin(), name.end(), is_lower), the && entity.type == EntityType::Person && std::count(name.begin(), name.end(), ' ') > std::count(entity.entity.begin(), entity.entity.end(), '-')};
        if (Form& best = forms[entity.entity]; best.worse_than(form)) best = std::move(form);
    }
    for (const auto& [entity, form] : forms)
        reading.labels[entity] = with_article(form.text, form.shouted ? calm(form.text) : form.text, uses[entity]);
}

std::string name_of_slug(std::string_view slug)
{
    std::string name;
    for (std::size_t at = 0; at < slug.size();) {
        const std::size_t end = std::min(slug.find('-', at), slug.size());
        std::string word(slug.substr(at, end - at));
        const bool small = at > 0 && (word == "of" || word == "the" || word == "and" || word == "in" || word == "de");
        if (!small && !word.empty() && is_lower(word.front())) word.front() = static_cast<char>(word.front() - 'a' + 'A');
        name += (at > 0 ? " " : "") + word;
        at = end + 1;
    }
    return name;
}

namespace {

/// "Ada Holm" of "Ada Holm, who has kept the archive of the harbour for twenty years and"; without the
/// comma that ends an aside.
std::string without_aside(std::string_view text, std::string_view speaker)
{
    constexpr std::size_t longest = 60;
    while (text.ends_with(',') || text.ends_with(' ')) text.remove_suffix(1);
    if (text.size() <= longest) return std::string(text);
    const std::string_view first = text.substr(0, text.find(','));
    const bool named = first.size() <= longest && slug(first).find(speaker) != std::string::npos;
    return named || speaker.empty() ? std::string(first) : name_of_slug(speaker);
}

} // namespace

std::string speaker_name(const Attribution& attribution)
{
    static constexpr std::array<std::string_view, 7> pronouns{"he", "she", "it", "they", "we", "i", "who"};
    const std::string lower = fold_case(attribution.text);
    const bool pronoun = std::find(pronouns.begin(), pronouns.end(), lower) != pronouns.end();
    if (!attribution.text.empty() && !(pronoun && !attribution.speaker.empty())) return without_aside(attribution.text, attribution.speaker);
    return name_of_slug(attribution.speaker);
}

} // namespace crosscheck
