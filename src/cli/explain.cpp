#include <charconv>
#include <cstdio>
#include <optional>
#include <string>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "extract/explain.h"
#include "report/json.h"
#include "report/plain.h"

namespace crosscheck {
namespace {

constexpr const char* usage =
    "Usage: crosscheck explain FILE:LINE\n"
    "       crosscheck explain ID --report FILE\n"
    "       crosscheck explain RULE\n\n"
    "Why a claim was made of that line, or what kept the rules from making one;\n"
    "why a finding of a report has its verdict; what a rule looks for.\n";

void print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

std::string value_text(const Value& value)
{
    if (value.type == ValueType::Date) {
        if (!value.date.from && !value.date.to) return "\"" + plain(value.text) + "\"";
        return fmt::format("{} to {}", value.date.from ? iso(*value.date.from) : "?", value.date.to ? iso(*value.date.to) : "?");
    }
    if (!value.printed) return "\"" + plain(value.text) + "\"";
    return fmt::format("{} {}{}", *value.printed, value.unit, value.hedge == Hedge::Exact ? "" : fmt::format(" ({})", name(value.hedge)));
}

void print_claim(const ClaimReason& reason)
{
    const Claim& claim = reason.claim;
    print(fmt::format("  claim {}: {}/{} = {}\n    rule {}\n", claim.id, claim.kind, claim.attribute, value_text(claim.value), claim.rule));
    if (!reason.trigger.empty()) print(fmt::format("    trigger '{}' ({}) at '{}'\n", reason.trigger, reason.role, plain(reason.words)));
    for (const auto& [slot, from] : reason.slots) print(fmt::format("    {}: {}\n", slot, plain(from)));
}

void print_sentence(const SentenceReasons& sentence)
{
    print(fmt::format("{}: {}\n", sentence.line, plain(sentence.text)));
    if (!sentence.set_aside.empty()) {
        print(fmt::format("  set aside as {}: no claim is made of it\n", sentence.set_aside));
        return;
    }
    for (const ClaimReason& reason : sentence.claims) print_claim(reason);
    if (sentence.claims.empty()) print("  no claim\n");
    for (const std::string& quantity : sentence.quantities) print(fmt::format("  read: {}\n", plain(quantity)));
    for (const NearMiss& miss : sentence.near_misses) {
        print(fmt::format("  {} began at '{}' (trigger '{}') and lacks {}\n", miss.rule, plain(miss.words), miss.trigger, miss.missing));
    }
}

/// "path/a.txt:12" as path and line.
std::optional<std::pair<std::string, std::uint32_t>> file_and_line(const std::string& what)
{
    const std::size_t colon = what.rfind(':');
    if (colon == std::string::npos || colon == 0) return std::nullopt;
    std::uint32_t line = 0;
    const char* end = what.data() + what.size();
    const auto parsed = std::from_chars(what.data() + colon + 1, end, line);
    if (parsed.ec != std::errc() || parsed.ptr != end || line == 0) return std::nullopt;
    return std::pair(what.substr(0, colon), line);
}

int explain_place(const std::string& path, std::uint32_t line, const InputOptions& input, const RuleSet& rules)
{
    Diagnostics diagnostics;
    auto drop = load_drop({path}, input.drop, diagnostics);
    if (!drop) return usage_error("explain", drop.error());
    print_diagnostics(diagnostics, input.log);
    set_reference(*drop, input.as_of);
    bool found = false;
    for (const Article& article : drop->articles) {
        for (const SentenceReasons& sentence : explain_line(article, rules, line)) {
            print_sentence(sentence);
            found = true;
        }
    }
    if (!found) print(fmt::format("{}:{}: no sentence there\n", path, line));
    return input_unread(diagnostics) ? InputUnread : Clean;
}

int explain_rule(const Rule& rule)
{
    print(fmt::format("{} ({}:{})\n  {}\n  claims {}/{}\n", rule.id, rule.path, rule.line, rule.question, rule.kind, rule.attribute));
    if (!rule.says.empty()) print(fmt::format("  {}\n", rule.says));
    for (const Trigger& trigger : rule.triggers) print(fmt::format("  {}: {}\n", name(trigger.role), trigger.text));
    for (const RuleTest& test : rule.tests) print(fmt::format("  {}: {}\n", test.match ? "matches" : "ignores", test.text));
    return Clean;
}

/// "north.example, drop/a.txt:12": where the claim stands.
std::string place_of(const Report& report, const Claim& claim)
{
    for (const ReportArticle& article : report.articles) {
        if (article.summary.id != claim.article) continue;
        const std::string outlet = article.summary.outlet.empty() ? "" : plain(article.summary.outlet) + ", ";
        return outlet + plain(article.path) + ":" + std::to_string(claim.evidence.line);
    }
    return plain(claim.article) + " line " + std::to_string(claim.evidence.line);
}

void print_finding(const Report& report, const Finding& finding)
{
    print(fmt::format("finding {}: {}\n  verdict {} ({})\n", finding.id, plain(finding.question), name(finding.verdict), name(finding.severity)));
    for (const Position& position : finding.positions) {
        print(fmt::format("  position {}\n", plain(position.label)));
        for (const std::uint32_t index : position.claims) {
            const Claim& claim = report.claims[index];
            print(fmt::format("    {}: {}\n", place_of(report, claim), plain(claim.evidence.sentence_text)));
        }
    }
    std::size_t step = 0;
    for (const Reason& reason : finding.reasons) {
        print(fmt::format("  {}. {}: {}{}: {}\n", ++step, plain(reason.check), plain(reason.outcome), reason.decides ? " (decides)" : "", plain(reason.detail)));
    }
    if (!finding.explanation.empty()) print(fmt::format("  so: {}\n", plain(finding.explanation)));
}

bool explain_of_report(const Report& report, const std::string& id)
{
    bool found = false;
    for (const Finding& finding : report.findings) {
        if (finding.id != id) continue;
        print_finding(report, finding);
        found = true;
    }
    for (const Claim& claim : report.claims) {
        if (claim.id != id) continue;
        print(fmt::format("claim {}: {}/{} = {}\n  rule {}\n  {}: {}\n  subject {}\n", claim.id, plain(claim.kind), plain(claim.attribute),
                          value_text(claim.value), plain(claim.rule), place_of(report, claim), plain(claim.evidence.sentence_text),
                          claim.subject.empty() ? "not known" : plain(claim.subject)));
        for (const auto& [key, entry] : claim.scope) print(fmt::format("  {}: {}\n", plain(key), plain(entry)));
        found = true;
    }
    return found;
}

} // namespace

int explain_command(const std::vector<std::string>& arguments)
{
    namespace po = boost::program_options;
    auto options = input_options();
    options.add_options()("report", po::value<std::string>()->value_name("FILE"), "the JSON report that holds the id");
    const auto values = parse_arguments(arguments, options);
    if (!values) return usage_error("explain", values.error());
    if (values->count("help") != 0) {
        print(usage);
        return Clean;
    }
    const auto input = read_input_options(*values);
    if (!input) return usage_error("explain", input.error());
    if (input->paths.size() != 1) return usage_error("explain", "expected one FILE:LINE, RULE or ID");
    const std::string& what = input->paths.front();
    if (values->count("report") != 0) {
        const std::string path = (*values)["report"].as<std::string>();
        const auto text = read_input(path);
        if (!text) return usage_error("explain", text.error());
        const auto report = parse_report(*text);
        if (!report) return usage_error("explain", path + ": " + report.error());
        if (explain_of_report(*report, what)) return Clean;
        return usage_error("explain", "the report holds no claim or finding '" + what + "'");
    }
    const auto packs = load_packs(*input);
    if (!packs) return usage_error("explain", packs.error());
    const RuleSet& rules = packs->rules;
    if (const Rule* rule = rules.find(what)) return explain_rule(*rule);
    InputOptions reading = *input;
    reading.drop.page_rules = &packs->pages;
    if (const auto place = file_and_line(what)) return explain_place(place->first, place->second, reading, rules);
    return usage_error("explain", "'" + what + "' is no rule and no FILE:LINE; an id of a claim or finding needs --report FILE");
}

} // namespace crosscheck
