#pragma once
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "diag/diagnostic.h"
#include "ingest/drop.h"
#include "ingest/page_rules.h"
#include "rules/rule_set.h"

namespace boost::program_options {
class options_description;
class variables_map;
} // namespace boost::program_options

namespace crosscheck {

enum class Colour : std::uint8_t { Auto, Always, Never };

/// How the program speaks on standard error.
struct LogOptions {
    bool quiet = false;
    bool verbose = false;
    bool json = false;
};

/// What every command that reads articles takes.
struct InputOptions {
    std::vector<std::string> paths;
    std::vector<std::string> packs;    ///< --rules: files or folders added to the built-in packs
    bool builtin_packs = true;         ///< --no-builtin-rules
    std::optional<Day> as_of;          ///< --as-of: what relative dates of undated articles count from
    DropOptions drop;
    LogOptions log;
};

/// The options that fill an InputOptions; `--help` is among them.
boost::program_options::options_description input_options();
/// Reads the parsed options; the Error says which value is wrong and what was expected.
Result<InputOptions> read_input_options(const boost::program_options::variables_map& values);

/// Parses `arguments`; the paths are the positional ones. The Error says what
/// is wrong with the words of the call.
Result<boost::program_options::variables_map>
parse_arguments(const std::vector<std::string>& arguments,
                const boost::program_options::options_description& options);

/// The rules and the page furniture phrases of one run.
struct Packs {
    RuleSet rules;
    PageRules pages;
};

/// Loads the built-in packs and those the user named. Paths given are read from disk.
Result<Packs> load_packs(const InputOptions& options);

/// Writes diagnostics to standard error as the log options say.
void print_diagnostics(const Diagnostics& diagnostics, const LogOptions& log);

/// True when an Error diagnostic says that some input was not read.
bool input_unread(const Diagnostics& diagnostics);

/// Prints "crosscheck COMMAND: message" to standard error; returns WrongUsage.
int usage_error(const std::string& command, const std::string& message);

/// Writes `bytes` to a file, or to standard output for "-". An Error names the file.
Result<bool> write_output(const std::string& path, const std::string& bytes);

/// Reads a whole file, or standard input for "-".
Result<std::string> read_input(const std::string& path);

} // namespace crosscheck
