#pragma once
#include <string>
#include <vector>

namespace crosscheck {

/// Exit codes of the program.
enum ExitCode : int {
    Clean = 0,        ///< nothing at or above --fail-on
    FindingsFound = 1,///< findings at or above --fail-on
    WrongUsage = 2,   ///< wrong usage, rules or configuration, a missing baseline too
    InputUnread = 3,  ///< some input could not be read; the rest is reported
};

/// Parses the command line and runs one command. Never throws.
int run(int argc, char** argv);

// One function a command, each in its own file; `arguments` are those after the command's name.
int check_command(const std::vector<std::string>& arguments);
int extract_command(const std::vector<std::string>& arguments);
int mentions_command(const std::vector<std::string>& arguments);
int compare_command(const std::vector<std::string>& arguments);
int report_command(const std::vector<std::string>& arguments);
int explain_command(const std::vector<std::string>& arguments);
int rules_command(const std::vector<std::string>& arguments);
int eval_command(const std::vector<std::string>& arguments);

} // namespace crosscheck
