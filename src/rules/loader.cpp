#include "rules/loader.h"

#include <algorithm>
#include <functional>
#include <set>

#include "rules/rule_tests_reader.h"

namespace crosscheck {
namespace {

/// What the members of one mapping are called and who reads each.
using Members = std::vector<std::pair<std::string_view, std::function<void(const YamlNode&)>>>;

/// Reads the members of a mapping; one that is not in `members` is a fault.
void read_members(const YamlNode& node, std::string_view what, const Members& members, Faults& faults)
{
    if (!node.is_mapping()) {
        faults.add(node, std::string(what) + " is a mapping");
        return;
    }
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        const auto& [key, value] = node.members[i];
        const auto found = std::find_if(members.begin(), members.end(),
                                        [&key = key](const auto& member) { return member.first == key; });
        if (found != members.end()) {
            found->second(value);
            continue;
        }
        std::string known;
        for (const auto& member : members) known += (known.empty() ? "" : " ") + std::string(member.first);
        faults.add(node, i, "unknown member '" + key + "' of " + std::string(what) + "; it has " + known);
    }
}

ValueSpec read_value(const YamlNode& node, Faults& faults)
{
    ValueSpec spec;
    bool typed = false;
    if (!node.is_mapping()) {
        faults.add(node, "'value' is a mapping such as {count: [person]}");
        return spec;
    }
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        const auto& [key, value] = node.members[i];
        if (const auto type = parse_value_class(key)) {
            if (typed) faults.add(node, i, "a value has one type");
            typed = true;
            spec.type = *type;
            spec.of = faults.strings(value, key);
            std::erase(spec.of, "any");
        } else if (key == "bare") {
            spec.bare = faults.boolean(value, key);
        } else if (key == "step") {
            spec.step = faults.boolean(value, key);
        } else if (key == "indefinite") {
            spec.indefinite = faults.boolean(value, key);
        } else if (key == "zero") {
            spec.zero = faults.boolean(value, key);
        } else if (key == "per") {
            spec.per = faults.strings(value, key);
        } else if (key == "unit") {
            spec.unit = faults.string(value, key);
        } else if (key == "least") {
            spec.least = faults.number(value, key);
        } else if (key == "most") {
            spec.most = faults.number(value, key);
        } else {
            faults.add(node, i, "unknown member '" + key +
                                    "' of value; it has a type (count money percent measure ratio date "
                                    "duration age number text entity), bare, indefinite, zero, step, per, unit, least, most");
        }
    }
    if (!typed) faults.add(node, "a value needs a type, such as {count: [person]} or {money: any}");
    return spec;
}

SubjectSpec read_subject(const YamlNode& node, Faults& faults)
{
    SubjectSpec spec;
    const auto read_from = [&](const YamlNode& from) {
        for (const std::string& word : faults.strings(from, "from")) {
            if (const auto parsed = parse_subject_from(word)) {
                spec.from.push_back(*parsed);
            } else {
                faults.add(from, "unknown place of a subject '" + word +
                                     "'; there are agent target owner near apposition head event");
            }
        }
    };
    if (!node.is_mapping()) {
        read_from(node);
        return spec;
    }
    read_members(node, "subject",
                 {{"from", read_from},
                  {"entity",
                   [&](const YamlNode& types) {
                       spec.types = faults.strings(types, "entity");
                       std::erase(spec.types, "any");
                   }},
                  {"required", [&](const YamlNode& flag) { spec.required = faults.boolean(flag, "required"); }},
                  {"fixed", [&](const YamlNode& slug) { spec.fixed = faults.string(slug, "fixed"); }}},
                 faults);
    if (spec.from.empty() && spec.fixed.empty()) {
        spec.from = {SubjectFrom::Agent, SubjectFrom::Owner, SubjectFrom::Near};
    }
    return spec;
}

std::optional<ScopeSpec::From> builtin_scope(std::string_view word)
{
    if (word == "noun") return ScopeSpec::From::Noun;
    if (word == "group") return ScopeSpec::From::Group;
    if (word == "place") return ScopeSpec::From::Place;
    if (word == "period") return ScopeSpec::From::Period;
    return std::nullopt;
}

