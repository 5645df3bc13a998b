#include <sstream>

#include <boost/program_options.hpp>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/outputs.h"
#include "report/json.h"

namespace crosscheck {
namespace {

namespace po = boost::program_options;

constexpr const char* usage =
    "Usage: crosscheck report FILE.json|- [options]\n\n"
    "Writes a JSON report (crosscheck check --format json) in any other format.\n"
    "Exit codes: 0, 2 wrong usage or a file that is no report.\n\n";

} // namespace

int report_command(const std::vector<std::string>& arguments)
{
    po::options_description known = output_options();
    known.add_options()("help,h", "show this help");
    known.add_options()("verbose,v", po::bool_switch(), "terminal report: every finding in full");
    auto values = parse_arguments(arguments, known);
    if (!values) return usage_error("report", values.error());
    if (values->count("help") != 0) {
        std::ostringstream text;
        text << usage << known;
        return write_output("-", text.str()) ? Clean : WrongUsage;
    }
    auto options = read_output_options(*values);
    if (!options) return usage_error("report", options.error());
    options->render.verbose = (*values)["verbose"].as<bool>();
    std::vector<std::string> paths;
    if (values->count("path") != 0) paths = (*values)["path"].as<std::vector<std::string>>();
    if (paths.size() != 1) return usage_error("report", "expected one JSON report, or - to read it");
    auto text = read_input(paths[0]);
    if (!text) return usage_error("report", text.error());
    auto report = parse_report(*text);
    if (!report) return usage_error("report", paths[0] + ": " + report.error());
    auto written = write_reports(*options, *report);
    return written ? Clean : usage_error("report", written.error());
}

} // namespace crosscheck
