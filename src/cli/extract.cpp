#include <sstream>

#include <boost/program_options.hpp>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "report/json.h"

namespace crosscheck {
namespace {

constexpr const char* usage =
    "Usage: crosscheck extract PATH...|- [options]\n\n"
    "Writes the claims of each article as JSON, one a line. Standard input (-) is\n"
    "JSONL articles. Exit codes: 0, 2 wrong usage or rules, 3 some input unread.\n\n";

} // namespace

int extract_command(const std::vector<std::string>& arguments)
{
    auto known = input_options();
    auto values = parse_arguments(arguments, known);
    if (!values)
        return usage_error("extract", values.error());
    if (values->count("help") != 0) {
        std::ostringstream text;
        text << usage << known;
        return write_output("-", text.str()) ? Clean : WrongUsage;
    }
    auto options = read_input_options(*values);
    if (!options)
        return usage_error("extract", options.error());
    if (options->paths.empty())
        return usage_error("extract", "no article given; expected files, folders or -");
    auto packs = load_packs(*options);
    if (!packs)
        return usage_error("extract", packs.error());
    options->drop.page_rules = &packs->pages;
    Diagnostics diagnostics;
    auto drop = load_drop(options->paths, options->drop, diagnostics);
    if (!drop)
        return usage_error("extract", drop.error());
    set_reference(*drop, options->as_of);
    ProgressBar bar("reading", text_bytes(*drop), !options->log.quiet);
    std::vector<std::string> lines(drop->articles.size());
    std::vector<Diagnostics> problems(drop->articles.size());
    // An article's claims are let go as soon as they are written down: they take as much room as their JSON.
    extract_each(
        *drop, packs->rules, options->drop,
        [&](std::size_t i, Extraction extraction) {
            lines[i] = claim_lines(extraction.claims, summarize(drop->articles[i]));
            problems[i] = std::move(extraction.diagnostics);
        },
        [&](std::size_t, std::uint64_t done) { bar.update(done); });
    Result<bool> written = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (written && !lines[i].empty())
            written = write_output("-", lines[i]);
        diagnostics.insert(diagnostics.end(), problems[i].begin(), problems[i].end());
    }
    print_diagnostics(diagnostics, options->log);
    if (!written)
        return usage_error("extract", written.error());
    return input_unread(diagnostics) ? InputUnread : Clean;
}

} // namespace crosscheck