ScopeSpec read_scope_words(const YamlNode& node, const std::string& key, Faults& faults)
{
    ScopeSpec spec;
    spec.key = key;
    if (node.is_scalar()) {
        if (const auto from = builtin_scope(node.scalar)) {
            spec.from = *from;
            return spec;
        }
    }
    spec.from = ScopeSpec::From::Words;
    for (const std::string& text : faults.strings(node, key)) {
        Trigger phrase;
        if (const std::string fault = read_trigger(text, phrase); !fault.empty()) faults.add(node, fault);
        std::vector<std::string> words;
        for (const PhraseWord& word : phrase.words) {
            words.push_back(word.any_of.empty() ? std::string() : word.any_of.front());
        }
        spec.words.push_back(std::move(words));
    }
    return spec;
}

std::vector<ScopeSpec> read_scope(const YamlNode& node, Faults& faults)
{
    std::vector<ScopeSpec> scope;
    if (node.is_mapping()) {
        for (const auto& [key, value] : node.members) scope.push_back(read_scope_words(value, key, faults));
        return scope;
    }
    for (const std::string& key : faults.strings(node, "scope")) {
        const auto from = builtin_scope(key == "unit_noun" ? "noun" : key);
        if (!from) {
            faults.add(node, "scope '" + key + "' needs its words: {" + key + ": [for, \"to help\"]}");
            continue;
        }
        scope.push_back({*from, key, {}});
    }
    return scope;
}

void read_triggers(const YamlNode& node, Rule& rule, Faults& faults)
{
    const auto read_list = [&](Role role, const YamlNode& list) {
        for (const std::string& text : faults.strings(list, "triggers")) {
            Trigger trigger;
            trigger.role = role;
            const std::string fault = read_trigger(text, trigger);
            if (!fault.empty()) faults.add(list, "trigger '" + text + "': " + fault);
            rule.triggers.push_back(std::move(trigger));
        }
    };
    if (!node.is_mapping()) {
        read_list(Role::Near, node);
        return;
    }
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        const auto& [key, value] = node.members[i];
        if (const auto role = parse_role(key)) {
            read_list(*role, value);
        } else {
            faults.add(node, i, "unknown role '" + key +
                                    "'; there are patient subject object head following modifier near pattern title");
        }
    }
}

RuleChanges read_changes(const YamlNode& node, Faults& faults)
{
    const std::string word = faults.string(node, "changes");
    if (word == "fixed") return RuleChanges::Fixed;
    if (word == "grows") return RuleChanges::Grows;
    if (word != "freely") faults.add(node, "'changes' is fixed, freely or grows");
    return RuleChanges::Freely;
}

void read_status(const YamlNode& node, Rule& rule, Faults& faults)
{
    const std::string word = faults.string(node, "status");
    rule.trial = word == "trial";
    if (!rule.trial && word != "stable") faults.add(node, "'status' is stable or trial");
}

void read_modality(const YamlNode& node, Rule& rule, Faults& faults)
{
    static const std::set<std::string, std::less<>> words = {
        "asserted", "pledged", "planned", "expected", "alleged", "denied", "hypothetical"};
    rule.modality = faults.string(node, "modality");
    if (!words.contains(rule.modality)) {
        faults.add(node, "unknown modality '" + rule.modality +
                             "'; there are asserted pledged planned expected alleged denied hypothetical");
    }
}

void read_polarity(const YamlNode& node, Rule& rule, Faults& faults)
{
    const std::string word = faults.string(node, "polarity");
    rule.against = word == "negated";
    if (!rule.against && word != "affirmed") faults.add(node, "'polarity' is affirmed or negated");
}

/// What must hold of a rule as a whole.
void check_rule(const Rule& rule, const YamlNode& node, std::string_view path, Faults& faults)
{
    const std::string prefix = pack_id(path) + ".";
    if (!rule.id.starts_with(prefix) || rule.id.size() == prefix.size()) {
        faults.add(node, "the id '" + rule.id + "' must be the file's path and a name: '" + prefix + "...'");
    }
    if (rule.kind.empty()) faults.add(node, "rule '" + rule.id + "' has no kind");
    if (rule.attribute.empty()) faults.add(node, "rule '" + rule.id + "' has no attribute");
    if (rule.question.empty()) faults.add(node, "rule '" + rule.id + "' has no question");
    if (rule.triggers.empty()) faults.add(node, "rule '" + rule.id + "' has no triggers");
    if (node.find("value") == nullptr) faults.add(node, "rule '" + rule.id + "' has no value");
    const auto count = [&](bool match) {
        return std::count_if(rule.tests.begin(), rule.tests.end(), [match](const RuleTest& test) {
            return test.match == match && !test.known_gap;
        });
    };
    if (count(true) == 0) faults.add(node, "rule '" + rule.id + "' has no 'matches': a rule carries its tests");
    if (count(false) == 0) faults.add(node, "rule '" + rule.id + "' has no 'ignores': a rule carries its tests");
}

