#include <algorithm>
#include <filesystem>
#include <sstream>

#include <boost/program_options.hpp>

#include "archive/archive.h"
#include "cli/baseline.h"
#include "cli/commands.h"
#include "cli/fail_on.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "cli/rates.h"

namespace crosscheck {
namespace {

namespace po = boost::program_options;

constexpr const char* usage =
    "Usage: crosscheck check PATH... [options]\n\n"
    "Reads articles (files, folders, - for standard input), extracts their claims,\n"
    "lines them up and reports where the outlets agree, where they differ and why.\n\n"
    "Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it,\n"
    "2 wrong usage, rules or configuration, 3 some input could not be read.\n\n";

struct CheckOptions {
    InputOptions input;
    OutputOptions output;
    FailOn fail_on;
    std::string baseline;
    bool update_baseline = false;
    std::string archive;
    RateTable rates;
};

po::options_description check_options()
{
    po::options_description options("Gate");
    auto add = options.add_options();
    add("fail-on", po::value<std::string>()->default_value("contradiction")->value_name("WHAT"),
        "exit with 1 on a new finding of this verdict or a worse one, or of this severity or a "
        "higher one; or never");
    add("baseline", po::value<std::string>()->value_name("FILE"),
        "findings listed there are marked as known and never fail");
    add("update-baseline", po::bool_switch(), "write the differences found to the baseline file");
    add("archive", po::value<std::string>()->value_name("FILE.db"),
        "compare with the claims of earlier drops kept there, then add this drop's; made when "
        "there is none");
    add_rates_option(options);
    return options;
}

Result<CheckOptions> read_check_options(const po::variables_map& values)
{
    CheckOptions options;
    auto input = read_input_options(values);
    if (!input)
        return Error{input.error()};
    options.input = input.take();
    if (options.input.paths.empty())
        return Error{"no article given; expected files, folders or - for standard input"};
    auto output = read_output_options(values);
    if (!output)
        return Error{output.error()};
    options.output = output.take();
    options.output.render.verbose = options.input.log.verbose;
    auto rates = read_rates(values);
    if (!rates)
        return Error{rates.error()};
    options.rates = rates.take();
    auto fail_on = parse_fail_on(values["fail-on"].as<std::string>());
    if (!fail_on)
        return Error{fail_on.error()};
    options.fail_on = *fail_on;
    if (values.count("baseline") != 0)
        options.baseline = values["baseline"].as<std::string>();
    options.update_baseline = values["update-baseline"].as<bool>();
    if (values.count("archive") != 0)
        options.archive = values["archive"].as<std::string>();
    if (options.update_baseline && options.baseline.empty())
        return Error{"--update-baseline needs --baseline FILE"};
    return options;
}

std::optional<Day> expiry_day(const CheckOptions& options, const Report& report)
{
    if (options.input.as_of)
        return options.input.as_of;
    std::optional<Day> latest;
    for (const ReportArticle& article : report.articles)
        if (auto day = parse_iso_day(article.summary.published); day && (!latest || *latest < *day))
            latest = day;
    return latest;
}

Result<bool> use_baseline(const CheckOptions& options, Report& report)
{
    if (options.baseline.empty())
        return true;
    std::error_code ignored;
    Baseline baseline;
    if (!options.update_baseline || std::filesystem::exists(options.baseline, ignored)) {
        auto read = read_baseline(options.baseline);
        if (!read)
            return Error{read.error()};
        baseline = read.take();
    }
    apply_baseline(baseline, options.baseline, expiry_day(options, report), report);
    if (!options.update_baseline)
        return true;
    return write_output(options.baseline, updated_baseline(baseline, report));
}

void note(Report& report, const std::string& path, const char* code, const std::string& message)
{
    report.diagnostics.push_back({DiagnosticSeverity::Note, code, message, path, "", 0, 0});
}

/// From claims to findings, with those of earlier drops beside them.
Result<bool> compare_with_past(Archive& archive, const CheckOptions& options, Report& report)
{
    auto past = archive.related(report);
    if (!past)
        return Error{past.error()};
    const std::size_t articles = past->articles.size();
    const std::size_t left_out = past->left_out;
    add_past(report, past.take());
    compare_report(report, options.rates);
    keep_what_concerns_drop(report);
    note(report, options.archive, "archive-compared", "compared with " + std::to_string(articles) + " articles of earlier drops");
    if (left_out > 0)
        report.diagnostics.push_back({DiagnosticSeverity::Warning, "archive-limit",
                                      std::to_string(left_out) + " more articles of earlier drops tell of the same; they were not compared", options.archive, "", 0, 0});
    return true;
}

int run_check(const CheckOptions& options)
{
    std::optional<Archive> archive;
    if (!options.archive.empty()) {
        auto opened = Archive::open(options.archive);
        if (!opened)
            return usage_error("check", opened.error());
        archive = opened.take();
    }
    auto packs = load_packs(options.input);
    if (!packs)
        return usage_error("check", packs.error());
    Diagnostics diagnostics;
    DropOptions reading = options.input.drop;
    reading.page_rules = &packs->pages;
    auto drop = load_drop(options.input.paths, reading, diagnostics);
    if (!drop)
        return usage_error("check", drop.error());
    set_reference(*drop, options.input.as_of);
    ProgressBar bar("reading", text_bytes(*drop), !options.input.log.quiet);
    Report report = read_report(*drop, packs->rules, options.input.drop, std::move(diagnostics),
                                [&](std::size_t, std::uint64_t done) { bar.update(done); });
    if (archive) {
        auto compared = compare_with_past(*archive, options, report);
        if (!compared)
            return usage_error("check", compared.error());
    } else {
        compare_report(report, options.rates);
    }
    auto baseline = use_baseline(options, report);
    if (!baseline)
        return usage_error("check", baseline.error());
    auto written = write_reports(options.output, report);
    print_diagnostics(report.diagnostics, options.input.log);
    if (!written)
        return usage_error("check", written.error());
    if (archive)
        if (auto stored = archive->store(report); !stored)
            return usage_error("check", stored.error());
    if (input_unread(report.diagnostics))
        return InputUnread;
    return fails(options.fail_on, report) ? FindingsFound : Clean;
}

} // namespace

int check_command(const std::vector<std::string>& arguments)
{
    po::options_description all;
    all.add(input_options()).add(output_options()).add(check_options());
    auto values = parse_arguments(arguments, all);
    if (!values)
        return usage_error("check", values.error());
    if (values->count("help") != 0) {
        std::ostringstream text;
        text << usage << all;
        return write_output("-", text.str()) ? Clean : WrongUsage;
    }
    auto options = read_check_options(*values);
    if (!options)
        return usage_error("check", options.error());
    return run_check(*options);
}

} // namespace crosscheck
