#include "rules/rule_tests_reader.h"

namespace crosscheck {
namespace {

/// Takes the brackets out of `marked` and notes what they held.
void read_marks(const std::string& marked, RuleTest& test, const YamlNode& node, Faults& faults)
{
    bool open = false;
    std::uint32_t begin = 0;
    for (const char c : marked) {
        const auto at = static_cast<std::uint32_t>(test.text.size());
        if (c == '[' && !open) {
            open = true;
            begin = at;
        } else if (c == ']' && open) {
            open = false;
            test.marks.emplace_back(begin, at);
        } else {
            test.text += c;
        }
    }
    if (open) faults.add(node, "a bracket that does not close");
}

void read_expectations(const YamlNode& node, RuleTest& test, Faults& faults)
{
    if (!node.is_mapping()) {
        faults.add(node, "'claim' is a mapping such as {value: 84, subject: the-alliance}");
        return;
    }
    for (const auto& [key, value] : node.members) test.expect[key] = faults.string(value, key);
}

RuleTest read_test(const YamlNode& node, bool match, bool known_gap, Faults& faults)
{
    RuleTest test;
    test.match = match;
    test.known_gap = known_gap;
    test.line = node.line;
    test.column = node.column;
    if (node.is_scalar()) {
        read_marks(node.scalar, test, node, faults);
    } else if (node.is_mapping()) {
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            const auto& [key, value] = node.members[i];
            if (key == "text") {
                read_marks(faults.string(value, key), test, value, faults);
            } else if (key == "claim" && match) {
                read_expectations(value, test, faults);
            } else if (key == "published") {
                test.published = faults.string(value, key);
            } else {
                faults.add(node, i, "unknown member '" + key + "' of a test; it has text, claim, published");
            }
        }
    } else {
        faults.add(node, "a test is a text or a mapping {text, claim, published}");
    }
    if (test.text.empty()) faults.add(node, "a test without text");
    if (match && test.marks.empty() && test.expect.empty() && !test.text.empty()) {
        faults.add(node, "a match says what it expects: [brackets] around the words of the claim, or 'claim'");
    }
    return test;
}

} // namespace

void read_rule_tests(const YamlNode& node, bool match, bool known_gap, std::vector<RuleTest>& tests,
                     Faults& faults)
{
    if (!node.is_sequence()) {
        faults.add(node, "tests are a list");
        return;
    }
    for (const YamlNode& item : node.items) tests.push_back(read_test(item, match, known_gap, faults));
}

} // namespace crosscheck
