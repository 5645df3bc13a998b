#pragma once
#include "base/result.h"
#include "compare/rates.h"

namespace boost::program_options {
class options_description;
class variables_map;
} // namespace boost::program_options

namespace crosscheck {

/// Adds --rates, for the commands that compare.
void add_rates_option(boost::program_options::options_description& options);

/// The built-in table with the rows of the files given by --rates. The Error
/// names the file and the line.
Result<RateTable> read_rates(const boost::program_options::variables_map& values);

} // namespace crosscheck
