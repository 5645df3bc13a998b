#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "report/render.h"

namespace boost::program_options {
class options_description;
class variables_map;
} // namespace boost::program_options

namespace crosscheck {

/// One `--format F[=FILE]`.
struct Output {
    std::string format;
    std::string path; ///< "-" = standard output
};

/// What every command that writes reports takes.
struct OutputOptions {
    std::vector<Output> outputs;
    RenderOptions render;
};

/// `--format`, `--color`, `--width`, `--verdicts`.
boost::program_options::options_description output_options();

/// Reads the parsed options; the Error says which value is wrong and what was
/// expected. Colour and width come from the terminal where they are not given.
Result<OutputOptions> read_output_options(const boost::program_options::variables_map& values);

/// Renders every format asked for before the first is written, so that a
/// verdict file that cannot be used leaves no half of the reports behind.
Result<bool> write_reports(const OutputOptions& options, const Report& report);

} // namespace crosscheck