Rule read_rule(const YamlNode& node, std::string_view path, Faults& faults)
{
    Rule rule;
    rule.path = path;
    rule.line = node.line;
    rule.language = pack_language(path);
    const auto text = [&](std::string& field, std::string_view what) {
        return [&field, what, &faults](const YamlNode& value) { field = faults.string(value, what); };
    };
    const auto tests = [&](bool match, bool gap) {
        return [&rule, &faults, match, gap](const YamlNode& value) {
            read_rule_tests(value, match, gap, rule.tests, faults);
        };
    };
    read_members(
        node, "a rule",
        {{"id", text(rule.id, "id")},
         {"kind", text(rule.kind, "kind")},
         {"attribute", text(rule.attribute, "attribute")},
         {"question", text(rule.question, "question")},
         {"says", text(rule.says, "says")},
         {"value", [&](const YamlNode& value) { rule.value = read_value(value, faults); }},
         {"subject", [&](const YamlNode& value) { rule.subject = read_subject(value, faults); }},
         {"changes", [&](const YamlNode& value) { rule.changes = read_changes(value, faults); }},
         {"scope", [&](const YamlNode& value) { rule.scope = read_scope(value, faults); }},
         {"triggers", [&](const YamlNode& value) { read_triggers(value, rule, faults); }},
         {"with", [&](const YamlNode& value) { rule.with = faults.strings(value, "with"); }},
         {"unless", [&](const YamlNode& value) { rule.unless = faults.strings(value, "unless"); }},
         {"modality", [&](const YamlNode& value) { read_modality(value, rule, faults); }},
         {"polarity", [&](const YamlNode& value) { read_polarity(value, rule, faults); }},
         {"compare",
          [&](const YamlNode& value) {
              read_members(value, "compare",
                           {{"tolerance",
                             [&](const YamlNode& n) { rule.tolerance = faults.number(n, "tolerance"); }}},
                           faults);
          }},
         {"rank", [&](const YamlNode& value) { rule.rank = static_cast<int>(faults.number(value, "rank")); }},
         {"shares", [&](const YamlNode& value) { rule.shares = faults.boolean(value, "shares"); }},
         {"status", [&](const YamlNode& value) { read_status(value, rule, faults); }},
         {"matches", tests(true, false)},
         {"ignores", tests(false, false)},
         {"known_gaps", tests(true, true)}},
        faults);
    if (node.is_mapping()) check_rule(rule, node, path, faults);
    return rule;
}

} // namespace

std::string pack_id(std::string_view path)
{
    if (path.ends_with(".yaml")) path.remove_suffix(5);
    const std::size_t name = path.rfind('/');
    if (name == std::string_view::npos) return std::string(path);
    return pack_language(path) + "." + std::string(path.substr(name + 1));
}

std::string pack_language(std::string_view path)
{
    const std::size_t name = path.rfind('/');
    if (name == std::string_view::npos) return {};
    const std::string_view folder = path.substr(0, name);
    const std::size_t parent = folder.rfind('/');
    return std::string(parent == std::string_view::npos ? folder : folder.substr(parent + 1));
}

LoadedPack read_pack(const YamlNode& node, std::string_view path, Faults& faults)
{
    LoadedPack pack;
    const auto read_header = [&](const YamlNode& header) {
        read_members(header, "pack",
                     {{"title", [&](const YamlNode& n) { pack.title = faults.string(n, "title"); }},
                      {"version", [&](const YamlNode& n) { pack.version = faults.string(n, "version"); }}},
                     faults);
    };
    const auto read_rules = [&](const YamlNode& rules) {
        if (!rules.is_sequence()) {
            faults.add(rules, "'rules' is a list of rules");
            return;
        }
        for (const YamlNode& rule : rules.items) pack.rules.push_back(read_rule(rule, path, faults));
    };
    read_members(node, "a pack file", {{"pack", read_header}, {"rules", read_rules}}, faults);
    if (pack.rules.empty() && faults.empty()) faults.add(node, "a pack without rules");
    if (pack_language(path).empty()) {
        faults.add(node, "a pack lies in the folder of its language, such as en/");
    }
    return pack;
}

} // namespace crosscheck
