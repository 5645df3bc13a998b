#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/check.h"
#include "report/json.h"
#include "report/render.h"

// Any bytes are a report or an error that says what was expected. A report that
// was read is written so that it reads back the same, and every format renders it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crosscheck;
    auto report = parse_report({reinterpret_cast<const char*>(data), size});
    if (!report) {
        CC_CHECK(!report.error().empty());
        return 0;
    }
    std::string written = render_json(*report);
    auto again = parse_report(written);
    CC_CHECK(again);
    CC_CHECK(render_json(*again) == written);
    RenderOptions options;
    options.verbose = true;
    options.verdicts = "verdicts: []";
    for (const char* format : {"text", "markdown", "html", "csv", "sarif", "junit", "github",
                               "gitlab", "rdjsonl", "claim", "claimreview", "dot", "svg"})
        render(format, *report, options);
    auto sarif = render("sarif", *report, options);
    CC_CHECK(sarif && nlohmann::json::accept(*sarif));
    return 0;
}
