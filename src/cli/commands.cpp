#include "cli/commands.h"

#include <cstdio>
#include <exception>
#include <functional>
#include <string_view>

#include "cli/options.h"

namespace crosscheck {
namespace {

struct Command {
    const char* name;
    const char* says;
    int (*run)(const std::vector<std::string>& arguments);
};

constexpr Command commands[] = {
    {"check", "extract, compare and report: the main job", check_command},
    {"extract", "articles to claims, JSONL", extract_command},
    {"mentions", "articles to numbers, money, measures and dates, JSONL", mentions_command},
    {"compare", "claims JSONL to findings JSONL", compare_command},
    {"report", "a JSON report to any other format", report_command},
    {"explain", "why a claim, why a verdict, or why no claim", explain_command},
    {"rules", "list, test, lint the rule packs; their schema", rules_command},
    {"eval", "precision and recall against a gold file", eval_command},
};

void print_usage(std::FILE* out)
{
    std::fputs("Usage: crosscheck COMMAND [ARGUMENT...]\n\n"
               "Finds where news articles about the same events agree, where they differ, and why.\n\n"
               "Commands:\n",
               out);
    for (const Command& command : commands)
        std::fprintf(out, "  %-10s %s\n", command.name, command.says);
    std::fputs("\n`crosscheck COMMAND --help` lists the options of a command.\n"
               "`crosscheck --version` prints the version.\n",
               out);
}

int dispatch(const std::vector<std::string>& arguments)
{
    if (arguments.empty()) {
        print_usage(stderr);
        return WrongUsage;
    }
    const std::string& word = arguments.front();
    if (word == "--help" || word == "-h" || word == "help") {
        print_usage(stdout);
        return Clean;
    }
    if (word == "--version") {
        std::puts("crosscheck " CROSSCHECK_VERSION);
        return Clean;
    }
    for (const Command& command : commands)
        if (word == command.name)
            return command.run({arguments.begin() + 1, arguments.end()});
    return usage_error("", "'" + word + "' is not a command; `crosscheck --help` lists them");
}

} // namespace

int run(int argc, char** argv)
{
    // Our own modules do not throw; this is the last door for what the
    // standard library may (memory, a failing stream).
    try {
        return dispatch({argv + (argc > 0 ? 1 : 0), argv + argc});
    } catch (const std::exception& error) {
        return usage_error("", std::string("cannot go on: ") + error.what());
    }
}

} // namespace crosscheck
