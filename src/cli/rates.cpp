#include "cli/rates.h"

#include <boost/program_options.hpp>

#include "cli/options.h"

namespace crosscheck {
namespace po = boost::program_options;

void add_rates_option(po::options_description& options)
{
    options.add_options()("rates", po::value<std::vector<std::string>>()->composing()->value_name("FILE.csv"),
                          "exchange rates of days beside the built-in months (repeatable): rows of "
                          "date,base,quote,rate,source, or the ECB's table Date,USD,JPY,...");
}

Result<RateTable> read_rates(const po::variables_map& values)
{
    RateTable table = RateTable::builtin();
    if (values.count("rates") == 0)
        return table;
    for (const std::string& path : values["rates"].as<std::vector<std::string>>()) {
        auto text = read_input(path);
        if (!text)
            return Error{"--rates: " + text.error()};
        auto rows = table.add_csv(*text, path);
        if (!rows)
            return Error{rows.error()};
        if (*rows == 0)
            return Error{path + ":1: no rate; expected date,base,quote,rate,source"};
    }
    return table;
}

} // namespace crosscheck
