#include "align/tables.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "rules/rule_file.h"

namespace crosscheck {
namespace {

double number(const YamlNode* node, double otherwise)
{
    return node == nullptr ? otherwise : std::strtod(node->scalar.c_str(), nullptr);
}

/// By each word of a list, what stands for the list.
using WordFamilies = std::unordered_map<std::string, std::string>;

/// Each list of core/synonyms.yaml under `key`, by its first word.
WordFamilies synonyms(std::string_view key)
{
    WordFamilies result;
    const YamlNode root = builtin_table("core/synonyms.yaml");
    if (const YamlNode* lists = root.find(key))
        for (const YamlNode& list : lists->items)
            for (const YamlNode& item : list.items)
                result.emplace(item.scalar, list.items.front().scalar);
    return result;
}

/// Each list of en/words.yaml under `key`, by what it is a list of.
WordFamilies classes(std::string_view key)
{
    static const YamlNode root = builtin_table("en/words.yaml");
    WordFamilies result;
    if (const YamlNode* lists = root.find(key))
        for (const auto& [family, list] : lists->members)
            for (const YamlNode& item : list.items)
                result.emplace(item.scalar, family);
    return result;
}

const std::string& family_of(const WordFamilies& families, const std::string& word)
{
    auto found = families.find(word);
    return found == families.end() ? word : found->second;
}

/// The list of a table under `key`.
std::unordered_set<std::string> words_of(std::string_view path, std::string_view key)
{
    std::unordered_set<std::string> result;
    const YamlNode root = builtin_table(path);
    if (const YamlNode* words = root.find(key))
        for (const YamlNode& word : words->items)
            result.insert(word.scalar);
    return result;
}

/// Where a word stands: in which opposition, and on which side of it.
struct Side {
    std::size_t opposition = 0;
    std::size_t side = 0;
};
using Oppositions = std::unordered_map<std::string, std::vector<Side>>;

/// The oppositions of core/synonyms.yaml under `key`: each a list of sides, each side a list of words.
Oppositions oppositions(std::string_view key)
{
    Oppositions result;
    const YamlNode root = builtin_table("core/synonyms.yaml");
    if (const YamlNode* all = root.find(key))
        for (std::size_t opposition = 0; opposition < all->items.size(); ++opposition)
            for (std::size_t side = 0; side < all->items[opposition].items.size(); ++side)
                for (const YamlNode& word : all->items[opposition].items[side].items)
                    result[word.scalar].push_back({opposition, side});
    return result;
}

/// They stand on two sides of one opposition.
bool opposed(const Oppositions& oppositions, const std::string& a, const std::string& b)
{
    const auto x = oppositions.find(a);
    const auto y = oppositions.find(b);
    if (x == oppositions.end() || y == oppositions.end())
        return false;
    return std::any_of(x->second.begin(), x->second.end(), [&](const Side& one) {
        return std::any_of(y->second.begin(), y->second.end(), [&](const Side& other) {
            return one.opposition == other.opposition && one.side != other.side;
        });
    });
}

} // namespace

YamlNode builtin_table(std::string_view path)
{
    for (const RuleFile& file : builtin_rules())
        if (file.path == path)
            if (Result<YamlNode> node = parse_yaml(file.text, file.path))
                return node.take();
    return {};
}

const UnitScale* unit_scale(std::string_view id)
{
    static const std::unordered_map<std::string, UnitScale> scales = [] {
        std::unordered_map<std::string, UnitScale> result;
        const YamlNode root = builtin_table("core/units.yaml");
        if (const YamlNode* units = root.find("units"))
            for (const YamlNode& unit : units->items)
                if (const YamlNode* unit_id = unit.find("id"))
                    result[unit_id->scalar] = {unit.find("dimension") ? unit.find("dimension")->scalar
                                                                      : unit_id->scalar,
                                               number(unit.find("factor"), 1),
                                               number(unit.find("offset"), 0)};
        return result;
    }();
    auto found = scales.find(std::string(id));
    return found == scales.end() ? nullptr : &found->second;
}

namespace {

/// Each of `countries` in core/entities.yaml, and the one it is a part of, if any.
const std::unordered_map<std::string, std::string>& countries()
{
    static const std::unordered_map<std::string, std::string> result = [] {
        std::unordered_map<std::string, std::string> countries;
        const YamlNode root = builtin_table("core/entities.yaml");
        if (const YamlNode* list = root.find("countries"))
            for (const YamlNode& country : list->items)
                if (const YamlNode* id = country.find("id"))
                    countries.emplace(id->scalar, country.find("country") != nullptr ? country.find("country")->scalar : "");
        return countries;
    }();
    return result;
}

} // namespace

bool whole_country(const std::string& place) { return countries().contains(place); }

bool two_countries(const std::string& a, const std::string& b)
{
    const auto x = countries().find(a);
    const auto y = countries().find(b);
    return a != b && x != countries().end() && y != countries().end() && x->second != b && y->second != a;
}

const std::string& common_noun(const std::string& noun)
{
    static const WordFamilies families = synonyms("nouns");
    return family_of(families, noun);
}

bool contrary_nouns(const std::string& a, const std::string& b)
{
    static const Oppositions nouns = oppositions("contraries");
    return opposed(nouns, a, b);
}

bool contrary_occasions(const std::string& a, const std::string& b)
{
    static const Oppositions occasions = oppositions("contrary_occasions");
    return opposed(occasions, a, b);
}

const std::string& frequency_of(const std::string& occasion)
{
    static const WordFamilies families = [] {
        WordFamilies result;
        const YamlNode root = builtin_table("core/synonyms.yaml");
        if (const YamlNode* lists = root.find("frequency"))
            for (const auto& [frequency, list] : lists->members)
                for (const YamlNode& item : list.items)
                    result.emplace(item.scalar, frequency);
        return result;
    }();
    static const std::string unknown;
    auto found = families.find(occasion);
    return found == families.end() ? unknown : found->second;
}

const std::unordered_set<std::string>& words_of_repetition()
{
    static const std::unordered_set<std::string> words = words_of("core/synonyms.yaml", "again");
    return words;
}

bool one_attribute(const std::string& a, const std::string& b)
{
    static const WordFamilies families = synonyms("attributes");
    return family_of(families, a) == family_of(families, b);
}

const std::string& event_family(const std::string& event)
{
    static const WordFamilies families = classes("occasions");
    return family_of(families, event);
}

const std::string& concept_of(const std::string& lemma)
{
    static const WordFamilies families = [] {
        WordFamilies result = synonyms("concepts");
        result.merge(synonyms("nouns"));
        WordFamilies events = classes("events");
        events.merge(classes("event_verbs"));
        for (auto& [word, event] : events)
            result.emplace(word, event_family(event));
        result.merge(classes("occasions"));
        return result;
    }();
    return family_of(families, lemma);
}

bool one_given_name(const std::string& a, const std::string& b)
{
    static const std::unordered_map<std::string, std::vector<std::size_t>> lists = [] {
        std::unordered_map<std::string, std::vector<std::size_t>> result;
        const YamlNode root = builtin_table("core/synonyms.yaml");
        if (const YamlNode* names = root.find("given_names"))
            for (std::size_t list = 0; list < names->items.size(); ++list)
                for (const YamlNode& name : names->items[list].items)
                    result[name.scalar].push_back(list);
        return result;
    }();
    const auto x = lists.find(a);
    const auto y = lists.find(b);
    if (x != lists.end() && y != lists.end())
        for (std::size_t list : x->second)
            if (std::find(y->second.begin(), y->second.end(), list) != y->second.end())
                return true;
    const std::string& shorter = a.size() < b.size() ? a : b;
    const std::string& longer = a.size() < b.size() ? b : a;
    constexpr std::size_t least = 3; // "Rob" of Robert, "Fred" of Frederick, but no "Paul" of Paula
    return shorter.size() >= least && longer.size() >= shorter.size() + least && longer.starts_with(shorter);
}

const std::unordered_set<std::string>& words_of_bodies()
{
    static const std::unordered_set<std::string> words = words_of("en/words.yaml", "body_nouns");
    return words;
}

const std::unordered_set<std::string>& common_words()
{
    static const std::unordered_set<std::string> words = words_of("core/stories.yaml", "common");
    return words;
}

} // namespace crosscheck
