#pragma once
#include <string>
#include <vector>

#include "report/markup.h"
#include "report/view.h"

namespace crosscheck {

/// One line of the source graph: an article, or the folded copies of one origin.
struct SourceRow {
    std::string label;
    std::vector<std::string> credits; ///< agencies, plain, sorted
    std::size_t origin = 0;           ///< index into SourceGraph::origins
    std::size_t articles = 1;
};

struct SourceOrigin {
    std::size_t articles = 0;
    std::size_t outlets = 0;
    std::size_t first_row = 0;
    std::size_t rows = 0;
};

/// Who credits whom, and which articles are one origin.
struct SourceGraph {
    std::vector<SourceRow> rows; ///< rows of one origin stand together
    std::vector<SourceOrigin> origins;
    std::vector<std::string> agencies; ///< in the order of the rows that credit them
    std::size_t left_out = 0;          ///< origins beyond what is drawn

    bool shares() const; ///< some origin holds two articles, or some agency is credited
};

SourceGraph source_graph(const ReportView& view);

/// The graph as the inside of an <svg> of that width; returns its height.
double write_source_graph(Markup& out, const SourceGraph& graph, double width);

/// The questions that differ and the outlets of each answer, as a standalone
/// SVG below the source graph: `--format svg`.
std::string render_svg(const Report& report);

} // namespace crosscheck
