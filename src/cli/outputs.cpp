#include "cli/outputs.h"

#include <algorithm>
#include <cstdlib>

#include <boost/program_options.hpp>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/options.h"

namespace crosscheck {
namespace {

namespace po = boost::program_options;

bool colour_wanted(const std::string& when)
{
    const char* none = std::getenv("NO_COLOR");
    if (when == "always") return true;
    if (when == "never" || (none != nullptr && *none != '\0')) return false;
    const char* force = std::getenv("CLICOLOR_FORCE");
    if (force != nullptr && *force != '\0' && std::string_view(force) != "0") return true;
    const char* term = std::getenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && (term == nullptr || std::string_view(term) != "dumb");
}

unsigned terminal_width(unsigned wanted)
{
    if (wanted != 0) return std::clamp(wanted, 40U, 1000U);
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
    if (values.count("format") != 0) words = values["format"].as<std::vector<std::string>>();
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

} // namespace

po::options_description output_options()
{
    po::options_description options("Report");
    auto add = options.add_options();
    add("format,f", po::value<std::vector<std::string>>()->composing()->value_name("F[=FILE]"),
        ("output format, to standard output or a file (repeatable): " + format_names()).c_str());
    add("color", po::value<std::string>()->default_value("auto")->value_name("WHEN"),
        "colour the terminal report: auto, always or never");
    add("width", po::value<unsigned>()->default_value(0)->value_name("COLUMNS"),
        "width of the terminal report; 0 = the terminal's, else 100");
    add("verdicts", po::value<std::string>()->value_name("FILE"),
        "human verdicts (YAML or JSON) for --format claimreview");
    return options;
}

Result<OutputOptions> read_output_options(const po::variables_map& values)
{
    OutputOptions options;
    auto outputs = read_outputs(values);
    if (!outputs) return Error{outputs.error()};
    options.outputs = outputs.take();
    std::string colour = values["color"].as<std::string>();
    if (colour != "auto" && colour != "always" && colour != "never")
        return Error{"--color: '" + colour + "' is unknown; expected auto, always or never"};
    options.render.colour = colour_wanted(colour);
    options.render.width = terminal_width(values["width"].as<unsigned>());
    if (values.count("verdicts") != 0) {
        auto text = read_input(values["verdicts"].as<std::string>());
        if (!text) return Error{text.error()};
        options.render.verdicts = text.take();
    }
    return options;
}

Result<bool> write_reports(const OutputOptions& options, const Report& report)
{
    std::vector<std::string> rendered;
    for (const Output& output : options.outputs) {
        RenderOptions render_options = options.render;
        render_options.colour = render_options.colour && output.path == "-";
        auto bytes = render(output.format, report, render_options);
        if (!bytes) return Error{bytes.error()};
        rendered.push_back(bytes.take());
    }
    for (std::size_t i = 0; i < rendered.size(); ++i) {
        auto written = write_output(options.outputs[i].path, rendered[i]);
        if (!written) return Error{written.error()};
    }
    return true;
}

} // namespace crosscheck
