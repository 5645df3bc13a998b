#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <boost/program_options.hpp>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/baseline.h"
#include "cli/commands.h"
#include "cli/fail_on.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "report/render.h"

namespace crosscheck {
namespace {

namespace po = boost::program_options;

constexpr const char* usage =
    "Usage: crosscheck check PATH... [options]\n\n"
    "Reads articles (files, folders, - for standard input), extracts their claims,\n"
    "lines them up and reports where the outlets agree, where they differ and why.\n\n"
    "Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it,\n"
    "2 wrong usage, rules or configuration, 3 some input could not be read.\n\n";

struct Output {
    std::string format;
    std::string path; ///< "-" = standard output
};

struct CheckOptions {
    InputOptions input;
    std::vector<Output> outputs;
    FailOn fail_on;
    std::string baseline;
    bool update_baseline = false;
    RenderOptions render;
};

po::options_description check_options()
{
    po::options_description options("Report");
    auto add = options.add_options();
    add("format,f", po::value<std::vector<std::string>>()->composing()->value_name("F[=FILE]"),
        ("output format, to standard output or a file (repeatable): " + format_names()).c_str());
    add("fail-on", po::value<std::string>()->default_value("contradiction")->value_name("WHAT"),
        "exit with 1 on a new finding of this verdict or a worse one, or of this severity or a "
        "higher one; or never");
    add("baseline", po::value<std::string>()->value_name("FILE"),
        "findings listed there are marked as known and never fail");
    add("update-baseline", po::bool_switch(), "write the differences found to the baseline file");
    add("color", po::value<std::string>()->default_value("auto")->value_name("WHEN"),
        "colour the terminal report: auto, always or never");
    add("width", po::value<unsigned>()->default_value(0)->value_name("COLUMNS"),
        "width of the terminal report; 0 = the terminal's, else 100");
    add("verdicts", po::value<std::string>()->value_name("FILE"),
        "human verdicts (YAML or JSON) for --format claimreview");
    return options;
}

bool colour_wanted(const std::string& when)
{
    const char* none = std::getenv("NO_COLOR");
    if (when == "always")
        return true;
    if (when == "never" || (none != nullptr && *none != '\0'))
        return false;
    const char* force = std::getenv("CLICOLOR_FORCE");
    if (force != nullptr && *force != '\0' && std::string_view(force) != "0")
        return true;
    const char* term = std::getenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && (term == nullptr || std::string_view(term) != "dumb");
}

unsigned terminal_width(unsigned wanted)
{
    if (wanted != 0)
        return std::clamp(wanted, 40U, 1000U);
    winsize size{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col != 0)
        return std::clamp<unsigned>(size.ws_col, 40U, 160U);
    return 100;
}

Result<std::vector<Output>> read_outputs(const po::variables_map& values)
{
    std::vector<Output> outputs;
    std::vector<std::string> words{"text"};
    if (values.count("format") != 0)
        words = values["format"].as<std::vector<std::string>>();
    int on_stdout = 0;
    for (const std::string& word : words) {
        std::size_t equals = word.find('=');
        Output output{word.substr(0, equals),
                      equals == std::string::npos ? "-" : word.substr(equals + 1)};
        if (!is_format(output.format))
            return Error{"--format: '" + output.format + "' is unknown; expected one of " +
                         format_names()};
        if (output.path.empty())
            return Error{"--format: '" + word + "' names no file after '='"};
        on_stdout += output.path == "-" ? 1 : 0;
        outputs.push_back(output);
    }
    if (on_stdout > 1)
        return Error{"--format: only one format can go to standard output; name files with F=FILE"};
    return outputs;
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
    auto outputs = read_outputs(values);
    if (!outputs)
        return Error{outputs.error()};
    options.outputs = outputs.take();
    auto fail_on = parse_fail_on(values["fail-on"].as<std::string>());
    if (!fail_on)
        return Error{fail_on.error()};
    options.fail_on = *fail_on;
    if (values.count("baseline") != 0)
        options.baseline = values["baseline"].as<std::string>();
    options.update_baseline = values["update-baseline"].as<bool>();
    if (options.update_baseline && options.baseline.empty())
        return Error{"--update-baseline needs --baseline FILE"};
    std::string colour = values["color"].as<std::string>();
    if (colour != "auto" && colour != "always" && colour != "never")
        return Error{"--color: '" + colour + "' is unknown; expected auto, always or never"};
    options.render.colour = colour_wanted(colour);
    options.render.width = terminal_width(values["width"].as<unsigned>());
    options.render.verbose = options.input.log.verbose;
    if (values.count("verdicts") != 0) {
        auto text = read_input(values["verdicts"].as<std::string>());
        if (!text)
            return Error{text.error()};
        options.render.verdicts = text.take();
    }
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

Result<bool> write_reports(const CheckOptions& options, const Report& report)
{
    for (const Output& output : options.outputs) {
        RenderOptions render_options = options.render;
        render_options.colour = render_options.colour && output.path == "-";
        auto bytes = render(output.format, report, render_options);
        if (!bytes)
            return Error{bytes.error()};
        auto written = write_output(output.path, *bytes);
        if (!written)
            return Error{written.error()};
    }
    return true;
}

int run_check(const CheckOptions& options)
{
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
    std::uint64_t bytes = 0;
    for (const Article& article : drop->articles)
        bytes += article.source.text.size();
    ProgressBar bar("reading", bytes, !options.input.log.quiet);
    Report report = build_report(*drop, packs->rules, options.input.drop.jobs, std::move(diagnostics),
                                 [&](std::size_t, std::uint64_t done) { bar.update(done); });
    auto baseline = use_baseline(options, report);
    if (!baseline)
        return usage_error("check", baseline.error());
    auto written = write_reports(options, report);
    print_diagnostics(report.diagnostics, options.input.log);
    if (!written)
        return usage_error("check", written.error());
    if (input_unread(report.diagnostics))
        return InputUnread;
    return fails(options.fail_on, report) ? FindingsFound : Clean;
}

} // namespace

int check_command(const std::vector<std::string>& arguments)
{
    po::options_description all;
    all.add(input_options()).add(check_options());
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
