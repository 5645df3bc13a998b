#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>

#include "hostile_report.h"
#include "report/html.h"
#include "report/sarif.h"

using namespace crosscheck;

/// Hidden: writes pages for the browser tests into the folder CROSSCHECK_PAGES.
TEST_CASE("pages for the browser", "[.pages]")
{
    const char* folder = std::getenv("CROSSCHECK_PAGES");
    REQUIRE(folder != nullptr);
    auto write = [&](const std::string& name, const Report& report) {
        std::ofstream file(std::string(folder) + "/" + name + ".html", std::ios::binary);
        file << render_html(report);
        REQUIRE(file);
    };
    write("small", sample::small());
    write("empty", {});
    write("large", hostile::large(40, 500, 10000));
    write("crowd", hostile::large(12, 60, 60));
    std::size_t number = 0;
    std::string all;
    for (const std::string& word : hostile::words()) {
        if (number++ % 6 == 0)
            write("hostile-" + std::to_string(number), hostile::filled_with(word));
        all += word + " ";
    }
    write("hostile-all", hostile::filled_with(all));
}

/// Hidden: writes SARIF files for the check against the published schema.
TEST_CASE("SARIF files for the published schema", "[.sarif]")
{
    const char* folder = std::getenv("CROSSCHECK_PAGES");
    REQUIRE(folder != nullptr);
    auto write = [&](const std::string& name, const Report& report) {
        std::ofstream file(std::string(folder) + "/" + name + ".sarif", std::ios::binary);
        file << render_sarif(report);
        REQUIRE(file);
    };
    write("small", sample::small());
    write("empty", {});
    write("large", hostile::large(40, 500, 1000));
    std::string all;
    for (const std::string& word : hostile::words()) all += word + " ";
    write("hostile", hostile::filled_with(all));
}
