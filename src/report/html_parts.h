#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report/markup.h"
#include "report/view.h"

namespace crosscheck {

/// How much the page shows before it folds, shortens and at last only counts.
struct PageLimits {
    std::size_t tiles = 12;          ///< per verdict, in the strip
    std::size_t wide_columns = 8;    ///< more outlets than this: glyphs only
    std::size_t matrix_open = 40;    ///< differences in the matrix
    std::size_t matrix_folded = 260; ///< further rows, folded
    std::size_t open = 25;           ///< differences in full
    std::size_t folded = 400;        ///< further ones in full, folded
    std::size_t listed = 20000;      ///< further ones as a line of a table
    std::size_t positions = 4;       ///< answers with a quote, per difference
    std::size_t more_quotes = 3;     ///< further quotes of one answer, folded
    std::size_t plots = 12;
    std::size_t passages = 300; ///< per list of the coverage section
    std::size_t agreements = 400;
    std::size_t notes = 40;
};

/// A column of the matrix: all articles of one outlet.
struct OutletColumn {
    std::string outlet;
    std::vector<const ReportArticle*> articles;
    const Event* event = nullptr; ///< the first event it reports
    std::string origin;           ///< of its first article
    std::string published;
};
/// Outlets of one event side by side, and of one origin within it.
std::vector<OutletColumn> outlet_columns(const ReportView& view);

// One section of the page each. Every word from an article goes through
// Markup::text; every section writes nothing where it has nothing to say.
void write_symbols(Markup& out);
void write_header(Markup& out, const ReportView& view, const PageLimits& limits);
void write_matrix(Markup& out, const ReportView& view, const PageLimits& limits);
void write_differences(Markup& out, const ReportView& view, const PageLimits& limits);
void write_figures(Markup& out, const ReportView& view, const PageLimits& limits);
void write_sources(Markup& out, const ReportView& view);
void write_coverage(Markup& out, const ReportView& view, const PageLimits& limits);
void write_agreements(Markup& out, const ReportView& view, const PageLimits& limits);
void write_footer(Markup& out, const ReportView& view);

/// The tile with the verdict's glyph.
void write_tile(Markup& out, Verdict verdict);
/// The glyph alone, as an SVG symbol.
void write_glyph(Markup& out, Verdict verdict);
/// "f-" and the finding's id, safe as an id attribute and fragment.
std::string anchor(const Finding& finding);
/// "Contradiction".
std::string capitalised(std::string_view words);
/// The opening of a section with its heading and the note beside it.
void open_section(Markup& out, std::string_view id, std::string_view heading,
                  std::string_view note);

} // namespace crosscheck
