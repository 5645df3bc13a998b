#include "rules/lint.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace crosscheck {
namespace {

bool lower_case(const std::string& word)
{
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A text's tokens never hold these between letters, so such a word never matches.
bool one_token(const std::string& word)
{
    const bool symbol = word.size() == 1 || static_cast<unsigned char>(word.front()) >= 0x80;
    return symbol || word.find_first_of("-/,;:()\"") == std::string::npos;
}

class Linter {
  public:
    explicit Linter(const RuleSet& rules) : rules_(rules) {}

    std::vector<LintNote> run()
    {
        for (const Rule& rule : rules_.rules()) {
            check_words(rule);
            check_duplicates(rule);
            check_excluded(rule);
        }
        check_overlap();
        return std::move(notes_);
    }

  private:
    void note(const Rule& rule, std::string message)
    {
        notes_.push_back({rule.path, rule.line, rule.id, std::move(message)});
    }

    void check_words(const Rule& rule)
    {
        for (const Trigger& trigger : rule.triggers) {
            for (const PhraseWord& word : trigger.words) {
                for (const std::string& text : word.any_of) {
                    if (!lower_case(text)) note(rule, "trigger '" + trigger.text + "' can never match: '" + text + "' is not lower case");
                    if (!one_token(text)) note(rule, "trigger '" + trigger.text + "' can never match: '" + text + "' is more than one word of a text");
                }
            }
        }
    }

    void check_duplicates(const Rule& rule)
    {
        std::map<std::pair<Role, std::string>, int> seen;
        for (const Trigger& trigger : rule.triggers) {
            if (++seen[{trigger.role, trigger.text}] == 2) note(rule, "trigger '" + trigger.text + "' stands twice");
        }
    }

    void check_excluded(const Rule& rule)
    {
        for (const std::string& word : rule.unless) {
            for (const Trigger& trigger : rule.triggers) {
                const bool only = trigger.weight == 1 && trigger.words[trigger.anchor].any_of == std::vector<std::string>{word};
                if (only) note(rule, "trigger '" + word + "' can never match: 'unless' excludes it");
            }
        }
    }

    /// Two rules of one value type and rank with the same trigger: which of
    /// them claims a figure would be chance.
    void check_overlap()
    {
        std::map<std::tuple<std::string, Role, ValueClass, std::vector<std::string>, int, std::string>, const Rule*> seen;
        for (const Rule& rule : rules_.rules()) {
            if (!rule.with.empty() || !rule.unless.empty() || rule.shares) continue;
            for (const Trigger& trigger : rule.triggers) {
                const auto [other, fresh] = seen.emplace(
                    std::tuple(trigger.text, trigger.role, rule.value.type, rule.value.of, rule.rank, rule.language), &rule);
                if (!fresh && other->second != &rule) {
                    note(rule, "trigger '" + trigger.text + "' is that of " + other->second->id + " too; give one of them a rank");
                }
            }
        }
    }

    const RuleSet& rules_;
    std::vector<LintNote> notes_;
};

} // namespace

std::vector<LintNote> lint_rules(const RuleSet& rules)
{
    return Linter(rules).run();
}

} // namespace crosscheck
