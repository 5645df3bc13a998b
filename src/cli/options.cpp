#include "cli/options.h"

#include <algorithm>
#include <limits>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <thread>

#include <boost/program_options.hpp>
#include <nlohmann/json.hpp>

#include "cli/commands.h"

namespace crosscheck {
namespace po = boost::program_options;
namespace {

/// A bound on input: its option, and its place in InputLimits.
struct Bound {
    const char* option;
    const char* help;
    std::uint64_t InputLimits::*wide;
    std::uint32_t InputLimits::*narrow;

    std::uint64_t get(const InputLimits& limits) const
    {
        return wide != nullptr ? limits.*wide : limits.*narrow;
    }
    bool set(InputLimits& limits, std::uint64_t value) const
    {
        if (wide != nullptr)
            limits.*wide = value;
        else if (value <= std::numeric_limits<std::uint32_t>::max())
            limits.*narrow = static_cast<std::uint32_t>(value);
        else
            return false;
        return true;
    }
};

constexpr Bound bounds[] = {
    {"max-article-bytes", "largest article as it comes, a page with its markup", &InputLimits::article_bytes, nullptr},
    {"max-text-bytes", "longest text of one article", &InputLimits::text_bytes, nullptr},
    {"max-tokens", "most words and marks of one article", nullptr, &InputLimits::tokens},
    {"max-figures", "most figures of one article", nullptr, &InputLimits::figures},
    {"max-mentions", "most figures and dates of one article that make claims", nullptr, &InputLimits::mentions},
    {"max-article-seconds", "longest processor time for reading one article", nullptr, &InputLimits::article_seconds},
    {"max-file-bytes", "largest file", &InputLimits::file_bytes, nullptr},
    {"max-total-bytes", "most bytes read and unpacked in one run", &InputLimits::total_bytes, nullptr},
    {"max-articles", "most articles in one run", nullptr, &InputLimits::articles},
    {"max-folder-depth", "deepest folder that is read", nullptr, &InputLimits::folder_depth},
    {"max-unpacked-bytes", "largest archive or compressed file, unpacked", &InputLimits::unpacked_bytes, nullptr},
    {"max-expansion", "most that an archive may grow by, as a factor", nullptr, &InputLimits::expansion_ratio},
    {"max-entries", "most members of an archive, or records of a WARC file", nullptr, &InputLimits::archive_entries},
    {"max-archive-depth", "deepest archive in archives that is read", nullptr, &InputLimits::archive_depth},
    {"max-line-bytes", "longest line of JSONL", &InputLimits::line_bytes, nullptr},
    {"max-pdf-seconds", "longest time that pdftotext may take for a file", nullptr, &InputLimits::pdf_seconds},
    {"max-page-depth", "deepest elements in elements of a page", nullptr, &InputLimits::page_depth},
    {"max-page-elements", "most elements and texts of a page", nullptr, &InputLimits::page_elements},
    {"max-xml-tags", "most tags of a feed or a news item", nullptr, &InputLimits::xml_tags},
    {"max-yaml-bytes", "largest sidecar or front matter", &InputLimits::yaml_bytes, nullptr},
    {"max-yaml-values", "most values of a sidecar or front matter", nullptr, &InputLimits::yaml_values},
    {"max-yaml-depth", "deepest lists and mappings of a sidecar or front matter", nullptr, &InputLimits::yaml_depth},
};

} // namespace

po::options_description input_options()
{
    po::options_description options("Input");
    auto add = options.add_options();
    add("help,h", "show this help");
    add("rules", po::value<std::vector<std::string>>()->composing()->value_name("PACK"),
        "add a rule file or folder to the built-in packs (repeatable)");
    add("no-builtin-rules", po::bool_switch(), "use only the packs named with --rules");
    add("sources", po::value<std::string>()->value_name("FILE"),
        "metadata of the articles; default: sources.yaml beside them");
    add("input-format", po::value<std::string>()->value_name("FORMAT"),
        "read every file as this format instead of telling by content");
    add("as-of", po::value<std::string>()->value_name("DATE"),
        "what relative dates of undated articles count from (YYYY-MM-DD)");
    add("jobs,j", po::value<unsigned>()->default_value(0)->value_name("N"),
        "threads; 0 = one a core; the output does not depend on it");
    for (const Bound& bound : bounds)
        add(bound.option, po::value<std::uint64_t>()->default_value(bound.get(InputLimits{}))->value_name("N"),
            bound.help);
    add("quiet,q", po::bool_switch(), "print errors only, no progress");
    add("verbose,v", po::bool_switch(), "print notes too");
    add("log-format", po::value<std::string>()->default_value("text")->value_name("FORMAT"),
        "diagnostics on standard error as text or json");
    return options;
}

Result<po::variables_map> parse_arguments(const std::vector<std::string>& arguments,
                                          const po::options_description& options)
{
    po::options_description all;
    all.add(options);
    all.add_options()("path", po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add("path", -1);
    po::variables_map values;
    try {
        auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(arguments)
                      .options(all)
                      .positional(positional)
                      .style(style)
                      .run(),
                  values);
        po::notify(values);
    } catch (const po::error& error) {
        return Error{error.what()};
    }
    return values;
}

Result<InputOptions> read_input_options(const po::variables_map& values)
{
    InputOptions options;
    if (values.count("path") != 0)
        options.paths = values["path"].as<std::vector<std::string>>();
    if (values.count("rules") != 0)
        options.packs = values["rules"].as<std::vector<std::string>>();
    options.builtin_packs = !values["no-builtin-rules"].as<bool>();
    if (values.count("sources") != 0)
        options.drop.sources = values["sources"].as<std::string>();
    if (values.count("input-format") != 0)
        options.drop.input_format = values["input-format"].as<std::string>();
    if (values.count("as-of") != 0) {
        std::string text = values["as-of"].as<std::string>();
        options.as_of = parse_iso_day(text);
        if (!options.as_of)
            return Error{"--as-of: '" + text + "' is not a day; expected YYYY-MM-DD"};
    }
    unsigned jobs = values["jobs"].as<unsigned>();
    if (jobs > 1024)
        return Error{"--jobs: at most 1024"};
    options.drop.jobs = jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
    InputLimits& limits = options.drop.limits;
    for (const Bound& bound : bounds)
        if (!bound.set(limits, values[bound.option].as<std::uint64_t>()))
            return Error{std::string("--") + bound.option + ": the number is too large"};
    options.log.quiet = values["quiet"].as<bool>();
    options.log.verbose = values["verbose"].as<bool>();
    std::string log_format = values["log-format"].as<std::string>();
    if (log_format != "text" && log_format != "json")
        return Error{"--log-format: '" + log_format + "' is unknown; expected text or json"};
    options.log.json = log_format == "json";
    return options;
}

namespace {

namespace fs = std::filesystem;

/// The YAML files of one --rules argument, named by their path below it.
Result<std::vector<RuleFile>> read_pack(const std::string& pack)
{
    std::vector<RuleFile> files;
    std::error_code failed;
    if (!fs::is_directory(pack, failed)) {
        auto text = read_input(pack);
        if (!text)
            return Error{text.error()};
        files.push_back({pack, text.take(), pack});
        return files;
    }
    std::vector<fs::path> paths;
    for (fs::recursive_directory_iterator at(pack, failed), end; !failed && at != end;
         at.increment(failed))
        if (at->is_regular_file() && at->path().extension() == ".yaml")
            paths.push_back(at->path());
    if (failed)
        return Error{pack + ": cannot be read: " + failed.message()};
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        auto text = read_input(path.string());
        if (!text)
            return Error{text.error()};
        files.push_back({fs::relative(path, pack).generic_string(), text.take(), path.generic_string()});
    }
    if (files.empty())
        return Error{pack + ": holds no .yaml file"};
    return files;
}

} // namespace

