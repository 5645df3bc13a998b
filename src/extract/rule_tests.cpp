#include "extract/rule_tests.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "extract/extract.h"

namespace crosscheck {
namespace {

std::string number_text(double number)
{
    char buffer[32];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, number);
    return std::string(buffer, written.ptr);
}

/// The field of a claim that a test names, as text.
std::string field(const Claim& claim, const std::string& name)
{
    const Value& value = claim.value;
    if (name == "value") return value.printed ? number_text(*value.printed) : value.text;
    if (name == "lower") return value.lower ? number_text(*value.lower) : "none";
    if (name == "upper") return value.upper ? number_text(*value.upper) : "none";
    if (name == "unit") return value.unit;
    if (name == "hedge") return std::string(crosscheck::name(value.hedge));
    if (name == "from") return value.date.from ? iso(*value.date.from) : "none";
    if (name == "to") return value.date.to ? iso(*value.date.to) : "none";
    if (name == "text") return value.text;
    if (name == "subject") return claim.subject;
    if (name == "kind") return claim.kind;
    if (name == "attribute") return claim.attribute;
    if (name == "speaker") return claim.attribution.speaker;
    if (name == "modality") return std::string(crosscheck::name(claim.modality));
    if (name == "polarity") return claim.negated ? "negated" : "affirmed";
    const auto entry = claim.scope.find(name);
    return entry == claim.scope.end() ? std::string() : entry->second;
}

bool same(const std::string& expected, const std::string& found)
{
    double a = 0;
    double b = 0;
    const auto number = [](const std::string& text, double& value) {
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
        return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    };
    if (number(expected, a) && number(found, b)) return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(a));
    return expected == found;
}

std::string describe(const Claim& claim)
{
    return claim.rule + " '" + claim.evidence.text + "'";
}

/// The claims of the rule itself, and for messages those of all others.
struct Found {
    std::vector<const Claim*> own;
    std::string others;
};

std::string check_marks(const RuleTest& test, const Found& found)
{
    if (test.marks.empty()) return {};
    if (found.own.size() != test.marks.size()) {
        std::string message = "expected " + std::to_string(test.marks.size()) + " claim(s), found " +
                              std::to_string(found.own.size());
        for (const Claim* claim : found.own) message += "; " + describe(*claim);
        if (!found.others.empty()) message += "; others: " + found.others;
        return message;
    }
    for (std::size_t i = 0; i < found.own.size(); ++i) {
        const auto [begin, end] = test.marks[i];
        const Span mark{begin, end};
        if (!mark.overlaps(found.own[i]->evidence.span)) {
            return "expected '" + test.text.substr(begin, end - begin) + "', found " + describe(*found.own[i]);
        }
    }
    return {};
}

std::string check_expectations(const RuleTest& test, const Found& found)
{
    if (test.expect.empty()) return {};
    std::string closest = "no claim of the rule";
    if (!found.others.empty()) closest += "; others: " + found.others;
    for (const Claim* claim : found.own) {
        std::string wrong;
        for (const auto& [name, expected] : test.expect) {
            const std::string value = field(*claim, name);
            if (!same(expected, value)) wrong += (wrong.empty() ? "" : ", ") + name + " is '" + value + "', not '" + expected + "'";
        }
        if (wrong.empty()) return {};
        closest = wrong;
    }
    return closest;
}

} // namespace

Article test_article(const RuleTest& test, std::string_view language)
{
    Article article;
    article.id = "test";
    article.path = "test";
    article.language = language;
    article.source.text = test.text;
    article.body = {0, static_cast<std::uint32_t>(test.text.size())};
    if (!test.published.empty()) {
        article.published.text = test.published;
        article.published.day = parse_iso_day(test.published);
        article.published.basis = Basis::Sidecar;
    }
    return article;
}

RuleTestResult run_rule_test(const Rule& rule, const RuleTest& test, const RuleSet& rules)
{
    const Article article = test_article(test, rule.language);
    const Extraction extraction = extract(article, rules);
    Found found;
    for (const Claim& claim : extraction.claims) {
        if (claim.rule == rule.id) {
            found.own.push_back(&claim);
        } else {
            found.others += (found.others.empty() ? "" : ", ") + describe(claim);
        }
    }
    std::string fault;
    if (test.match) {
        fault = check_marks(test, found);
        if (fault.empty()) fault = check_expectations(test, found);
    } else if (!found.own.empty()) {
        fault = "expected no claim, found " + describe(*found.own.front());
    }
    if (test.known_gap) {
        const bool passes_now = fault.empty();
        return {&rule, &test, !passes_now, passes_now ? "a known gap that passes now: move it to 'matches'" : ""};
    }
    return {&rule, &test, fault.empty(), fault};
}

std::vector<RuleTestResult> run_rule_tests(const RuleSet& rules, std::string_view prefix)
{
    std::vector<RuleTestResult> results;
    for (const Rule& rule : rules.rules()) {
        if (!rule.id.starts_with(prefix)) continue;
        for (const RuleTest& test : rule.tests) results.push_back(run_rule_test(rule, test, rules));
    }
    return results;
}

} // namespace crosscheck
