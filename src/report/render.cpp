#include "report/render.h"

#include <algorithm>
#include <array>

#include "report/annotations.h"
#include "report/claim_review.h"
#include "report/csv.h"
#include "report/dot.h"
#include "report/html.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/sarif.h"
#include "report/source_graph.h"
#include "report/terminal.h"

namespace crosscheck {
namespace {

using Renderer = Result<std::string> (*)(const Report&, const RenderOptions&);

struct Format {
    std::string_view name;
    Renderer renderer;
};

template <std::string (*Render)(const Report&)>
Result<std::string> whole(const Report& report, const RenderOptions&)
{
    return Render(report);
}

Result<std::string> as_reviews(const Report& report, const RenderOptions& options)
{
    return render_claim_reviews(report, options.verdicts);
}

Result<std::string> as_text(const Report& report, const RenderOptions& options)
{
    return render_text(report, {options.colour, options.width, options.verbose});
}

Result<std::string> as_markdown(const Report& report, const RenderOptions& options)
{
    return render_markdown(report, {options.markdown_bytes});
}

constexpr std::array formats{
    Format{"text", as_text},
    Format{"markdown", as_markdown},
    Format{"html", whole<render_html>},
    Format{"json", whole<render_json>},
    Format{"csv", whole<render_csv>},
    Format{"sarif", whole<render_sarif>},
    Format{"junit", whole<render_junit>},
    Format{"github", whole<render_github>},
    Format{"gitlab", whole<render_gitlab>},
    Format{"rdjsonl", whole<render_rdjsonl>},
    Format{"claim", whole<render_claim_drafts>},
    Format{"claimreview", as_reviews},
    Format{"dot", whole<render_dot>},
    Format{"svg", whole<render_svg>},
};

const Format* find_format(std::string_view name)
{
    auto found = std::find_if(formats.begin(), formats.end(),
                              [&](const Format& format) { return format.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace

bool is_format(std::string_view format)
{
    return find_format(format) != nullptr;
}

std::string format_names()
{
    std::string names;
    for (const Format& format : formats) {
        if (!names.empty()) names += ", ";
        names += format.name;
    }
    return names;
}

Result<std::string> render(std::string_view format, const Report& report,
                           const RenderOptions& options)
{
    const Format* found = find_format(format);
    if (found == nullptr)
        return Error{"unknown format '" + std::string(format) + "'; expected one of " +
                     format_names()};
    return found->renderer(report, options);
}

} // namespace crosscheck
