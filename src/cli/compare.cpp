#include <algorithm>
#include <map>
#include <sstream>

#include <boost/program_options.hpp>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/rates.h"
#include "compare/finding.h"
#include "report/json.h"

namespace crosscheck {
namespace {

namespace po = boost::program_options;

constexpr const char* usage =
    "Usage: crosscheck compare [FILE...|-] [options]\n\n"
    "Reads claims as `crosscheck extract` writes them, one JSON object a line, and\n"
    "writes findings, one a line. Without a file, standard input is read.\n"
    "Exit codes: 0, 2 wrong usage, 3 a line or a file could not be read.\n\n";

po::options_description compare_options()
{
    po::options_description options("Options");
    auto add = options.add_options();
    add("help,h", "show this help");
    add("quiet,q", po::bool_switch(), "print errors only");
    add("log-format", po::value<std::string>()->default_value("text")->value_name("FORMAT"),
        "diagnostics on standard error as text or json");
    add_rates_option(options);
    return options;
}

struct Claims {
    std::vector<Claim> claims;
    std::map<std::string, ArticleSummary> articles; ///< by id
};

void unread(Diagnostics& diagnostics, const std::string& path, std::uint32_t line,
            const std::string& message)
{
    Diagnostic diagnostic;
    diagnostic.severity = DiagnosticSeverity::Error;
    diagnostic.code = line == 0 ? "unreadable-file" : "bad-claim";
    diagnostic.message = message;
    diagnostic.path = path;
    diagnostic.line = line;
    diagnostics.push_back(diagnostic);
}

void read_claims(const std::string& path, Claims& all, Diagnostics& diagnostics)
{
    auto text = read_input(path);
    if (!text)
        return unread(diagnostics, path, 0, text.error());
    std::string_view rest = *text;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        auto record = parse_claim(line);
        if (!record) {
            unread(diagnostics, path, number, record.error());
            continue;
        }
        ArticleSummary source = record->source;
        source.id = record->claim.article;
        all.articles.emplace(record->claim.article, std::move(source));
        all.claims.push_back(std::move(record->claim));
    }
}

/// The order a drop would give, whatever the order of the lines.
void put_in_order(std::vector<Claim>& claims)
{
    auto key = [](const Claim& claim) {
        return std::tie(claim.article, claim.evidence.span.begin, claim.evidence.span.end, claim.id);
    };
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const Claim& a, const Claim& b) { return key(a) < key(b); });
}

} // namespace

int compare_command(const std::vector<std::string>& arguments)
{
    auto known = compare_options();
    auto values = parse_arguments(arguments, known);
    if (!values)
        return usage_error("compare", values.error());
    if (values->count("help") != 0) {
        std::ostringstream text;
        text << usage << known;
        return write_output("-", text.str()) ? Clean : WrongUsage;
    }
    auto rates = read_rates(*values);
    if (!rates)
        return usage_error("compare", rates.error());
    LogOptions log;
    log.quiet = (*values)["quiet"].as<bool>();
    log.json = (*values)["log-format"].as<std::string>() == "json";
    std::vector<std::string> paths{"-"};
    if (values->count("path") != 0)
        paths = (*values)["path"].as<std::vector<std::string>>();
    Claims all;
    Diagnostics diagnostics;
    for (const std::string& path : paths)
        read_claims(path, all, diagnostics);
    put_in_order(all.claims);
    std::vector<ArticleSummary> articles;
    for (auto& [id, article] : all.articles)
        articles.push_back(std::move(article));
    find_origins(articles);
    Alignment alignment = align(all.claims, articles);
    std::string out;
    for (const Finding& finding : compare_all(alignment, all.claims, articles, *rates))
        out += finding_json(finding, all.claims) + "\n";
    auto written = write_output("-", out);
    print_diagnostics(diagnostics, log);
    if (!written)
        return usage_error("compare", written.error());
    return input_unread(diagnostics) ? InputUnread : Clean;
}

} // namespace crosscheck