Result<Packs> load_packs(const InputOptions& options)
{
    std::vector<RuleFile> files;
    if (options.builtin_packs)
        files = builtin_rules();
    for (const std::string& pack : options.packs) {
        auto more = read_pack(pack);
        if (!more)
            return Error{more.error()};
        for (RuleFile& file : *more) {
            auto same = std::find_if(files.begin(), files.end(),
                                     [&](const RuleFile& f) { return f.path == file.path; });
            if (same != files.end())
                *same = std::move(file);
            else
                files.push_back(std::move(file));
        }
    }
    auto rules = load_rules(files);
    if (!rules)
        return Error{rules.error()};
    std::vector<RuleText> texts;
    for (const RuleFile& file : files)
        texts.emplace_back(file.path, file.text);
    auto pages = load_page_rules(texts);
    if (!pages)
        return Error{pages.error()};
    return Packs{rules.take(), pages.take()};
}

void print_diagnostics(const Diagnostics& diagnostics, const LogOptions& log)
{
    for (const Diagnostic& diagnostic : diagnostics) {
        if (log.quiet && diagnostic.severity != DiagnosticSeverity::Error)
            continue;
        if (!log.verbose && diagnostic.severity == DiagnosticSeverity::Note)
            continue;
        std::string line = format(diagnostic);
        if (log.json) {
            nlohmann::ordered_json object{{"severity", name(diagnostic.severity)},
                                          {"code", diagnostic.code},
                                          {"message", diagnostic.message},
                                          {"path", diagnostic.path},
                                          {"line", diagnostic.line},
                                          {"column", diagnostic.column}};
            line = object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        }
        line.push_back('\n');
        std::fwrite(line.data(), 1, line.size(), stderr);
    }
}

bool input_unread(const Diagnostics& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == DiagnosticSeverity::Error;
    });
}

int usage_error(const std::string& command, const std::string& message)
{
    Diagnostic diagnostic;
    diagnostic.severity = DiagnosticSeverity::Error;
    diagnostic.path = command.empty() ? "crosscheck" : "crosscheck " + command;
    std::string lines;
    for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) { // a fault a line
        end = message.find('\n', at);
        diagnostic.message = message.substr(at, end == std::string::npos ? end : end - at);
        lines += format(diagnostic) + "\n";
    }
    std::fwrite(lines.data(), 1, lines.size(), stderr);
    return WrongUsage;
}

Result<bool> write_output(const std::string& path, const std::string& bytes)
{
    if (path == "-") {
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        return std::fflush(stdout) == 0 ? Result<bool>(true)
                                        : Result<bool>(Error{"standard output cannot be written"});
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.flush();
    if (!file)
        return Error{path + ": cannot be written"};
    return true;
}

Result<std::string> read_input(const std::string& path)
{
    if (path == "-") {
        std::string text{std::istreambuf_iterator<char>(std::cin), {}};
        return text;
    }
    std::error_code failed;
    if (fs::is_directory(path, failed))
        return Error{path + ": is a folder; expected a file"};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{path + ": cannot be read"};
    std::string text{std::istreambuf_iterator<char>(file), {}};
    return text;
}

} // namespace crosscheck
