#include "rules/rule_set.h"

#include <algorithm>
#include <map>
#include <set>

#include "rules/loader.h"

namespace crosscheck {
namespace {

/// Tables with owners of their own: what they hold is checked where it is used.
bool is_table(std::string_view path)
{
    static const std::set<std::string_view> names = {"lexicon.yaml", "dates.yaml", "lemmas.yaml",
                                                     "words.yaml",   "numbers.yaml", "frames.yaml",
                                                     "furniture.yaml"};
    const std::size_t slash = path.rfind('/');
    const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return path.starts_with("core/") || names.contains(file);
}

/// Of files with one path the last, ordered by path.
std::map<std::string, const RuleFile*> by_path(const std::vector<RuleFile>& files)
{
    std::map<std::string, const RuleFile*> result;
    for (const RuleFile& file : files) result[file.path] = &file;
    return result;
}

/// What the loaders of the tables take: (path, text), the last of each path.
using Tables = std::vector<std::pair<std::string, std::string>>;

Tables as_tables(const std::vector<RuleFile>& files)
{
    Tables tables;
    for (const auto& [path, file] : by_path(files)) tables.emplace_back(path, file->text);
    return tables;
}

struct Loading {
    std::vector<std::string> faults;
    std::vector<Pack> packs;
    std::vector<Rule> rules;
    std::map<std::string, FrameWords> words;
};

void load_pack(const RuleFile& file, Loading& loading)
{
    const Result<YamlNode> node = parse_yaml(file.text, file.name());
    if (!node) {
        loading.faults.push_back(node.error());
        return;
    }
    Faults faults(file.name());
    LoadedPack pack = read_pack(*node, file.path, faults);
    loading.faults.insert(loading.faults.end(), faults.messages().begin(), faults.messages().end());
    loading.packs.push_back({pack_id(file.path), pack.title, pack.version, file.path});
    for (Rule& rule : pack.rules) rule.path = file.name();
    std::move(pack.rules.begin(), pack.rules.end(), std::back_inserter(loading.rules));
}

void load_frames(const RuleFile& file, Loading& loading)
{
    const Result<YamlNode> node = parse_yaml(file.text, file.name());
    if (!node) {
        loading.faults.push_back(node.error());
        return;
    }
    Result<FrameWords> words = read_frame_words(*node, file.name());
    if (!words) {
        loading.faults.push_back(words.error());
        return;
    }
    loading.words[pack_language(file.path)] = words.take();
}

void check_ids(Loading& loading)
{
    std::map<std::string_view, const Rule*> seen;
    for (const Rule& rule : loading.rules) {
        const auto [other, fresh] = seen.emplace(rule.id, &rule);
        if (fresh) continue;
        loading.faults.push_back(rule.path + ":" + std::to_string(rule.line) + ":1: the id '" + rule.id +
                                 "' is taken at " + other->second->path + ":" +
                                 std::to_string(other->second->line));
    }
}

RuleWords number_words(std::vector<Rule>& rules)
{
    RuleWords numbers;
    const auto add = [&](const std::vector<std::string>& words, RuleWordSet& set) {
        for (const std::string& word : words) set.add(numbers.add(word));
    };
    for (Rule& rule : rules) {
        add(rule.with, rule.with_words);
        add(rule.unless, rule.unless_words);
        for (Trigger& trigger : rule.triggers) {
            for (PhraseWord& word : trigger.words) add(word.any_of, word.numbers);
        }
    }
    return numbers;
}

std::vector<LanguageRules> compile(const std::vector<Rule>& rules, const RuleWords& numbers,
                                   const std::map<std::string, FrameWords>& words)
{
    std::vector<LanguageRules> languages;
    for (const auto& [language, frame_words] : words) {
        LanguageRules compiled{language, frame_words, {}};
        for (std::uint32_t r = 0; r < rules.size(); ++r) {
            if (rules[r].language != language) continue;
            for (std::uint32_t t = 0; t < rules[r].triggers.size(); ++t) {
                const Trigger& trigger = rules[r].triggers[t];
                for (const std::string& word : trigger.words[trigger.anchor].any_of) {
                    compiled.index.add(numbers.number(word), {r, t});
                }
            }
        }
        languages.push_back(std::move(compiled));
    }
    return languages;
}

} // namespace

const LanguageRules& RuleSet::language(std::string_view tag) const
{
    const std::string_view primary = tag.substr(0, tag.find('-'));
    const LanguageRules* english = nullptr;
    for (const LanguageRules& entry : *languages_) {
        if (entry.language == primary) return entry;
        if (entry.language == "en") english = &entry;
    }
    CC_CHECK(english != nullptr);
    return *english;
}

const Rule* RuleSet::find(std::string_view id) const
{
    const auto found =
        std::find_if(rules_->begin(), rules_->end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules_->end() ? nullptr : &*found;
}

RuleSet RuleSet::without(std::string_view id) const
{
    RuleSet set = *this;
    auto rules = std::make_shared<std::vector<Rule>>(*rules_);
    std::erase_if(*rules, [&](const Rule& rule) { return rule.id == id; });
    std::map<std::string, FrameWords> words;
    for (const LanguageRules& entry : *languages_) words[entry.language] = entry.words;
    set.languages_ = std::make_shared<std::vector<LanguageRules>>(compile(*rules, *words_, words));
    set.rules_ = std::move(rules);
    return set;
}

Result<RuleSet> load_rules(const std::vector<RuleFile>& files)
{
    Loading loading;
    for (const auto& [path, file] : by_path(files)) {
        if (path.ends_with("/frames.yaml")) {
            load_frames(*file, loading);
        } else if (!is_table(path)) {
            load_pack(*file, loading);
        }
    }
    check_ids(loading);
    if (!loading.words.contains("en")) loading.faults.push_back("en/frames.yaml: missing");
    const Tables tables = as_tables(files);
    Result<Lexicon> lexicon = load_lexicon(tables);
    if (!lexicon) loading.faults.push_back(lexicon.error());
    Result<Gazetteer> gazetteer = load_gazetteer(tables);
    if (!gazetteer) loading.faults.push_back(gazetteer.error());
    if (!loading.faults.empty()) {
        std::string message;
        for (const std::string& fault : loading.faults) message += (message.empty() ? "" : "\n") + fault;
        return Error{message};
    }
    RuleSet set;
    set.lexicon_ = std::make_shared<Lexicon>(lexicon.take());
    set.gazetteer_ = std::make_shared<Gazetteer>(gazetteer.take());
    set.words_ = std::make_shared<RuleWords>(number_words(loading.rules));
    set.languages_ = std::make_shared<std::vector<LanguageRules>>(compile(loading.rules, *set.words_, loading.words));
    set.rules_ = std::make_shared<std::vector<Rule>>(std::move(loading.rules));
    set.packs_ = std::make_shared<std::vector<Pack>>(std::move(loading.packs));
    return set;
}

} // namespace crosscheck
